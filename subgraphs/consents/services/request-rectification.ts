import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
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
import type { ConsentsContext } from '../context.ts';
import { TEXT_LENGTH, type RecordToRectifyKind } from '../domain/rights-request.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { refreshRelations } from '../storage/mandates.ts';
import { addressRecord, sameRectification } from '../storage/records-to-rectify.ts';
import { tellWhoAnswers } from '../storage/rights-notices.ts';
import { mandateOf } from './mandate.ts';
import { recordRightsRequest } from './record-rights-request.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

const CONSENTS = maskOf('CONSENTS');

/** Under which category a line of the log says that somebody named a record. */
const CATEGORY: Readonly<Record<RecordToRectifyKind, DataCategory>> = {
  PERSON: 'IDENTITY',
  HELP_REQUEST: 'HELP_REQUESTS',
  LOG_ENTRY: 'LOGBOOK',
  REFERRAL: 'REFERRAL_CONTENT',
  HANDOVER: 'HANDOVER_CONTENT',
};

export interface RequestRectification {
  readonly idempotencyKey?: string | null | undefined;
  readonly record: { readonly kind: RecordToRectifyKind; readonly id: string };
  readonly wrong: string;
  readonly correction: string;
}

/** The same request waits for its answer. */
export interface AlreadyRequested {
  readonly __typename: 'AlreadyRequested';
  readonly message: string;
  readonly messageNl: string;
  readonly requestId: string;
}

type Refusal = NotFound | InvalidInput | AlreadyRequested;

export type RequestRectificationOutcome =
  | { readonly __typename: 'RequestRectificationSuccess'; readonly requestId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Asks whoever keeps a record to rectify it (GDPR 16). */
export async function requestRectification(
  context: ConsentsContext,
  input: RequestRectification,
): Promise<RequestRectificationOutcome> {
  const written = await writeOnce(context, 'requestRectification', input, (tx) =>
    ask(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'RequestRectificationSuccess', requestId: written.id };
}

async function ask(
  tx: Transaction,
  context: ConsentsContext,
  { record, wrong, correction }: RequestRectification,
): Promise<Written<Refusal>> {
  const { request, pseudonyms, access } = context;
  const { kind } = record;
  const id = kind === 'PERSON' ? pseudonyms.keyOf(record.id) : record.id;
  const found = await addressRecord(tx, request, kind, id);
  const { subject, organisationId, categories } = found;
  const reached = subject !== null && isReachedForWriting(found, categories);
  if (reached) assertMayAct(request.actor, 'requestRectification');
  // A representative asks only where the mandate holds the record, and the request itself.
  if (!reached || ((CONSENTS | categories) & ~mandateOf(found)) !== 0) {
    access.refusedRow(subject, CATEGORY[kind], 'Mutation.requestRectification');
    return refused(notFound('record'));
  }

  const check = checkInput();
  check.text('wrong', wrong, TEXT_LENGTH);
  check.text('correction', correction, TEXT_LENGTH);
  if (organisationId === null)
    check.problem(
      'record.id',
      'NOT_ALLOWED',
      'No organisation keeps this record now.',
      'Op dit moment beheert geen organisatie dit.',
    );
  if (check.problems.length > 0 || organisationId === null)
    return refused(invalidInput(check.problems));

  const texts = { wrong: wrong.trim(), correction: correction.trim() };
  const same = await sameRectification(tx, subject, { kind, id }, texts);
  if (same !== null) return refused(alreadyRequested(same));
  const requestId = await recordRightsRequest(tx, context, {
    residentKey: subject,
    kind: 'RECTIFICATION',
    state: 'RECEIVED',
    categories,
    organisationId,
    rectification: { recordKind: kind, recordId: id, ...texts },
  });
  await refreshRelations(tx, subject);
  await tellWhoAnswers(tx, requestId, organisationId, request.now);
  noteDeed(context, 'requestRectification', subject, found);
  return { ok: true, id: requestId };
}

function alreadyRequested(requestId: string): AlreadyRequested {
  return {
    __typename: 'AlreadyRequested',
    message: 'You asked this before, and it waits for its answer. Nothing was written.',
    messageNl: 'U heeft dit al gevraagd. U krijgt nog antwoord.',
    requestId,
  };
}
