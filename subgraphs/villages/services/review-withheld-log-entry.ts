import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VillagesContext } from '../context.ts';
import { checkReviewDay } from '../domain/new-log-entry.ts';
import type { ReviewWithheldLogEntryInput } from '../generated/types.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import type { ReviewWithheldLogEntrySuccessMapper } from '../mappers.ts';
import { logEntriesById, withholdLogEntry } from '../storage/log-entries.ts';

/** Judges anew whether an entry stays withheld from the resident: until another day, or no longer. */
export async function reviewWithheldLogEntry(
  context: VillagesContext,
  input: ReviewWithheldLogEntryInput,
): Promise<ReviewWithheldLogEntrySuccessMapper | NotFound | InvalidInput | IdempotencyKeyReused> {
  const written = await writeOnce(context, 'reviewWithheldLogEntry', input, (tx) =>
    write(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'ReviewWithheldLogEntrySuccess', logEntryId: written.id };
}

async function write(
  tx: Transaction,
  context: VillagesContext,
  input: ReviewWithheldLogEntryInput,
): Promise<Written<NotFound | InvalidInput>> {
  const { request, access } = context;
  const [entry = null] = await logEntriesById(tx, request, [idOrNobody(input.logEntryId)]);
  if (entry === null || !isReachedForWriting(entry, maskOf('LOGBOOK'))) {
    access.refusedRow(entry?.residentKey ?? null, 'LOGBOOK', 'Mutation.reviewWithheldLogEntry');
    return refused(notFound('entry in the log'));
  }
  assertMayAct(request.actor, 'reviewWithheldLogEntry');

  const check = checkInput();
  if (entry.withheldGround === null)
    check.problem('logEntryId', 'NOT_ALLOWED', 'This entry is not withheld from the resident.');
  if (input.reviewOn != null) checkReviewDay(check, 'reviewOn', input.reviewOn, request.now);
  if (check.problems.length > 0 || entry.withheldGround === null)
    return refused(invalidInput(check.problems));

  const { withheldGround: ground, id } = entry;
  const { reviewOn } = input;
  await withholdLogEntry(tx, id, reviewOn == null ? null : { ground, reviewOn });
  noteDeed(context, 'reviewWithheldLogEntry', entry.residentKey, entry, entry.caseId);
  return { ok: true, id };
}
