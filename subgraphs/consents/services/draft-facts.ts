import type { CategoryMask } from '../../../disclosure/categories.ts';
import { homeCommunity } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { ConsentsContext } from '../context.ts';
import type { GranteeDraft } from '../domain/name-grantee.ts';
import type { DraftFacts } from '../domain/new-consent.ts';
import { volunteerOfMatch } from '../storage/open-matters.ts';
import { organisationsById, professionalById, rolesWorkedIn } from '../storage/organisations.ts';

/** What the hub knows about whom a record of this resident names. */
export async function draftFacts(
  tx: Sql,
  { request: { now } }: ConsentsContext,
  grantee: GranteeDraft,
  { key, mandate }: { readonly key: string; readonly mandate: CategoryMask },
): Promise<DraftFacts> {
  const [named = null] = await organisationsById(tx, [grantee.organisationId ?? '']);
  const roles = await rolesWorkedIn(tx, grantee, now);
  const organisation = named === null ? null : { ...named, roles: roles.ofOrganisation };
  const professional = await professionalById(tx, grantee.professionalId ?? '', now);
  const volunteer =
    grantee.matchId == null ? null : await volunteerOfMatch(tx, key, grantee.matchId, now);
  const communityId = await homeCommunity(tx, key, now);
  return {
    organisation,
    rolesOfKind: roles.ofKind,
    professional,
    volunteer,
    communityId,
    mandate,
    now,
  };
}
