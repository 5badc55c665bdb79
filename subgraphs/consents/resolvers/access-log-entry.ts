import type { AccessLogCategoryResolvers, AccessLogEntryResolvers } from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const accessLogEntry: AccessLogEntryResolvers = {
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  categories: ({ categories, bases, records }) =>
    categories.map((category, place) => ({
      category,
      basis: bases[place] ?? null,
      consentId: records[place] ?? null,
    })),
};

export const accessLogCategory: AccessLogCategoryResolvers = {
  // Only when it is reached: the log tells that there was a consent, its own category what it says.
  consent: ({ consentId }, _args, { loaders }) =>
    consentId === null ? null : loaders.consent.load(consentId),
};
