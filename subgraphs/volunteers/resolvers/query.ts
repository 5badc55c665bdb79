import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { countOwnMatches, listOwnMatches, type MatchRow } from '../storage/matches.ts';
import { ownVolunteerRecords } from '../storage/volunteers.ts';

export const query: QueryResolvers = {
  async volunteer(_parent, { id }, { loaders, access }) {
    const { subject, row } = await loaders.volunteer.load(id);
    if (row === null) access.refusedRow(subject, 'VOLUNTEER_CONTACT', 'Query.volunteer');
    return row;
  },

  myVolunteerRecords: (_parent, _args, { sql, request }) => ownVolunteerRecords(sql, request),

  async match(_parent, { id }, { loaders, access }) {
    const { subject, row } = await loaders.match.load(id);
    if (row === null) access.refusedRow(subject, 'VOLUNTEER_MATCHES', 'Query.match');
    return row;
  },

  myMatches(_parent, args, context) {
    const { sql, request } = context;
    const status = args.status ?? null;
    const page = openPage(context, ['Query.myMatches', status], args);
    let rows: Promise<MatchRow[]> | undefined;
    return connect(page, {
      read: () => (rows ??= listOwnMatches(sql, request, status, newestFirst(page))),
      count: () => countOwnMatches(sql, request, status),
      position: (row) => positionOf(row.proposedAt, row.id),
    });
  },
};
