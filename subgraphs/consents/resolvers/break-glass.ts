import { identified } from '../../../disclosure/writing.ts';
import type { ConsentsContext } from '../context.ts';
import type {
  BreakGlassReviewResolvers,
  BreakGlassSessionResolvers,
  BreakGlassAlreadyOpenResolvers,
  OpenBreakGlassSuccessResolvers,
  ReviewBreakGlassSuccessResolvers,
} from '../generated/types.ts';
import { ownBreakGlass, type OwnBreakGlass } from '../storage/break-glass.ts';
import { organisationOf } from './organisation.ts';

export const breakGlassSession: BreakGlassSessionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.breakGlass.load(id),
  async resident({ residentKey }, _args, { subjects }) {
    const row = await subjects.load(residentKey);
    return row && { ...row, caseId: null };
  },
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
};

export const breakGlassReview: BreakGlassReviewResolvers = {
  reviewedAt: ({ reviewedAt }) => new Date(reviewedAt),
};

export const openBreakGlassSuccess: OpenBreakGlassSuccessResolvers = {
  residentId: async ({ sessionId }, _args, context) =>
    context.pseudonyms.idOf((await opened(context, sessionId)).residentKey),
  expiresAt: async ({ sessionId }, _args, context) => (await opened(context, sessionId)).expiresAt,
  reviewDueOn: async ({ sessionId }, _args, context) =>
    (await opened(context, sessionId)).reviewDueOn,
};

export const breakGlassAlreadyOpen: BreakGlassAlreadyOpenResolvers = {
  residentId: async ({ sessionId }, _args, context) =>
    context.pseudonyms.idOf((await opened(context, sessionId)).residentKey),
  expiresAt: async ({ sessionId }, _args, context) => (await opened(context, sessionId)).expiresAt,
};

export const reviewBreakGlassSuccess: ReviewBreakGlassSuccessResolvers = {
  session: ({ sessionId }, _args, { loaders }) => loaders.breakGlass.load(sessionId),
};

async function opened({ sql, request }: ConsentsContext, id: string): Promise<OwnBreakGlass> {
  const own = await ownBreakGlass(sql, identified(request).subject, id, request.now);
  if (own === null) throw new Error('A session of the actor is gone.');
  return own;
}
