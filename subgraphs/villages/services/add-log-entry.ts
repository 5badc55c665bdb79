import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import {
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
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
  const written = await writeOnce(context, 'addLogEntry', input, (tx) => write(tx, context, input));
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'AddLogEntrySuccess', logEntryId: written.id };
}

async function write(
  tx: Transaction,
  context: VillagesContext,
  input: AddLogEntryInput,
): Promise<Written<NotFound | InvalidInput>> {
  const { request, access, ids } = context;
  const [found] = await helpRequestsById(tx, request, [idOrNobody(input.helpRequestId)]);
  const helpRequest = found?.row ?? null;
  if (helpRequest === null || !isReachedForWriting(helpRequest, maskOf('HELP_REQUESTS'))) {
    access.refusedRow(found?.subject ?? null, 'HELP_REQUESTS', 'Mutation.addLogEntry');
    return refused(notFound('question for help'));
  }
  assertMayAct(request.actor, 'addLogEntry');

  const problems = problemsOfLogEntry(input, request.now);
  if (problems.length > 0) return refused(invalidInput(problems));

  const author = identified(request);
  const id = ids.uuid();
  await insertLogEntry(tx, {
    id,
    helpRequestId: helpRequest.id,
    at: request.now,
    authorSubject: author.subject,
    authorOrganisationId: author.organisationId,
    authorRole: author.role,
    text: input.text,
    withheld: input.withholdFromSubject ?? null,
  });
  noteDeed(context, 'addLogEntry', helpRequest.residentKey, helpRequest, helpRequest.id);
  return { ok: true, id };
}
