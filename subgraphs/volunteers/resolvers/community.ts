import { connect, openPage } from '../../../disclosure/connection.ts';
import type { Page } from '../../../platform/pagination.ts';
import type { CommunityResolvers } from '../generated/types.ts';
import type { VolunteerPage } from '../storage/volunteers.ts';

export const community: CommunityResolvers = {
  volunteers({ id }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['Community.volunteers', id], args);
    return connect(page, {
      read: () => loaders.volunteersOfCommunity.load({ parent: id, args: byId(page) }),
      count: () => loaders.volunteerCount.load(id),
      position: (row) => [row.id],
    });
  },
};

function byId({ limit, position }: Page): VolunteerPage {
  return { afterId: position && String(position[0]), limit: limit + 1 };
}
