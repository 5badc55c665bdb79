import type {
  AddLogEntrySuccessResolvers,
  ChooseNoticeChannelSuccessResolvers,
  CreateHelpRequestSuccessResolvers,
  MutationResolvers,
  RecordEmergencySetSuccessResolvers,
  ReviewWithheldLogEntrySuccessResolvers,
  SetLogRetentionSuccessResolvers,
} from '../generated/types.ts';
import { addLogEntry } from '../services/add-log-entry.ts';
import { chooseNoticeChannel } from '../services/choose-notice-channel.ts';
import { reviewWithheldLogEntry } from '../services/review-withheld-log-entry.ts';
import { createHelpRequest } from '../services/create-help-request.ts';
import { recordEmergencySet } from '../services/record-emergency-set.ts';
import { setLogRetention } from '../services/set-log-retention.ts';

export const mutation: MutationResolvers = {
  createHelpRequest: (_parent, { input }, context) => createHelpRequest(context, input),
  addLogEntry: (_parent, { input }, context) => addLogEntry(context, input),
  recordEmergencySet: (_parent, { input }, context) =>
    recordEmergencySet(context, { alerts: [], ...input }),
  chooseNoticeChannel: (_parent, { input }, context) => chooseNoticeChannel(context, input),
  reviewWithheldLogEntry: (_parent, { input }, context) => reviewWithheldLogEntry(context, input),
  setLogRetention: (_parent, { input }, context) => setLogRetention(context, input),
};

export const createHelpRequestSuccess: CreateHelpRequestSuccessResolvers = {
  helpRequest: async ({ helpRequestId }, _args, { loaders }) =>
    (await loaders.helpRequest.load(helpRequestId)).row,
};

export const reviewWithheldLogEntrySuccess: ReviewWithheldLogEntrySuccessResolvers = {
  logEntry: ({ logEntryId }, _args, { loaders }) => loaders.logEntry.load(logEntryId),
};

export const addLogEntrySuccess: AddLogEntrySuccessResolvers = {
  logEntry: ({ logEntryId }, _args, { loaders }) => loaders.logEntry.load(logEntryId),
};

export const recordEmergencySetSuccess: RecordEmergencySetSuccessResolvers = {
  resident: async ({ residentKey }, _args, { loaders }) =>
    (await loaders.resident.load(residentKey)).row,
};

export const setLogRetentionSuccess: SetLogRetentionSuccessResolvers = {
  community: ({ communityId }, _args, { loaders }) => loaders.community.load(communityId),
};

export const chooseNoticeChannelSuccess: ChooseNoticeChannelSuccessResolvers = {
  resident: async ({ residentKey }, _args, { loaders }) =>
    (await loaders.resident.load(residentKey)).row,
};
