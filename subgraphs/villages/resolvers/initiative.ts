import type { InitiativeResolvers } from '../generated/types.ts';

export const initiative: InitiativeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.initiative.load(id),
  async organisation({ organisationId }, _args, { loaders }) {
    const found = await loaders.organisation.load(organisationId);
    if (found === null) throw new Error('An initiative without its organisation.');
    return found;
  },
};
