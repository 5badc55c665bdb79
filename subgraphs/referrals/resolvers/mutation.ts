import type { Written } from '../../../disclosure/writing.ts';
import { forgetWhatWasRead, type ReferralsContext } from '../context.ts';
import type { MutationResolvers, SendMessageInput } from '../generated/types.ts';
import { markMessagesRead, sendMessage } from '../services/converse.ts';
import {
  agreeToStandingAgreement,
  endStandingAgreement,
  proposeStandingAgreement,
} from '../services/standing-agreements.ts';
import { createReferral } from '../services/create-referral.ts';
import { decideHandover, recordSpokenHandoverAgreement } from '../services/decide-handover.ts';
import { decideReferral, recordSpokenAgreement } from '../services/decide-referral.ts';
import {
  requestHandoverInformation,
  supplyHandoverInformation,
  updateHandoverContent,
} from '../services/inform-about-handover.ts';
import { linkUnlinkedPerson } from '../services/link-person.ts';
import { issueReferralCode } from '../services/issue-referral-code.ts';
import {
  acceptHandover,
  cancelHandover,
  completeHandover,
  confirmHandoverReturn,
  rejectHandover,
  sendHandover,
  startHandover,
  withdrawHandover,
} from '../services/move-handover.ts';
import {
  acceptReferral,
  cancelReferral,
  completeReferral,
  failReferral,
  holdReferral,
  rejectReferral,
  markReferralEnteredInError,
  reportReferralProgress,
  resumeReferral,
  startReferral,
  withdrawReferral,
} from '../services/move-referral.ts';
import { forwardReferral } from '../services/forward-referral.ts';
import { sendReferral, sendReferralInEmergency } from '../services/send-referral.ts';
import { createWebhook, endWebhook, replayWebhookDeliveries } from '../services/webhooks.ts';
import { webhooksOfOwn, type WebhookRow } from '../storage/webhooks.ts';
import { setCapacity } from '../services/set-capacity.ts';
import { setResponseAgreement } from '../services/set-response-agreement.ts';
import { responseAgreementsOf } from '../storage/response-agreements.ts';
import { reviewEmergencyReferral } from '../services/review-emergency.ts';
import { ACCESS_LOG, emergencyById } from '../storage/emergencies.ts';
import { offerHandover } from '../services/offer-handover.ts';

