import type { SubjectRow } from '../../disclosure/subjects.ts';
import type { LazyConnection } from '../../disclosure/connection.ts';
import type { Edge } from '../../platform/pagination.ts';
import type { InvalidInput, InvalidTransition } from '../../platform/user-errors.ts';
import type { AttachmentRow } from './storage/attachments.ts';
import type { UnlinkedPersonRow } from './storage/unlinked-persons.ts';
import type { NoCapacity } from './domain/refusals.ts';
import type { CapacityRow } from './storage/capacities.ts';
import type { ResponseTimeRow } from './storage/response-times.ts';
import type { HelpRequestKind } from './generated/types.ts';
import type { EmergencyReviewRow, EmergencyRow } from './storage/emergencies.ts';
import type { CaseRow } from './storage/cases.ts';
import type { ResponsibilityRow } from './storage/responsibilities.ts';
import type { NotResponsible } from './domain/refusals.ts';
import type { ContentVersion, TopicRow } from './storage/handover-topics.ts';
import type { MessageReadRow, MessageRow } from './storage/messages.ts';
import type { StandingAgreementRow } from './storage/standing-agreements.ts';
import type { HandoverRow } from './storage/handovers.ts';
import type {
  CareOrganisationRow,
  CommunityOrganisationRow,
  OrganisationRow,
  ProfessionalRow,
} from './storage/organisations.ts';
import type { ReferralRow } from './storage/referrals.ts';
import type { StatusEventRow } from './storage/status-events.ts';
import type { WebhookDeliveryRow, WebhookRow } from './storage/webhooks.ts';

export type OrganisationMapper = OrganisationRow;
export type CareOrganisationMapper = CareOrganisationRow;
export type CommunityOrganisationMapper = CommunityOrganisationRow;
export type ProfessionalMapper = ProfessionalRow;
export type CaseMapper = CaseRow;
export type ResponsibilityMapper = ResponsibilityRow;
export type ReferralMapper = ReferralRow;
export type UnlinkedPersonMapper = UnlinkedPersonRow;
export type CapacityMapper = CapacityRow;
export type NoCapacityMapper = NoCapacity;
export interface LocalOfferMapper {
  readonly communityId: string;
  readonly kind: HelpRequestKind;
}
export interface CommunityMapper {
  readonly id: string;
}
export type ResponseTimeMapper = ResponseTimeRow;
export type EmergencyReferralMapper = EmergencyRow;
export type EmergencyReviewMapper = EmergencyReviewRow;
export type AttachmentMapper = AttachmentRow;
export type HandoverMapper = HandoverRow;
export type HandoverTopicMapper = TopicRow;
export type HandoverContentMapper = ContentVersion;
export type StatusEventMapper = StatusEventRow;
export type ReferralConnectionMapper = LazyConnection<ReferralRow>;
export type ReferralEdgeMapper = Edge<ReferralRow>;
export type HandoverConnectionMapper = LazyConnection<HandoverRow>;
export type HandoverEdgeMapper = Edge<HandoverRow>;
export type ReferralMessageMapper = MessageRow;
export type HandoverMessageMapper = MessageRow;
export type ReferralMessageConnectionMapper = LazyConnection<MessageRow>;
export type HandoverMessageConnectionMapper = LazyConnection<MessageRow>;
export type ReferralMessageEdgeMapper = Edge<MessageRow>;
export type HandoverMessageEdgeMapper = Edge<MessageRow>;
export type MessageReadMapper = MessageReadRow;
export type StandingAgreementMapper = StandingAgreementRow;
export type NotResponsibleMapper = NotResponsible;
export type InvalidInputMapper = InvalidInput;
export type InvalidTransitionMapper = InvalidTransition;
export type ResidentMapper = SubjectRow & { readonly caseId: null };
/** What an event stands for, at its delivery. */
export interface ReferralEventMapper {
  readonly id: string;
  readonly referral: ReferralRow;
}
export interface HandoverEventMapper {
  readonly id: string;
  readonly handover: HandoverRow;
}
export interface CaseEventMapper {
  readonly id: string;
  readonly referral: ReferralRow | null;
  readonly handover: HandoverRow | null;
}
export type WebhookMapper = WebhookRow;
export type WebhookDeliveryMapper = WebhookDeliveryRow;
export type WebhookDeliveryConnectionMapper = LazyConnection<WebhookDeliveryRow>;
export type WebhookDeliveryEdgeMapper = Edge<WebhookDeliveryRow>;
