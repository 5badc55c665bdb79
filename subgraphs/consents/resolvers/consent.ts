import { ALL_CATEGORIES, categoriesOf } from '../../../disclosure/categories.ts';
import { purposesOfMask } from '../../../disclosure/purposes.ts';
import { decodeGrantee } from '../domain/grantee.ts';
import type { ConsentResolvers } from '../generated/types.ts';

export const consent: ConsentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.consent.load(id),
  grantee: ({ grantee }) => decodeGrantee(grantee),
  categories: ({ categories }) => categoriesOf(categories),
  allCategories: ({ categories }) => categories === ALL_CATEGORIES,
  purposes: ({ purposes }) => purposesOfMask(purposes),
};
