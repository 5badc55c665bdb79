import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import { inTransaction, type Transaction } from '../../../platform/database.ts';
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
import { problemsOfLogEntry } from '../domain/new-log-entry.ts';
import type { AddLogEntryInput } from '../generated/types.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import type { AddLogEntrySuccessMapper } from '../mappers.ts';
import { helpRequestsById } from '../storage/help-requests.ts';
import { insertLogEntry } from '../storage/log-entries.ts';
import { identified, isReachedForWriting, problemsOfKey, repetition } from './writing.ts';

export type AddLogEntryOutcome =
  AddLogEntrySuccessMapper | NotFound | InvalidInput | IdempotencyKeyReused;

/**
 * Adds an entry to the log of a question. It changes nothing that others change, so that several
 * coordinators write in one log at the same moment without waiting for each other.
 */
export async function addLogEntry(
  context: VillagesContext,
  input: AddLogEntryInput,
): Promise<AddLogEntryOutcome> {
  const outcome = await inTransaction(context.sql, (tx) => write(tx, context, input));
  forgetWhatWasRead(context.loaders);
  return outcome;
}

async function write(
  tx: Transaction,
  { request, access, ids }: VillagesContext,
  input: AddLogEntryInput,
): Promise<AddLogEntryOutcome> {
  const helpRequestId = isUuid(input.helpRequestId) ? input.helpRequestId : NOBODY;
  const [found] = await helpRequestsById(tx, request, [helpRequestId]);
  const helpRequest = found?.row ?? null;
  if (helpRequest === null || !isReachedForWriting(helpRequest, maskOf('HELP_REQUESTS'))) {
    access.refusedRow(found?.subject ?? null, 'HELP_REQUESTS', 'Mutation.addLogEntry');
    return notFound('question for help');
  }
  assertMayAct(request.actor, 'addLogEntry');

  const actor = identified(request.actor);
  const problems = [...problemsOfKey(input.idempotencyKey), ...problemsOfLogEntry(input)];
  if (problems.length > 0) return invalidInput(problems);

  const written = await once(tx, repetition(actor, 'addLogEntry', input), async () => {
    const id = ids.uuid();
    await insertLogEntry(tx, {
      id,
      helpRequestId: helpRequest.id,
      at: request.now,
      authorSubject: actor.subject,
      authorOrganisationId: actor.organisationId,
      authorRole: actor.role,
      text: input.text,
    });
    return id;
  });
  if (written.kind === 'key-reused') return idempotencyKeyReused();
  return { __typename: 'AddLogEntrySuccess', logEntryId: written.result };
}
