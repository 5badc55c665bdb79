import type { Page } from '../../../platform/pagination.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import type { Sql, Transaction } from '../../../platform/database.ts';
import type { EmergencySetDraft } from '../domain/emergency-set.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { FunctionalNeed } from '../generated/types.ts';
import { isOfVillage } from './home-village.ts';
import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

export interface ResidentRow extends Decided {
  readonly key: string;
  readonly reached: boolean;
  /** A person is decided as such, outside every case. */
  readonly caseId: null;
  readonly communityId: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly telephone: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
  readonly householdSize: number | null;
  readonly functionalNeeds: FunctionalNeed[];
  readonly emergencyContactPerson: string | null;
  readonly emergencyKeyHolder: string | null;
  readonly emergencyMobility: string | null;
  readonly emergencyAlerts: string[];
  /** Null where INFORMAL_NETWORK is not permitted: it is looked up only where it may be read. */
  readonly informalNetwork: InformalContactRow[] | null;
}

export interface InformalContactRow {
  readonly name: string;
  readonly relation: string;
  readonly informalCarer: boolean;
}

const columns = (sql: Sql) => sql`
  r.key, null::uuid as case_id, r.community_id, r.name, r.birth_year, r.telephone, r.street,
  r.house_number, r.postcode, r.place, r.household_size, r.functional_needs,
  r.emergency_contact_person, r.emergency_key_holder, r.emergency_mobility, r.emergency_alerts,
  d.permitted, d.reached, d.grounds,
  case when d.permitted & ${maskOf('INFORMAL_NETWORK')}::integer <> 0 then (
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', n.name, 'relation', n.relation, 'informalCarer', n.informal_carer
    ) order by n.id), '[]')
    from villages.informal_contacts n
    where n.resident_key = r.key
  ) end as informal_network
`;

export async function residentsByKey(
  sql: Sql,
  request: RequestContext,
  keys: readonly string[],
): Promise<Lookup<ResidentRow>[]> {
  const found = await sql<Found<ResidentRow>[]>`
    with ${asking(sql, request)}
    select r.key as sought, r.key as subject, reached.*
    from asking
    join villages.residents r on r.key = any(${keys.filter(isUuid)}::uuid[])
    left join lateral (
      select ${columns(sql)}
      from disclosure.decide(asking.who, r.key, null) d
      where d.reached
    ) reached on true
  `;
  return lookUp(keys, found);
}

/** A page of a list ordered by key, which is random and tells nothing. */
export interface ByKey {
  readonly limit: number;
  /** Rows stand behind this key; null: from the first on. */
  readonly after: string | null;
}

export function byKey({ limit, position }: Page): ByKey {
  return { limit: limit + 1, after: position && String(position[0]) };
}

/** Per community a page of residents that the actor reaches; nothing for another village. */
export async function residentsOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
  page: ByKey,
): Promise<ResidentRow[][]> {
  const rows = await sql<ResidentRow[]>`
    with ${asking(sql, request)}
    select page.*
    from asking
    cross join unnest(${communityIds.filter(isUuid)}::uuid[]) parent (id)
    cross join lateral (
      select ${columns(sql)}
      from villages.residents r
      cross join lateral disclosure.decide(asking.who, r.key, null) d
      where r.community_id = parent.id and r.key > ${page.after ?? NOBODY}::uuid and d.reached
      order by r.key
      limit ${page.limit}
    ) page
    where ${isOfVillage(sql, 'parent.id')}
    order by page.key
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId);
}

export async function totalResidentsOfCommunities(
  sql: Sql,
  request: RequestContext,
  communityIds: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ communityId: string; total: number }[]>`
    with ${asking(sql, request)}
    select r.community_id, count(*)::integer as total
    from asking
    join villages.residents r on r.community_id = any(${communityIds.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, r.key, null) d
    where ${isOfVillage(sql, 'r.community_id')} and d.reached
    group by r.community_id
  `;
  return rowPerKey(communityIds, rows, (row) => row.communityId).map((row) => row?.total ?? 0);
}

/** The resident for whom something is to be recorded, as far as recording needs to know them. */
export interface ResidentToRecordFor extends Decided {
  readonly key: string;
  readonly communityId: string;
  /** Whether the village granted its app questions for help; true for everybody who is no app. */
  readonly granted: boolean;
}

export async function residentToRecordFor(
  tx: Transaction,
  request: RequestContext,
  key: string,
): Promise<Lookup<ResidentToRecordFor>> {
  const found = await tx<Found<ResidentToRecordFor>[]>`
    with ${asking(tx, request)}
    select sought.key as sought, sought.key as subject, reached.*
    from asking
    join villages.residents sought on sought.key = ${key}::uuid
    left join lateral (
      select r.key, r.community_id, d.permitted, d.grounds,
        (asking.who).ceiling & ${maskOf('HELP_REQUESTS')}::integer <> 0 as granted
      from villages.residents r
      cross join lateral disclosure.decide(asking.who, r.key, null) d
      where r.key = sought.key and d.reached
    ) reached on true
  `;
  const [lookup] = lookUp([key], found);
  return lookup ?? { subject: null, row: null };
}

/** What may be known of a resident in an emergency, written anew; only for one who was reached. */
export async function updateEmergencySet(
  tx: Sql,
  key: string,
  { contactPerson, keyHolder, mobility, alerts }: EmergencySetDraft,
): Promise<void> {
  const text = (written: string | null | undefined) => written?.trim() ?? null;
  await tx`
    update villages.residents set
      emergency_contact_person = ${text(contactPerson)}::text,
      emergency_key_holder = ${text(keyHolder)}::text,
      emergency_mobility = ${text(mobility)}::text,
      emergency_alerts = ${alerts.map((alert) => alert.trim())}::text[]
    where key = ${key}::uuid`;
}
