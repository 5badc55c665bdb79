import { categoriesOf } from '../../../disclosure/categories.ts';
import type {
  GiveConsentSuccessResolvers,
  RevokeConsentSuccessResolvers,
} from '../generated/types.ts';
import { effectOfConsent } from '../storage/effects.ts';

export const giveConsentSuccess: GiveConsentSuccessResolvers = {
  consent: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
  async effect({ consentId }, _args, { sql, request, loaders }) {
    // Null when a repeated call finds that the consent is out of its caller's reach by now.
    const effect = await effectOfConsent(sql, request, consentId);
    if (effect === null) return { readableNow: [], stillBlocked: [], blockedBy: [] };
    const objections = await Promise.all(effect.blockedBy.map((id) => loaders.consent.load(id)));
    return {
      readableNow: categoriesOf(effect.readable),
      stillBlocked: categoriesOf(effect.blocked),
      blockedBy: objections.filter((row) => row !== null),
    };
  },
};

export const revokeConsentSuccess: RevokeConsentSuccessResolvers = {
  consent: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
};
