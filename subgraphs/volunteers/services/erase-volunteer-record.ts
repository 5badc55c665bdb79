import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { groundOf } from '../../../disclosure/decide.ts';
import {
  hashOfReceipt,
  logKeptUntil,
  receiptReadableUntil,
} from '../../../disclosure/notices/receipts.ts';
import { writeLines } from '../../../disclosure/log-lines.ts';
import { VOLUNTEER_ERASURE_FIELD } from '../../../disclosure/sealing/verification/erasures.ts';
import {
  basesOf,
  hashedCaller,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import type { Transaction } from '../../../platform/database.ts';
import { monthsAfter, type Day } from '../../../platform/days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VolunteersContext } from '../context.ts';
import {
  addReceipt,
  beginErasure,
  eraseVolunteer,
  readableUntilOf,
  recordReaders,
  tellReaders,
} from '../storage/erasure.ts';
import { volunteersById } from '../storage/volunteers.ts';

interface EraseVolunteerRecordInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly volunteerId: string;
  readonly confirm: boolean;
}

interface OpenMatches {
  readonly __typename: 'OpenMatches';
  readonly message: string;
  readonly messageNl: string;
  readonly matchIds: readonly string[];
}

type Refusal = NotFound | OpenMatches | InvalidInput;

export type EraseVolunteerRecordResult =
  | {
      readonly __typename: 'EraseVolunteerRecordSuccess';
      readonly volunteerId: string;
      readonly receiptCode: string;
      readonly readableUntil: Date;
    }
  | Refusal
  | IdempotencyKeyReused;

const CONTACT = maskOf('VOLUNTEER_CONTACT');

/** Erases the actor's own record as a volunteer (GDPR 17), in one transaction. */
export async function eraseVolunteerRecord(
  context: VolunteersContext,
  input: EraseVolunteerRecordInput,
): Promise<EraseVolunteerRecordResult> {
  const written = await writeOnce(
    context,
    'eraseVolunteerRecord',
    input,
    (tx) => erase(tx, context, input),
    hashedCaller,
  );
  if (!written.ok) return written.refusal;
  context.forgetLoaded();
  return {
    __typename: 'EraseVolunteerRecordSuccess',
    volunteerId: input.volunteerId,
    receiptCode: context.noticeCodes.receiptOf(written.id),
    readableUntil: await readableUntilOf(context.sql, written.id),
  };
}

async function erase(
  tx: Transaction,
  context: VolunteersContext,
  { volunteerId, confirm }: EraseVolunteerRecordInput,
): Promise<Written<Refusal>> {
  const { request, ids, access, subgraph } = context;
  const ownRecord = async () => {
    const [found] = await volunteersById(tx, request, [volunteerId]);
    const own = found?.row ?? null;
    if (own !== null && basesOf(own, CONTACT).includes('SELF')) return own;
    access.refusedRow(found?.subject ?? null, 'VOLUNTEER_CONTACT', 'Mutation.eraseVolunteerRecord');
    return null;
  };
  const own = await ownRecord();
  if (own === null) return refused(notFound('volunteer'));
  assertMayAct(request.actor, 'eraseVolunteerRecord');
  const open = await beginErasure(tx, own.key);
  // Whoever erased it while this waited did so before this one.
  if ((await ownRecord()) === null) return refused(notFound('volunteer'));
  if (open.length > 0) return refused(openMatches(open));
  if (!confirm) return refused(invalidInput([NOT_CONFIRMED]));
  const ground = groundOf(own.grounds, CONTACT);
  const line = {
    id: ids.uuid(),
    kind: {
      subgraph,
      outcome: 'DISCLOSED',
      categories: [['VOLUNTEER_CONTACT', ground?.basis ?? null]],
      fields: [VOLUNTEER_ERASURE_FIELD],
    },
    subject: own.key,
    records: [ground?.record ?? null],
    cases: [],
  } as const;
  await writeLines(tx, request, [line]);
  await tellReadersOf(tx, context, own.key, volunteerId);
  const { now: at } = request;
  const number = await eraseVolunteer(tx, own.key, { key: ids.uuid(), id: ids.uuid() }, at);
  const erasureId = ids.uuid();
  await addReceipt(tx, {
    ...{ erasureId, number, at },
    dueOn: await monthFrom(at),
    codeHash: hashOfReceipt(context.noticeCodes.receiptOf(erasureId)),
    readableUntil: receiptReadableUntil(at),
    logUntil: logKeptUntil(at),
  });
  // No id of the record is kept, also not for who asks again.
  return { ok: true, id: erasureId };
}

/** Every organisation that read the record is told that it was erased (GDPR 19), by the id that it had. */
async function tellReadersOf(
  tx: Transaction,
  { ids, request }: VolunteersContext,
  key: string,
  volunteerId: string,
): Promise<void> {
  const readers = await recordReaders(tx, key);
  const notices = readers.map((reader) => ({
    ...reader,
    id: ids.uuid(),
    personId: volunteerId,
  }));
  await tellReaders(tx, notices, request.now);
}

/** The day by which a request of today must be answered (GDPR 12(3)). */
async function monthFrom(at: Date): Promise<Day> {
  const year = at.getUTCFullYear();
  return addBusinessDays(monthsAfter(dayOf(at), 1), 0, await dutchHolidays([year, year + 1]));
}

function openMatches(matchIds: readonly string[]): OpenMatches {
  return {
    __typename: 'OpenMatches',
    message:
      'You help with something still. Decline, complete or have cancelled these matches first; nothing was erased.',
    messageNl:
      'U helpt nog iemand, of bent daarvoor gevraagd. Wijs die vraag eerst af, rond de hulp af, of vraag de coördinator om het te stoppen. Er is nog niets gewist.',
    matchIds,
  };
}

const NOT_CONFIRMED = {
  path: 'confirm',
  code: 'REQUIRED',
  message:
    'Confirm it: name, telephone, offers and agreements go at once and for good; matches that ended stay without your name.',
  messageNl:
    'Weet u het zeker? Uw naam, telefoonnummer, aanbod en overeenkomst gaan meteen en voorgoed weg. Wat u voor iemand deed, blijft staan zonder uw naam.',
} as const;
