import { noteDeed } from '../../../disclosure/deeds.ts';
import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import {
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VillagesContext } from '../context.ts';
import { checkNewHelpRequest } from '../domain/new-help-request.ts';
import type { CreateHelpRequestInput } from '../generated/types.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import type { CreateHelpRequestSuccessMapper } from '../mappers.ts';
import { insertHelpRequest } from '../storage/help-requests.ts';
import { residentToRecordFor } from '../storage/residents.ts';

export type CreateHelpRequestOutcome =
  CreateHelpRequestSuccessMapper | NotFound | InvalidInput | IdempotencyKeyReused;

/**
 * Records a question for help. Whoever reaches the resident on a writing basis may write one, even
 * where an objection keeps them from reading it back.
 */
export async function createHelpRequest(
  context: VillagesContext,
  input: CreateHelpRequestInput,
): Promise<CreateHelpRequestOutcome> {
  const written = await writeOnce(context, 'createHelpRequest', input, (tx) =>
    record(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'CreateHelpRequestSuccess', helpRequestId: written.id };
}

async function record(
  tx: Transaction,
  context: VillagesContext,
  input: CreateHelpRequestInput,
): Promise<Written<NotFound | InvalidInput>> {
  const { request, pseudonyms, access, ids } = context;
  const key = pseudonyms.keyOf(input.residentId);
  const { subject, row: resident } = await residentToRecordFor(tx, request, key);
  if (resident === null || !isReachedForWriting(resident, ALL_CATEGORIES)) {
    access.refusedRow(subject, 'HELP_REQUESTS', 'Mutation.createHelpRequest');
    return refused(notFound('resident'));
  }
  assertMayAct(request.actor, 'createHelpRequest');
  if (!resident.granted)
    throw forbidden(
      'The village has not granted questions for help (HELP_REQUESTS) to its app.',
      'Het dorp heeft hulpvragen niet aangezet voor deze app.',
    );

  const checked = checkNewHelpRequest(identified(request).role, input);
  if (!checked.ok) return refused(invalidInput(checked.problems));

  const id = ids.uuid();
  await insertHelpRequest(tx, {
    id,
    residentKey: resident.key,
    communityId: resident.communityId,
    kind: input.kind,
    origin: checked.origin,
    text: checked.text,
    createdAt: request.now,
  });
  noteDeed(context, 'createHelpRequest', resident.key, resident, id);
  return { ok: true, id };
}
