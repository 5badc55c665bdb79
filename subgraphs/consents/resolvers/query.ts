import type { QueryResolvers } from '../generated/types.ts';
import { accessLogLine, followAccessLog } from '../storage/access-log.ts';
import { breakGlassToReview } from '../storage/break-glass.ts';
import { mandatesHeldBy } from '../storage/mandates.ts';
import { erasureReceipt } from '../services/erasure-receipt.ts';
import { previewErasure } from './erasure.ts';
import { explainDecision } from './possible-reader.ts';
import {
  listAccessLog,
  listConsents,
  listDeeds,
  listRecipientNotices,
  listRequestsToAnswer,
  listRightsRequests,
} from './lists.ts';

export const query: QueryResolvers = {
  me: (_parent, _args, { request }) => request.actor,
  myConsents: async (_parent, { status, decision, ...page }, context) =>
    listConsents(context, 'Query.myConsents', await context.ownResident(), page, {
      status: status ?? null,
      decision: decision ?? null,
    }),
  async myMandates(_parent, _args, { ownResident, loaders }) {
    const resident = await ownResident();
    return resident === null ? [] : loaders.mandatesOfResident.load(resident);
  },
  async myConsentProposals(_parent, _args, { ownResident, loaders }) {
    const resident = await ownResident();
    return resident === null ? [] : loaders.proposalsOfResident.load(resident);
  },
  myRightsRequests: async (_parent, { kind, state, ...page }, context) =>
    listRightsRequests(context, 'Query.myRightsRequests', await context.ownResident(), page, {
      kind: kind ?? null,
      state: state ?? null,
    }),
  recipientNotices: (_parent, { acknowledged, ...page }, context) =>
    listRecipientNotices(context, page, acknowledged ?? null),
  rightsRequestsToAnswer: (_parent, page, context) => listRequestsToAnswer(context, page),
  erasurePreview: (_parent, { residentId }, context) => previewErasure(context, residentId),
  erasureReceipt: (_parent, { code }, context) => erasureReceipt(context, code),
  async myBreakGlassSessions(_parent, _args, { ownResident, loaders }) {
    const resident = await ownResident();
    return resident === null ? [] : loaders.breakGlassOfResident.load(resident);
  },
  breakGlassSessionsToReview: (_parent, _args, { sql, request }) =>
    breakGlassToReview(sql, request),
  heldMandates: (_parent, _args, { sql, request: { actor, now } }) =>
    actor.kind === 'PERSON' ? mandatesHeldBy(sql, actor.subject, now) : [],
  myAccessLog: async (_parent, { first, after, ...filter }, context) =>
    listAccessLog(
      context,
      'Query.myAccessLog',
      await context.ownResident(),
      { first, after },
      {
        outcome: filter.outcome ?? null,
        since: filter.since ?? null,
        until: filter.until ?? null,
        organisationId: filter.organisationId ?? null,
        category: filter.category ?? null,
      },
    ),
  organisationAccessLog: (_parent, { first, after, ...filter }, context) =>
    listDeeds(
      context,
      { first, after },
      {
        outcome: filter.outcome ?? null,
        since: filter.since ?? null,
        until: filter.until ?? null,
        category: filter.category ?? null,
        role: filter.role ?? null,
        professionalId: filter.professionalId ?? null,
      },
    ),
  explainDecision: (_parent, { category, purpose, residentId }, context) =>
    explainDecision(context, { category, purpose }, residentId),
  async myAccessLogEntry(_parent, { id }, context) {
    const { sql, request, access } = context;
    const { subject, row } = await accessLogLine(sql, request, await context.ownResident(), id);
    if (row === null) access.refusedRow(subject, 'ACCESS_LOG', 'Query.myAccessLogEntry');
    return row;
  },
  async myAccessLogTopic(_parent, { until }, context) {
    const resident = await context.ownResident();
    return resident === null ? null : followAccessLog(context.sql, resident, until);
  },
};
