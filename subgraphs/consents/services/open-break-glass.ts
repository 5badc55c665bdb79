import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { tellResident, tellStaff } from '../../../disclosure/notices/tell-person.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import type { Transaction } from '../../../platform/database.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import {
  invalidInput,
  type IdempotencyKeyReused,
  type InputProblem,
  type InvalidInput,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import {
  BREAK_GLASS_HOURS,
  problemsOfBreakGlass,
  REVIEW_WORKING_DAYS,
  type BreakGlassDraft,
} from '../domain/break-glass.ts';
import { OPEN_ALREADY } from '../domain/explanations.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import {
  openBreakGlassSession,
  residentInEmergency,
  villageOrganisationsOf,
} from '../storage/break-glass.ts';
import { employer } from '../storage/organisations.ts';
import { minuteInDutch, minuteInEnglish } from '../../../platform/moments.ts';
import { countTry, lockedOutUntil } from '../storage/tries.ts';

const EMERGENCY_SET = maskOf('EMERGENCY_SET');
const HOUR_MS = 60 * 60 * 1000;

export interface OpenBreakGlass extends BreakGlassDraft {
  readonly idempotencyKey?: string | null | undefined;
}

/** One answer for nobody, more than one, somebody elsewhere and somebody who forbade it; another for too many tries. */
export interface BreakGlassRefused {
  readonly __typename: 'BreakGlassRefused';
  readonly message: string;
  readonly messageNl: string;
}

/** The same person has this resident's session open already. */
export interface BreakGlassAlreadyOpen {
  readonly __typename: 'BreakGlassAlreadyOpen';
  readonly message: string;
  readonly messageNl: string;
  readonly sessionId: string;
}

type Refusal = BreakGlassRefused | BreakGlassAlreadyOpen | InvalidInput;

