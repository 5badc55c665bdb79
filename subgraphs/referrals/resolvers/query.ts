import type { ReferralsContext } from '../context.ts';
import type { QueryReferralsArgs, QueryResolvers } from '../generated/types.ts';
import { countHandovers, listHandovers } from '../storage/handovers.ts';
import { newestFirst } from '../storage/newest-first.ts';
import { listCareOrganisations } from '../storage/organisations.ts';
import { countReceived, countSent, listReceived, listSent } from '../storage/referral-lists.ts';
import type { Addressed } from '../storage/referrals.ts';
import { loadReferral, noteNotices } from './load-movement.ts';
import { connectionOf, pageOf } from './pages.ts';

export const query: QueryResolvers = {
  careOrganisations: (_parent, _args, { sql }) => listCareOrganisations(sql),
  async careOrganisation(_parent, { id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CareOrganisation' ? row : null;
  },
  referral: async (_parent, { id }, context) =>
    rowOr(context, 'Query.referral', await loadReferral(context, id)),
  referrals: (_parent, args, context) => referrals(context, args),
  handover: async (_parent, { id }, context) =>
    rowOr(context, 'Query.handover', await context.loaders.handover.load(id)),
  async handovers(_parent, { direction, status = null, ...args }, context) {
    const { sql, request } = context;
    const list = { direction, status };
    const page = pageOf(context, args, `Query.handovers(${direction},${status ?? ''})`);
    const rows = await listHandovers(sql, request, list, newestFirst(page));
    return connectionOf(
      rows,
      page,
      (row) => row.offeredAt,
      () => countHandovers(sql, request, list),
    );
  },
  case: async (_parent, { id }, context) =>
    rowOr(context, 'Query.case', await context.loaders.case.load(id)),
};

async function referrals(
  context: ReferralsContext,
  { direction, status = null, ...args }: QueryReferralsArgs,
) {
  const { sql, request } = context;
  const page = pageOf(context, args, `Query.referrals(${direction},${status ?? ''})`);
  const sent = direction === 'SENT';
  const rows = await (sent ? listSent : listReceived)(sql, request, status, newestFirst(page));
  await noteNotices(context, rows.slice(0, page.limit));
  return connectionOf(
    rows,
    page,
    // What was received has been sent.
    (row) => (sent ? row.createdAt : (row.sentAt ?? row.createdAt)),
    () => (sent ? countSent : countReceived)(sql, request, status),
  );
}

/** The row; where it is not reached nothing, and a line that it was asked for. */
function rowOr<Row>(
  { access }: ReferralsContext,
  field: string,
  { subject, row }: Addressed<Row>,
): Row | null {
  if (row === null) access.refusedRow(subject, 'REFERRAL_STATUS', field);
  return row;
}
