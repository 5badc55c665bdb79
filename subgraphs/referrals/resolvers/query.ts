import { connect, openPage } from '../../../disclosure/connection.ts';
import { addressSubject, isUuid, ownResident } from '../../../disclosure/subjects.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { ReferralsContext } from '../context.ts';
import type {
  QueryHandoversArgs,
  QueryReferralChangesArgs,
  QueryReferralsArgs,
  QueryResolvers,
} from '../generated/types.ts';
import { countHandovers, listHandovers } from '../storage/handover-lists.ts';
import type { HandoverRow } from '../storage/handovers.ts';
import { ownAgreements } from '../storage/standing-agreements.ts';
import { listCareOrganisations } from '../storage/organisations.ts';
import {
  countChanged,
  listChanged,
  type ChangedReferrals,
} from '../storage/referral-changes-list.ts';
import { countReceived, countSent, listReceived, listSent } from '../storage/referral-lists.ts';
import type { ReferralRow } from '../storage/referrals.ts';
import { emergenciesToReview } from '../storage/emergencies.ts';
import { responseTimesOfOwn } from '../storage/response-times.ts';
import { webhooksOfOwn } from '../storage/webhooks.ts';
import { liveQueries } from './live.ts';
import { rowOf } from './reached-row.ts';
import { shown } from './referral.ts';
import { referralsOfResident } from './resident.ts';

export const query: QueryResolvers = {
  careOrganisations: (_parent, _args, { sql }) => listCareOrganisations(sql),
  async careOrganisation(_parent, { id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CareOrganisation' ? row : null;
  },
  referral: async (_parent, { id }, context) =>
    shown(context, rowOf(context, 'Query.referral', await context.loaders.referral.load(id))),
  referrals: (_parent, args, context) => referrals(context, args),
  myReferrals: async (_parent, args, context) => {
    const own = await ownResident(context.sql, context.request);
    return referralsOfResident(context, own, ['Query.myReferrals'], args);
  },
  referralChanges: (_parent, args, context) => referralChanges(context, args),
  emergencyReferralsToReview: (_parent, _args, { sql, request }) =>
    emergenciesToReview(
      sql,
      request,
      request.actor.kind !== 'PUBLIC' && request.actor.role === 'PRIVACY_OFFICER'
        ? 'OVERSIGHT'
        : 'RESIDENT',
    ),
  responseTimes: (_parent, _args, { sql, request }) => responseTimesOfOwn(sql, request),
  handover: async (_parent, { id }, context) =>
    rowOf(context, 'Query.handover', await context.loaders.handover.load(id)),
  handovers: (_parent, args, context) => handovers(context, args),
  standingAgreements: (_parent, _args, { sql, request }) => ownAgreements(sql, request),
  webhooks: (_parent, _args, { sql, request }) => webhooksOfOwn(sql, request),
  ...liveQueries,
  case: async (_parent, { id }, context) =>
    rowOf(context, 'Query.case', await context.loaders.case.load(id)),
};

function referrals(
  context: ReferralsContext,
  { direction, status = null, ...args }: QueryReferralsArgs,
) {
  const { sql, request } = context;
  const page = openPage(context, ['Query.referrals', direction, status], args);
  const [list, count] =
    direction === 'SENT' ? [listSent, countSent] : [listReceived, countReceived];
  return connect<ReferralRow>(page, {
    read: readOnce(() => list(sql, request, status, newestFirst(page))),
    count: () => count(sql, request, status),
    // What was received has been sent, and stands where it was.
    position: ({ id, createdAt, sentAt }) =>
      positionOf(direction === 'SENT' ? createdAt : (sentAt ?? createdAt), id),
  });
}

async function referralChanges(context: ReferralsContext, args: QueryReferralChangesArgs) {
  const { sql, request } = context;
  const { first, after, ...filters } = args;
  const list = ['Query.referralChanges', JSON.stringify(filters)];
  const page = openPage(context, list, { first, after, ...filters });
  const which = await changedReferrals(context, args);
  return connect<ReferralRow>(page, {
    read: readOnce(async () => (which ? listChanged(sql, request, which, page) : [])),
    count: async () => (which ? countChanged(sql, request, which) : 0),
    position: ({ id, changedAt }) => positionOf(changedAt, id),
  });
}

/** Null where the filters name somebody whom the actor does not reach, or no organisation. */
async function changedReferrals(
  context: ReferralsContext,
  { residentId, requesterId, ownerId, since, before, status }: QueryReferralChangesArgs,
): Promise<ChangedReferrals | null> {
  const { access, pseudonyms, request, sql } = context;
  const residentKey = residentId == null ? null : pseudonyms.keyOf(residentId);
  if (residentKey !== null) {
    const { reached, subject } = await addressSubject(sql, request, residentKey);
    if (!reached) {
      access.refusedRow(subject, 'IDENTITY', 'Query.referralChanges');
      return null;
    }
  }
  if ([requesterId, ownerId].some((id) => id != null && !isUuid(id))) return null;
  return {
    since: since ?? null,
    before: before ?? null,
    statuses: status ?? null,
    requesterId: requesterId ?? null,
    ownerId: ownerId ?? null,
    residentKey,
  };
}

function handovers(
  context: ReferralsContext,
  { direction, status = null, ...args }: QueryHandoversArgs,
) {
  const { sql, request } = context;
  const page = openPage(context, ['Query.handovers', direction, status], args);
  const list = { direction, status };
  return connect<HandoverRow>(page, {
    read: readOnce(() => listHandovers(sql, request, list, newestFirst(page))),
    count: () => countHandovers(sql, request, list),
    // What was received has been offered, and stands where it was.
    position: ({ id, createdAt, offeredAt }) =>
      positionOf(direction === 'SENT' ? createdAt : (offeredAt ?? createdAt), id),
  });
}

/** Edges and page info of one page come from one reading. */
function readOnce<Row>(read: () => Promise<Row[]>): () => Promise<Row[]> {
  let reading: Promise<Row[]> | null = null;
  return () => (reading ??= read());
}