export const mutation: MutationResolvers = {
  async issueReferralCode(_parent, { input }, context) {
    const issued = await issueReferralCode(context, input);
    return 'code' in issued ? { __typename: 'IssueReferralCodeSuccess', ...issued } : issued;
  },
  createReferral: async (_parent, { input }, context) =>
    withReferral(context, 'CreateReferralSuccess', await createReferral(context, input)),
  linkUnlinkedPerson: async (_parent, { input }, context) =>
    withReferral(context, 'LinkUnlinkedPersonSuccess', await linkUnlinkedPerson(context, input)),
  recordSpokenAgreement: async (_parent, { input }, context) =>
    withReferral(
      context,
      'RecordSpokenAgreementSuccess',
      await recordSpokenAgreement(context, input),
    ),
  decideReferral: async (_parent, { input }, context) =>
    withReferral(context, 'DecideReferralSuccess', await decideReferral(context, input)),
  sendReferral: async (_parent, { input }, context) =>
    withReferral(context, 'SendReferralSuccess', await sendReferral(context, input)),
  sendReferralInEmergency: async (_parent, { input }, context) =>
    withReferral(
      context,
      'SendReferralInEmergencySuccess',
      await sendReferralInEmergency(context, input),
    ),
  forwardReferral: async (_parent, { input }, context) =>
    withReferral(context, 'ForwardReferralSuccess', await forwardReferral(context, input)),
  async createWebhook(_parent, { input }, context) {
    const { written, secret } = await createWebhook(context, input);
    if (!written.ok) return written.refusal;
    const webhook = await ownWebhook(context, written.id);
    return { __typename: 'CreateWebhookSuccess', webhook, secret };
  },
  async endWebhook(_parent, { input }, context) {
    const written = await endWebhook(context, input);
    if (!written.ok) return written.refusal;
    return { __typename: 'EndWebhookSuccess', webhook: await ownWebhook(context, written.id) };
  },
  async replayWebhookDeliveries(_parent, { input }, context) {
    const written = await replayWebhookDeliveries(context, input);
    if (!written.ok) return written.refusal;
    const webhook = await ownWebhook(context, written.id);
    return { __typename: 'ReplayWebhookDeliveriesSuccess', webhook };
  },
  async setCapacity(_parent, { input }, context) {
    const written = await setCapacity(context, input);
    if (!written.ok) return written.refusal;
    forgetWhatWasRead(context);
    const capacity = await context.loaders.capacities.load(written.id);
    return { __typename: 'SetCapacitySuccess', capacity };
  },
  async setResponseAgreement(_parent, { input }, context) {
    const written = await setResponseAgreement(context, input);
    if (!written.ok) return written.refusal;
    const [agreements = []] = await responseAgreementsOf(context.sql, [written.id], input.kind);
    return { __typename: 'SetResponseAgreementSuccess', responseAgreements: agreements };
  },
  async reviewEmergencyReferral(_parent, { input }, context) {
    const written = await reviewEmergencyReferral(context, input);
    if (!written.ok) return written.refusal;
    forgetWhatWasRead(context);
    const row = await emergencyById(context.sql, context.request, written.id);
    const emergency = row !== null && (row.permitted & ACCESS_LOG) !== 0 ? row : null;
    return { __typename: 'ReviewEmergencyReferralSuccess', emergency };
  },
  acceptReferral: async (_parent, { input }, context) =>
    withReferral(context, 'AcceptReferralSuccess', await acceptReferral(context, input)),
  rejectReferral: async (_parent, { input }, context) =>
    withReferral(context, 'RejectReferralSuccess', await rejectReferral(context, input)),
  startReferral: async (_parent, { input }, context) =>
    withReferral(context, 'StartReferralSuccess', await startReferral(context, input)),
  holdReferral: async (_parent, { input }, context) =>
    withReferral(context, 'HoldReferralSuccess', await holdReferral(context, input)),
  resumeReferral: async (_parent, { input }, context) =>
    withReferral(context, 'ResumeReferralSuccess', await resumeReferral(context, input)),
  reportReferralProgress: async (_parent, { input }, context) =>
    withReferral(
      context,
      'ReportReferralProgressSuccess',
      await reportReferralProgress(context, input),
    ),
  completeReferral: async (_parent, { input }, context) =>
    withReferral(context, 'CompleteReferralSuccess', await completeReferral(context, input)),
  failReferral: async (_parent, { input }, context) =>
    withReferral(context, 'FailReferralSuccess', await failReferral(context, input)),
  cancelReferral: async (_parent, { input }, context) =>
    withReferral(context, 'CancelReferralSuccess', await cancelReferral(context, input)),
  withdrawReferral: async (_parent, { input }, context) =>
    withReferral(context, 'WithdrawReferralSuccess', await withdrawReferral(context, input)),
  markReferralEnteredInError: async (_parent, { input }, context) =>
    withReferral(
      context,
      'MarkReferralEnteredInErrorSuccess',
      await markReferralEnteredInError(context, input),
    ),
  offerHandover: async (_parent, { input }, context) =>
    withHandover(context, 'OfferHandoverSuccess', await offerHandover(context, input)),
  recordSpokenHandoverAgreement: async (_parent, { input }, context) =>
    withHandover(
      context,
      'RecordSpokenHandoverAgreementSuccess',
      await recordSpokenHandoverAgreement(context, input),
    ),
  decideHandover: async (_parent, { input }, context) =>
    withHandover(context, 'DecideHandoverSuccess', await decideHandover(context, input)),
  sendHandover: async (_parent, { input }, context) =>
    withHandover(context, 'SendHandoverSuccess', await sendHandover(context, input)),
  requestHandoverInformation: async (_parent, { input }, context) =>
    withHandover(
      context,
      'RequestHandoverInformationSuccess',
      await requestHandoverInformation(context, input),
    ),
  supplyHandoverInformation: async (_parent, { input }, context) =>
    withHandover(
      context,
      'SupplyHandoverInformationSuccess',
      await supplyHandoverInformation(context, input),
    ),
  updateHandoverContent: async (_parent, { input }, context) =>
    withHandover(
      context,
      'UpdateHandoverContentSuccess',
      await updateHandoverContent(context, input),
    ),
  acceptHandover: async (_parent, { input }, context) =>
    withHandover(context, 'AcceptHandoverSuccess', await acceptHandover(context, input)),
  rejectHandover: async (_parent, { input }, context) =>
    withHandover(context, 'RejectHandoverSuccess', await rejectHandover(context, input)),
  startHandover: async (_parent, { input }, context) =>
    withHandover(context, 'StartHandoverSuccess', await startHandover(context, input)),
  completeHandover: async (_parent, { input }, context) =>
    withHandover(context, 'CompleteHandoverSuccess', await completeHandover(context, input)),
  cancelHandover: async (_parent, { input }, context) =>
    withHandover(context, 'CancelHandoverSuccess', await cancelHandover(context, input)),
  withdrawHandover: async (_parent, { input }, context) =>
    withHandover(context, 'WithdrawHandoverSuccess', await withdrawHandover(context, input)),
  confirmHandoverReturn: async (_parent, { input }, context) =>
    withHandover(
      context,
      'ConfirmHandoverReturnSuccess',
      await confirmHandoverReturn(context, input),
    ),
  proposeStandingAgreement: async (_parent, { input }, context) =>
    withAgreement(
      context,
      'ProposeStandingAgreementSuccess',
      await proposeStandingAgreement(context, input),
    ),
  agreeToStandingAgreement: async (_parent, { input }, context) =>
    withAgreement(
      context,
      'AgreeToStandingAgreementSuccess',
      await agreeToStandingAgreement(context, input),
    ),
  endStandingAgreement: async (_parent, { input }, context) =>
    withAgreement(
      context,
      'EndStandingAgreementSuccess',
      await endStandingAgreement(context, input),
    ),
  sendMessage: async (_parent, { input }, context) =>
    withConversation(context, 'SendMessageSuccess', input, await sendMessage(context, input)),
  markMessagesRead: async (_parent, { input }, context) =>
    withConversation(
      context,
      'MarkMessagesReadSuccess',
      input,
      await markMessagesRead(context, input),
    ),
};

