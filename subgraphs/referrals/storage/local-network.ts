import { isUuid } from '../../../disclosure/subjects.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Whether there is such a community: one that an organisation of residents serves. */
export async function isCommunity(tx: Sql, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await tx`select from disclosure.serves v where v.community_id = ${id}::uuid limit 1`;
  return rows.length > 0;
}

/** Whether it is an organisation of residents. */
export async function isVillage(tx: Sql, organisationId: string): Promise<boolean> {
  const rows = await tx`
    select from disclosure.organisations o
    where o.id = ${organisationId}::uuid and o.kind = 'COMMUNITY'`;
  return rows.length > 0;
}

/** Whether it is a partner in the local network of this community now. */
export async function isPartner(
  tx: Sql,
  communityId: string,
  organisationId: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx`
    select from disclosure.network_partners n
    where n.community_id = ${communityId}::uuid and n.organisation_id = ${organisationId}::uuid
      and disclosure.holds(n.valid_from, n.valid_until, ${at}::timestamptz)
    limit 1`;
  return rows.length > 0;
}

/** The village that the movements on this case were written for; null when none says. */
export async function communityOfCase(tx: Sql, caseId: string): Promise<string | null> {
  const [row] = await tx<{ communityId: string }[]>`
    select r.community_id from referrals.referrals r
    where r.case_id = ${caseId}::uuid and r.community_id is not null
    order by r.created_at desc
    limit 1`;
  return row?.communityId ?? null;
}

/** Whether the actor works now for an organisation of residents that serves this community. */
export async function servesNow(
  tx: Sql,
  request: RequestContext,
  communityId: string,
): Promise<boolean> {
  if (!isUuid(communityId)) return false;
  const rows = await tx`
    with ${asking(tx, request)}
    select from asking
    where 'community:' || ${communityId}::uuid = any((asking.who).grantees)`;
  return rows.length > 0;
}

/** The organisations of residents that serve this community. */
export async function organisationsServing(tx: Sql, communityId: string | null): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select v.organisation_id as id from disclosure.serves v
    where v.community_id = ${communityId}::uuid
    order by v.organisation_id`;
  return rows.map(({ id }) => id);
}
