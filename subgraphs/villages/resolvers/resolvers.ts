import type { Resolvers } from '../generated/types.ts';
import { communityOrganisation } from './community-organisation.ts';
import { community } from './community.ts';
import { helpRequest } from './help-request.ts';
import { initiative } from './initiative.ts';
import { localOffer } from './local-offer.ts';
import { municipality } from './municipality.ts';
import { logEntry } from './log-entry.ts';
import {
  addLogEntrySuccess,
  createHelpRequestSuccess,
  mutation,
  chooseNoticeChannelSuccess,
  recordEmergencySetSuccess,
  reviewWithheldLogEntrySuccess,
  setLogRetentionSuccess,
} from './mutation.ts';
import { query } from './query.ts';
import { resident } from './resident.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Municipality: municipality,
  Community: community,
  CommunityOrganisation: communityOrganisation,
  Initiative: initiative,
  LocalOffer: localOffer,
  Resident: resident,
  HelpRequest: helpRequest,
  CreateHelpRequestSuccess: createHelpRequestSuccess,
  AddLogEntrySuccess: addLogEntrySuccess,
  ChooseNoticeChannelSuccess: chooseNoticeChannelSuccess,
  RecordEmergencySetSuccess: recordEmergencySetSuccess,
  ReviewWithheldLogEntrySuccess: reviewWithheldLogEntrySuccess,
  SetLogRetentionSuccess: setLogRetentionSuccess,
  LogEntry: logEntry,
};
