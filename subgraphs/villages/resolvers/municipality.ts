import type { MunicipalityResolvers } from '../generated/types.ts';

export const municipality: MunicipalityResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.municipality.load(code),
  communities: ({ code }, _args, { loaders }) => loaders.communitiesOfMunicipality.load(code),
};
