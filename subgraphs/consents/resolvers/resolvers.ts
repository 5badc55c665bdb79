import type { Resolvers } from '../generated/types.ts';
import { accessLogCategory, accessLogEntry } from './access-log-entry.ts';
import { actor } from './actor.ts';
import {
  breakGlassAlreadyOpen,
  breakGlassReview,
  breakGlassSession,
  openBreakGlassSuccess,
  reviewBreakGlassSuccess,
} from './break-glass.ts';
import {
  confirmConsentSuccess,
  earlierReader,
  giveConsentSuccess,
  giveObjectionSuccess,
  openMatter,
  restrictSuccess,
  revokeConsentSuccess,
} from './consent-results.ts';
import { consent } from './consent.ts';
import { erasurePreview, erasureReceipt, requestErasureSuccess } from './erasure.ts';
import { grantee } from './grantee.ts';
import {
  acceptMandateSuccess,
  endMandateSuccess,
  giveMandateSuccess,
  heldMandate,
  mandate,
} from './mandate.ts';
import { mutation } from './mutation.ts';
import { consentProposal, declineConsentSuccess } from './proposal.ts';
import { decisionBlock, decisionExplanation, possibleReader } from './possible-reader.ts';
import { query } from './query.ts';
import {
  rightsRequest,
  rightsRequestEvent,
  rightsRequestPart,
  rightsRequestResult,
} from './rights-request.ts';
import { acknowledgeRecipientNoticeSuccess, recipientNotice } from './recipient-notice.ts';
import { resident } from './resident.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Actor: actor,
  Consent: consent,
  Grantee: grantee,
  AccessLogEntry: accessLogEntry,
  AccessLogCategory: accessLogCategory,
  GiveConsentSuccess: giveConsentSuccess,
  RevokeConsentSuccess: revokeConsentSuccess,
  GiveObjectionSuccess: giveObjectionSuccess,
  OpenMatter: openMatter,
  RestrictSuccess: restrictSuccess,
  Mandate: mandate,
  HeldMandate: heldMandate,
  GiveMandateSuccess: giveMandateSuccess,
  AcceptMandateSuccess: acceptMandateSuccess,
  EndMandateSuccess: endMandateSuccess,
  PossibleReader: possibleReader,
  DecisionExplanation: decisionExplanation,
  DecisionBlock: decisionBlock,
  ConsentProposal: consentProposal,
  ConfirmConsentSuccess: confirmConsentSuccess,
  DeclineConsentSuccess: declineConsentSuccess,
  EarlierReader: earlierReader,
  BreakGlassSession: breakGlassSession,
  BreakGlassReview: breakGlassReview,
  OpenBreakGlassSuccess: openBreakGlassSuccess,
  BreakGlassAlreadyOpen: breakGlassAlreadyOpen,
  ReviewBreakGlassSuccess: reviewBreakGlassSuccess,
  RecipientNotice: recipientNotice,
  AcknowledgeRecipientNoticeSuccess: acknowledgeRecipientNoticeSuccess,
  RightsRequest: rightsRequest,
  RightsRequestPart: rightsRequestPart,
  RightsRequestEvent: rightsRequestEvent,
  RequestRectificationSuccess: rightsRequestResult,
  AlreadyRequested: rightsRequestResult,
  AnswerRightsRequestSuccess: rightsRequestResult,
  WithdrawRightsRequestSuccess: rightsRequestResult,
  ErasurePreview: erasurePreview,
  ErasureReceipt: erasureReceipt,
  RequestErasureSuccess: requestErasureSuccess,
  Resident: resident,
};
