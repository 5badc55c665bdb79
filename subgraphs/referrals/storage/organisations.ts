import { asking } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { partnerKindsFor } from '../domain/partners-for-help.ts';
import type { ActorRole, CareOrganisationKind, HelpRequestKind } from '../generated/types.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

/** A public fact: read by everybody, without a decision. */
export type OrganisationRow = CareOrganisationRow | CommunityOrganisationRow;

export interface CareOrganisationRow {
  readonly __typename: 'CareOrganisation';
  readonly id: string;
  readonly name: string;
  readonly kind: CareOrganisationKind;
  readonly municipalityCode: string | null;
}

export interface CommunityOrganisationRow {
  readonly __typename: 'CommunityOrganisation';
  readonly id: string;
  readonly name: string;
}

export interface ProfessionalRow {
  readonly organisationId: string;
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
}

/** An organisation whose people may be read, and that has none. */
interface NobodyThere {
  readonly organisationId: string;
  readonly id: null;
}

/** An organisation as it stands in the database. */
interface StoredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'COMMUNITY' | CareOrganisationKind;
  readonly municipalityCode: string | null;
}

/** Every organisation of formal care, by name. */
export async function listCareOrganisations(sql: Sql): Promise<CareOrganisationRow[]> {
  const rows = await sql<(StoredOrganisation & { readonly kind: CareOrganisationKind })[]>`
    select o.id, o.name, o.kind, c.municipality_code
    from disclosure.organisations o
    left join referrals.care_organisations c on c.organisation_id = o.id
    where o.kind <> 'COMMUNITY'
    order by o.name, o.id
  `;
  return rows.map((row) => ({ __typename: 'CareOrganisation', ...row }));
}

/** In the order of `ids`, null for one that there is not. */
export async function organisationsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(OrganisationRow | null)[]> {
  const rows = await sql<StoredOrganisation[]>`
    select o.id, o.name, o.kind, c.municipality_code
    from disclosure.organisations o
    left join referrals.care_organisations c on c.organisation_id = o.id
    where o.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows.map(typed), (row) => row.id);
}

/** Per community the formal partners of its network that do this, those with room first. */
export async function partnersFor(
  sql: Sql,
  { now }: RequestContext,
  communityIds: readonly string[],
  kind: HelpRequestKind,
): Promise<CareOrganisationRow[][]> {
  const kinds = [...partnerKindsFor(kind)];
  const rows = await sql<(Omit<CareOrganisationRow, '__typename'> & { communityId: string })[]>`
    select near.*
    from unnest(${communityIds.filter(isUuid)}::uuid[]) community (id)
    cross join lateral (
      select community.id as community_id, o.id, o.name, o.kind,
        c.municipality_code
      from disclosure.organisations o
      left join referrals.care_organisations c on c.organisation_id = o.id
      left join referrals.capacities said
        on said.organisation_id = o.id and said.kind = ${kind}::text
      where o.kind <> 'COMMUNITY' and (o.kind = any(${kinds}::text[]) or said.status is not null)
        and exists (
          select from disclosure.network_partners n
          where n.community_id = community.id and n.organisation_id = o.id
            and disclosure.holds(n.valid_from, n.valid_until, ${now}::timestamptz)
        )
      order by case said.status
          when 'HAS_CAPACITY' then 1 when 'WAITLIST' then 3 when 'NO_CAPACITY' then 4 else 2 end,
        o.name, o.id
      limit 50
    ) near
  `;
  const partners = rows.map((row) => ({ __typename: 'CareOrganisation' as const, ...row }));
  return rowsPerKey(communityIds, partners, (row) => row.communityId);
}

function typed({ kind, ...row }: StoredOrganisation): OrganisationRow {
  return kind === 'COMMUNITY'
    ? { __typename: 'CommunityOrganisation', id: row.id, name: row.name }
    : { __typename: 'CareOrganisation', kind, ...row };
}

/**
 * Per organisation the people who work there now, by name: for its own people, and for residents,
 * who choose to whom they give consent. Null for everybody else. Machines are no people.
 */
export async function professionalsOf(
  sql: Sql,
  request: RequestContext,
  organisationIds: readonly string[],
): Promise<(ProfessionalRow[] | null)[]> {
  const { actor } = request;
  const resident =
    actor.kind === 'PERSON' && (actor.role === 'RESIDENT' || actor.role === 'REPRESENTATIVE');
  const rows = await sql<(ProfessionalRow | NobodyThere)[]>`
    with ${asking(sql, request)}
    select o.id as organisation_id, s.id, s.name, s.role
    from asking
    cross join unnest(${[...organisationIds]}::uuid[]) o (id)
    left join disclosure.staff s on s.organisation_id = o.id
      and s.role not in ('VILLAGE_APP', 'CARE_SYSTEM')
      and disclosure.holds(s.valid_from, s.valid_until, (asking.who).at)
    where ${resident}::boolean or o.id = (asking.who).organisation
    order by s.name, s.id
  `;
  const open = new Set(rows.map((row) => row.organisationId));
  const people = rowsPerKey(
    organisationIds,
    rows.filter((row): row is ProfessionalRow => row.id !== null),
    (row) => row.organisationId,
  );
  return organisationIds.map((id, place) => (open.has(id) ? (people[place] ?? []) : null));
}
