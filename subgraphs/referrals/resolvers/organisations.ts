import type {
  CareOrganisationResolvers,
  CommunityOrganisationResolvers,
  OrganisationResolvers,
} from '../generated/types.ts';

export const organisation: OrganisationResolvers = {
  __resolveType: ({ __typename }) => __typename,
};

export const careOrganisation: CareOrganisationResolvers = {
  async __resolveReference({ id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CareOrganisation' ? row : null;
  },
  municipality: ({ municipalityCode }) =>
    municipalityCode === null ? null : { code: municipalityCode },
  professionals: ({ id }, _args, { loaders }) => loaders.professionals.load(id),
};

export const communityOrganisation: CommunityOrganisationResolvers = {
  async __resolveReference({ id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CommunityOrganisation' ? row : null;
  },
  professionals: ({ id }, _args, { loaders }) => loaders.professionals.load(id),
};
