import type {
  CommunityResolvers,
  LocalOfferResolvers,
  NoCapacityResolvers,
  ResponseTimeResolvers,
  CareOrganisationResolvers,
  CommunityOrganisationResolvers,
  OrganisationResolvers,
} from '../generated/types.ts';

import type { OrganisationRow } from '../storage/organisations.ts';

export const organisation: OrganisationResolvers = {
  __resolveType: ({ __typename }) => __typename,
};

export const careOrganisation: CareOrganisationResolvers = {
  async __resolveReference({ id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CareOrganisation' ? row : null;
  },
  capacity: ({ id }, _args, { loaders }) => loaders.capacities.load(id),
  municipality: ({ municipalityCode }) =>
    municipalityCode === null ? null : { code: municipalityCode },
  professionals: ({ id }, _args, { loaders }) => loaders.professionals.load(id),
};

export const communityOrganisation: CommunityOrganisationResolvers = {
  async __resolveReference({ id }, { loaders }) {
    const row = await loaders.organisation.load(id);
    return row?.__typename === 'CommunityOrganisation' ? row : null;
  },
  capacity: ({ id }, _args, { loaders }) => loaders.capacities.load(id),
  professionals: ({ id }, _args, { loaders }) => loaders.professionals.load(id),
};

export const community: CommunityResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  localOffer: ({ id }, { kind }) => ({ communityId: id, kind }),
  responseAgreements: ({ id }, { kind }, { loaders }) =>
    loaders.responseAgreements.load({ parent: id, args: kind }),
};

export const localOffer: LocalOfferResolvers = {
  __resolveReference: ({ communityId, kind }) => ({ communityId, kind }),
  partners: ({ communityId, kind }, _args, { loaders }) =>
    loaders.partners.load({ parent: communityId, args: kind }),
};

export const noCapacity: NoCapacityResolvers = {
  async alternatives({ alternativeIds }, _args, { loaders }) {
    const rows = await Promise.all(alternativeIds.map((id) => loaders.organisation.load(id)));
    return rows.filter((row) => row !== null);
  },
};

export const responseTime: ResponseTimeResolvers = {
  sender: async ({ senderOrganisationId }, _args, { loaders }) =>
    known(await loaders.organisation.load(senderOrganisationId)),
  receiver: async ({ receiverOrganisationId }, _args, { loaders }) =>
    known(await loaders.organisation.load(receiverOrganisationId)),
};

function known(row: OrganisationRow | null): OrganisationRow {
  if (row === null) throw new Error('An organisation is not there that a constraint holds there.');
  return row;
}
