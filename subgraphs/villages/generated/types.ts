import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MunicipalityMapper, CommunityMapper, CommunityOrganisationMapper, LocalOfferMapper, InitiativeMapper, ResidentMapper, ResidentConnectionMapper, HelpRequestMapper, HelpRequestConnectionMapper, LogEntryMapper, NoticeMapper, NoticeConnectionMapper, LogEntryConnectionMapper, CreateHelpRequestSuccessMapper, NoticeChannelMapper, ChooseNoticeChannelSuccessMapper, RecordEmergencySetSuccessMapper, SetLogRetentionSuccessMapper, ReviewWithheldLogEntrySuccessMapper, AddLogEntrySuccessMapper, NotFoundMapper, InvalidInputMapper, IdempotencyKeyReusedMapper } from '../mappers.ts';
import type { VillagesContext } from '../context.ts';
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

/** An entry to write in the log. */
export type AddLogEntryInput = {
  /** The question for help it belongs to. */
  helpRequestId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What to write, 1 to 4,000 characters, without a BSN. */
  text: Scalars['String']['input'];
  /** Withhold it from the resident and whoever acts for them; only where it would harm somebody else. */
  withholdFromSubject?: InputMaybe<WithholdFromSubjectInput>;
};

/** What became of `addLogEntry`. */
export type AddLogEntryResult = AddLogEntrySuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The entry was written. */
export type AddLogEntrySuccess = {
  __typename?: 'AddLogEntrySuccess';
  /** The new entry; null when the actor may write it but not read it back. */
  logEntry: Maybe<LogEntry>;
};

/** An address in the Netherlands (adres). */
export type Address = {
  __typename?: 'Address';
  /** House number with its addition (huisnummer). */
  houseNumber: Scalars['String']['output'];
  /** Place (woonplaats). */
  place: Scalars['String']['output'];
  /** Postcode: four digits and two letters. */
  postcode: Scalars['String']['output'];
  /** Street (straat). */
  street: Scalars['String']['output'];
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

/** A channel to choose. SMS goes to the telephone and LETTER to the address that the village has of the resident. */
export type ChooseNoticeChannelInput = {
  /** By which channel. */
  channel: ContactChannel;
  /** The e-mail address, 3 to 254 characters: for EMAIL, and for nothing else. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `chooseNoticeChannel`. NotFound: no resident is behind the token. */
export type ChooseNoticeChannelResult = ChooseNoticeChannelSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** From now on it is this channel. */
export type ChooseNoticeChannelSuccess = {
  __typename?: 'ChooseNoticeChannelSuccess';
  /** The resident, read again. */
  resident: Maybe<Resident>;
};

/** A caring community (zorgzame gemeenschap): a village, neighbourhood or hamlet where residents look after one another. Public. */
export type Community = {
  __typename?: 'Community';
  /**
   * Own counts of questions for help by month and kind, exact, over rows that the actor reaches. For the people and app of the home village; null for everybody else.
   * Days of the calendar in the Netherlands, from `from` up to and including `until`, in at most 36 months; by default the last 12 months. Errors: BAD_USER_INPUT for another period.
   */
  counts: Maybe<CommunityCounts>;
  /**
   * Questions for help of its residents, newest first, for the people and app of the home village; empty for everybody else. Rows that the actor does not reach do not exist: not in the page, the count or the cursors.
   * At most 500 a page. Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  helpRequests: HelpRequestConnection;
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** Initiatives of these organisations. */
  initiatives: Array<Initiative>;
  /** What kind of community it is. */
  kind: CommunityKind;
  /** Village centre rounded to 0.01 degree, for a map pin only; null when the sources do not say. */
  location: Maybe<GeoPoint>;
  /** Months for which it keeps a question for help with its log after the last contact (bewaartermijn), 1 to 24; the hub allows 24 at most, a village may shorten it. */
  logRetentionMonths: Scalars['Int']['output'];
  /** Municipality it lies in; null when the sources do not say. */
  municipality: Maybe<Municipality>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Organisations of residents that serve it. */
  organisations: Array<CommunityOrganisation>;
  /** How far it has come (stappenplan); null when the sources do not say. */
  phase: Maybe<CommunityPhase>;
  /** Residents registered here that the actor reaches, in an order that tells nothing, for the people and app of the home village; empty for everybody else. At most 500 a page. */
  residents: ResidentConnection;
  /** Short name in addresses, for instance `gees`. */
  slug: Scalars['String']['output'];
};


/** A caring community (zorgzame gemeenschap): a village, neighbourhood or hamlet where residents look after one another. Public. */
export type CommunityCountsArgs = {
  from: InputMaybe<Scalars['LocalDate']['input']>;
  until: InputMaybe<Scalars['LocalDate']['input']>;
};


/** A caring community (zorgzame gemeenschap): a village, neighbourhood or hamlet where residents look after one another. Public. */
export type CommunityHelpRequestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: InputMaybe<HelpRequestKind>;
  status: InputMaybe<HelpRequestStatus>;
};


/** A caring community (zorgzame gemeenschap): a village, neighbourhood or hamlet where residents look after one another. Public. */
export type CommunityResidentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Exact counts of a community's questions for help, for the village itself. */
export type CommunityCounts = {
  __typename?: 'CommunityCounts';
  /** Per month and kind, by month and then kind; combinations without a question are left out. */
  byMonthAndKind: Array<HelpRequestCount>;
  /** First day counted. */
  from: Scalars['LocalDate']['output'];
  /** All questions asked in the period. */
  total: Scalars['Int']['output'];
  /** Last day counted. */
  until: Scalars['LocalDate']['output'];
};

/** Kind of a community. */
export type CommunityKind =
  /** Association (vereniging). */
  | 'ASSOCIATION'
  /** Hamlet (gehucht). */
  | 'HAMLET'
  /** Neighbourhood (buurt, wijk). */
  | 'NEIGHBOURHOOD'
  /** Village (dorp). */
  | 'VILLAGE';

/** An organisation of residents (bewonersorganisatie). Public. */
export type CommunityOrganisation = Organisation & {
  __typename?: 'CommunityOrganisation';
  /** Legal form; null when the sources do not say. */
  form: Maybe<OrganisationForm>;
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** Its initiatives. */
  initiatives: Array<Initiative>;
  /** Number of members; null when the sources do not say. */
  members: Maybe<Scalars['Int']['output']>;
  /** Year of the number of members; null when the sources do not say. */
  membersAsOf: Maybe<Scalars['String']['output']>;
  /** Its name as it presents itself. */
  name: Scalars['String']['output'];
  /** Communities it serves, by name. */
  serves: Array<Community>;
};

/** Phase of a community (stappenplan). All moves are allowed, dormant and unstructured are valid. */
export type CommunityPhase =
  /** Dormant (slapend). */
  | 'DORMANT'
  /** Expanding (uitbreiden). */
  | 'EXPANDING'
  /** Exploring (verkennen). */
  | 'EXPLORING'
  /** At work with partners (netwerk). */
  | 'NETWORKED'
  /** At work (draaien). */
  | 'OPERATING'
  /** Getting organised (organiseren). */
  | 'ORGANISING'
  /** A few pioneers begin (pionieren). */
  | 'PIONEERING'
  /** The plan was tested with all residents (plan getoetst). */
  | 'PLAN_TESTED'
  /** There is a base of people who know one another (sociale basis). */
  | 'SOCIAL_BASE'
  /** Without a structure (ongestructureerd). */
  | 'UNSTRUCTURED';

/** A way to tell somebody something (kanaal). */
export type ContactChannel =
  /** An e-mail (e-mail). */
  | 'EMAIL'
  /** A letter to the address (brief). */
  | 'LETTER'
  /** A text message to the mobile telephone (sms). */
  | 'SMS';

/** A question for help to record. */
export type CreateHelpRequestInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What kind of help. */
  kind: HelpRequestKind;
  /** How it came in. SELF for a resident and a representative, who may leave it out; everybody else says it. */
  origin?: InputMaybe<HelpRequestOrigin>;
  /** Pseudonym of the resident who asks. */
  residentId: Scalars['ID']['input'];
  /** What is asked, 1 to 2,000 characters, without a BSN. */
  text: Scalars['String']['input'];
};

