import type { MutationResolvers } from '../generated/types.ts';
import { changeMatch } from '../services/change-match.ts';
import { eraseVolunteerRecord } from '../services/erase-volunteer-record.ts';
import { proposeMatch } from '../services/propose-match.ts';

export const mutation: MutationResolvers = {
  proposeMatch: (_parent, { input }, context) => proposeMatch(context, input),
  acceptMatch: (_parent, { input }, context) =>
    changeMatch(context, 'acceptMatch', input, 'AcceptMatchSuccess'),
  declineMatch: (_parent, { input }, context) =>
    changeMatch(context, 'declineMatch', input, 'DeclineMatchSuccess'),
  completeMatch: (_parent, { input }, context) =>
    changeMatch(context, 'completeMatch', input, 'CompleteMatchSuccess'),
  cancelMatch: (_parent, { input }, context) =>
    changeMatch(context, 'cancelMatch', input, 'CancelMatchSuccess'),
  eraseVolunteerRecord: async (_parent, { input }, context) => {
    const result = await eraseVolunteerRecord(context, input);
    return 'matchIds' in result ? { ...result, matchIds: [...result.matchIds] } : result;
  },
};
