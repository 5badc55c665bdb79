import { assertMayAct } from '../../../disclosure/actions.ts';
import { refused, writeOnce } from '../../../disclosure/writing.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VillagesContext } from '../context.ts';
import { problemsOfLogRetention } from '../domain/retention.ts';
import type { SetLogRetentionInput } from '../generated/types.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import type { SetLogRetentionSuccessMapper } from '../mappers.ts';
import * as storage from '../storage/communities.ts';

export type SetLogRetentionOutcome =
  SetLogRetentionSuccessMapper | NotFound | InvalidInput | IdempotencyKeyReused;

/** A village says for how long it keeps its log; which villages there are is public. */
export async function setLogRetention(
  context: VillagesContext,
  input: SetLogRetentionInput,
): Promise<SetLogRetentionOutcome> {
  const { request } = context;
  const { communityId, months } = input;
  const written = await writeOnce<NotFound | InvalidInput>(
    context,
    'setLogRetention',
    input,
    async (tx) => {
      assertMayAct(request.actor, 'setLogRetention');
      const problems = problemsOfLogRetention(months);
      if (problems.length > 0) return refused(invalidInput(problems));
      return (await storage.setLogRetention(tx, request, communityId, months))
        ? { ok: true, id: communityId }
        : refused(notFound('village'));
    },
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'SetLogRetentionSuccess', communityId: written.id };
}
