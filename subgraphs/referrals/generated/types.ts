import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrganisationMapper, CareOrganisationMapper, CommunityOrganisationMapper, ProfessionalMapper, CaseMapper, ResponsibilityMapper, ReferralMapper, UnlinkedPersonMapper, CapacityMapper, NoCapacityMapper, LocalOfferMapper, CommunityMapper, ResponseTimeMapper, EmergencyReferralMapper, EmergencyReviewMapper, AttachmentMapper, HandoverMapper, HandoverTopicMapper, HandoverContentMapper, StatusEventMapper, ReferralConnectionMapper, ReferralEdgeMapper, HandoverConnectionMapper, HandoverEdgeMapper, ReferralMessageMapper, HandoverMessageMapper, ReferralMessageConnectionMapper, HandoverMessageConnectionMapper, ReferralMessageEdgeMapper, HandoverMessageEdgeMapper, MessageReadMapper, StandingAgreementMapper, NotResponsibleMapper, InvalidInputMapper, InvalidTransitionMapper, ResidentMapper, ReferralEventMapper, HandoverEventMapper, CaseEventMapper, WebhookMapper, WebhookDeliveryMapper, WebhookDeliveryConnectionMapper, WebhookDeliveryEdgeMapper } from '../mappers.ts';
import type { ReferralsContext } from '../context.ts';
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

/** A handover to accept. */
export type AcceptHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Topics that go back whole; the sender stays responsible for them. Not all of them: then reject the handover. */
  returned?: Array<ReturnedTopicInput>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `acceptHandover`. */
export type AcceptHandoverResult = AcceptHandoverSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | NotResponsible | StaleVersion;

