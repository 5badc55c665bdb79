import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActorMapper, ConsentMapper, GranteeMapper, AccessLogEntryMapper, ResidentMapper, CareOrganisationMapper, CommunityOrganisationMapper, AccessLogCategoryMapper, ConsentConnectionMapper, AccessLogConnectionMapper, GiveConsentSuccessMapper, RevokeConsentSuccessMapper, InvalidInputMapper, InvalidTransitionMapper, MandateMapper, HeldMandateMapper, OpenMatterMapper, OpenMattersMapper, GiveObjectionSuccessMapper, RestrictSuccessMapper, GiveMandateSuccessMapper, AcceptMandateSuccessMapper, EndMandateSuccessMapper, BreakGlassSessionMapper, BreakGlassReviewMapper, BreakGlassRefusedMapper, BreakGlassAlreadyOpenMapper, OpenBreakGlassSuccessMapper, CloseBreakGlassSuccessMapper, ReviewBreakGlassSuccessMapper, PossibleReaderMapper, DecisionBlockMapper, DecisionExplanationMapper, ConsentProposalMapper, WrongCodeMapper, ConfirmConsentSuccessMapper, DeclineConsentSuccessMapper, RightsRequestMapper, RightsRequestPartMapper, RightsRequestEventMapper, RightsRequestConnectionMapper, RequestRectificationSuccessMapper, AnswerRightsRequestSuccessMapper, WithdrawRightsRequestSuccessMapper, AlreadyRequestedMapper, DeadlinePassedMapper, RecipientNoticeMapper, RecipientNoticeConnectionMapper, AcknowledgeRecipientNoticeSuccessMapper, EarlierReaderMapper, ErasurePreviewMapper, ErasureReceiptMapper, RequestErasureSuccessMapper } from '../mappers.ts';
import type { ConsentsContext } from '../context.ts';
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

