import type { QueryResolvers } from '../generated/types.ts';
import { countOwnMatches, findMatch, listOwnMatches } from '../storage/matches.ts';
import { findVolunteer } from '../storage/volunteers.ts';
import { matchConnection, matchPage, readPage } from './connection.ts';

export const query: QueryResolvers = {
  async volunteer(_parent, { id }, { sql, request, access }) {
    const { subject, row } = await findVolunteer(sql, request, id);
    if (row === null) access.refusedRow(subject, 'VOLUNTEER_CONTACT', 'Query.volunteer');
    return row;
  },

  async match(_parent, { id }, { sql, request, access }) {
    const { subject, row } = await findMatch(sql, request, id);
    if (row === null) access.refusedRow(subject, 'VOLUNTEER_MATCHES', 'Query.match');
    return row;
  },

  async myMatches(_parent, args, context) {
    const { sql, request } = context;
    const status = args.status ?? null;
    const page = readPage(context, ['Query.myMatches', status], args);
    const rows = await listOwnMatches(sql, request, status, matchPage(page));
    return matchConnection(rows, page, () => countOwnMatches(sql, request, status));
  },
};
