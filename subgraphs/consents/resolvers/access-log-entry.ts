import type { AccessLogCategoryResolvers, AccessLogEntryResolvers } from '../generated/types.ts';
import type { ConsentsContext } from '../context.ts';
import { changedBy } from '../../../disclosure/deeds.ts';
import { explainLine, lineIsAbout } from '../domain/explanations.ts';
import type { Words } from '../domain/words.ts';
import type { AccessLogCategoryMapper } from '../mappers.ts';
import { organisationOf } from './organisation.ts';
import { toldTo } from './told-to.ts';

export const accessLogEntry: AccessLogEntryResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  residentId: ({ residentKey, isNamed }, _args, { pseudonyms }) =>
    isNamed ? pseudonyms.idOf(residentKey) : null,
  categories: ({ categories, bases, records, fields, grounds }) =>
    categories.map((category, place) => ({
      category,
      basis: bases[place] ?? null,
      consentId: records[place] ?? null,
      told: toldTo({ grounds }),
      isAbout: lineIsAbout(fields, categories),
      changed: changedBy(fields),
    })),
};

export const accessLogCategory: AccessLogCategoryResolvers = {
  // Only when it is reached: the log tells that there was a consent, its own category what it says.
  consent: ({ consentId }, _args, { loaders }) =>
    consentId === null ? null : loaders.consent.load(consentId),
  text: async (parent, _args, context) => (await wordsOf(parent, context)).en,
  textNl: async (parent, _args, context) => (await wordsOf(parent, context)).nl,
};

async function wordsOf(
  { category, basis, consentId, told, isAbout, changed }: AccessLogCategoryMapper,
  { loaders }: ConsentsContext,
): Promise<Words> {
  const consent = consentId === null ? null : await loaders.consent.load(consentId);
  return explainLine(category, basis, consent, { told, isAbout, changed });
}
