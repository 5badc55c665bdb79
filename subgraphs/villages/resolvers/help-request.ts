import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst } from '../../../platform/newest-first.ts';
import type { HelpRequestResolvers } from '../generated/types.ts';

export const helpRequest: HelpRequestResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.helpRequest.load(id)).row,
  community: ({ communityId }, _args, { loaders }) => loaders.community.load(communityId),
  // To reach the question is not to reach the person: they are decided by themselves.
  resident: async ({ residentKey }, _args, { loaders }) =>
    (await loaders.resident.load(residentKey)).row,

  log({ id }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['HelpRequest.log', id], args);
    return connect(page, {
      read: () => loaders.logOfHelpRequest.load({ parent: id, args: newestFirst(page) }),
      count: () => loaders.totalLogOfHelpRequest.load(id),
      position: (row) => [row.at.toISOString(), row.id],
    });
  },
};
