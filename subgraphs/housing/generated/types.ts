import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HousingProjectMapper, BottleneckMapper, HousingInterestMapper, ResidentMapper, CommunityMapper } from '../mappers.ts';
import type { HousingContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
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

/** What holds a housing project up (knelpunt). */
export type Bottleneck = {
  __typename?: 'Bottleneck';
  /** What kind. */
  kind: BottleneckKind;
  /** Since when; null when the sources do not say. */
  since: Maybe<Scalars['LocalDate']['output']>;
};

/** Kind of a bottleneck (knelpunt). */
export type BottleneckKind =
  /** A care partner (zorgpartner). */
  | 'CARE_PARTNER'
  /** Financing (financiering). */
  | 'FINANCING'
  /** Price of land (grondprijs). */
  | 'LAND_PRICE'
  /** Buying land (grond kopen). */
  | 'LAND_PURCHASE'
  /** A municipality that holds back (terughoudende gemeente). */
  | 'MUNICIPAL_RETICENCE'
  /** Nitrogen rules or a full electricity grid (stikstof, netcongestie). */
  | 'NITROGEN_OR_GRID'
  /** Permit (vergunning). */
  | 'PERMIT'
  /** Support in the village (draagvlak). */
  | 'SUPPORT'
  /** Zoning (bestemmingsplan). */
  | 'ZONING';

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

export type Community = {
  __typename?: 'Community';
  /** Housing projects for this community, by name. Public. Null only when the part of the hub that owns them does not answer. */
  housingProjects: Maybe<Array<HousingProject>>;
  id: Scalars['ID']['output'];
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

/** A resident's wish for a home (woonwens). */
export type HousingInterest = {
  __typename?: 'HousingInterest';
  /** Year in which the resident would like to move, four digits; null when open, or when HOUSING_INTEREST is withheld. */
  fromYear: Maybe<Scalars['Int']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Project the wish is for; null when it names none, or when HOUSING_INTEREST is withheld. */
  project: Maybe<HousingProject>;
  /** When it was registered. Null when HOUSING_INTEREST is withheld. */
  registeredOn: Maybe<Scalars['LocalDate']['output']>;
  /** What kind of home; null when any, or when HOUSING_INTEREST is withheld. */
  type: Maybe<HousingType>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** Phase of a housing project. */
export type HousingPhase =
  /** Allocation (toewijzing). */
  | 'ALLOCATION'
  /** Cancelled (gestopt). */
  | 'CANCELLED'
  /** Building (bouw). */
  | 'CONSTRUCTION'
  /** Preparing to build (bouwvoorbereiding). */
  | 'CONSTRUCTION_PREP'
  /** Definition (definitie). */
  | 'DEFINITION'
  /** Asking who wants it (behoefteonderzoek). */
  | 'DEMAND_SURVEY'
  /** Feasibility (haalbaarheid). */
  | 'FEASIBILITY'
  /** Final design (definitief ontwerp). */
  | 'FINAL_DESIGN'
  /** A group was formed (groep gevormd). */
  | 'GROUP_FORMED'
  /** An idea (idee). */
  | 'IDEA'
  /** In use (in gebruik). */
  | 'IN_USE'
  /** Getting land (grondverwerving). */
  | 'LAND_ACQUISITION'
  /** On hold (stilgelegd). */
  | 'ON_HOLD'
  /** Partners and money (partners en financiering). */
  | 'PARTNERS_AND_FINANCE'
  /** Permit (vergunning). */
  | 'PERMIT'
  /** Preliminary design (voorlopig ontwerp). */
  | 'PRELIMINARY_DESIGN';

/** A housing project of a village (woonproject). Public. What the sources do not say is null. */
export type HousingProject = {
  __typename?: 'HousingProject';
  /** What was found already, in the source's words. */
  alreadyFound: Array<Scalars['String']['output']>;
  /** What holds it up. */
  bottlenecks: Array<Bottleneck>;
  /** Community it is for. */
  community: Maybe<Community>;
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** Name of the project. */
  name: Scalars['String']['output'];
  /** How far it is; null when the sources do not say. */
  phase: Maybe<HousingPhase>;
  /** What kind of homes; null when the sources do not say. */
  type: Maybe<HousingType>;
  /** Why the village began it, in its own words or a summary; null when the sources do not say. */
  why: Maybe<Scalars['String']['output']>;
};

/** Kind of homes (soort woonvorm). */
export type HousingType =
  /** Centre for living and care (woonzorgcentrum). */
  | 'CARE_CENTRE'
  /** Guesthouse with care (zorgpension). */
  | 'CARE_GUESTHOUSE'
  /** Homes with care (zorgwoningen). */
  | 'CARE_HOMES'
  /** Courtyard (woonhofje). */
  | 'COURTYARD'
  /** Homes for all ages (levensloopbestendig, gemengd). */
  | 'LIFE_COURSE_MIXED';

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
  /** One housing project; null when there is none. Public. */
  housingProject: Maybe<HousingProject>;
  /** All housing projects of villages, by name. Public. */
  housingProjects: Array<HousingProject>;
};


export type QueryHousingProjectArgs = {
  id: Scalars['ID']['input'];
};

export type Resident = {
  __typename?: 'Resident';
  /** Homes that the resident would like (woonwens), newest first. Null when HOUSING_INTEREST is withheld. */
  housingInterests: Maybe<Array<HousingInterest>>;
  key: Scalars['ID']['output'];
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
  HousingProject: HousingProject;
  Resident: Resident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  HousingProject:
    ( { __typename: 'HousingProject' }
    & GraphQLRecursivePick<FederationTypes['HousingProject'], {"id":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"key":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation: never;
  UserError:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( InvalidTransition & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorRole: ActorRole;
  Bottleneck: ResolverTypeWrapper<BottleneckMapper>;
  BottleneckKind: BottleneckKind;
  BoundaryCategory: BoundaryCategory;
  CareOrganisationKind: CareOrganisationKind;
  Community: ResolverTypeWrapper<CommunityMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  HelpRequestKind: HelpRequestKind;
  HousingInterest: ResolverTypeWrapper<HousingInterestMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  HousingPhase: HousingPhase;
  HousingProject: ResolverTypeWrapper<HousingProjectMapper>;
  HousingType: HousingType;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransition>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resident: ResolverTypeWrapper<ResidentMapper>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Bottleneck: BottleneckMapper;
  Community: CommunityMapper;
  ID: Scalars['ID']['output'];
  DateTime: Scalars['DateTime']['output'];
  HousingInterest: HousingInterestMapper;
  Int: Scalars['Int']['output'];
  HousingProject: HousingProjectMapper;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  InvalidTransition: InvalidTransition;
  LocalDate: Scalars['LocalDate']['output'];
  NotFound: NotFound;
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Resident: ResidentMapper;
  StaleVersion: StaleVersion;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
};

export type ConsentDirectiveArgs = {
  category: DataCategory;
};

export type ConsentDirectiveResolver<Result, Parent, ContextType = HousingContext, Args = ConsentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = {
  why: Scalars['String']['input'];
};

export type OpenDirectiveResolver<Result, Parent, ContextType = HousingContext, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type OverDirectiveResolver<Result, Parent, ContextType = HousingContext, Args = OverDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  row: Maybe<DataCategory>;
  subject: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = HousingContext, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BottleneckResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['Bottleneck'] = ResolversParentTypes['Bottleneck']> = {
  kind?: Resolver<ResolversTypes['BottleneckKind'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  housingProjects?: Resolver<Maybe<Array<ResolversTypes['HousingProject']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type HousingInterestResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['HousingInterest'] = ResolversParentTypes['HousingInterest']> = {
  fromYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['HousingProject']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['HousingType']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type HousingProjectResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['HousingProject'] = ResolversParentTypes['HousingProject'], FederationReferenceType extends FederationReferenceTypes['HousingProject'] = FederationReferenceTypes['HousingProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HousingProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alreadyFound?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  bottlenecks?: Resolver<Array<ResolversTypes['Bottleneck']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['HousingPhase']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['HousingType']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['InvalidTransition'] = ResolversParentTypes['InvalidTransition']> = {
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

export type NotFoundResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  housingProject?: Resolver<Maybe<ResolversTypes['HousingProject']>, ParentType, ContextType, RequireFields<QueryHousingProjectArgs, 'id'>>;
  housingProjects?: Resolver<Array<ResolversTypes['HousingProject']>, ParentType, ContextType>;
};

export type ResidentResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  housingInterests?: Resolver<Maybe<Array<ResolversTypes['HousingInterest']>>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = HousingContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = HousingContext> = {
  Bottleneck?: BottleneckResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  HousingInterest?: HousingInterestResolvers<ContextType>;
  HousingProject?: HousingProjectResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  NotFound?: NotFoundResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = HousingContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
