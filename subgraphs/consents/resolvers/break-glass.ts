import { identified } from '../../../disclosure/writing.ts';
import type { ConsentsContext } from '../context.ts';
import type {
  BreakGlassReviewResolvers,
  BreakGlassSessionResolvers,
  BreakGlassAlreadyOpenResolvers,
  OpenBreakGlassSuccessResolvers,
  ReviewBreakGlassSuccessResolvers,
} from '../generated/types.ts';
import { explainSession } from '../domain/break-glass-text.ts';
import type { Words } from '../domain/words.ts';
import { ownBreakGlass, type BreakGlassRow, type OwnBreakGlass } from '../storage/break-glass.ts';
import { organisationOf } from './organisation.ts';
import { toldTo } from './told-to.ts';

export const breakGlassSession: BreakGlassSessionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.breakGlass.load(id),
  async resident({ residentKey }, _args, { subjects }) {
    const row = await subjects.load(residentKey);
    return row && { ...row, caseId: null };
  },
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  text: async (row, _args, context) => (await wordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await wordsOf(row, context)).nl,
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

async function wordsOf(row: BreakGlassRow, context: ConsentsContext): Promise<Words> {
  const organisation = (await organisationOf(context, row.organisationId))?.name ?? null;
  return explainSession({ ...row, organisation, told: toldTo(row) });
}
