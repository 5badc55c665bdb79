import { maskOf } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { encodeGrantee } from '../domain/grantee.ts';
import type { NewRecord } from '../domain/new-consent.ts';
import { CODE_TRIES, HELPED_CONSENT_MONTHS, type ProposalStatus } from '../domain/proposal.ts';
import { planBreakGlassEnds } from './records.ts';

export interface ProposalRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: null;
  readonly grantee: string;
  readonly categories: number;
  readonly purposes: number;
  readonly validUntil: Date | null;
  readonly proposedAt: Date;
  readonly proposedByName: string | null;
  readonly organisationId: string;
  readonly status: ProposalStatus;
}

const CONSENTS = maskOf('CONSENTS');
const MOST = 500;

const statusAt = (sql: Sql) => sql`
  case
    when p.confirmed_at is not null then 'CONFIRMED'
    when p.declined_at is not null then 'DECLINED'
    when p.code_expires_at <= (asking.who).at or p.tries >= ${CODE_TRIES} then 'LAPSED'
    else 'PROPOSED'
  end`;

const columns = (sql: Sql) => sql`
  p.id, p.resident_key, null as case_id, p.grantee, p.categories, p.purposes, p.valid_until,
  p.proposed_at, p.organisation_id, ${statusAt(sql)} as status,
  (
    select s.name from disclosure.staff s
    where s.subject = p.proposed_by and s.organisation_id = p.organisation_id
      and s.role = p.proposed_role
  ) as proposed_by_name,
  d.permitted, d.grounds`;

