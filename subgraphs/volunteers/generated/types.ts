import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VolunteerMapper, OfferMapper, VolunteerAgreementMapper, MatchMapper, MatchEventMapper, HelpRequestMapper, BoundaryMapper, VolunteerConnectionMapper, VolunteerEdgeMapper, MatchConnectionMapper, MatchEdgeMapper, CommunityMapper, InvalidInputMapper, InputProblemMapper, InvalidTransitionMapper } from '../mappers.ts';
import type { VolunteersContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant with its offset, RFC 3339, answered in UTC with milliseconds: `2026-11-22T16:20:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day, RFC 3339 full-date: `2026-11-22`. */
  LocalDate: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A match to accept. */
export type AcceptMatchInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The match. */
  matchId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `acceptMatch`. */
export type AcceptMatchResult = AcceptMatchSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The match was accepted. */
export type AcceptMatchSuccess = {
  __typename?: 'AcceptMatchSuccess';
  /** The match, read again. */
  match: Maybe<Match>;
};

/** The role in which an actor asks. One token carries one role. */
export type ActorRole =
  /** Information system of a care organisation, by machine (bronsysteem). */
  | 'CARE_SYSTEM'
  /** A coordinator of a village organisation (coördinator). */
  | 'COORDINATOR'
  /** General practitioner (huisarts). */
  | 'GP'
  /** Nurse of a home care organisation (wijkverpleegkundige). */
  | 'HOME_CARE_NURSE'
  /** Officer of a housing corporation (woonconsulent). */
  | 'HOUSING_OFFICER'
  /** Analyst of an insurer: aggregates only (zorgverzekeraar). */
  | 'INSURER_ANALYST'
  /** Analyst of a municipality: aggregates only (beleidsonderzoeker). */
  | 'MUNICIPALITY_ANALYST'
  /** Operator of the hub: no path to personal values (beheerder). */
  | 'OPERATOR'
  /** Practice nurse (praktijkondersteuner). */
  | 'PRACTICE_NURSE'
  /** Privacy officer (functionaris gegevensbescherming). */
  | 'PRIVACY_OFFICER'
  /** Somebody who acts for a resident under a mandate (vertegenwoordiger). */
  | 'REPRESENTATIVE'
  /** Researcher: aggregates only (onderzoeker). */
  | 'RESEARCHER'
  /** A resident (inwoner). */
  | 'RESIDENT'
  /** Social worker of a municipal social team (sociaal team). */
  | 'SOCIAL_WORKER'
  /** Support organisation: aggregates only (ondersteuningsorganisatie). */
  | 'SUPPORT_ORGANISATION'
  /** A village's own app, by machine (dorpsapp). */
  | 'VILLAGE_APP'
  /** The village supporter (dorpsondersteuner). */
  | 'VILLAGE_SUPPORTER'
  /** A volunteer of a village (vrijwilliger). */
  | 'VOLUNTEER'
  /** Welfare worker (welzijnswerker). */
  | 'WELFARE_WORKER';

/** A volunteer may not do this; nothing was written. */
export type BeyondBoundary = UserError & {
  __typename?: 'BeyondBoundary';
  /** The boundary that stands in the way. */
  boundary: Boundary;
  /** What to do instead. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** What a volunteer may do about a question for help (grens aan vrijwilligerswerk). */
export type Boundary = {
  __typename?: 'Boundary';
  /** What to do now, in Dutch; for URGENT the emergency text. */
  advice: Scalars['String']['output'];
  /** Categories that the question touches, sorted. */
  categories: Array<BoundaryCategory>;
  /** What follows for the question: the strictest outcome of its categories; COORDINATOR_DECIDES while none is known. */
  outcome: BoundaryOutcome;
};

/** What a question for help touches (grenscategorie). */
export type BoundaryCategory =
  /** Abuse or neglect (mishandeling, verwaarlozing); advice: Veilig Thuis. */
  | 'ABUSE_OR_NEGLECT'
  /** Coming along into the consulting room (mee de spreekkamer in). */
  | 'ACCOMPANY_CONSULTATION'
  /** Acute danger (acuut gevaar); 112 or the GP out-of-hours service. */
  | 'ACUTE_DANGER'
  /** Access to papers or money (inzage in administratie of geld). */
  | 'ADMIN_FINANCE_ACCESS'
  /** Cognitive decline (geheugenproblemen). */
  | 'COGNITIVE_DECLINE'
  /** Debt (schulden). */
  | 'DEBT'
  /** Delivery (bezorgen). */
  | 'DELIVERY'
  /** Household chore (huishoudelijke klus). */
  | 'HOUSEHOLD_CHORE'
  /** Holding a key (sleutelbeheer). */
  | 'KEY_HOLDING'
  /** Lifting or transfer (tillen, transfer). */
  | 'LIFTING_TRANSFER'
  /** Severe loneliness (ernstige eenzaamheid). */
  | 'LONELINESS_SEVERE'
  /** Administration of medication (medicatie toedienen). */
  | 'MEDICATION_ADMINISTRATION'
  /** Mental health (psychische gezondheid). */
  | 'MENTAL_HEALTH'
  /** Light personal care (lichte persoonlijke verzorging). */
  | 'PERSONAL_CARE_LIGHT'
  /** Reserved procedure (voorbehouden handeling, Wet BIG). */
  | 'RESERVED_PROCEDURE'
  /** Social contact (sociaal contact). */
  | 'SOCIAL_CONTACT'
  /** Substance use (drankmisbruik, middelengebruik). */
  | 'SUBSTANCE_USE'
  /** Suicidality (suïcidaliteit). */
  | 'SUICIDALITY'
  /** Transport (vervoer). */
  | 'TRANSPORT'
  /** Wound care (wondzorg). */
  | 'WOUND_CARE';

/** Outcome of the boundary rules. */
export type BoundaryOutcome =
  /** The coordinator judges first (coördinator beslist). */
  | 'COORDINATOR_DECIDES'
  /** Only a professional may do this (alleen professional). */
  | 'PROFESSIONAL_ONLY'
  /** Act now (spoed). */
  | 'URGENT'
  /** A volunteer may do this (vrijwillig). */
  | 'VOLUNTEER_OK';

/** A match to cancel. */
export type CancelMatchInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The match. */
  matchId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `cancelMatch`. */
export type CancelMatchResult = CancelMatchSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The match was cancelled. */
export type CancelMatchSuccess = {
  __typename?: 'CancelMatchSuccess';
  /** The match, read again. */
  match: Maybe<Match>;
};

/** Kind of a care organisation. */
export type CareOrganisationKind =
  /** Church (kerk). */
  | 'CHURCH'
  /** GP practice (huisartsenpraktijk). */
  | 'GP_PRACTICE'
  /** Health centre (gezondheidscentrum). */
  | 'HEALTH_CENTRE'
  /** Home care (thuiszorg). */
  | 'HOME_CARE'
  /** Housing corporation (woningcorporatie). */
  | 'HOUSING_CORPORATION'
  /** Municipality (gemeente). */
  | 'MUNICIPALITY'
  /** Another kind (anders). */
  | 'OTHER'
  /** Municipal social team (sociaal team). */
  | 'SOCIAL_TEAM'
  /** Welfare organisation (welzijnsorganisatie). */
  | 'WELFARE';

export type Community = {
  __typename?: 'Community';
  id: Scalars['ID']['output'];
  /** Volunteers of this community that the actor reaches, in an order that tells nothing. At most 500 a page. */
  volunteers: Maybe<VolunteerConnection>;
};


export type CommunityVolunteersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A match to complete. */
export type CompleteMatchInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The match. */
  matchId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `completeMatch`. */
export type CompleteMatchResult = CompleteMatchSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The match was completed. */
export type CompleteMatchSuccess = {
  __typename?: 'CompleteMatchSuccess';
  /** The match, read again. */
  match: Maybe<Match>;
};

/** What kind of value something is. The resident decides per category who reads it. */
export type DataCategory =
  /** Who looked at what (inzagelogboek). */
  | 'ACCESS_LOG'
  /** Address and village of residence (adres). */
  | 'ADDRESS'
  /** Attendance at activities (deelname). */
  | 'ATTENDANCE'
  /** Year of birth (geboortejaar). */
  | 'BIRTH_YEAR'
  /** Compensation of a volunteer (vergoeding). */
  | 'COMPENSATION'
  /** Consents and objections of the resident (toestemmingen en bezwaren). */
  | 'CONSENTS'
  /** Telephone, and by which channel messages of the hub came or come (telefoon en berichten). */
  | 'CONTACT'
  /** Name, contact person, key holder, mobility and agreed alerts, for emergencies (noodgegevens). */
  | 'EMERGENCY_SET'
  /** What somebody needs help with in daily life (functionele behoeften). */
  | 'FUNCTIONAL_NEEDS'
  /** Content of a handover (inhoud van een overdracht). */
  | 'HANDOVER_CONTENT'
  /** Summary of health (gezondheid). */
  | 'HEALTH_SUMMARY'
  /** Questions for help (hulpvragen). */
  | 'HELP_REQUESTS'
  /** Household (huishouden). */
  | 'HOUSEHOLD'
  /** Interest in a home in a village housing project (woonwens). */
  | 'HOUSING_INTEREST'
  /** Name (naam). */
  | 'IDENTITY'
  /** Informal carers and other people near the resident (mantelzorg, netwerk). Hidden from professionals by default. */
  | 'INFORMAL_NETWORK'
  /** Entries in the village's log (logboek). */
  | 'LOGBOOK'
  /** Reason and letter of a referral (inhoud van een verwijzing). */
  | 'REFERRAL_CONTENT'
  /** That a referral or handover exists, its status and dates (status van een verwijzing). */
  | 'REFERRAL_STATUS'
  /** Concerns about safety (veiligheid). Never named in `withheld`. */
  | 'SAFETY_CONCERNS'
  /** Signals that somebody is worried (signalen). Never named in `withheld`. */
  | 'SIGNALS'
  /** Substance use or mental health (middelengebruik, psychische gezondheid). Never named in `withheld`. */
  | 'SUBSTANCE_OR_MENTAL'
  /** Agreement between a volunteer and the village (vrijwilligersovereenkomst). */
  | 'VOLUNTEER_AGREEMENT'
  /** Name and telephone of a volunteer (contactgegevens van een vrijwilliger). */
  | 'VOLUNTEER_CONTACT'
  /** Which volunteer helps with which request (koppelingen). */
  | 'VOLUNTEER_MATCHES';

/** A match to decline. */
export type DeclineMatchInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The match. */
  matchId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `declineMatch`. */
export type DeclineMatchResult = DeclineMatchSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The match was declined. */
export type DeclineMatchSuccess = {
  __typename?: 'DeclineMatchSuccess';
  /** The match, read again; null where it is no longer reached. */
  match: Maybe<Match>;
};

/** A record as a volunteer to erase. */
export type EraseVolunteerRecordInput = {
  /** That it is meant. With false nothing is written, and InvalidInput says what would go. */
  confirm: Scalars['Boolean']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Id of one's own record: of `myVolunteerRecords`. */
  volunteerId: Scalars['ID']['input'];
};

/** What became of `eraseVolunteerRecord`. NotFound: no record of one's own, erased already too; InvalidInput: not confirmed. */
export type EraseVolunteerRecordResult = EraseVolunteerRecordSuccess | IdempotencyKeyReused | InvalidInput | NotFound | OpenMatches;

/** The record is erased. */
export type EraseVolunteerRecordSuccess = {
  __typename?: 'EraseVolunteerRecordSuccess';
  /** Until when that code is good: 5 years. */
  readableUntil: Scalars['DateTime']['output'];
  /** Reads by `erasureReceipt` who looked at the record, without a token. Shown here alone: write it down; whoever has it can read that log. */
  receiptCode: Scalars['String']['output'];
  /** Id under which it was known; of nobody from now on. */
  volunteerId: Scalars['ID']['output'];
};

export type HelpRequest = {
  __typename?: 'HelpRequest';
  /** What a volunteer may do about this question, by the default table. Null when HELP_REQUESTS is withheld. */
  boundary: Maybe<Boundary>;
  id: Scalars['ID']['output'];
  /** Matches on this question that the actor reaches, newest first. At most 500 a page. */
  matches: Maybe<MatchConnection>;
};


export type HelpRequestMatchesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Kind of a question for help (soort hulpvraag). */
export type HelpRequestKind =
  /** Coming along to an appointment (mee naar een afspraak). */
  | 'ACCOMPANY_APPOINTMENT'
  /** Administration (administratie). */
  | 'ADMINISTRATION'
  /** Question about care (zorgvraag). */
  | 'CARE_QUESTION'
  /** Keeping an eye on somebody (omzien). */
  | 'CHECK_IN'
  /** Company (gezelschap). */
  | 'COMPANY'
  /** Day activity (dagbesteding). */
  | 'DAY_ACTIVITY'
  /** Help with digital things (digitale hulp). */
  | 'DIGITAL_HELP'
  /** Question about money (geldvraag). */
  | 'FINANCIAL_QUESTION'
  /** Groceries (boodschappen). */
  | 'GROCERIES'
  /** Odd jobs (klusjes). */
  | 'HANDYMAN'
  /** Question about housing (woonvraag). */
  | 'HOUSING_QUESTION'
  /** Information (informatie). */
  | 'INFORMATION'
  /** A meal (maaltijd). */
  | 'MEAL'
  /** Delivery of medicine, never its administration (medicijnen rondbrengen). */
  | 'MEDICINE_DELIVERY'
  /** Another kind (anders). */
  | 'OTHER'
  /** Relief of an informal carer (ontlasting mantelzorger). */
  | 'RESPITE'
  /** Concern about somebody (zorg om iemand). */
  | 'SIGNAL_CONCERN'
  /** Transport (vervoer). */
  | 'TRANSPORT'
  /** A walk (wandelen). */
  | 'WALK';

/** This idempotency key was used by this actor for this operation with another input; nothing was written. */
export type IdempotencyKeyReused = UserError & {
  __typename?: 'IdempotencyKeyReused';
  /** What to do: take a new key for a new input. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** One problem of an input. */
export type InputProblem = {
  __typename?: 'InputProblem';
  /** Which kind of problem. */
  code: InputProblemCode;
  /** What would be right. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
  /** Where: the names from the input down, joined by dots. */
  path: Scalars['String']['output'];
};

/** Kinds of problems of an input. */
export type InputProblemCode =
  /** The text holds a valid citizen service number (BSN), which may stand nowhere in the hub (UAVG art. 46). */
  | 'CONTAINS_BSN'
  /** The text is empty or holds nothing but spaces. */
  | 'EMPTY'
  /** Two values that cannot go together, or a value that does not fit here. */
  | 'NOT_ALLOWED'
  /** The value is out of range or in the wrong order. */
  | 'OUT_OF_RANGE'
  /** Needed here and absent. */
  | 'REQUIRED'
  /** The text is longer than allowed. */
  | 'TOO_LONG'
  /** The text is shorter than it must be to mean something. */
  | 'TOO_SHORT'
  /** Names something that does not exist for this actor. */
  | 'UNKNOWN';

/** The input was understood but cannot be accepted; nothing was written. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** All problems in one sentence each. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
  /** Each problem with its place. */
  problems: Array<InputProblem>;
};

/** The object is in a state from which this change is not allowed; nothing was written. */
export type InvalidTransition = UserError & {
  __typename?: 'InvalidTransition';
  /** States that can be reached from here by this actor. */
  allowed: Array<Scalars['String']['output']>;
  /** State now. */
  from: Scalars['String']['output'];
  /** What was tried, and why it cannot be. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
  /** State that was asked for. */
  to: Scalars['String']['output'];
};

/** A volunteer who helps with a question (koppeling). While PROPOSED the volunteer sees kind, time and village, no person. */
export type Match = {
  __typename?: 'Match';
  /** Village in which the help is given. Null when VOLUNTEER_MATCHES is withheld. */
  community: Maybe<Community>;
  /** When it ended; null while it runs, or when VOLUNTEER_MATCHES is withheld. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every change, oldest first. Null when VOLUNTEER_MATCHES is withheld. */
  events: Maybe<Array<MatchEvent>>;
  /** The question for help; null when the actor does not reach it, as for a volunteer while PROPOSED. */
  helpRequest: Maybe<HelpRequest>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** What kind of help. Null when VOLUNTEER_MATCHES is withheld. */
  kind: Maybe<HelpRequestKind>;
  /** When the help is planned; null when not yet, or when VOLUNTEER_MATCHES is withheld. */
  plannedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was proposed. Null when VOLUNTEER_MATCHES is withheld. */
  proposedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. Null when VOLUNTEER_MATCHES is withheld. */
  status: Maybe<MatchStatus>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** The volunteer; null when the actor does not reach the volunteer. */
  volunteer: Maybe<Volunteer>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of matches. */
export type MatchConnection = {
  __typename?: 'MatchConnection';
  /** Rows with their cursors. */
  edges: Array<MatchEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A match in a page. */
export type MatchEdge = {
  __typename?: 'MatchEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The match. */
  node: Match;
};

/** One change of a match (koppeling). */
export type MatchEvent = {
  __typename?: 'MatchEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** State before; null for the proposal. */
  from: Maybe<MatchStatus>;
  /** State after. */
  to: MatchStatus;
};

/** Status of a match. */
export type MatchStatus =
  /** Accepted by the volunteer (aangenomen). */
  | 'ACCEPTED'
  /** Cancelled (geannuleerd). */
  | 'CANCELLED'
  /** The help was given (afgerond). */
  | 'COMPLETED'
  /** Declined by the volunteer (afgeslagen). */
  | 'DECLINED'
  /** Proposed to the volunteer (voorgesteld). */
  | 'PROPOSED';

export type Mutation = {
  __typename?: 'Mutation';
  /** Accepts a proposed match; from now on the volunteer reads whom and where to help. By the volunteer. */
  acceptMatch: AcceptMatchResult;
  /**
   * Cancels a match that was proposed or accepted. By a coordinator or village supporter of the village of the resident; its volunteer and the resident ask them.
   * Errors: FORBIDDEN for every other role that reaches the match, with whom to ask.
   */
  cancelMatch: CancelMatchResult;
  /** Closes a match after the help was given. By the volunteer, a coordinator or village supporter. */
  completeMatch: CompleteMatchResult;
  /** Declines a proposed match. By the volunteer. One that was accepted is declined no more (InvalidTransition): a volunteer who cannot come asks a coordinator or village supporter of the village of the resident, who cancels it. */
  declineMatch: DeclineMatchResult;
  /**
   * Erases one's own record as a volunteer (wissing, GDPR 17), at once and for good: name, telephone, offers and agreements. Matches that ended stay with the question for help, without who helped. What is open ends first. Whoever had read the record is told (GDPR 19), and a code reads who did for 5 years (`erasureReceipt`). By the volunteer; a resident uses `requestErasure`.
   * Errors: FORBIDDEN for every other role.
   */
  eraseVolunteerRecord: EraseVolunteerRecordResult;
  /** Proposes a volunteer for a question for help. By a coordinator or village supporter of the home village. Refused while the volunteer has no active agreement, and where the boundary is PROFESSIONAL_ONLY or URGENT. */
  proposeMatch: ProposeMatchResult;
};


export type MutationAcceptMatchArgs = {
  input: AcceptMatchInput;
};


export type MutationCancelMatchArgs = {
  input: CancelMatchInput;
};


export type MutationCompleteMatchArgs = {
  input: CompleteMatchInput;
};


export type MutationDeclineMatchArgs = {
  input: DeclineMatchInput;
};


export type MutationEraseVolunteerRecordArgs = {
  input: EraseVolunteerRecordInput;
};


export type MutationProposeMatchArgs = {
  input: ProposeMatchInput;
};

/** The volunteer has no agreement in force that covers this kind of help; nothing was written. */
export type NoActiveAgreement = UserError & {
  __typename?: 'NoActiveAgreement';
  /** What to do: have an agreement signed that covers this kind of help. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/**
 * There is nothing under this id that the actor reaches: it may not exist, or not for this actor; the
 * answer is the same.
 */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** What was looked for. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** What a volunteer offers (aanbod). */
export type Offer = {
  __typename?: 'Offer';
  /** Hours a week at most, 1 to 40; null when not said. */
  hoursAWeek: Maybe<Scalars['Int']['output']>;
  /** What kind of help. */
  kind: HelpRequestKind;
};

/** Matches are open: they end first. Nothing was written. */
export type OpenMatches = UserError & {
  __typename?: 'OpenMatches';
  /** Which ones. */
  matchIds: Array<Scalars['ID']['output']>;
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** An organisation in the hub: of a village or of formal care. */
export type Organisation = {
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** Its name as it presents itself. */
  name: Scalars['String']['output'];
};

/** Where a page stands in its list (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row; null on an empty page. Opaque: it holds no value and serves this list and actor alone. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether rows follow that this actor reaches. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page began after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A volunteer to propose. */
export type ProposeMatchInput = {
  /** The question for help. */
  helpRequestId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** When the help is planned, in the future; null when not yet known. */
  plannedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The volunteer to propose. */
  volunteerId: Scalars['ID']['input'];
};

/** What became of `proposeMatch`. */
export type ProposeMatchResult = BeyondBoundary | IdempotencyKeyReused | InvalidInput | NoActiveAgreement | NotFound | ProposeMatchSuccess;

/** The volunteer was proposed. */
export type ProposeMatchSuccess = {
  __typename?: 'ProposeMatchSuccess';
  /** The new match; null when the actor may write it but not read it back. */
  match: Maybe<Match>;
};

/** Why an actor asks, after HL7 v3 PurposeOfUse. Stated in the header `x-purpose-of-use`. */
export type PurposeOfUse =
  /** Emergency, with an open session (BTG). */
  | 'BREAK_GLASS'
  /** Care management (CAREMGT). */
  | 'CARE_MANAGEMENT'
  /** Coordination of care (COC). */
  | 'COORDINATION_OF_CARE'
  /** Legal oversight (HLEGAL). */
  | 'LEGAL'
  /** Outcome measurement (HOUTCOMS). */
  | 'OUTCOME_MEASUREMENT'
  /** Programme reporting (HPRGRP). */
  | 'PROGRAM_REPORTING'
  /** On the resident's behalf (PWATRNY). */
  | 'REPRESENTATIVE'
  /** Research (HRESCH). */
  | 'RESEARCH'
  /** The resident's own request (PATRQT). */
  | 'RESIDENT_REQUEST'
  /** Support network (SUPNWK). */
  | 'SUPPORT_NETWORK'
  /** System administration (HSYSADMIN). */
  | 'SYSTEM_ADMIN'
  /** Treatment (TREAT). */
  | 'TREATMENT';

export type Query = {
  __typename?: 'Query';
  /** One match; null when there is none that the actor reaches. */
  match: Maybe<Match>;
  /**
   * Matches in which the actor takes part as volunteer, newest first. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myMatches: MatchConnection;
  /**
   * The actor's own records as a volunteer (mijn gegevens als vrijwilliger), one per village where they
   * help; empty for everybody else.
   */
  myVolunteerRecords: Array<Volunteer>;
  /** One volunteer; null when there is none that the actor reaches. */
  volunteer: Maybe<Volunteer>;
};


export type QueryMatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyMatchesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<MatchStatus>;
};


export type QueryVolunteerArgs = {
  id: Scalars['ID']['input'];
};

/** The object changed since the version on which this change was based; nothing was written. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  /** The state that the object has now; null for an object whose states nobody asks for here. */
  currentStatus: Maybe<Scalars['String']['output']>;
  /** The version that the object has now. */
  currentVersion: Scalars['Int']['output'];
  /** What to do: read the object again and repeat with its version. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** Something that the caller can act on. */
export type UserError = {
  /** What was wrong and what would be right, in plain words; never a value that was sent. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A volunteer (vrijwilliger) of a village. Shares no id with the resident that the same person may be. */
export type Volunteer = {
  __typename?: 'Volunteer';
  /** Agreement in force; null when there is none, or when VOLUNTEER_AGREEMENT is withheld. */
  agreement: Maybe<VolunteerAgreement>;
  /** Every agreement that was signed, in force or not (ook eerdere), latest signed first; empty when there is none. Kept until the record is erased (GDPR 15). Null when VOLUNTEER_AGREEMENT is withheld. */
  agreements: Maybe<Array<VolunteerAgreement>>;
  /** Community where the volunteer helps. Null when VOLUNTEER_CONTACT is withheld. */
  community: Maybe<Community>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Name (naam). Null when VOLUNTEER_CONTACT is withheld. */
  name: Maybe<Scalars['String']['output']>;
  /** What the volunteer offers, by kind. Null when VOLUNTEER_AGREEMENT is withheld. */
  offers: Maybe<Array<Offer>>;
  /** Telephone (telefoon). Null when VOLUNTEER_CONTACT is withheld. */
  telephone: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** Agreement between a volunteer and the village (vrijwilligersovereenkomst). */
export type VolunteerAgreement = {
  __typename?: 'VolunteerAgreement';
  /** Kinds of help that it covers. */
  covers: Array<HelpRequestKind>;
  /** Day of signing. */
  signedOn: Scalars['LocalDate']['output'];
  /** Version of the text that was signed, for instance `2025-1`. */
  textVersion: Scalars['String']['output'];
  /** Last day it holds; null when it has no end. */
  validUntil: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of volunteers. */
export type VolunteerConnection = {
  __typename?: 'VolunteerConnection';
  /** Rows with their cursors. */
  edges: Array<VolunteerEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A volunteer in a page. */
export type VolunteerEdge = {
  __typename?: 'VolunteerEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The volunteer. */
  node: Volunteer;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Community: Community;
  HelpRequest: HelpRequest;
  Match: Match;
  Volunteer: Volunteer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  HelpRequest:
    ( { __typename: 'HelpRequest' }
    & GraphQLRecursivePick<FederationTypes['HelpRequest'], {"id":true}> );
  Match:
    ( { __typename: 'Match' }
    & GraphQLRecursivePick<FederationTypes['Match'], {"id":true}> );
  Volunteer:
    ( { __typename: 'Volunteer' }
    & GraphQLRecursivePick<FederationTypes['Volunteer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptMatchResult:
    | ( Omit<AcceptMatchSuccess, 'match'> & { match?: Maybe<_RefType['Match']> } & { __typename: 'AcceptMatchSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CancelMatchResult:
    | ( Omit<CancelMatchSuccess, 'match'> & { match?: Maybe<_RefType['Match']> } & { __typename: 'CancelMatchSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CompleteMatchResult:
    | ( Omit<CompleteMatchSuccess, 'match'> & { match?: Maybe<_RefType['Match']> } & { __typename: 'CompleteMatchSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  DeclineMatchResult:
    | ( Omit<DeclineMatchSuccess, 'match'> & { match?: Maybe<_RefType['Match']> } & { __typename: 'DeclineMatchSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  EraseVolunteerRecordResult:
    | ( EraseVolunteerRecordSuccess & { __typename: 'EraseVolunteerRecordSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( OpenMatches & { __typename: 'OpenMatches' } )
  ;
  ProposeMatchResult:
    | ( Omit<BeyondBoundary, 'boundary'> & { boundary: _RefType['Boundary'] } & { __typename: 'BeyondBoundary' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NoActiveAgreement & { __typename: 'NoActiveAgreement' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProposeMatchSuccess, 'match'> & { match?: Maybe<_RefType['Match']> } & { __typename: 'ProposeMatchSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation: never;
  UserError:
    | ( Omit<BeyondBoundary, 'boundary'> & { boundary: _RefType['Boundary'] } & { __typename: 'BeyondBoundary' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NoActiveAgreement & { __typename: 'NoActiveAgreement' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( OpenMatches & { __typename: 'OpenMatches' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptMatchInput: AcceptMatchInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AcceptMatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptMatchResult']>;
  AcceptMatchSuccess: ResolverTypeWrapper<Omit<AcceptMatchSuccess, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  ActorRole: ActorRole;
  BeyondBoundary: ResolverTypeWrapper<Omit<BeyondBoundary, 'boundary'> & { boundary: ResolversTypes['Boundary'] }>;
  Boundary: ResolverTypeWrapper<BoundaryMapper>;
  BoundaryCategory: BoundaryCategory;
  BoundaryOutcome: BoundaryOutcome;
  CancelMatchInput: CancelMatchInput;
  CancelMatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelMatchResult']>;
  CancelMatchSuccess: ResolverTypeWrapper<Omit<CancelMatchSuccess, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  CareOrganisationKind: CareOrganisationKind;
  Community: ResolverTypeWrapper<CommunityMapper>;
  CompleteMatchInput: CompleteMatchInput;
  CompleteMatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteMatchResult']>;
  CompleteMatchSuccess: ResolverTypeWrapper<Omit<CompleteMatchSuccess, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclineMatchInput: DeclineMatchInput;
  DeclineMatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineMatchResult']>;
  DeclineMatchSuccess: ResolverTypeWrapper<Omit<DeclineMatchSuccess, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  EraseVolunteerRecordInput: EraseVolunteerRecordInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EraseVolunteerRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseVolunteerRecordResult']>;
  EraseVolunteerRecordSuccess: ResolverTypeWrapper<EraseVolunteerRecordSuccess>;
  HelpRequest: ResolverTypeWrapper<HelpRequestMapper>;
  HelpRequestKind: HelpRequestKind;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblemMapper>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInputMapper>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransitionMapper>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Match: ResolverTypeWrapper<MatchMapper>;
  MatchConnection: ResolverTypeWrapper<MatchConnectionMapper>;
  MatchEdge: ResolverTypeWrapper<MatchEdgeMapper>;
  MatchEvent: ResolverTypeWrapper<MatchEventMapper>;
  MatchStatus: MatchStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoActiveAgreement: ResolverTypeWrapper<NoActiveAgreement>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Offer: ResolverTypeWrapper<OfferMapper>;
  OpenMatches: ResolverTypeWrapper<OpenMatches>;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProposeMatchInput: ProposeMatchInput;
  ProposeMatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeMatchResult']>;
  ProposeMatchSuccess: ResolverTypeWrapper<Omit<ProposeMatchSuccess, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Volunteer: ResolverTypeWrapper<VolunteerMapper>;
  VolunteerAgreement: ResolverTypeWrapper<VolunteerAgreementMapper>;
  VolunteerConnection: ResolverTypeWrapper<VolunteerConnectionMapper>;
  VolunteerEdge: ResolverTypeWrapper<VolunteerEdgeMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptMatchInput: AcceptMatchInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AcceptMatchResult: ResolversUnionTypes<ResolversParentTypes>['AcceptMatchResult'];
  AcceptMatchSuccess: Omit<AcceptMatchSuccess, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  BeyondBoundary: Omit<BeyondBoundary, 'boundary'> & { boundary: ResolversParentTypes['Boundary'] };
  Boundary: BoundaryMapper;
  CancelMatchInput: CancelMatchInput;
  CancelMatchResult: ResolversUnionTypes<ResolversParentTypes>['CancelMatchResult'];
  CancelMatchSuccess: Omit<CancelMatchSuccess, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  Community: CommunityMapper;
  CompleteMatchInput: CompleteMatchInput;
  CompleteMatchResult: ResolversUnionTypes<ResolversParentTypes>['CompleteMatchResult'];
  CompleteMatchSuccess: Omit<CompleteMatchSuccess, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  DateTime: Scalars['DateTime']['output'];
  DeclineMatchInput: DeclineMatchInput;
  DeclineMatchResult: ResolversUnionTypes<ResolversParentTypes>['DeclineMatchResult'];
  DeclineMatchSuccess: Omit<DeclineMatchSuccess, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  EraseVolunteerRecordInput: EraseVolunteerRecordInput;
  Boolean: Scalars['Boolean']['output'];
  EraseVolunteerRecordResult: ResolversUnionTypes<ResolversParentTypes>['EraseVolunteerRecordResult'];
  EraseVolunteerRecordSuccess: EraseVolunteerRecordSuccess;
  HelpRequest: HelpRequestMapper;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblemMapper;
  InvalidInput: InvalidInputMapper;
  InvalidTransition: InvalidTransitionMapper;
  LocalDate: Scalars['LocalDate']['output'];
  Match: MatchMapper;
  MatchConnection: MatchConnectionMapper;
  MatchEdge: MatchEdgeMapper;
  MatchEvent: MatchEventMapper;
  Mutation: Record<PropertyKey, never>;
  NoActiveAgreement: NoActiveAgreement;
  NotFound: NotFound;
  Offer: OfferMapper;
  OpenMatches: OpenMatches;
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  ProposeMatchInput: ProposeMatchInput;
  ProposeMatchResult: ResolversUnionTypes<ResolversParentTypes>['ProposeMatchResult'];
  ProposeMatchSuccess: Omit<ProposeMatchSuccess, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  Query: Record<PropertyKey, never>;
  StaleVersion: StaleVersion;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Volunteer: VolunteerMapper;
  VolunteerAgreement: VolunteerAgreementMapper;
  VolunteerConnection: VolunteerConnectionMapper;
  VolunteerEdge: VolunteerEdgeMapper;
  String: Scalars['String']['output'];
};

export type ConsentDirectiveArgs = {
  category: DataCategory;
};

export type ConsentDirectiveResolver<Result, Parent, ContextType = VolunteersContext, Args = ConsentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = {
  why: Scalars['String']['input'];
};

export type OpenDirectiveResolver<Result, Parent, ContextType = VolunteersContext, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type OverDirectiveResolver<Result, Parent, ContextType = VolunteersContext, Args = OverDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  row: Maybe<DataCategory>;
  subject: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = VolunteersContext, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptMatchResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['AcceptMatchResult'] = ResolversParentTypes['AcceptMatchResult']> = {
  __resolveType: TypeResolveFn<'AcceptMatchSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type AcceptMatchSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['AcceptMatchSuccess'] = ResolversParentTypes['AcceptMatchSuccess']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BeyondBoundaryResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['BeyondBoundary'] = ResolversParentTypes['BeyondBoundary']> = {
  boundary?: Resolver<ResolversTypes['Boundary'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoundaryResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Boundary'] = ResolversParentTypes['Boundary']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['BoundaryCategory']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['BoundaryOutcome'], ParentType, ContextType>;
};

export type CancelMatchResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['CancelMatchResult'] = ResolversParentTypes['CancelMatchResult']> = {
  __resolveType: TypeResolveFn<'CancelMatchSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CancelMatchSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['CancelMatchSuccess'] = ResolversParentTypes['CancelMatchSuccess']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volunteers?: Resolver<Maybe<ResolversTypes['VolunteerConnection']>, ParentType, ContextType, RequireFields<CommunityVolunteersArgs, 'first'>>;
};

export type CompleteMatchResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['CompleteMatchResult'] = ResolversParentTypes['CompleteMatchResult']> = {
  __resolveType: TypeResolveFn<'CompleteMatchSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompleteMatchSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['CompleteMatchSuccess'] = ResolversParentTypes['CompleteMatchSuccess']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclineMatchResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['DeclineMatchResult'] = ResolversParentTypes['DeclineMatchResult']> = {
  __resolveType: TypeResolveFn<'DeclineMatchSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type DeclineMatchSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['DeclineMatchSuccess'] = ResolversParentTypes['DeclineMatchSuccess']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EraseVolunteerRecordResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['EraseVolunteerRecordResult'] = ResolversParentTypes['EraseVolunteerRecordResult']> = {
  __resolveType: TypeResolveFn<'EraseVolunteerRecordSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'OpenMatches', ParentType, ContextType>;
};

export type EraseVolunteerRecordSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['EraseVolunteerRecordSuccess'] = ResolversParentTypes['EraseVolunteerRecordSuccess']> = {
  readableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receiptCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  volunteerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HelpRequestResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['HelpRequest'] = ResolversParentTypes['HelpRequest'], FederationReferenceType extends FederationReferenceTypes['HelpRequest'] = FederationReferenceTypes['HelpRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HelpRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['Boundary']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['MatchConnection']>, ParentType, ContextType, RequireFields<HelpRequestMatchesArgs, 'first'>>;
};

export type IdempotencyKeyReusedResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['InvalidTransition'] = ResolversParentTypes['InvalidTransition']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MatchResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match'], FederationReferenceType extends FederationReferenceTypes['Match'] = FederationReferenceTypes['Match']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Match']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['MatchEvent']>>, ParentType, ContextType>;
  helpRequest?: Resolver<Maybe<ResolversTypes['HelpRequest']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  plannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MatchStatus']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteer?: Resolver<Maybe<ResolversTypes['Volunteer']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type MatchConnectionResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['MatchConnection'] = ResolversParentTypes['MatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatchEdgeResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['MatchEdge'] = ResolversParentTypes['MatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
};

export type MatchEventResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['MatchEvent'] = ResolversParentTypes['MatchEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['MatchStatus']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['MatchStatus'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptMatch?: Resolver<ResolversTypes['AcceptMatchResult'], ParentType, ContextType, RequireFields<MutationAcceptMatchArgs, 'input'>>;
  cancelMatch?: Resolver<ResolversTypes['CancelMatchResult'], ParentType, ContextType, RequireFields<MutationCancelMatchArgs, 'input'>>;
  completeMatch?: Resolver<ResolversTypes['CompleteMatchResult'], ParentType, ContextType, RequireFields<MutationCompleteMatchArgs, 'input'>>;
  declineMatch?: Resolver<ResolversTypes['DeclineMatchResult'], ParentType, ContextType, RequireFields<MutationDeclineMatchArgs, 'input'>>;
  eraseVolunteerRecord?: Resolver<ResolversTypes['EraseVolunteerRecordResult'], ParentType, ContextType, RequireFields<MutationEraseVolunteerRecordArgs, 'input'>>;
  proposeMatch?: Resolver<ResolversTypes['ProposeMatchResult'], ParentType, ContextType, RequireFields<MutationProposeMatchArgs, 'input'>>;
};

export type NoActiveAgreementResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['NoActiveAgreement'] = ResolversParentTypes['NoActiveAgreement']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  hoursAWeek?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
};

export type OpenMatchesResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['OpenMatches'] = ResolversParentTypes['OpenMatches']> = {
  matchIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposeMatchResultResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['ProposeMatchResult'] = ResolversParentTypes['ProposeMatchResult']> = {
  __resolveType: TypeResolveFn<'BeyondBoundary' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NoActiveAgreement' | 'NotFound' | 'ProposeMatchSuccess', ParentType, ContextType>;
};

export type ProposeMatchSuccessResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['ProposeMatchSuccess'] = ResolversParentTypes['ProposeMatchSuccess']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType, RequireFields<QueryMatchArgs, 'id'>>;
  myMatches?: Resolver<ResolversTypes['MatchConnection'], ParentType, ContextType, RequireFields<QueryMyMatchesArgs, 'first'>>;
  myVolunteerRecords?: Resolver<Array<ResolversTypes['Volunteer']>, ParentType, ContextType>;
  volunteer?: Resolver<Maybe<ResolversTypes['Volunteer']>, ParentType, ContextType, RequireFields<QueryVolunteerArgs, 'id'>>;
};

export type StaleVersionResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BeyondBoundary' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NoActiveAgreement' | 'NotFound' | 'OpenMatches' | 'StaleVersion', ParentType, ContextType>;
};

export type VolunteerResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['Volunteer'] = ResolversParentTypes['Volunteer'], FederationReferenceType extends FederationReferenceTypes['Volunteer'] = FederationReferenceTypes['Volunteer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Volunteer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['VolunteerAgreement']>, ParentType, ContextType>;
  agreements?: Resolver<Maybe<Array<ResolversTypes['VolunteerAgreement']>>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offers?: Resolver<Maybe<Array<ResolversTypes['Offer']>>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type VolunteerAgreementResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['VolunteerAgreement'] = ResolversParentTypes['VolunteerAgreement']> = {
  covers?: Resolver<Array<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type VolunteerConnectionResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['VolunteerConnection'] = ResolversParentTypes['VolunteerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VolunteerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerEdgeResolvers<ContextType = VolunteersContext, ParentType extends ResolversParentTypes['VolunteerEdge'] = ResolversParentTypes['VolunteerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Volunteer'], ParentType, ContextType>;
};

export type Resolvers<ContextType = VolunteersContext> = {
  AcceptMatchResult?: AcceptMatchResultResolvers<ContextType>;
  AcceptMatchSuccess?: AcceptMatchSuccessResolvers<ContextType>;
  BeyondBoundary?: BeyondBoundaryResolvers<ContextType>;
  Boundary?: BoundaryResolvers<ContextType>;
  CancelMatchResult?: CancelMatchResultResolvers<ContextType>;
  CancelMatchSuccess?: CancelMatchSuccessResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CompleteMatchResult?: CompleteMatchResultResolvers<ContextType>;
  CompleteMatchSuccess?: CompleteMatchSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeclineMatchResult?: DeclineMatchResultResolvers<ContextType>;
  DeclineMatchSuccess?: DeclineMatchSuccessResolvers<ContextType>;
  EraseVolunteerRecordResult?: EraseVolunteerRecordResultResolvers<ContextType>;
  EraseVolunteerRecordSuccess?: EraseVolunteerRecordSuccessResolvers<ContextType>;
  HelpRequest?: HelpRequestResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Match?: MatchResolvers<ContextType>;
  MatchConnection?: MatchConnectionResolvers<ContextType>;
  MatchEdge?: MatchEdgeResolvers<ContextType>;
  MatchEvent?: MatchEventResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoActiveAgreement?: NoActiveAgreementResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OpenMatches?: OpenMatchesResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProposeMatchResult?: ProposeMatchResultResolvers<ContextType>;
  ProposeMatchSuccess?: ProposeMatchSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Volunteer?: VolunteerResolvers<ContextType>;
  VolunteerAgreement?: VolunteerAgreementResolvers<ContextType>;
  VolunteerConnection?: VolunteerConnectionResolvers<ContextType>;
  VolunteerEdge?: VolunteerEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = VolunteersContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
