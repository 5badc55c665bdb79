import type { Resolvers } from '../generated/types.ts';
import { caseOfResident } from './case.ts';
import { handover, handoverConnection } from './handover.ts';
import { mutation } from './mutation.ts';
import { careOrganisation, communityOrganisation, organisation } from './organisations.ts';
import { query } from './query.ts';
import { referral, referralConnection, statusEvent } from './referral.ts';
import { resident } from './resident.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Organisation: organisation,
  CareOrganisation: careOrganisation,
  CommunityOrganisation: communityOrganisation,
  Case: caseOfResident,
  Referral: referral,
  ReferralConnection: referralConnection,
  Handover: handover,
  HandoverConnection: handoverConnection,
  StatusEvent: statusEvent,
  Resident: resident,
};