/** What became of `createHelpRequest`. */
export type CreateHelpRequestResult = CreateHelpRequestSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The question was recorded. */
export type CreateHelpRequestSuccess = {
  __typename?: 'CreateHelpRequestSuccess';
  /** The new question; null when the actor may write it but not read it back. */
  helpRequest: Maybe<HelpRequest>;
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

/** What may be known in an emergency (noodgegevens). */
export type EmergencySet = {
  __typename?: 'EmergencySet';
  /** Alerts that the resident agreed to. */
  alerts: Array<Scalars['String']['output']>;
  /** Whom to call, with telephone; null when none is recorded. */
  contactPerson: Maybe<Scalars['String']['output']>;
  /** Who holds a key; null when none is recorded. */
  keyHolder: Maybe<Scalars['String']['output']>;
  /** How the resident gets about; null when not recorded. */
  mobility: Maybe<Scalars['String']['output']>;
  /** Name of the resident. */
  name: Scalars['String']['output'];
};

/** Area of daily life in which somebody needs help (functionele behoefte). */
export type FunctionalNeed =
  /** Keeping order in papers and money (administratie). */
  | 'ADMINISTRATION'
  /** Structure of the day (dagstructuur). */
  | 'DAY_STRUCTURE'
  /** Hearing (horen). */
  | 'HEARING'
  /** Household (huishouden). */
  | 'HOUSEKEEPING'
  /** Meals (maaltijden). */
  | 'MEALS'
  /** Getting about indoors (lopen in huis). */
  | 'MOBILITY_INDOORS'
  /** Getting about outdoors (buitenshuis verplaatsen). */
  | 'MOBILITY_OUTDOORS'
  /** Personal care (persoonlijke verzorging). */
  | 'PERSONAL_CARE'
  /** Seeing (zien). */
  | 'VISION';

/** A point on the map (WGS 84), degrees. */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** Latitude, degrees north, -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Longitude, degrees east, -180 to 180. */
  longitude: Scalars['Float']['output'];
};

