import { boundaryOf } from '../domain/boundary.ts';
import type { HelpRequestResolvers } from '../generated/types.ts';
import { matchConnection, matchPage, readPage } from './connection.ts';

export const helpRequest: HelpRequestResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.helpRequest.load(id),
  boundary: ({ boundaryCategories }) => boundaryOf(boundaryCategories),

  async matches({ id }, args, context) {
    const page = readPage(context, ['HelpRequest.matches', id], args);
    const rows = await context.loaders.matchesOfHelpRequest(matchPage(page)).load(id);
    return matchConnection(rows, page, () => context.loaders.matchCount.load(id));
  },
};
