import { ALL_CATEGORIES, categoriesOf } from '../../../disclosure/categories.ts';
import { purposesOfMask } from '../../../disclosure/purposes.ts';
import type { ConsentsContext } from '../context.ts';
import { explainRecord } from '../domain/explanations.ts';
import { decodeGrantee } from '../domain/grantee.ts';
import type { Words } from '../domain/words.ts';
import type { ConsentResolvers } from '../generated/types.ts';
import type { ConsentRow } from '../storage/consents.ts';
import { granteeInSentence } from './grantee.ts';
import { toldTo } from './told-to.ts';

export const consent: ConsentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.consent.load(id),
  grantee: ({ grantee }) => decodeGrantee(grantee),
  categories: ({ categories }) => categoriesOf(categories),
  allCategories: ({ categories }) => categories === ALL_CATEGORIES,
  purposes: ({ purposes }) => purposesOfMask(purposes),
  recipients: ({ id }, _args, { loaders }) => loaders.recipientsOfConsent.load(id),
  text: async (row, _args, context) => (await wordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await wordsOf(row, context)).nl,
};

async function wordsOf(row: ConsentRow, context: ConsentsContext): Promise<Words> {
  const told = toldTo(row);
  const named = await granteeInSentence(decodeGrantee(row.grantee), context, told);
  const effect =
    row.decision === 'DENY' && (row.status === 'ACTIVE' || row.status === 'FUTURE')
      ? await context.loaders.objectionEffect.load(row.id)
      : null;
  return explainRecord({ ...row, grantee: named, told, open: effect });
}
