import type { ConsentsContext } from '../context.ts';
import type { CareOrganisationMapper, CommunityOrganisationMapper } from '../mappers.ts';

/** The organisation under this id, as the interface answers it; null when there is none. */
export async function organisationOf(
  { loaders }: ConsentsContext,
  id: string | null,
): Promise<CareOrganisationMapper | CommunityOrganisationMapper | null> {
  const row = id === null ? null : await loaders.organisation.load(id);
  if (row === null) return null;
  const { name, kind } = row;
  return kind === 'COMMUNITY'
    ? { __typename: 'CommunityOrganisation', id: row.id, name }
    : { __typename: 'CareOrganisation', id: row.id, name };
}
