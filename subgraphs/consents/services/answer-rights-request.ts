import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import {
  basesOf,
  identified,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import { dayOf } from '../../../platform/business-days.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { forbidden } from '../../../platform/errors.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  staleVersion,
  type IdempotencyKeyReused,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { requestAlready } from '../domain/already.ts';
import {
  lastDayOf,
  MONTHS_WHEN_EXTENDED,
  nextRightsStates,
  problemsOfAnswer,
  STATE_AFTER,
  type RightsAnswer,
} from '../domain/rights-request.ts';
import { employer } from '../storage/organisations.ts';
import { casesOfRecord } from '../storage/records-to-rectify.ts';
import { tellRecipients } from './tell-recipients.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import {
  addressRightsRequest,
  changeRightsRequest,
  type AddressedRequest,
} from '../storage/rights-requests.ts';

const CONSENTS = maskOf('CONSENTS');

export interface AnswerRightsRequest extends RightsAnswer {
  readonly idempotencyKey?: string | null | undefined;
  readonly requestId: string;
  readonly version: number;
}

/** A deadline is extended before it passes, or not at all. */
export interface DeadlinePassed {
  readonly __typename: 'DeadlinePassed';
  readonly message: string;
  readonly messageNl: string;
  readonly dueOn: Day;
}

type Refusal = NotFound | StaleVersion | InvalidTransition | DeadlinePassed | InvalidInput;

export type AnswerRightsRequestOutcome =
  | { readonly __typename: 'AnswerRightsRequestSuccess'; readonly requestId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Grants, refuses or extends a request for rectification, for the organisation that keeps the record. */
export async function answerRightsRequest(
  context: ConsentsContext,
  input: AnswerRightsRequest,
): Promise<AnswerRightsRequestOutcome> {
  const written = await writeOnce(context, 'answerRightsRequest', input, (tx) =>
    answer(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'AnswerRightsRequestSuccess', requestId: written.id };
}

async function answer(
  tx: Transaction,
  context: ConsentsContext,
  input: AnswerRightsRequest,
): Promise<Written<Refusal>> {
  const { request, ids, access } = context;
  const { requestId: id, version } = input;
  const found = await addressRightsRequest(tx, request, id);
  const { subject } = found;
  if (subject === null || (found.permitted & CONSENTS) === 0) {
    access.refusedRow(subject, 'CONSENTS', 'Mutation.answerRightsRequest');
    return refused(notFound('request'));
  }
  await assertAnswers(tx, context, found);
  if (found.version !== version) return refused(staleVersion(found.version, found.state));
  const state = STATE_AFTER[input.decision];
  const allowed = nextRightsStates(found.state).filter((next) => next !== 'WITHDRAWN');
  if (!allowed.includes(state))
    return refused(invalidTransition(found.state, state, allowed, requestAlready(state)));
  if (state === 'EXTENDED' && found.dueOn < dayOf(request.now))
    return refused(deadlinePassed(found.dueOn));
  const problems = problemsOfAnswer(input);
  if (problems.length > 0) return refused(invalidInput(problems));

  const { subject: by, role, organisationId } = identified(request);
  const change = {
    state,
    dueOn: state === 'EXTENDED' ? await extended(found) : found.dueOn,
    ground: input.ground ?? null,
    answer: input.answer.trim(),
  };
  const at = request.now;
  const deed = { subject: by, role, organisationId, at };
  if (!(await changeRightsRequest(tx, { id, version }, change, deed))) {
    // Somebody was quicker between the two statements.
    const now = await addressRightsRequest(tx, request, id);
    return refused(staleVersion(now.version, now.state));
  }
  if (state === 'GRANTED') await tellOfRectification(tx, context, id, found);
  await tellResident(tx, ids, subject, { occasion: 'RIGHTS_REQUEST_ANSWERED', about: id, at });
  noteDeed(context, 'answerRightsRequest', subject, found);
  return { ok: true, id };
}

/** Whoever had read the record before, but for the organisation that put it right itself. */
async function tellOfRectification(
  tx: Transaction,
  context: ConsentsContext,
  rightsRequestId: string,
  { subject: residentKey, categories, organisationId, recordKind, recordId }: AddressedRequest,
): Promise<void> {
  if (residentKey === null || recordKind === null || recordId === null) return;
  await tellRecipients(tx, context, {
    ...{ residentKey, reason: 'RECTIFIED', rightsRequestId, categories },
    cases: await casesOfRecord(tx, recordKind, recordId),
    except: organisationId,
  });
}

/** Whoever reads a request need not answer it: that is for the organisation to which it was put. */
async function assertAnswers(
  tx: Transaction,
  context: ConsentsContext,
  found: AddressedRequest,
): Promise<void> {
  assertMayAct(context.request.actor, 'answerRightsRequest');
  if (
    found.organisationId === null ||
    (await employer(tx, context.request)) !== found.organisationId
  )
    throw forbidden(
      'The organisation that keeps the record answers this.',
      'De organisatie die de gegevens bewaart, beantwoordt dit verzoek.',
    );
  if (basesOf(found, CONSENTS).some((basis) => basis === 'SELF' || basis === 'REPRESENTATIVE'))
    throw forbidden(
      'Nobody answers a request of their own: somebody else does.',
      'U kunt uw eigen verzoek niet beantwoorden. Iemand anders doet dat.',
    );
}

async function extended({ receivedAt }: AddressedRequest): Promise<Day> {
  const year = receivedAt.getUTCFullYear();
  return lastDayOf(receivedAt, MONTHS_WHEN_EXTENDED, await dutchHolidays([year, year + 1]));
}

function deadlinePassed(dueOn: Day): DeadlinePassed {
  return {
    __typename: 'DeadlinePassed',
    message: 'The deadline has passed and can no longer be extended: answer the request.',
    messageNl: 'De termijn is voorbij en kan niet meer langer worden. Geef nu antwoord.',
    dueOn,
  };
}
