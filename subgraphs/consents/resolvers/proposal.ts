import { categoriesOf } from '../../../disclosure/categories.ts';
import { purposesOfMask } from '../../../disclosure/purposes.ts';
import type { ConsentsContext } from '../context.ts';
import { decodeGrantee } from '../domain/grantee.ts';
import { explainProposal } from '../domain/proposal-text.ts';
import type { Words } from '../domain/words.ts';
import type {
  ConsentProposalResolvers,
  DeclineConsentSuccessResolvers,
} from '../generated/types.ts';
import type { ProposalRow } from '../storage/proposals.ts';
import { granteeInSentence } from './grantee.ts';
import { organisationOf } from './organisation.ts';
import { toldTo } from './told-to.ts';

export const consentProposal: ConsentProposalResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.proposal.load(id),
  grantee: ({ grantee }) => decodeGrantee(grantee),
  categories: ({ categories }) => categoriesOf(categories),
  purposes: ({ purposes }) => purposesOfMask(purposes),
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
  text: async (row, _args, context) => (await wordsOf(row, context)).en,
  textNl: async (row, _args, context) => (await wordsOf(row, context)).nl,
};

export const declineConsentSuccess: DeclineConsentSuccessResolvers = {
  proposal: ({ proposalId }, _args, { loaders }) => loaders.proposal.load(proposalId),
};

async function wordsOf(row: ProposalRow, context: ConsentsContext): Promise<Words> {
  const told = toldTo(row);
  const [grantee, organisation] = await Promise.all([
    granteeInSentence(decodeGrantee(row.grantee), context, told),
    organisationOf(context, row.organisationId),
  ]);
  return explainProposal({ ...row, grantee, organisation: organisation?.name ?? null, told });
}
