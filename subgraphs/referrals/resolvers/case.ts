import type { CaseResolvers } from '../generated/types.ts';
import { speaksForResident } from '../services/speaks-for-resident.ts';
import { loadResident } from './resident.ts';

export const caseOfResident: CaseResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.case.load(id)).row,
  responsibleOrganisation: ({ responsibleOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(responsibleOrganisationId),
  referrals: ({ id }, _args, { loaders }) => loaders.referralsOfCase.load(id),
  handovers: ({ id }, _args, { loaders }) => loaders.handoversOfCase.load(id),
  // Who an unlinked person is, is for the resident to see.
  resident: (row, _args, context) =>
    row.unlinked && !speaksForResident(row) ? null : loadResident(context, row.residentKey),
};
