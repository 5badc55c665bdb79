import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import { inTransaction, type Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import { once } from '../../../platform/idempotency.ts';
import {
  idempotencyKeyReused,
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
import { identified, isReachedForWriting, problemsOfKey, repetition } from './writing.ts';

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
  const outcome = await inTransaction(context.sql, (tx) => record(tx, context, input));
  forgetWhatWasRead(context.loaders);
  return outcome;
}

async function record(
  tx: Transaction,
  { request, pseudonyms, access, ids }: VillagesContext,
  input: CreateHelpRequestInput,
): Promise<CreateHelpRequestOutcome> {
  const key = pseudonyms.keyOf(input.residentId);
  const { subject, row: resident } = await residentToRecordFor(tx, request, key);
  if (resident === null || !isReachedForWriting(resident, ALL_CATEGORIES)) {
    access.refusedRow(subject, 'HELP_REQUESTS', 'Mutation.createHelpRequest');
    return notFound('resident');
  }
  assertMayAct(request.actor, 'createHelpRequest');
  if (!resident.granted)
    throw forbidden('The village has not granted questions for help (HELP_REQUESTS) to its app.');

  const actor = identified(request.actor);
  const checked = checkNewHelpRequest(actor.role, input);
  const problems = [
    ...problemsOfKey(input.idempotencyKey),
    ...(checked.ok ? [] : checked.problems),
  ];
  if (!checked.ok || problems.length > 0) return invalidInput(problems);

  const written = await once(tx, repetition(actor, 'createHelpRequest', input), async () => {
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
    return id;
  });
  if (written.kind === 'key-reused') return idempotencyKeyReused();
  return { __typename: 'CreateHelpRequestSuccess', helpRequestId: written.result };
}
