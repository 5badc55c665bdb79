import { assertMayAct } from '../../../disclosure/actions.ts';
import { ownResident } from '../../../disclosure/subjects.ts';
import { refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VillagesContext } from '../context.ts';
import { problemsOfNoticeChannel, type NoticeChannelDraft } from '../domain/notice-channel.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { knownContactOf, writeNoticeChannel } from '../storage/notice-channels.ts';

export interface ChooseNoticeChannel extends NoticeChannelDraft {
  readonly idempotencyKey?: string | null | undefined;
}

export type ChooseNoticeChannelOutcome =
  | { readonly __typename: 'ChooseNoticeChannelSuccess'; readonly residentKey: string }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** How the resident behind the token is told from now on; notices that wait go by it too. */
export async function chooseNoticeChannel(
  context: VillagesContext,
  input: ChooseNoticeChannel,
): Promise<ChooseNoticeChannelOutcome> {
  const written = await writeOnce(context, 'chooseNoticeChannel', input, (tx) =>
    choose(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'ChooseNoticeChannelSuccess', residentKey: written.id };
}

async function choose(
  tx: Transaction,
  { request }: VillagesContext,
  input: ChooseNoticeChannel,
): Promise<Written<NotFound | InvalidInput>> {
  const key = await ownResident(tx, request);
  if (key === null) return refused(notFound('resident'));
  assertMayAct(request.actor, 'chooseNoticeChannel');
  const problems = problemsOfNoticeChannel(input, await knownContactOf(tx, key));
  if (problems.length > 0) return refused(invalidInput(problems));
  await writeNoticeChannel(tx, key, input, request.now);
  return { ok: true, id: key };
}
