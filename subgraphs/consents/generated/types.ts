import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActorMapper, ConsentMapper, GranteeMapper, AccessLogEntryMapper, ResidentMapper, CareOrganisationMapper, CommunityOrganisationMapper, AccessLogCategoryMapper, ConsentConnectionMapper, AccessLogConnectionMapper, GiveConsentSuccessMapper, RevokeConsentSuccessMapper, InvalidInputMapper, InvalidTransitionMapper } from '../mappers.ts';
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

/** One category in a line of the access log. */
export type AccessLogCategory = {
  __typename?: 'AccessLogCategory';
  /** Why it was permitted; null when it was refused. */
  basis: Maybe<DecisionBasis>;
  /** The category that was asked for. */
  category: DataCategory;
  /** The consent on which it was permitted; null for every other basis. */
  consent: Maybe<Consent>;
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

/** One line of the access log (inzagelogboek), after NEN 7513: somebody looked, or tried to. */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /** The person behind a machine, by name; null when none was named, or when ACCESS_LOG is withheld. */
  actingName: Maybe<Scalars['String']['output']>;
  /** Whether a person or a machine looked. Null when ACCESS_LOG is withheld. */
  actorKind: Maybe<ActorKind>;
  /** Who looked, by name where the hub knows it; null for people whom it does not know by name, or when ACCESS_LOG is withheld. */
  actorName: Maybe<Scalars['String']['output']>;
  /** When. Null when ACCESS_LOG is withheld. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Categories asked for, sorted, with the basis of each; the basis is null where it was refused. Null when ACCESS_LOG is withheld. */
  categories: Maybe<Array<AccessLogCategory>>;
  /** Fields asked for, `Type.field`, sorted. Null when ACCESS_LOG is withheld. */
  fields: Maybe<Array<Scalars['String']['output']>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Name of the operation; null when it had none, or when ACCESS_LOG is withheld. */
  operationName: Maybe<Scalars['String']['output']>;
  /** For which organisation; null when none, or when ACCESS_LOG is withheld. */
  organisation: Maybe<Organisation>;
  /** What came of it. Null when ACCESS_LOG is withheld. */
  outcome: Maybe<AccessOutcome>;
  /** For which purpose. Null when ACCESS_LOG is withheld. */
  purpose: Maybe<PurposeOfUse>;
  /** In which role. Null when ACCESS_LOG is withheld. */
  role: Maybe<ActorRole>;
  /** Which part of the hub answered. Null when ACCESS_LOG is withheld. */
  subgraph: Maybe<Scalars['String']['output']>;
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

export type CommunityOrganisation = Organisation & {
  __typename?: 'CommunityOrganisation';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** A consent or an objection of a resident (toestemming, bezwaar). */
export type Consent = {
  __typename?: 'Consent';
  /** Whether it was given for all categories, later ones too. Null when CONSENTS is withheld. */
  allCategories: Maybe<Scalars['Boolean']['output']>;
  /** Which categories, sorted; every category when it was given for all. Null when CONSENTS is withheld. */
  categories: Maybe<Array<DataCategory>>;
  /** Whether it permits or denies. Null when CONSENTS is withheld. */
  decision: Maybe<ConsentDecision>;
  /** When it was given. Null when CONSENTS is withheld. */
  givenAt: Maybe<Scalars['DateTime']['output']>;
  /** To whom. Null when CONSENTS is withheld. */
  grantee: Maybe<Grantee>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** For which purposes, sorted. Null when CONSENTS is withheld. */
  purposes: Maybe<Array<PurposeOfUse>>;
  /** When it was withdrawn; null while it was not, or when CONSENTS is withheld. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it holds now. Null when CONSENTS is withheld. */
  status: Maybe<ConsentStatus>;
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

/** Whether a record permits or denies. */
export type ConsentDecision =
  /** Denies (bezwaar). */
  | 'DENY'
  /** Permits (toestemming). */
  | 'PERMIT';

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
  /** The resident's own objections that still block something of it. */
  blockedBy: Array<Consent>;
  /** Categories of the consent that its grantee can read now for at least one of its purposes, sorted. */
  readableNow: Array<DataCategory>;
  /** Categories of the consent that stay closed for the grantee for all of its purposes, because an objection of the resident wins or the consent begins later, sorted. */
  stillBlocked: Array<DataCategory>;
};

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
  /** Telephone (telefoon). */
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

/** To whom a consent is given: exactly one way of naming them. */
export type GranteeInput = {
  /** How it names them. */
  kind: GranteeKind;
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
  /** One organisation with its people and machines (organisatie). */
  | 'ORGANISATION'
  /** The partners of this kind in the resident's local network at the time of giving (soort organisatie). */
  | 'ORGANISATION_CATEGORY'
  /** One person (persoon). */
  | 'PERSON'
  /** Everybody in one role at one organisation (rol bij een organisatie). */
  | 'ROLE_IN_ORGANISATION';

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

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives a consent in one step. By the resident, or a representative within the mandate. It replaces an objection of equal scope. */
  giveConsent: GiveConsentResult;
  /** Withdraws a consent or an objection in one step, with immediate effect. By the resident, or a representative within the mandate. */
  revokeConsent: RevokeConsentResult;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
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
  /** Who the hub takes the caller for, from its token. */
  me: Actor;
  /**
   * Who looked at what about the resident behind the token, newest first, refusals too; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myAccessLog: AccessLogConnection;
  /** One line of `myAccessLog` by its id; null when there is none of that id about the resident behind the token. */
  myAccessLogEntry: Maybe<AccessLogEntry>;
  /** For the gateway: under which number new lines of `myAccessLog` are announced, until this instant at the latest; null when no resident is behind the token. */
  myAccessLogTopic: Maybe<Scalars['ID']['output']>;
  /**
   * Consents and objections about the resident behind the token, newest first; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myConsents: ConsentConnection;
};


export type QueryMyAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome: InputMaybe<AccessOutcome>;
};


export type QueryMyAccessLogEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyAccessLogTopicArgs = {
  until: Scalars['DateTime']['input'];
};


export type QueryMyConsentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ConsentStatus>;
};

export type Resident = {
  __typename?: 'Resident';
  /** Who looked at what about this resident, newest first, where the actor may read that. At most 500 a page. */
  accessLog: Maybe<AccessLogConnection>;
  /** Consents and objections of this resident that the actor reaches, newest first. At most 500 a page. */
  consents: Maybe<ConsentConnection>;
  key: Scalars['ID']['output'];
};


export type ResidentAccessLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ResidentConsentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A consent or objection to withdraw. */
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
  Consent: Consent;
  Resident: Resident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Consent:
    ( { __typename: 'Consent' }
    & GraphQLRecursivePick<FederationTypes['Consent'], {"id":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"key":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GiveConsentResult:
    | ( GiveConsentSuccessMapper & { __typename: 'GiveConsentSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  RevokeConsentResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RevokeConsentSuccessMapper & { __typename: 'RevokeConsentSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation:
    | ( CareOrganisationMapper & { __typename: 'CareOrganisation' } )
    | ( CommunityOrganisationMapper & { __typename: 'CommunityOrganisation' } )
  ;
  UserError:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogCategory: ResolverTypeWrapper<AccessLogCategoryMapper>;
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessOutcome: AccessOutcome;
  Actor: ResolverTypeWrapper<ActorMapper>;
  ActorKind: ActorKind;
  ActorRole: ActorRole;
  BoundaryCategory: BoundaryCategory;
  CareOrganisation: ResolverTypeWrapper<CareOrganisationMapper>;
  CareOrganisationKind: CareOrganisationKind;
  CommunityOrganisation: ResolverTypeWrapper<CommunityOrganisationMapper>;
  Consent: ResolverTypeWrapper<ConsentMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConsentConnection: ResolverTypeWrapper<ConsentConnectionMapper>;
  ConsentDecision: ConsentDecision;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  ConsentEffect: ResolverTypeWrapper<Omit<ConsentEffect, 'blockedBy'> & { blockedBy: Array<ResolversTypes['Consent']> }>;
  ConsentStatus: ConsentStatus;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecisionBasis: DecisionBasis;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveConsentResult']>;
  GiveConsentSuccess: ResolverTypeWrapper<GiveConsentSuccessMapper>;
  Grantee: ResolverTypeWrapper<GranteeMapper>;
  GranteeInput: GranteeInput;
  GranteeKind: GranteeKind;
  HelpRequestKind: HelpRequestKind;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInputMapper>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransitionMapper>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resident: ResolverTypeWrapper<ResidentMapper>;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeConsentResult']>;
  RevokeConsentSuccess: ResolverTypeWrapper<RevokeConsentSuccessMapper>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogCategory: AccessLogCategoryMapper;
  AccessLogConnection: AccessLogConnectionMapper;
  Int: Scalars['Int']['output'];
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
  AccessLogEntry: AccessLogEntryMapper;
  ID: Scalars['ID']['output'];
  Actor: ActorMapper;
  CareOrganisation: CareOrganisationMapper;
  CommunityOrganisation: CommunityOrganisationMapper;
  Consent: ConsentMapper;
  Boolean: Scalars['Boolean']['output'];
  ConsentConnection: ConsentConnectionMapper;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  ConsentEffect: Omit<ConsentEffect, 'blockedBy'> & { blockedBy: Array<ResolversParentTypes['Consent']> };
  DateTime: Scalars['DateTime']['output'];
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolversUnionTypes<ResolversParentTypes>['GiveConsentResult'];
  GiveConsentSuccess: GiveConsentSuccessMapper;
  Grantee: GranteeMapper;
  GranteeInput: GranteeInput;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInputMapper;
  InvalidTransition: InvalidTransitionMapper;
  LocalDate: Scalars['LocalDate']['output'];
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Resident: ResidentMapper;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolversUnionTypes<ResolversParentTypes>['RevokeConsentResult'];
  RevokeConsentSuccess: RevokeConsentSuccessMapper;
  StaleVersion: StaleVersion;
  Subscription: Record<PropertyKey, never>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
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

export type AccessLogCategoryResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['AccessLogCategory'] = ResolversParentTypes['AccessLogCategory']> = {
  basis?: Resolver<Maybe<ResolversTypes['DecisionBasis']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
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
  categories?: Resolver<Maybe<Array<ResolversTypes['AccessLogCategory']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AccessOutcome']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  subgraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ActorResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['PurposeOfUse']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
};

export type CareOrganisationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CareOrganisation'] = ResolversParentTypes['CareOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityOrganisationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['CommunityOrganisation'] = ResolversParentTypes['CommunityOrganisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allCategories?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['DataCategory']>>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ConsentDecision']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantee?: Resolver<Maybe<ResolversTypes['Grantee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['PurposeOfUse']>>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConsentStatus']>, ParentType, ContextType>;
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
  readableNow?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  stillBlocked?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type GiveConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveConsentResult'] = ResolversParentTypes['GiveConsentResult']> = {
  __resolveType: TypeResolveFn<'GiveConsentSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type GiveConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['GiveConsentSuccess'] = ResolversParentTypes['GiveConsentSuccess']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ConsentEffect'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GranteeResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Grantee'] = ResolversParentTypes['Grantee']> = {
  kind?: Resolver<ResolversTypes['GranteeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  organisationKind?: Resolver<Maybe<ResolversTypes['CareOrganisationKind']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
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

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MutationResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  giveConsent?: Resolver<ResolversTypes['GiveConsentResult'], ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  revokeConsent?: Resolver<ResolversTypes['RevokeConsentResult'], ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
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

export type QueryResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  myAccessLog?: Resolver<ResolversTypes['AccessLogConnection'], ParentType, ContextType, RequireFields<QueryMyAccessLogArgs, 'first'>>;
  myAccessLogEntry?: Resolver<Maybe<ResolversTypes['AccessLogEntry']>, ParentType, ContextType, RequireFields<QueryMyAccessLogEntryArgs, 'id'>>;
  myAccessLogTopic?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryMyAccessLogTopicArgs, 'until'>>;
  myConsents?: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<QueryMyConsentsArgs, 'first'>>;
};

export type ResidentResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<ResidentAccessLogArgs, 'first'>>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<ResidentConsentsArgs, 'first'>>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RevokeConsentResultResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RevokeConsentResult'] = ResolversParentTypes['RevokeConsentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'RevokeConsentSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RevokeConsentSuccessResolvers<ContextType = ConsentsContext, ParentType extends ResolversParentTypes['RevokeConsentSuccess'] = ResolversParentTypes['RevokeConsentSuccess']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = ConsentsContext> = {
  AccessLogCategory?: AccessLogCategoryResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  CareOrganisation?: CareOrganisationResolvers<ContextType>;
  CommunityOrganisation?: CommunityOrganisationResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  ConsentEffect?: ConsentEffectResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  GiveConsentResult?: GiveConsentResultResolvers<ContextType>;
  GiveConsentSuccess?: GiveConsentSuccessResolvers<ContextType>;
  Grantee?: GranteeResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  RevokeConsentResult?: RevokeConsentResultResolvers<ContextType>;
  RevokeConsentSuccess?: RevokeConsentSuccessResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ConsentsContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
