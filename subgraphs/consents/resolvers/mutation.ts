import type { MutationResolvers } from '../generated/types.ts';
import { acceptMandate } from '../services/accept-mandate.ts';
import { confirmConsent, declineConsent } from '../services/answer-proposal.ts';
import { closeBreakGlass } from '../services/close-break-glass.ts';
import { endMandate } from '../services/end-mandate.ts';
import { giveConsent } from '../services/give-consent.ts';
import { giveMandate, recordMandate } from '../services/give-mandate.ts';
import { giveObjection } from '../services/give-objection.ts';
import { openBreakGlass } from '../services/open-break-glass.ts';
import { proposeConsent } from '../services/propose-consent.ts';
import { answerRightsRequest } from '../services/answer-rights-request.ts';
import { requestRectification } from '../services/request-rectification.ts';
import { withdrawRightsRequest } from '../services/withdraw-rights-request.ts';
import { requestErasure } from '../services/request-erasure.ts';
import { acknowledgeRecipientNotice } from '../services/acknowledge-recipient-notice.ts';
import { restrict } from '../services/restrict.ts';
import { reviewBreakGlass } from '../services/review-break-glass.ts';
import { revokeConsent } from '../services/revoke-consent.ts';

/** The schema's own defaults, for callers that reach a subgraph without its schema. */
const CATEGORIES = { categories: [], allCategories: false };

export const mutation: MutationResolvers = {
  giveConsent: (_parent, { input }, context) => giveConsent(context, { ...CATEGORIES, ...input }),
  revokeConsent: (_parent, { input }, context) => revokeConsent(context, input),
  giveObjection: (_parent, { input }, context) =>
    giveObjection(context, {
      ...CATEGORIES,
      purposes: ['SUPPORT_NETWORK'],
      withdraw: [],
      except: [],
      ...input,
    }),
  restrict: (_parent, { input }, context) => restrict(context, input),
  requestRectification: (_parent, { input }, context) => requestRectification(context, input),
  answerRightsRequest: (_parent, { input }, context) => answerRightsRequest(context, input),
  withdrawRightsRequest: (_parent, { input }, context) => withdrawRightsRequest(context, input),
  requestErasure: (_parent, { input }, context) =>
    requestErasure(context, { withdraw: [], ...input }),
  acknowledgeRecipientNotice: (_parent, { input }, context) =>
    acknowledgeRecipientNotice(context, input),
  giveMandate: (_parent, { input }, context) => giveMandate(context, { ...CATEGORIES, ...input }),
  recordMandate: (_parent, { input }, context) =>
    recordMandate(context, { ...CATEGORIES, ...input }),
  acceptMandate: (_parent, { input }, context) => acceptMandate(context, input),
  endMandate: (_parent, { input }, context) => endMandate(context, input),
  proposeConsent: (_parent, { input }, context) => proposeConsent(context, input),
  confirmConsent: (_parent, { input }, context) => confirmConsent(context, input),
  declineConsent: (_parent, { input }, context) => declineConsent(context, input),
  openBreakGlass: (_parent, { input }, context) => openBreakGlass(context, input),
  closeBreakGlass: (_parent, { input }, context) => closeBreakGlass(context, input),
  reviewBreakGlass: (_parent, { input }, context) => reviewBreakGlass(context, input),
};
