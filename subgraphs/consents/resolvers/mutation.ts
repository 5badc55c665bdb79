import type { MutationResolvers } from '../generated/types.ts';
import { giveConsent } from '../services/give-consent.ts';
import { revokeConsent } from '../services/revoke-consent.ts';

export const mutation: MutationResolvers = {
  giveConsent: (_parent, { input }, context) =>
    giveConsent(context, { categories: [], allCategories: false, ...input }),
  revokeConsent: (_parent, { input }, context) => revokeConsent(context, input),
};
