import type { Resolvers } from '../generated/types.ts';
import { caseOfResident, responsibility } from './case.ts';
import { emergencyReferral } from './emergency.ts';
import { handover, handoverTopic } from './handover.ts';
import { handoverMessage, messageRead, referralMessage } from './messages.ts';
import { mutation } from './mutation.ts';
import {
  careOrganisation,
  community,
  communityOrganisation,
  localOffer,
  noCapacity,
  organisation,
  responseTime,
} from './organisations.ts';
import { query } from './query.ts';
import { referral, referralEdge, statusEvent } from './referral.ts';
import { resident } from './resident.ts';
import { standingAgreement } from './standing-agreement.ts';
import { webhook, webhookDelivery } from './webhook.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Organisation: organisation,
  CareOrganisation: careOrganisation,
  CommunityOrganisation: communityOrganisation,
  Community: community,
  LocalOffer: localOffer,
  NoCapacity: noCapacity,
  ResponseTime: responseTime,
  Case: caseOfResident,
  Responsibility: responsibility,
  Referral: referral,
  EmergencyReferral: emergencyReferral,
  ReferralEdge: referralEdge,
  Handover: handover,
  HandoverTopic: handoverTopic,
  ReferralMessage: referralMessage,
  HandoverMessage: handoverMessage,
  MessageRead: messageRead,
  StandingAgreement: standingAgreement,
  StatusEvent: statusEvent,
  Resident: resident,
  Webhook: webhook,
  WebhookDelivery: webhookDelivery,
};