/** What was written, read as a query would read it now; or why nothing was. */
async function withReferral<Name extends string, Refusal>(
  context: ReferralsContext,
  __typename: Name,
  written: Written<Refusal>,
) {
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context);
  return { __typename, referral: (await context.loaders.referral.load(written.id)).row };
}

async function withHandover<Name extends string, Refusal>(
  context: ReferralsContext,
  __typename: Name,
  written: Written<Refusal>,
) {
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context);
  return { __typename, handover: (await context.loaders.handover.load(written.id)).row };
}

async function withAgreement<Name extends string, Refusal>(
  context: ReferralsContext,
  __typename: Name,
  written: Written<Refusal>,
) {
  if (!written.ok) return written.refusal;
  const agreement = await context.loaders.standingAgreement.load(written.id);
  if (agreement === null) throw new Error('An agreement that was written is not there.');
  return { __typename, agreement };
}

/** The conversation's movement, read as a query would; `messageId` is the message that was written or read. */
async function withConversation<Name extends string, Refusal>(
  context: ReferralsContext,
  __typename: Name,
  { referralId, handoverId }: Pick<SendMessageInput, 'referralId' | 'handoverId'>,
  written: Written<Refusal>,
) {
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context);
  const { referral, handover } = context.loaders;
  return {
    __typename,
    messageId: written.id,
    referral: referralId == null ? null : (await referral.load(referralId)).row,
    handover: handoverId == null ? null : (await handover.load(handoverId)).row,
  };
}

async function ownWebhook(
  { sql, request }: ReferralsContext,
  id: string,
): Promise<WebhookRow | null> {
  return (await webhooksOfOwn(sql, request)).find((hook) => hook.id === id) ?? null;
}
