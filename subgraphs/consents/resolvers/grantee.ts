import type { ConsentsContext } from '../context.ts';
import type { Grantee } from '../domain/grantee.ts';
import {
  categoryLabel,
  EVERYBODY_LABEL,
  HOME_VILLAGE_LABEL,
  organisationLabel,
  personLabel,
  roleLabel,
} from '../domain/grantee-labels.ts';
import type { GranteeResolvers } from '../generated/types.ts';
import { organisationOf } from './organisation.ts';

export const grantee: GranteeResolvers = {
  organisation: async (parent, _args, context) =>
    organisationOf(context, await organisationIdOf(parent, context)),
  role: (parent) => (parent.kind === 'ROLE_IN_ORGANISATION' ? parent.role : null),
  organisationKind: (parent) =>
    parent.kind === 'ORGANISATION_CATEGORY' ? parent.organisationKind : null,
  async label(parent, _args, { loaders }) {
    switch (parent.kind) {
      case 'PERSON':
        return personLabel((await loaders.professional.load(parent.subject))?.name ?? null);
      case 'ROLE_IN_ORGANISATION':
        return roleLabel(
          parent.role,
          (await loaders.organisation.load(parent.organisationId))?.name ?? null,
        );
      case 'ORGANISATION':
        return organisationLabel(
          (await loaders.organisation.load(parent.organisationId))?.name ?? null,
        );
      case 'ORGANISATION_CATEGORY':
        return categoryLabel(parent.organisationKind);
      case 'HOME_VILLAGE':
        return HOME_VILLAGE_LABEL;
      case 'EVERYBODY':
        return EVERYBODY_LABEL;
    }
  },
};

async function organisationIdOf(
  named: Grantee,
  { loaders }: ConsentsContext,
): Promise<string | null> {
  switch (named.kind) {
    case 'PERSON':
      return (await loaders.professional.load(named.subject))?.organisationId ?? null;
    case 'ROLE_IN_ORGANISATION':
    case 'ORGANISATION':
      return named.organisationId;
    case 'HOME_VILLAGE':
    case 'ORGANISATION_CATEGORY':
    case 'EVERYBODY':
      return null;
  }
}
