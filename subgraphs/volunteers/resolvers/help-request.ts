import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import { boundaryOf } from '../domain/boundary.ts';
import type { HelpRequestResolvers } from '../generated/types.ts';

export const helpRequest: HelpRequestResolvers = {
  async __resolveReference({ id }, { loaders }) {
    return (await loaders.helpRequest.load(id)).row;
  },
  boundary: ({ boundaryCategories }) => boundaryOf(boundaryCategories),

  matches({ id }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['HelpRequest.matches', id], args);
    return connect(page, {
      read: () => loaders.matchesOfHelpRequest.load({ parent: id, args: newestFirst(page) }),
      count: () => loaders.matchCount.load(id),
      position: (row) => positionOf(row.proposedAt, row.id),
    });
  },
};
