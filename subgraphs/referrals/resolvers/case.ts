import type { CaseResolvers } from '../generated/types.ts';
import { loadResident } from './resident.ts';

export const caseOfResident: CaseResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.case.load(id)).row,
  responsibleOrganisation: ({ responsibleOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(responsibleOrganisationId),
  referrals: ({ id }, _args, { loaders }) => loaders.referralsOfCase.load(id),
  handovers: ({ id }, _args, { loaders }) => loaders.handoversOfCase.load(id),
  resident: ({ residentKey }, _args, context) => loadResident(context, residentKey),
};
