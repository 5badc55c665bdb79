import { categoriesOf, maskOf } from '../../../disclosure/categories.ts';
import type { ConsentsContext } from '../context.ts';
import type {
  ConfirmConsentSuccessResolvers,
  EarlierReaderResolvers,
  GiveConsentSuccessResolvers,
  GiveObjectionSuccessResolvers,
  OpenMatterResolvers,
  RestrictSuccessResolvers,
  RevokeConsentSuccessResolvers,
} from '../generated/types.ts';
import { replacedBy } from '../storage/consents.ts';
import { earlierReaders } from '../storage/earlier-readers.ts';
import { effectOfConsent } from '../storage/effects.ts';
import { organisationOf } from './organisation.ts';

export const giveConsentSuccess: GiveConsentSuccessResolvers = {
  consent: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
  effect: ({ consentId }, _args, context) => effectOf(consentId, context),
  replaced: ({ consentId }, _args, { sql, request }) => replacedBy(sql, request, consentId),
};

export const confirmConsentSuccess: ConfirmConsentSuccessResolvers = {
  consent: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
  effect: ({ consentId }, _args, context) => effectOf(consentId, context),
  replaced: ({ consentId }, _args, { sql, request }) => replacedBy(sql, request, consentId),
};

async function effectOf(consentId: string, { sql, request, loaders }: ConsentsContext) {
  // Null when a repeated call finds that the consent is out of its caller's reach by now.
  const effect = await effectOfConsent(sql, request, consentId);
  if (effect === null)
    return { readableNow: [], readableInEmergency: [], stillBlocked: [], blockedBy: [] };
  const objections = await Promise.all(effect.blockedBy.map((id) => loaders.consent.load(id)));
  return {
    readableNow: categoriesOf(effect.readable),
    readableInEmergency: categoriesOf(effect.inEmergency),
    stillBlocked: categoriesOf(effect.blocked),
    blockedBy: objections.filter((row) => row !== null),
  };
}

export const revokeConsentSuccess: RevokeConsentSuccessResolvers = {
  consent: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
  async disclosedBefore({ consentId }, _args, { sql, request, access }) {
    const readers = await earlierReaders(sql, request, consentId);
    // That is a reading of the log.
    for (const { residentKey, permitted, grounds } of readers.slice(0, 1)) {
      const row = { subject: residentKey, caseId: null, permitted, grounds };
      access.disclosed(row, maskOf('ACCESS_LOG'), 'RevokeConsentSuccess.disclosedBefore');
    }
    return readers;
  },
};

export const earlierReader: EarlierReaderResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
};

export const giveObjectionSuccess: GiveObjectionSuccessResolvers = {
  objection: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
  effect: ({ consentId }, _args, context) => effectOfObjection(consentId, context),
  replaced: ({ consentId }, _args, { sql, request }) => replacedBy(sql, request, consentId),
};

async function effectOfObjection(consentId: string, { loaders }: ConsentsContext) {
  // Null when a repeated call finds it withdrawn, or out of its caller's reach by now.
  const effect = await loaders.objectionEffect.load(consentId);
  if (effect === null) return { closed: [], stillReadable: [], despite: [] };
  const consents = await Promise.all(effect.despite.map((id) => loaders.consent.load(id)));
  const open = effect.byConsent | effect.byCase;
  return {
    closed: categoriesOf(effect.categories & ~open),
    stillReadable: categoriesOf(open),
    despite: consents.filter((row) => row !== null),
  };
}

export const openMatter: OpenMatterResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  async judgedBy({ kind, judgedBy = [] }, _args, context) {
    if (kind !== 'EMERGENCY_ACCESS') return null;
    const found = await Promise.all(judgedBy.map((id) => organisationOf(context, id)));
    return found.filter((organisation) => organisation !== null);
  },
};

export const restrictSuccess: RestrictSuccessResolvers = {
  restriction: ({ consentId }, _args, { loaders }) => loaders.consent.load(consentId),
};
