import type { CaseResolvers, ResponsibilityResolvers } from '../generated/types.ts';
import { speaksForResident } from '../services/speaks-for-resident.ts';
import { loadResident } from './resident.ts';

export const caseOfResident: CaseResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.case.load(id)).row,
  responsibleOrganisation: ({ responsibleOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(responsibleOrganisationId),
  // Who had it before may be no party to what somebody else reaches.
  responsibilities: (row, _args, { loaders }) =>
    speaksForResident(row) ? loaders.responsibilities.load(row.id) : null,
  referrals: ({ id }, _args, { loaders }) => loaders.referralsOfCase.load(id),
  handovers: ({ id }, _args, { loaders }) => loaders.handoversOfCase.load(id),
  // Who an unlinked person is, is for the resident to see.
  resident: (row, _args, context) =>
    row.unlinked && !speaksForResident(row) ? null : loadResident(context, row.residentKey),
};

export const responsibility: ResponsibilityResolvers = {
  organisation: async ({ organisationId }, _args, { loaders }) => {
    const organisation = await loaders.organisation.load(organisationId);
    if (organisation === null)
      throw new Error('An organisation that was responsible is not known.');
    return organisation;
  },
};
