import { maskOf } from '../../../disclosure/categories.ts';
import { hashOfReceipt } from '../../../disclosure/notices/receipts.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { Day } from '../../../platform/days.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { CaseParty, KeptCase } from '../domain/erasure.ts';
import type { OpenMatterRow } from './open-matters.ts';

/** What must end before everything about a resident can go. */
export async function mattersBeforeErasure(
  tx: Sql,
  request: RequestContext,
  residentKey: string,
): Promise<OpenMatterRow[]> {
  return tx<OpenMatterRow[]>`
    with ${asking(tx, request)},
    open as (
      select o.id, o.movement as kind, o.organisation_id, o.may_be_withdrawn
      from referrals.open_movements_about(${residentKey}::uuid) o
      union all
      select m.id, 'MATCH', null, true from volunteers.open_matches_of(${residentKey}::uuid) m
      union all
      select s.id, 'EMERGENCY_ACCESS', s.organisation_id, false
      from consents.unjudged_sessions(${residentKey}::uuid) s
    )
    select o.id, o.kind, o.organisation_id, o.may_be_withdrawn, d.permitted, d.grounds,
      array(
        select distinct v.organisation_id
        from consents.break_glass_sessions s
        join disclosure.serves v on v.community_id = s.community_id
        where s.id = o.id and o.kind = 'EMERGENCY_ACCESS'
        order by v.organisation_id
      ) as judged_by,
      d.permitted & ${maskOf('REFERRAL_STATUS', 'VOLUNTEER_MATCHES', 'ACCESS_LOG')} <> 0 as reached
    from asking
    cross join open o
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, o.id) d
    order by o.id
  `;
}

/** What the law's duties to keep are judged by. */
export async function whatMayBeKept(
  tx: Sql,
  residentKey: string,
): Promise<{ readonly parties: CaseParty[]; readonly hasConsentProofs: boolean }> {
  const parties = await tx<CaseParty[]>`
    select case_id, organisation_id, kind, changed_at
    from referrals.parties_to_cases(${residentKey}::uuid) order by case_id, organisation_id`;
  const [row] = await tx<{ proofs: boolean }[]>`
    select disclosure.has_consent_proofs(${residentKey}::uuid) as proofs`;
  return { parties, hasConsentProofs: row?.proofs === true };
}

/** Nobody writes about this person from now on until the transaction ends. */
export async function holdSubject(tx: Sql, residentKey: string): Promise<void> {
  await tx`select disclosure.hold_subject(${residentKey}::uuid, true)`;
}

export interface Erasure {
  /** Also of the request in consents.rights_requests. */
  readonly id: string;
  readonly residentKey: string;
  /** Under which key what the law keeps goes on. */
  readonly successor: string;
  readonly kept: readonly KeptCase[];
  readonly code: string;
  readonly at: Date;
  readonly readableUntil: Date;
  readonly proofUntil: Day;
}

/**
 * Erases a resident at every owner, each by the owner's own function, in the transaction of the caller.
 * The line of the log that says so is written before. False when there is nobody.
 */
export async function eraseEverywhere(tx: Sql, erasure: Erasure): Promise<boolean> {
  const { id, residentKey: key, successor, kept, at } = erasure;
  const [village] = await tx<
    { name: string; birthYear: number | null; account: string | null; helpRequests: string[] }[]
  >`select name, birth_year, account, help_requests from villages.erase_resident(${key}::uuid)`;
  if (village === undefined) return false;
  const { name, birthYear, account } = village;
  const keep = kept.map(({ caseId }) => caseId);
  const [referrals] = await tx<{ gone: string[] }[]>`
    select referrals.erase_resident(
      ${key}::uuid, ${keep}::uuid[], ${successor}::uuid, ${name}::text, ${birthYear}::integer,
      ${account}::text, ${at}::timestamptz
    ) as gone`;
  await tx`select housing.erase_resident(${key}::uuid)`;
  const [own] = await tx<{ gone: string[] }[]>`
    select consents.erase_resident(${key}::uuid, ${account}::text, ${id}::uuid) as gone`;
  const successorOrNone = keep.length > 0 ? successor : null;
  const [subject] = await tx<{ ref: string }[]>`
    select disclosure.erase_subject(
      ${key}::uuid, ${successorOrNone}::uuid, ${account}::text, ${at}::timestamptz,
      ${erasure.proofUntil}::date
    ) as ref`;
  const gone = [...village.helpRequests, ...(referrals?.gone ?? []), ...(own?.gone ?? [])];
  await tx`select consents.forget_ids(${account}::text, ${gone}::uuid[])`;
  await tx`
    insert into consents.erasures (id, ref, erased_at, code_hash, readable_until, successor)
    values (
      ${id}::uuid, ${subject?.ref ?? null}::uuid, ${at}::timestamptz, ${hashOfReceipt(erasure.code)},
      ${erasure.readableUntil}::timestamptz, ${successorOrNone}::uuid
    )`;
  await tx`
    insert into consents.kept_cases (erasure_id, case_id, possible_on)
    select ${id}::uuid, k.case_id, k.possible_on
    from unnest(${keep}::uuid[], ${kept.map(({ possibleOn }) => possibleOn)}::date[])
      k (case_id, possible_on)`;
  return true;
}

/** Erasures of which something that names the person is kept. */
export async function unfinishedErasures(sql: Sql): Promise<{ id: string; successor: string }[]> {
  return sql<{ id: string; successor: string }[]>`
    select id, successor from consents.erasures where successor is not null order by erased_at, id`;
}

/** Erases the kept cases whose day has come; answers whether anything is kept still. */
export async function eraseWhatMayGo(
  tx: Sql,
  { id, successor }: { readonly id: string; readonly successor: string },
  today: Day,
): Promise<boolean> {
  const due = await tx<{ caseId: string }[]>`
    delete from consents.kept_cases k
    where k.erasure_id = ${id}::uuid and k.possible_on <= ${today}::date
    returning k.case_id`;
  const [row] = await tx<{ left: boolean }[]>`
    select referrals.erase_kept(
      ${successor}::uuid, ${due.map(({ caseId }) => caseId)}::uuid[]
    ) as left`;
  return row?.left === true;
}

/** Nothing is kept any longer that names the person. */
export async function completeErasure(
  tx: Sql,
  { id, successor }: { readonly id: string; readonly successor: string },
  at: Date,
): Promise<void> {
  await tx`select disclosure.erase_successor(${successor}::uuid, ${at}::timestamptz)`;
  await tx`delete from consents.kept_cases k where k.erasure_id = ${id}::uuid`;
  await tx`update consents.erasures set successor = null where id = ${id}::uuid`;
}
