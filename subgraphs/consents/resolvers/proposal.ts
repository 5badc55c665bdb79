import { categoriesOf } from '../../../disclosure/categories.ts';
import { purposesOfMask } from '../../../disclosure/purposes.ts';
import { decodeGrantee } from '../domain/grantee.ts';
import type {
  ConsentProposalResolvers,
  DeclineConsentSuccessResolvers,
} from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const consentProposal: ConsentProposalResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.proposal.load(id),
  grantee: ({ grantee }) => decodeGrantee(grantee),
  categories: ({ categories }) => categoriesOf(categories),
  purposes: ({ purposes }) => purposesOfMask(purposes),
  organisation: ({ organisationId }, _args, context) => organisationOf(context, organisationId),
};

export const declineConsentSuccess: DeclineConsentSuccessResolvers = {
  proposal: ({ proposalId }, _args, { loaders }) => loaders.proposal.load(proposalId),
};
