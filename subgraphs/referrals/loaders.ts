import DataLoader from 'dataloader';
import type { Lookup } from '../../disclosure/lookup.ts';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import type { NewestFirst } from '../../platform/newest-first.ts';
import { perParent, type OfParent } from '../../platform/per-key.ts';
import { casesById, type CaseRow } from './storage/cases.ts';
import { countHandoversOfResidents, handoversOfResidents } from './storage/handover-lists.ts';
import {
  contentsOfTopics,
  topicsOfHandovers,
  type ContentVersion,
  type TopicRow,
} from './storage/handover-topics.ts';
import {
  countMessagesOf,
  messagesOf,
  readsOfMessages,
  type MessageReadRow,
  type MessageRow,
} from './storage/messages.ts';
import { agreementsById, type StandingAgreementRow } from './storage/standing-agreements.ts';
import { handoversById, handoversOfCases, type HandoverRow } from './storage/handovers.ts';
import { noteShown } from './storage/notices.ts';
import {
  partnersFor,
  type CareOrganisationRow,
  organisationsById,
  professionalsOf,
  type OrganisationRow,
  type ProfessionalRow,
} from './storage/organisations.ts';
import { partsOfReferrals, possibleDuplicatesOf } from './storage/related-referrals.ts';
import type { HelpRequestKind, WebhookDeliveryStatus } from './generated/types.ts';
import {
  emergenciesOfReferrals,
  reviewsOf,
  type EmergencyReviewRow,
  type EmergencyRow,
} from './storage/emergencies.ts';
import { capacitiesOf, type CapacityRow } from './storage/capacities.ts';
import { responseAgreementsOf, type ResponseAgreementRow } from './storage/response-agreements.ts';
import { attachmentsOfReferrals, type AttachmentRow } from './storage/attachments.ts';
import {
  unlinkedPersonsOf,
  unlinkedPersonsOfHandovers,
  type UnlinkedPersonRow,
} from './storage/unlinked-persons.ts';
import { countOfResidents, listOfResidents } from './storage/referral-lists.ts';
import { responsibilitiesOf, type ResponsibilityRow } from './storage/responsibilities.ts';
import { referralsById, referralsOfCases, type ReferralRow } from './storage/referrals.ts';
import {
  deliveriesOfWebhooks,
  totalDeliveriesOfWebhooks,
  type WebhookDeliveryRow,
} from './storage/webhooks.ts';
import { eventsOfMovements, type StatusEventRow } from './storage/status-events.ts';

/** Statements of one request, each for all that ask in the same moment. */
export interface Loaders {
  readonly referral: DataLoader<string, Lookup<ReferralRow>>;
  readonly handover: DataLoader<string, Lookup<HandoverRow>>;
  readonly unlinkedPerson: DataLoader<string, UnlinkedPersonRow | null>;
  readonly unlinkedPersonOfHandover: DataLoader<string, UnlinkedPersonRow | null>;
  readonly attachments: DataLoader<string, AttachmentRow[]>;
  readonly parts: DataLoader<string, ReferralRow[]>;
  readonly possibleDuplicates: DataLoader<string, ReferralRow[]>;
  readonly capacities: DataLoader<string, CapacityRow[]>;
  readonly responseAgreements: DataLoader<
    OfParent<HelpRequestKind>,
    ResponseAgreementRow[],
    string
  >;
  readonly partners: DataLoader<OfParent<HelpRequestKind>, CareOrganisationRow[], string>;
  readonly emergency: DataLoader<string, EmergencyRow | null>;
  readonly emergencyReviews: DataLoader<string, EmergencyReviewRow[]>;
  readonly case: DataLoader<string, Lookup<CaseRow>>;
  readonly responsibilities: DataLoader<string, ResponsibilityRow[]>;
  readonly organisation: DataLoader<string, OrganisationRow | null>;
  readonly professionals: DataLoader<string, ProfessionalRow[] | null>;
  readonly referralsOfCase: DataLoader<string, ReferralRow[]>;
  readonly handoversOfCase: DataLoader<string, HandoverRow[]>;
  readonly topicsOfHandover: DataLoader<string, TopicRow[]>;
  readonly contentsOfTopic: DataLoader<string, ContentVersion[]>;
  readonly referralMessages: DataLoader<OfParent<NewestFirst>, MessageRow[], string>;
  readonly handoverMessages: DataLoader<OfParent<NewestFirst>, MessageRow[], string>;
  readonly totalReferralMessages: DataLoader<string, number>;
  readonly totalHandoverMessages: DataLoader<string, number>;
  readonly referralMessageReads: DataLoader<string, MessageReadRow[]>;
  readonly handoverMessageReads: DataLoader<string, MessageReadRow[]>;
  readonly standingAgreement: DataLoader<string, StandingAgreementRow | null>;
  readonly referralEvents: DataLoader<string, StatusEventRow[]>;
  readonly handoverEvents: DataLoader<string, StatusEventRow[]>;
  readonly referralsOfResident: DataLoader<OfParent<NewestFirst>, ReferralRow[], string>;
  readonly totalReferralsOfResident: DataLoader<string, number>;
  readonly handoversOfResident: DataLoader<OfParent<NewestFirst>, HandoverRow[], string>;
  readonly totalHandoversOfResident: DataLoader<string, number>;
  readonly deliveriesOfWebhook: DataLoader<
    OfParent<NewestFirst & OfStatus>,
    WebhookDeliveryRow[],
    string
  >;
  readonly totalDeliveriesOfWebhook: DataLoader<OfParent<OfStatus>, number, string>;
  /** Remembers that the actor's organisation was shown the notice of this open request. */
  readonly noticeShown: DataLoader<string, true>;
}

