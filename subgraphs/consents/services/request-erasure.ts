import { groundOf } from '../../../disclosure/decide.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { logKeptUntil, receiptReadableUntil } from '../../../disclosure/notices/receipts.ts';
import { writeLines } from '../../../disclosure/log-lines.ts';
import { ERASURE_FIELD } from '../../../disclosure/sealing/verification/erasures.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import {
  hashedCaller,
  identified,
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
import type { ConsentsContext } from '../context.ts';
import { isComplete } from '../domain/erasure.ts';
import { answered, type OpenMatter } from '../domain/open-matters.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { eraseEverywhere, holdSubject } from '../storage/erasures.ts';
import { withdrawMatter } from '../storage/open-matters.ts';
import { planErasure, type ErasurePlan } from './erasure-preview.ts';
import { noteMatters, type OpenMatters } from './give-objection.ts';
import { recordRightsRequest } from './record-rights-request.ts';
import { tellRecipients } from './tell-recipients.ts';

export interface RequestErasure {
  readonly idempotencyKey?: string | null | undefined;
  readonly residentId?: string | null | undefined;
  readonly confirmation: string;
  readonly withdraw: readonly string[];
}

export type RequestErasureOutcome =
  | { readonly __typename: 'RequestErasureSuccess'; readonly erasureId: string }
  | OpenMatters
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

type Refusal = NotFound | InvalidInput | OpenMatters;

/**
 * Erases everything about a resident but what a law keeps (GDPR 17), at every owner in one transaction:
 * from its commit on nobody reads anything of it, and before that nothing has happened.
 */
export async function requestErasure(
  context: ConsentsContext,
  input: RequestErasure,
): Promise<RequestErasureOutcome> {
  const written = await writeOnce<Refusal>(
    context,
    'requestErasure',
    input,
    (tx) => write(tx, context, input),
    hashedCaller,
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'RequestErasureSuccess', erasureId: written.id };
}

async function write(
  tx: Transaction,
  context: ConsentsContext,
  { residentId, confirmation, withdraw }: RequestErasure,
): Promise<Written<Refusal>> {
  const { request } = context;
  const planned = await planErasure(tx, context, residentId);
  if (!planned.ok) return planned;
  const { resident, matters } = planned.plan;
  await holdSubject(tx, resident.key);
  if (!(await addressSubject(tx, request, resident.key)).reached)
    return refused(notFound('resident'));
  if (confirmation !== planned.plan.confirmation) return refused(invalidInput([LOOK_AGAIN]));
  const said = answered(matters, { withdraw, except: null });
  if (said.kind === 'problems') return refused(invalidInput(said.problems));
  noteMatters(context, resident.key, matters);
  if (said.kind === 'asks') return refused(endTheseFirst(matters));
  for (const matter of matters) {
    const by = { subject: identified(request).subject, role: identified(request).role };
    await withdrawMatter(tx, matter, context.ids.uuid(), { ...by, at: request.now });
  }
  return erase(tx, context, planned.plan);
}

async function erase(
  tx: Transaction,
  context: ConsentsContext,
  { resident, parts, kept }: ErasurePlan,
): Promise<Written<Refusal>> {
  const { request, ids, noticeCodes } = context;
  const { key } = resident;
  const id = await recordRightsRequest(tx, context, {
    residentKey: key,
    kind: 'ERASURE',
    state: isComplete(parts) ? 'GRANTED' : 'PARTLY_GRANTED',
    parts,
  });
  await tellRecipients(tx, context, { residentKey: key, reason: 'ERASED' });
  const ground = groundOf(resident.decided.grounds, maskOf('CONSENTS'));
  const line = {
    id: ids.uuid(),
    kind: {
      subgraph: context.subgraph,
      outcome: 'DISCLOSED',
      categories: [['CONSENTS', ground?.basis ?? null]],
      fields: [ERASURE_FIELD],
    },
    subject: key,
    records: [ground?.record ?? null],
    cases: [],
  } as const;
  await writeLines(tx, request, [line]);
  const erased = await eraseEverywhere(tx, {
    id,
    residentKey: key,
    successor: ids.uuid(),
    kept,
    code: noticeCodes.receiptOf(id),
    at: request.now,
    readableUntil: receiptReadableUntil(request.now),
    proofUntil: logKeptUntil(request.now),
  });
  if (!erased) throw new Error('A resident who is reached is not there.');
  return { ok: true, id };
}

function endTheseFirst(matters: readonly OpenMatter[]): OpenMatters {
  return {
    __typename: 'OpenMatters',
    message:
      'Something is going on still, with one party responsible for it. Withdraw it in the same step (`withdraw`), or ask that party to end it; an emergency access is judged by the privacy officer of the village first (`judgedBy`). Nothing was erased.',
    messageNl:
      'Er lopen nog zaken. Stop die eerst, of vraag de organisatie die erbij staat om ze af te ronden. Noodtoegang moet eerst worden beoordeeld door de functionaris gegevensbescherming van uw dorp. Er is nog niets gewist.',
    matters,
  };
}

const LOOK_AGAIN = {
  path: 'confirmation',
  code: 'UNKNOWN',
  message: 'Look at `erasurePreview` and give its `confirmation`: what goes or is kept may differ.',
  messageNl: 'Bekijk eerst wat er weggaat en wat er blijft. Bevestig het daarna.',
} as const;
