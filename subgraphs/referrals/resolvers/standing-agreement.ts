import type { ReferralsContext } from '../context.ts';
import { statusOf } from '../domain/standing-agreement.ts';
import type { StandingAgreementResolvers } from '../generated/types.ts';

export const standingAgreement: StandingAgreementResolvers = {
  status: (row) => statusOf(row),
  community: ({ communityId }) => ({ id: communityId }),
  sender: ({ sender }, _args, context) => organisation(context, sender),
  receiver: ({ receiver }, _args, context) => organisation(context, receiver),
  proposedBy: ({ proposedBy }, _args, context) => organisation(context, proposedBy),
  endedBy: ({ endedBy }, _args, context) =>
    endedBy === null ? null : organisation(context, endedBy),
};

async function organisation({ loaders }: ReferralsContext, id: string) {
  const row = await loaders.organisation.load(id);
  if (row === null) throw new Error('An agreement is with no organisation.');
  return row;
}
