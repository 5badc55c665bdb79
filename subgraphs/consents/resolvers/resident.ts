import type { ResidentResolvers } from '../generated/types.ts';
import { EVERY_LINE } from '../storage/access-log.ts';
import { listAccessLog, listConsents, listRightsRequests } from './lists.ts';

export const resident: ResidentResolvers = {
  async __resolveReference({ key }, { subjects }) {
    const row = await subjects.load(key);
    return row && { ...row, caseId: null };
  },
  consents: ({ key }, page, context) =>
    listConsents(context, 'Resident.consents', key, page, { status: null, decision: null }),
  mandates: ({ key }, _args, { loaders }) => loaders.mandatesOfResident.load(key),
  consentProposals: ({ key }, _args, { loaders }) => loaders.proposalsOfResident.load(key),
  rightsRequests: ({ key }, page, context) =>
    listRightsRequests(context, 'Resident.rightsRequests', key, page, { kind: null, state: null }),
  breakGlassSessions: ({ key }, _args, { loaders }) => loaders.breakGlassOfResident.load(key),
  accessLog: ({ key }, page, context) =>
    listAccessLog(context, 'Resident.accessLog', key, page, EVERY_LINE),
};
