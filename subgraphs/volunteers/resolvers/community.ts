import type { CommunityResolvers, VolunteerConnectionResolvers } from '../generated/types.ts';
import { readPage, volunteerConnection, volunteerPage } from './connection.ts';

export const community: CommunityResolvers = {
  async volunteers({ id }, args, context) {
    const page = readPage(context, ['Community.volunteers', id], args);
    const rows = await context.loaders.volunteersOfCommunity(volunteerPage(page)).load(id);
    return volunteerConnection(rows, page, () => context.loaders.volunteerCount.load(id));
  },
};

export const volunteerConnectionResolvers: VolunteerConnectionResolvers = {
  totalCount: ({ countAll }) => countAll(),
};