interface OfStatus {
  readonly status: WebhookDeliveryStatus | null;
}

export function createLoaders({ sql, request }: DisclosureContext): Loaders {
  return {
    referral: new DataLoader((ids) => referralsById(sql, request, ids)),
    handover: new DataLoader((ids) => handoversById(sql, request, ids)),
    unlinkedPerson: new DataLoader((ids) => unlinkedPersonsOf(sql, request, ids)),
    unlinkedPersonOfHandover: new DataLoader((ids) =>
      unlinkedPersonsOfHandovers(sql, request, ids),
    ),
    attachments: new DataLoader((ids) => attachmentsOfReferrals(sql, ids)),
    parts: new DataLoader((ids) => partsOfReferrals(sql, request, ids)),
    possibleDuplicates: new DataLoader((ids) => possibleDuplicatesOf(sql, request, ids)),
    capacities: new DataLoader((ids) => capacitiesOf(sql, ids)),
    responseAgreements: perParent((ids, kind: HelpRequestKind) =>
      responseAgreementsOf(sql, ids, kind),
    ),
    partners: perParent((ids, kind: HelpRequestKind) => partnersFor(sql, request, ids, kind)),
    emergency: new DataLoader((ids) => emergenciesOfReferrals(sql, request, ids)),
    emergencyReviews: new DataLoader((ids) => reviewsOf(sql, ids)),
    responsibilities: new DataLoader((ids) => responsibilitiesOf(sql, ids)),
    case: new DataLoader((ids) => casesById(sql, request, ids)),
    organisation: new DataLoader((ids) => organisationsById(sql, ids)),
    professionals: new DataLoader((ids) => professionalsOf(sql, request, ids)),
    referralsOfCase: new DataLoader((ids) => referralsOfCases(sql, request, ids)),
    handoversOfCase: new DataLoader((ids) => handoversOfCases(sql, request, ids)),
    topicsOfHandover: new DataLoader((ids) => topicsOfHandovers(sql, request, ids)),
    contentsOfTopic: new DataLoader((ids) => contentsOfTopics(sql, request, ids)),
    referralMessages: perParent((ids, page: NewestFirst) =>
      messagesOf(sql, request, 'referral', ids, page),
    ),
    handoverMessages: perParent((ids, page: NewestFirst) =>
      messagesOf(sql, request, 'handover', ids, page),
    ),
    totalReferralMessages: new DataLoader((ids) => countMessagesOf(sql, request, 'referral', ids)),
    totalHandoverMessages: new DataLoader((ids) => countMessagesOf(sql, request, 'handover', ids)),
    referralMessageReads: new DataLoader((ids) => readsOfMessages(sql, 'referral', ids)),
    handoverMessageReads: new DataLoader((ids) => readsOfMessages(sql, 'handover', ids)),
    standingAgreement: new DataLoader((ids) => agreementsById(sql, ids)),
    referralEvents: new DataLoader((ids) => eventsOfMovements(sql, 'referral', ids)),
    handoverEvents: new DataLoader((ids) => eventsOfMovements(sql, 'handover', ids)),
    referralsOfResident: perParent((keys, page: NewestFirst) =>
      listOfResidents(sql, request, keys, page),
    ),
    totalReferralsOfResident: new DataLoader((keys) => countOfResidents(sql, request, keys)),
    handoversOfResident: perParent((keys, page: NewestFirst) =>
      handoversOfResidents(sql, request, keys, page),
    ),
    totalHandoversOfResident: new DataLoader((keys) =>
      countHandoversOfResidents(sql, request, keys),
    ),
    deliveriesOfWebhook: perParent((ids, page: NewestFirst & OfStatus) =>
      deliveriesOfWebhooks(sql, request, ids, page),
    ),
    totalDeliveriesOfWebhook: perParent((ids, which: OfStatus) =>
      totalDeliveriesOfWebhooks(sql, request, ids, which),
    ),
    noticeShown: new DataLoader(async (ids) => {
      await noteShown(sql, request, ids);
      return ids.map(() => true as const);
    }),
  };
}