/** Per resident what was proposed that the actor reaches, newest first. */
export async function proposalsOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<ProposalRow[][]> {
  const rows = await sql<ProposalRow[]>`
    with ${asking(sql, request)}
    select listed.*
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral disclosure.decide(asking.who, resident.key, null) d
    cross join lateral (
      select ${columns(sql)}
      from consents.proposals p
      where p.resident_key = resident.key
      order by p.proposed_at desc, p.id desc
      limit ${MOST}
    ) listed
    where d.permitted & ${CONSENTS} <> 0
    order by listed.proposed_at desc, listed.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function proposalsById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(ProposalRow | null)[]> {
  const rows = await sql<ProposalRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join consents.proposals p on p.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, p.resident_key, null) d
    where d.permitted & ${CONSENTS} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

export async function addProposal(
  tx: Sql,
  proposal: NewRecord & {
    readonly id: string;
    readonly residentKey: string;
    readonly noticeId: string;
    readonly codeExpiresAt: Date;
    readonly organisationId: string;
    readonly by: { readonly subject: string; readonly role: ActorRole };
    readonly at: Date;
  },
): Promise<void> {
  const { rank, text } = encodeGrantee(proposal.grantee);
  await tx`
    insert into consents.proposals (
      id, resident_key, grantee_rank, grantee, categories, purposes, community_id, valid_until,
      proposed_at, proposed_by, proposed_role, organisation_id, notice_id, code_expires_at
    ) values (
      ${proposal.id}::uuid, ${proposal.residentKey}::uuid, ${rank}::smallint, ${text}::text,
      ${proposal.categories}::integer, ${proposal.purposes}::integer,
      ${proposal.communityId}::uuid, ${proposal.validUntil}::timestamptz,
      ${proposal.at}::timestamptz, ${proposal.by.subject}::text, ${proposal.by.role}::text,
      ${proposal.organisationId}::uuid, ${proposal.noticeId}::uuid,
      ${proposal.codeExpiresAt}::timestamptz
    )
  `;
}

/**
 * What somebody wrote down about one resident before, whatever became of it: how many in the last hour, and
 * whether the very same in the last minute. Two at the same moment see each other.
 */
export async function proposedBefore(
  tx: Sql,
  proposal: NewRecord & {
    readonly residentKey: string;
    readonly by: { readonly subject: string };
    readonly at: Date;
  },
): Promise<{ readonly inAnHour: number; readonly sameInAMinute: boolean }> {
  const { residentKey, by, at } = proposal;
  await tx`select pg_advisory_xact_lock(hashtextextended('consents.proposals ' || ${residentKey}::text, 0))`;
  const [row] = await tx<{ inAnHour: number; sameInAMinute: boolean }[]>`
    select count(*)::integer as in_an_hour,
      coalesce(bool_or(
        p.proposed_at > ${at}::timestamptz - interval '1 minute'
          and p.grantee = ${encodeGrantee(proposal.grantee).text}::text
          and p.categories = ${proposal.categories}::integer
          and p.purposes = ${proposal.purposes}::integer
          and p.valid_until is not distinct from ${proposal.validUntil}::timestamptz
      ), false) as same_in_a_minute
    from consents.proposals p
    where p.resident_key = ${residentKey}::uuid and p.proposed_by = ${by.subject}::text
      and p.proposed_at > ${at}::timestamptz - interval '1 hour'`;
  return row ?? { inAnHour: 0, sameInAMinute: false };
}

/** Of a proposal of the actor's own. */
export async function codeExpiryOf(sql: Sql, id: string): Promise<Date> {
  const [row] = await sql<{ at: Date }[]>`
    select p.code_expires_at as at from consents.proposals p where p.id = ${id}::uuid`;
  if (row === undefined) throw new Error('A proposal that was written is gone.');
  return row.at;
}

/** A proposal as an answer to it meets it, reached or not. */
export interface AddressedProposal extends Decided {
  readonly subject: string | null;
  readonly categories: number;
  readonly proposedBy: string | null;
  readonly status: ProposalStatus;
}

/** One statement of the same cost, whether the proposal is there or not. */
export async function addressProposal(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedProposal> {
  const [row] = await tx<AddressedProposal[]>`
    with ${asking(tx, request)}
    select p.resident_key as subject, coalesce(p.categories, 0) as categories, p.proposed_by,
      ${statusAt(tx)} as status, d.permitted, d.grounds
    from asking
    left join consents.proposals p on p.id = ${idOrNobody(id)}::uuid
    cross join lateral disclosure.decide(asking.who, coalesce(p.resident_key, ${NOBODY}::uuid), null) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** Counts a try, before its code is looked at; null when there is nothing to try any more. */
export async function countCodeTry(
  tx: Sql,
  id: string,
  at: Date,
): Promise<{ readonly noticeId: string; readonly triesLeft: number } | null> {
  const [row] = await tx<{ noticeId: string; triesLeft: number }[]>`
    update consents.proposals p set tries = p.tries + 1
    where p.id = ${id}::uuid and p.tries < ${CODE_TRIES} and p.confirmed_at is null
      and p.declined_at is null and p.code_expires_at > ${at}::timestamptz
    returning p.notice_id, ${CODE_TRIES} - p.tries as tries_left`;
  return row ?? null;
}

/** Makes a proposal the resident's consent, under the same id. */
export async function confirmProposal(
  tx: Sql,
  id: string,
  given: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx`
    select disclosure.give_record(
      p.id, p.resident_key, 'PERMIT', p.grantee_rank::integer, p.grantee, p.categories, p.purposes,
      p.community_id, ${given.at}::timestamptz,
      least(p.valid_until, ${given.at}::timestamptz + make_interval(months => ${HELPED_CONSENT_MONTHS})),
      ${given.at}::timestamptz, ${given.by}::text
    )
    from consents.proposals p where p.id = ${id}::uuid`;
  await planBreakGlassEnds(tx, id, given.at);
  await tx`
    update consents.proposals set confirmed_at = ${given.at}::timestamptz where id = ${id}::uuid`;
}

/** False when it was answered a moment ago. */
export async function declineProposal(tx: Sql, id: string, at: Date): Promise<boolean> {
  const { count } = await tx`
    update consents.proposals set declined_at = ${at}::timestamptz
    where id = ${id}::uuid and confirmed_at is null and declined_at is null`;
  return count === 1;
}
