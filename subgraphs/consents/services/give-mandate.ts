import { randomBytes } from 'node:crypto';
import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES, maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import {
  basesOf,
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { ONE_TIME_CODE_BYTES, oneTimeCodeOf } from '../../../platform/one-time-code.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { checkMandate, MANDATE_CODE_DAYS, type MandateDraft } from '../domain/mandate.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { addMandate, isCalled } from '../storage/mandates.ts';
import { residentFor, type OwnedResident } from './resident-for.ts';

const CONSENTS = maskOf('CONSENTS');
const DAY_MS = 24 * 60 * 60 * 1000;

type Draft = Omit<MandateDraft, 'basis' | 'documentReference'>;

export interface GiveMandate extends Draft {
  readonly idempotencyKey?: string | null | undefined;
}

export interface RecordMandate extends Draft {
  readonly idempotencyKey?: string | null | undefined;
  readonly residentId: string;
  readonly basis: Exclude<MandateDraft['basis'], 'GIVEN_BY_RESIDENT'>;
  readonly documentReference: string;
}

export type GiveMandateOutcome =
  | {
      readonly __typename: 'GiveMandateSuccess';
      readonly mandateId: string;
      /** Null when the call is a repetition: nobody can read a code again. */
      readonly offer: { readonly code: string; readonly expiresAt: Date } | null;
    }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** A resident gives a mandate; whoever they tell its code can accept it. */
export async function giveMandate(
  context: ConsentsContext,
  input: GiveMandate,
): Promise<GiveMandateOutcome> {
  const draft = { ...input, basis: 'GIVEN_BY_RESIDENT' } as const;
  return offer(context, 'giveMandate', input, draft, async (tx) => {
    const found = await residentFor(tx, context, 'giveMandate', null);
    return found.ok ? found.resident : found.refusal;
  });
}

/** A privacy officer records a mandate that a document gives, about a resident whom it oversees. */
export async function recordMandate(
  context: ConsentsContext,
  input: RecordMandate,
): Promise<GiveMandateOutcome> {
  return offer(context, 'recordMandate', input, input, async (tx) => {
    const { request, access, pseudonyms } = context;
    const key = pseudonyms.keyOf(input.residentId);
    const found = await addressSubject(tx, request, key);
    if (isReachedForWriting(found, ALL_CATEGORIES)) assertMayAct(request.actor, 'recordMandate');
    // Oversight gives no right to write but this one: the officer answers for the document.
    if (!basesOf(found, CONSENTS).includes('OVERSIGHT')) {
      access.refusedRow(found.subject, 'CONSENTS', 'Mutation.recordMandate');
      return notFound('resident');
    }
    assertMayAct(request.actor, 'recordMandate');
    return { key, decided: found };
  });
}

async function offer(
  context: ConsentsContext,
  action: 'giveMandate' | 'recordMandate',
  input: GiveMandate,
  draft: MandateDraft,
  residentOf: (tx: Transaction) => Promise<Pick<OwnedResident, 'key' | 'decided'> | NotFound>,
): Promise<GiveMandateOutcome> {
  const { request, ids } = context;
  const made: { code: string; expiresAt: Date }[] = [];
  const write = async (tx: Transaction): Promise<Written<NotFound | InvalidInput>> => {
    const resident = await residentOf(tx);
    if ('__typename' in resident) return refused(resident);
    const { key: residentKey, decided } = resident;
    const checked = checkMandate(draft, request.now);
    if (!checked.ok) return refused(invalidInput(checked.problems));
    // The resident knows their own name; an officer who oversees may not, and would learn it here.
    if (action === 'giveMandate' && (await isCalled(tx, residentKey, draft.representativeName)))
      return refused(invalidInput([FOR_ONESELF]));
    const id = ids.uuid();
    const code = oneTimeCodeOf(randomBytes(ONE_TIME_CODE_BYTES));
    const expiresAt = new Date(request.now.getTime() + MANDATE_CODE_DAYS * DAY_MS);
    await addMandate(
      tx,
      { id, residentKey, code, codeExpiresAt: expiresAt, ...checked.mandate },
      { at: request.now, by: identified(request).subject },
    );
    made.push({ code, expiresAt });
    noteDeed(context, action, residentKey, decided);
    return { ok: true, id };
  };
  const written = await writeOnce(context, action, input, write);
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'GiveMandateSuccess', mandateId: written.id, offer: made[0] ?? null };
}

const FOR_ONESELF = {
  path: 'representativeName',
  code: 'NOT_ALLOWED',
  message:
    'This is the resident’s own name, and nobody can be their own representative. Does somebody else have the same name? Then add something that tells them apart, such as "junior" or a year of birth.',
  messageNl:
    'Dit is uw eigen naam. U kunt niet uw eigen vertegenwoordiger zijn. Heeft iemand anders dezelfde naam? Zet er dan iets bij waardoor het verschil duidelijk is, zoals ‘junior’ of een geboortejaar.',
} as const;