export type OpenBreakGlassOutcome =
  | { readonly __typename: 'OpenBreakGlassSuccess'; readonly sessionId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Opens access to what may be known of one resident in an emergency, for four hours. */
export async function openBreakGlass(
  context: ConsentsContext,
  input: OpenBreakGlass,
): Promise<OpenBreakGlassOutcome> {
  assertMayAct(context.request.actor, 'openBreakGlass');
  const written = await writeOnce(context, 'openBreakGlass', input, (tx) =>
    open(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'OpenBreakGlassSuccess', sessionId: written.id };
}

async function open(
  tx: Transaction,
  context: ConsentsContext,
  input: OpenBreakGlass,
): Promise<Written<Refusal>> {
  const { request, ids } = context;
  const { now } = request;
  const problems = problemsOfBreakGlass(input);
  if (problems.length > 0) return refused(invalidInput(problems));
  const actor = identified(request);
  const organisation = await employer(tx, request);
  const residentKey = await namedResident(tx, context, input, organisation);
  // Of nobody too: whether somebody is known by what was named does not show in what it takes.
  const { subject, grounds } = await addressSubject(tx, request, residentKey ?? NOBODY);
  if (grounds.some(({ basis }) => basis === 'SELF'))
    return refused(invalidInput([onOneself(input)]));

  const lockedOut = await lockedOutUntil(tx, actor.subject, 'BREAK_GLASS', now);
  const id = ids.uuid();
  const stands = await openBreakGlassSession(tx, {
    id,
    residentKey: lockedOut === null ? residentKey : null,
    actor,
    organisation,
    reason: input.reason.trim(),
    at: now,
    expiresAt: new Date(now.getTime() + BREAK_GLASS_HOURS * HOUR_MS),
    reviewDueOn: await reviewDueOn(now),
  });
  if (stands === null || residentKey === null) {
    context.access.refusedRow(subject, 'EMERGENCY_SET', 'Mutation.openBreakGlass');
    if (lockedOut !== null) return refused(tooManyTries(lockedOut));
    await countTry(tx, actor.subject, 'BREAK_GLASS', now);
    return refused(REFUSED);
  }
  if (stands !== id) {
    // That they named this resident again, and whose id the answer holds, stands in the log too.
    noteSession(context, residentKey, stands, OPEN_ALREADY);
    return refused(alreadyOpen(stands));
  }
  await tell(tx, context, residentKey, id);
  // That it was opened stands in the resident's log, even where nothing is read after it.
  noteSession(context, residentKey, id, 'Mutation.openBreakGlass');
  return { ok: true, id };
}

async function reviewDueOn(openedAt: Date): Promise<string> {
  const day = dayOf(openedAt);
  const year = Number(day.slice(0, 4));
  return addBusinessDays(day, REVIEW_WORKING_DAYS, await dutchHolidays([year, year + 1]));
}

async function namedResident(
  tx: Transaction,
  { request, pseudonyms }: ConsentsContext,
  { residentId, person }: OpenBreakGlass,
  organisation: string | null,
): Promise<string | null> {
  if (residentId != null) return pseudonyms.keyOf(residentId);
  if (person == null) return null;
  return residentInEmergency(tx, person, organisation, request.now);
}

/** The resident and the people of the village hear of it at once, by the channels on record. */
async function tell(
  tx: Transaction,
  { ids, request }: ConsentsContext,
  residentKey: string,
  about: string,
): Promise<void> {
  const notice = { occasion: 'BREAK_GLASS_OPENED', about, at: request.now } as const;
  await tellResident(tx, ids, residentKey, notice);
  for (const organisationId of await villageOrganisationsOf(tx, residentKey))
    for (const role of ['COORDINATOR', 'PRIVACY_OFFICER'] as const)
      await tellStaff(tx, { organisationId, role }, notice);
}

/** What becomes of an emergency access stands in the resident's log as such, whatever was read in it. */
export function noteSession(
  { access }: ConsentsContext,
  subject: string,
  caseId: string,
  field: string,
): void {
  const grounds = [{ basis: 'BREAK_GLASS', categories: EMERGENCY_SET, record: null }] as const;
  const row = { subject, caseId, permitted: EMERGENCY_SET, grounds };
  access.disclosed(row, EMERGENCY_SET, field);
}

const REFUSED: BreakGlassRefused = {
  __typename: 'BreakGlassRefused',
  message:
    'This opens nothing: nobody is known so in your local network, or access is not possible. Every try is recorded. In danger call 112.',
  messageNl:
    'Er is geen noodtoegang mogelijk. Wij kennen niemand met deze gegevens in uw netwerk, of toegang kan niet. Elke poging wordt vastgelegd. Bel 112 bij gevaar.',
};

/** Tells of the asker's own tries alone; one that is not looked at is not counted. */
function tooManyTries(until: Date): BreakGlassRefused {
  return {
    __typename: 'BreakGlassRefused',
    message: `You tried this too often in 24 hours, so nothing is looked at, the right data neither. From ${minuteInEnglish(until)} on you can try again; a colleague can now. In danger call 112.`,
    messageNl: `U heeft dit te vaak geprobeerd. Daarom kijken wij er nu niet naar, ook niet als alles klopt. Vanaf ${minuteInDutch(until)} kunt u het weer proberen. Een collega kan het nu doen. Bel 112 bij gevaar.`,
  };
}

function alreadyOpen(sessionId: string): BreakGlassAlreadyOpen {
  return {
    __typename: 'BreakGlassAlreadyOpen',
    message:
      'You have emergency access to this resident open already: read on with it, or close it first.',
    messageNl: 'U heeft al noodtoegang voor deze inwoner open. Gebruik die, of sluit die eerst.',
    sessionId,
  };
}

const onOneself = ({ person }: OpenBreakGlass): InputProblem => ({
  path: person == null ? 'residentId' : 'person',
  code: 'NOT_ALLOWED',
  message: 'There is no emergency access to oneself: sign in as a resident.',
  messageNl: 'U kunt geen noodtoegang tot uw eigen gegevens openen. Log in als inwoner.',
});