/** The handover was accepted; the receiver is responsible for what it took. */
export type AcceptHandoverSuccess = {
  __typename?: 'AcceptHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to accept. */
export type AcceptReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `acceptReferral`. */
export type AcceptReferralResult = AcceptReferralSuccess | AlreadyClaimed | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The referral was accepted. */
export type AcceptReferralSuccess = {
  __typename?: 'AcceptReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
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

/** A proposal to agree to. */
export type AgreeToStandingAgreementInput = {
  /** The agreement. */
  agreementId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `agreeToStandingAgreement`. */
export type AgreeToStandingAgreementResult = AgreeToStandingAgreementSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** It holds from now on. */
export type AgreeToStandingAgreementSuccess = {
  __typename?: 'AgreeToStandingAgreementSuccess';
  /** The agreement. */
  agreement: StandingAgreement;
};

/** Another organisation claimed the open request first. Told only to an organisation that was shown the notice in the last 24 hours. */
export type AlreadyClaimed = UserError & {
  __typename?: 'AlreadyClaimed';
  /** What happened. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A document in the owner's own system (bijlage): where it is and how to tell that it is the right one. No content enters the hub. */
export type Attachment = {
  __typename?: 'Attachment';
  /** When it was added. */
  addedAt: Scalars['DateTime']['output'];
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** The https address in the owner's own system, which decides by itself who may fetch it. */
  location: Scalars['String']['output'];
  /** Its media type, as application/pdf. */
  mediaType: Scalars['String']['output'];
  /** SHA-256 of its content: 64 hexadecimal digits. */
  sha256: Scalars['String']['output'];
  /** Its size in bytes, 1 or more. */
  sizeInBytes: Scalars['Float']['output'];
  /** What it is, at most 200 characters. */
  title: Scalars['String']['output'];
};

/** A document in the sender's own system. */
export type AttachmentInput = {
  /** Its https address in the sender's own system, at most 2,000 characters, without a name or password. */
  location: Scalars['String']['input'];
  /** Its media type, as application/pdf, without parameters. */
  mediaType: Scalars['String']['input'];
  /** SHA-256 of its content: 64 hexadecimal digits in small letters. */
  sha256: Scalars['String']['input'];
  /** Its size in bytes, 1 or more. */
  sizeInBytes: Scalars['Int']['input'];
  /** What it is, 1 to 200 characters, without a BSN. */
  title: Scalars['String']['input'];
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

/** What is happening, beside the status (FHIR R4 Task.businessStatus). */
export type BusinessStatus =
  /** Waits for information (wacht op informatie). */
  | 'AWAITING_INFORMATION'
  /** Waits for the resident's decision (wacht op inwoner). */
  | 'AWAITING_RESIDENT_DECISION'
  /** Given to another party (overgedragen). */
  | 'HANDED_TO_OTHER'
  /** The intake was held (intake gedaan). */
  | 'INTAKE_DONE'
  /** An intake is planned (intake gepland). */
  | 'INTAKE_PLANNED'
  /** On a waiting list (op wachtlijst). */
  | 'ON_WAITLIST'
  /** Helped in part (deels geholpen). */
  | 'PARTIALLY_HELPED'
  /** Support began (ondersteuning gestart). */
  | 'SUPPORT_STARTED';

/** A handover to end. */
export type CancelHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `cancelHandover`. */
export type CancelHandoverResult = CancelHandoverSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The handover was cancelled. */
export type CancelHandoverSuccess = {
  __typename?: 'CancelHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to cancel. */
export type CancelReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `cancelReferral`. */
export type CancelReferralResult = CancelReferralSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The referral was cancelled. */
export type CancelReferralSuccess = {
  __typename?: 'CancelReferralSuccess';
  /** The referral, read again; null where it is no longer reached. */
  referral: Maybe<Referral>;
};

/** What an organisation says of its room for one kind of help (capaciteit). Said by itself, never counted from cases. Public. */
export type Capacity = {
  __typename?: 'Capacity';
  /** When room is expected, an estimate; null when not said, or when there is room. */
  expectedOn: Maybe<Scalars['LocalDate']['output']>;
  /** The kind of help. */
  kind: HelpRequestKind;
  /** When it was said. */
  setAt: Scalars['DateTime']['output'];
  /** Whether there is room. */
  status: CapacityStatus;
};

/** Whether an organisation has room for a kind of help. */
export type CapacityStatus =
  /** There is room (plek). */
  | 'HAS_CAPACITY'
  /** There is no room (geen plek). */
  | 'NO_CAPACITY'
  /** There is a waiting list (wachtlijst). */
  | 'WAITLIST';

/** An organisation of formal care (zorg- of welzijnsorganisatie). Public. */
export type CareOrganisation = Organisation & {
  __typename?: 'CareOrganisation';
  /** For which kinds of help it has room, as it said itself (capaciteit), by kind; nothing for a kind of which it said nothing. */
  capacity: Array<Capacity>;
  /** Its id, the same for everybody. */
  id: Scalars['ID']['output'];
  /** What kind of organisation it is. */
  kind: CareOrganisationKind;
  /** Municipality it works from; null when not known. */
  municipality: Maybe<Municipality>;
  /** Its name as it presents itself. */
  name: Scalars['String']['output'];
  /** Who works there now, by name. For its own people and for residents, who choose to whom they give consent; null for everybody else. */
  professionals: Maybe<Array<Professional>>;
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

/** One matter of one resident (casus), with exactly one responsible organisation at every moment. */
export type Case = {
  __typename?: 'Case';
  /** Handovers with this case among their topics that the actor reaches, newest first; at most 100. */
  handovers: Maybe<Array<Handover>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** When it was opened. Null when REFERRAL_STATUS is withheld. */
  openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Referrals on this case that the actor reaches, newest first; at most 100. */
  referrals: Maybe<Array<Referral>>;
  /** The resident; null when the actor reaches the case but not the person. */
  resident: Maybe<Resident>;
  /** Who was responsible since when, oldest first, the organisation of now last: for the resident and a representative. Null for others, who know of their own movements alone; and when REFERRAL_STATUS is withheld. */
  responsibilities: Maybe<Array<Responsibility>>;
  /** Organisation that is responsible now. Null when REFERRAL_STATUS is withheld. */
  responsibleOrganisation: Maybe<Organisation>;
  /** What the matter is about. Null when REFERRAL_STATUS is withheld. */
  topic: Maybe<HelpRequestKind>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A change of a movement on a case (wijziging in een casus). */
export type CaseEvent = {
  __typename?: 'CaseEvent';
  /** The handover that changed; null when it was a referral. */
  handover: Maybe<Handover>;
  /** Its id, to resume after; known to the parties alone. */
  id: Scalars['ID']['output'];
  /** The referral that changed; null when it was a handover. */
  referral: Maybe<Referral>;
};

export type Community = {
  __typename?: 'Community';
  id: Scalars['ID']['output'];
  /** Who offers a kind of help here: initiatives of the village and formal partners side by side. Public. */
  localOffer: LocalOffer;
  /** Within how many business days answers to referrals about this kind are expected here, by urgency: what the local network agreed, else what the hub takes. Public. */
  responseAgreements: Array<ResponseAgreement>;
};


export type CommunityLocalOfferArgs = {
  kind: HelpRequestKind;
};


export type CommunityResponseAgreementsArgs = {
  kind: HelpRequestKind;
};

export type CommunityOrganisation = Organisation & {
  __typename?: 'CommunityOrganisation';
  /** For which kinds of help it has room, as it said itself (capaciteit), by kind; nothing for a kind of which it said nothing. */
  capacity: Array<Capacity>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Who works there now, by name. For its own people and for residents, who choose to whom they give consent; null for everybody else. */
  professionals: Maybe<Array<Professional>>;
};

/** A handover whose receipt is confirmed. */
export type CompleteHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `completeHandover`. */
export type CompleteHandoverResult = CompleteHandoverSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** Receipt was confirmed. */
export type CompleteHandoverSuccess = {
  __typename?: 'CompleteHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to complete. */
export type CompleteReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the outcome for the sender, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  outcome: ReferralOutcome;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `completeReferral`. */
export type CompleteReferralResult = CompleteReferralSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The referral was completed. */
export type CompleteReferralSuccess = {
  __typename?: 'CompleteReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** A handover to take back. */
export type ConfirmHandoverReturnInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `confirmHandoverReturn`. */
export type ConfirmHandoverReturnResult = ConfirmHandoverReturnSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | NotResponsible | StaleVersion;

/** The sender is responsible again for what the receiver still had. */
export type ConfirmHandoverReturnSuccess = {
  __typename?: 'ConfirmHandoverReturnSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** No messages go on this now; nothing was written. */
export type ConversationClosed = UserError & {
  __typename?: 'ConversationClosed';
  /** Between whom and while what messages go. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A referral to draft. */
export type CreateReferralInput = {
  /** When the resident agreed already, spoken. */
  agreement?: InputMaybe<SpokenAgreementInput>;
  /** Documents that belong to it, at most 20. */
  attachments?: Array<AttachmentInput>;
  /** An existing case that the actor reaches; a new one when absent. */
  caseId?: InputMaybe<Scalars['ID']['input']>;
  /** A question for help of this person from which it follows, reached by the actor; the question then follows its course. */
  helpRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** About which kind of matter. */
  kind: HelpRequestKind;
  /** The letter, 1 to 8,000 characters, without a BSN. */
  letter: Scalars['String']['input'];
  /** Whether it may go on to another partner of the same kind in the local network where the organisation has no room; the resident's decision then reaches as far. No when absent. */
  orAnyOfKind?: Scalars['Boolean']['input'];
  /** A referral that the actor's organisation accepted and of which this is a part; it is written on its case. */
  partOfId?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent; ROUTINE when absent. */
  priority?: ReferralPriority;
  /** Why. */
  reason: ReferralReason;
  /** About whom; absent for an unlinked person, and where an existing case says it. */
  resident?: InputMaybe<ResidentReferenceInput>;
  /** To whom. */
  target: ReferralTargetInput;
  /** Whether responsibility moves with acceptance; no when absent. */
  transfersResponsibility?: Scalars['Boolean']['input'];
  /** Somebody not yet known to the hub, for a new case. */
  unlinkedPerson?: InputMaybe<UnlinkedPersonInput>;
};

/** What became of `createReferral`. */
export type CreateReferralResult = CreateReferralSuccess | IdempotencyKeyReused | InvalidInput | NotFound;

/** The draft was made. */
export type CreateReferralSuccess = {
  __typename?: 'CreateReferralSuccess';
  /** The draft. */
  referral: Maybe<Referral>;
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /** Of what it is told; at least one. */
  events: Array<WebhookEventKind>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The address, https, without name and password, at most 2,000 characters. */
  url: Scalars['String']['input'];
};

/** What became of `createWebhook`. */
export type CreateWebhookResult = CreateWebhookSuccess | IdempotencyKeyReused | InvalidInput;

/** The webhook holds from now on. */
export type CreateWebhookSuccess = {
  __typename?: 'CreateWebhookSuccess';
  /** With which deliveries are signed (`whsec_…`); shown this once, null when the call was repeated. */
  secret: Maybe<Scalars['String']['output']>;
  /** The webhook. */
  webhook: Maybe<Webhook>;
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

/** The resident's decision on a handover. */
export type DecideHandoverInput = {
  /** Whether the resident agrees; when not, the draft is cancelled. */
  agree: Scalars['Boolean']['input'];
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `decideHandover`. */
export type DecideHandoverResult = DecideHandoverSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The decision was recorded. */
export type DecideHandoverSuccess = {
  __typename?: 'DecideHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** The resident's decision on a draft. */
export type DecideReferralInput = {
  /** Whether the resident agrees; when not, the draft is cancelled. */
  agree: Scalars['Boolean']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The draft. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `decideReferral`. */
export type DecideReferralResult = DecideReferralSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** The decision was recorded. */
export type DecideReferralSuccess = {
  __typename?: 'DecideReferralSuccess';
  /** The draft, read again. */
  referral: Maybe<Referral>;
};

/** A referral that was sent in an emergency, for whoever judges it: why, by whom, to whom; nothing of the letter. */
export type EmergencyReferral = {
  __typename?: 'EmergencyReferral';
  /** What made it an emergency, in the words of who sent it. Null when ACCESS_LOG is withheld. */
  reason: Maybe<Scalars['String']['output']>;
  /** Id of the referral. */
  referralId: Scalars['ID']['output'];
  /** Organisation that sent it. Null when ACCESS_LOG is withheld. */
  requester: Maybe<Organisation>;
  /** The resident; null where the actor does not reach them, and for an unlinked person. */
  resident: Maybe<Resident>;
  /** The last day on which both sides should have judged it: 5 working days later. Null when ACCESS_LOG is withheld. */
  reviewDueOn: Maybe<Scalars['LocalDate']['output']>;
  /** What was thought of it, oldest first. Null when ACCESS_LOG is withheld. */
  reviews: Maybe<Array<EmergencyReview>>;
  /** Role of who sent it. Null when ACCESS_LOG is withheld. */
  role: Maybe<ActorRole>;
  /** When it was sent. Null when ACCESS_LOG is withheld. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** Organisation that received it. Null when ACCESS_LOG is withheld. */
  target: Maybe<Organisation>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A judgement of an emergency. */
export type EmergencyReview = {
  __typename?: 'EmergencyReview';
  /** Whether there was reason enough. */
  justified: Scalars['Boolean']['output'];
  /** Words with it; null when there are none. */
  note: Maybe<Scalars['String']['output']>;
  /** When. */
  reviewedAt: Scalars['DateTime']['output'];
  /** Role of who judged. */
  role: ActorRole;
  /** From which side. */
  side: EmergencyReviewSide;
};

/** From which side an emergency is judged. */
export type EmergencyReviewSide =
  /** The privacy officer of the village (functionaris gegevensbescherming). */
  | 'OVERSIGHT'
  /** The resident or a representative (inwoner). */
  | 'RESIDENT';

/** An agreement to end. */
export type EndStandingAgreementInput = {
  /** The agreement. */
  agreementId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `endStandingAgreement`. */
export type EndStandingAgreementResult = EndStandingAgreementSuccess | IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion;

/** It was ended. */
export type EndStandingAgreementSuccess = {
  __typename?: 'EndStandingAgreementSuccess';
  /** The agreement. */
  agreement: StandingAgreement;
};

/** A webhook to end. */
export type EndWebhookInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The webhook. */
  webhookId: Scalars['ID']['input'];
};

/** What became of `endWebhook`. */
export type EndWebhookResult = EndWebhookSuccess | IdempotencyKeyReused | NotFound;

/** The webhook is told of nothing any more. */
export type EndWebhookSuccess = {
  __typename?: 'EndWebhookSuccess';
  /** The webhook. */
  webhook: Maybe<Webhook>;
};

/** A referral that could not be fulfilled. */
export type FailReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `failReferral`. */
export type FailReferralResult = FailReferralSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The referral failed. */
export type FailReferralSuccess = {
  __typename?: 'FailReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** A rejected referral to go on with. */
export type ForwardReferralInput = {
  /** Whether to send it though the target says that it has no room; no when absent. */
  despiteNoCapacity?: Scalars['Boolean']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral that was rejected. */
  referralId: Scalars['ID']['input'];
  /** To whom now. */
  target: ReferralTargetInput;
  /** Version on which this is based. */
  version: Scalars['Int']['input'];
};

/** What became of `forwardReferral`. */
export type ForwardReferralResult = ForwardReferralSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NoCapacity | NotFound | StaleVersion;

/** It went on. */
export type ForwardReferralSuccess = {
  __typename?: 'ForwardReferralSuccess';
  /** The new referral: sent, or a draft that waits for the resident. */
  referral: Maybe<Referral>;
};

/** A handover (overdracht) of responsibility for one or more cases of one resident, after eOverdracht. The receiver reads it as a notice until it accepts. To its receiver one that was rejected, cancelled or withdrawn is `id`, `status` and `version` alone, for 90 days; everything else is null then. */
export type Handover = {
  __typename?: 'Handover';
  /** When it was accepted; null until then, or when REFERRAL_STATUS is withheld. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was written. Null when REFERRAL_STATUS is withheld. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null until then, or when REFERRAL_STATUS is withheld. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every change, oldest first. Null when REFERRAL_STATUS is withheld. */
  events: Maybe<Array<StatusEvent>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** What the two parties wrote to each other, newest first; at most 500 a page. Null when HANDOVER_CONTENT is withheld, as for the receiver before acceptance. */
  messages: Maybe<HandoverMessageConnection>;
  /** When it was offered; null for a draft, or when REFERRAL_STATUS is withheld. */
  offeredAt: Maybe<Scalars['DateTime']['output']>;
  /** How urgent. Null when REFERRAL_STATUS is withheld. */
  priority: Maybe<ReferralPriority>;
  /** Organisation that takes over. Null when REFERRAL_STATUS is withheld. */
  receiver: Maybe<Organisation>;
  /** The resident; null when the actor reaches the handover but not the person, and for somebody who is no resident any more. */
  resident: Maybe<Resident>;
  /** What the resident decided about this handover and receiver. Null when REFERRAL_STATUS is withheld. */
  residentDecision: Maybe<ResidentDecision>;
  /** For one that was cancelled after acceptance: when the sender took it back; null until then, or when REFERRAL_STATUS is withheld. */
  returnedAt: Maybe<Scalars['DateTime']['output']>;
  /** Organisation that hands over. Null when REFERRAL_STATUS is withheld. */
  sender: Maybe<Organisation>;
  /** How far it is. Null when REFERRAL_STATUS is withheld. */
  status: Maybe<HandoverStatus>;
  /** Why it was rejected or cancelled; null when neither, or when REFERRAL_STATUS is withheld. */
  statusReason: Maybe<StatusReason>;
  /** What it is about, in the sender's order; those that the actor reaches. */
  topics: Maybe<Array<HandoverTopic>>;
  /** Somebody who was erased and whose handover the law keeps: name and year of birth; null for everybody else. */
  unlinkedPerson: Maybe<UnlinkedPerson>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};


/** A handover (overdracht) of responsibility for one or more cases of one resident, after eOverdracht. The receiver reads it as a notice until it accepts. To its receiver one that was rejected, cancelled or withdrawn is `id`, `status` and `version` alone, for 90 days; everything else is null then. */
export type HandoverMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of handovers. */
export type HandoverConnection = {
  __typename?: 'HandoverConnection';
  /** Rows with their cursors. */
  edges: Array<HandoverEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** Content of a topic in one version, in SBAR; each part at most 8,000 characters. */
export type HandoverContent = {
  __typename?: 'HandoverContent';
  /** Agreements that stand; may be empty. */
  agreements: Array<Scalars['String']['output']>;
  /** What the sender makes of it (assessment). */
  assessment: Scalars['String']['output'];
  /** What went before (background). */
  background: Scalars['String']['output'];
  /** What is different from the version before; empty for the first. */
  changes: Array<HandoverContentChange>;
  /** Goals of the resident; may be empty. */
  goals: Array<Scalars['String']['output']>;
  /** Tasks that are open; may be empty. */
  openTasks: Array<Scalars['String']['output']>;
  /** What the sender advises (recommendation). */
  recommendation: Scalars['String']['output'];
  /** What is the matter now (situation). */
  situation: Scalars['String']['output'];
  /** Which version, from 1. */
  version: Scalars['Int']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** A part of the content that changed. */
export type HandoverContentChange = {
  __typename?: 'HandoverContentChange';
  /** What is new: the text, or the entries of a list. */
  after: Array<Scalars['String']['output']>;
  /** What is no longer there: the text, or the entries of a list. Both are empty where only the order changed. */
  before: Array<Scalars['String']['output']>;
  /** Which part. */
  part: HandoverContentPart;
};

/** Content of one topic; each part 1 to 8,000 characters, each list at most 50 entries, without a BSN. */
export type HandoverContentInput = {
  /** Agreements that stand. */
  agreements?: Array<Scalars['String']['input']>;
  /** What the sender makes of it. */
  assessment: Scalars['String']['input'];
  /** What went before. */
  background: Scalars['String']['input'];
  /** Goals of the resident. */
  goals?: Array<Scalars['String']['input']>;
  /** Tasks that are open. */
  openTasks?: Array<Scalars['String']['input']>;
  /** What the sender advises. */
  recommendation: Scalars['String']['input'];
  /** What is the matter now. */
  situation: Scalars['String']['input'];
};

/** Parts of the content. */
export type HandoverContentPart =
  /** Agreements that stand (afspraken). */
  | 'AGREEMENTS'
  /** What the sender makes of it (beoordeling). */
  | 'ASSESSMENT'
  /** What went before (achtergrond). */
  | 'BACKGROUND'
  /** Goals of the resident (doelen). */
  | 'GOALS'
  /** Tasks that are open (openstaande taken). */
  | 'OPEN_TASKS'
  /** What the sender advises (advies). */
  | 'RECOMMENDATION'
  /** What is the matter now (situatie). */
  | 'SITUATION';

/** A handover in a page. */
export type HandoverEdge = {
  __typename?: 'HandoverEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The handover. */
  node: Handover;
};

/** A change of a handover (wijziging van een overdracht). */
export type HandoverEvent = {
  __typename?: 'HandoverEvent';
  /** The handover, as it is when the event is delivered. */
  handover: Handover;
  /** Its id, to resume after; known to the parties alone. */
  id: Scalars['ID']['output'];
};

/** A message between the two parties of a handover (bericht). Whoever reads the content of the handover reads it. */
export type HandoverMessage = {
  __typename?: 'HandoverMessage';
  /** Name of who wrote it; null when no longer known, or when HANDOVER_CONTENT is withheld. */
  authorName: Maybe<Scalars['String']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Organisation that wrote it. Null when HANDOVER_CONTENT is withheld. */
  organisation: Maybe<Organisation>;
  /** Who of the other party read it, and when (leesbevestiging). Null when HANDOVER_CONTENT is withheld. */
  reads: Maybe<Array<MessageRead>>;
  /** Role of who wrote it. Null when HANDOVER_CONTENT is withheld. */
  role: Maybe<ActorRole>;
  /** When it was sent. Null when HANDOVER_CONTENT is withheld. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** The message, at most 4,000 characters. Null when HANDOVER_CONTENT is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of messages. */
export type HandoverMessageConnection = {
  __typename?: 'HandoverMessageConnection';
  /** Rows with their cursors. */
  edges: Array<HandoverMessageEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A message in a page. */
export type HandoverMessageEdge = {
  __typename?: 'HandoverMessageEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: HandoverMessage;
};

/** Status of a handover. */
export type HandoverStatus =
  /** Accepted: the receiver is responsible (aangenomen). */
  | 'ACCEPTED'
  /** Withdrawn, or given up after acceptance (geannuleerd). */
  | 'CANCELLED'
  /** Receipt confirmed (ontvangst bevestigd). */
  | 'COMPLETED'
  /** Being written, waits for the resident (concept). */
  | 'DRAFT'
  /** The receiver is at work (in behandeling). */
  | 'IN_PROGRESS'
  /** Waits for information from the sender (wacht op informatie). */
  | 'ON_HOLD'
  /** Refused by the receiver (geweigerd). */
  | 'REJECTED'
  /** Offered (aangeboden). */
  | 'REQUESTED';

/** One topic of a handover (onderwerp): a case, with its own content. What the receiver returns stays closed to it. */
export type HandoverTopic = {
  __typename?: 'HandoverTopic';
  /** The case; null when the actor does not reach it. */
  case: Maybe<Case>;
  /** The content of now, in SBAR. Null when HANDOVER_CONTENT is withheld, as for the receiver before it accepts this topic. */
  content: Maybe<HandoverContent>;
  /** Every version of the content, oldest first, each with what it changed. Null when HANDOVER_CONTENT is withheld. */
  contentVersions: Maybe<Array<HandoverContent>>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** About which kind of matter. Null when REFERRAL_STATUS is withheld. */
  kind: Maybe<HelpRequestKind>;
  /** Words with the reason, at most 2,000 characters; null when none, or when REFERRAL_STATUS is withheld. */
  returnNote: Maybe<Scalars['String']['output']>;
  /** Why it was returned; null when it was not, or when REFERRAL_STATUS is withheld. */
  returnReason: Maybe<StatusReason>;
  /** What the receiver decided about it. Null when REFERRAL_STATUS is withheld. */
  status: Maybe<HandoverTopicStatus>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A new version of the content of one topic. */
export type HandoverTopicContentInput = {
  /** The content, whole. */
  content: HandoverContentInput;
  /** The topic. */
  topicId: Scalars['ID']['input'];
};

/** One topic to hand over: exactly one of `caseId` and `kind`. */
export type HandoverTopicInput = {
  /** An existing case for which the actor's organisation is responsible. */
  caseId?: InputMaybe<Scalars['ID']['input']>;
  /** The content, which the receiver reads after accepting this topic. */
  content: HandoverContentInput;
  /** A new case, about this kind of matter. */
  kind?: InputMaybe<HelpRequestKind>;
};

/** What became of a topic. */
export type HandoverTopicStatus =
  /** Accepted: the receiver is responsible (aangenomen). */
  | 'ACCEPTED'
  /** Not decided yet (aangeboden). */
  | 'OFFERED'
  /** Returned whole: the sender stays responsible (teruggegeven). */
  | 'RETURNED';

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

/** A referral to pause. */
export type HoldReferralInput = {
  /** What is happening, in the words of the field. */
  businessStatus?: InputMaybe<BusinessStatus>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `holdReferral`. */
export type HoldReferralResult = HoldReferralSuccess | IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion;

/** The referral is paused. */
export type HoldReferralSuccess = {
  __typename?: 'HoldReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

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

/** For whom to issue a code. */
export type IssueReferralCodeInput = {
  /** Pseudonym of the resident; the resident behind the token when absent. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of `issueReferralCode`. */
export type IssueReferralCodeResult = IssueReferralCodeSuccess | NotFound;

/** A code was made. It is shown this once and kept as a hash only. */
export type IssueReferralCodeSuccess = {
  __typename?: 'IssueReferralCodeSuccess';
  /** The code: 10 characters, without ones that look alike. */
  code: Scalars['String']['output'];
  /** Until when it can be used. */
  expiresAt: Scalars['DateTime']['output'];
};

/** An unlinked person to link. */
export type LinkUnlinkedPersonInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral, accepted and not ended. */
  referralId: Scalars['ID']['input'];
  /** Which resident: by a code from the resident, or by the id of a resident of the actor's own village. */
  resident: ResidentReferenceInput;
  /** Version on which this is based; linking leaves it as it is. */
  version: Scalars['Int']['input'];
};

/** What became of `linkUnlinkedPerson`. */
export type LinkUnlinkedPersonResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | LinkUnlinkedPersonSuccess | NotFound | StaleVersion;

/** The person is linked. */
export type LinkUnlinkedPersonSuccess = {
  __typename?: 'LinkUnlinkedPersonSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** Who offers a kind of help in a village (aanbod in de buurt): what residents do themselves and what formal partners do. Advice, made of public facts alone. */
export type LocalOffer = {
  __typename?: 'LocalOffer';
  /** Id of the village. */
  communityId: Scalars['ID']['output'];
  /** The kind of help. */
  kind: HelpRequestKind;
  /** Formal partners of the local network that do this or said that they have room for it: first those with room, then those that said nothing, then those with a waiting list, then those without room; at most 50. */
  partners: Array<CareOrganisation>;
};

/** Messages that were read. */
export type MarkMessagesReadInput = {
  /** The handover. */
  handoverId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral; exactly one of `referralId` and `handoverId`. */
  referralId?: InputMaybe<Scalars['ID']['input']>;
  /** The newest message that was read; older ones of the other party count as read too. */
  upToMessageId: Scalars['ID']['input'];
};

/** What became of `markMessagesRead`. */
export type MarkMessagesReadResult = ConversationClosed | IdempotencyKeyReused | InvalidInput | MarkMessagesReadSuccess | NotFound;

/** The other party sees it. */
export type MarkMessagesReadSuccess = {
  __typename?: 'MarkMessagesReadSuccess';
  /** The handover, read again; null for a referral. */
  handover: Maybe<Handover>;
  /** The message that was written, or up to which was read. */
  messageId: Scalars['ID']['output'];
  /** The referral, read again; null for a handover. */
  referral: Maybe<Referral>;
};

/** A referral that should never have been. */
export type MarkReferralEnteredInErrorInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with it, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `markReferralEnteredInError`. */
export type MarkReferralEnteredInErrorResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | MarkReferralEnteredInErrorSuccess | NotFound | StaleVersion;

/** It is marked so. */
export type MarkReferralEnteredInErrorSuccess = {
  __typename?: 'MarkReferralEnteredInErrorSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** That somebody of the other party read a message. */
export type MessageRead = {
  __typename?: 'MessageRead';
  /** When it was marked as read. */
  at: Scalars['DateTime']['output'];
  /** Name of who read it; null when no longer known. */
  name: Maybe<Scalars['String']['output']>;
  /** Organisation of who read it. */
  organisation: Organisation;
  /** Role of who read it. */
  role: ActorRole;
};

/** Which way, seen from the actor's organisation. */
export type MovementDirection =
  /** Received by the actor's organisation (ontvangen). */
  | 'RECEIVED'
  /** Sent by the actor's organisation (verstuurd). */
  | 'SENT';

export type Municipality = {
  __typename?: 'Municipality';
  code: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Accepts a handover, whole or some of its topics: the content of those opens and responsibility for them moves to the receiver; the others go back whole. By the receiver. */
  acceptHandover: AcceptHandoverResult;
  /** Accepts a referral; an open request is claimed. By the target. */
  acceptReferral: AcceptReferralResult;
  /** Agrees to what the other side proposed: from now on it holds. */
  agreeToStandingAgreement: AgreeToStandingAgreementResult;
  /** Ends a handover, with a reason: the sender withdraws what was not accepted yet; the receiver gives up what it accepted and did not begin. Who accepted stays responsible until the sender confirms with `confirmHandoverReturn`. */
  cancelHandover: CancelHandoverResult;
  /** Cancels a referral, with a reason. By the requester or the organisation that accepted; the resident withdraws with `withdrawReferral`. */
  cancelReferral: CancelReferralResult;
  /** Confirms that the handover arrived whole (ontvangstbevestiging). By the receiver. */
  completeHandover: CompleteHandoverResult;
  /** Completes a referral, with an outcome. By the organisation that accepted. */
  completeReferral: CompleteReferralResult;
  /** Takes back what was cancelled after acceptance: responsibility returns to the sender. By the sender. */
  confirmHandoverReturn: ConfirmHandoverReturnResult;
  /** Makes a draft of a referral. By a coordinator, village supporter, GP, nurse, social or welfare worker, or a care system that names a person. */
  createReferral: CreateReferralResult;
  /** Makes a webhook: changes of referrals or handovers of the actor's organisation are told to an address, signed after Standard Webhooks, as ids alone. Each is sent only while whoever made the hook reaches the row. By staff, or by a system that names a person. */
  createWebhook: CreateWebhookResult;
  /** The resident's own decision on a draft. By the resident or a representative. */
  decideHandover: DecideHandoverResult;
  /** The resident's own decision on a draft. By the resident or a representative. */
  decideReferral: DecideReferralResult;
  /** Ends a standing agreement, or withdraws a proposal; what was handed over by it stays so. By either side. */
  endStandingAgreement: EndStandingAgreementResult;
  /** Ends a webhook of the actor's organisation; what was not delivered is given up. */
  endWebhook: EndWebhookResult;
  /** Ends a referral that could not be fulfilled, with a reason. By the organisation that accepted. */
  failReferral: FailReferralResult;
  /** Goes on to another target with a referral that was rejected for want of room (NO_CAPACITY): a new referral on the same case with the same content. It is sent at once where the resident's decision reaches as far; else it is a draft that waits for a new one. By the requester. */
  forwardReferral: ForwardReferralResult;
  /** Pauses a referral, with a reason. By the organisation that accepted. */
  holdReferral: HoldReferralResult;
  /** Issues a one-time code with which an organisation can name this resident (verwijscode): 10 characters, 14 days, one use. By the resident, a representative, or the home village. */
  issueReferralCode: IssueReferralCodeResult;
  /** Links the unlinked person of a referral to a resident of the hub, who from then on reads the whole course and can withdraw. The sender is told nothing. By the organisation that accepted, with a code from the resident; a village names its own resident by id as well. */
  linkUnlinkedPerson: LinkUnlinkedPersonResult;
  /** Tells the other party that its messages were read, by whom and when. By the two parties. */
  markMessagesRead: MarkMessagesReadResult;
  /** Marks a referral as one that should never have been, whatever became of it. By the requester. */
  markReferralEnteredInError: MarkReferralEnteredInErrorResult;
  /** Writes a handover of one or more topics to another organisation. With the resident's spoken agreement it is offered at once, and the receiver reads it as a notice until it accepts; without, it is a draft that waits for the resident. By a coordinator, village supporter, GP, nurse, social or welfare worker of the responsible organisation, or a care system that names a person. */
  offerHandover: OfferHandoverResult;
  /** Proposes a standing agreement of a local network: what the sender offers to the receiver by it is accepted at once. Nothing follows before the other side agrees. By a role that hands over, for one of the two organisations. */
  proposeStandingAgreement: ProposeStandingAgreementResult;
  /** Records that the resident agreed, spoken, in the requester's presence. It counts for this case and its target only. By the requester. */
  recordSpokenAgreement: RecordSpokenAgreementResult;
  /** Records that the resident agreed to a draft, spoken, in the sender's presence. It counts for this handover and receiver only. By the sender. */
  recordSpokenHandoverAgreement: RecordSpokenHandoverAgreementResult;
  /** Rejects a handover, with a reason; responsibility stays where it is. By the receiver. */
  rejectHandover: RejectHandoverResult;
  /** Rejects a referral, with a reason. By the target. */
  rejectReferral: RejectReferralResult;
  /** Tries deliveries that were given up (DEAD) once more. */
  replayWebhookDeliveries: ReplayWebhookDeliveriesResult;
  /** Says what is happening while the state stays (business status), for instance that an intake is planned. By the organisation that accepted. */
  reportReferralProgress: ReportReferralProgressResult;
  /** Asks the sender for information before deciding: the handover waits. By the receiver. */
  requestHandoverInformation: RequestHandoverInformationResult;
  /** Goes on with a referral that was paused. By the organisation that accepted. */
  resumeReferral: ResumeReferralResult;
  /**
   * Judges whether an emergency was one: once by the privacy officer of the village, once by the resident or a representative. For everybody else, the parties to the referral too, there is nothing to judge: NotFound.
   * Errors: FORBIDDEN for who may judge, and sent it.
   */
  reviewEmergencyReferral: ReviewEmergencyReferralResult;
  /** Offers a draft to its receiver. By the sender, after the resident agreed. */
  sendHandover: SendHandoverResult;
  /** Writes to the other party of a referral or handover. By the two parties, while both read its content or will with acceptance. */
  sendMessage: SendMessageResult;
  /** Sends a draft to its target. By the requester, after the resident agreed. */
  sendReferral: SendReferralResult;
  /** Sends a draft without the resident's yes, in an emergency and with its reason: the target reads the letter and what may be known in an emergency at once. The resident and the privacy officers of the village are told at once, and it is judged within 5 working days. By a GP, practice nurse, home care nurse or social worker of the requester, to one organisation. */
  sendReferralInEmergency: SendReferralInEmergencyResult;
  /** Says whether the actor's organisation has room for a kind of help. By everybody there who refers or receives. */
  setCapacity: SetCapacityResult;
  /** Records within how many business days answers are expected, as a village agreed with its local network. By a coordinator or village supporter of that village. */
  setResponseAgreement: SetResponseAgreementResult;
  /** Begins the work after a handover. By the receiver. */
  startHandover: StartHandoverResult;
  /** Begins the work. By the organisation that accepted. */
  startReferral: StartReferralResult;
  /** Answers what the receiver asked, with new versions of the content where that is needed: the handover is offered again. By the sender. */
  supplyHandoverInformation: SupplyHandoverInformationResult;
  /** Writes a new version of the content of one topic. By the sender, until receipt is confirmed. */
  updateHandoverContent: UpdateHandoverContentResult;
  /** Withdraws from a handover, at any time before receipt is confirmed: it is cancelled, and the receiver reads it no longer. Who accepted stays responsible until the sender confirms with `confirmHandoverReturn`. By the resident or a representative. */
  withdrawHandover: WithdrawHandoverResult;
  /** Withdraws from a referral, at any time before its end: it is cancelled, and the receiver reads it no longer. By the resident or a representative. */
  withdrawReferral: WithdrawReferralResult;
};


export type MutationAcceptHandoverArgs = {
  input: AcceptHandoverInput;
};


export type MutationAcceptReferralArgs = {
  input: AcceptReferralInput;
};


export type MutationAgreeToStandingAgreementArgs = {
  input: AgreeToStandingAgreementInput;
};


export type MutationCancelHandoverArgs = {
  input: CancelHandoverInput;
};


export type MutationCancelReferralArgs = {
  input: CancelReferralInput;
};


export type MutationCompleteHandoverArgs = {
  input: CompleteHandoverInput;
};


export type MutationCompleteReferralArgs = {
  input: CompleteReferralInput;
};


export type MutationConfirmHandoverReturnArgs = {
  input: ConfirmHandoverReturnInput;
};


export type MutationCreateReferralArgs = {
  input: CreateReferralInput;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationDecideHandoverArgs = {
  input: DecideHandoverInput;
};


export type MutationDecideReferralArgs = {
  input: DecideReferralInput;
};


export type MutationEndStandingAgreementArgs = {
  input: EndStandingAgreementInput;
};


export type MutationEndWebhookArgs = {
  input: EndWebhookInput;
};


export type MutationFailReferralArgs = {
  input: FailReferralInput;
};


export type MutationForwardReferralArgs = {
  input: ForwardReferralInput;
};


export type MutationHoldReferralArgs = {
  input: HoldReferralInput;
};


export type MutationIssueReferralCodeArgs = {
  input: IssueReferralCodeInput;
};


export type MutationLinkUnlinkedPersonArgs = {
  input: LinkUnlinkedPersonInput;
};


export type MutationMarkMessagesReadArgs = {
  input: MarkMessagesReadInput;
};


export type MutationMarkReferralEnteredInErrorArgs = {
  input: MarkReferralEnteredInErrorInput;
};


export type MutationOfferHandoverArgs = {
  input: OfferHandoverInput;
};


export type MutationProposeStandingAgreementArgs = {
  input: ProposeStandingAgreementInput;
};


export type MutationRecordSpokenAgreementArgs = {
  input: RecordSpokenAgreementInput;
};


export type MutationRecordSpokenHandoverAgreementArgs = {
  input: RecordSpokenHandoverAgreementInput;
};


export type MutationRejectHandoverArgs = {
  input: RejectHandoverInput;
};


export type MutationRejectReferralArgs = {
  input: RejectReferralInput;
};


export type MutationReplayWebhookDeliveriesArgs = {
  input: ReplayWebhookDeliveriesInput;
};


export type MutationReportReferralProgressArgs = {
  input: ReportReferralProgressInput;
};


export type MutationRequestHandoverInformationArgs = {
  input: RequestHandoverInformationInput;
};


export type MutationResumeReferralArgs = {
  input: ResumeReferralInput;
};


export type MutationReviewEmergencyReferralArgs = {
  input: ReviewEmergencyReferralInput;
};


export type MutationSendHandoverArgs = {
  input: SendHandoverInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationSendReferralArgs = {
  input: SendReferralInput;
};


export type MutationSendReferralInEmergencyArgs = {
  input: SendReferralInEmergencyInput;
};


export type MutationSetCapacityArgs = {
  input: SetCapacityInput;
};


export type MutationSetResponseAgreementArgs = {
  input: SetResponseAgreementInput;
};


export type MutationStartHandoverArgs = {
  input: StartHandoverInput;
};


export type MutationStartReferralArgs = {
  input: StartReferralInput;
};


export type MutationSupplyHandoverInformationArgs = {
  input: SupplyHandoverInformationInput;
};


export type MutationUpdateHandoverContentArgs = {
  input: UpdateHandoverContentInput;
};


export type MutationWithdrawHandoverArgs = {
  input: WithdrawHandoverInput;
};


export type MutationWithdrawReferralArgs = {
  input: WithdrawReferralInput;
};

/** The target says that it has no room for this kind of help; nothing was written, and nothing is lost: send it all the same, or take another. */
export type NoCapacity = UserError & {
  __typename?: 'NoCapacity';
  /** Others of the same kind near the resident that did not say so: first those with room, then those that said nothing, then those with a waiting list; at most 10. */
  alternatives: Array<Organisation>;
  /** When the target expects room, an estimate; null when it did not say. */
  expectedOn: Maybe<Scalars['LocalDate']['output']>;
  /** What to do. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
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

/** Whoever hands over is not responsible for this, so it cannot be handed over; nothing was written. */
export type NotResponsible = UserError & {
  __typename?: 'NotResponsible';
  /** The cases of which another organisation is responsible. */
  caseIds: Array<Scalars['ID']['output']>;
  /** What to do: ask the organisation that is responsible now. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** A handover to offer. */
export type OfferHandoverInput = {
  /** The resident's spoken agreement to this handover and receiver; a draft that waits for the resident when absent. */
  agreement?: InputMaybe<SpokenAgreementInput>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent; ROUTINE when absent. */
  priority?: ReferralPriority;
  /** To whom. */
  receiverId: Scalars['ID']['input'];
  /** About whom; may be absent when every topic is an existing case. */
  resident?: InputMaybe<ResidentReferenceInput>;
  /** What is handed over: 1 to 20 topics, all of this resident. */
  topics: Array<HandoverTopicInput>;
};

/** What became of `offerHandover`. */
export type OfferHandoverResult = IdempotencyKeyReused | InvalidInput | NotFound | NotResponsible | OfferHandoverSuccess;

/** The handover was offered, or its draft was made. */
export type OfferHandoverSuccess = {
  __typename?: 'OfferHandoverSuccess';
  /** The handover. */
  handover: Maybe<Handover>;
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

/** Somebody who works for an organisation (professional of medewerker). */
export type Professional = {
  __typename?: 'Professional';
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Role at this organisation. */
  role: ActorRole;
};

/** A standing agreement to propose; the actor's organisation is one of the two. */
export type ProposeStandingAgreementInput = {
  /** In whose local network; the other organisation is a partner there, or serves it. */
  communityId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** For which kinds of matters, at least one. */
  kinds: Array<HelpRequestKind>;
  /** Who takes over. */
  receiverId: Scalars['ID']['input'];
  /** Who hands over. */
  senderId: Scalars['ID']['input'];
};

/** What became of `proposeStandingAgreement`. */
export type ProposeStandingAgreementResult = IdempotencyKeyReused | InvalidInput | ProposeStandingAgreementSuccess;

/** It waits for the other side. */
export type ProposeStandingAgreementSuccess = {
  __typename?: 'ProposeStandingAgreementSuccess';
  /** The agreement. */
  agreement: StandingAgreement;
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
  /** One care organisation; null when there is none. Public. */
  careOrganisation: Maybe<CareOrganisation>;
  /** Care organisations in the hub, by name. Public. */
  careOrganisations: Array<CareOrganisation>;
  /** One case; null when there is none that the actor reaches. */
  case: Maybe<Case>;
  /** What an event of `caseChanged` tells, as it is now; null when there is nothing that the actor reaches. */
  caseEvent: Maybe<CaseEvent>;
  /** For the gateway: the same for changes on one case; null when the actor does not reach it. */
  caseTopic: Maybe<Scalars['ID']['output']>;
  /** Referrals that were sent in an emergency, without the resident's yes, and wait for a judgement, oldest first; at most 100. For the privacy officer those about residents of its village, for a resident its own; empty for everybody else. */
  emergencyReferralsToReview: Maybe<Array<EmergencyReferral>>;
  /** One handover; null when there is none that the actor reaches. */
  handover: Maybe<Handover>;
  /** The handover whose change an event of `handoverChanged` tells, as it is now; null when there is none that the actor reaches. */
  handoverEvent: Maybe<HandoverEvent>;
  /** For the gateway: the same for changes of handovers. */
  handoverTopic: Maybe<Scalars['ID']['output']>;
  /**
   * Handovers that the actor's organisation sends or received, newest first. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  handovers: HandoverConnection;
  /** For the gateway: the same on one case. */
  missedCaseEvents: Maybe<Array<Scalars['ID']['output']>>;
  /** For the gateway: the same of handovers. */
  missedHandoverEvents: Maybe<Array<Scalars['ID']['output']>>;
  /** For the gateway: ids of the events behind this one and of the two minutes before it, oldest first; null when `after` is none of the actor's, or when there are more than 1,000. */
  missedReferralEvents: Maybe<Array<Scalars['ID']['output']>>;
  /**
   * Every referral about the resident behind the token, newest first (mijn verwijzingen); empty for whoever is no resident. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  myReferrals: ReferralConnection;
  /** One referral; null when there is none that the actor reaches. */
  referral: Maybe<Referral>;
  /**
   * Referrals of the actor's organisation, sent and received as in `referrals`, the least recently changed first: for a system that follows what became of them. Ask with `since` of the last time minus a minute, and tell by `version` what is new: a change is seen when it is committed, which may be up to some seconds after its `changedAt`. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range, a cursor of another list or a `since` after `before`.
   */
  referralChanges: ReferralConnection;
  /** The referral whose change an event of `referralChanged` tells, as it is now; null when there is none that the actor reaches. */
  referralEvent: Maybe<ReferralEvent>;
  /** For the gateway: under which topic changes of referrals are announced to this actor, until this instant at the latest; null when it can be party to none. */
  referralTopic: Maybe<Scalars['ID']['output']>;
  /**
   * Referrals that the actor's organisation sent or received, newest first. RECEIVED holds those addressed to it, those it accepted, and open requests that it may claim. At most 500 a page.
   * Errors: BAD_USER_INPUT for a page size out of range or a cursor of another list.
   */
  referrals: ReferralConnection;
  /** How long answers to referrals took between the actor's organisation and its partners (reactietijden), newest quarter first: of formal partners to its village, and the other way round. Released once per quarter, from 10 referrals on. Empty for whoever works for no organisation. */
  responseTimes: Array<ResponseTime>;
  /** Standing agreements of the actor's organisation, on either side, newest first; at most 200. Empty for whoever works for none. */
  standingAgreements: Array<StandingAgreement>;
  /** Webhooks of the actor's organisation, those that ended too, newest first; empty for everybody else. At most 500. */
  webhooks: Array<Webhook>;
};


export type QueryCareOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseTopicArgs = {
  caseId: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryHandoverArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHandoverEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHandoverTopicArgs = {
  until: Scalars['DateTime']['input'];
};


export type QueryHandoversArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  direction: MovementDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<HandoverStatus>;
};


export type QueryMissedCaseEventsArgs = {
  after: Scalars['ID']['input'];
  caseId: Scalars['ID']['input'];
};


export type QueryMissedHandoverEventsArgs = {
  after: Scalars['ID']['input'];
};


export type QueryMissedReferralEventsArgs = {
  after: Scalars['ID']['input'];
};


export type QueryMyReferralsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReferralArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralChangesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ownerId: InputMaybe<Scalars['ID']['input']>;
  requesterId: InputMaybe<Scalars['ID']['input']>;
  residentId: InputMaybe<Scalars['ID']['input']>;
  since: InputMaybe<Scalars['DateTime']['input']>;
  status: InputMaybe<Array<ReferralStatus>>;
};


export type QueryReferralEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralTopicArgs = {
  until: Scalars['DateTime']['input'];
};


export type QueryReferralsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  direction: MovementDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ReferralStatus>;
};

/** A spoken agreement to record. */
export type RecordSpokenAgreementInput = {
  /** When and how the resident agreed. */
  agreement: SpokenAgreementInput;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The draft. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `recordSpokenAgreement`. */
export type RecordSpokenAgreementResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RecordSpokenAgreementSuccess | StaleVersion;

/** The agreement was recorded. */
export type RecordSpokenAgreementSuccess = {
  __typename?: 'RecordSpokenAgreementSuccess';
  /** The draft, read again. */
  referral: Maybe<Referral>;
};

/** A spoken agreement to a handover. */
export type RecordSpokenHandoverAgreementInput = {
  /** When and how the resident agreed. */
  agreement: SpokenAgreementInput;
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `recordSpokenHandoverAgreement`. */
export type RecordSpokenHandoverAgreementResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RecordSpokenHandoverAgreementSuccess | StaleVersion;

/** The agreement was recorded. */
export type RecordSpokenHandoverAgreementSuccess = {
  __typename?: 'RecordSpokenHandoverAgreementSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral (verwijzing) from one organisation to another, after FHIR R4 ServiceRequest and Task. To its receiver one that was rejected, cancelled, withdrawn or entered in error is `id`, `status`, `changedAt` and `version` alone, for 90 days; everything else is null then. */
export type Referral = {
  __typename?: 'Referral';
  /** When it was accepted; null until then, or when REFERRAL_STATUS is withheld. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** Beside the target: the kind of partner to which it may go on, as far as the resident's decision reaches; null when it names the target alone, or when REFERRAL_STATUS is withheld. */
  agreedKind: Maybe<CareOrganisationKind>;
  /** Documents that belong to it, as references into the sender's own system; at most 20. Null when REFERRAL_CONTENT is withheld. */
  attachments: Maybe<Array<Attachment>>;
  /** What put it beyond what a volunteer may do, where a question for help was (grens vrijwilligerswerk), sorted; empty where that is not why. Null when REFERRAL_CONTENT is withheld. */
  boundaryCategories: Maybe<Array<BoundaryCategory>>;
  /** What is happening, in the words of the field; null when nothing was said, or when REFERRAL_STATUS is withheld. */
  businessStatus: Maybe<BusinessStatus>;
  /** The case it belongs to; null when the actor does not reach it. */
  case: Maybe<Case>;
  /** When it last changed: the instant of its newest event. Null when REFERRAL_STATUS is withheld. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Village of the resident at the time of writing: with kind, urgency and date all that an open request shows. Null when REFERRAL_STATUS is withheld. */
  community: Maybe<Community>;
  /** When it was written. Null when REFERRAL_STATUS is withheld. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** On what it was sent without the resident's yes (spoedgrondslag); null where the resident agreed, or when REFERRAL_CONTENT is withheld. */
  emergency: Maybe<ReferralEmergency>;
  /** The emergency in which it was sent, with what was thought of it afterwards (spoed en beoordeling), also once both sides have judged it (GDPR 15); for who may see who looked at what of the resident. Null where it was no emergency, and for who does not reach that, as sender and target. */
  emergencyReferral: Maybe<EmergencyReferral>;
  /** When it ended; null until then, or when REFERRAL_STATUS is withheld. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the requester was told that no answer came; null when it was not, or when REFERRAL_STATUS is withheld. */
  escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every change, oldest first. Null when REFERRAL_STATUS is withheld. */
  events: Maybe<Array<StatusEvent>>;
  /** The referral that had no room, from which this one went on; null when none that the actor reaches. */
  forwardedFrom: Maybe<Referral>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** About which kind of matter. Null when REFERRAL_STATUS is withheld. */
  kind: Maybe<HelpRequestKind>;
  /** The letter, at most 8,000 characters. Null when REFERRAL_CONTENT is withheld. */
  letter: Maybe<Scalars['String']['output']>;
  /** Who else offers this kind of help where the resident lives, as advice; null where nobody said where that is, or when REFERRAL_STATUS is withheld. */
  localOffer: Maybe<LocalOffer>;
  /** What the two parties wrote to each other, newest first; at most 500 a page. Null when REFERRAL_CONTENT is withheld, as for the receiver before acceptance. */
  messages: Maybe<ReferralMessageConnection>;
  /** What came of it; null until COMPLETED, or when REFERRAL_STATUS is withheld. */
  outcome: Maybe<ReferralOutcome>;
  /** Whether that day went by without an answer. Null when REFERRAL_STATUS is withheld. */
  overdue: Maybe<Scalars['Boolean']['output']>;
  /** Organisation that accepted it; null until then, or when REFERRAL_STATUS is withheld. */
  owner: Maybe<Organisation>;
  /** The referral that this one is part of (deelverwijzing); null when none that the actor reaches. */
  partOf: Maybe<Referral>;
  /** Referrals that are part of this one, as far as the actor reaches them, newest first; at most 100. */
  parts: Maybe<Array<Referral>>;
  /** Other referrals about the same person and kind of matter that have not ended, as far as the actor reaches them (mogelijke dubbelen), newest first; at most 20. To look at before sending. */
  possibleDuplicates: Maybe<Array<Referral>>;
  /** How urgent. Null when REFERRAL_STATUS is withheld. */
  priority: Maybe<ReferralPriority>;
  /** Why. Null when REFERRAL_CONTENT is withheld. */
  reason: Maybe<ReferralReason>;
  /** When the target was reminded of it; null when it was not, or when REFERRAL_STATUS is withheld. */
  remindedAt: Maybe<Scalars['DateTime']['output']>;
  /** Organisation that sent it. Null when REFERRAL_STATUS is withheld. */
  requester: Maybe<Organisation>;
  /** The resident; null when the actor reaches the referral but not the person, and for an unlinked person. */
  resident: Maybe<Resident>;
  /** What the resident decided about this case and target. Null when REFERRAL_STATUS is withheld. */
  residentDecision: Maybe<ResidentDecision>;
  /** The last day on which an answer comes in time, by what the local network agreed for this kind and urgency; null until it is sent, or when REFERRAL_STATUS is withheld. */
  respondBy: Maybe<Scalars['LocalDate']['output']>;
  /** When it was sent; null until then, or when REFERRAL_STATUS is withheld. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. Null when REFERRAL_STATUS is withheld. */
  status: Maybe<ReferralStatus>;
  /** Why it was rejected, paused, cancelled or failed; null when none of these, or when REFERRAL_STATUS is withheld. */
  statusReason: Maybe<StatusReason>;
  /** Organisation that it is addressed to; null for an open request, or when REFERRAL_STATUS is withheld. */
  target: Maybe<Organisation>;
  /** For an open request: which kind of partner in the local network may claim it; null otherwise, or when REFERRAL_STATUS is withheld. */
  targetKind: Maybe<CareOrganisationKind>;
  /** Whether responsibility for the case moves with acceptance. Null when REFERRAL_STATUS is withheld. */
  transfersResponsibility: Maybe<Scalars['Boolean']['output']>;
  /** Somebody not yet known to the hub, as the sender typed it; null for a resident of the hub and where no person may be seen. */
  unlinkedPerson: Maybe<UnlinkedPerson>;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};


/** A referral (verwijzing) from one organisation to another, after FHIR R4 ServiceRequest and Task. To its receiver one that was rejected, cancelled, withdrawn or entered in error is `id`, `status`, `changedAt` and `version` alone, for 90 days; everything else is null then. */
export type ReferralMessagesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of referrals. */
export type ReferralConnection = {
  __typename?: 'ReferralConnection';
  /** Rows with their cursors. */
  edges: Array<ReferralEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A referral in a page. */
export type ReferralEdge = {
  __typename?: 'ReferralEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The referral. */
  node: Referral;
};

/** Why a referral was sent without the resident's yes. */
export type ReferralEmergency = {
  __typename?: 'ReferralEmergency';
  /** What made it an emergency. */
  reason: Scalars['String']['output'];
  /** Role of who sent it. */
  role: ActorRole;
};

/** A change of a referral (wijziging van een verwijzing). */
export type ReferralEvent = {
  __typename?: 'ReferralEvent';
  /** Its id, to resume after; known to the parties alone. */
  id: Scalars['ID']['output'];
  /** The referral, as it is when the event is delivered. */
  referral: Referral;
};

/** A message between the two parties of a referral (bericht). Whoever reads the content of the referral reads it. */
export type ReferralMessage = {
  __typename?: 'ReferralMessage';
  /** Name of who wrote it; null when no longer known, or when REFERRAL_CONTENT is withheld. */
  authorName: Maybe<Scalars['String']['output']>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Organisation that wrote it. Null when REFERRAL_CONTENT is withheld. */
  organisation: Maybe<Organisation>;
  /** Who of the other party read it, and when (leesbevestiging). Null when REFERRAL_CONTENT is withheld. */
  reads: Maybe<Array<MessageRead>>;
  /** Role of who wrote it. Null when REFERRAL_CONTENT is withheld. */
  role: Maybe<ActorRole>;
  /** When it was sent. Null when REFERRAL_CONTENT is withheld. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** The message, at most 4,000 characters. Null when REFERRAL_CONTENT is withheld. */
  text: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of messages. */
export type ReferralMessageConnection = {
  __typename?: 'ReferralMessageConnection';
  /** Rows with their cursors. */
  edges: Array<ReferralMessageEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A message in a page. */
export type ReferralMessageEdge = {
  __typename?: 'ReferralMessageEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: ReferralMessage;
};

/** What came of a referral (uitkomst). */
export type ReferralOutcome =
  /** Goes on (loopt door). */
  | 'CONTINUING'
  /** Deceased (overleden). */
  | 'DECEASED'
  /** The resident did not want it (inwoner zag ervan af). */
  | 'DECLINED_BY_RESIDENT'
  /** Moved away (verhuisd). */
  | 'MOVED_AWAY'
  /** Referred on (doorverwezen). */
  | 'REFERRED_ON'
  /** Solved by the village (informeel opgelost). */
  | 'RESOLVED_INFORMALLY'
  /** Solved by professionals (professioneel opgelost). */
  | 'RESOLVED_PROFESSIONALLY'
  /** Back to the village (terug naar het dorp). */
  | 'RETURNED_TO_VILLAGE'
  /** Village and professionals together (samen). */
  | 'SHARED_SUPPORT'
  /** Not solved (niet opgelost). */
  | 'UNRESOLVED';

/** How urgent (FHIR R4 request priority). */
export type ReferralPriority =
  /** As soon as possible (zo snel mogelijk). */
  | 'ASAP'
  /** In the usual time (normaal). */
  | 'ROUTINE'
  /** Sooner than usual (urgent). */
  | 'URGENT';

/** Why a referral is made (reden van verwijzing). */
export type ReferralReason =
  /** Beyond what a volunteer may do (grens vrijwilligerswerk). */
  | 'BOUNDARY_EXCEEDED'
  /** Informal carer overburdened (overbelaste mantelzorger). */
  | 'CARER_OVERLOAD'
  /** Need of care (zorgbehoefte). */
  | 'CARE_NEED'
  /** Debt (schulden). */
  | 'DEBT'
  /** Housing (wonen). */
  | 'HOUSING'
  /** Loneliness (eenzaamheid). */
  | 'LONELINESS'
  /** Mental health (psychische gezondheid). */
  | 'MENTAL_HEALTH'
  /** Mobility (mobiliteit). */
  | 'MOBILITY'
  /** Another reason (anders). */
  | 'OTHER'
  /** Prevention (preventie). */
  | 'PREVENTION'
  /** Safety (veiligheid). */
  | 'SAFETY'
  /** Substance use (middelengebruik). */
  | 'SUBSTANCE_USE'
  /** Wellbeing on prescription (welzijn op recept). */
  | 'WELLBEING_PRESCRIPTION'
  /** Support under the Social Support Act (Wmo). */
  | 'WMO_SUPPORT';

/** Status of a referral (FHIR R4 Task.status). */
export type ReferralStatus =
  /** Accepted (aangenomen). */
  | 'ACCEPTED'
  /** Cancelled (geannuleerd). */
  | 'CANCELLED'
  /** Done (afgerond). */
  | 'COMPLETED'
  /** Being written, waits for the resident (concept). */
  | 'DRAFT'
  /** Should never have been (foutief ingevoerd). */
  | 'ENTERED_IN_ERROR'
  /** Could not be fulfilled (niet gelukt). */
  | 'FAILED'
  /** Under way (in behandeling). */
  | 'IN_PROGRESS'
  /** Paused (aangehouden). */
  | 'ON_HOLD'
  /** Refused by the target (geweigerd). */
  | 'REJECTED'
  /** Sent (verstuurd). */
  | 'REQUESTED';

/** To whom: exactly one of the two. */
export type ReferralTargetInput = {
  /** Any partner of this kind in the resident's local network: an open request. */
  kind?: InputMaybe<CareOrganisationKind>;
  /** One organisation, of formal care or of a village. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A handover to reject. */
export type RejectHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `rejectHandover`. */
export type RejectHandoverResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RejectHandoverSuccess | StaleVersion;

/** The handover was rejected. */
export type RejectHandoverSuccess = {
  __typename?: 'RejectHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to reject. */
export type RejectReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `rejectReferral`. */
export type RejectReferralResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RejectReferralSuccess | StaleVersion;

/** The referral was rejected. */
export type RejectReferralSuccess = {
  __typename?: 'RejectReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** Deliveries to try once more. */
export type ReplayWebhookDeliveriesInput = {
  /** Only these deliveries; all that were given up when absent. */
  deliveryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The webhook. */
  webhookId: Scalars['ID']['input'];
};

/** What became of `replayWebhookDeliveries`. */
export type ReplayWebhookDeliveriesResult = IdempotencyKeyReused | NotFound | ReplayWebhookDeliveriesSuccess;

/** They are tried at once. */
export type ReplayWebhookDeliveriesSuccess = {
  __typename?: 'ReplayWebhookDeliveriesSuccess';
  /** The webhook. */
  webhook: Maybe<Webhook>;
};

/** What is happening with a referral. */
export type ReportReferralProgressInput = {
  /** What is happening, in the words of the field; not AWAITING_RESIDENT_DECISION. */
  businessStatus: BusinessStatus;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with it, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `reportReferralProgress`. */
export type ReportReferralProgressResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | ReportReferralProgressSuccess | StaleVersion;

/** It was said. */
export type ReportReferralProgressSuccess = {
  __typename?: 'ReportReferralProgressSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** A question about a handover. */
export type RequestHandoverInformationInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What the receiver needs to know, 1 to 2,000 characters, without a BSN. */
  question: Scalars['String']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `requestHandoverInformation`. */
export type RequestHandoverInformationResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | RequestHandoverInformationSuccess | StaleVersion;

/** The handover waits for the sender. */
export type RequestHandoverInformationSuccess = {
  __typename?: 'RequestHandoverInformationSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

export type Resident = {
  __typename?: 'Resident';
  /** Handovers about this resident that the actor reaches: its own, and by consent those of others, newest first. At most 500 a page. */
  handovers: Maybe<HandoverConnection>;
  key: Scalars['ID']['output'];
  /** Referrals about this resident that the actor reaches: its own, and by consent those of others, newest first. At most 500 a page. */
  referrals: Maybe<ReferralConnection>;
};


export type ResidentHandoversArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ResidentReferralsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What the resident decided about one case and its targets. */
export type ResidentDecision =
  /** Agreed (akkoord). */
  | 'AGREED'
  /** Declined (niet akkoord). */
  | 'DECLINED'
  /** Not yet (nog niet besloten). */
  | 'PENDING';

/** Nothing can be sent before the resident agreed to this case and target; nothing was written. */
export type ResidentDecisionMissing = UserError & {
  __typename?: 'ResidentDecisionMissing';
  /** What to do: ask the resident, or record a spoken agreement. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch (level B1). */
  messageNl: Scalars['String']['output'];
  /** What the resident decided so far. */
  residentDecision: ResidentDecision;
};

/** How a resident is named: exactly one of the two. */
export type ResidentReferenceInput = {
  /** One-time code from the resident, a representative or the home village (verwijscode). */
  referralCode?: InputMaybe<Scalars['String']['input']>;
  /** Pseudonym that the actor's organisation holds. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Within how many business days an answer to a referral is expected in a local network. Public. */
export type ResponseAgreement = {
  __typename?: 'ResponseAgreement';
  /** Whether the local network agreed on it; otherwise it is what the hub takes. */
  agreed: Scalars['Boolean']['output'];
  /** Business days (werkdagen) after the day on which it is sent, 0 to 60; 0: the same day. Saturdays, Sundays and public holidays do not count. */
  businessDays: Scalars['Int']['output'];
  /** About which kind of matter. */
  kind: HelpRequestKind;
  /** How urgent. */
  priority: ReferralPriority;
};

/** How long answers to referrals took in one quarter, from one village to one formal partner or the other way round. Seen by these two sides alone. */
export type ResponseTime = {
  __typename?: 'ResponseTime';
  /** How many were sent, 10 or more. */
  cases: Scalars['Int']['output'];
  /** How many were answered within the term, in percent, in steps of 5. */
  inTimePercent: Scalars['Int']['output'];
  /** Business days until the answer, the median; of those that were answered. */
  medianBusinessDays: Scalars['Float']['output'];
  /** First day of the quarter in which they were sent. */
  quarter: Scalars['LocalDate']['output'];
  /** Organisation that answered. */
  receiver: Organisation;
  /** Organisation that sent them. */
  sender: Organisation;
};

/** That an organisation was responsible for a case, from an instant until the next one was (verantwoordelijkheid). */
export type Responsibility = {
  __typename?: 'Responsibility';
  /** The organisation. */
  organisation: Organisation;
  /** From when. */
  since: Scalars['DateTime']['output'];
};

/** A paused referral to go on with. */
export type ResumeReferralInput = {
  /** What is happening, in the words of the field. */
  businessStatus?: InputMaybe<BusinessStatus>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `resumeReferral`. */
export type ResumeReferralResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | ResumeReferralSuccess | StaleVersion;

/** The work goes on. */
export type ResumeReferralSuccess = {
  __typename?: 'ResumeReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** A topic that the receiver does not take over. */
export type ReturnedTopicInput = {
  /** Words with the reason, at most 2,000 characters, without a BSN; required for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: StatusReason;
  /** The topic. */
  topicId: Scalars['ID']['input'];
};

/** An emergency to judge. */
export type ReviewEmergencyReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Whether there was reason enough. */
  justified: Scalars['Boolean']['input'];
  /** Words with it, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
};

/** What became of `reviewEmergencyReferral`. */
export type ReviewEmergencyReferralResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | ReviewEmergencyReferralSuccess;

/** The judgement was recorded. */
export type ReviewEmergencyReferralSuccess = {
  __typename?: 'ReviewEmergencyReferralSuccess';
  /** The emergency, read again. */
  emergency: Maybe<EmergencyReferral>;
};

/** A draft to offer. */
export type SendHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `sendHandover`. */
export type SendHandoverResult = IdempotencyKeyReused | InvalidTransition | NotFound | NotResponsible | ResidentDecisionMissing | SendHandoverSuccess | StaleVersion;

/** The handover was offered. */
export type SendHandoverSuccess = {
  __typename?: 'SendHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A message to the other party. */
export type SendMessageInput = {
  /** The handover. */
  handoverId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral; exactly one of `referralId` and `handoverId`. */
  referralId?: InputMaybe<Scalars['ID']['input']>;
  /** The message, 1 to 4,000 characters, without a BSN. */
  text: Scalars['String']['input'];
};

/** What became of `sendMessage`. */
export type SendMessageResult = ConversationClosed | IdempotencyKeyReused | InvalidInput | NotFound | SendMessageSuccess;

/** The message was sent. */
export type SendMessageSuccess = {
  __typename?: 'SendMessageSuccess';
  /** The handover, read again; null for a referral. */
  handover: Maybe<Handover>;
  /** The message that was written, or up to which was read. */
  messageId: Scalars['ID']['output'];
  /** The referral, read again; null for a handover. */
  referral: Maybe<Referral>;
};

/** A draft to send without the resident's yes. */
export type SendReferralInEmergencyInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** What makes it an emergency, 1 to 2,000 characters, without a BSN. */
  reason: Scalars['String']['input'];
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `sendReferralInEmergency`. */
export type SendReferralInEmergencyResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | ResidentDecisionMissing | SendReferralInEmergencySuccess | StaleVersion;

/** The referral was sent. */
export type SendReferralInEmergencySuccess = {
  __typename?: 'SendReferralInEmergencySuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** A draft to send. */
export type SendReferralInput = {
  /** Whether to send it though the target says that it has no room; no when absent. */
  despiteNoCapacity?: Scalars['Boolean']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The draft. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `sendReferral`. */
export type SendReferralResult = IdempotencyKeyReused | InvalidTransition | NoCapacity | NotFound | ResidentDecisionMissing | SendReferralSuccess | StaleVersion;

/** The referral was sent. */
export type SendReferralSuccess = {
  __typename?: 'SendReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** Room to announce. */
export type SetCapacityInput = {
  /** When room is expected, today or later; not with HAS_CAPACITY. */
  expectedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of help. */
  kind: HelpRequestKind;
  /** Whether there is room. */
  status: CapacityStatus;
};

/** What became of `setCapacity`. */
export type SetCapacityResult = IdempotencyKeyReused | InvalidInput | SetCapacitySuccess;

/** It was recorded. */
export type SetCapacitySuccess = {
  __typename?: 'SetCapacitySuccess';
  /** All that the organisation says of its room, by kind. */
  capacity: Array<Capacity>;
};

/** What a local network agreed. */
export type SetResponseAgreementInput = {
  /** Business days within which an answer is expected, 0 to 60. */
  businessDays: Scalars['Int']['input'];
  /** The village. */
  communityId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** About which kind of matter. */
  kind: HelpRequestKind;
  /** How urgent. */
  priority: ReferralPriority;
};

/** What became of `setResponseAgreement`. */
export type SetResponseAgreementResult = IdempotencyKeyReused | InvalidInput | NotFound | SetResponseAgreementSuccess;

/** It was recorded. */
export type SetResponseAgreementSuccess = {
  __typename?: 'SetResponseAgreementSuccess';
  /** The agreements of the village about this kind, by urgency. */
  responseAgreements: Array<ResponseAgreement>;
};

/** A spoken agreement of the resident, given in the requester's presence. */
export type SpokenAgreementInput = {
  /** Day on which the resident agreed, not in the future. */
  givenOn: Scalars['LocalDate']['input'];
  /** How, for instance at the kitchen table or by telephone; 1 to 500 characters, without a BSN. */
  how: Scalars['String']['input'];
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

/** A standing agreement of a local network (vaste afspraak): what one organisation hands over to the other, in these kinds of matters, is accepted and begun by it. */
export type StandingAgreement = {
  __typename?: 'StandingAgreement';
  /** Since when it holds: when the other side agreed; null until then. */
  agreedAt: Maybe<Scalars['DateTime']['output']>;
  /** In whose local network. */
  community: Community;
  /** When it was ended; null while it was not. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it; null while nobody did. */
  endedBy: Maybe<Organisation>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** Which kinds of matters. */
  kinds: Array<HelpRequestKind>;
  /** When it was proposed. */
  proposedAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  proposedBy: Organisation;
  /** Who takes over. */
  receiver: Organisation;
  /** Who hands over. */
  sender: Organisation;
  /** How far it is. */
  status: StandingAgreementStatus;
  /** Version for changes, from 1. */
  version: Scalars['Int']['output'];
};

/** Status of a standing agreement. */
export type StandingAgreementStatus =
  /** Ended by either, or withdrawn (beëindigd). */
  | 'ENDED'
  /** Agreed by both (van kracht). */
  | 'IN_FORCE'
  /** Waits for the other side (voorgesteld). */
  | 'PROPOSED';

/** A handover to start. */
export type StartHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `startHandover`. */
export type StartHandoverResult = IdempotencyKeyReused | InvalidTransition | NotFound | StaleVersion | StartHandoverSuccess;

/** The work began. */
export type StartHandoverSuccess = {
  __typename?: 'StartHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to start. */
export type StartReferralInput = {
  /** What is happening, in the words of the field. */
  businessStatus?: InputMaybe<BusinessStatus>;
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `startReferral`. */
export type StartReferralResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion | StartReferralSuccess;

/** The work began. */
export type StartReferralSuccess = {
  __typename?: 'StartReferralSuccess';
  /** The referral, read again. */
  referral: Maybe<Referral>;
};

/** One change of a referral or handover. */
export type StatusEvent = {
  __typename?: 'StatusEvent';
  /** The mutation by which it was done; null where the hub did it by itself, and for what was done before this was kept. */
  action: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was said to be happening; null when nothing was. */
  businessStatus: Maybe<BusinessStatus>;
  /** State before; null for the first. */
  from: Maybe<Scalars['String']['output']>;
  /** Words with the reason, at most 2,000 characters; null when none. */
  note: Maybe<Scalars['String']['output']>;
  /** Organisation of who did it, or for which a rule did; null for a resident and for the hub. */
  organisation: Maybe<Organisation>;
  /** What came of it, with the completion of a referral; null otherwise. */
  outcome: Maybe<ReferralOutcome>;
  /** Why; null when no reason was asked. */
  reason: Maybe<StatusReason>;
  /** Role of who did it; null where the hub did, by a rule or because a time had passed. */
  role: Maybe<ActorRole>;
  /** By which standing agreement of the two organisations the hub did it; null for everything else. */
  standingAgreement: Maybe<StandingAgreement>;
  /** State after; the same as before where only what is happening was said. */
  to: Scalars['String']['output'];
};

/** Why a referral was rejected, paused, cancelled or failed. */
export type StatusReason =
  /** Needs to be judged first (beoordeling nodig). */
  | 'ASSESSMENT_REQUIRED'
  /** Double (dubbel). */
  | 'DUPLICATE'
  /** More information needed (informatie nodig). */
  | 'MORE_INFO_NEEDED'
  /** No room (geen capaciteit). */
  | 'NO_CAPACITY'
  /** No contact (geen contact). */
  | 'NO_CONTACT'
  /** Another reason, in words (anders, met tekst). */
  | 'OTHER'
  /** Not what this organisation does (buiten aanbod). */
  | 'OUT_OF_SCOPE'
  /** The resident does not want it (inwoner wil niet). */
  | 'RESIDENT_DECLINED'
  /** Sent by mistake (per ongeluk verstuurd). */
  | 'SENT_IN_ERROR'
  /** Waiting list (wachtlijst). */
  | 'WAITLIST'
  /** Wrong area (buiten werkgebied). */
  | 'WRONG_AREA';

export type Subscription = {
  __typename?: 'Subscription';
  /** Each change of a movement on one case that the actor reaches. `after` and errors as of `referralChanged`; FORBIDDEN for a case that is not reached, or that there is not. */
  caseChanged: CaseEvent;
  /** Each change of a handover to which the actor's organisation, or the resident behind the token, is a party. `after` and errors as of `referralChanged`. */
  handoverChanged: HandoverEvent;
  /**
   * Each change of a referral to which the actor's organisation, or the resident behind the token, is a party, when it has happened. With `after` what was missed since that event comes first, so that a client that was away misses nothing. An event may come twice, and those of the two minutes before `after` come again: tell by `id`.
   * Errors: FORBIDDEN for an actor without organisation and resident; RESUME_IMPOSSIBLE for an `after` that is no event of the actor, or too long ago: read `referralChanges`, then subscribe without it.
   */
  referralChanged: ReferralEvent;
};


export type SubscriptionCaseChangedArgs = {
  after: InputMaybe<Scalars['ID']['input']>;
  caseId: Scalars['ID']['input'];
};


export type SubscriptionHandoverChangedArgs = {
  after: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionReferralChangedArgs = {
  after: InputMaybe<Scalars['ID']['input']>;
};

/** An answer to what the receiver asked. */
export type SupplyHandoverInformationInput = {
  /** The answer, 1 to 2,000 characters, without a BSN. The receiver reads it now; content stays closed until it accepts. */
  answer: Scalars['String']['input'];
  /** New versions of the content, at most one for each topic. */
  contents?: Array<HandoverTopicContentInput>;
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `supplyHandoverInformation`. */
export type SupplyHandoverInformationResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion | SupplyHandoverInformationSuccess;

/** The handover is offered again. */
export type SupplyHandoverInformationSuccess = {
  __typename?: 'SupplyHandoverInformationSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** Somebody who is no resident of the hub (niet-gekoppelde persoon): as the sender of a referral typed it, or name and year of birth of somebody who was erased, in a record that the law keeps. */
export type UnlinkedPerson = {
  __typename?: 'UnlinkedPerson';
  /** Address; null when not given, or when REFERRAL_CONTENT is withheld. */
  address: Maybe<Scalars['String']['output']>;
  /** Year of birth; null when not given, or when BIRTH_YEAR is withheld. */
  birthYear: Maybe<Scalars['Int']['output']>;
  /** Name. Null when IDENTITY is withheld. */
  name: Maybe<Scalars['String']['output']>;
  /** Telephone; null when not given, or when REFERRAL_CONTENT is withheld. */
  telephone: Maybe<Scalars['String']['output']>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** Somebody not yet known to the hub. */
export type UnlinkedPersonInput = {
  /** Address, at most 500 characters, without a BSN. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Year of birth, from 1890. */
  birthYear?: InputMaybe<Scalars['Int']['input']>;
  /** The village where the person lives; needed for an open request. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters, without a BSN. */
  name: Scalars['String']['input'];
  /** Telephone number. */
  telephone?: InputMaybe<Scalars['String']['input']>;
};

/** Content to write anew. */
export type UpdateHandoverContentInput = {
  /** The content, whole. */
  content: HandoverContentInput;
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** The topic. */
  topicId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `updateHandoverContent`. */
export type UpdateHandoverContentResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion | UpdateHandoverContentSuccess;

/** The new version was written. */
export type UpdateHandoverContentSuccess = {
  __typename?: 'UpdateHandoverContentSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** Something that the caller can act on. */
export type UserError = {
  /** What was wrong and what would be right, in plain words; never a value that was sent. */
  message: Scalars['String']['output'];
  /** The same in plain Dutch, for residents (level B1). */
  messageNl: Scalars['String']['output'];
};

/** An address that is told of changes (webhook), of one organisation. */
export type Webhook = {
  __typename?: 'Webhook';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What was sent, newest first, of what the actor reaches now. At most 500 a page. */
  deliveries: WebhookDeliveryConnection;
  /** When it ended; null while it holds. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Of what it is told. */
  events: Array<WebhookEventKind>;
  /** Its id, random. */
  id: Scalars['ID']['output'];
  /** The address. */
  url: Scalars['String']['output'];
};


/** An address that is told of changes (webhook), of one organisation. */
export type WebhookDeliveriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<WebhookDeliveryStatus>;
};

/** One event on its way to a webhook (aflevering). */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** How often it was tried. Null when REFERRAL_STATUS is withheld. */
  attempts: Maybe<Scalars['Int']['output']>;
  /** When the event happened. Null when REFERRAL_STATUS is withheld. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The event. Null when REFERRAL_STATUS is withheld. */
  eventId: Maybe<Scalars['ID']['output']>;
  /** When it came to its end; null until then, or when REFERRAL_STATUS is withheld. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** HTTP status of the last answer; null when there was none, or when REFERRAL_STATUS is withheld. */
  httpStatus: Maybe<Scalars['Int']['output']>;
  /** Its id, random: the `webhook-id` of every try. */
  id: Scalars['ID']['output'];
  /** What changed. Null when REFERRAL_STATUS is withheld. */
  kind: Maybe<WebhookEventKind>;
  /** When it is tried next; null when it is not, or when REFERRAL_STATUS is withheld. */
  nextAt: Maybe<Scalars['DateTime']['output']>;
  /** The referral or handover. Null when REFERRAL_STATUS is withheld. */
  objectId: Maybe<Scalars['ID']['output']>;
  /** Why the last try failed; null when none did, or when REFERRAL_STATUS is withheld. */
  problem: Maybe<WebhookProblem>;
  /** How far it is. Null when REFERRAL_STATUS is withheld. */
  status: Maybe<WebhookDeliveryStatus>;
  /** Categories withheld from this actor on this row, sorted. */
  withheld: Array<DataCategory>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** Rows with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of rows that the actor reaches. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery in a page. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Opaque position of this row. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** How far a delivery is. */
export type WebhookDeliveryStatus =
  /** Given up after ten tries in three days, or with the hook (opgegeven). */
  | 'DEAD'
  /** Answered with a status of success (afgeleverd). */
  | 'DELIVERED'
  /** Waits for its first or next try (wacht). */
  | 'PENDING'
  /** Not sent, since the row was not reached any more (niet verstuurd). */
  | 'WITHHELD';

/** Of what a webhook is told. */
export type WebhookEventKind =
  /** A handover changed (overdracht). */
  | 'HANDOVER'
  /** A referral changed (verwijzing). */
  | 'REFERRAL';

/** Why a try failed. */
export type WebhookProblem =
  /** The address leads into a private network (adres niet toegestaan). */
  | 'ADDRESS_NOT_ALLOWED'
  /** Another status than success (foutmelding). */
  | 'HTTP_ERROR'
  /** The answer pointed elsewhere; no redirect is followed (doorverwezen). */
  | 'REDIRECT'
  /** No answer in ten seconds (geen antwoord). */
  | 'TIMEOUT'
  /** No connection (niet bereikbaar). */
  | 'UNREACHABLE';

/** A handover to withdraw from. */
export type WithdrawHandoverInput = {
  /** The handover. */
  handoverId: Scalars['ID']['input'];
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with it, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `withdrawHandover`. */
export type WithdrawHandoverResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion | WithdrawHandoverSuccess;

/** The handover was cancelled; the resident no longer agrees. */
export type WithdrawHandoverSuccess = {
  __typename?: 'WithdrawHandoverSuccess';
  /** The handover, read again. */
  handover: Maybe<Handover>;
};

/** A referral to withdraw from. */
export type WithdrawReferralInput = {
  /** Repeat the call with the same key and it has happened once; kept for 7 days. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Words with it, at most 2,000 characters, without a BSN. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Version on which this change is based. */
  version: Scalars['Int']['input'];
};

/** What became of `withdrawReferral`. */
export type WithdrawReferralResult = IdempotencyKeyReused | InvalidInput | InvalidTransition | NotFound | StaleVersion | WithdrawReferralSuccess;

/** The referral was cancelled. */
export type WithdrawReferralSuccess = {
  __typename?: 'WithdrawReferralSuccess';
  /** The referral, read again; null where it is no longer reached. */
  referral: Maybe<Referral>;
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
  CareOrganisation: CareOrganisation;
  Case: Case;
  Community: Community;
  CommunityOrganisation: CommunityOrganisation;
  Handover: Handover;
  LocalOffer: LocalOffer;
  Referral: Referral;
  Resident: Resident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CareOrganisation:
    ( { __typename: 'CareOrganisation' }
    & GraphQLRecursivePick<FederationTypes['CareOrganisation'], {"id":true}> );
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  CommunityOrganisation:
    ( { __typename: 'CommunityOrganisation' }
    & GraphQLRecursivePick<FederationTypes['CommunityOrganisation'], {"id":true}> );
  Handover:
    ( { __typename: 'Handover' }
    & GraphQLRecursivePick<FederationTypes['Handover'], {"id":true}> );
  LocalOffer:
    ( { __typename: 'LocalOffer' }
    & GraphQLRecursivePick<FederationTypes['LocalOffer'], {"communityId":true,"kind":true}> );
  Referral:
    ( { __typename: 'Referral' }
    & GraphQLRecursivePick<FederationTypes['Referral'], {"id":true}> );
  Resident:
    ( { __typename: 'Resident' }
    & GraphQLRecursivePick<FederationTypes['Resident'], {"key":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptHandoverResult:
    | ( Omit<AcceptHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'AcceptHandoverSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotResponsibleMapper & { __typename: 'NotResponsible' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  AcceptReferralResult:
    | ( Omit<AcceptReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'AcceptReferralSuccess' } )
    | ( AlreadyClaimed & { __typename: 'AlreadyClaimed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  AgreeToStandingAgreementResult:
    | ( Omit<AgreeToStandingAgreementSuccess, 'agreement'> & { agreement: _RefType['StandingAgreement'] } & { __typename: 'AgreeToStandingAgreementSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CancelHandoverResult:
    | ( Omit<CancelHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'CancelHandoverSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CancelReferralResult:
    | ( Omit<CancelReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'CancelReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CompleteHandoverResult:
    | ( Omit<CompleteHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'CompleteHandoverSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CompleteReferralResult:
    | ( Omit<CompleteReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'CompleteReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  ConfirmHandoverReturnResult:
    | ( Omit<ConfirmHandoverReturnSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'ConfirmHandoverReturnSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotResponsibleMapper & { __typename: 'NotResponsible' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  CreateReferralResult:
    | ( Omit<CreateReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'CreateReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  CreateWebhookResult:
    | ( Omit<CreateWebhookSuccess, 'webhook'> & { webhook?: Maybe<_RefType['Webhook']> } & { __typename: 'CreateWebhookSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
  ;
  DecideHandoverResult:
    | ( Omit<DecideHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'DecideHandoverSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  DecideReferralResult:
    | ( Omit<DecideReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'DecideReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  EndStandingAgreementResult:
    | ( Omit<EndStandingAgreementSuccess, 'agreement'> & { agreement: _RefType['StandingAgreement'] } & { __typename: 'EndStandingAgreementSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  EndWebhookResult:
    | ( Omit<EndWebhookSuccess, 'webhook'> & { webhook?: Maybe<_RefType['Webhook']> } & { __typename: 'EndWebhookSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  FailReferralResult:
    | ( Omit<FailReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'FailReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  ForwardReferralResult:
    | ( Omit<ForwardReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'ForwardReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NoCapacityMapper & { __typename: 'NoCapacity' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  HoldReferralResult:
    | ( Omit<HoldReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'HoldReferralSuccess' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  IssueReferralCodeResult:
    | ( IssueReferralCodeSuccess & { __typename: 'IssueReferralCodeSuccess' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  LinkUnlinkedPersonResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( Omit<LinkUnlinkedPersonSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'LinkUnlinkedPersonSuccess' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  MarkMessagesReadResult:
    | ( ConversationClosed & { __typename: 'ConversationClosed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( Omit<MarkMessagesReadSuccess, 'handover' | 'referral'> & { handover?: Maybe<_RefType['Handover']>, referral?: Maybe<_RefType['Referral']> } & { __typename: 'MarkMessagesReadSuccess' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  MarkReferralEnteredInErrorResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( Omit<MarkReferralEnteredInErrorSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'MarkReferralEnteredInErrorSuccess' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  OfferHandoverResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotResponsibleMapper & { __typename: 'NotResponsible' } )
    | ( Omit<OfferHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'OfferHandoverSuccess' } )
  ;
  ProposeStandingAgreementResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( Omit<ProposeStandingAgreementSuccess, 'agreement'> & { agreement: _RefType['StandingAgreement'] } & { __typename: 'ProposeStandingAgreementSuccess' } )
  ;
  RecordSpokenAgreementResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<RecordSpokenAgreementSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'RecordSpokenAgreementSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  RecordSpokenHandoverAgreementResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<RecordSpokenHandoverAgreementSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'RecordSpokenHandoverAgreementSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  RejectHandoverResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<RejectHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'RejectHandoverSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  RejectReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<RejectReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'RejectReferralSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  ReplayWebhookDeliveriesResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReplayWebhookDeliveriesSuccess, 'webhook'> & { webhook?: Maybe<_RefType['Webhook']> } & { __typename: 'ReplayWebhookDeliveriesSuccess' } )
  ;
  ReportReferralProgressResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReportReferralProgressSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'ReportReferralProgressSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  RequestHandoverInformationResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<RequestHandoverInformationSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'RequestHandoverInformationSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  ResumeReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ResumeReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'ResumeReferralSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  ReviewEmergencyReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReviewEmergencyReferralSuccess, 'emergency'> & { emergency?: Maybe<_RefType['EmergencyReferral']> } & { __typename: 'ReviewEmergencyReferralSuccess' } )
  ;
  SendHandoverResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotResponsibleMapper & { __typename: 'NotResponsible' } )
    | ( ResidentDecisionMissing & { __typename: 'ResidentDecisionMissing' } )
    | ( Omit<SendHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'SendHandoverSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  SendMessageResult:
    | ( ConversationClosed & { __typename: 'ConversationClosed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<SendMessageSuccess, 'handover' | 'referral'> & { handover?: Maybe<_RefType['Handover']>, referral?: Maybe<_RefType['Referral']> } & { __typename: 'SendMessageSuccess' } )
  ;
  SendReferralInEmergencyResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ResidentDecisionMissing & { __typename: 'ResidentDecisionMissing' } )
    | ( Omit<SendReferralInEmergencySuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'SendReferralInEmergencySuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  SendReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NoCapacityMapper & { __typename: 'NoCapacity' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ResidentDecisionMissing & { __typename: 'ResidentDecisionMissing' } )
    | ( Omit<SendReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'SendReferralSuccess' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
  SetCapacityResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( Omit<SetCapacitySuccess, 'capacity'> & { capacity: Array<_RefType['Capacity']> } & { __typename: 'SetCapacitySuccess' } )
  ;
  SetResponseAgreementResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SetResponseAgreementSuccess & { __typename: 'SetResponseAgreementSuccess' } )
  ;
  StartHandoverResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<StartHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'StartHandoverSuccess' } )
  ;
  StartReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<StartReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'StartReferralSuccess' } )
  ;
  SupplyHandoverInformationResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<SupplyHandoverInformationSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'SupplyHandoverInformationSuccess' } )
  ;
  UpdateHandoverContentResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<UpdateHandoverContentSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'UpdateHandoverContentSuccess' } )
  ;
  WithdrawHandoverResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<WithdrawHandoverSuccess, 'handover'> & { handover?: Maybe<_RefType['Handover']> } & { __typename: 'WithdrawHandoverSuccess' } )
  ;
  WithdrawReferralResult:
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
    | ( Omit<WithdrawReferralSuccess, 'referral'> & { referral?: Maybe<_RefType['Referral']> } & { __typename: 'WithdrawReferralSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Organisation:
    | ( CareOrganisationMapper & { __typename: 'CareOrganisation' } )
    | ( CommunityOrganisationMapper & { __typename: 'CommunityOrganisation' } )
  ;
  UserError:
    | ( AlreadyClaimed & { __typename: 'AlreadyClaimed' } )
    | ( ConversationClosed & { __typename: 'ConversationClosed' } )
    | ( IdempotencyKeyReused & { __typename: 'IdempotencyKeyReused' } )
    | ( InvalidInputMapper & { __typename: 'InvalidInput' } )
    | ( InvalidTransitionMapper & { __typename: 'InvalidTransition' } )
    | ( NoCapacityMapper & { __typename: 'NoCapacity' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( NotResponsibleMapper & { __typename: 'NotResponsible' } )
    | ( ResidentDecisionMissing & { __typename: 'ResidentDecisionMissing' } )
    | ( StaleVersion & { __typename: 'StaleVersion' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptHandoverInput: AcceptHandoverInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AcceptHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptHandoverResult']>;
  AcceptHandoverSuccess: ResolverTypeWrapper<Omit<AcceptHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  AcceptReferralInput: AcceptReferralInput;
  AcceptReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptReferralResult']>;
  AcceptReferralSuccess: ResolverTypeWrapper<Omit<AcceptReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  ActorRole: ActorRole;
  AgreeToStandingAgreementInput: AgreeToStandingAgreementInput;
  AgreeToStandingAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeToStandingAgreementResult']>;
  AgreeToStandingAgreementSuccess: ResolverTypeWrapper<Omit<AgreeToStandingAgreementSuccess, 'agreement'> & { agreement: ResolversTypes['StandingAgreement'] }>;
  AlreadyClaimed: ResolverTypeWrapper<AlreadyClaimed>;
  Attachment: ResolverTypeWrapper<AttachmentMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AttachmentInput: AttachmentInput;
  BoundaryCategory: BoundaryCategory;
  BusinessStatus: BusinessStatus;
  CancelHandoverInput: CancelHandoverInput;
  CancelHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelHandoverResult']>;
  CancelHandoverSuccess: ResolverTypeWrapper<Omit<CancelHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  CancelReferralInput: CancelReferralInput;
  CancelReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelReferralResult']>;
  CancelReferralSuccess: ResolverTypeWrapper<Omit<CancelReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  Capacity: ResolverTypeWrapper<CapacityMapper>;
  CapacityStatus: CapacityStatus;
  CareOrganisation: ResolverTypeWrapper<CareOrganisationMapper>;
  CareOrganisationKind: CareOrganisationKind;
  Case: ResolverTypeWrapper<CaseMapper>;
  CaseEvent: ResolverTypeWrapper<CaseEventMapper>;
  Community: ResolverTypeWrapper<CommunityMapper>;
  CommunityOrganisation: ResolverTypeWrapper<CommunityOrganisationMapper>;
  CompleteHandoverInput: CompleteHandoverInput;
  CompleteHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteHandoverResult']>;
  CompleteHandoverSuccess: ResolverTypeWrapper<Omit<CompleteHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  CompleteReferralInput: CompleteReferralInput;
  CompleteReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteReferralResult']>;
  CompleteReferralSuccess: ResolverTypeWrapper<Omit<CompleteReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  ConfirmHandoverReturnInput: ConfirmHandoverReturnInput;
  ConfirmHandoverReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmHandoverReturnResult']>;
  ConfirmHandoverReturnSuccess: ResolverTypeWrapper<Omit<ConfirmHandoverReturnSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  ConversationClosed: ResolverTypeWrapper<ConversationClosed>;
  CreateReferralInput: CreateReferralInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateReferralResult']>;
  CreateReferralSuccess: ResolverTypeWrapper<Omit<CreateReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWebhookResult']>;
  CreateWebhookSuccess: ResolverTypeWrapper<Omit<CreateWebhookSuccess, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  DataCategory: DataCategory;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideHandoverInput: DecideHandoverInput;
  DecideHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideHandoverResult']>;
  DecideHandoverSuccess: ResolverTypeWrapper<Omit<DecideHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  DecideReferralInput: DecideReferralInput;
  DecideReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideReferralResult']>;
  DecideReferralSuccess: ResolverTypeWrapper<Omit<DecideReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  EmergencyReferral: ResolverTypeWrapper<EmergencyReferralMapper>;
  EmergencyReview: ResolverTypeWrapper<EmergencyReviewMapper>;
  EmergencyReviewSide: EmergencyReviewSide;
  EndStandingAgreementInput: EndStandingAgreementInput;
  EndStandingAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndStandingAgreementResult']>;
  EndStandingAgreementSuccess: ResolverTypeWrapper<Omit<EndStandingAgreementSuccess, 'agreement'> & { agreement: ResolversTypes['StandingAgreement'] }>;
  EndWebhookInput: EndWebhookInput;
  EndWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndWebhookResult']>;
  EndWebhookSuccess: ResolverTypeWrapper<Omit<EndWebhookSuccess, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  FailReferralInput: FailReferralInput;
  FailReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FailReferralResult']>;
  FailReferralSuccess: ResolverTypeWrapper<Omit<FailReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  ForwardReferralInput: ForwardReferralInput;
  ForwardReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ForwardReferralResult']>;
  ForwardReferralSuccess: ResolverTypeWrapper<Omit<ForwardReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  Handover: ResolverTypeWrapper<HandoverMapper>;
  HandoverConnection: ResolverTypeWrapper<HandoverConnectionMapper>;
  HandoverContent: ResolverTypeWrapper<HandoverContentMapper>;
  HandoverContentChange: ResolverTypeWrapper<HandoverContentChange>;
  HandoverContentInput: HandoverContentInput;
  HandoverContentPart: HandoverContentPart;
  HandoverEdge: ResolverTypeWrapper<HandoverEdgeMapper>;
  HandoverEvent: ResolverTypeWrapper<HandoverEventMapper>;
  HandoverMessage: ResolverTypeWrapper<HandoverMessageMapper>;
  HandoverMessageConnection: ResolverTypeWrapper<HandoverMessageConnectionMapper>;
  HandoverMessageEdge: ResolverTypeWrapper<HandoverMessageEdgeMapper>;
  HandoverStatus: HandoverStatus;
  HandoverTopic: ResolverTypeWrapper<HandoverTopicMapper>;
  HandoverTopicContentInput: HandoverTopicContentInput;
  HandoverTopicInput: HandoverTopicInput;
  HandoverTopicStatus: HandoverTopicStatus;
  HelpRequestKind: HelpRequestKind;
  HoldReferralInput: HoldReferralInput;
  HoldReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HoldReferralResult']>;
  HoldReferralSuccess: ResolverTypeWrapper<Omit<HoldReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InputProblemCode: InputProblemCode;
  InvalidInput: ResolverTypeWrapper<InvalidInputMapper>;
  InvalidTransition: ResolverTypeWrapper<InvalidTransitionMapper>;
  IssueReferralCodeInput: IssueReferralCodeInput;
  IssueReferralCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueReferralCodeResult']>;
  IssueReferralCodeSuccess: ResolverTypeWrapper<IssueReferralCodeSuccess>;
  LinkUnlinkedPersonInput: LinkUnlinkedPersonInput;
  LinkUnlinkedPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkUnlinkedPersonResult']>;
  LinkUnlinkedPersonSuccess: ResolverTypeWrapper<Omit<LinkUnlinkedPersonSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalOffer: ResolverTypeWrapper<LocalOfferMapper>;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkMessagesReadResult']>;
  MarkMessagesReadSuccess: ResolverTypeWrapper<Omit<MarkMessagesReadSuccess, 'handover' | 'referral'> & { handover?: Maybe<ResolversTypes['Handover']>, referral?: Maybe<ResolversTypes['Referral']> }>;
  MarkReferralEnteredInErrorInput: MarkReferralEnteredInErrorInput;
  MarkReferralEnteredInErrorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkReferralEnteredInErrorResult']>;
  MarkReferralEnteredInErrorSuccess: ResolverTypeWrapper<Omit<MarkReferralEnteredInErrorSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  MessageRead: ResolverTypeWrapper<MessageReadMapper>;
  MovementDirection: MovementDirection;
  Municipality: ResolverTypeWrapper<Municipality>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoCapacity: ResolverTypeWrapper<NoCapacityMapper>;
  NotFound: ResolverTypeWrapper<NotFound>;
  NotResponsible: ResolverTypeWrapper<NotResponsibleMapper>;
  OfferHandoverInput: OfferHandoverInput;
  OfferHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OfferHandoverResult']>;
  OfferHandoverSuccess: ResolverTypeWrapper<Omit<OfferHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  Organisation: ResolverTypeWrapper<OrganisationMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Professional: ResolverTypeWrapper<ProfessionalMapper>;
  ProposeStandingAgreementInput: ProposeStandingAgreementInput;
  ProposeStandingAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeStandingAgreementResult']>;
  ProposeStandingAgreementSuccess: ResolverTypeWrapper<Omit<ProposeStandingAgreementSuccess, 'agreement'> & { agreement: ResolversTypes['StandingAgreement'] }>;
  PurposeOfUse: PurposeOfUse;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordSpokenAgreementInput: RecordSpokenAgreementInput;
  RecordSpokenAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordSpokenAgreementResult']>;
  RecordSpokenAgreementSuccess: ResolverTypeWrapper<Omit<RecordSpokenAgreementSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  RecordSpokenHandoverAgreementInput: RecordSpokenHandoverAgreementInput;
  RecordSpokenHandoverAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordSpokenHandoverAgreementResult']>;
  RecordSpokenHandoverAgreementSuccess: ResolverTypeWrapper<Omit<RecordSpokenHandoverAgreementSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  Referral: ResolverTypeWrapper<ReferralMapper>;
  ReferralConnection: ResolverTypeWrapper<ReferralConnectionMapper>;
  ReferralEdge: ResolverTypeWrapper<ReferralEdgeMapper>;
  ReferralEmergency: ResolverTypeWrapper<ReferralEmergency>;
  ReferralEvent: ResolverTypeWrapper<ReferralEventMapper>;
  ReferralMessage: ResolverTypeWrapper<ReferralMessageMapper>;
  ReferralMessageConnection: ResolverTypeWrapper<ReferralMessageConnectionMapper>;
  ReferralMessageEdge: ResolverTypeWrapper<ReferralMessageEdgeMapper>;
  ReferralOutcome: ReferralOutcome;
  ReferralPriority: ReferralPriority;
  ReferralReason: ReferralReason;
  ReferralStatus: ReferralStatus;
  ReferralTargetInput: ReferralTargetInput;
  RejectHandoverInput: RejectHandoverInput;
  RejectHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectHandoverResult']>;
  RejectHandoverSuccess: ResolverTypeWrapper<Omit<RejectHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  RejectReferralInput: RejectReferralInput;
  RejectReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectReferralResult']>;
  RejectReferralSuccess: ResolverTypeWrapper<Omit<RejectReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayWebhookDeliveriesResult']>;
  ReplayWebhookDeliveriesSuccess: ResolverTypeWrapper<Omit<ReplayWebhookDeliveriesSuccess, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  ReportReferralProgressInput: ReportReferralProgressInput;
  ReportReferralProgressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportReferralProgressResult']>;
  ReportReferralProgressSuccess: ResolverTypeWrapper<Omit<ReportReferralProgressSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  RequestHandoverInformationInput: RequestHandoverInformationInput;
  RequestHandoverInformationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestHandoverInformationResult']>;
  RequestHandoverInformationSuccess: ResolverTypeWrapper<Omit<RequestHandoverInformationSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  Resident: ResolverTypeWrapper<ResidentMapper>;
  ResidentDecision: ResidentDecision;
  ResidentDecisionMissing: ResolverTypeWrapper<ResidentDecisionMissing>;
  ResidentReferenceInput: ResidentReferenceInput;
  ResponseAgreement: ResolverTypeWrapper<ResponseAgreement>;
  ResponseTime: ResolverTypeWrapper<ResponseTimeMapper>;
  Responsibility: ResolverTypeWrapper<ResponsibilityMapper>;
  ResumeReferralInput: ResumeReferralInput;
  ResumeReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeReferralResult']>;
  ResumeReferralSuccess: ResolverTypeWrapper<Omit<ResumeReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  ReturnedTopicInput: ReturnedTopicInput;
  ReviewEmergencyReferralInput: ReviewEmergencyReferralInput;
  ReviewEmergencyReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewEmergencyReferralResult']>;
  ReviewEmergencyReferralSuccess: ResolverTypeWrapper<Omit<ReviewEmergencyReferralSuccess, 'emergency'> & { emergency?: Maybe<ResolversTypes['EmergencyReferral']> }>;
  SendHandoverInput: SendHandoverInput;
  SendHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendHandoverResult']>;
  SendHandoverSuccess: ResolverTypeWrapper<Omit<SendHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  SendMessageInput: SendMessageInput;
  SendMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendMessageResult']>;
  SendMessageSuccess: ResolverTypeWrapper<Omit<SendMessageSuccess, 'handover' | 'referral'> & { handover?: Maybe<ResolversTypes['Handover']>, referral?: Maybe<ResolversTypes['Referral']> }>;
  SendReferralInEmergencyInput: SendReferralInEmergencyInput;
  SendReferralInEmergencyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendReferralInEmergencyResult']>;
  SendReferralInEmergencySuccess: ResolverTypeWrapper<Omit<SendReferralInEmergencySuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  SendReferralInput: SendReferralInput;
  SendReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendReferralResult']>;
  SendReferralSuccess: ResolverTypeWrapper<Omit<SendReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  SetCapacityInput: SetCapacityInput;
  SetCapacityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCapacityResult']>;
  SetCapacitySuccess: ResolverTypeWrapper<Omit<SetCapacitySuccess, 'capacity'> & { capacity: Array<ResolversTypes['Capacity']> }>;
  SetResponseAgreementInput: SetResponseAgreementInput;
  SetResponseAgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetResponseAgreementResult']>;
  SetResponseAgreementSuccess: ResolverTypeWrapper<SetResponseAgreementSuccess>;
  SpokenAgreementInput: SpokenAgreementInput;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  StandingAgreement: ResolverTypeWrapper<StandingAgreementMapper>;
  StandingAgreementStatus: StandingAgreementStatus;
  StartHandoverInput: StartHandoverInput;
  StartHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartHandoverResult']>;
  StartHandoverSuccess: ResolverTypeWrapper<Omit<StartHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  StartReferralInput: StartReferralInput;
  StartReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartReferralResult']>;
  StartReferralSuccess: ResolverTypeWrapper<Omit<StartReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  StatusEvent: ResolverTypeWrapper<StatusEventMapper>;
  StatusReason: StatusReason;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupplyHandoverInformationInput: SupplyHandoverInformationInput;
  SupplyHandoverInformationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SupplyHandoverInformationResult']>;
  SupplyHandoverInformationSuccess: ResolverTypeWrapper<Omit<SupplyHandoverInformationSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  UnlinkedPerson: ResolverTypeWrapper<UnlinkedPersonMapper>;
  UnlinkedPersonInput: UnlinkedPersonInput;
  UpdateHandoverContentInput: UpdateHandoverContentInput;
  UpdateHandoverContentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateHandoverContentResult']>;
  UpdateHandoverContentSuccess: ResolverTypeWrapper<Omit<UpdateHandoverContentSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Webhook: ResolverTypeWrapper<WebhookMapper>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryMapper>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnectionMapper>;
  WebhookDeliveryEdge: ResolverTypeWrapper<WebhookDeliveryEdgeMapper>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookEventKind: WebhookEventKind;
  WebhookProblem: WebhookProblem;
  WithdrawHandoverInput: WithdrawHandoverInput;
  WithdrawHandoverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawHandoverResult']>;
  WithdrawHandoverSuccess: ResolverTypeWrapper<Omit<WithdrawHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversTypes['Handover']> }>;
  WithdrawReferralInput: WithdrawReferralInput;
  WithdrawReferralResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawReferralResult']>;
  WithdrawReferralSuccess: ResolverTypeWrapper<Omit<WithdrawReferralSuccess, 'referral'> & { referral?: Maybe<ResolversTypes['Referral']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptHandoverInput: AcceptHandoverInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AcceptHandoverResult: ResolversUnionTypes<ResolversParentTypes>['AcceptHandoverResult'];
  AcceptHandoverSuccess: Omit<AcceptHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  AcceptReferralInput: AcceptReferralInput;
  AcceptReferralResult: ResolversUnionTypes<ResolversParentTypes>['AcceptReferralResult'];
  AcceptReferralSuccess: Omit<AcceptReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  AgreeToStandingAgreementInput: AgreeToStandingAgreementInput;
  AgreeToStandingAgreementResult: ResolversUnionTypes<ResolversParentTypes>['AgreeToStandingAgreementResult'];
  AgreeToStandingAgreementSuccess: Omit<AgreeToStandingAgreementSuccess, 'agreement'> & { agreement: ResolversParentTypes['StandingAgreement'] };
  AlreadyClaimed: AlreadyClaimed;
  Attachment: AttachmentMapper;
  Float: Scalars['Float']['output'];
  AttachmentInput: AttachmentInput;
  CancelHandoverInput: CancelHandoverInput;
  CancelHandoverResult: ResolversUnionTypes<ResolversParentTypes>['CancelHandoverResult'];
  CancelHandoverSuccess: Omit<CancelHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  CancelReferralInput: CancelReferralInput;
  CancelReferralResult: ResolversUnionTypes<ResolversParentTypes>['CancelReferralResult'];
  CancelReferralSuccess: Omit<CancelReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  Capacity: CapacityMapper;
  CareOrganisation: CareOrganisationMapper;
  Case: CaseMapper;
  CaseEvent: CaseEventMapper;
  Community: CommunityMapper;
  CommunityOrganisation: CommunityOrganisationMapper;
  CompleteHandoverInput: CompleteHandoverInput;
  CompleteHandoverResult: ResolversUnionTypes<ResolversParentTypes>['CompleteHandoverResult'];
  CompleteHandoverSuccess: Omit<CompleteHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  CompleteReferralInput: CompleteReferralInput;
  CompleteReferralResult: ResolversUnionTypes<ResolversParentTypes>['CompleteReferralResult'];
  CompleteReferralSuccess: Omit<CompleteReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  ConfirmHandoverReturnInput: ConfirmHandoverReturnInput;
  ConfirmHandoverReturnResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmHandoverReturnResult'];
  ConfirmHandoverReturnSuccess: Omit<ConfirmHandoverReturnSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  ConversationClosed: ConversationClosed;
  CreateReferralInput: CreateReferralInput;
  Boolean: Scalars['Boolean']['output'];
  CreateReferralResult: ResolversUnionTypes<ResolversParentTypes>['CreateReferralResult'];
  CreateReferralSuccess: Omit<CreateReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookResult: ResolversUnionTypes<ResolversParentTypes>['CreateWebhookResult'];
  CreateWebhookSuccess: Omit<CreateWebhookSuccess, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  DateTime: Scalars['DateTime']['output'];
  DecideHandoverInput: DecideHandoverInput;
  DecideHandoverResult: ResolversUnionTypes<ResolversParentTypes>['DecideHandoverResult'];
  DecideHandoverSuccess: Omit<DecideHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  DecideReferralInput: DecideReferralInput;
  DecideReferralResult: ResolversUnionTypes<ResolversParentTypes>['DecideReferralResult'];
  DecideReferralSuccess: Omit<DecideReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  EmergencyReferral: EmergencyReferralMapper;
  EmergencyReview: EmergencyReviewMapper;
  EndStandingAgreementInput: EndStandingAgreementInput;
  EndStandingAgreementResult: ResolversUnionTypes<ResolversParentTypes>['EndStandingAgreementResult'];
  EndStandingAgreementSuccess: Omit<EndStandingAgreementSuccess, 'agreement'> & { agreement: ResolversParentTypes['StandingAgreement'] };
  EndWebhookInput: EndWebhookInput;
  EndWebhookResult: ResolversUnionTypes<ResolversParentTypes>['EndWebhookResult'];
  EndWebhookSuccess: Omit<EndWebhookSuccess, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  FailReferralInput: FailReferralInput;
  FailReferralResult: ResolversUnionTypes<ResolversParentTypes>['FailReferralResult'];
  FailReferralSuccess: Omit<FailReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  ForwardReferralInput: ForwardReferralInput;
  ForwardReferralResult: ResolversUnionTypes<ResolversParentTypes>['ForwardReferralResult'];
  ForwardReferralSuccess: Omit<ForwardReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  Handover: HandoverMapper;
  HandoverConnection: HandoverConnectionMapper;
  HandoverContent: HandoverContentMapper;
  HandoverContentChange: HandoverContentChange;
  HandoverContentInput: HandoverContentInput;
  HandoverEdge: HandoverEdgeMapper;
  HandoverEvent: HandoverEventMapper;
  HandoverMessage: HandoverMessageMapper;
  HandoverMessageConnection: HandoverMessageConnectionMapper;
  HandoverMessageEdge: HandoverMessageEdgeMapper;
  HandoverTopic: HandoverTopicMapper;
  HandoverTopicContentInput: HandoverTopicContentInput;
  HandoverTopicInput: HandoverTopicInput;
  HoldReferralInput: HoldReferralInput;
  HoldReferralResult: ResolversUnionTypes<ResolversParentTypes>['HoldReferralResult'];
  HoldReferralSuccess: Omit<HoldReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInputMapper;
  InvalidTransition: InvalidTransitionMapper;
  IssueReferralCodeInput: IssueReferralCodeInput;
  IssueReferralCodeResult: ResolversUnionTypes<ResolversParentTypes>['IssueReferralCodeResult'];
  IssueReferralCodeSuccess: IssueReferralCodeSuccess;
  LinkUnlinkedPersonInput: LinkUnlinkedPersonInput;
  LinkUnlinkedPersonResult: ResolversUnionTypes<ResolversParentTypes>['LinkUnlinkedPersonResult'];
  LinkUnlinkedPersonSuccess: Omit<LinkUnlinkedPersonSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  LocalDate: Scalars['LocalDate']['output'];
  LocalOffer: LocalOfferMapper;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkMessagesReadResult'];
  MarkMessagesReadSuccess: Omit<MarkMessagesReadSuccess, 'handover' | 'referral'> & { handover?: Maybe<ResolversParentTypes['Handover']>, referral?: Maybe<ResolversParentTypes['Referral']> };
  MarkReferralEnteredInErrorInput: MarkReferralEnteredInErrorInput;
  MarkReferralEnteredInErrorResult: ResolversUnionTypes<ResolversParentTypes>['MarkReferralEnteredInErrorResult'];
  MarkReferralEnteredInErrorSuccess: Omit<MarkReferralEnteredInErrorSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  MessageRead: MessageReadMapper;
  Municipality: Municipality;
  Mutation: Record<PropertyKey, never>;
  NoCapacity: NoCapacityMapper;
  NotFound: NotFound;
  NotResponsible: NotResponsibleMapper;
  OfferHandoverInput: OfferHandoverInput;
  OfferHandoverResult: ResolversUnionTypes<ResolversParentTypes>['OfferHandoverResult'];
  OfferHandoverSuccess: Omit<OfferHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  Organisation: OrganisationMapper;
  PageInfo: PageInfo;
  Professional: ProfessionalMapper;
  ProposeStandingAgreementInput: ProposeStandingAgreementInput;
  ProposeStandingAgreementResult: ResolversUnionTypes<ResolversParentTypes>['ProposeStandingAgreementResult'];
  ProposeStandingAgreementSuccess: Omit<ProposeStandingAgreementSuccess, 'agreement'> & { agreement: ResolversParentTypes['StandingAgreement'] };
  Query: Record<PropertyKey, never>;
  RecordSpokenAgreementInput: RecordSpokenAgreementInput;
  RecordSpokenAgreementResult: ResolversUnionTypes<ResolversParentTypes>['RecordSpokenAgreementResult'];
  RecordSpokenAgreementSuccess: Omit<RecordSpokenAgreementSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  RecordSpokenHandoverAgreementInput: RecordSpokenHandoverAgreementInput;
  RecordSpokenHandoverAgreementResult: ResolversUnionTypes<ResolversParentTypes>['RecordSpokenHandoverAgreementResult'];
  RecordSpokenHandoverAgreementSuccess: Omit<RecordSpokenHandoverAgreementSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  Referral: ReferralMapper;
  ReferralConnection: ReferralConnectionMapper;
  ReferralEdge: ReferralEdgeMapper;
  ReferralEmergency: ReferralEmergency;
  ReferralEvent: ReferralEventMapper;
  ReferralMessage: ReferralMessageMapper;
  ReferralMessageConnection: ReferralMessageConnectionMapper;
  ReferralMessageEdge: ReferralMessageEdgeMapper;
  ReferralTargetInput: ReferralTargetInput;
  RejectHandoverInput: RejectHandoverInput;
  RejectHandoverResult: ResolversUnionTypes<ResolversParentTypes>['RejectHandoverResult'];
  RejectHandoverSuccess: Omit<RejectHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  RejectReferralInput: RejectReferralInput;
  RejectReferralResult: ResolversUnionTypes<ResolversParentTypes>['RejectReferralResult'];
  RejectReferralSuccess: Omit<RejectReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  ReplayWebhookDeliveriesInput: ReplayWebhookDeliveriesInput;
  ReplayWebhookDeliveriesResult: ResolversUnionTypes<ResolversParentTypes>['ReplayWebhookDeliveriesResult'];
  ReplayWebhookDeliveriesSuccess: Omit<ReplayWebhookDeliveriesSuccess, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  ReportReferralProgressInput: ReportReferralProgressInput;
  ReportReferralProgressResult: ResolversUnionTypes<ResolversParentTypes>['ReportReferralProgressResult'];
  ReportReferralProgressSuccess: Omit<ReportReferralProgressSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  RequestHandoverInformationInput: RequestHandoverInformationInput;
  RequestHandoverInformationResult: ResolversUnionTypes<ResolversParentTypes>['RequestHandoverInformationResult'];
  RequestHandoverInformationSuccess: Omit<RequestHandoverInformationSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  Resident: ResidentMapper;
  ResidentDecisionMissing: ResidentDecisionMissing;
  ResidentReferenceInput: ResidentReferenceInput;
  ResponseAgreement: ResponseAgreement;
  ResponseTime: ResponseTimeMapper;
  Responsibility: ResponsibilityMapper;
  ResumeReferralInput: ResumeReferralInput;
  ResumeReferralResult: ResolversUnionTypes<ResolversParentTypes>['ResumeReferralResult'];
  ResumeReferralSuccess: Omit<ResumeReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  ReturnedTopicInput: ReturnedTopicInput;
  ReviewEmergencyReferralInput: ReviewEmergencyReferralInput;
  ReviewEmergencyReferralResult: ResolversUnionTypes<ResolversParentTypes>['ReviewEmergencyReferralResult'];
  ReviewEmergencyReferralSuccess: Omit<ReviewEmergencyReferralSuccess, 'emergency'> & { emergency?: Maybe<ResolversParentTypes['EmergencyReferral']> };
  SendHandoverInput: SendHandoverInput;
  SendHandoverResult: ResolversUnionTypes<ResolversParentTypes>['SendHandoverResult'];
  SendHandoverSuccess: Omit<SendHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  SendMessageInput: SendMessageInput;
  SendMessageResult: ResolversUnionTypes<ResolversParentTypes>['SendMessageResult'];
  SendMessageSuccess: Omit<SendMessageSuccess, 'handover' | 'referral'> & { handover?: Maybe<ResolversParentTypes['Handover']>, referral?: Maybe<ResolversParentTypes['Referral']> };
  SendReferralInEmergencyInput: SendReferralInEmergencyInput;
  SendReferralInEmergencyResult: ResolversUnionTypes<ResolversParentTypes>['SendReferralInEmergencyResult'];
  SendReferralInEmergencySuccess: Omit<SendReferralInEmergencySuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  SendReferralInput: SendReferralInput;
  SendReferralResult: ResolversUnionTypes<ResolversParentTypes>['SendReferralResult'];
  SendReferralSuccess: Omit<SendReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  SetCapacityInput: SetCapacityInput;
  SetCapacityResult: ResolversUnionTypes<ResolversParentTypes>['SetCapacityResult'];
  SetCapacitySuccess: Omit<SetCapacitySuccess, 'capacity'> & { capacity: Array<ResolversParentTypes['Capacity']> };
  SetResponseAgreementInput: SetResponseAgreementInput;
  SetResponseAgreementResult: ResolversUnionTypes<ResolversParentTypes>['SetResponseAgreementResult'];
  SetResponseAgreementSuccess: SetResponseAgreementSuccess;
  SpokenAgreementInput: SpokenAgreementInput;
  StaleVersion: StaleVersion;
  StandingAgreement: StandingAgreementMapper;
  StartHandoverInput: StartHandoverInput;
  StartHandoverResult: ResolversUnionTypes<ResolversParentTypes>['StartHandoverResult'];
  StartHandoverSuccess: Omit<StartHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  StartReferralInput: StartReferralInput;
  StartReferralResult: ResolversUnionTypes<ResolversParentTypes>['StartReferralResult'];
  StartReferralSuccess: Omit<StartReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  StatusEvent: StatusEventMapper;
  Subscription: Record<PropertyKey, never>;
  SupplyHandoverInformationInput: SupplyHandoverInformationInput;
  SupplyHandoverInformationResult: ResolversUnionTypes<ResolversParentTypes>['SupplyHandoverInformationResult'];
  SupplyHandoverInformationSuccess: Omit<SupplyHandoverInformationSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  UnlinkedPerson: UnlinkedPersonMapper;
  UnlinkedPersonInput: UnlinkedPersonInput;
  UpdateHandoverContentInput: UpdateHandoverContentInput;
  UpdateHandoverContentResult: ResolversUnionTypes<ResolversParentTypes>['UpdateHandoverContentResult'];
  UpdateHandoverContentSuccess: Omit<UpdateHandoverContentSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Webhook: WebhookMapper;
  WebhookDelivery: WebhookDeliveryMapper;
  WebhookDeliveryConnection: WebhookDeliveryConnectionMapper;
  WebhookDeliveryEdge: WebhookDeliveryEdgeMapper;
  WithdrawHandoverInput: WithdrawHandoverInput;
  WithdrawHandoverResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawHandoverResult'];
  WithdrawHandoverSuccess: Omit<WithdrawHandoverSuccess, 'handover'> & { handover?: Maybe<ResolversParentTypes['Handover']> };
  WithdrawReferralInput: WithdrawReferralInput;
  WithdrawReferralResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawReferralResult'];
  WithdrawReferralSuccess: Omit<WithdrawReferralSuccess, 'referral'> & { referral?: Maybe<ResolversParentTypes['Referral']> };
  String: Scalars['String']['output'];
};

export type ConsentDirectiveArgs = {
  category: DataCategory;
};

export type ConsentDirectiveResolver<Result, Parent, ContextType = ReferralsContext, Args = ConsentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OpenDirectiveArgs = {
  why: Scalars['String']['input'];
};

export type OpenDirectiveResolver<Result, Parent, ContextType = ReferralsContext, Args = OpenDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type OverDirectiveResolver<Result, Parent, ContextType = ReferralsContext, Args = OverDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  row: Maybe<DataCategory>;
  subject: Scalars['String']['input'];
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = ReferralsContext, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AcceptHandoverResult'] = ResolversParentTypes['AcceptHandoverResult']> = {
  __resolveType: TypeResolveFn<'AcceptHandoverSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'NotResponsible' | 'StaleVersion', ParentType, ContextType>;
};

export type AcceptHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AcceptHandoverSuccess'] = ResolversParentTypes['AcceptHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AcceptReferralResult'] = ResolversParentTypes['AcceptReferralResult']> = {
  __resolveType: TypeResolveFn<'AcceptReferralSuccess' | 'AlreadyClaimed' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type AcceptReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AcceptReferralSuccess'] = ResolversParentTypes['AcceptReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreeToStandingAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AgreeToStandingAgreementResult'] = ResolversParentTypes['AgreeToStandingAgreementResult']> = {
  __resolveType: TypeResolveFn<'AgreeToStandingAgreementSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type AgreeToStandingAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AgreeToStandingAgreementSuccess'] = ResolversParentTypes['AgreeToStandingAgreementSuccess']> = {
  agreement?: Resolver<ResolversTypes['StandingAgreement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyClaimedResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['AlreadyClaimed'] = ResolversParentTypes['AlreadyClaimed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeInBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CancelHandoverResult'] = ResolversParentTypes['CancelHandoverResult']> = {
  __resolveType: TypeResolveFn<'CancelHandoverSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CancelHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CancelHandoverSuccess'] = ResolversParentTypes['CancelHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CancelReferralResult'] = ResolversParentTypes['CancelReferralResult']> = {
  __resolveType: TypeResolveFn<'CancelReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CancelReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CancelReferralSuccess'] = ResolversParentTypes['CancelReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CapacityResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Capacity'] = ResolversParentTypes['Capacity']> = {
  expectedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CapacityStatus'], ParentType, ContextType>;
};

export type CareOrganisationResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CareOrganisation'] = ResolversParentTypes['CareOrganisation'], FederationReferenceType extends FederationReferenceTypes['CareOrganisation'] = FederationReferenceTypes['CareOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CareOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CareOrganisationKind'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  professionals?: Resolver<Maybe<Array<ResolversTypes['Professional']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  handovers?: Resolver<Maybe<Array<ResolversTypes['Handover']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  responsibilities?: Resolver<Maybe<Array<ResolversTypes['Responsibility']>>, ParentType, ContextType>;
  responsibleOrganisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type CaseEventResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CaseEvent'] = ResolversParentTypes['CaseEvent']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localOffer?: Resolver<ResolversTypes['LocalOffer'], ParentType, ContextType, RequireFields<CommunityLocalOfferArgs, 'kind'>>;
  responseAgreements?: Resolver<Array<ResolversTypes['ResponseAgreement']>, ParentType, ContextType, RequireFields<CommunityResponseAgreementsArgs, 'kind'>>;
};

export type CommunityOrganisationResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CommunityOrganisation'] = ResolversParentTypes['CommunityOrganisation'], FederationReferenceType extends FederationReferenceTypes['CommunityOrganisation'] = FederationReferenceTypes['CommunityOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  professionals?: Resolver<Maybe<Array<ResolversTypes['Professional']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CompleteHandoverResult'] = ResolversParentTypes['CompleteHandoverResult']> = {
  __resolveType: TypeResolveFn<'CompleteHandoverSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompleteHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CompleteHandoverSuccess'] = ResolversParentTypes['CompleteHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CompleteReferralResult'] = ResolversParentTypes['CompleteReferralResult']> = {
  __resolveType: TypeResolveFn<'CompleteReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompleteReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CompleteReferralSuccess'] = ResolversParentTypes['CompleteReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmHandoverReturnResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ConfirmHandoverReturnResult'] = ResolversParentTypes['ConfirmHandoverReturnResult']> = {
  __resolveType: TypeResolveFn<'ConfirmHandoverReturnSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'NotResponsible' | 'StaleVersion', ParentType, ContextType>;
};

export type ConfirmHandoverReturnSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ConfirmHandoverReturnSuccess'] = ResolversParentTypes['ConfirmHandoverReturnSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationClosedResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ConversationClosed'] = ResolversParentTypes['ConversationClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CreateReferralResult'] = ResolversParentTypes['CreateReferralResult']> = {
  __resolveType: TypeResolveFn<'CreateReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CreateReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CreateReferralSuccess'] = ResolversParentTypes['CreateReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateWebhookResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CreateWebhookResult'] = ResolversParentTypes['CreateWebhookResult']> = {
  __resolveType: TypeResolveFn<'CreateWebhookSuccess' | 'IdempotencyKeyReused' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateWebhookSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['CreateWebhookSuccess'] = ResolversParentTypes['CreateWebhookSuccess']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['DecideHandoverResult'] = ResolversParentTypes['DecideHandoverResult']> = {
  __resolveType: TypeResolveFn<'DecideHandoverSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type DecideHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['DecideHandoverSuccess'] = ResolversParentTypes['DecideHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['DecideReferralResult'] = ResolversParentTypes['DecideReferralResult']> = {
  __resolveType: TypeResolveFn<'DecideReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type DecideReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['DecideReferralSuccess'] = ResolversParentTypes['DecideReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmergencyReferralResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EmergencyReferral'] = ResolversParentTypes['EmergencyReferral']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referralId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<Array<ResolversTypes['EmergencyReview']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type EmergencyReviewResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EmergencyReview'] = ResolversParentTypes['EmergencyReview']> = {
  justified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['EmergencyReviewSide'], ParentType, ContextType>;
};

export type EndStandingAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EndStandingAgreementResult'] = ResolversParentTypes['EndStandingAgreementResult']> = {
  __resolveType: TypeResolveFn<'EndStandingAgreementSuccess' | 'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type EndStandingAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EndStandingAgreementSuccess'] = ResolversParentTypes['EndStandingAgreementSuccess']> = {
  agreement?: Resolver<ResolversTypes['StandingAgreement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndWebhookResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EndWebhookResult'] = ResolversParentTypes['EndWebhookResult']> = {
  __resolveType: TypeResolveFn<'EndWebhookSuccess' | 'IdempotencyKeyReused' | 'NotFound', ParentType, ContextType>;
};

export type EndWebhookSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['EndWebhookSuccess'] = ResolversParentTypes['EndWebhookSuccess']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FailReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['FailReferralResult'] = ResolversParentTypes['FailReferralResult']> = {
  __resolveType: TypeResolveFn<'FailReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type FailReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['FailReferralSuccess'] = ResolversParentTypes['FailReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForwardReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ForwardReferralResult'] = ResolversParentTypes['ForwardReferralResult']> = {
  __resolveType: TypeResolveFn<'ForwardReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NoCapacity' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type ForwardReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ForwardReferralSuccess'] = ResolversParentTypes['ForwardReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandoverResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Handover'] = ResolversParentTypes['Handover'], FederationReferenceType extends FederationReferenceTypes['Handover'] = FederationReferenceTypes['Handover']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Handover']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['StatusEvent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['HandoverMessageConnection']>, ParentType, ContextType, RequireFields<HandoverMessagesArgs, 'first'>>;
  offeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['ReferralPriority']>, ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  residentDecision?: Resolver<Maybe<ResolversTypes['ResidentDecision']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['HandoverStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['StatusReason']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['HandoverTopic']>>, ParentType, ContextType>;
  unlinkedPerson?: Resolver<Maybe<ResolversTypes['UnlinkedPerson']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type HandoverConnectionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverConnection'] = ResolversParentTypes['HandoverConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HandoverEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HandoverContentResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverContent'] = ResolversParentTypes['HandoverContent']> = {
  agreements?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  assessment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  background?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['HandoverContentChange']>, ParentType, ContextType>;
  goals?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  openTasks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  recommendation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  situation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HandoverContentChangeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverContentChange'] = ResolversParentTypes['HandoverContentChange']> = {
  after?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['HandoverContentPart'], ParentType, ContextType>;
};

export type HandoverEdgeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverEdge'] = ResolversParentTypes['HandoverEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Handover'], ParentType, ContextType>;
};

export type HandoverEventResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverEvent'] = ResolversParentTypes['HandoverEvent']> = {
  handover?: Resolver<ResolversTypes['Handover'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HandoverMessageResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverMessage'] = ResolversParentTypes['HandoverMessage']> = {
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reads?: Resolver<Maybe<Array<ResolversTypes['MessageRead']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type HandoverMessageConnectionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverMessageConnection'] = ResolversParentTypes['HandoverMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HandoverMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HandoverMessageEdgeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverMessageEdge'] = ResolversParentTypes['HandoverMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HandoverMessage'], ParentType, ContextType>;
};

export type HandoverTopicResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HandoverTopic'] = ResolversParentTypes['HandoverTopic']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['HandoverContent']>, ParentType, ContextType>;
  contentVersions?: Resolver<Maybe<Array<ResolversTypes['HandoverContent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  returnNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnReason?: Resolver<Maybe<ResolversTypes['StatusReason']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['HandoverTopicStatus']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type HoldReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HoldReferralResult'] = ResolversParentTypes['HoldReferralResult']> = {
  __resolveType: TypeResolveFn<'HoldReferralSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type HoldReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['HoldReferralSuccess'] = ResolversParentTypes['HoldReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTransitionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['InvalidTransition'] = ResolversParentTypes['InvalidTransition']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueReferralCodeResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['IssueReferralCodeResult'] = ResolversParentTypes['IssueReferralCodeResult']> = {
  __resolveType: TypeResolveFn<'IssueReferralCodeSuccess' | 'NotFound', ParentType, ContextType>;
};

export type IssueReferralCodeSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['IssueReferralCodeSuccess'] = ResolversParentTypes['IssueReferralCodeSuccess']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkUnlinkedPersonResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['LinkUnlinkedPersonResult'] = ResolversParentTypes['LinkUnlinkedPersonResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'LinkUnlinkedPersonSuccess' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type LinkUnlinkedPersonSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['LinkUnlinkedPersonSuccess'] = ResolversParentTypes['LinkUnlinkedPersonSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type LocalOfferResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['LocalOffer'] = ResolversParentTypes['LocalOffer'], FederationReferenceType extends FederationReferenceTypes['LocalOffer'] = FederationReferenceTypes['LocalOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  communityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
  partners?: Resolver<Array<ResolversTypes['CareOrganisation']>, ParentType, ContextType>;
};

export type MarkMessagesReadResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['MarkMessagesReadResult'] = ResolversParentTypes['MarkMessagesReadResult']> = {
  __resolveType: TypeResolveFn<'ConversationClosed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'MarkMessagesReadSuccess' | 'NotFound', ParentType, ContextType>;
};

export type MarkMessagesReadSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['MarkMessagesReadSuccess'] = ResolversParentTypes['MarkMessagesReadSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkReferralEnteredInErrorResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['MarkReferralEnteredInErrorResult'] = ResolversParentTypes['MarkReferralEnteredInErrorResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'MarkReferralEnteredInErrorSuccess' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type MarkReferralEnteredInErrorSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['MarkReferralEnteredInErrorSuccess'] = ResolversParentTypes['MarkReferralEnteredInErrorSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageReadResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['MessageRead'] = ResolversParentTypes['MessageRead']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptHandover?: Resolver<ResolversTypes['AcceptHandoverResult'], ParentType, ContextType, RequireFields<MutationAcceptHandoverArgs, 'input'>>;
  acceptReferral?: Resolver<ResolversTypes['AcceptReferralResult'], ParentType, ContextType, RequireFields<MutationAcceptReferralArgs, 'input'>>;
  agreeToStandingAgreement?: Resolver<ResolversTypes['AgreeToStandingAgreementResult'], ParentType, ContextType, RequireFields<MutationAgreeToStandingAgreementArgs, 'input'>>;
  cancelHandover?: Resolver<ResolversTypes['CancelHandoverResult'], ParentType, ContextType, RequireFields<MutationCancelHandoverArgs, 'input'>>;
  cancelReferral?: Resolver<ResolversTypes['CancelReferralResult'], ParentType, ContextType, RequireFields<MutationCancelReferralArgs, 'input'>>;
  completeHandover?: Resolver<ResolversTypes['CompleteHandoverResult'], ParentType, ContextType, RequireFields<MutationCompleteHandoverArgs, 'input'>>;
  completeReferral?: Resolver<ResolversTypes['CompleteReferralResult'], ParentType, ContextType, RequireFields<MutationCompleteReferralArgs, 'input'>>;
  confirmHandoverReturn?: Resolver<ResolversTypes['ConfirmHandoverReturnResult'], ParentType, ContextType, RequireFields<MutationConfirmHandoverReturnArgs, 'input'>>;
  createReferral?: Resolver<ResolversTypes['CreateReferralResult'], ParentType, ContextType, RequireFields<MutationCreateReferralArgs, 'input'>>;
  createWebhook?: Resolver<ResolversTypes['CreateWebhookResult'], ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  decideHandover?: Resolver<ResolversTypes['DecideHandoverResult'], ParentType, ContextType, RequireFields<MutationDecideHandoverArgs, 'input'>>;
  decideReferral?: Resolver<ResolversTypes['DecideReferralResult'], ParentType, ContextType, RequireFields<MutationDecideReferralArgs, 'input'>>;
  endStandingAgreement?: Resolver<ResolversTypes['EndStandingAgreementResult'], ParentType, ContextType, RequireFields<MutationEndStandingAgreementArgs, 'input'>>;
  endWebhook?: Resolver<ResolversTypes['EndWebhookResult'], ParentType, ContextType, RequireFields<MutationEndWebhookArgs, 'input'>>;
  failReferral?: Resolver<ResolversTypes['FailReferralResult'], ParentType, ContextType, RequireFields<MutationFailReferralArgs, 'input'>>;
  forwardReferral?: Resolver<ResolversTypes['ForwardReferralResult'], ParentType, ContextType, RequireFields<MutationForwardReferralArgs, 'input'>>;
  holdReferral?: Resolver<ResolversTypes['HoldReferralResult'], ParentType, ContextType, RequireFields<MutationHoldReferralArgs, 'input'>>;
  issueReferralCode?: Resolver<ResolversTypes['IssueReferralCodeResult'], ParentType, ContextType, RequireFields<MutationIssueReferralCodeArgs, 'input'>>;
  linkUnlinkedPerson?: Resolver<ResolversTypes['LinkUnlinkedPersonResult'], ParentType, ContextType, RequireFields<MutationLinkUnlinkedPersonArgs, 'input'>>;
  markMessagesRead?: Resolver<ResolversTypes['MarkMessagesReadResult'], ParentType, ContextType, RequireFields<MutationMarkMessagesReadArgs, 'input'>>;
  markReferralEnteredInError?: Resolver<ResolversTypes['MarkReferralEnteredInErrorResult'], ParentType, ContextType, RequireFields<MutationMarkReferralEnteredInErrorArgs, 'input'>>;
  offerHandover?: Resolver<ResolversTypes['OfferHandoverResult'], ParentType, ContextType, RequireFields<MutationOfferHandoverArgs, 'input'>>;
  proposeStandingAgreement?: Resolver<ResolversTypes['ProposeStandingAgreementResult'], ParentType, ContextType, RequireFields<MutationProposeStandingAgreementArgs, 'input'>>;
  recordSpokenAgreement?: Resolver<ResolversTypes['RecordSpokenAgreementResult'], ParentType, ContextType, RequireFields<MutationRecordSpokenAgreementArgs, 'input'>>;
  recordSpokenHandoverAgreement?: Resolver<ResolversTypes['RecordSpokenHandoverAgreementResult'], ParentType, ContextType, RequireFields<MutationRecordSpokenHandoverAgreementArgs, 'input'>>;
  rejectHandover?: Resolver<ResolversTypes['RejectHandoverResult'], ParentType, ContextType, RequireFields<MutationRejectHandoverArgs, 'input'>>;
  rejectReferral?: Resolver<ResolversTypes['RejectReferralResult'], ParentType, ContextType, RequireFields<MutationRejectReferralArgs, 'input'>>;
  replayWebhookDeliveries?: Resolver<ResolversTypes['ReplayWebhookDeliveriesResult'], ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveriesArgs, 'input'>>;
  reportReferralProgress?: Resolver<ResolversTypes['ReportReferralProgressResult'], ParentType, ContextType, RequireFields<MutationReportReferralProgressArgs, 'input'>>;
  requestHandoverInformation?: Resolver<ResolversTypes['RequestHandoverInformationResult'], ParentType, ContextType, RequireFields<MutationRequestHandoverInformationArgs, 'input'>>;
  resumeReferral?: Resolver<ResolversTypes['ResumeReferralResult'], ParentType, ContextType, RequireFields<MutationResumeReferralArgs, 'input'>>;
  reviewEmergencyReferral?: Resolver<ResolversTypes['ReviewEmergencyReferralResult'], ParentType, ContextType, RequireFields<MutationReviewEmergencyReferralArgs, 'input'>>;
  sendHandover?: Resolver<ResolversTypes['SendHandoverResult'], ParentType, ContextType, RequireFields<MutationSendHandoverArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessageResult'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  sendReferral?: Resolver<ResolversTypes['SendReferralResult'], ParentType, ContextType, RequireFields<MutationSendReferralArgs, 'input'>>;
  sendReferralInEmergency?: Resolver<ResolversTypes['SendReferralInEmergencyResult'], ParentType, ContextType, RequireFields<MutationSendReferralInEmergencyArgs, 'input'>>;
  setCapacity?: Resolver<ResolversTypes['SetCapacityResult'], ParentType, ContextType, RequireFields<MutationSetCapacityArgs, 'input'>>;
  setResponseAgreement?: Resolver<ResolversTypes['SetResponseAgreementResult'], ParentType, ContextType, RequireFields<MutationSetResponseAgreementArgs, 'input'>>;
  startHandover?: Resolver<ResolversTypes['StartHandoverResult'], ParentType, ContextType, RequireFields<MutationStartHandoverArgs, 'input'>>;
  startReferral?: Resolver<ResolversTypes['StartReferralResult'], ParentType, ContextType, RequireFields<MutationStartReferralArgs, 'input'>>;
  supplyHandoverInformation?: Resolver<ResolversTypes['SupplyHandoverInformationResult'], ParentType, ContextType, RequireFields<MutationSupplyHandoverInformationArgs, 'input'>>;
  updateHandoverContent?: Resolver<ResolversTypes['UpdateHandoverContentResult'], ParentType, ContextType, RequireFields<MutationUpdateHandoverContentArgs, 'input'>>;
  withdrawHandover?: Resolver<ResolversTypes['WithdrawHandoverResult'], ParentType, ContextType, RequireFields<MutationWithdrawHandoverArgs, 'input'>>;
  withdrawReferral?: Resolver<ResolversTypes['WithdrawReferralResult'], ParentType, ContextType, RequireFields<MutationWithdrawReferralArgs, 'input'>>;
};

export type NoCapacityResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['NoCapacity'] = ResolversParentTypes['NoCapacity']> = {
  alternatives?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotResponsibleResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['NotResponsible'] = ResolversParentTypes['NotResponsible']> = {
  caseIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['OfferHandoverResult'] = ResolversParentTypes['OfferHandoverResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'NotResponsible' | 'OfferHandoverSuccess', ParentType, ContextType>;
};

export type OfferHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['OfferHandoverSuccess'] = ResolversParentTypes['OfferHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<'CareOrganisation' | 'CommunityOrganisation', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfessionalResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Professional'] = ResolversParentTypes['Professional']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
};

export type ProposeStandingAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ProposeStandingAgreementResult'] = ResolversParentTypes['ProposeStandingAgreementResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ProposeStandingAgreementSuccess', ParentType, ContextType>;
};

export type ProposeStandingAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ProposeStandingAgreementSuccess'] = ResolversParentTypes['ProposeStandingAgreementSuccess']> = {
  agreement?: Resolver<ResolversTypes['StandingAgreement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  careOrganisation?: Resolver<Maybe<ResolversTypes['CareOrganisation']>, ParentType, ContextType, RequireFields<QueryCareOrganisationArgs, 'id'>>;
  careOrganisations?: Resolver<Array<ResolversTypes['CareOrganisation']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'id'>>;
  caseEvent?: Resolver<Maybe<ResolversTypes['CaseEvent']>, ParentType, ContextType, RequireFields<QueryCaseEventArgs, 'id'>>;
  caseTopic?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryCaseTopicArgs, 'caseId' | 'until'>>;
  emergencyReferralsToReview?: Resolver<Maybe<Array<ResolversTypes['EmergencyReferral']>>, ParentType, ContextType>;
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType, RequireFields<QueryHandoverArgs, 'id'>>;
  handoverEvent?: Resolver<Maybe<ResolversTypes['HandoverEvent']>, ParentType, ContextType, RequireFields<QueryHandoverEventArgs, 'id'>>;
  handoverTopic?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryHandoverTopicArgs, 'until'>>;
  handovers?: Resolver<ResolversTypes['HandoverConnection'], ParentType, ContextType, RequireFields<QueryHandoversArgs, 'direction' | 'first'>>;
  missedCaseEvents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<QueryMissedCaseEventsArgs, 'after' | 'caseId'>>;
  missedHandoverEvents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<QueryMissedHandoverEventsArgs, 'after'>>;
  missedReferralEvents?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<QueryMissedReferralEventsArgs, 'after'>>;
  myReferrals?: Resolver<ResolversTypes['ReferralConnection'], ParentType, ContextType, RequireFields<QueryMyReferralsArgs, 'first'>>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<QueryReferralArgs, 'id'>>;
  referralChanges?: Resolver<ResolversTypes['ReferralConnection'], ParentType, ContextType, RequireFields<QueryReferralChangesArgs, 'first'>>;
  referralEvent?: Resolver<Maybe<ResolversTypes['ReferralEvent']>, ParentType, ContextType, RequireFields<QueryReferralEventArgs, 'id'>>;
  referralTopic?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryReferralTopicArgs, 'until'>>;
  referrals?: Resolver<ResolversTypes['ReferralConnection'], ParentType, ContextType, RequireFields<QueryReferralsArgs, 'direction' | 'first'>>;
  responseTimes?: Resolver<Array<ResolversTypes['ResponseTime']>, ParentType, ContextType>;
  standingAgreements?: Resolver<Array<ResolversTypes['StandingAgreement']>, ParentType, ContextType>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type RecordSpokenAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RecordSpokenAgreementResult'] = ResolversParentTypes['RecordSpokenAgreementResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RecordSpokenAgreementSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RecordSpokenAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RecordSpokenAgreementSuccess'] = ResolversParentTypes['RecordSpokenAgreementSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordSpokenHandoverAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RecordSpokenHandoverAgreementResult'] = ResolversParentTypes['RecordSpokenHandoverAgreementResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RecordSpokenHandoverAgreementSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RecordSpokenHandoverAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RecordSpokenHandoverAgreementSuccess'] = ResolversParentTypes['RecordSpokenHandoverAgreementSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'], FederationReferenceType extends FederationReferenceTypes['Referral'] = FederationReferenceTypes['Referral']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Referral']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agreedKind?: Resolver<Maybe<ResolversTypes['CareOrganisationKind']>, ParentType, ContextType>;
  attachments?: Resolver<Maybe<Array<ResolversTypes['Attachment']>>, ParentType, ContextType>;
  boundaryCategories?: Resolver<Maybe<Array<ResolversTypes['BoundaryCategory']>>, ParentType, ContextType>;
  businessStatus?: Resolver<Maybe<ResolversTypes['BusinessStatus']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  emergency?: Resolver<Maybe<ResolversTypes['ReferralEmergency']>, ParentType, ContextType>;
  emergencyReferral?: Resolver<Maybe<ResolversTypes['EmergencyReferral']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['StatusEvent']>>, ParentType, ContextType>;
  forwardedFrom?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localOffer?: Resolver<Maybe<ResolversTypes['LocalOffer']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['ReferralMessageConnection']>, ParentType, ContextType, RequireFields<ReferralMessagesArgs, 'first'>>;
  outcome?: Resolver<Maybe<ResolversTypes['ReferralOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  possibleDuplicates?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['ReferralPriority']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ReferralReason']>, ParentType, ContextType>;
  remindedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  resident?: Resolver<Maybe<ResolversTypes['Resident']>, ParentType, ContextType>;
  residentDecision?: Resolver<Maybe<ResolversTypes['ResidentDecision']>, ParentType, ContextType>;
  respondBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['StatusReason']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ResolversTypes['CareOrganisationKind']>, ParentType, ContextType>;
  transfersResponsibility?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unlinkedPerson?: Resolver<Maybe<ResolversTypes['UnlinkedPerson']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReferralEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
};

export type ReferralEmergencyResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralEmergency'] = ResolversParentTypes['ReferralEmergency']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
};

export type ReferralEventResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralEvent'] = ResolversParentTypes['ReferralEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
};

export type ReferralMessageResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralMessage'] = ResolversParentTypes['ReferralMessage']> = {
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reads?: Resolver<Maybe<Array<ResolversTypes['MessageRead']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type ReferralMessageConnectionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralMessageConnection'] = ResolversParentTypes['ReferralMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReferralMessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralMessageEdgeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReferralMessageEdge'] = ResolversParentTypes['ReferralMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReferralMessage'], ParentType, ContextType>;
};

export type RejectHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RejectHandoverResult'] = ResolversParentTypes['RejectHandoverResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RejectHandoverSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RejectHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RejectHandoverSuccess'] = ResolversParentTypes['RejectHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RejectReferralResult'] = ResolversParentTypes['RejectReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RejectReferralSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RejectReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RejectReferralSuccess'] = ResolversParentTypes['RejectReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesResult'] = ResolversParentTypes['ReplayWebhookDeliveriesResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'NotFound' | 'ReplayWebhookDeliveriesSuccess', ParentType, ContextType>;
};

export type ReplayWebhookDeliveriesSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReplayWebhookDeliveriesSuccess'] = ResolversParentTypes['ReplayWebhookDeliveriesSuccess']> = {
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportReferralProgressResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReportReferralProgressResult'] = ResolversParentTypes['ReportReferralProgressResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'ReportReferralProgressSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type ReportReferralProgressSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReportReferralProgressSuccess'] = ResolversParentTypes['ReportReferralProgressSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestHandoverInformationResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RequestHandoverInformationResult'] = ResolversParentTypes['RequestHandoverInformationResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'RequestHandoverInformationSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type RequestHandoverInformationSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['RequestHandoverInformationSuccess'] = ResolversParentTypes['RequestHandoverInformationSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResidentResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Resident'] = ResolversParentTypes['Resident'], FederationReferenceType extends FederationReferenceTypes['Resident'] = FederationReferenceTypes['Resident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Resident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  handovers?: Resolver<Maybe<ResolversTypes['HandoverConnection']>, ParentType, ContextType, RequireFields<ResidentHandoversArgs, 'first'>>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<ResidentReferralsArgs, 'first'>>;
};

export type ResidentDecisionMissingResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ResidentDecisionMissing'] = ResolversParentTypes['ResidentDecisionMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  residentDecision?: Resolver<ResolversTypes['ResidentDecision'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponseAgreementResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ResponseAgreement'] = ResolversParentTypes['ResponseAgreement']> = {
  agreed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  businessDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HelpRequestKind'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['ReferralPriority'], ParentType, ContextType>;
};

export type ResponseTimeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ResponseTime'] = ResolversParentTypes['ResponseTime']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inTimePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianBusinessDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  receiver?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ResumeReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ResumeReferralResult'] = ResolversParentTypes['ResumeReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'ResumeReferralSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type ResumeReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ResumeReferralSuccess'] = ResolversParentTypes['ResumeReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewEmergencyReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReviewEmergencyReferralResult'] = ResolversParentTypes['ReviewEmergencyReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'ReviewEmergencyReferralSuccess', ParentType, ContextType>;
};

export type ReviewEmergencyReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['ReviewEmergencyReferralSuccess'] = ResolversParentTypes['ReviewEmergencyReferralSuccess']> = {
  emergency?: Resolver<Maybe<ResolversTypes['EmergencyReferral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendHandoverResult'] = ResolversParentTypes['SendHandoverResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'NotResponsible' | 'ResidentDecisionMissing' | 'SendHandoverSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type SendHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendHandoverSuccess'] = ResolversParentTypes['SendHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendMessageResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendMessageResult'] = ResolversParentTypes['SendMessageResult']> = {
  __resolveType: TypeResolveFn<'ConversationClosed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'SendMessageSuccess', ParentType, ContextType>;
};

export type SendMessageSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendMessageSuccess'] = ResolversParentTypes['SendMessageSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendReferralInEmergencyResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendReferralInEmergencyResult'] = ResolversParentTypes['SendReferralInEmergencyResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'ResidentDecisionMissing' | 'SendReferralInEmergencySuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type SendReferralInEmergencySuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendReferralInEmergencySuccess'] = ResolversParentTypes['SendReferralInEmergencySuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendReferralResult'] = ResolversParentTypes['SendReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NoCapacity' | 'NotFound' | 'ResidentDecisionMissing' | 'SendReferralSuccess' | 'StaleVersion', ParentType, ContextType>;
};

export type SendReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SendReferralSuccess'] = ResolversParentTypes['SendReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCapacityResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SetCapacityResult'] = ResolversParentTypes['SetCapacityResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'SetCapacitySuccess', ParentType, ContextType>;
};

export type SetCapacitySuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SetCapacitySuccess'] = ResolversParentTypes['SetCapacitySuccess']> = {
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetResponseAgreementResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SetResponseAgreementResult'] = ResolversParentTypes['SetResponseAgreementResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'NotFound' | 'SetResponseAgreementSuccess', ParentType, ContextType>;
};

export type SetResponseAgreementSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SetResponseAgreementSuccess'] = ResolversParentTypes['SetResponseAgreementSuccess']> = {
  responseAgreements?: Resolver<Array<ResolversTypes['ResponseAgreement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageNl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StandingAgreementResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StandingAgreement'] = ResolversParentTypes['StandingAgreement']> = {
  agreedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['HelpRequestKind']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  receiver?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StandingAgreementStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StartHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StartHandoverResult'] = ResolversParentTypes['StartHandoverResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'StartHandoverSuccess', ParentType, ContextType>;
};

export type StartHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StartHandoverSuccess'] = ResolversParentTypes['StartHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StartReferralResult'] = ResolversParentTypes['StartReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'StartReferralSuccess', ParentType, ContextType>;
};

export type StartReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StartReferralSuccess'] = ResolversParentTypes['StartReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusEventResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['StatusEvent'] = ResolversParentTypes['StatusEvent']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  businessStatus?: Resolver<Maybe<ResolversTypes['BusinessStatus']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReferralOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['StatusReason']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ActorRole']>, ParentType, ContextType>;
  standingAgreement?: Resolver<Maybe<ResolversTypes['StandingAgreement']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  caseChanged?: SubscriptionResolver<ResolversTypes['CaseEvent'], "caseChanged", ParentType, ContextType, RequireFields<SubscriptionCaseChangedArgs, 'caseId'>>;
  handoverChanged?: SubscriptionResolver<ResolversTypes['HandoverEvent'], "handoverChanged", ParentType, ContextType, Partial<SubscriptionHandoverChangedArgs>>;
  referralChanged?: SubscriptionResolver<ResolversTypes['ReferralEvent'], "referralChanged", ParentType, ContextType, Partial<SubscriptionReferralChangedArgs>>;
};

export type SupplyHandoverInformationResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SupplyHandoverInformationResult'] = ResolversParentTypes['SupplyHandoverInformationResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'SupplyHandoverInformationSuccess', ParentType, ContextType>;
};

export type SupplyHandoverInformationSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['SupplyHandoverInformationSuccess'] = ResolversParentTypes['SupplyHandoverInformationSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkedPersonResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['UnlinkedPerson'] = ResolversParentTypes['UnlinkedPerson']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type UpdateHandoverContentResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['UpdateHandoverContentResult'] = ResolversParentTypes['UpdateHandoverContentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'UpdateHandoverContentSuccess', ParentType, ContextType>;
};

export type UpdateHandoverContentSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['UpdateHandoverContentSuccess'] = ResolversParentTypes['UpdateHandoverContentSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyClaimed' | 'ConversationClosed' | 'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NoCapacity' | 'NotFound' | 'NotResponsible' | 'ResidentDecisionMissing' | 'StaleVersion', ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['WebhookEventKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  httpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['WebhookEventKind']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['WebhookProblem']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['WebhookDeliveryStatus']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['DataCategory']>, ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WithdrawHandoverResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WithdrawHandoverResult'] = ResolversParentTypes['WithdrawHandoverResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'WithdrawHandoverSuccess', ParentType, ContextType>;
};

export type WithdrawHandoverSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WithdrawHandoverSuccess'] = ResolversParentTypes['WithdrawHandoverSuccess']> = {
  handover?: Resolver<Maybe<ResolversTypes['Handover']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawReferralResultResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WithdrawReferralResult'] = ResolversParentTypes['WithdrawReferralResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'InvalidTransition' | 'NotFound' | 'StaleVersion' | 'WithdrawReferralSuccess', ParentType, ContextType>;
};

export type WithdrawReferralSuccessResolvers<ContextType = ReferralsContext, ParentType extends ResolversParentTypes['WithdrawReferralSuccess'] = ResolversParentTypes['WithdrawReferralSuccess']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ReferralsContext> = {
  AcceptHandoverResult?: AcceptHandoverResultResolvers<ContextType>;
  AcceptHandoverSuccess?: AcceptHandoverSuccessResolvers<ContextType>;
  AcceptReferralResult?: AcceptReferralResultResolvers<ContextType>;
  AcceptReferralSuccess?: AcceptReferralSuccessResolvers<ContextType>;
  AgreeToStandingAgreementResult?: AgreeToStandingAgreementResultResolvers<ContextType>;
  AgreeToStandingAgreementSuccess?: AgreeToStandingAgreementSuccessResolvers<ContextType>;
  AlreadyClaimed?: AlreadyClaimedResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  CancelHandoverResult?: CancelHandoverResultResolvers<ContextType>;
  CancelHandoverSuccess?: CancelHandoverSuccessResolvers<ContextType>;
  CancelReferralResult?: CancelReferralResultResolvers<ContextType>;
  CancelReferralSuccess?: CancelReferralSuccessResolvers<ContextType>;
  Capacity?: CapacityResolvers<ContextType>;
  CareOrganisation?: CareOrganisationResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseEvent?: CaseEventResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityOrganisation?: CommunityOrganisationResolvers<ContextType>;
  CompleteHandoverResult?: CompleteHandoverResultResolvers<ContextType>;
  CompleteHandoverSuccess?: CompleteHandoverSuccessResolvers<ContextType>;
  CompleteReferralResult?: CompleteReferralResultResolvers<ContextType>;
  CompleteReferralSuccess?: CompleteReferralSuccessResolvers<ContextType>;
  ConfirmHandoverReturnResult?: ConfirmHandoverReturnResultResolvers<ContextType>;
  ConfirmHandoverReturnSuccess?: ConfirmHandoverReturnSuccessResolvers<ContextType>;
  ConversationClosed?: ConversationClosedResolvers<ContextType>;
  CreateReferralResult?: CreateReferralResultResolvers<ContextType>;
  CreateReferralSuccess?: CreateReferralSuccessResolvers<ContextType>;
  CreateWebhookResult?: CreateWebhookResultResolvers<ContextType>;
  CreateWebhookSuccess?: CreateWebhookSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideHandoverResult?: DecideHandoverResultResolvers<ContextType>;
  DecideHandoverSuccess?: DecideHandoverSuccessResolvers<ContextType>;
  DecideReferralResult?: DecideReferralResultResolvers<ContextType>;
  DecideReferralSuccess?: DecideReferralSuccessResolvers<ContextType>;
  EmergencyReferral?: EmergencyReferralResolvers<ContextType>;
  EmergencyReview?: EmergencyReviewResolvers<ContextType>;
  EndStandingAgreementResult?: EndStandingAgreementResultResolvers<ContextType>;
  EndStandingAgreementSuccess?: EndStandingAgreementSuccessResolvers<ContextType>;
  EndWebhookResult?: EndWebhookResultResolvers<ContextType>;
  EndWebhookSuccess?: EndWebhookSuccessResolvers<ContextType>;
  FailReferralResult?: FailReferralResultResolvers<ContextType>;
  FailReferralSuccess?: FailReferralSuccessResolvers<ContextType>;
  ForwardReferralResult?: ForwardReferralResultResolvers<ContextType>;
  ForwardReferralSuccess?: ForwardReferralSuccessResolvers<ContextType>;
  Handover?: HandoverResolvers<ContextType>;
  HandoverConnection?: HandoverConnectionResolvers<ContextType>;
  HandoverContent?: HandoverContentResolvers<ContextType>;
  HandoverContentChange?: HandoverContentChangeResolvers<ContextType>;
  HandoverEdge?: HandoverEdgeResolvers<ContextType>;
  HandoverEvent?: HandoverEventResolvers<ContextType>;
  HandoverMessage?: HandoverMessageResolvers<ContextType>;
  HandoverMessageConnection?: HandoverMessageConnectionResolvers<ContextType>;
  HandoverMessageEdge?: HandoverMessageEdgeResolvers<ContextType>;
  HandoverTopic?: HandoverTopicResolvers<ContextType>;
  HoldReferralResult?: HoldReferralResultResolvers<ContextType>;
  HoldReferralSuccess?: HoldReferralSuccessResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InvalidTransition?: InvalidTransitionResolvers<ContextType>;
  IssueReferralCodeResult?: IssueReferralCodeResultResolvers<ContextType>;
  IssueReferralCodeSuccess?: IssueReferralCodeSuccessResolvers<ContextType>;
  LinkUnlinkedPersonResult?: LinkUnlinkedPersonResultResolvers<ContextType>;
  LinkUnlinkedPersonSuccess?: LinkUnlinkedPersonSuccessResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  LocalOffer?: LocalOfferResolvers<ContextType>;
  MarkMessagesReadResult?: MarkMessagesReadResultResolvers<ContextType>;
  MarkMessagesReadSuccess?: MarkMessagesReadSuccessResolvers<ContextType>;
  MarkReferralEnteredInErrorResult?: MarkReferralEnteredInErrorResultResolvers<ContextType>;
  MarkReferralEnteredInErrorSuccess?: MarkReferralEnteredInErrorSuccessResolvers<ContextType>;
  MessageRead?: MessageReadResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoCapacity?: NoCapacityResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NotResponsible?: NotResponsibleResolvers<ContextType>;
  OfferHandoverResult?: OfferHandoverResultResolvers<ContextType>;
  OfferHandoverSuccess?: OfferHandoverSuccessResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Professional?: ProfessionalResolvers<ContextType>;
  ProposeStandingAgreementResult?: ProposeStandingAgreementResultResolvers<ContextType>;
  ProposeStandingAgreementSuccess?: ProposeStandingAgreementSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordSpokenAgreementResult?: RecordSpokenAgreementResultResolvers<ContextType>;
  RecordSpokenAgreementSuccess?: RecordSpokenAgreementSuccessResolvers<ContextType>;
  RecordSpokenHandoverAgreementResult?: RecordSpokenHandoverAgreementResultResolvers<ContextType>;
  RecordSpokenHandoverAgreementSuccess?: RecordSpokenHandoverAgreementSuccessResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  ReferralEmergency?: ReferralEmergencyResolvers<ContextType>;
  ReferralEvent?: ReferralEventResolvers<ContextType>;
  ReferralMessage?: ReferralMessageResolvers<ContextType>;
  ReferralMessageConnection?: ReferralMessageConnectionResolvers<ContextType>;
  ReferralMessageEdge?: ReferralMessageEdgeResolvers<ContextType>;
  RejectHandoverResult?: RejectHandoverResultResolvers<ContextType>;
  RejectHandoverSuccess?: RejectHandoverSuccessResolvers<ContextType>;
  RejectReferralResult?: RejectReferralResultResolvers<ContextType>;
  RejectReferralSuccess?: RejectReferralSuccessResolvers<ContextType>;
  ReplayWebhookDeliveriesResult?: ReplayWebhookDeliveriesResultResolvers<ContextType>;
  ReplayWebhookDeliveriesSuccess?: ReplayWebhookDeliveriesSuccessResolvers<ContextType>;
  ReportReferralProgressResult?: ReportReferralProgressResultResolvers<ContextType>;
  ReportReferralProgressSuccess?: ReportReferralProgressSuccessResolvers<ContextType>;
  RequestHandoverInformationResult?: RequestHandoverInformationResultResolvers<ContextType>;
  RequestHandoverInformationSuccess?: RequestHandoverInformationSuccessResolvers<ContextType>;
  Resident?: ResidentResolvers<ContextType>;
  ResidentDecisionMissing?: ResidentDecisionMissingResolvers<ContextType>;
  ResponseAgreement?: ResponseAgreementResolvers<ContextType>;
  ResponseTime?: ResponseTimeResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ResumeReferralResult?: ResumeReferralResultResolvers<ContextType>;
  ResumeReferralSuccess?: ResumeReferralSuccessResolvers<ContextType>;
  ReviewEmergencyReferralResult?: ReviewEmergencyReferralResultResolvers<ContextType>;
  ReviewEmergencyReferralSuccess?: ReviewEmergencyReferralSuccessResolvers<ContextType>;
  SendHandoverResult?: SendHandoverResultResolvers<ContextType>;
  SendHandoverSuccess?: SendHandoverSuccessResolvers<ContextType>;
  SendMessageResult?: SendMessageResultResolvers<ContextType>;
  SendMessageSuccess?: SendMessageSuccessResolvers<ContextType>;
  SendReferralInEmergencyResult?: SendReferralInEmergencyResultResolvers<ContextType>;
  SendReferralInEmergencySuccess?: SendReferralInEmergencySuccessResolvers<ContextType>;
  SendReferralResult?: SendReferralResultResolvers<ContextType>;
  SendReferralSuccess?: SendReferralSuccessResolvers<ContextType>;
  SetCapacityResult?: SetCapacityResultResolvers<ContextType>;
  SetCapacitySuccess?: SetCapacitySuccessResolvers<ContextType>;
  SetResponseAgreementResult?: SetResponseAgreementResultResolvers<ContextType>;
  SetResponseAgreementSuccess?: SetResponseAgreementSuccessResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  StandingAgreement?: StandingAgreementResolvers<ContextType>;
  StartHandoverResult?: StartHandoverResultResolvers<ContextType>;
  StartHandoverSuccess?: StartHandoverSuccessResolvers<ContextType>;
  StartReferralResult?: StartReferralResultResolvers<ContextType>;
  StartReferralSuccess?: StartReferralSuccessResolvers<ContextType>;
  StatusEvent?: StatusEventResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SupplyHandoverInformationResult?: SupplyHandoverInformationResultResolvers<ContextType>;
  SupplyHandoverInformationSuccess?: SupplyHandoverInformationSuccessResolvers<ContextType>;
  UnlinkedPerson?: UnlinkedPersonResolvers<ContextType>;
  UpdateHandoverContentResult?: UpdateHandoverContentResultResolvers<ContextType>;
  UpdateHandoverContentSuccess?: UpdateHandoverContentSuccessResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WithdrawHandoverResult?: WithdrawHandoverResultResolvers<ContextType>;
  WithdrawHandoverSuccess?: WithdrawHandoverSuccessResolvers<ContextType>;
  WithdrawReferralResult?: WithdrawReferralResultResolvers<ContextType>;
  WithdrawReferralSuccess?: WithdrawReferralSuccessResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ReferralsContext> = {
  consent?: ConsentDirectiveResolver<any, any, ContextType>;
  open?: OpenDirectiveResolver<any, any, ContextType>;
  over?: OverDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