/** A question for help (hulpvraag) of a resident, with its history in the log. */
export type HelpRequest = {
  __typename?: 'HelpRequest';
  /** When it was closed; null while it is open, or when HELP_REQUESTS is withheld. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Community in which it was asked. Null when HELP_REQUESTS is withheld. */
  community: Maybe<Community>;
  /** When it was asked. Null when HELP_REQUESTS is withheld. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** What kind of help. Null when HELP_REQUESTS is withheld. */
  kind: Maybe<HelpRequestKind>;
  /** The log of this question, newest first. Null when LOGBOOK is withheld. At most 500 a page. */
  log: Maybe<LogEntryConnection>;
  /** How it came in. Null when HELP_REQUESTS is withheld. */
  origin: Maybe<HelpRequestOrigin>;
  /** The resident who asks; null when the actor reaches the request but not the person. */
  resident: Maybe<Resident>;
  /** How far it is. Null when HELP_REQUESTS is withheld. */
  status: Maybe<HelpRequestStatus>;
  /** What is asked, at most 2,000 characters. Null when HELP_REQUESTS is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};


/** A question for help (hulpvraag) of a resident, with its history in the log. */
export type HelpRequestLogArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of questions for help. */
export type HelpRequestConnection = {
  __typename?: 'HelpRequestConnection';
  /** Rows with their cursors. */
  edges: Array<HelpRequestEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** Number of questions for help of one kind in one month. */
export type HelpRequestCount = {
  __typename?: 'HelpRequestCount';
  /** How many were asked, 1 or more. */
  count: Scalars['Int']['output'];
  /** Kind of help. */
  kind: HelpRequestKind;
  /** First day of the month. */
  month: Scalars['LocalDate']['output'];
};

/** A question for help in a page. */
export type HelpRequestEdge = {
  __typename?: 'HelpRequestEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The question. */
  node: HelpRequest;
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

/** How a question for help came in. */
export type HelpRequestOrigin =
  /** A neighbour asked (buur). */
  | 'NEIGHBOUR'
  /** The village asked (vraag opgehaald). */
  | 'OUTREACH'
  /** A professional asked (professional). */
  | 'PROFESSIONAL'
  /** The resident asked (zelf). */
  | 'SELF'
  /** From a signal (signaal). */
  | 'SIGNAL';

/** Status of a question for help. */
export type HelpRequestStatus =
  /** Help is under way (loopt). */
  | 'IN_PROGRESS'
  /** A volunteer was found (gekoppeld). */
  | 'MATCHED'
  /** Just asked (open). */
  | 'OPEN'
  /** Referred to formal care (doorverwezen). */
  | 'REFERRED'
  /** Helped (opgelost). */
  | 'RESOLVED'
  /** Judged by the coordinator (beoordeeld). */
  | 'TRIAGED'
  /** Could not be helped (niet opgelost). */
  | 'UNRESOLVED'
  /** Withdrawn by the resident (ingetrokken). */
  | 'WITHDRAWN';

/** A household (huishouden). */
export type Household = {
  __typename?: 'Household';
  /** Whether the resident lives alone (alleenwonend). */
  livesAlone: Scalars['Boolean']['output'];
  /** Number of people, 1 or more. */
  size: Scalars['Int']['output'];
};

/** This idempotency key was used by this actor for this operation with another input; nothing was written. */
export type IdempotencyKeyReused = UserError & {
  __typename?: 'IdempotencyKeyReused';
  /** What to do: take a new key for a new input. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** Somebody near the resident (naaste). */
export type InformalContact = {
  __typename?: 'InformalContact';
  /** Whether they are the resident's informal carer (mantelzorger). */
  informalCarer: Scalars['Boolean']['output'];
  /** Name, as the resident wrote it. */
  name: Scalars['String']['output'];
  /** What they are to the resident, as the resident wrote it. */
  relation: Scalars['String']['output'];
};

/** Something that residents do together (initiatief). Public. */
export type Initiative = {
  __typename?: 'Initiative';
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** What it is; an initiative can be several things at once. */
  kinds: Array<InitiativeKind>;
  /** Days a week that it is open, 1 to 7; null when the sources do not say. */
  openDaysAWeek: Maybe<Scalars['Int']['output']>;
  /** Organisation that runs it. */
  organisation: CommunityOrganisation;
};

/** Kind of an initiative. */
export type InitiativeKind =
  /** Call circle (telefooncirkel). */
  | 'CALL_CIRCLE'
  /** Care circle (voorzorgcirkel). */
  | 'CARE_CIRCLE'
  /** Care cooperative (zorgcoöperatie). */
  | 'CARE_COOPERATIVE'
  /** Day activity without an indication (dagbesteding zonder indicatie). */
  | 'DAY_ACTIVITY'
  /** House for people with dementia (Odensehuis). */
  | 'DEMENTIA_HOUSE'
  /** Digital skills (Klik en tik). */
  | 'DIGITAL_SKILLS'
  /** Food garden (voedseltuin). */
  | 'FOOD_GARDEN'
  /** Give-away point, repair café (weggeefpunt, repair café). */
  | 'GIVE_AND_REPAIR'
  /** Odd jobs (klusjesdienst). */
  | 'HANDYMAN_SERVICE'
  /** Healthy food (gezonde voeding). */
  | 'HEALTHY_FOOD'
  /** Help and offer (hulp en aanbod). */
  | 'HELP_AND_OFFER'
  /** Housing project (woonproject). */
  | 'HOUSING_PROJECT'
  /** Information centre (informatiecentrum). */
  | 'INFO_CENTRE'
  /** Living room of the village (huiskamer). */
  | 'LIVING_ROOM'
  /** Meals (maaltijdvoorziening). */
  | 'MEAL_SERVICE'
  /** Delivery of medicine (medicijnen rondbrengen). */
  | 'MEDICINE_ROUND'
  /** Meeting place (ontmoeting). */
  | 'MEETING_PLACE'
  /** Another kind (anders). */
  | 'OTHER'
  /** Eating together (samen eten). */
  | 'SHARED_MEALS'
  /** Keeping the shop (behoud winkel). */
  | 'SHOP_PRESERVATION'
  /** Swap shop (ruilwinkel). */
  | 'SWAP_SHOP'
  /** Transport (vervoer). */
  | 'TRANSPORT_SERVICE'
  /** Village desk (dorpsloket). */
  | 'VILLAGE_DESK'
  /** Village supporter (dorpsondersteuner). */
  | 'VILLAGE_SUPPORTER'
  /** Walking group (wandelgroep). */
  | 'WALKING_GROUP';

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

export type LocalOffer = {
  __typename?: 'LocalOffer';
  communityId: Scalars['ID']['output'];
  /** Initiatives of the village that offer this kind of help, by organisation. */
  initiatives: Array<Initiative>;
  kind: HelpRequestKind;
};

/** An entry in the log of a question for help (logboekregel). */
export type LogEntry = {
  __typename?: 'LogEntry';
  /** When it was written. Null when LOGBOOK is withheld. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it, by name. Null when LOGBOOK is withheld. */
  authorName: Maybe<Scalars['String']['output']>;
  /** In which role. Null when LOGBOOK is withheld. */
  authorRole: Maybe<ActorRole>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** What was written, at most 4,000 characters. Null when LOGBOOK is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
  /** Why the resident, and whoever acts for them, does not read this entry; for them it does not exist. Null when they read it too, or when LOGBOOK is withheld. */
  withheldFromSubject: Maybe<WithheldFromSubject>;
};

/** A page of log entries. */
export type LogEntryConnection = {
  __typename?: 'LogEntryConnection';
  /** Rows with their cursors. */
  edges: Array<LogEntryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A log entry in a page. */
export type LogEntryEdge = {
  __typename?: 'LogEntryEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: LogEntry;
};

/** A municipality (gemeente). Public. */
export type Municipality = {
  __typename?: 'Municipality';
  /** Code of Statistics Netherlands (CBS): `GM` and four digits. */
  code: Scalars['ID']['output'];
  /** Its communities in the hub, by name. */
  communities: Array<Community>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Province (provincie). */
  province: Scalars['String']['output'];
  /** Whether it counts as part of the Veenkoloniën (peat colonies). */
  veenkolonien: Scalars['Boolean']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds an entry to the log of a question for help. By a coordinator or village supporter of the home village. */
  addLogEntry: AddLogEntryResult;
  /**
   * Chooses how the resident behind the token is told that there is something to see, from now on: by letter, e-mail or text message. An e-mail address is taken as it is given: no message is sent to try it. By the resident alone: by this channel come codes that nobody else may use.
   * Errors: FORBIDDEN for every other role.
   */
  chooseNoticeChannel: ChooseNoticeChannelResult;
  /** Records a question for help. By the resident, a representative, a coordinator or village supporter of the home village, or its app where the village granted that. */
  createHelpRequest: CreateHelpRequestResult;
  /** Writes down anew what may be known of a resident in an emergency (noodgegevens); what is absent is cleared. By the resident, a representative whose mandate reaches EMERGENCY_SET, or a coordinator or village supporter of the home village. */
  recordEmergencySet: RecordEmergencySetResult;
  /** Judges anew whether an entry stays withheld from the resident (GDPR 15(4)): until another day, or no longer. By a coordinator or village supporter of the home village. */
  reviewWithheldLogEntry: ReviewWithheldLogEntryResult;
  /** Sets how long a village keeps its log after the last contact (bewaartermijn van het logboek): from the next night on what is older goes. By a coordinator or privacy officer of an organisation that serves it. */
  setLogRetention: SetLogRetentionResult;
};


export type MutationAddLogEntryArgs = {
  input: AddLogEntryInput;
};


export type MutationChooseNoticeChannelArgs = {
  input: ChooseNoticeChannelInput;
};


export type MutationCreateHelpRequestArgs = {
  input: CreateHelpRequestInput;
};


export type MutationRecordEmergencySetArgs = {
  input: RecordEmergencySetInput;
};


export type MutationReviewWithheldLogEntryArgs = {
  input: ReviewWithheldLogEntryInput;
};


export type MutationSetLogRetentionArgs = {
  input: SetLogRetentionInput;
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

/** A notice (bericht) by letter, e-mail or text message that says that there is something to see; what it is about stands here alone. */
export type Notice = {
  __typename?: 'Notice';
  /** Id of the referral, handover or consent that it is about; null where there is none, or when CONTACT is withheld. */
  aboutId: Maybe<Scalars['ID']['output']>;
  /** How it went, or how it was tried last; null before, or when CONTACT is withheld. */
  channel: Maybe<ContactChannel>;
  /** When it was written. Null when CONTACT is withheld. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was given to the carrier; null as long as it is not, or when CONTACT is withheld. */
  deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, random; the message carries the same. */
  id: Scalars['ID']['output'];
  /** What it is about. Null when CONTACT is withheld. */
  occasion: Maybe<NoticeOccasion>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** How a resident chose to be told that there is something to see (meldingskanaal). */
export type NoticeChannel = {
  __typename?: 'NoticeChannel';
  /** By which channel. */
  channel: ContactChannel;
  /** When it was chosen. */
  chosenAt: Scalars['DateTime']['output'];
  /** The e-mail address; null for every other channel. */
  email: Maybe<Scalars['String']['output']>;
};

/** A page of notices. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** Rows with their cursors. */
  edges: Array<NoticeEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A notice in a page. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: Notice;
};

/** What somebody is told about. */
export type NoticeOccasion =
  /** Somebody opened emergency access (noodtoegang). */
  | 'BREAK_GLASS_OPENED'
  /** A code by which the resident confirms (bevestigingscode). */
  | 'CONSENT_CODE'
  /** What an organisation had read was rectified, restricted or erased since (ingezien voor wijziging). */
  | 'DATA_READ_BEFORE_CHANGE'
  /** An organisation had read something before the consent for it was withdrawn (ingezien voor intrekking). */
  | 'DATA_READ_BEFORE_WITHDRAWAL'
  /** The export of the own data is ready (export klaar). */
  | 'EXPORT_READY'
  /** An organisation of a kind to which the resident permitted something came to the local network (nieuwe partner). */
  | 'NETWORK_PARTNER_ADDED'
  /** Something changed about a referral or handover (wijziging doorverwijzing). */
  | 'REFERRAL_CHANGED'
  /** A referral waits for an answer (termijn doorverwijzing). */
  | 'REFERRAL_DUE'
  /** An emergency access or referral waits to be judged (termijn beoordeling). */
  | 'REVIEW_DUE'
  /** A request of the resident was answered, or its answer takes longer (antwoord op verzoek). */
  | 'RIGHTS_REQUEST_ANSWERED'
  /** A request of a resident must be answered soon (termijn verzoek). */
  | 'RIGHTS_REQUEST_DUE'
  /** A resident asked something on the ground of the GDPR (verzoek ontvangen). */
  | 'RIGHTS_REQUEST_RECEIVED'
  /** A professional recorded that the resident said yes (mondelinge toestemming vastgelegd). */
  | 'SPOKEN_AGREEMENT_RECORDED';

/** An organisation in the hub: of a village or of formal care. */
export type Organisation = {
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** Its name as it presents itself. */
  name: Scalars['String']['output'];
};

/** Legal form of an organisation (organisatievorm). */
export type OrganisationForm =
  /** Association (vereniging). */
  | 'ASSOCIATION'
  /** Care cooperative (zorgcoöperatie). */
  | 'CARE_COOPERATIVE'
  /** Cooperative in formation (coöperatie in oprichting). */
  | 'COOPERATIVE_IN_FORMATION'
  /** Foundation (stichting). */
  | 'FOUNDATION'
  /** Informal group (informele groep). */
  | 'INFORMAL_GROUP'
  /** Neighbourhood association (buurtvereniging). */
  | 'NEIGHBOURHOOD_ASSOCIATION'
  /** No form (geen). */
  | 'NONE'
  /** Part of the village council (onderdeel van dorpsbelangen). */
  | 'PART_OF_VILLAGE_COUNCIL'
  /** Village cooperative (dorpscoöperatie). */
  | 'VILLAGE_COOPERATIVE';

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
  /** All communities in the hub, by name. Public. */
  communities: Array<Community>;
  /** One community by its slug, for instance `gees`; null when there is none. Public; what it holds of persons is decided row by row. */
  community: Maybe<Community>;
  /** One question for help; null when there is none that the actor reaches. */
  helpRequest: Maybe<HelpRequest>;
  /** All municipalities in the hub, by name. Public. */
  municipalities: Array<Municipality>;
  /**
   * What the hub told the resident behind the token outside of it, newest first; empty for everybody else. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myNotices: NoticeConnection;
  /**
   * One resident by the pseudonym that this actor's organisation holds; null when there is none that the actor reaches.
   * Errors: FORBIDDEN for the purpose BREAK_GLASS where the actor has no emergency access open at all (`openBreakGlass`), whoever it asks about.
   */
  resident: Maybe<Resident>;
};


export type QueryCommunityArgs = {
  slug: Scalars['String']['input'];
};


export type QueryHelpRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyNoticesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryResidentArgs = {
  id: Scalars['ID']['input'];
};

/** What may be known in an emergency, as it is from now on. */
export type RecordEmergencySetInput = {
  /** Alerts that the resident agrees to, at most 20 of 1 to 200 characters. */
  alerts?: Array<Scalars['String']['input']>;
  /** Whom to call, with telephone, 1 to 200 characters. */
  contactPerson?: InputMaybe<Scalars['String']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Who holds a key, 1 to 200 characters. */
  keyHolder?: InputMaybe<Scalars['String']['input']>;
  /** How the resident gets about, 1 to 200 characters. */
  mobility?: InputMaybe<Scalars['String']['input']>;
  /** Pseudonym of the resident; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `recordEmergencySet`. */
export type RecordEmergencySetResult = IdempotencyKeyReused | InvalidInput | NotFound | RecordEmergencySetSuccess;

/** It is written down. */
export type RecordEmergencySetSuccess = {
  __typename?: 'RecordEmergencySetSuccess';
  /** The resident, read again. */
  resident: Maybe<Resident>;
};

/** A resident (inwoner). The resident decides who reads what; a resident that the actor does not reach does not exist for it. */
export type Resident = {
  __typename?: 'Resident';
  /** Address (adres). Null when ADDRESS is withheld or unknown. */
  address: Maybe<Address>;
  /** Year of birth (geboortejaar), four digits. Null when BIRTH_YEAR is withheld or unknown. */
  birthYear: Maybe<Scalars['Int']['output']>;
  /** Community where the resident is registered. Null when ADDRESS is withheld. */
  community: Maybe<Community>;
  /** What may be known in an emergency (noodgegevens). Null when EMERGENCY_SET is withheld. */
  emergencySet: Maybe<EmergencySet>;
  /** What the resident needs help with in daily life. Null when FUNCTIONAL_NEEDS is withheld. */
  functionalNeeds: Maybe<Array<FunctionalNeed>>;
  /** Questions for help of this resident that the actor reaches, newest first. At most 500 a page. */
  helpRequests: Maybe<HelpRequestConnection>;
  /** Household (huishouden). Null when HOUSEHOLD is withheld or unknown. */
  household: Maybe<Household>;
  /** Pseudonym of this resident for this recipient (the actor's organisation, or the person where there is none). Two organisations hold different ids for one resident. */
  id: Scalars['ID']['output'];
  /** People near the resident (mantelzorg, netwerk), owned by the resident. Null when INFORMAL_NETWORK is withheld. */
  informalNetwork: Maybe<Array<InformalContact>>;
  /** Internal key between the parts of the hub; not in the API. */
  key: Scalars['ID']['output'];
  /** Name (naam). Null when IDENTITY is withheld. */
  name: Maybe<Scalars['String']['output']>;
  /** How the resident chose to be told (meldingskanaal); null when nothing was chosen: then by text message, else by letter. Null when CONTACT is withheld. */
  noticeChannel: Maybe<NoticeChannel>;
  /** Telephone (telefoon). Null when CONTACT is withheld or unknown. */
  telephone: Maybe<Scalars['String']['output']>;
  /** Categories of values of this resident that are withheld from this actor for this purpose, sorted, whatever was selected. Depends on decisions alone, never on whether there is a value. */
  withheld: Array<DataCategory>;
};


/** A resident (inwoner). The resident decides who reads what; a resident that the actor does not reach does not exist for it. */
export type ResidentHelpRequestsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of residents. */
export type ResidentConnection = {
  __typename?: 'ResidentConnection';
  /** Rows with their cursors. */
  edges: Array<ResidentEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A resident in a page. */
export type ResidentEdge = {
  __typename?: 'ResidentEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The resident. */
  node: Resident;
};

/** A judgement of an entry that is withheld from the resident. */
export type ReviewWithheldLogEntryInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The entry. */
  logEntryId: Scalars['ID']['input'];
  /** Day of the next judgement, after today and within a year; without it the resident reads the entry from now on. */
  reviewOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What became of `reviewWithheldLogEntry`. */
export type ReviewWithheldLogEntryResult = IdempotencyKeyReused | InvalidInput | NotFound | ReviewWithheldLogEntrySuccess;

/** The entry was judged. */
export type ReviewWithheldLogEntrySuccess = {
  __typename?: 'ReviewWithheldLogEntrySuccess';
  /** The entry; null when the actor may write it but not read it back. */
  logEntry: Maybe<LogEntry>;
};

/** How long a village keeps its log. */
export type SetLogRetentionInput = {
  /** The village. */
  communityId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Months after the last contact, 1 to 24. */
  months: Scalars['Int']['input'];
};

/** What became of `setLogRetention`. NotFound: there is no such village, or the actor works for none that serves it. */
export type SetLogRetentionResult = IdempotencyKeyReused | InvalidInput | NotFound | SetLogRetentionSuccess;

/** The village keeps its log for so long now. */
export type SetLogRetentionSuccess = {
  __typename?: 'SetLogRetentionSuccess';
  /** The village, read again. */
  community: Maybe<Community>;
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

/** That something is withheld from the person whom it is about, since it would harm somebody else (GDPR 15(4), AVG artikel 15 lid 4). */
export type WithheldFromSubject = {
  __typename?: 'WithheldFromSubject';
  /** On which ground. */
  ground: WithholdingGround;
  /** Day on which it is judged anew; it stays withheld until somebody did. */
  reviewOn: Scalars['LocalDate']['output'];
};

/** Why, and until when at most without a new judgement, something is withheld from the person whom it is about. */
export type WithholdFromSubjectInput = {
  /** On which ground. */
  ground: WithholdingGround;
  /** Day on which it is judged anew: after today, within a year. */
  reviewOn: Scalars['LocalDate']['input'];
};

/** Why something is withheld from the person whom it is about. */
export type WithholdingGround =
  /** It was told in confidence (in vertrouwen verteld). */
  | 'CONFIDENTIAL_SOURCE'
  /** It tells about the private life of somebody else (privacy van een ander). */
  | 'PRIVACY_OF_ANOTHER'
  /** Somebody else would be in danger (veiligheid van een ander). */
  | 'SAFETY_OF_ANOTHER';



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
  CommunityOrganisation: CommunityOrganisation;
  HelpRequest: HelpRequest;
  Initiative: Initiative;
  LocalOffer: LocalOffer;
  Municipality: Municipality;
  Resident: Resident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  CommunityOrganisation:
    ( { __typename: 'CommunityOrganisation' }
    & GraphQLRecursivePick<FederationTypes['CommunityOrganisation'], {"id":true}> );
  HelpRequest:
    ( { __typename: 'HelpRequest' }
    & GraphQLRecursivePick<FederationTypes['HelpRequest'], {"id":true}> );
  Initiative:
    ( { __typename: 'Initiative' }
    & GraphQLRecursivePick<FederationTypes['Initiative'], {"id":true}> );
  LocalOffer:
    ( { __typename: 'LocalOffer' }
    & GraphQLRecursivePick<FederationTypes['LocalOffer'], {"communityId":true,"kind":true}> );
  Municipality:
    ( { __typename: 'Municipality' }
    & GraphQLRecursivePick<FederationTypes['Municipality'], {"code":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"key":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddLogEntryResult:
    | ( AddLogEntrySuccessMapper & { __typename: 'AddLogEntrySuccess' } )
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
  ;
  ChooseNoticeChannelResult:
    | ( ChooseNoticeChannelSuccessMapper & { __typename: 'ChooseNoticeChannelSuccess' } )
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
  ;
  CreateHelpRequestResult:
    | ( CreateHelpRequestSuccessMapper & { __typename: 'CreateHelpRequestSuccess' } )
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
  ;
  RecordEmergencySetResult:
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
    | ( RecordEmergencySetSuccessMapper & { __typename: 'RecordEmergencySetSuccess' } )
  ;
  ReviewWithheldLogEntryResult:
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
    | ( ReviewWithheldLogEntrySuccessMapper & { __typename: 'ReviewWithheldLogEntrySuccess' } )
  ;
  SetLogRetentionResult:
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
    | ( SetLogRetentionSuccessMapper & { __typename: 'SetLogRetentionSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation: ( CommunityOrganisationMapper & { __typename: 'CommunityOrganisation' } );
  UserError:
    | ( IdempotencyKeyReusedMapper & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransition & { __typename: 'InvalidTransition' } )
    | ( NotFoundMapper & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorRole: ActorRole;
  AddLogEntryInput: AddLogEntryInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddLogEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddLogEntryResult']>;
  AddLogEntrySuccess: ResolverTypeWrapper<AddLogEntrySuccessMapper>;
  Address: ResolverTypeWrapper<Address>;
  BoundaryCategory: BoundaryCategory;
  CareOrganisationKind: CareOrganisationKind;
  ChooseNoticeChannelInput: ChooseNoticeChannelInput;
  ChooseNoticeChannelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChooseNoticeChannelResult']>;
  ChooseNoticeChannelSuccess: ResolverTypeWrapper<ChooseNoticeChannelSuccessMapper>;
  Community: ResolverTypeWrapper<CommunityMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CommunityCounts: ResolverTypeWrapper<CommunityCounts>;
  CommunityKind: CommunityKind;
  CommunityOrganisation: ResolverTypeWrapper<CommunityOrganisationMapper>;
  CommunityPhase: CommunityPhase;
  ContactChannel: ContactChannel;
  CreateHelpRequestInput: CreateHelpRequestInput;
  CreateHelpRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateHelpRequestResult']>;
  CreateHelpRequestSuccess: ResolverTypeWrapper<CreateHelpRequestSuccessMapper>;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EmergencySet: ResolverTypeWrapper<EmergencySet>;
  FunctionalNeed: FunctionalNeed;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HelpRequest: ResolverTypeWrapper<HelpRequestMapper>;
  HelpRequestConnection: ResolverTypeWrapper<HelpRequestConnectionMapper>;
  HelpRequestCount: ResolverTypeWrapper<HelpRequestCount>;
  HelpRequestEdge: ResolverTypeWrapper<Omit<HelpRequestEdge, 'node'> & { node: ResolversTypes['HelpRequest'] }>;
  HelpRequestKind: HelpRequestKind;
  HelpRequestOrigin: HelpRequestOrigin;
  HelpRequestStatus: HelpRequestStatus;
  Household: ResolverTypeWrapper<Household>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReusedMapper>;
  InformalContact: ResolverTypeWrapper<InformalContact>;
  Initiative: ResolverTypeWrapper<InitiativeMapper>;
  InitiativeKind: InitiativeKind;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInputMapper>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransition>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalOffer: ResolverTypeWrapper<LocalOfferMapper>;
  LogEntry: ResolverTypeWrapper<LogEntryMapper>;
  LogEntryConnection: ResolverTypeWrapper<LogEntryConnectionMapper>;
  LogEntryEdge: ResolverTypeWrapper<Omit<LogEntryEdge, 'node'> & { node: ResolversTypes['LogEntry'] }>;
  Municipality: ResolverTypeWrapper<MunicipalityMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFoundMapper>;
  Notice: ResolverTypeWrapper<NoticeMapper>;
  NoticeChannel: ResolverTypeWrapper<NoticeChannelMapper>;
  NoticeConnection: ResolverTypeWrapper<NoticeConnectionMapper>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  NoticeOccasion: NoticeOccasion;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  OrganisationForm: OrganisationForm;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordEmergencySetInput: RecordEmergencySetInput;
  RecordEmergencySetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordEmergencySetResult']>;
  RecordEmergencySetSuccess: ResolverTypeWrapper<RecordEmergencySetSuccessMapper>;
  Resident: ResolverTypeWrapper<ResidentMapper>;
  ResidentConnection: ResolverTypeWrapper<ResidentConnectionMapper>;
  ResidentEdge: ResolverTypeWrapper<Omit<ResidentEdge, 'node'> & { node: ResolversTypes['Resident'] }>;
  ReviewWithheldLogEntryInput: ReviewWithheldLogEntryInput;
  ReviewWithheldLogEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewWithheldLogEntryResult']>;
  ReviewWithheldLogEntrySuccess: ResolverTypeWrapper<ReviewWithheldLogEntrySuccessMapper>;
  SetLogRetentionInput: SetLogRetentionInput;
  SetLogRetentionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLogRetentionResult']>;
  SetLogRetentionSuccess: ResolverTypeWrapper<SetLogRetentionSuccessMapper>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WithheldFromSubject: ResolverTypeWrapper<WithheldFromSubject>;
  WithholdFromSubjectInput: WithholdFromSubjectInput;
  WithholdingGround: WithholdingGround;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddLogEntryInput: AddLogEntryInput;
  ID: Scalars['ID']['output'];
  AddLogEntryResult: ResolversUnionTypes<ResolversParentTypes>['AddLogEntryResult'];
  AddLogEntrySuccess: AddLogEntrySuccessMapper;
  Address: Address;
  ChooseNoticeChannelInput: ChooseNoticeChannelInput;
  ChooseNoticeChannelResult: ResolversUnionTypes<ResolversParentTypes>['ChooseNoticeChannelResult'];
  ChooseNoticeChannelSuccess: ChooseNoticeChannelSuccessMapper;
  Community: CommunityMapper;
  Int: Scalars['Int']['output'];
  CommunityCounts: CommunityCounts;
  CommunityOrganisation: CommunityOrganisationMapper;
  CreateHelpRequestInput: CreateHelpRequestInput;
  CreateHelpRequestResult: ResolversUnionTypes<ResolversParentTypes>['CreateHelpRequestResult'];
  CreateHelpRequestSuccess: CreateHelpRequestSuccessMapper;
  DateTime: Scalars['DateTime']['output'];
  EmergencySet: EmergencySet;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  HelpRequest: HelpRequestMapper;
  HelpRequestConnection: HelpRequestConnectionMapper;
  HelpRequestCount: HelpRequestCount;
  HelpRequestEdge: Omit<HelpRequestEdge, 'node'> & { node: ResolversParentTypes['HelpRequest'] };
  Household: Household;
  Boolean: Scalars['Boolean']['output'];
  IdempotencyKeyReused: IdempotencyKeyReusedMapper;
  InformalContact: InformalContact;
  Initiative: InitiativeMapper;
  InputProblem: InputProblem;
  InvalidInput: InvalidInputMapper;
  InvalidTransition: InvalidTransition;
  LocalDate: Scalars['LocalDate']['output'];
  LocalOffer: LocalOfferMapper;
  LogEntry: LogEntryMapper;
  LogEntryConnection: LogEntryConnectionMapper;
  LogEntryEdge: Omit<LogEntryEdge, 'node'> & { node: ResolversParentTypes['LogEntry'] };
  Municipality: MunicipalityMapper;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFoundMapper;
  Notice: NoticeMapper;
  NoticeChannel: NoticeChannelMapper;
  NoticeConnection: NoticeConnectionMapper;
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RecordEmergencySetInput: RecordEmergencySetInput;
  RecordEmergencySetResult: ResolversUnionTypes<ResolversParentTypes>['RecordEmergencySetResult'];
  RecordEmergencySetSuccess: RecordEmergencySetSuccessMapper;
  Resident: ResidentMapper;
  ResidentConnection: ResidentConnectionMapper;
  ResidentEdge: Omit<ResidentEdge, 'node'> & { node: ResolversParentTypes['Resident'] };
  ReviewWithheldLogEntryInput: ReviewWithheldLogEntryInput;
  ReviewWithheldLogEntryResult: ResolversUnionTypes<ResolversParentTypes>['ReviewWithheldLogEntryResult'];
  ReviewWithheldLogEntrySuccess: ReviewWithheldLogEntrySuccessMapper;
  SetLogRetentionInput: SetLogRetentionInput;
  SetLogRetentionResult: ResolversUnionTypes<ResolversParentTypes>['SetLogRetentionResult'];
  SetLogRetentionSuccess: SetLogRetentionSuccessMapper;
  StaleVersion: StaleVersion;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WithheldFromSubject: WithheldFromSubject;
  WithholdFromSubjectInput: WithholdFromSubjectInput;
  String: Scalars['String']['output'];
};

export type ConsentDirectiveArgs = {
  category: DataCategory;
};

export type ConsentDirectiveResolver<Result, Parent, ContextType = VillagesContext, Args = ConsentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = {
  why: Scalars['String']['input'];
};

export type OpenDirectiveResolver<Result, Parent, ContextType = VillagesContext, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type OverDirectiveResolver<Result, Parent, ContextType = VillagesContext, Args = OverDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  row: Maybe<DataCategory>;
  subject: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = VillagesContext, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddLogEntryResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['AddLogEntryResult'] = ResolversParentTypes['AddLogEntryResult']> = {
  __resolveType: TypeResolveFn<'AddLogEntrySuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type AddLogEntrySuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['AddLogEntrySuccess'] = ResolversParentTypes['AddLogEntrySuccess']> = {
  logEntry?: Resolver<Maybe<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  houseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChooseNoticeChannelResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ChooseNoticeChannelResult'] = ResolversParentTypes['ChooseNoticeChannelResult']> = {
  __resolveType: TypeResolveFn<'ChooseNoticeChannelSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ChooseNoticeChannelSuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ChooseNoticeChannelSuccess'] = ResolversParentTypes['ChooseNoticeChannelSuccess']> = {
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['CommunityCounts']>, ParentType, ContextType, Partial<CommunityCountsArgs>>;
  helpRequests?: Resolver<ResolversTypes['HelpRequestConnection'], ParentType, ContextType, RequireFields<CommunityHelpRequestsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives?: Resolver<Array<ResolversTypes['Initiative']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommunityKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  logRetentionMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['CommunityOrganisation']>, ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['CommunityPhase']>, ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['ResidentConnection'], ParentType, ContextType, RequireFields<CommunityResidentsArgs, 'first'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityCountsResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['CommunityCounts'] = ResolversParentTypes['CommunityCounts']> = {
  byMonthAndKind?: Resolver<Array<ResolversTypes['HelpRequestCount']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type CommunityOrganisationResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['CommunityOrganisation'] = ResolversParentTypes['CommunityOrganisation'], FederationReferenceType extends FederationReferenceTypes['CommunityOrganisation'] = FederationReferenceTypes['CommunityOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['OrganisationForm']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives?: Resolver<Array<ResolversTypes['Initiative']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  membersAsOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serves?: Resolver<Array<ResolversTypes['Community']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateHelpRequestResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['CreateHelpRequestResult'] = ResolversParentTypes['CreateHelpRequestResult']> = {
  __resolveType: TypeResolveFn<'CreateHelpRequestSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CreateHelpRequestSuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['CreateHelpRequestSuccess'] = ResolversParentTypes['CreateHelpRequestSuccess']> = {
  helpRequest?: Resolver<Maybe<ResolversTypes['HelpRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmergencySetResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['EmergencySet'] = ResolversParentTypes['EmergencySet']> = {
  alerts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contactPerson?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keyHolder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HelpRequestResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['HelpRequest'] = ResolversParentTypes['HelpRequest'], FederationReferenceType extends FederationReferenceTypes['HelpRequest'] = FederationReferenceTypes['HelpRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HelpRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  log?: Resolver<Maybe<ResolversTypes['LogEntryConnection']>, ParentType, ContextType, RequireFields<HelpRequestLogArgs, 'first'>>;
  origin?: Resolver<Maybe<ResolversTypes['HelpRequestOrigin']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['HelpRequestStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type HelpRequestConnectionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['HelpRequestConnection'] = ResolversParentTypes['HelpRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HelpRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HelpRequestCountResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['HelpRequestCount'] = ResolversParentTypes['HelpRequestCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type HelpRequestEdgeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['HelpRequestEdge'] = ResolversParentTypes['HelpRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HelpRequest'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household']> = {
  livesAlone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InformalContactResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['InformalContact'] = ResolversParentTypes['InformalContact']> = {
  informalCarer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InitiativeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Initiative'] = ResolversParentTypes['Initiative'], FederationReferenceType extends FederationReferenceTypes['Initiative'] = FederationReferenceTypes['Initiative']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Initiative']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['InitiativeKind']>, ParentType, ContextType>;
  openDaysAWeek?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['CommunityOrganisation'], ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['InvalidTransition'] = ResolversParentTypes['InvalidTransition']> = {
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

export type LocalOfferResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['LocalOffer'] = ResolversParentTypes['LocalOffer'], FederationReferenceType extends FederationReferenceTypes['LocalOffer'] = FederationReferenceTypes['LocalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  communityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives?: Resolver<Array<ResolversTypes['Initiative']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
};

export type LogEntryResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['LogEntry'] = ResolversParentTypes['LogEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorRole?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  withheldFromSubject?: Resolver<Maybe<ResolversTypes['WithheldFromSubject']>, ParentType, ContextType>;
};

export type LogEntryConnectionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['LogEntryConnection'] = ResolversParentTypes['LogEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LogEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogEntryEdgeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['LogEntryEdge'] = ResolversParentTypes['LogEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality'], FederationReferenceType extends FederationReferenceTypes['Municipality'] = FederationReferenceTypes['Municipality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Municipality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  communities?: Resolver<Array<ResolversTypes['Community']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  province?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  veenkolonien?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addLogEntry?: Resolver<ResolversTypes['AddLogEntryResult'], ParentType, ContextType, RequireFields<MutationAddLogEntryArgs, 'input'>>;
  chooseNoticeChannel?: Resolver<ResolversTypes['ChooseNoticeChannelResult'], ParentType, ContextType, RequireFields<MutationChooseNoticeChannelArgs, 'input'>>;
  createHelpRequest?: Resolver<ResolversTypes['CreateHelpRequestResult'], ParentType, ContextType, RequireFields<MutationCreateHelpRequestArgs, 'input'>>;
  recordEmergencySet?: Resolver<ResolversTypes['RecordEmergencySetResult'], ParentType, ContextType, RequireFields<MutationRecordEmergencySetArgs, 'input'>>;
  reviewWithheldLogEntry?: Resolver<ResolversTypes['ReviewWithheldLogEntryResult'], ParentType, ContextType, RequireFields<MutationReviewWithheldLogEntryArgs, 'input'>>;
  setLogRetention?: Resolver<ResolversTypes['SetLogRetentionResult'], ParentType, ContextType, RequireFields<MutationSetLogRetentionArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  aboutId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['NoticeOccasion']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type NoticeChannelResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['NoticeChannel'] = ResolversParentTypes['NoticeChannel']> = {
  channel?: Resolver<ResolversTypes['ContactChannel'], ParentType, ContextType>;
  chosenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<'CommunityOrganisation', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  communities?: Resolver<Array<ResolversTypes['Community']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, RequireFields<QueryCommunityArgs, 'slug'>>;
  helpRequest?: Resolver<Maybe<ResolversTypes['HelpRequest']>, ParentType, ContextType, RequireFields<QueryHelpRequestArgs, 'id'>>;
  municipalities?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType>;
  myNotices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryMyNoticesArgs, 'first'>>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType, RequireFields<QueryResidentArgs, 'id'>>;
};

export type RecordEmergencySetResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['RecordEmergencySetResult'] = ResolversParentTypes['RecordEmergencySetResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'RecordEmergencySetSuccess', ParentType, ContextType>;
};

export type RecordEmergencySetSuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['RecordEmergencySetSuccess'] = ResolversParentTypes['RecordEmergencySetSuccess']> = {
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResidentResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  emergencySet?: Resolver<Maybe<ResolversTypes['EmergencySet']>, ParentType, ContextType>;
  functionalNeeds?: Resolver<Maybe<Array<ResolversTypes['FunctionalNeed']>>, ParentType, ContextType>;
  helpRequests?: Resolver<Maybe<ResolversTypes['HelpRequestConnection']>, ParentType, ContextType, RequireFields<ResidentHelpRequestsArgs, 'first'>>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informalNetwork?: Resolver<Maybe<Array<ResolversTypes['InformalContact']>>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticeChannel?: Resolver<Maybe<ResolversTypes['NoticeChannel']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ResidentConnectionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ResidentConnection'] = ResolversParentTypes['ResidentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResidentEdgeResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ResidentEdge'] = ResolversParentTypes['ResidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Resident'], ParentType, ContextType>;
};

export type ReviewWithheldLogEntryResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ReviewWithheldLogEntryResult'] = ResolversParentTypes['ReviewWithheldLogEntryResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'ReviewWithheldLogEntrySuccess', ParentType, ContextType>;
};

export type ReviewWithheldLogEntrySuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['ReviewWithheldLogEntrySuccess'] = ResolversParentTypes['ReviewWithheldLogEntrySuccess']> = {
  logEntry?: Resolver<Maybe<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetLogRetentionResultResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['SetLogRetentionResult'] = ResolversParentTypes['SetLogRetentionResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'SetLogRetentionSuccess', ParentType, ContextType>;
};

export type SetLogRetentionSuccessResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['SetLogRetentionSuccess'] = ResolversParentTypes['SetLogRetentionSuccess']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type WithheldFromSubjectResolvers<ContextType = VillagesContext, ParentType extends ResolversParentTypes['WithheldFromSubject'] = ResolversParentTypes['WithheldFromSubject']> = {
  ground?: Resolver<ResolversTypes['WithholdingGround'], ParentType, ContextType>;
  reviewOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type Resolvers<ContextType = VillagesContext> = {
  AddLogEntryResult?: AddLogEntryResultResolvers<ContextType>;
  AddLogEntrySuccess?: AddLogEntrySuccessResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  ChooseNoticeChannelResult?: ChooseNoticeChannelResultResolvers<ContextType>;
  ChooseNoticeChannelSuccess?: ChooseNoticeChannelSuccessResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityCounts?: CommunityCountsResolvers<ContextType>;
  CommunityOrganisation?: CommunityOrganisationResolvers<ContextType>;
  CreateHelpRequestResult?: CreateHelpRequestResultResolvers<ContextType>;
  CreateHelpRequestSuccess?: CreateHelpRequestSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EmergencySet?: EmergencySetResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  HelpRequest?: HelpRequestResolvers<ContextType>;
  HelpRequestConnection?: HelpRequestConnectionResolvers<ContextType>;
  HelpRequestCount?: HelpRequestCountResolvers<ContextType>;
  HelpRequestEdge?: HelpRequestEdgeResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InformalContact?: InformalContactResolvers<ContextType>;
  Initiative?: InitiativeResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  LocalOffer?: LocalOfferResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  LogEntryConnection?: LogEntryConnectionResolvers<ContextType>;
  LogEntryEdge?: LogEntryEdgeResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeChannel?: NoticeChannelResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordEmergencySetResult?: RecordEmergencySetResultResolvers<ContextType>;
  RecordEmergencySetSuccess?: RecordEmergencySetSuccessResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  ResidentConnection?: ResidentConnectionResolvers<ContextType>;
  ResidentEdge?: ResidentEdgeResolvers<ContextType>;
  ReviewWithheldLogEntryResult?: ReviewWithheldLogEntryResultResolvers<ContextType>;
  ReviewWithheldLogEntrySuccess?: ReviewWithheldLogEntrySuccessResolvers<ContextType>;
  SetLogRetentionResult?: SetLogRetentionResultResolvers<ContextType>;
  SetLogRetentionSuccess?: SetLogRetentionSuccessResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WithheldFromSubject?: WithheldFromSubjectResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = VillagesContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
