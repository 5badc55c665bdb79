import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import {
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { VolunteersContext } from '../context.ts';
import { boundaryOf, isWithinBoundary, type Boundary } from '../domain/boundary.ts';
import { hasAgreementFor } from '../storage/agreements.ts';
import { helpRequestsById, type HelpRequestRow } from '../storage/help-requests.ts';
import { insertMatch } from '../storage/match-changes.ts';
import type { MatchRow } from '../storage/matches.ts';
import { volunteersById, type VolunteerRow } from '../storage/volunteers.ts';
import { standsForHomeVillage } from './home-village.ts';

const HELP_REQUESTS = maskOf('HELP_REQUESTS');
const VOLUNTEER_AGREEMENT = maskOf('VOLUNTEER_AGREEMENT');

interface ProposeMatchInput {
  readonly helpRequestId: string;
  readonly volunteerId: string;
  readonly plannedAt?: Date | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

interface NoActiveAgreement {
  readonly __typename: 'NoActiveAgreement';
  readonly message: string;
  readonly messageNl: string;
}

interface BeyondBoundary {
  readonly __typename: 'BeyondBoundary';
  readonly message: string;
  readonly messageNl: string;
  readonly boundary: Boundary;
}

type Refusal = NotFound | BeyondBoundary | NoActiveAgreement | InvalidInput;

export type ProposeMatchResult =
  | { readonly __typename: 'ProposeMatchSuccess'; readonly match: MatchRow | null }
  | Refusal
  | IdempotencyKeyReused;

/** Proposes a volunteer for a question for help of the same village. */
export async function proposeMatch(
  context: VolunteersContext,
  input: ProposeMatchInput,
): Promise<ProposeMatchResult> {
  const written = await writeOnce(context, 'proposeMatch', input, (tx) =>
    propose(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  context.forgetLoaded();
  const { row } = await context.loaders.match.load(written.id);
  return { __typename: 'ProposeMatchSuccess', match: row };
}

async function propose(
  tx: Transaction,
  context: VolunteersContext,
  input: ProposeMatchInput,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const [asked] = await helpRequestsById(tx, request, [input.helpRequestId]);
  const helpRequest = asked?.row ?? null;
  if (helpRequest === null || !isReachedForWriting(helpRequest, HELP_REQUESTS)) {
    access.refusedRow(asked?.subject ?? null, 'HELP_REQUESTS', 'Mutation.proposeMatch');
    return refused(notFound('question for help'));
  }
  assertMayAct(request.actor, 'proposeMatch');
  if (!standsForHomeVillage(helpRequest, 'HELP_REQUESTS'))
    throw forbidden(
      'Only the village of the resident may propose a volunteer.',
      'Alleen het dorp van de inwoner kan een vrijwilliger vragen.',
    );

  const [named] = await volunteersById(tx, request, [input.volunteerId]);
  const volunteer = named?.row ?? null;
  if (volunteer === null || !isOfVillage(volunteer, helpRequest)) {
    access.refusedRow(named?.subject ?? null, 'VOLUNTEER_CONTACT', 'Mutation.proposeMatch');
    return refused(notFound('volunteer'));
  }
  return write(tx, context, input, helpRequest, volunteer);
}

/** A volunteer helps in its own village; villages that agreed to share are not known yet. */
function isOfVillage(volunteer: VolunteerRow, helpRequest: HelpRequestRow): boolean {
  return (
    volunteer.communityId === helpRequest.communityId &&
    standsForHomeVillage(volunteer, 'VOLUNTEER_CONTACT')
  );
}

async function write(
  tx: Transaction,
  context: VolunteersContext,
  input: ProposeMatchInput,
  helpRequest: HelpRequestRow,
  volunteer: VolunteerRow,
): Promise<Written<Refusal>> {
  const { request, ids } = context;
  const refusal =
    beyondBoundary(context, helpRequest) ??
    (await noActiveAgreement(tx, context, helpRequest, volunteer)) ??
    invalid(input, request.now);
  if (refusal !== null) return refused(refusal);
  const { subject, role } = identified(request);
  const id = ids.uuid();
  await insertMatch(
    tx,
    {
      id,
      eventId: ids.uuid(),
      helpRequestId: helpRequest.id,
      volunteerKey: volunteer.key,
      plannedAt: input.plannedAt ?? null,
    },
    { subject, role, at: request.now },
  );
  noteDeed(context, 'proposeMatch', helpRequest.residentKey, helpRequest, id);
  return { ok: true, id };
}

/** First of all: for an urgent question the answer carries the emergency text, whatever else is wrong. */
function beyondBoundary(
  { access }: VolunteersContext,
  helpRequest: HelpRequestRow,
): BeyondBoundary | null {
  const boundary = boundaryOf(helpRequest.boundaryCategories);
  if (isWithinBoundary(boundary)) return null;
  const row = { ...helpRequest, subject: helpRequest.residentKey };
  access.disclosed(row, HELP_REQUESTS, 'HelpRequest.boundary');
  const [message, messageNl] =
    boundary.outcome === 'URGENT'
      ? [
          'This cannot wait for a volunteer: act now, as the advice of the boundary says.',
          'Dit kan niet wachten op een vrijwilliger. Doe nu wat in het advies staat.',
        ]
      : [
          'A volunteer may not do this: refer the question to a professional.',
          'Een vrijwilliger mag dit niet doen. Verwijs door naar een professional.',
        ];
  return {
    __typename: 'BeyondBoundary',
    message,
    messageNl,
    boundary,
  };
}

/** The answer tells whether there is an agreement: a reading, for those alone who may read it. */
async function noActiveAgreement(
  tx: Transaction,
  { request, access }: VolunteersContext,
  { kind }: HelpRequestRow,
  volunteer: VolunteerRow,
): Promise<NoActiveAgreement | null> {
  const row = { ...volunteer, subject: volunteer.key };
  const note = (volunteer.permitted & VOLUNTEER_AGREEMENT) === 0 ? 'refused' : 'disclosed';
  access[note](row, VOLUNTEER_AGREEMENT, 'Volunteer.agreement');
  if (await hasAgreementFor(tx, request, volunteer.key, kind)) return null;
  return {
    __typename: 'NoActiveAgreement',
    message:
      'This volunteer has no agreement in force that covers this kind of help. Have one signed, then propose again.',
    messageNl:
      'Deze vrijwilliger heeft nog geen overeenkomst voor deze hulp. Regel die eerst en probeer het dan opnieuw.',
  };
}

function invalid({ plannedAt }: ProposeMatchInput, now: Date): InvalidInput | null {
  const check = checkInput();
  if (plannedAt != null && plannedAt <= now)
    check.problem('plannedAt', 'OUT_OF_RANGE', 'Take a moment in the future, or leave it out.');
  return check.problems.length === 0 ? null : invalidInput(check.problems);
}