/** A mandate to accept. */
export type AcceptMandateInput = {
  /** The one-time code; capitals, spaces and dashes do not matter. */
  code: Scalars['String']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `acceptMandate`. */
export type AcceptMandateResult = AcceptMandateSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The mandate is this login's, from its `validFrom`. */
export type AcceptMandateSuccess = {
  __typename?: 'AcceptMandateSuccess';
  /** The mandate; null when a repeated call finds that it has ended. */
  mandate: Maybe<HeldMandate>;
};

/** One category in a line of the access log. */
export type AccessLogCategory = {
  __typename?: 'AccessLogCategory';
  /** Why it was permitted; null when it was refused. */
  basis: Maybe<DecisionBasis>;
  /** The category that was asked for. */
  category: DataCategory;
  /** The consent on which it was permitted; null for every other basis. */
  consent: Maybe<Consent>;
  /** Why it was shown or not, in words, with the rule or the consent; of a line about a change or about opening or closing emergency access (a `Mutation` in `fields`), that it was done or refused, and why, whatever was selected beside it; of one that asked again for emergency access that was open already (`BreakGlassAlreadyOpen.sessionId`), that nothing was opened. */
  text: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  textNl: Scalars['String']['output'];
};

/** A page of the access log. */
export type AccessLogConnection = {
  __typename?: 'AccessLogConnection';
  /** Rows with their cursors. */
  edges: Array<AccessLogEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A line of the access log in a page. */
export type AccessLogEdge = {
  __typename?: 'AccessLogEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: AccessLogEntry;
};

/** One line of the access log (inzagelogboek), after NEN 7513: somebody looked or changed something, or tried to. What residents do themselves is no change to tell them of. */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /** The person behind a machine, by name; null when none was named, or when ACCESS_LOG is withheld. */
  actingName: Maybe<Scalars['String']['output']>;
  /** Whether a person or a machine looked. Null when ACCESS_LOG is withheld. */
  actorKind: Maybe<ActorKind>;
  /** Who looked, by name where the hub knows it, a representative as in the mandate; null for people whom it does not know by name, or when ACCESS_LOG is withheld. */
  actorName: Maybe<Scalars['String']['output']>;
  /** When. Null when ACCESS_LOG is withheld. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Ids of the help requests, referrals, handovers and matches that it was about, sorted. Null when ACCESS_LOG is withheld. */
  cases: Maybe<Array<Scalars['ID']['output']>>;
  /** Categories asked for, sorted, with the basis of each; the basis is null where it was refused. Null when ACCESS_LOG is withheld. */
  categories: Maybe<Array<AccessLogCategory>>;
  /** Which machine looked, as the issuer of tokens names it; null for people, or when ACCESS_LOG is withheld. */
  clientId: Maybe<Scalars['String']['output']>;
  /** Fields asked for, `Type.field`, and what was changed or tried, `Mutation.field`; sorted. Null when ACCESS_LOG is withheld. */
  fields: Maybe<Array<Scalars['String']['output']>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Whether they acted for the resident, as a representative under a mandate. Null when ACCESS_LOG is withheld. */
  onBehalfOfResident: Maybe<Scalars['Boolean']['output']>;
  /** SHA-256 of the text of the operation without its literals, in hexadecimal. Null when ACCESS_LOG is withheld. */
  operationHash: Maybe<Scalars['String']['output']>;
  /** Name of the operation; null when it had none, or when ACCESS_LOG is withheld. */
  operationName: Maybe<Scalars['String']['output']>;
  /** For which organisation; null when none, or when ACCESS_LOG is withheld. */
  organisation: Maybe<Organisation>;
  /** What came of it. Null when ACCESS_LOG is withheld. */
  outcome: Maybe<AccessOutcome>;
  /** Which employment looked (`Professional.id`); null for people who did not look at work, or when ACCESS_LOG is withheld. */
  professionalId: Maybe<Scalars['ID']['output']>;
  /** For which purpose. Null when ACCESS_LOG is withheld. */
  purpose: Maybe<PurposeOfUse>;
  /** Id of the request, the same in all lines of one. Null when ACCESS_LOG is withheld. */
  requestId: Maybe<Scalars['ID']['output']>;
  /** Whom it was about, as the reader of the log knows them (`Resident.id`). Null in `organisationAccessLog` where the line does not say; and when ACCESS_LOG is withheld. */
  residentId: Maybe<Scalars['ID']['output']>;
  /** In which role. Null when ACCESS_LOG is withheld. */
  role: Maybe<ActorRole>;
  /** Which part of the hub answered. Null when ACCESS_LOG is withheld. */
  subgraph: Maybe<Scalars['String']['output']>;
  /** Id of the trace (W3C Trace Context), 32 hexadecimal digits, by which an organisation finds it in its own log. Null when ACCESS_LOG is withheld. */
  traceId: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** What came of an access. */
export type AccessOutcome =
  /** It was shown (getoond). */
  | 'DISCLOSED'
  /** It was shown in an emergency (noodtoegang). */
  | 'EMERGENCY'
  /** It was asked for and not shown (geweigerd). */
  | 'REFUSED';

/** A notice to confirm. */
export type AcknowledgeRecipientNoticeInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The notice. */
  noticeId: Scalars['ID']['input'];
};

/** What became of `acknowledgeRecipientNotice`. InvalidTransition: it was confirmed before. */
export type AcknowledgeRecipientNoticeResult = AcknowledgeRecipientNoticeSuccess | IdempotencyKeyReused | InvalidTransition | NotFound;

/** The notice is confirmed. */
export type AcknowledgeRecipientNoticeSuccess = {
  __typename?: 'AcknowledgeRecipientNoticeSuccess';
  /** The notice, read again. */
  notice: Maybe<RecipientNotice>;
};

/** Who asks, as the hub understood the token. */
export type Actor = {
  __typename?: 'Actor';
  /** A person, a machine, or the public (no token). */
  kind: ActorKind;
  /** Organisation for which the actor works now; null when none, or when the hub knows no such employment. */
  organisation: Maybe<Organisation>;
  /** Purpose of this request; null for the public. */
  purpose: Maybe<PurposeOfUse>;
  /** Purposes that the role may state, its default first; empty for the public. */
  purposes: Array<PurposeOfUse>;
  /** The resident that the person behind the token is; null when none. */
  resident: Maybe<Resident>;
  /** Role of this token; null for the public. */
  role: Maybe<ActorRole>;
};

/** Kind of an actor. */
export type ActorKind =
  /** A machine (systeem). */
  | 'MACHINE'
  /** A person (persoon). */
  | 'PERSON'
  /** Nobody in particular (openbaar). */
  | 'PUBLIC';

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

/** The same was asked and waits for its answer. Nothing was written. */
export type AlreadyRequested = UserError & {
  __typename?: 'AlreadyRequested';
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
  /** The request that waits. */
  request: Maybe<RightsRequest>;
};

/** An answer to a request. */
export type AnswerRightsRequestInput = {
  /** For the resident, 1 to 2,000 characters: what was corrected, why it is refused, or why it takes longer. */
  answer: Scalars['String']['input'];
  /** What is answered. */
  decision: RightsRequestDecision;
  /** For REFUSE alone: on which ground of the law. */
  ground?: InputMaybe<LegalGroundCode>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `answerRightsRequest`. InvalidTransition: it was answered or withdrawn, or extended before. */
export type AnswerRightsRequestResult = AnswerRightsRequestSuccess | DeadlinePassed | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The answer is recorded and the resident is told. */
export type AnswerRightsRequestSuccess = {
  __typename?: 'AnswerRightsRequestSuccess';
  /** The request, read again. */
  request: Maybe<RightsRequest>;
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

/** The actor has emergency access to this resident open already. Nothing was opened and nobody was told anew; that it was asked again stands in the log. */
export type BreakGlassAlreadyOpen = UserError & {
  __typename?: 'BreakGlassAlreadyOpen';
  /** When that session ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  messageNl: Scalars['String']['output'];
  /** Pseudonym of the resident for this organisation. */
  residentId: Scalars['ID']['output'];
  /** The session that is open, to read on with or for `closeBreakGlass`. */
  sessionId: Scalars['ID']['output'];
};

/** It opens nothing: there is nobody of that name, more than one, somebody outside the local network, or somebody who forbade it; the answer is the same. Nothing was opened, and the try stands in the log. */
export type BreakGlassRefused = UserError & {
  __typename?: 'BreakGlassRefused';
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A judgement of an emergency access. */
export type BreakGlassReview = {
  __typename?: 'BreakGlassReview';
  /** Whether there was reason enough. */
  justified: Scalars['Boolean']['output'];
  /** Words with it; null when there are none. */
  note: Maybe<Scalars['String']['output']>;
  /** When. */
  reviewedAt: Scalars['DateTime']['output'];
  /** Role of who judged. */
  role: ActorRole;
  /** From which side. */
  side: BreakGlassReviewSide;
};

/** From which side an emergency access is judged. */
export type BreakGlassReviewSide =
  /** The privacy officer (functionaris gegevensbescherming). */
  | 'OVERSIGHT'
  /** A coordinator of the village, the resident or a representative (dorp of inwoner). */
  | 'VILLAGE_OR_RESIDENT';

/** An emergency access (noodtoegang): who opened it, why, and what was thought of it afterwards. */
export type BreakGlassSession = {
  __typename?: 'BreakGlassSession';
  /** Who opened it, by name where the hub knows it; null when ACCESS_LOG is withheld. */
  actorName: Maybe<Scalars['String']['output']>;
  /** When it was closed before that; null when it was not, or when ACCESS_LOG is withheld. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself: 4 hours later. Null when ACCESS_LOG is withheld. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** When it was opened. Null when ACCESS_LOG is withheld. */
  openedAt: Maybe<Scalars['DateTime']['output']>;
  /** For which organisation. Null when ACCESS_LOG is withheld. */
  organisation: Maybe<Organisation>;
  /** Why, in the words of who opened it. Null when ACCESS_LOG is withheld. */
  reason: Maybe<Scalars['String']['output']>;
  /** The resident; null where the actor does not reach them. */
  resident: Maybe<Resident>;
  /** The last day on which both sides should have judged it: 5 working days after it was opened, in the Dutch calendar: Saturdays, Sundays and public holidays (Dutch, national) do not count. Null when ACCESS_LOG is withheld. */
  reviewDueOn: Maybe<Scalars['LocalDate']['output']>;
  /** What was thought of it; whole with both sides. Null when ACCESS_LOG is withheld. */
  reviews: Maybe<Array<BreakGlassReview>>;
  /** In which role. Null when ACCESS_LOG is withheld. */
  role: Maybe<ActorRole>;
  /** Whether it is open now. Null when ACCESS_LOG is withheld. */
  status: Maybe<BreakGlassStatus>;
  /** What happened, in a few sentences: who opened it, from and until when, and which side judged it, or has yet to; times are those of the Netherlands. Not the words of who opened or judged it. To the resident in the second person, to everybody else in the third. Null when ACCESS_LOG is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when ACCESS_LOG is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** Whether an emergency access is open. */
export type BreakGlassStatus =
  /** Closed before its time (gesloten). */
  | 'CLOSED'
  /** Its 4 hours have passed (verlopen). */
  | 'EXPIRED'
  /** Open (open). */
  | 'OPEN';

export type CareOrganisation = Organisation & {
  __typename?: 'CareOrganisation';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
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

/** An emergency access to close. */
export type CloseBreakGlassInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The session. */
  sessionId: Scalars['ID']['input'];
};

/** What became of `closeBreakGlass`. InvalidTransition: it was closed or its time had passed. */
export type CloseBreakGlassResult = CloseBreakGlassSuccess | IdempotencyKeyReused | InvalidTransition | NotFound;

/** The access is closed, for any request received from now on. */
export type CloseBreakGlassSuccess = {
  __typename?: 'CloseBreakGlassSuccess';
  /** The session. */
  sessionId: Scalars['ID']['output'];
};

export type CommunityOrganisation = Organisation & {
  __typename?: 'CommunityOrganisation';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** A proposed consent to confirm. */
export type ConfirmConsentInput = {
  /** The code that was sent; spaces do not matter. */
  code: Scalars['String']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
};

/** What became of `confirmConsent`. InvalidTransition: it was answered, or its code is no longer good. */
export type ConfirmConsentResult = ConfirmConsentSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | WrongCode;

/** The consent holds. */
export type ConfirmConsentSuccess = {
  __typename?: 'ConfirmConsentSuccess';
  /** The consent. */
  consent: Maybe<Consent>;
  /** What follows from it. */
  effect: ConsentEffect;
  /** What the resident had decided before about the same grantee, categories and purposes, and that ends where this begins, newest first: given again, or an objection against which this is the consent (or the other way round). Empty where it replaces nothing. */
  replaced: Array<Consent>;
};

/** A consent, an objection or a restriction of a resident (toestemming, bezwaar, beperking). */
export type Consent = {
  __typename?: 'Consent';
  /** Whether it was given for all categories, later ones too. Null when CONSENTS is withheld. */
  allCategories: Maybe<Scalars['Boolean']['output']>;
  /** Which categories, sorted; every category when it was given for all. Null when CONSENTS is withheld. */
  categories: Maybe<Array<DataCategory>>;
  /** Whether it permits, denies or restricts. Null when CONSENTS is withheld. */
  decision: Maybe<ConsentDecision>;
  /** When it was given. Null when CONSENTS is withheld. */
  givenAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether somebody gave it for the resident under a mandate; false when the resident gave it. Null when CONSENTS is withheld. */
  givenByRepresentative: Maybe<Scalars['Boolean']['output']>;
  /** To whom. Null when CONSENTS is withheld. */
  grantee: Maybe<Grantee>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** For which purposes, sorted. Null when CONSENTS is withheld. */
  purposes: Maybe<Array<PurposeOfUse>>;
  /** Once it was withdrawn: which organisations had read something on it and were told so (GDPR 19), as far as the actor reaches that. */
  recipients: Maybe<Array<RecipientNotice>>;
  /** When it was withdrawn; null while it was not, or when CONSENTS is withheld. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it holds now. Null when CONSENTS is withheld. */
  status: Maybe<ConsentStatus>;
  /** What it says, in a few sentences: in the tense of `status`, with the days on which it begins or ended, and the time in the Netherlands where that is not midnight; of an objection that holds or will, also what can be seen beside it, as `ObjectionEffect.stillReadable`; of a consent that holds, that it does not count now where a restriction stands in its way, of an objection that does `explainDecision` tells. To the resident in the second person, to everybody else in the third. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** From when. Null when CONSENTS is withheld. */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until when; null when it has no end, or when CONSENTS is withheld. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of consents. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** Rows with their cursors. */
  edges: Array<ConsentEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** What a record does. */
export type ConsentDecision =
  /** Denies (bezwaar). */
  | 'DENY'
  /** Permits (toestemming). */
  | 'PERMIT'
  /** Restricts the processing of everything, for everybody (beperking, GDPR 18). */
  | 'RESTRICT';

/** A consent in a page. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The consent. */
  node: Consent;
};

/** What follows from a consent that was just given. */
export type ConsentEffect = {
  __typename?: 'ConsentEffect';
  /** The resident's own objections and restrictions that still block something of it, newest first; empty where all that keeps it closed is that it begins later. */
  blockedBy: Array<Consent>;
  /** Categories of the consent that open in an emergency access about the resident alone (noodtoegang), once somebody of the grantee opens one (`openBreakGlass`): a consent with the purpose BREAK_GLASS. Sorted; without those of `readableNow`; empty for a consent without that purpose. */
  readableInEmergency: Array<DataCategory>;
  /** Categories of the consent that somebody who works for its grantee can read now for at least one of its purposes, sorted: as `explainDecision` counts them. Empty where nobody there may state such a purpose now. */
  readableNow: Array<DataCategory>;
  /** Categories of the consent that stay closed for the grantee for all of its purposes, in an emergency too, because an objection of the resident wins, the resident restricted the use of everything, or the consent begins later, sorted. Of one that begins later `consent.status` is FUTURE and its text names the day. */
  stillBlocked: Array<DataCategory>;
};

/** A consent that somebody wrote down for a resident, and that counts once the resident confirms it (toestemming met hulp). */
export type ConsentProposal = {
  __typename?: 'ConsentProposal';
  /** Which categories, sorted. Null when CONSENTS is withheld. */
  categories: Maybe<Array<DataCategory>>;
  /** To whom. Null when CONSENTS is withheld. */
  grantee: Maybe<Grantee>;
  /** Its id, random; that of the consent, once confirmed. */
  id: Scalars['ID']['output'];
  /** For which organisation. Null when CONSENTS is withheld. */
  organisation: Maybe<Organisation>;
  /** When it was written down. Null when CONSENTS is withheld. */
  proposedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it down, by name where the hub knows it; null when CONSENTS is withheld. */
  proposedByName: Maybe<Scalars['String']['output']>;
  /** For which purposes, sorted. Null when CONSENTS is withheld. */
  purposes: Maybe<Array<PurposeOfUse>>;
  /** What has become of it. Null when CONSENTS is withheld. */
  status: Maybe<ConsentProposalStatus>;
  /** What was written down, in a few sentences: by whom, what would be allowed to whom, for what and until when, and what has become of it; the minute of `proposedAt` in the time of the Netherlands, as the message with the code names it. To the resident in the second person, to everybody else in the third. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** Until when it would hold; null: for 6 months, or when CONSENTS is withheld. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** What has become of a proposed consent. */
export type ConsentProposalStatus =
  /** Confirmed: it is a consent now (bevestigd). */
  | 'CONFIRMED'
  /** Declined (afgewezen). */
  | 'DECLINED'
  /** Its code was not used in time, or mistaken five times (vervallen). */
  | 'LAPSED'
  /** Waits for its code (voorgesteld). */
  | 'PROPOSED';

/** Whether a record holds. */
export type ConsentStatus =
  /** Holds now (geldig). */
  | 'ACTIVE'
  /** Its period has passed (verlopen). */
  | 'EXPIRED'
  /** Begins later (nog niet ingegaan). */
  | 'FUTURE'
  /** Withdrawn (ingetrokken). */
  | 'REVOKED';

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

/** A deadline can be extended only before it has passed (GDPR 12(3)). Nothing was written. */
export type DeadlinePassed = UserError & {
  __typename?: 'DeadlinePassed';
  /** The day that has passed. */
  dueOn: Scalars['LocalDate']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** Why something was permitted; the first that applies is logged. */
export type DecisionBasis =
  /** An emergency (noodtoegang). */
  | 'BREAK_GLASS'
  /** A referral or handover (verwijzing of overdracht). */
  | 'CASE'
  /** A consent of the resident (toestemming). */
  | 'CONSENT'
  /** The village where the resident lives (eigen dorp). */
  | 'HOME_VILLAGE'
  /** A match between resident and volunteer (koppeling). */
  | 'MATCH'
  /** Legal oversight (toezicht). */
  | 'OVERSIGHT'
  /** A mandate of the resident (machtiging). */
  | 'REPRESENTATIVE'
  /** It is the person's own (uzelf). */
  | 'SELF';

/** An objection or a restriction of the resident that keeps somebody from a category for a purpose (blokkade). */
export type DecisionBlock = {
  __typename?: 'DecisionBlock';
  /** The record of the resident that does it. */
  consent: Maybe<Consent>;
  /** Whom it keeps from it: everybody for a restriction. Null when CONSENTS is withheld. */
  grantee: Maybe<Grantee>;
  /** The rule, in words, with the record. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** What the decision says of one category and one purpose. */
export type DecisionExplanation = {
  __typename?: 'DecisionExplanation';
  /** What the resident decided that keeps others from it now: objections and restrictions that hold for this category and purpose, newest first; empty for purposes under which an objection counts for nothing, and for a representative whose mandate does not cover the category. A consent that is more specific than an objection goes before it: whom it lets through stands in `readers`. */
  blocks: Array<DecisionBlock>;
  /** The category that was asked about. */
  category: DataCategory;
  /** Who could see it in an emergency alone, once they open emergency access about the resident (`openBreakGlass`), whichever purpose was asked about: GPs, practice nurses and home care nurses of the local network, and of whoever is named in a consent, mandate, match, referral or handover. EMERGENCY_SET opens to them without a consent (basis BREAK_GLASS), every other category on a consent for BREAK_GLASS alone (basis CONSENT). Empty where the resident forbade it: by an objection for BREAK_GLASS to this category, or to EMERGENCY_SET, without which nobody opens one; and under a restriction. What takes no consent is left out for a representative whose mandate does not reach ADDRESS. Those who have one open now stand here by their role too. */
  inEmergency: Array<PossibleReader>;
  /** The purpose that was asked about. */
  purpose: PurposeOfUse;
  /** Who could see it now, as far as the actor may read that. */
  readers: Array<PossibleReader>;
};

/** A proposed consent to decline. */
export type DeclineConsentInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the proposal. */
  proposalId: Scalars['ID']['input'];
};

/** What became of `declineConsent`. InvalidTransition: it was answered, or its code is no longer good. */
export type DeclineConsentResult = DeclineConsentSuccess | IdempotencyKeyReused | InvalidTransition | NotFound;

/** The proposal is declined. */
export type DeclineConsentSuccess = {
  __typename?: 'DeclineConsentSuccess';
  /** The proposal, read again. */
  proposal: Maybe<ConsentProposal>;
};

/** Who read something on a consent while it held. */
export type EarlierReader = {
  __typename?: 'EarlierReader';
  /** Which categories, sorted. */
  categories: Array<DataCategory>;
  /** When last. */
  lastReadAt: Scalars['DateTime']['output'];
  /** The organisation; null for a person without one. */
  organisation: Maybe<Organisation>;
  /** In which roles, sorted. */
  roles: Array<ActorRole>;
  /** In how many requests. */
  times: Scalars['Int']['output'];
};

/** Somebody in an emergency, named exactly. */
export type EmergencyPersonInput = {
  /** Year of birth, four digits. */
  birthYear: Scalars['Int']['input'];
  /** The whole name, as it is on record; capitals do not matter. */
  name: Scalars['String']['input'];
  /** Postcode: four digits and two letters. */
  postcode: Scalars['String']['input'];
};

/** A mandate to end. */
export type EndMandateInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The mandate. */
  mandateId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `endMandate`. */
export type EndMandateResult = EndMandateSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The mandate no longer holds, for any request received from now on. */
export type EndMandateSuccess = {
  __typename?: 'EndMandateSuccess';
  /** The mandate, read again; null for its representative, who reads it no longer. */
  mandate: Maybe<Mandate>;
};

/** What an erasure would come to now. */
export type ErasurePreview = {
  __typename?: 'ErasurePreview';
  /** Whether nothing would be kept that names the resident. */
  complete: Scalars['Boolean']['output'];
  /** To give to `requestErasure`: that this is what was seen. */
  confirmation: Scalars['String']['output'];
  /** What must end first; empty when nothing. */
  openMatters: Array<OpenMatter>;
  /** What goes (`granted`), and what is kept: by whom, on which ground of the law, and from which day it may go. */
  parts: Array<RightsRequestPart>;
  /** What happens, in a few sentences. */
  text: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  textNl: Scalars['String']['output'];
};

/** What is left to see of somebody who was erased. */
export type ErasureReceipt = {
  __typename?: 'ErasureReceipt';
  /** Who looked at what, newest first, what was kept included. Each reading stands in it the next time. At most 500 a page. */
  accessLog: AccessLogConnection;
  /** Whether nothing is kept any more that names them. */
  complete: Scalars['Boolean']['output'];
  /** When it was erased. */
  erasedAt: Scalars['DateTime']['output'];
  /** What went, and what was kept: by whom, on which ground, and until which day. */
  parts: Array<RightsRequestPart>;
  /** Until when the code is good. */
  readableUntil: Scalars['DateTime']['output'];
};


/** What is left to see of somebody who was erased. */
export type ErasureReceiptAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A consent to give. */
export type GiveConsentInput = {
  /** All categories, later ones too. Excludes `categories`. */
  allCategories?: Scalars['Boolean']['input'];
  /** Which categories; at least one, unless `allCategories`. */
  categories?: Array<DataCategory>;
  /** To whom. */
  grantee: GranteeInput;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** For which purposes; at least one. */
  purposes: Array<PurposeOfUse>;
  /** Pseudonym of the resident, for a representative; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** From when; now when absent. Not in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, after its start; no end when absent. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `giveConsent`. */
export type GiveConsentResult = GiveConsentSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The consent holds from its start. */
export type GiveConsentSuccess = {
  __typename?: 'GiveConsentSuccess';
  /** The consent. */
  consent: Maybe<Consent>;
  /** What follows from it. */
  effect: ConsentEffect;
  /** What the resident had decided before about the same grantee, categories and purposes, and that ends where this begins, newest first: given again, or an objection against which this is the consent (or the other way round). Empty where it replaces nothing. */
  replaced: Array<Consent>;
};

/** A mandate to give. */
export type GiveMandateInput = {
  /** Every category but the three that must be named, later ones too. */
  allCategories?: Scalars['Boolean']['input'];
  /** Categories, one by one; at least one, unless `allCategories`. SIGNALS, SAFETY_CONCERNS and SUBSTANCE_OR_MENTAL count only when named here. */
  categories?: Array<DataCategory>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Name of who is to act, 1 to 200 characters on one line, without line breaks or control characters: the resident recognises them by it, also in the access log. Not the resident's own name, whatever its capitals, accents and spaces; one with a nickname or initials is another name here. Where somebody shares it, add what tells them apart. */
  representativeName: Scalars['String']['input'];
  /** From when; now when absent. Not in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, after its start; no end when absent. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `giveMandate` or `recordMandate`. */
export type GiveMandateResult = GiveMandateSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The mandate waits for its representative. */
export type GiveMandateSuccess = {
  __typename?: 'GiveMandateSuccess';
  /** The one-time code to tell the representative, 10 characters; null when the call was repeated: it cannot be read again. */
  code: Maybe<Scalars['String']['output']>;
  /** Until when it can be accepted; null when the call was repeated. */
  codeExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The mandate. */
  mandate: Maybe<Mandate>;
};

/** An objection to make. */
export type GiveObjectionInput = {
  /** Against whom. */
  against: GranteeInput;
  /** All categories, later ones too. Excludes `categories`. */
  allCategories?: Scalars['Boolean']['input'];
  /** Which categories; at least one, unless `allCategories`. */
  categories?: Array<DataCategory>;
  /** Of the open cases and matches that it touches: those that go on, by id. */
  except?: Array<Scalars['ID']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Against which purposes. Of TREATMENT, COORDINATION_OF_CARE, CARE_MANAGEMENT and SUPPORT_NETWORK one stands for all; BREAK_GLASS stands for itself. Not LEGAL: oversight is a duty by law and goes on. */
  purposes?: Array<PurposeOfUse>;
  /** Pseudonym of the resident, for a representative; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** From when; now when absent. Not in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, after its start; no end when absent. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of the open cases and matches that it touches: those that end too, by id. And consents of the resident that share a category and a purpose with it, such as those of `ObjectionEffect.despite`: they are withdrawn as by `revokeConsent`. */
  withdraw?: Array<Scalars['ID']['input']>;
};

/** What became of `giveObjection`. */
export type GiveObjectionResult = GiveObjectionSuccess | IdempotencyKeyReused | InvalidInput | NotFound | OpenMatters;

/** The objection holds from its start. */
export type GiveObjectionSuccess = {
  __typename?: 'GiveObjectionSuccess';
  /** What follows from it. */
  effect: ObjectionEffect;
  /** The objection. */
  objection: Maybe<Consent>;
  /** What the resident had decided before about the same grantee, categories and purposes, and that ends where this begins, newest first: given again, or an objection against which this is the consent (or the other way round). Empty where it replaces nothing. */
  replaced: Array<Consent>;
};

/** To whom a record applies. */
export type Grantee = {
  __typename?: 'Grantee';
  /** How it names them, from the most to the least specific. */
  kind: GranteeKind;
  /** A name to show, in Dutch. */
  label: Scalars['String']['output'];
  /** The organisation; null for a person without one and for a category of organisations. */
  organisation: Maybe<Organisation>;
  /** The kind of organisation, for ORGANISATION_CATEGORY. */
  organisationKind: Maybe<CareOrganisationKind>;
  /** The role, for ROLE_IN_ORGANISATION. */
  role: Maybe<ActorRole>;
};

/** To whom a consent is given, or against whom an objection is made: exactly one way of naming them. */
export type GranteeInput = {
  /** How it names them. */
  kind: GranteeKind;
  /** For PERSON, in an objection: the volunteer of this match, in the place of `professionalId`. */
  matchId?: InputMaybe<Scalars['ID']['input']>;
  /** For ORGANISATION and ROLE_IN_ORGANISATION: the organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** For ORGANISATION_CATEGORY: the kind. */
  organisationKind?: InputMaybe<CareOrganisationKind>;
  /** For PERSON: the professional, as in `CareOrganisation.professionals`. */
  professionalId?: InputMaybe<Scalars['ID']['input']>;
  /** For ROLE_IN_ORGANISATION: the role. */
  role?: InputMaybe<ActorRole>;
};

/** How a record names its grantee; the earlier the more specific. */
export type GranteeKind =
  /** Everybody. For an objection to access in emergencies, and for a restriction (iedereen). */
  | 'EVERYBODY'
  /** The people and machines of the village where the resident lives, whoever they are then; as specific as ORGANISATION. For objections (eigen dorp). */
  | 'HOME_VILLAGE'
  /** One organisation with its people and machines (organisatie). */
  | 'ORGANISATION'
  /** The partners of this kind in the resident's local network at the time of giving (soort organisatie). */
  | 'ORGANISATION_CATEGORY'
  /** One person (persoon). */
  | 'PERSON'
  /** Everybody in one role at one organisation (rol bij een organisatie). */
  | 'ROLE_IN_ORGANISATION';

/** A mandate under which the person behind the token acts: their own to know. */
export type HeldMandate = {
  __typename?: 'HeldMandate';
  /** Whether it is for every category but SIGNALS, SAFETY_CONCERNS and SUBSTANCE_OR_MENTAL. */
  allCategories: Scalars['Boolean']['output'];
  /** Categories named one by one, sorted. */
  categories: Array<DataCategory>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Whom it is about; null while it reaches nothing of them. */
  resident: Maybe<Resident>;
  /** From when. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when; null when it has no end. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Version for changes. */
  version: Scalars['Int']['output'];
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

/** A ground of the law on which a request, or a part of it, is refused. */
export type LegalGround = {
  __typename?: 'LegalGround';
  /** Its code. */
  code: LegalGroundCode;
  /** Where it stands in the law. */
  law: Scalars['String']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  textNl: Scalars['String']['output'];
};

/** Grounds of refusal. */
export type LegalGroundCode =
  /** The access log is kept for at least 5 years (inzagelogboek, Wabvpz 15e, NEN 7513). */
  | 'ACCESS_LOG_RECORD'
  /** What is on record is right (klopt, GDPR 5(1)(d) and 16). */
  | 'ACCURATE'
  /** A care record is kept for 20 years (dossierplicht, BW 7:454(3)). */
  | 'CARE_RECORD'
  /** A legal claim (rechtsvordering, GDPR 17(3)(e), 18(2)). */
  | 'LEGAL_CLAIM'
  /** Another legal obligation or task of public interest (wettelijke plicht, GDPR 17(3)(b)). */
  | 'LEGAL_OBLIGATION'
  /** It is the finding of a professional at that time; the resident may have their own statement put with the record (bevinding, BW 7:454(2)). */
  | 'PROFESSIONAL_FINDING'
  /** That a consent was given on which somebody read, under the number of the access log (bewijs van toestemming, GDPR 7(1), 17(3)(e)). */
  | 'PROOF_OF_CONSENT'
  /** It would harm the rights of others (rechten van anderen, GDPR 23(1)(i), UAVG 41(1)(i)). */
  | 'RIGHTS_OF_OTHERS'
  /** A record of social support is kept for 15 years (Wmo 2015, 5.3.4). */
  | 'SOCIAL_SUPPORT_RECORD'
  /** It is manifestly unfounded or excessive (ongegrond of buitensporig, GDPR 12(5)). */
  | 'UNFOUNDED_OR_EXCESSIVE';

/** A mandate: somebody acts for a resident (machtiging, vertegenwoordiging). */
export type Mandate = {
  __typename?: 'Mandate';
  /** When the representative accepted it; null until then, or when CONSENTS is withheld. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is for every category, later ones too: all but SIGNALS, SAFETY_CONCERNS and SUBSTANCE_OR_MENTAL, which are in it only where named. Null when CONSENTS is withheld. */
  allCategories: Maybe<Scalars['Boolean']['output']>;
  /** On what it rests. Null when CONSENTS is withheld. */
  basis: Maybe<MandateBasis>;
  /** Categories named one by one, sorted. Null when CONSENTS is withheld. */
  categories: Maybe<Array<DataCategory>>;
  /** The document that says so; null where the resident gave it, or when CONSENTS is withheld. */
  documentReference: Maybe<Scalars['String']['output']>;
  /** When it was ended; null until then, or when CONSENTS is withheld. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was given or recorded. Null when CONSENTS is withheld. */
  givenAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Who acts, as whoever gave or recorded it wrote their name. Null when CONSENTS is withheld. */
  representativeName: Maybe<Scalars['String']['output']>;
  /** Whether it holds now. Null when CONSENTS is withheld. */
  status: Maybe<MandateStatus>;
  /** What it says, in a few sentences: who may do what for the resident, from and until when, in the tense of `status`, and on which basis; with the time in the Netherlands where that is not midnight. To the resident in the second person, to everybody else in the third. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** From when. Null when CONSENTS is withheld. */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until when: the end that was given, or the start of the next that the resident gave to the same representative, where that is earlier. Null when it has no end, or when CONSENTS is withheld. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** On what a mandate rests. */
export type MandateBasis =
  /** Administration of property (bewind). */
  | 'ADMINISTRATION'
  /** The resident's own word (volmacht). */
  | 'GIVEN_BY_RESIDENT'
  /** Guardianship of an adult (curatele). */
  | 'GUARDIANSHIP'
  /** A living will (levenstestament). */
  | 'LIVING_WILL'
  /** Mentorship (mentorschap). */
  | 'MENTORSHIP'
  /** Parental authority (ouderlijk gezag). */
  | 'PARENTAL';

/** Whether a mandate holds. */
export type MandateStatus =
  /** Holds now (geldig). */
  | 'ACTIVE'
  /** Ended (beëindigd). */
  | 'ENDED'
  /** Its period has passed (verlopen). */
  | 'EXPIRED'
  /** Accepted, and begins later (nog niet ingegaan). */
  | 'FUTURE'
  /** Was not accepted in time (niet aangenomen). */
  | 'LAPSED'
  /** Waits for the representative (aangeboden). */
  | 'OFFERED';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Accepts a mandate by its code: this login acts for the resident within it, from `validFrom` or from now where that has passed. As it begins, an earlier mandate that the resident gave to this login ends; one that the resident gave before and that begins later ends it in turn. Recorded ones end no other and are ended by no other: what this login may is all that hold together. By a representative. The resident who gave it is told that nobody can be their own representative (InvalidInput). After 10 failed tries in 24 hours every code is unknown.
   * Errors: FORBIDDEN for every other role.
   */
  acceptMandate: AcceptMandateResult;
  /**
   * Confirms that the organisation took note of a notice about data that it had read (ontvangstbevestiging, GDPR 19). Once, by a role that had read it or the privacy officer.
   * Errors: FORBIDDEN for every other role and organisation that reaches the notice.
   */
  acknowledgeRecipientNotice: AcknowledgeRecipientNoticeResult;
  /**
   * Answers a request of a resident: grants it, refuses it on a ground of the law, or extends its deadline once. The resident is told. A refusal does not put the resident's own statement with the record: who refuses does that (GDPR 16, BW 7:454(2)). By the privacy officer of the organisation that keeps the record, or a coordinator of a village.
   * Errors: FORBIDDEN for every other role and organisation that reaches the request, and about a request of one's own.
   */
  answerRightsRequest: AnswerRightsRequestResult;
  /**
   * Closes emergency access before its time. By who opened it.
   * Errors: FORBIDDEN for a role that cannot have opened one.
   */
  closeBreakGlass: CloseBreakGlassResult;
  /**
   * Confirms a proposed consent by its code; from then on it holds, for 6 months at most. Five tries. By the resident, or a representative within the mandate; never by who wrote it down.
   * Errors: FORBIDDEN for who wrote it down and still reaches the resident; whoever else may not answer it gets NotFound.
   */
  confirmConsent: ConfirmConsentResult;
  /**
   * Says no to a proposed consent. By the resident, or a representative within the mandate.
   * Errors: FORBIDDEN for every other role that reaches it.
   */
  declineConsent: DeclineConsentResult;
  /**
   * Ends a mandate, with immediate effect. What the resident gave: by the resident; what was recorded: by the privacy officer; either by its representative.
   * Errors: FORBIDDEN for the resident about a recorded one, and for the officer about a given one.
   */
  endMandate: EndMandateResult;
  /**
   * Gives a consent in one step. By the resident, or a representative within the mandate. It replaces an objection or a consent of equal scope (the same grantee, categories and purposes), which `replaced` names: given a second time, the newer one holds, with its period.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  giveConsent: GiveConsentResult;
  /** Gives somebody a mandate (machtiging) to act for the resident behind the token. Answers a one-time code: whoever the resident tells it to accepts the mandate with it. Of the mandates that a resident gave to one representative one holds at a time: each ends as the next begins, which `Mandate.validUntil` tells as soon as that one is accepted; to end one before, `endMandate`. One that was recorded stands beside them. By the resident alone. */
  giveMandate: GiveMandateResult;
  /**
   * Objects in one step: against a person, a role, an organisation, a kind of organisation or the home village; with the purpose BREAK_GLASS against access in emergencies, by one of those or by everybody: what is open when the objection begins is closed at that moment (at once, or at `validFrom`), stays closed when the objection is withdrawn or ends, and is reviewed as ever. One that is withdrawn before it begins closes nothing. Where it touches an open case or match that was sent or proposed to those whom it is against, it first asks of each whether it ends too or goes on. What they sent themselves it leaves: that is ended with `withdrawReferral` or `withdrawHandover`. It replaces a consent or an objection of equal scope, which `replaced` names. By the resident, or a representative within the mandate.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  giveObjection: GiveObjectionResult;
  /**
   * Opens emergency access (noodtoegang, break-glass) to what may be known of one resident in an emergency, EMERGENCY_SET alone, for 4 hours, to read only and with the purpose BREAK_GLASS. It is opened for that purpose too, whichever the request states, and stands so in the log. The resident and the coordinators of the village are told at once, and it is reviewed within 5 working days. By a GP, practice nurse or home care nurse. Once at a time: while somebody has it open for a resident, they open no second (BreakGlassAlreadyOpen). Where it opens nothing, the answer is the same whatever the reason; every try stands in the log. After 10 of those in 24 hours nothing opens, and the answer says so and from when on it can be tried again; what is tried until then is not counted.
   * Errors: FORBIDDEN for every other role.
   */
  openBreakGlass: OpenBreakGlassResult;
  /**
   * Writes down a consent with the resident beside it (toestemming met hulp). It counts for nothing until the resident, signed in, confirms it with a one-time code, which is sent to them by the channel on record and is good for an hour. The message names the minute of `proposedAt`, by which two codes are told apart: the same is not written down twice within a minute by one person, and at most 10 in an hour about one resident. By a coordinator or village supporter of the resident's village, who can neither widen nor confirm it.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  proposeConsent: ProposeConsentResult;
  /**
   * Records a mandate that a document gives, such as mentorship or a living will. Answers the one-time code for the representative. By the privacy officer of the resident's village or organisation.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  recordMandate: GiveMandateResult;
  /**
   * Erases everything about the resident (wissing, GDPR 17), at once and for good; look at `erasurePreview` first. What a law keeps stays in that record alone, named by name and year of birth, until the day that its part tells; the access log stays under a number. Answers once a code to read that log with. What is open ends first: withdraw it in the same step, or let it end. By the resident, or a representative whose mandate reaches every category.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  requestErasure: RequestErasureResult;
  /**
   * Asks that a record is rectified (rectificatie, GDPR 16). The organisation that keeps it answers within a month. By the resident, or a representative whose mandate holds CONSENTS and what the record is of.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches the record in a case alone, or nothing, gets NotFound.
   */
  requestRectification: RequestRectificationResult;
  /**
   * Restricts the processing of everything about the resident (beperking, GDPR 18): from now on nobody reads it but the resident, a representative and oversight. An emergency access that was open is closed, and stays so. Lifted with `revokeConsent`. By the resident, or a representative whose mandate reaches every category.
   * Errors: FORBIDDEN for every other role that reaches the resident; who reaches nobody gets NotFound.
   */
  restrict: RestrictResult;
  /**
   * Judges an emergency access afterwards, when it is closed or its 4 hours have passed: once by the privacy officer, and once by a coordinator of the village or by the resident or a representative.
   * Errors: FORBIDDEN for who opened it.
   */
  reviewBreakGlass: ReviewBreakGlassResult;
  /**
   * Withdraws a consent, an objection or a restriction in one step, with immediate effect. By the resident, or a representative within the mandate.
   * Errors: FORBIDDEN for every other role that reaches it.
   */
  revokeConsent: RevokeConsentResult;
  /**
   * Withdraws a request that waits for its answer. By the resident, or a representative within the mandate.
   * Errors: FORBIDDEN for every other role that reaches the request; who does not reach it gets NotFound.
   */
  withdrawRightsRequest: WithdrawRightsRequestResult;
};


export type MutationAcceptMandateArgs = {
  input: AcceptMandateInput;
};


export type MutationAcknowledgeRecipientNoticeArgs = {
  input: AcknowledgeRecipientNoticeInput;
};


export type MutationAnswerRightsRequestArgs = {
  input: AnswerRightsRequestInput;
};


export type MutationCloseBreakGlassArgs = {
  input: CloseBreakGlassInput;
};


export type MutationConfirmConsentArgs = {
  input: ConfirmConsentInput;
};


export type MutationDeclineConsentArgs = {
  input: DeclineConsentInput;
};


export type MutationEndMandateArgs = {
  input: EndMandateInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationGiveMandateArgs = {
  input: GiveMandateInput;
};


export type MutationGiveObjectionArgs = {
  input: GiveObjectionInput;
};


export type MutationOpenBreakGlassArgs = {
  input: OpenBreakGlassInput;
};


export type MutationProposeConsentArgs = {
  input: ProposeConsentInput;
};


export type MutationRecordMandateArgs = {
  input: RecordMandateInput;
};


export type MutationRequestErasureArgs = {
  input: RequestErasureInput;
};


export type MutationRequestRectificationArgs = {
  input: RequestRectificationInput;
};


export type MutationRestrictArgs = {
  input: RestrictInput;
};


export type MutationReviewBreakGlassArgs = {
  input: ReviewBreakGlassInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
};


export type MutationWithdrawRightsRequestArgs = {
  input: WithdrawRightsRequestInput;
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

/** What follows from an objection that was just made: as `explainDecision` counts, now, or when it begins. */
export type ObjectionEffect = {
  __typename?: 'ObjectionEffect';
  /** Categories of the objection that nobody whom it is against can read for its purposes, by a consent, case or match, sorted. Empty once it has ended. */
  closed: Array<DataCategory>;
  /** The resident's own consents that are more specific than the objection and go on beside it, newest first. Withdraw them (`revokeConsent`, or `withdraw` in an objection) to end that too. */
  despite: Array<Consent>;
  /** Categories of the objection that somebody whom it is against can still read for one of its purposes (of BREAK_GLASS: in an emergency access), sorted: by a consent that is more specific than it, which `despite` names, or in a case or match that goes on. A representative is told as far as the mandate goes; of an objection against the home village or a kind of organisation nothing, in `closed` neither, without ADDRESS: it would tell where the resident lives. */
  stillReadable: Array<DataCategory>;
};

/** An emergency access to open: the resident named in exactly one way. */
export type OpenBreakGlassInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Who it is, in the local network of the organisation. */
  person?: InputMaybe<EmergencyPersonInput>;
  /** Why it cannot wait, 10 to 2,000 characters without the spaces around it: enough for somebody else to judge it by. The resident and the village read it. */
  reason: Scalars['String']['input'];
  /** Pseudonym that the organisation holds. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `openBreakGlass`. */
export type OpenBreakGlassResult = BreakGlassAlreadyOpen | BreakGlassRefused | IdempotencyKeyReused | InvalidInput | OpenBreakGlassSuccess;

/** The access is open: read `resident(id) { emergencySet { … } }` with the purpose BREAK_GLASS. */
export type OpenBreakGlassSuccess = {
  __typename?: 'OpenBreakGlassSuccess';
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Pseudonym of the resident for this organisation. */
  residentId: Scalars['ID']['output'];
  /** The last day of its review: 5 working days later, Saturdays, Sundays and Dutch public holidays not counted. */
  reviewDueOn: Scalars['LocalDate']['output'];
  /** The session, for `closeBreakGlass`. */
  sessionId: Scalars['ID']['output'];
};

/** An open case or match that an objection or erasure touches (lopende zaak of koppeling). */
export type OpenMatter = {
  __typename?: 'OpenMatter';
  /** Its id: of the referral, the handover or the match. */
  id: Scalars['ID']['output'];
  /** Of an EMERGENCY_ACCESS: who has to act first, the organisations of the village whose privacy officer must judge it (`reviewBreakGlass`); null for everything else. */
  judgedBy: Maybe<Array<Organisation>>;
  /** What it is. */
  kind: OpenMatterKind;
  /** False for a handover on which its receiver is at work, and for an emergency access: it can go on alone. */
  mayBeWithdrawn: Scalars['Boolean']['output'];
  /** The other side: the organisation that would no longer read about it, or that opened the emergency access; null for a match, which is with a person. */
  organisation: Maybe<Organisation>;
};

/** What an open matter is. */
export type OpenMatterKind =
  /** An emergency access that the privacy officer has not judged yet (noodtoegang); before an erasure alone. */
  | 'EMERGENCY_ACCESS'
  /** A handover (overdracht). */
  | 'HANDOVER'
  /** A match with a volunteer (koppeling). */
  | 'MATCH'
  /** A referral (verwijzing). */
  | 'REFERRAL';

/** The objection or erasure touches open cases or matches: say of each whether it ends too (`withdraw`) or, beside an objection, goes on (`except`). Nothing was written. */
export type OpenMatters = UserError & {
  __typename?: 'OpenMatters';
  /** What is open and would be touched, as far as the actor reaches it. */
  matters: Array<OpenMatter>;
  /** What is asked. */
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

/** Somebody who could see a category of a resident now, for one purpose, or once they open emergency access (mogelijke lezer). */
export type PossibleReader = {
  __typename?: 'PossibleReader';
  /** The path on which they could; the first that applies. Null when CONSENTS is withheld. */
  basis: Maybe<DecisionBasis>;
  /** The consent on which they could; null for every other basis. */
  consent: Maybe<Consent>;
  /** The person, where it is about one and the hub knows the name; null where everybody in the role could, or when CONSENTS is withheld. */
  name: Maybe<Scalars['String']['output']>;
  /** Whether it is about certain referrals, handovers or matches alone. Null when CONSENTS is withheld. */
  onCasesAlone: Maybe<Scalars['Boolean']['output']>;
  /** The organisation for which they would ask; null for a volunteer or representative, or when CONSENTS is withheld. */
  organisation: Maybe<Organisation>;
  /** In which role there; null for a volunteer or representative, or when CONSENTS is withheld. */
  role: Maybe<ActorRole>;
  /** Why, in words, with the rule or the consent. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A consent to write down for somebody. */
export type ProposeConsentInput = {
  /** Which categories, one by one; at least one. */
  categories: Array<DataCategory>;
  /** To whom. */
  grantee: GranteeInput;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** For which purposes; at least one. */
  purposes: Array<PurposeOfUse>;
  /** Pseudonym of the resident. */
  residentId: Scalars['ID']['input'];
  /** Until when, at most 6 months from now; 6 months from its confirmation when absent. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `proposeConsent`. */
export type ProposeConsentResult = IdempotencyKeyReused | InvalidInput | NotFound | ProposeConsentSuccess;

/** It waits for the resident's code. */
export type ProposeConsentSuccess = {
  __typename?: 'ProposeConsentSuccess';
  /** Until when the code is good. */
  codeExpiresAt: Scalars['DateTime']['output'];
  /** Its id, by which the resident confirms it. */
  proposalId: Scalars['ID']['output'];
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
  /** Emergency accesses about residents of the actor's village that wait for its judgement, most urgent first, those that are still open (`status`) too, which can be judged once they have ended: of the privacy officer, or of a coordinator. Empty for everybody else. */
  breakGlassSessionsToReview: Array<BreakGlassSession>;
  /** What would become of everything about the resident if it were erased now (wissing, GDPR 17): what goes, what the law keeps and until when, and what must end first. Nothing is written. For the resident, or a representative whose mandate reaches every category; null for everybody else. */
  erasurePreview: Maybe<ErasurePreview>;
  /** What somebody who was erased may still see, by the code that `requestErasure` or `eraseVolunteerRecord` gave, for 5 years and without a token: what was kept, and who looked at what (inzagelogboek). Null for every other code, and for one whose time has passed. */
  erasureReceipt: Maybe<ErasureReceipt>;
  /** Who could see a category of a resident now, for a purpose, and why, and what the resident decided that keeps others from it: of the village, of its network, and of whoever is named in a consent, mandate, match, referral or handover. It asks the decision itself, for each of them. For BREAK_GLASS `readers` are those who have emergency access open now; who could open one and see it then stands in `inEmergency`, whichever purpose was asked about. Who answers a request and who is told of a change stands in `Resident.rightsRequests` and `Consent.recipients`. For the resident, a representative and oversight, as far as they may read CONSENTS. Null for everybody else, who is told nothing, and for an id that is not reached: an empty list says that there is nobody. */
  explainDecision: Maybe<DecisionExplanation>;
  /** Mandates under which the person behind the token acts, newest first: whom they are about, and the `id` by which to name that resident. Empty where there are none. */
  heldMandates: Array<HeldMandate>;
  /** Who the hub takes the caller for, from its token. */
  me: Actor;
  /**
   * Who looked at what about the resident behind the token, newest first, refusals too; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range, a cursor of another list or a `since` after `until`.
   */
  myAccessLog: AccessLogConnection;
  /** One line of `myAccessLog` by its id; null when there is none of that id about the resident behind the token. */
  myAccessLogEntry: Maybe<AccessLogEntry>;
  /** For the gateway: under which number new lines of `myAccessLog` are announced, until this instant at the latest; null when no resident is behind the token. */
  myAccessLogTopic: Maybe<Scalars['ID']['output']>;
  /** Emergency accesses to the data of the resident behind the token, newest first; empty for everybody else. */
  myBreakGlassSessions: Array<BreakGlassSession>;
  /** Consents that somebody of the village wrote down for the resident behind the token and that wait for their code, or did, newest first; empty for everybody else. */
  myConsentProposals: Array<ConsentProposal>;
  /**
   * Consents, objections and restrictions about the resident behind the token, newest first; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myConsents: ConsentConnection;
  /** Mandates that the resident behind the token gave, or that were recorded about them, newest first; empty for everybody else. */
  myMandates: Array<Mandate>;
  /**
   * What was asked for the resident behind the token on the ground of the GDPR (verzoeken van uzelf), newest first, with the day by which it must be answered; empty for everybody else. A representative reads `Resident.rightsRequests`. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myRightsRequests: RightsRequestConnection;
  /**
   * What the people and machines of the actor's own organisation read, newest first, whoever it was about, refusals too: for its privacy officer (functionaris gegevensbescherming), of a village as of a practice, social team or home care. For everybody else in the organisation the lines alone about residents who gave them ACCESS_LOG by a consent, and empty without one. Lines that do not say whom they are about (refusals, open requests, erased persons) are one row per request, part of the hub and outcome. What somebody read of their own, or for whom they represent, is left out. Reading it is logged, for those it is about to see. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range, a cursor of another list or a `since` after `until`.
   */
  organisationAccessLog: AccessLogConnection;
  /**
   * What the actor's organisation is told of data that it had read: that a consent for it was withdrawn, or that it was rectified, restricted or erased (kennisgevingen, GDPR 19), newest first. For the roles that had read it and the privacy officer; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  recipientNotices: RecipientNoticeConnection;
  /**
   * Requests of residents that wait for an answer of the actor's organisation, under the ids by which it knows the residents, the most urgent first, overdue ones before all: for its privacy officer, or a coordinator of a village. Empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  rightsRequestsToAnswer: RightsRequestConnection;
};


export type QueryErasurePreviewArgs = {
  residentId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryErasureReceiptArgs = {
  code: Scalars['String']['input'];
};


export type QueryExplainDecisionArgs = {
  category: DataCategory;
  purpose: PurposeOfUse;
  residentId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMyAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  category: InputMaybe<DataCategory>;
  first?: InputMaybe<Scalars['Int']['input']>;
  organisationId: InputMaybe<Scalars['ID']['input']>;
  outcome: InputMaybe<AccessOutcome>;
  since: InputMaybe<Scalars['DateTime']['input']>;
  until: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryMyAccessLogEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyAccessLogTopicArgs = {
  until: Scalars['DateTime']['input'];
};


export type QueryMyConsentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  decision: InputMaybe<ConsentDecision>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ConsentStatus>;
};


export type QueryMyRightsRequestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: InputMaybe<RightsRequestKind>;
  state: InputMaybe<RightsRequestState>;
};


export type QueryOrganisationAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  category: InputMaybe<DataCategory>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome: InputMaybe<AccessOutcome>;
  professionalId: InputMaybe<Scalars['ID']['input']>;
  role: InputMaybe<ActorRole>;
  since: InputMaybe<Scalars['DateTime']['input']>;
  until: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryRecipientNoticesArgs = {
  acknowledged: InputMaybe<Scalars['Boolean']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRightsRequestsToAnswerArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** That an organisation had read something and is told what became of it since (kennisgeving aan een ontvanger, GDPR 19). The organisation learns no more of the person than it had; of those who had no part in it nobody is told. */
export type RecipientNotice = {
  __typename?: 'RecipientNotice';
  /** When the organisation confirmed it; null until then, or when CONSENTS is withheld. */
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who confirmed it, by name where the hub knows it; null until then, or when CONSENTS is withheld. */
  acknowledgedByName: Maybe<Scalars['String']['output']>;
  /** In which role somebody confirmed it; null until then, or when CONSENTS is withheld. */
  acknowledgedByRole: Maybe<ActorRole>;
  /** For the organisation, of a RECTIFIED record: the referral, handover or question for help in which it had read it; empty of everything else; null for everybody else, or when CONSENTS is withheld. */
  caseIds: Maybe<Array<Scalars['ID']['output']>>;
  /** Which categories the organisation had read of it, sorted. Null when CONSENTS is withheld. */
  categories: Maybe<Array<DataCategory>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** When the organisation last read it. Null when CONSENTS is withheld. */
  lastReadAt: Maybe<Scalars['DateTime']['output']>;
  /** Who had read it and is told. Null when CONSENTS is withheld. */
  organisation: Maybe<Organisation>;
  /** What became of it. Null when CONSENTS is withheld. */
  reason: Maybe<RecipientNoticeReason>;
  /** For the organisation: the pseudonym under which it knew the resident; null for everybody else, of a volunteer, or when CONSENTS is withheld. */
  residentId: Maybe<Scalars['ID']['output']>;
  /** When it was told. Null when CONSENTS is withheld. */
  toldAt: Maybe<Scalars['DateTime']['output']>;
  /** For the organisation, where it is about somebody as a volunteer (`eraseVolunteerRecord`): the id of the volunteer under which it knew them (`Volunteer.id`), of nobody now; null for everybody else, of a resident, or when CONSENTS is withheld. */
  volunteerId: Maybe<Scalars['ID']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of notices to an organisation. */
export type RecipientNoticeConnection = {
  __typename?: 'RecipientNoticeConnection';
  /** Rows with their cursors. */
  edges: Array<RecipientNoticeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A notice in a page. */
export type RecipientNoticeEdge = {
  __typename?: 'RecipientNoticeEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: RecipientNotice;
};

/** What became of data that an organisation had read. */
export type RecipientNoticeReason =
  /** The consent on which it was read was withdrawn, or an objection takes its place: at once, or on the day on which that begins (toestemming ingetrokken of door een bezwaar vervangen, GDPR 7(3) and 21). */
  | 'CONSENT_WITHDRAWN'
  /** It was erased (gewist, GDPR 17). */
  | 'ERASED'
  /** It was rectified (gerectificeerd, GDPR 16). */
  | 'RECTIFIED'
  /** Its processing is restricted (beperkt, GDPR 18). */
  | 'RESTRICTED';

/** A mandate to record from a document. */
export type RecordMandateInput = {
  /** Every category but the three that must be named, later ones too. */
  allCategories?: Scalars['Boolean']['input'];
  /** On what it rests; not the resident's own word, which the resident gives. */
  basis: RecordedMandateBasis;
  /** Categories, one by one; at least one, unless `allCategories`. SIGNALS, SAFETY_CONCERNS and SUBSTANCE_OR_MENTAL count only when named here. */
  categories?: Array<DataCategory>;
  /** The document that says so, 1 to 200 characters: where it is kept, under which number. */
  documentReference: Scalars['String']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Name of who is to act, 1 to 200 characters. */
  representativeName: Scalars['String']['input'];
  /** Pseudonym of the resident. */
  residentId: Scalars['ID']['input'];
  /** From when; now when absent. Not in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, after its start; no end when absent. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A record that somebody wants rectified. */
export type RecordToRectify = {
  __typename?: 'RecordToRectify';
  /** Its id, as whoever reads the request knows it; of a PERSON the pseudonym. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: RecordToRectifyKind;
};

/** A record to rectify. */
export type RecordToRectifyInput = {
  /** Its id; of a PERSON the pseudonym of the resident. */
  id: Scalars['ID']['input'];
  /** What it is. */
  kind: RecordToRectifyKind;
};

/** What a record is that can be rectified on request. */
export type RecordToRectifyKind =
  /** A handover (overdracht). Its sender keeps it. */
  | 'HANDOVER'
  /** A question for help (hulpvraag). The village keeps it. */
  | 'HELP_REQUEST'
  /** An entry in the village's log (logboekregel). The village keeps it. */
  | 'LOG_ENTRY'
  /** The person's own data: name, year of birth, telephone, address, household (eigen gegevens). The village keeps them. */
  | 'PERSON'
  /** A referral (verwijzing). Its sender keeps it. */
  | 'REFERRAL';

/** On what a recorded mandate rests. */
export type RecordedMandateBasis =
  /** Administration of property (bewind). */
  | 'ADMINISTRATION'
  /** Guardianship of an adult (curatele). */
  | 'GUARDIANSHIP'
  /** A living will (levenstestament). */
  | 'LIVING_WILL'
  /** Mentorship (mentorschap). */
  | 'MENTORSHIP'
  /** Parental authority (ouderlijk gezag). */
  | 'PARENTAL';

/** An erasure to carry out. */
export type RequestErasureInput = {
  /** The `confirmation` of `erasurePreview`: what goes and what is kept was seen. */
  confirmation: Scalars['String']['input'];
  /** Repeat the call with the same key and it has happened once, with the same answer; kept for 7 days. With one, an answer that was lost can be asked again. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Pseudonym of the resident, for a representative; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** Open matters to end in the same step, by id. */
  withdraw?: Array<Scalars['ID']['input']>;
};

/** What became of `requestErasure`. NotFound: no resident, erased already too; InvalidInput: what was seen is not what there is any more, or the mandate does not reach every category; OpenMatters: end these first. */
export type RequestErasureResult = IdempotencyKeyReused | InvalidInput | NotFound | OpenMatters | RequestErasureSuccess;

/** It is erased. Nobody reads anything of it from now on but what is kept. */
export type RequestErasureSuccess = {
  __typename?: 'RequestErasureSuccess';
  /** Whether nothing is kept that names the resident. */
  complete: Scalars['Boolean']['output'];
  /** What went, and what is kept: by whom, on which ground of the law, and from which day it may go. That then goes by itself. */
  parts: Array<RightsRequestPart>;
  /** Until when that code is good: 5 years. */
  readableUntil: Scalars['DateTime']['output'];
  /** Reads the access log by `erasureReceipt`. Shown here alone: write it down; whoever has it can read that log. */
  receiptCode: Scalars['String']['output'];
};

/** What is to be rectified. */
export type RequestRectificationInput = {
  /** What would be right, 1 to 2,000 characters. */
  correction: Scalars['String']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Which record. */
  record: RecordToRectifyInput;
  /** What is wrong, 1 to 2,000 characters. */
  wrong: Scalars['String']['input'];
};

/** What became of `requestRectification`. */
export type RequestRectificationResult = AlreadyRequested | IdempotencyKeyReused | InvalidInput | NotFound | RequestRectificationSuccess;

/** The request was received. */
export type RequestRectificationSuccess = {
  __typename?: 'RequestRectificationSuccess';
  /** The request, with its deadline. */
  request: Maybe<RightsRequest>;
};

export type Resident = {
  __typename?: 'Resident';
  /** Who looked at what about this resident, newest first, where the actor may read that. At most 500 a page. */
  accessLog: Maybe<AccessLogConnection>;
  /** Emergency accesses to this resident's data that the actor reaches, newest first. */
  breakGlassSessions: Maybe<Array<BreakGlassSession>>;
  /** Consents that were proposed for this resident and that the actor reaches, newest first. */
  consentProposals: Maybe<Array<ConsentProposal>>;
  /** Consents and objections of this resident that the actor reaches, newest first. At most 500 a page. */
  consents: Maybe<ConsentConnection>;
  key: Scalars['ID']['output'];
  /** Mandates about this resident that the actor reaches, newest first. */
  mandates: Maybe<Array<Mandate>>;
  /** What was asked for this resident on the ground of the GDPR and the actor reaches, newest first. At most 500 a page. */
  rightsRequests: Maybe<RightsRequestConnection>;
};


export type ResidentAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ResidentConsentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ResidentRightsRequestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A restriction to begin. */
export type RestrictInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Pseudonym of the resident, for a representative; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `restrict`. InvalidTransition: it is restricted already. */
export type RestrictResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RestrictSuccess;

/** The processing is restricted, for any request received from now on. */
export type RestrictSuccess = {
  __typename?: 'RestrictSuccess';
  /** The restriction. */
  restriction: Maybe<Consent>;
};

/** A judgement of an emergency access. */
export type ReviewBreakGlassInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Whether there was reason enough. */
  justified: Scalars['Boolean']['input'];
  /** Words with it, 1 to 2,000 characters; needed where there was not reason enough: the resident reads why. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The session. */
  sessionId: Scalars['ID']['input'];
};

/** What became of `reviewBreakGlass`. InvalidTransition: it is still open, or this side has judged it. */
export type ReviewBreakGlassResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | ReviewBreakGlassSuccess;

/** The judgement is recorded. */
export type ReviewBreakGlassSuccess = {
  __typename?: 'ReviewBreakGlassSuccess';
  /** The session, read again. */
  session: Maybe<BreakGlassSession>;
};

/** A consent, objection or restriction to withdraw. */
export type RevokeConsentInput = {
  /** The record. */
  consentId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `revokeConsent`. */
export type RevokeConsentResult = IdempotencyKeyReused | InvalidTransition | NotFound | RevokeConsentSuccess | StaleVersion;

/** The record no longer holds, for any request received from now on. */
export type RevokeConsentSuccess = {
  __typename?: 'RevokeConsentSuccess';
  /** The record, read again. */
  consent: Maybe<Consent>;
  /** Of a consent: who read something on it before, most recent first (GDPR 19). Empty where the actor may not read ACCESS_LOG. */
  disclosedBefore: Array<EarlierReader>;
};

/** What a resident asked on the ground of the GDPR (verzoek op grond van de AVG), with the day by which it must be answered and what became of it. Whoever reads it may read all that it tells of the person; of who is to answer: the privacy officer of the organisation, or a coordinator of the village. */
export type RightsRequest = {
  __typename?: 'RightsRequest';
  /** What was answered, in the words of who did; null when there are none, or when CONSENTS is withheld. */
  answer: Maybe<Scalars['String']['output']>;
  /** When it was answered or withdrawn; null until then, or when CONSENTS is withheld. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** The restriction or objection that follows from it; null when there is none or the actor does not reach it. */
  consent: Maybe<Consent>;
  /** Of a rectification: what would be right; null otherwise, or when CONSENTS is withheld. After a refusal it stands with the request as the resident's own statement, and not with the record. */
  correction: Maybe<Scalars['String']['output']>;
  /** The last day on which it must be answered: one month after receipt, three when extended (GDPR 12(3)); where that day is a Saturday, a Sunday or a Dutch public holiday, the next working day (Regulation 1182/71). Null when CONSENTS is withheld. */
  dueOn: Maybe<Scalars['LocalDate']['output']>;
  /** Of a restriction or objection that was granted (`state` stays GRANTED): when it ended, because it was lifted, withdrawn (`revokeConsent`) or replaced, or its time had passed; null while it holds, for every other request, or when CONSENTS is withheld. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The ground of a refusal; null when there is none, or when CONSENTS is withheld. */
  ground: Maybe<LegalGround>;
  /** What happened to it, oldest first. Null when CONSENTS is withheld. */
  history: Maybe<Array<RightsRequestEvent>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Which right. Null when CONSENTS is withheld. */
  kind: Maybe<RightsRequestKind>;
  /** Who made it: RESIDENT or REPRESENTATIVE. Null when CONSENTS is withheld. */
  madeByRole: Maybe<ActorRole>;
  /** Who answers it; null where the hub did, at once, or when CONSENTS is withheld. */
  organisation: Maybe<Organisation>;
  /** Whether that day has passed and it is not answered. Null when CONSENTS is withheld. */
  overdue: Maybe<Scalars['Boolean']['output']>;
  /** Where it has several answers: each; empty otherwise. Null when CONSENTS is withheld. */
  parts: Maybe<Array<RightsRequestPart>>;
  /** When it was received. Null when CONSENTS is withheld. */
  receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Once it was granted: which organisations had read what changed and were told so (GDPR 19), as far as the actor reaches that. */
  recipients: Maybe<Array<RecipientNotice>>;
  /** Of a rectification: which record; null otherwise, or when CONSENTS is withheld. */
  record: Maybe<RecordToRectify>;
  /** The resident; null where the actor does not reach them. */
  resident: Maybe<Resident>;
  /** How it stands. Null when CONSENTS is withheld. */
  state: Maybe<RightsRequestState>;
  /** What was asked, in a few sentences, where it stands, and by when there is an answer, or what the answer was, in the words of who answered; not what is wrong or would be right. To the resident in the second person, to everybody else in the third. Null when CONSENTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** The same in plain Dutch (level B1). Null when CONSENTS is withheld. */
  textNl: Maybe<Scalars['String']['output']>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
  /** Of a rectification: what is wrong, in the words of who asked; null otherwise, or when CONSENTS is withheld. After a refusal it stands with the request as the resident's own statement, and not with the record: whoever keeps that puts it there (GDPR 16, BW 7:454(2)). */
  wrong: Maybe<Scalars['String']['output']>;
};

/** A page of requests on the ground of the GDPR. */
export type RightsRequestConnection = {
  __typename?: 'RightsRequestConnection';
  /** Rows with their cursors. */
  edges: Array<RightsRequestEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** What can be answered to a request. */
export type RightsRequestDecision =
  /** Its answer takes up to two months more; once, and before the deadline (verlengen, GDPR 12(3)). */
  | 'EXTEND'
  /** It was done as asked (inwilligen). */
  | 'GRANT'
  /** It is refused on a ground of the law (weigeren). */
  | 'REFUSE';

/** A request in a page. */
export type RightsRequestEdge = {
  __typename?: 'RightsRequestEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: RightsRequest;
};

/** Something that happened to a request. */
export type RightsRequestEvent = {
  __typename?: 'RightsRequestEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** For which organisation; null for the resident or a representative. */
  organisation: Maybe<Organisation>;
  /** Why, in words; null when there are none. */
  reason: Maybe<Scalars['String']['output']>;
  /** Role of who did it. */
  role: ActorRole;
  /** How it stood from then on. */
  state: RightsRequestState;
};

/** A right of the GDPR that is exercised by a request. */
export type RightsRequestKind =
  /** Erasure (wissing, GDPR 17). */
  | 'ERASURE'
  /** Objection (bezwaar, GDPR 21). */
  | 'OBJECTION'
  /** Rectification (rectificatie, GDPR 16). */
  | 'RECTIFICATION'
  /** Restriction of processing (beperking, GDPR 18). */
  | 'RESTRICTION';

/** The answer to a part of a request: for these data, held by this organisation. */
export type RightsRequestPart = {
  __typename?: 'RightsRequestPart';
  /** Which data, sorted. */
  categories: Array<DataCategory>;
  /** Whether it is granted. */
  granted: Scalars['Boolean']['output'];
  /** The ground of a refusal; null where it is granted. */
  ground: Maybe<LegalGround>;
  /** Who holds them; null: the hub itself. */
  organisation: Maybe<Organisation>;
  /** From which day what was refused may be granted; null where it is granted, or the day is not known. */
  possibleOn: Maybe<Scalars['LocalDate']['output']>;
};

/** How a request stands. */
export type RightsRequestState =
  /** Received, and its answer takes up to two months more (verlengd, GDPR 12(3)). */
  | 'EXTENDED'
  /** Granted (ingewilligd). */
  | 'GRANTED'
  /** Granted in part; `parts` says of what (deels ingewilligd). */
  | 'PARTLY_GRANTED'
  /** Received (ontvangen). */
  | 'RECEIVED'
  /** Refused, on a ground of the law (geweigerd). */
  | 'REFUSED'
  /** Withdrawn by who made it (ingetrokken). */
  | 'WITHDRAWN';

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

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Each new line of `myAccessLog`, when it is written: somebody looked, or tried to, just now. Lines of the resident's own reading of the log are left out. Read `myAccessLog` for what was before.
   * Errors: FORBIDDEN when no resident is behind the token.
   */
  myAccessLog: AccessLogEntry;
};

/** Something that the caller can act on. */
export type UserError = {
  /** What was wrong and what would be right, in plain words; never a value that was sent. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A request to withdraw. */
export type WithdrawRightsRequestInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The request. */
  requestId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `withdrawRightsRequest`. InvalidTransition: it was answered or withdrawn. */
export type WithdrawRightsRequestResult = IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion | WithdrawRightsRequestSuccess;

/** The request is withdrawn. */
export type WithdrawRightsRequestSuccess = {
  __typename?: 'WithdrawRightsRequestSuccess';
  /** The request, read again. */
  request: Maybe<RightsRequest>;
};

/** The code is not the one that was sent. The try counts. */
export type WrongCode = UserError & {
  __typename?: 'WrongCode';
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
  /** How many tries are left. */
  triesLeft: Scalars['Int']['output'];
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
  BreakGlassSession: BreakGlassSession;
  Consent: Consent;
  ConsentProposal: ConsentProposal;
  Mandate: Mandate;
  RecipientNotice: RecipientNotice;
  Resident: Resident;
  RightsRequest: RightsRequest;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BreakGlassSession:
    ( { __typename: 'BreakGlassSession' }
    & GraphQLRecursivePick<FederationTypes['BreakGlassSession'], {"id":true}> );
  Consent:
    ( { __typename: 'Consent' }
    & GraphQLRecursivePick<FederationTypes['Consent'], {"id":true}> );
  ConsentProposal:
    ( { __typename: 'ConsentProposal' }
    & GraphQLRecursivePick<FederationTypes['ConsentProposal'], {"id":true}> );
  Mandate:
    ( { __typename: 'Mandate' }
    & GraphQLRecursivePick<FederationTypes['Mandate'], {"id":true}> );
  RecipientNotice:
    ( { __typename: 'RecipientNotice' }
    & GraphQLRecursivePick<FederationTypes['RecipientNotice'], {"id":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"key":true}> );
  RightsRequest:
    ( { __typename: 'RightsRequest' }
    & GraphQLRecursivePick<FederationTypes['RightsRequest'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptMandateResult:
    | ( AcceptMandateSuccessMapper & { __typename: 'AcceptMandateSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  AcknowledgeRecipientNoticeResult:
    | ( AcknowledgeRecipientNoticeSuccessMapper & { __typename: 'AcknowledgeRecipientNoticeSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  AnswerRightsRequestResult:
    | ( AnswerRightsRequestSuccessMapper & { __typename: 'AnswerRightsRequestSuccess' } )
    | ( DeadlinePassedMapper & { __typename: 'DeadlinePassed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CloseBreakGlassResult:
    | ( CloseBreakGlassSuccessMapper & { __typename: 'CloseBreakGlassSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  ConfirmConsentResult:
    | ( ConfirmConsentSuccessMapper & { __typename: 'ConfirmConsentSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( WrongCodeMapper & { __typename: 'WrongCode' } )
  ;
  DeclineConsentResult:
    | ( DeclineConsentSuccessMapper & { __typename: 'DeclineConsentSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  EndMandateResult:
    | ( EndMandateSuccessMapper & { __typename: 'EndMandateSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  GiveConsentResult:
    | ( GiveConsentSuccessMapper & { __typename: 'GiveConsentSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  GiveMandateResult:
    | ( GiveMandateSuccessMapper & { __typename: 'GiveMandateSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  GiveObjectionResult:
    | ( GiveObjectionSuccessMapper & { __typename: 'GiveObjectionSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( OpenMattersMapper & { __typename: 'OpenMatters' } )
  ;
  OpenBreakGlassResult:
    | ( BreakGlassAlreadyOpenMapper & { __typename: 'BreakGlassAlreadyOpen' } )
    | ( BreakGlassRefusedMapper & { __typename: 'BreakGlassRefused' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( OpenBreakGlassSuccessMapper & { __typename: 'OpenBreakGlassSuccess' } )
  ;
  ProposeConsentResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ProposeConsentSuccess & { __typename: 'ProposeConsentSuccess' } )
  ;
  RequestErasureResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( OpenMattersMapper & { __typename: 'OpenMatters' } )
    | ( RequestErasureSuccessMapper & { __typename: 'RequestErasureSuccess' } )
  ;
  RequestRectificationResult:
    | ( AlreadyRequestedMapper & { __typename: 'AlreadyRequested' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestRectificationSuccessMapper & { __typename: 'RequestRectificationSuccess' } )
  ;
  RestrictResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RestrictSuccessMapper & { __typename: 'RestrictSuccess' } )
  ;
  ReviewBreakGlassResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ReviewBreakGlassSuccessMapper & { __typename: 'ReviewBreakGlassSuccess' } )
  ;
  RevokeConsentResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RevokeConsentSuccessMapper & { __typename: 'RevokeConsentSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  WithdrawRightsRequestResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( WithdrawRightsRequestSuccessMapper & { __typename: 'WithdrawRightsRequestSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation:
    | ( CareOrganisationMapper & { __typename: 'CareOrganisation' } )
    | ( CommunityOrganisationMapper & { __typename: 'CommunityOrganisation' } )
  ;
  UserError:
    | ( AlreadyRequestedMapper & { __typename: 'AlreadyRequested' } )
    | ( BreakGlassAlreadyOpenMapper & { __typename: 'BreakGlassAlreadyOpen' } )
    | ( BreakGlassRefusedMapper & { __typename: 'BreakGlassRefused' } )
    | ( DeadlinePassedMapper & { __typename: 'DeadlinePassed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( OpenMattersMapper & { __typename: 'OpenMatters' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( WrongCodeMapper & { __typename: 'WrongCode' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptMandateInput: AcceptMandateInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptMandateResult']>;
  AcceptMandateSuccess: ResolverTypeWrapper<AcceptMandateSuccessMapper>;
  AccessLogCategory: ResolverTypeWrapper<AccessLogCategoryMapper>;
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessOutcome: AccessOutcome;
  AcknowledgeRecipientNoticeInput: AcknowledgeRecipientNoticeInput;
  AcknowledgeRecipientNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeRecipientNoticeResult']>;
  AcknowledgeRecipientNoticeSuccess: ResolverTypeWrapper<AcknowledgeRecipientNoticeSuccessMapper>;
  Actor: ResolverTypeWrapper<ActorMapper>;
  ActorKind: ActorKind;
  ActorRole: ActorRole;
  AlreadyRequested: ResolverTypeWrapper<AlreadyRequestedMapper>;
  AnswerRightsRequestInput: AnswerRightsRequestInput;
  AnswerRightsRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerRightsRequestResult']>;
  AnswerRightsRequestSuccess: ResolverTypeWrapper<AnswerRightsRequestSuccessMapper>;
  BoundaryCategory: BoundaryCategory;
  BreakGlassAlreadyOpen: ResolverTypeWrapper<BreakGlassAlreadyOpenMapper>;
  BreakGlassRefused: ResolverTypeWrapper<BreakGlassRefusedMapper>;
  BreakGlassReview: ResolverTypeWrapper<BreakGlassReviewMapper>;
  BreakGlassReviewSide: BreakGlassReviewSide;
  BreakGlassSession: ResolverTypeWrapper<BreakGlassSessionMapper>;
  BreakGlassStatus: BreakGlassStatus;
  CareOrganisation: ResolverTypeWrapper<CareOrganisationMapper>;
  CareOrganisationKind: CareOrganisationKind;
  CloseBreakGlassInput: CloseBreakGlassInput;
  CloseBreakGlassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseBreakGlassResult']>;
  CloseBreakGlassSuccess: ResolverTypeWrapper<CloseBreakGlassSuccessMapper>;
  CommunityOrganisation: ResolverTypeWrapper<CommunityOrganisationMapper>;
  ConfirmConsentInput: ConfirmConsentInput;
  ConfirmConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmConsentResult']>;
  ConfirmConsentSuccess: ResolverTypeWrapper<ConfirmConsentSuccessMapper>;
  Consent: ResolverTypeWrapper<ConsentMapper>;
  ConsentConnection: ResolverTypeWrapper<ConsentConnectionMapper>;
  ConsentDecision: ConsentDecision;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  ConsentEffect: ResolverTypeWrapper<Omit<ConsentEffect, 'blockedBy'> & { blockedBy: Array<ResolversTypes['Consent']> }>;
  ConsentProposal: ResolverTypeWrapper<ConsentProposalMapper>;
  ConsentProposalStatus: ConsentProposalStatus;
  ConsentStatus: ConsentStatus;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadlinePassed: ResolverTypeWrapper<DeadlinePassedMapper>;
  DecisionBasis: DecisionBasis;
  DecisionBlock: ResolverTypeWrapper<DecisionBlockMapper>;
  DecisionExplanation: ResolverTypeWrapper<DecisionExplanationMapper>;
  DeclineConsentInput: DeclineConsentInput;
  DeclineConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineConsentResult']>;
  DeclineConsentSuccess: ResolverTypeWrapper<DeclineConsentSuccessMapper>;
  EarlierReader: ResolverTypeWrapper<EarlierReaderMapper>;
  EmergencyPersonInput: EmergencyPersonInput;
  EndMandateInput: EndMandateInput;
  EndMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndMandateResult']>;
  EndMandateSuccess: ResolverTypeWrapper<EndMandateSuccessMapper>;
  ErasurePreview: ResolverTypeWrapper<ErasurePreviewMapper>;
  ErasureReceipt: ResolverTypeWrapper<ErasureReceiptMapper>;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveConsentResult']>;
  GiveConsentSuccess: ResolverTypeWrapper<GiveConsentSuccessMapper>;
  GiveMandateInput: GiveMandateInput;
  GiveMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveMandateResult']>;
  GiveMandateSuccess: ResolverTypeWrapper<GiveMandateSuccessMapper>;
  GiveObjectionInput: GiveObjectionInput;
  GiveObjectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveObjectionResult']>;
  GiveObjectionSuccess: ResolverTypeWrapper<GiveObjectionSuccessMapper>;
  Grantee: ResolverTypeWrapper<GranteeMapper>;
  GranteeInput: GranteeInput;
  GranteeKind: GranteeKind;
  HeldMandate: ResolverTypeWrapper<HeldMandateMapper>;
  HelpRequestKind: HelpRequestKind;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInputMapper>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransitionMapper>;
  LegalGround: ResolverTypeWrapper<LegalGround>;
  LegalGroundCode: LegalGroundCode;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Mandate: ResolverTypeWrapper<MandateMapper>;
  MandateBasis: MandateBasis;
  MandateStatus: MandateStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  ObjectionEffect: ResolverTypeWrapper<Omit<ObjectionEffect, 'despite'> & { despite: Array<ResolversTypes['Consent']> }>;
  OpenBreakGlassInput: OpenBreakGlassInput;
  OpenBreakGlassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenBreakGlassResult']>;
  OpenBreakGlassSuccess: ResolverTypeWrapper<OpenBreakGlassSuccessMapper>;
  OpenMatter: ResolverTypeWrapper<OpenMatterMapper>;
  OpenMatterKind: OpenMatterKind;
  OpenMatters: ResolverTypeWrapper<OpenMattersMapper>;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PossibleReader: ResolverTypeWrapper<PossibleReaderMapper>;
  ProposeConsentInput: ProposeConsentInput;
  ProposeConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeConsentResult']>;
  ProposeConsentSuccess: ResolverTypeWrapper<ProposeConsentSuccess>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecipientNotice: ResolverTypeWrapper<RecipientNoticeMapper>;
  RecipientNoticeConnection: ResolverTypeWrapper<RecipientNoticeConnectionMapper>;
  RecipientNoticeEdge: ResolverTypeWrapper<Omit<RecipientNoticeEdge, 'node'> & { node: ResolversTypes['RecipientNotice'] }>;
  RecipientNoticeReason: RecipientNoticeReason;
  RecordMandateInput: RecordMandateInput;
  RecordToRectify: ResolverTypeWrapper<RecordToRectify>;
  RecordToRectifyInput: RecordToRectifyInput;
  RecordToRectifyKind: RecordToRectifyKind;
  RecordedMandateBasis: RecordedMandateBasis;
  RequestErasureInput: RequestErasureInput;
  RequestErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestErasureResult']>;
  RequestErasureSuccess: ResolverTypeWrapper<RequestErasureSuccessMapper>;
  RequestRectificationInput: RequestRectificationInput;
  RequestRectificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestRectificationResult']>;
  RequestRectificationSuccess: ResolverTypeWrapper<RequestRectificationSuccessMapper>;
  Resident: ResolverTypeWrapper<ResidentMapper>;
  RestrictInput: RestrictInput;
  RestrictResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestrictResult']>;
  RestrictSuccess: ResolverTypeWrapper<RestrictSuccessMapper>;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewBreakGlassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewBreakGlassResult']>;
  ReviewBreakGlassSuccess: ResolverTypeWrapper<ReviewBreakGlassSuccessMapper>;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeConsentResult']>;
  RevokeConsentSuccess: ResolverTypeWrapper<RevokeConsentSuccessMapper>;
  RightsRequest: ResolverTypeWrapper<RightsRequestMapper>;
  RightsRequestConnection: ResolverTypeWrapper<RightsRequestConnectionMapper>;
  RightsRequestDecision: RightsRequestDecision;
  RightsRequestEdge: ResolverTypeWrapper<Omit<RightsRequestEdge, 'node'> & { node: ResolversTypes['RightsRequest'] }>;
  RightsRequestEvent: ResolverTypeWrapper<RightsRequestEventMapper>;
  RightsRequestKind: RightsRequestKind;
  RightsRequestPart: ResolverTypeWrapper<RightsRequestPartMapper>;
  RightsRequestState: RightsRequestState;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WithdrawRightsRequestInput: WithdrawRightsRequestInput;
  WithdrawRightsRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawRightsRequestResult']>;
  WithdrawRightsRequestSuccess: ResolverTypeWrapper<WithdrawRightsRequestSuccessMapper>;
  WrongCode: ResolverTypeWrapper<WrongCodeMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptMandateInput: AcceptMandateInput;
  ID: Scalars['ID']['output'];
  AcceptMandateResult: ResolversUnionTypes<ResolversParentTypes>['AcceptMandateResult'];
  AcceptMandateSuccess: AcceptMandateSuccessMapper;
  AccessLogCategory: AccessLogCategoryMapper;
  AccessLogConnection: AccessLogConnectionMapper;
  Int: Scalars['Int']['output'];
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  AccessLogEntry: AccessLogEntryMapper;
  Boolean: Scalars['Boolean']['output'];
  AcknowledgeRecipientNoticeInput: AcknowledgeRecipientNoticeInput;
  AcknowledgeRecipientNoticeResult: ResolversUnionTypes<ResolversParentTypes>['AcknowledgeRecipientNoticeResult'];
  AcknowledgeRecipientNoticeSuccess: AcknowledgeRecipientNoticeSuccessMapper;
  Actor: ActorMapper;
  AlreadyRequested: AlreadyRequestedMapper;
  AnswerRightsRequestInput: AnswerRightsRequestInput;
  AnswerRightsRequestResult: ResolversUnionTypes<ResolversParentTypes>['AnswerRightsRequestResult'];
  AnswerRightsRequestSuccess: AnswerRightsRequestSuccessMapper;
  BreakGlassAlreadyOpen: BreakGlassAlreadyOpenMapper;
  BreakGlassRefused: BreakGlassRefusedMapper;
  BreakGlassReview: BreakGlassReviewMapper;
  BreakGlassSession: BreakGlassSessionMapper;
  CareOrganisation: CareOrganisationMapper;
  CloseBreakGlassInput: CloseBreakGlassInput;
  CloseBreakGlassResult: ResolversUnionTypes<ResolversParentTypes>['CloseBreakGlassResult'];
  CloseBreakGlassSuccess: CloseBreakGlassSuccessMapper;
  CommunityOrganisation: CommunityOrganisationMapper;
  ConfirmConsentInput: ConfirmConsentInput;
  ConfirmConsentResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmConsentResult'];
  ConfirmConsentSuccess: ConfirmConsentSuccessMapper;
  Consent: ConsentMapper;
  ConsentConnection: ConsentConnectionMapper;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  ConsentEffect: Omit<ConsentEffect, 'blockedBy'> & { blockedBy: Array<ResolversParentTypes['Consent']> };
  ConsentProposal: ConsentProposalMapper;
  DateTime: Scalars['DateTime']['output'];
  DeadlinePassed: DeadlinePassedMapper;
  DecisionBlock: DecisionBlockMapper;
  DecisionExplanation: DecisionExplanationMapper;
  DeclineConsentInput: DeclineConsentInput;
  DeclineConsentResult: ResolversUnionTypes<ResolversParentTypes>['DeclineConsentResult'];
  DeclineConsentSuccess: DeclineConsentSuccessMapper;
  EarlierReader: EarlierReaderMapper;
  EmergencyPersonInput: EmergencyPersonInput;
  EndMandateInput: EndMandateInput;
  EndMandateResult: ResolversUnionTypes<ResolversParentTypes>['EndMandateResult'];
  EndMandateSuccess: EndMandateSuccessMapper;
  ErasurePreview: ErasurePreviewMapper;
  ErasureReceipt: ErasureReceiptMapper;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolversUnionTypes<ResolversParentTypes>['GiveConsentResult'];
  GiveConsentSuccess: GiveConsentSuccessMapper;
  GiveMandateInput: GiveMandateInput;
  GiveMandateResult: ResolversUnionTypes<ResolversParentTypes>['GiveMandateResult'];
  GiveMandateSuccess: GiveMandateSuccessMapper;
  GiveObjectionInput: GiveObjectionInput;
  GiveObjectionResult: ResolversUnionTypes<ResolversParentTypes>['GiveObjectionResult'];
  GiveObjectionSuccess: GiveObjectionSuccessMapper;
  Grantee: GranteeMapper;
  GranteeInput: GranteeInput;
  HeldMandate: HeldMandateMapper;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInputMapper;
  InvalidTransition: InvalidTransitionMapper;
  LegalGround: LegalGround;
  LocalDate: Scalars['LocalDate']['output'];
  Mandate: MandateMapper;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  ObjectionEffect: Omit<ObjectionEffect, 'despite'> & { despite: Array<ResolversParentTypes['Consent']> };
  OpenBreakGlassInput: OpenBreakGlassInput;
  OpenBreakGlassResult: ResolversUnionTypes<ResolversParentTypes>['OpenBreakGlassResult'];
  OpenBreakGlassSuccess: OpenBreakGlassSuccessMapper;
  OpenMatter: OpenMatterMapper;
  OpenMatters: OpenMattersMapper;
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  PossibleReader: PossibleReaderMapper;
  ProposeConsentInput: ProposeConsentInput;
  ProposeConsentResult: ResolversUnionTypes<ResolversParentTypes>['ProposeConsentResult'];
  ProposeConsentSuccess: ProposeConsentSuccess;
  Query: Record<PropertyKey, never>;
  RecipientNotice: RecipientNoticeMapper;
  RecipientNoticeConnection: RecipientNoticeConnectionMapper;
  RecipientNoticeEdge: Omit<RecipientNoticeEdge, 'node'> & { node: ResolversParentTypes['RecipientNotice'] };
  RecordMandateInput: RecordMandateInput;
  RecordToRectify: RecordToRectify;
  RecordToRectifyInput: RecordToRectifyInput;
  RequestErasureInput: RequestErasureInput;
  RequestErasureResult: ResolversUnionTypes<ResolversParentTypes>['RequestErasureResult'];
  RequestErasureSuccess: RequestErasureSuccessMapper;
  RequestRectificationInput: RequestRectificationInput;
  RequestRectificationResult: ResolversUnionTypes<ResolversParentTypes>['RequestRectificationResult'];
  RequestRectificationSuccess: RequestRectificationSuccessMapper;
  Resident: ResidentMapper;
  RestrictInput: RestrictInput;
  RestrictResult: ResolversUnionTypes<ResolversParentTypes>['RestrictResult'];
  RestrictSuccess: RestrictSuccessMapper;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewBreakGlassResult: ResolversUnionTypes<ResolversParentTypes>['ReviewBreakGlassResult'];
  ReviewBreakGlassSuccess: ReviewBreakGlassSuccessMapper;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolversUnionTypes<ResolversParentTypes>['RevokeConsentResult'];
  RevokeConsentSuccess: RevokeConsentSuccessMapper;
  RightsRequest: RightsRequestMapper;
  RightsRequestConnection: RightsRequestConnectionMapper;
  RightsRequestEdge: Omit<RightsRequestEdge, 'node'> & { node: ResolversParentTypes['RightsRequest'] };
  RightsRequestEvent: RightsRequestEventMapper;
  RightsRequestPart: RightsRequestPartMapper;
  StaleVersion: StaleVersion;
  Subscription: Record<PropertyKey, never>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WithdrawRightsRequestInput: WithdrawRightsRequestInput;
  WithdrawRightsRequestResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawRightsRequestResult'];
  WithdrawRightsRequestSuccess: WithdrawRightsRequestSuccessMapper;
  WrongCode: WrongCodeMapper;
  String: Scalars['String']['output'];
};

export type ConsentDirectiveArgs = {
  category: DataCategory;
};

export type ConsentDirectiveResolver<Result, Parent, ContextType = ConsentsContext, Args = ConsentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = {
  why: Scalars['String']['input'];
};

export type OpenDirectiveResolver<Result, Parent, ContextType = ConsentsContext, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type OverDirectiveResolver<Result, Parent, ContextType = ConsentsContext, Args = OverDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  row: Maybe<DataCategory>;
  subject: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = ConsentsContext, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptMandateResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AcceptMandateResult'] = ResolversParentTypes['AcceptMandateResult']> = {
  __resolveType: TypeResolveFn<'AcceptMandateSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type AcceptMandateSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AcceptMandateSuccess'] = ResolversParentTypes['AcceptMandateSuccess']> = {
  mandate?: Resolver<Maybe<ResolversTypes['HeldMandate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccessLogCategoryResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AccessLogCategory'] = ResolversParentTypes['AccessLogCategory']> = {
  basis?: Resolver<Maybe<ResolversTypes['DecisionBasis']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  actingName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorKind?: Resolver<Maybe<ResolversTypes['ActorKind']>, ParentType, ContextType>;
  actorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['AccessLogCategory']>>, ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onBehalfOfResident?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  operationHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AccessOutcome']>, ParentType, ContextType>;
  professionalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  residentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  subgraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type AcknowledgeRecipientNoticeResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AcknowledgeRecipientNoticeResult'] = ResolversParentTypes['AcknowledgeRecipientNoticeResult']> = {
  __resolveType: TypeResolveFn<'AcknowledgeRecipientNoticeSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound', ParentType, ContextType>;
};

export type AcknowledgeRecipientNoticeSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AcknowledgeRecipientNoticeSuccess'] = ResolversParentTypes['AcknowledgeRecipientNoticeSuccess']> = {
  notice?: Resolver<Maybe<ResolversTypes['RecipientNotice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActorResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
};

export type AlreadyRequestedResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AlreadyRequested'] = ResolversParentTypes['AlreadyRequested']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['RightsRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerRightsRequestResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AnswerRightsRequestResult'] = ResolversParentTypes['AnswerRightsRequestResult']> = {
  __resolveType: TypeResolveFn<'AnswerRightsRequestSuccess' | 'DeadlinePassed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type AnswerRightsRequestSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AnswerRightsRequestSuccess'] = ResolversParentTypes['AnswerRightsRequestSuccess']> = {
  request?: Resolver<Maybe<ResolversTypes['RightsRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreakGlassAlreadyOpenResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['BreakGlassAlreadyOpen'] = ResolversParentTypes['BreakGlassAlreadyOpen']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreakGlassRefusedResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['BreakGlassRefused'] = ResolversParentTypes['BreakGlassRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BreakGlassReviewResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['BreakGlassReview'] = ResolversParentTypes['BreakGlassReview']> = {
  justified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['BreakGlassReviewSide'], ParentType, ContextType>;
};

export type BreakGlassSessionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['BreakGlassSession'] = ResolversParentTypes['BreakGlassSession'], FederationReferenceType extends FederationReferenceTypes['BreakGlassSession'] = FederationReferenceTypes['BreakGlassSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BreakGlassSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<Array<ResolversTypes['BreakGlassReview']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BreakGlassStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type CareOrganisationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CareOrganisation'] = ResolversParentTypes['CareOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseBreakGlassResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CloseBreakGlassResult'] = ResolversParentTypes['CloseBreakGlassResult']> = {
  __resolveType: TypeResolveFn<'CloseBreakGlassSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound', ParentType, ContextType>;
};

export type CloseBreakGlassSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CloseBreakGlassSuccess'] = ResolversParentTypes['CloseBreakGlassSuccess']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityOrganisationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CommunityOrganisation'] = ResolversParentTypes['CommunityOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConfirmConsentResult'] = ResolversParentTypes['ConfirmConsentResult']> = {
  __resolveType: TypeResolveFn<'ConfirmConsentSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'WrongCode', ParentType, ContextType>;
};

export type ConfirmConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConfirmConsentSuccess'] = ResolversParentTypes['ConfirmConsentSuccess']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  replaced?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allCategories?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ConsentDecision']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenByRepresentative?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grantee?: Resolver<Maybe<ResolversTypes['Grantee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['PurposeOfUse']>>, ParentType, ContextType>;
  recipients?: Resolver<Maybe<Array<ResolversTypes['RecipientNotice']>>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type ConsentEffectResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConsentEffect'] = ResolversParentTypes['ConsentEffect']> = {
  blockedBy?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  readableInEmergency?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  readableNow?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  stillBlocked?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ConsentProposalResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ConsentProposal'] = ResolversParentTypes['ConsentProposal'], FederationReferenceType extends FederationReferenceTypes['ConsentProposal'] = FederationReferenceTypes['ConsentProposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConsentProposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  grantee?: Resolver<Maybe<ResolversTypes['Grantee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  proposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['PurposeOfUse']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentProposalStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlinePassedResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['DeadlinePassed'] = ResolversParentTypes['DeadlinePassed']> = {
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionBlockResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['DecisionBlock'] = ResolversParentTypes['DecisionBlock']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  grantee?: Resolver<Maybe<ResolversTypes['Grantee']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type DecisionExplanationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['DecisionExplanation'] = ResolversParentTypes['DecisionExplanation']> = {
  blocks?: Resolver<Array<ResolversTypes['DecisionBlock']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
  inEmergency?: Resolver<Array<ResolversTypes['PossibleReader']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['PurposeOfUse'], ParentType, ContextType>;
  readers?: Resolver<Array<ResolversTypes['PossibleReader']>, ParentType, ContextType>;
};

export type DeclineConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['DeclineConsentResult'] = ResolversParentTypes['DeclineConsentResult']> = {
  __resolveType: TypeResolveFn<'DeclineConsentSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound', ParentType, ContextType>;
};

export type DeclineConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['DeclineConsentSuccess'] = ResolversParentTypes['DeclineConsentSuccess']> = {
  proposal?: Resolver<Maybe<ResolversTypes['ConsentProposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EarlierReaderResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['EarlierReader'] = ResolversParentTypes['EarlierReader']> = {
  categories?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  lastReadAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EndMandateResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['EndMandateResult'] = ResolversParentTypes['EndMandateResult']> = {
  __resolveType: TypeResolveFn<'EndMandateSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type EndMandateSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['EndMandateSuccess'] = ResolversParentTypes['EndMandateSuccess']> = {
  mandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasurePreviewResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ErasurePreview'] = ResolversParentTypes['ErasurePreview']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openMatters?: Resolver<Array<ResolversTypes['OpenMatter']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['RightsRequestPart']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureReceiptResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ErasureReceipt'] = ResolversParentTypes['ErasureReceipt']> = {
  accessLog?: Resolver<ResolversTypes['AccessLogConnection'], ParentType, ContextType, RequireFields<ErasureReceiptAccessLogArgs, 'first'>>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['RightsRequestPart']>, ParentType, ContextType>;
  readableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GiveConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveConsentResult'] = ResolversParentTypes['GiveConsentResult']> = {
  __resolveType: TypeResolveFn<'GiveConsentSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type GiveConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveConsentSuccess'] = ResolversParentTypes['GiveConsentSuccess']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  replaced?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiveMandateResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveMandateResult'] = ResolversParentTypes['GiveMandateResult']> = {
  __resolveType: TypeResolveFn<'GiveMandateSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type GiveMandateSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveMandateSuccess'] = ResolversParentTypes['GiveMandateSuccess']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codeExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiveObjectionResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveObjectionResult'] = ResolversParentTypes['GiveObjectionResult']> = {
  __resolveType: TypeResolveFn<'GiveObjectionSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'OpenMatters', ParentType, ContextType>;
};

export type GiveObjectionSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveObjectionSuccess'] = ResolversParentTypes['GiveObjectionSuccess']> = {
  effect?: Resolver<ResolversTypes['ObjectionEffect'], ParentType, ContextType>;
  objection?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  replaced?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GranteeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Grantee'] = ResolversParentTypes['Grantee']> = {
  kind?: Resolver<ResolversTypes['GranteeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  organisationKind?: Resolver<Maybe<ResolversTypes['CareOrganisationKind']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
};

export type HeldMandateResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['HeldMandate'] = ResolversParentTypes['HeldMandate']> = {
  allCategories?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['InvalidTransition'] = ResolversParentTypes['InvalidTransition']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalGroundResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['LegalGround'] = ResolversParentTypes['LegalGround']> = {
  code?: Resolver<ResolversTypes['LegalGroundCode'], ParentType, ContextType>;
  law?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MandateResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate'], FederationReferenceType extends FederationReferenceTypes['Mandate'] = FederationReferenceTypes['Mandate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mandate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  allCategories?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['MandateBasis']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  documentReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  representativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MandateStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptMandate?: Resolver<ResolversTypes['AcceptMandateResult'], ParentType, ContextType, RequireFields<MutationAcceptMandateArgs, 'input'>>;
  acknowledgeRecipientNotice?: Resolver<ResolversTypes['AcknowledgeRecipientNoticeResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeRecipientNoticeArgs, 'input'>>;
  answerRightsRequest?: Resolver<ResolversTypes['AnswerRightsRequestResult'], ParentType, ContextType, RequireFields<MutationAnswerRightsRequestArgs, 'input'>>;
  closeBreakGlass?: Resolver<ResolversTypes['CloseBreakGlassResult'], ParentType, ContextType, RequireFields<MutationCloseBreakGlassArgs, 'input'>>;
  confirmConsent?: Resolver<ResolversTypes['ConfirmConsentResult'], ParentType, ContextType, RequireFields<MutationConfirmConsentArgs, 'input'>>;
  declineConsent?: Resolver<ResolversTypes['DeclineConsentResult'], ParentType, ContextType, RequireFields<MutationDeclineConsentArgs, 'input'>>;
  endMandate?: Resolver<ResolversTypes['EndMandateResult'], ParentType, ContextType, RequireFields<MutationEndMandateArgs, 'input'>>;
  giveConsent?: Resolver<ResolversTypes['GiveConsentResult'], ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  giveMandate?: Resolver<ResolversTypes['GiveMandateResult'], ParentType, ContextType, RequireFields<MutationGiveMandateArgs, 'input'>>;
  giveObjection?: Resolver<ResolversTypes['GiveObjectionResult'], ParentType, ContextType, RequireFields<MutationGiveObjectionArgs, 'input'>>;
  openBreakGlass?: Resolver<ResolversTypes['OpenBreakGlassResult'], ParentType, ContextType, RequireFields<MutationOpenBreakGlassArgs, 'input'>>;
  proposeConsent?: Resolver<ResolversTypes['ProposeConsentResult'], ParentType, ContextType, RequireFields<MutationProposeConsentArgs, 'input'>>;
  recordMandate?: Resolver<ResolversTypes['GiveMandateResult'], ParentType, ContextType, RequireFields<MutationRecordMandateArgs, 'input'>>;
  requestErasure?: Resolver<ResolversTypes['RequestErasureResult'], ParentType, ContextType, RequireFields<MutationRequestErasureArgs, 'input'>>;
  requestRectification?: Resolver<ResolversTypes['RequestRectificationResult'], ParentType, ContextType, RequireFields<MutationRequestRectificationArgs, 'input'>>;
  restrict?: Resolver<ResolversTypes['RestrictResult'], ParentType, ContextType, RequireFields<MutationRestrictArgs, 'input'>>;
  reviewBreakGlass?: Resolver<ResolversTypes['ReviewBreakGlassResult'], ParentType, ContextType, RequireFields<MutationReviewBreakGlassArgs, 'input'>>;
  revokeConsent?: Resolver<ResolversTypes['RevokeConsentResult'], ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
  withdrawRightsRequest?: Resolver<ResolversTypes['WithdrawRightsRequestResult'], ParentType, ContextType, RequireFields<MutationWithdrawRightsRequestArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObjectionEffectResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ObjectionEffect'] = ResolversParentTypes['ObjectionEffect']> = {
  closed?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  despite?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  stillReadable?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type OpenBreakGlassResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['OpenBreakGlassResult'] = ResolversParentTypes['OpenBreakGlassResult']> = {
  __resolveType: TypeResolveFn<'BreakGlassAlreadyOpen' | 'BreakGlassRefused' | 'IdempotencyKeyReused' | 'InvalidInput' | 'OpenBreakGlassSuccess', ParentType, ContextType>;
};

export type OpenBreakGlassSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['OpenBreakGlassSuccess'] = ResolversParentTypes['OpenBreakGlassSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  residentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviewDueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenMatterResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['OpenMatter'] = ResolversParentTypes['OpenMatter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judgedBy?: Resolver<Maybe<Array<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OpenMatterKind'], ParentType, ContextType>;
  mayBeWithdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type OpenMattersResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['OpenMatters'] = ResolversParentTypes['OpenMatters']> = {
  matters?: Resolver<Array<ResolversTypes['OpenMatter']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<'CareOrganisation' | 'CommunityOrganisation', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PossibleReaderResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['PossibleReader'] = ResolversParentTypes['PossibleReader']> = {
  basis?: Resolver<Maybe<ResolversTypes['DecisionBasis']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onCasesAlone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ProposeConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ProposeConsentResult'] = ResolversParentTypes['ProposeConsentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'ProposeConsentSuccess', ParentType, ContextType>;
};

export type ProposeConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ProposeConsentSuccess'] = ResolversParentTypes['ProposeConsentSuccess']> = {
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  breakGlassSessionsToReview?: Resolver<Array<ResolversTypes['BreakGlassSession']>, ParentType, ContextType>;
  erasurePreview?: Resolver<Maybe<ResolversTypes['ErasurePreview']>, ParentType, ContextType, Partial<QueryErasurePreviewArgs>>;
  erasureReceipt?: Resolver<Maybe<ResolversTypes['ErasureReceipt']>, ParentType, ContextType, RequireFields<QueryErasureReceiptArgs, 'code'>>;
  explainDecision?: Resolver<Maybe<ResolversTypes['DecisionExplanation']>, ParentType, ContextType, RequireFields<QueryExplainDecisionArgs, 'category' | 'purpose'>>;
  heldMandates?: Resolver<Array<ResolversTypes['HeldMandate']>, ParentType, ContextType>;
  me?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  myAccessLog?: Resolver<ResolversTypes['AccessLogConnection'], ParentType, ContextType, RequireFields<QueryMyAccessLogArgs, 'first'>>;
  myAccessLogEntry?: Resolver<Maybe<ResolversTypes['AccessLogEntry']>, ParentType, ContextType, RequireFields<QueryMyAccessLogEntryArgs, 'id'>>;
  myAccessLogTopic?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryMyAccessLogTopicArgs, 'until'>>;
  myBreakGlassSessions?: Resolver<Array<ResolversTypes['BreakGlassSession']>, ParentType, ContextType>;
  myConsentProposals?: Resolver<Array<ResolversTypes['ConsentProposal']>, ParentType, ContextType>;
  myConsents?: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<QueryMyConsentsArgs, 'first'>>;
  myMandates?: Resolver<Array<ResolversTypes['Mandate']>, ParentType, ContextType>;
  myRightsRequests?: Resolver<ResolversTypes['RightsRequestConnection'], ParentType, ContextType, RequireFields<QueryMyRightsRequestsArgs, 'first'>>;
  organisationAccessLog?: Resolver<ResolversTypes['AccessLogConnection'], ParentType, ContextType, RequireFields<QueryOrganisationAccessLogArgs, 'first'>>;
  recipientNotices?: Resolver<ResolversTypes['RecipientNoticeConnection'], ParentType, ContextType, RequireFields<QueryRecipientNoticesArgs, 'first'>>;
  rightsRequestsToAnswer?: Resolver<ResolversTypes['RightsRequestConnection'], ParentType, ContextType, RequireFields<QueryRightsRequestsToAnswerArgs, 'first'>>;
};

export type RecipientNoticeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RecipientNotice'] = ResolversParentTypes['RecipientNotice'], FederationReferenceType extends FederationReferenceTypes['RecipientNotice'] = FederationReferenceTypes['RecipientNotice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RecipientNotice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgedByRole?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  caseIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RecipientNoticeReason']>, ParentType, ContextType>;
  residentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  volunteerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type RecipientNoticeConnectionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RecipientNoticeConnection'] = ResolversParentTypes['RecipientNoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecipientNoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecipientNoticeEdgeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RecipientNoticeEdge'] = ResolversParentTypes['RecipientNoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecipientNotice'], ParentType, ContextType>;
};

export type RecordToRectifyResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RecordToRectify'] = ResolversParentTypes['RecordToRectify']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RecordToRectifyKind'], ParentType, ContextType>;
};

export type RequestErasureResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RequestErasureResult'] = ResolversParentTypes['RequestErasureResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'OpenMatters' | 'RequestErasureSuccess', ParentType, ContextType>;
};

export type RequestErasureSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RequestErasureSuccess'] = ResolversParentTypes['RequestErasureSuccess']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['RightsRequestPart']>, ParentType, ContextType>;
  readableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receiptCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestRectificationResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RequestRectificationResult'] = ResolversParentTypes['RequestRectificationResult']> = {
  __resolveType: TypeResolveFn<'AlreadyRequested' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'RequestRectificationSuccess', ParentType, ContextType>;
};

export type RequestRectificationSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RequestRectificationSuccess'] = ResolversParentTypes['RequestRectificationSuccess']> = {
  request?: Resolver<Maybe<ResolversTypes['RightsRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResidentResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<ResidentAccessLogArgs, 'first'>>;
  breakGlassSessions?: Resolver<Maybe<Array<ResolversTypes['BreakGlassSession']>>, ParentType, ContextType>;
  consentProposals?: Resolver<Maybe<Array<ResolversTypes['ConsentProposal']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<ResidentConsentsArgs, 'first'>>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandates?: Resolver<Maybe<Array<ResolversTypes['Mandate']>>, ParentType, ContextType>;
  rightsRequests?: Resolver<Maybe<ResolversTypes['RightsRequestConnection']>, ParentType, ContextType, RequireFields<ResidentRightsRequestsArgs, 'first'>>;
};

export type RestrictResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RestrictResult'] = ResolversParentTypes['RestrictResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RestrictSuccess', ParentType, ContextType>;
};

export type RestrictSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RestrictSuccess'] = ResolversParentTypes['RestrictSuccess']> = {
  restriction?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewBreakGlassResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ReviewBreakGlassResult'] = ResolversParentTypes['ReviewBreakGlassResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'ReviewBreakGlassSuccess', ParentType, ContextType>;
};

export type ReviewBreakGlassSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['ReviewBreakGlassSuccess'] = ResolversParentTypes['ReviewBreakGlassSuccess']> = {
  session?: Resolver<Maybe<ResolversTypes['BreakGlassSession']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RevokeConsentResult'] = ResolversParentTypes['RevokeConsentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'RevokeConsentSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RevokeConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RevokeConsentSuccess'] = ResolversParentTypes['RevokeConsentSuccess']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  disclosedBefore?: Resolver<Array<ResolversTypes['EarlierReader']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsRequestResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RightsRequest'] = ResolversParentTypes['RightsRequest'], FederationReferenceType extends FederationReferenceTypes['RightsRequest'] = FederationReferenceTypes['RightsRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RightsRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['LegalGround']>, ParentType, ContextType>;
  history?: Resolver<Maybe<Array<ResolversTypes['RightsRequestEvent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RightsRequestKind']>, ParentType, ContextType>;
  madeByRole?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes['RightsRequestPart']>>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipients?: Resolver<Maybe<Array<ResolversTypes['RecipientNotice']>>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['RecordToRectify']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RightsRequestState']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textNl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  wrong?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RightsRequestConnectionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RightsRequestConnection'] = ResolversParentTypes['RightsRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RightsRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RightsRequestEdgeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RightsRequestEdge'] = ResolversParentTypes['RightsRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RightsRequest'], ParentType, ContextType>;
};

export type RightsRequestEventResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RightsRequestEvent'] = ResolversParentTypes['RightsRequestEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RightsRequestState'], ParentType, ContextType>;
};

export type RightsRequestPartResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RightsRequestPart'] = ResolversParentTypes['RightsRequestPart']> = {
  categories?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['LegalGround']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  possibleOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  myAccessLog?: SubscriptionResolver<ResolversTypes['AccessLogEntry'], "myAccessLog", ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyRequested' | 'BreakGlassAlreadyOpen' | 'BreakGlassRefused' | 'DeadlinePassed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'OpenMatters' | 'StaleVersion' | 'WrongCode', ParentType, ContextType>;
};

export type WithdrawRightsRequestResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['WithdrawRightsRequestResult'] = ResolversParentTypes['WithdrawRightsRequestResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'WithdrawRightsRequestSuccess', ParentType, ContextType>;
};

export type WithdrawRightsRequestSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['WithdrawRightsRequestSuccess'] = ResolversParentTypes['WithdrawRightsRequestSuccess']> = {
  request?: Resolver<Maybe<ResolversTypes['RightsRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongCodeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['WrongCode'] = ResolversParentTypes['WrongCode']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  triesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ConsentsContext> = {
  AcceptMandateResult?: AcceptMandateResultResolvers<ContextType>;
  AcceptMandateSuccess?: AcceptMandateSuccessResolvers<ContextType>;
  AccessLogCategory?: AccessLogCategoryResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AcknowledgeRecipientNoticeResult?: AcknowledgeRecipientNoticeResultResolvers<ContextType>;
  AcknowledgeRecipientNoticeSuccess?: AcknowledgeRecipientNoticeSuccessResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  AlreadyRequested?: AlreadyRequestedResolvers<ContextType>;
  AnswerRightsRequestResult?: AnswerRightsRequestResultResolvers<ContextType>;
  AnswerRightsRequestSuccess?: AnswerRightsRequestSuccessResolvers<ContextType>;
  BreakGlassAlreadyOpen?: BreakGlassAlreadyOpenResolvers<ContextType>;
  BreakGlassRefused?: BreakGlassRefusedResolvers<ContextType>;
  BreakGlassReview?: BreakGlassReviewResolvers<ContextType>;
  BreakGlassSession?: BreakGlassSessionResolvers<ContextType>;
  CareOrganisation?: CareOrganisationResolvers<ContextType>;
  CloseBreakGlassResult?: CloseBreakGlassResultResolvers<ContextType>;
  CloseBreakGlassSuccess?: CloseBreakGlassSuccessResolvers<ContextType>;
  CommunityOrganisation?: CommunityOrganisationResolvers<ContextType>;
  ConfirmConsentResult?: ConfirmConsentResultResolvers<ContextType>;
  ConfirmConsentSuccess?: ConfirmConsentSuccessResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  ConsentEffect?: ConsentEffectResolvers<ContextType>;
  ConsentProposal?: ConsentProposalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadlinePassed?: DeadlinePassedResolvers<ContextType>;
  DecisionBlock?: DecisionBlockResolvers<ContextType>;
  DecisionExplanation?: DecisionExplanationResolvers<ContextType>;
  DeclineConsentResult?: DeclineConsentResultResolvers<ContextType>;
  DeclineConsentSuccess?: DeclineConsentSuccessResolvers<ContextType>;
  EarlierReader?: EarlierReaderResolvers<ContextType>;
  EndMandateResult?: EndMandateResultResolvers<ContextType>;
  EndMandateSuccess?: EndMandateSuccessResolvers<ContextType>;
  ErasurePreview?: ErasurePreviewResolvers<ContextType>;
  ErasureReceipt?: ErasureReceiptResolvers<ContextType>;
  GiveConsentResult?: GiveConsentResultResolvers<ContextType>;
  GiveConsentSuccess?: GiveConsentSuccessResolvers<ContextType>;
  GiveMandateResult?: GiveMandateResultResolvers<ContextType>;
  GiveMandateSuccess?: GiveMandateSuccessResolvers<ContextType>;
  GiveObjectionResult?: GiveObjectionResultResolvers<ContextType>;
  GiveObjectionSuccess?: GiveObjectionSuccessResolvers<ContextType>;
  Grantee?: GranteeResolvers<ContextType>;
  HeldMandate?: HeldMandateResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  LegalGround?: LegalGroundResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Mandate?: MandateResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  ObjectionEffect?: ObjectionEffectResolvers<ContextType>;
  OpenBreakGlassResult?: OpenBreakGlassResultResolvers<ContextType>;
  OpenBreakGlassSuccess?: OpenBreakGlassSuccessResolvers<ContextType>;
  OpenMatter?: OpenMatterResolvers<ContextType>;
  OpenMatters?: OpenMattersResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PossibleReader?: PossibleReaderResolvers<ContextType>;
  ProposeConsentResult?: ProposeConsentResultResolvers<ContextType>;
  ProposeConsentSuccess?: ProposeConsentSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecipientNotice?: RecipientNoticeResolvers<ContextType>;
  RecipientNoticeConnection?: RecipientNoticeConnectionResolvers<ContextType>;
  RecipientNoticeEdge?: RecipientNoticeEdgeResolvers<ContextType>;
  RecordToRectify?: RecordToRectifyResolvers<ContextType>;
  RequestErasureResult?: RequestErasureResultResolvers<ContextType>;
  RequestErasureSuccess?: RequestErasureSuccessResolvers<ContextType>;
  RequestRectificationResult?: RequestRectificationResultResolvers<ContextType>;
  RequestRectificationSuccess?: RequestRectificationSuccessResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  RestrictResult?: RestrictResultResolvers<ContextType>;
  RestrictSuccess?: RestrictSuccessResolvers<ContextType>;
  ReviewBreakGlassResult?: ReviewBreakGlassResultResolvers<ContextType>;
  ReviewBreakGlassSuccess?: ReviewBreakGlassSuccessResolvers<ContextType>;
  RevokeConsentResult?: RevokeConsentResultResolvers<ContextType>;
  RevokeConsentSuccess?: RevokeConsentSuccessResolvers<ContextType>;
  RightsRequest?: RightsRequestResolvers<ContextType>;
  RightsRequestConnection?: RightsRequestConnectionResolvers<ContextType>;
  RightsRequestEdge?: RightsRequestEdgeResolvers<ContextType>;
  RightsRequestEvent?: RightsRequestEventResolvers<ContextType>;
  RightsRequestPart?: RightsRequestPartResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WithdrawRightsRequestResult?: WithdrawRightsRequestResultResolvers<ContextType>;
  WithdrawRightsRequestSuccess?: WithdrawRightsRequestSuccessResolvers<ContextType>;
  WrongCode?: WrongCodeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ConsentsContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
