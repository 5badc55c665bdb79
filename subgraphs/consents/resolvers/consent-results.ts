import { categoriesOf } from '../../../disclosure/categories.ts';
import type {
  GiveConsentSuccessResolvers,
  GiveObjectionSuccessResolvers,
  OpenMatterResolvers,
  RestrictSuccessResolvers,
  RevokeConsentSuccessResolvers,
} from '../generated/types.ts';
import { effectOfConsent } from '../storage/effects.ts';
import { organisationOf } from './organisation.ts';

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

export const giveObjectionSuccess: GiveObjectionSuccessResolvers = {
  objection: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
};

export const openMatter: OpenMatterResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
};

export const restrictSuccess: RestrictSuccessResolvers = {
  restriction: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
};
