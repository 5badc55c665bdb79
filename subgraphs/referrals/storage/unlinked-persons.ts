import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { TypedPerson } from '../domain/unlinked-person.ts';
import { handoverStatusOnly, whoseHandover } from './handovers.ts';
import { noticeOnly, REACHED } from './referrals.ts';

/** Whom the sender of a referral typed, under the decision on that referral. */
export interface UnlinkedPersonRow extends Decided {
  /** The referral or the handover. */
  readonly movementId: string;
  readonly residentKey: string;
  readonly caseId: string;
  /** Null, each, where its category is withheld. */
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly address: string | null;
  readonly telephone: string | null;
}

/** Per referral its unlinked person; null for a resident of the hub, and where it is a notice. */
export async function unlinkedPersonsOf(
  sql: Sql,
  request: RequestContext,
  referralIds: readonly string[],
): Promise<(UnlinkedPersonRow | null)[]> {
  const content = maskOf('REFERRAL_CONTENT');
  const rows = await sql<UnlinkedPersonRow[]>`
    with ${asking(sql, request)}
    select r.id as movement_id, coalesce(r.linked_resident_key, r.resident_key) as resident_key,
      r.id as case_id, d.permitted, d.grounds,
      case when d.permitted & ${maskOf('IDENTITY')} <> 0 then u.name end as name,
      case when d.permitted & ${maskOf('BIRTH_YEAR')} <> 0 then u.birth_year end as birth_year,
      case when d.permitted & ${content} <> 0 then u.address end as address,
      case when d.permitted & ${content} <> 0 then u.telephone end as telephone
    from asking
    join referrals.referrals r on r.id = any(${[...referralIds]}::uuid[])
    join referrals.unlinked_persons u on u.key = r.resident_key
    cross join lateral disclosure.decide(asking.who, r.resident_key, r.id) d
    where d.permitted & ${REACHED} <> 0 and not ${noticeOnly(sql)}
  `;
  return rowPerKey(referralIds, rows, (row) => row.movementId);
}

/**
 * Per handover whom it names of those who are no residents: somebody who was erased. Null for a
 * resident of the hub, also where one was found, and where nothing but id and status is answered.
 */
export async function unlinkedPersonsOfHandovers(
  sql: Sql,
  request: RequestContext,
  handoverIds: readonly string[],
): Promise<(UnlinkedPersonRow | null)[]> {
  const rows = await sql<UnlinkedPersonRow[]>`
    with ${asking(sql, request)}
    select h.id as movement_id, h.resident_key, h.id as case_id, d.permitted, d.grounds,
      case when d.permitted & ${maskOf('IDENTITY')} <> 0 then u.name end as name,
      case when d.permitted & ${maskOf('BIRTH_YEAR')} <> 0 then u.birth_year end as birth_year,
      null as address, null as telephone
    from asking
    join referrals.handovers h on h.id = any(${[...handoverIds]}::uuid[])
    join referrals.unlinked_persons u on u.key = h.resident_key
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where d.permitted & ${REACHED} <> 0 and not ${handoverStatusOnly(sql)}
      and ${whoseHandover(sql)} = h.resident_key
  `;
  return rowPerKey(handoverIds, rows, (row) => row.movementId);
}

export async function addUnlinkedPerson(
  tx: Sql,
  key: string,
  person: TypedPerson,
  at: Date,
): Promise<void> {
  await tx`
    insert into referrals.unlinked_persons (key, name, birth_year, address, telephone, typed_at)
    values (
      ${key}::uuid, ${person.name}::text, ${person.birthYear ?? null}::integer,
      ${person.address ?? null}::text, ${person.telephone ?? null}::text, ${at}::timestamptz
    )
  `;
}

/** Throws when the person of this case was linked in the meantime: a case leads to one resident. */
export async function linkPerson(
  tx: Sql,
  caseId: string,
  residentKey: string,
  by: string,
  at: Date,
): Promise<void> {
  const [row] = await tx<{ linked: boolean }[]>`
    select referrals.link_person(
      ${caseId}::uuid, ${residentKey}::uuid, ${by}::text, ${at}::timestamptz
    ) as linked
  `;
  if (row?.linked !== true) throw new Error('Two linked one person at the same moment.');
}
