import { connect, openPage } from '../../../disclosure/connection.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { assertEmergencyOpen } from '../../../disclosure/open-emergency.ts';
import { isUuid, ownResident } from '../../../disclosure/subjects.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { listCommunities } from '../storage/communities.ts';
import { listMunicipalities } from '../storage/municipalities.ts';
import { noticesOfResident, totalNoticesOfResident } from '../storage/notices.ts';

export const query: QueryResolvers = {
  municipalities: (_parent, _args, { sql }) => listMunicipalities(sql),
  communities: (_parent, _args, { sql }) => listCommunities(sql),
  community: (_parent, { slug }, { loaders }) => loaders.communityBySlug.load(slug),

  async resident(_parent, { id }, context) {
    const { access, loaders, pseudonyms } = context;
    const { subject, row } = await loaders.resident.load(pseudonyms.keyOf(id));
    // A resident has no row category; the name stands for being known at all.
    if (row === null) access.refusedRow(subject, 'IDENTITY', 'Query.resident');
    await assertEmergencyOpen(context);
    return row;
  },

  async helpRequest(_parent, { id }, { access, loaders }) {
    const { subject, row } = await loaders.helpRequest.load(isUuid(id) ? id : NOBODY);
    if (row === null) access.refusedRow(subject, 'HELP_REQUESTS', 'Query.helpRequest');
    return row;
  },

  async myNotices(_parent, args, context) {
    const { sql, request } = context;
    const resident = await ownResident(sql, request);
    const page = openPage(context, ['Query.myNotices', resident], args);
    const read = async () =>
      resident === null ? [] : noticesOfResident(sql, request, resident, newestFirst(page));
    let rows: ReturnType<typeof read> | null = null;
    return connect(page, {
      read: () => (rows ??= read()),
      count: async () => (resident === null ? 0 : totalNoticesOfResident(sql, request, resident)),
      position: (row) => positionOf(row.createdAt, row.id),
    });
  },
};
