import { maskOf } from '../../../disclosure/categories.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  normalPostcode,
  type BreakGlassStatus,
  type PersonNamed,
  type ReviewSide,
} from '../domain/break-glass.ts';

export interface BreakGlassRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** A session is a case of its own for the decision. */
  readonly caseId: string;
  readonly actorName: string | null;
  readonly role: ActorRole;
  readonly organisationId: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  /** Null until it is there: that an objection begins later, and ends it then, shows to nobody. */
  readonly closedAt: Date | null;
  readonly status: BreakGlassStatus;
  readonly reviewDueOn: string;
  readonly reviews: readonly BreakGlassReviewRow[];
}

export interface BreakGlassReviewRow {
  readonly side: ReviewSide;
  readonly justified: boolean;
  readonly note: string | null;
  readonly reviewedAt: string;
  readonly role: ActorRole;
}

const ACCESS_LOG = maskOf('ACCESS_LOG');
const EMERGENCY_SET = maskOf('EMERGENCY_SET');
/** More than anybody has to look through at once. */
const MOST = 500;

const columns = (sql: Sql) => sql`
  s.id, s.resident_key, s.id as case_id, s.actor_role as role, s.organisation_id, s.reason,
  s.opened_at, s.expires_at, case when s.closed_at <= (asking.who).at then s.closed_at end as closed_at,
  s.review_due_on::text as review_due_on,
  case
    when s.closed_at <= (asking.who).at then 'CLOSED'
    when s.expires_at <= (asking.who).at then 'EXPIRED'
    else 'OPEN'
  end as status,
  (
    select looked.name from disclosure.staff looked
    where looked.subject = s.actor_subject and looked.organisation_id = s.organisation_id
      and looked.role = s.actor_role
  ) as actor_name,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'side', r.side, 'justified', r.justified, 'note', r.note,
      'reviewedAt', to_char(r.reviewed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'role', r.reviewer_role
    ) order by r.reviewed_at, r.side)
    from consents.break_glass_reviews r where r.session_id = s.id
  ), '[]') as reviews,
  d.permitted, d.grounds`;

/** Per resident the sessions about them that the actor reaches, newest first. */
export async function breakGlassOfResidents(
  sql: Sql,
  request: RequestContext,
  residentKeys: readonly string[],
): Promise<BreakGlassRow[][]> {
  const rows = await sql<BreakGlassRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    cross join unnest(${residentKeys.filter(isUuid)}::uuid[]) resident (key)
    cross join lateral (
      select * from consents.break_glass_sessions b
      where b.resident_key = resident.key
      order by b.opened_at desc, b.id desc
      limit ${MOST}
    ) s
    cross join lateral disclosure.decide(asking.who, s.resident_key, s.id) d
    where d.permitted & ${ACCESS_LOG} <> 0
    order by s.opened_at desc, s.id desc
  `;
  return rowsPerKey(residentKeys, rows, (row) => row.residentKey);
}

/** In the order of `ids`, null for one that the actor does not reach. */
export async function breakGlassById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(BreakGlassRow | null)[]> {
  const rows = await sql<BreakGlassRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join consents.break_glass_sessions s on s.id = any(${ids.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, s.resident_key, s.id) d
    where d.permitted & ${ACCESS_LOG} <> 0
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** Sessions about residents of the actor's village that wait for its side's review, most urgent first. */
export async function breakGlassToReview(
  sql: Sql,
  request: RequestContext,
): Promise<BreakGlassRow[]> {
  return sql<BreakGlassRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join consents.break_glass_sessions s
      on 'community:' || s.community_id = any ((asking.who).grantees)
    cross join lateral disclosure.decide(asking.who, s.resident_key, s.id) d
    where d.permitted & ${ACCESS_LOG} <> 0
      and not exists (
        select from consents.break_glass_reviews r
        where r.session_id = s.id and r.side = case
          when (asking.who).purpose & disclosure.purpose_mask('LEGAL') <> 0 then 'OVERSIGHT'
          else 'VILLAGE_OR_RESIDENT'
        end
      )
    order by s.review_due_on, s.opened_at, s.id
    limit ${MOST}
  `;
}

/** Whom this names in the actor's local network; null for nobody, more than one, or somebody elsewhere. */
export async function residentInEmergency(
  tx: Sql,
  { name, birthYear, postcode }: PersonNamed,
  organisation: string | null,
  at: Date,
): Promise<string | null> {
  const [row] = await tx<{ key: string | null }[]>`
    select villages.resident_in_emergency(
      ${name.trim()}::text, ${birthYear}::integer, ${normalPostcode(postcode)}::text,
      ${organisation ?? NOBODY}::uuid, ${at}::timestamptz
    ) as key
  `;
  return row?.key ?? null;
}

export interface NewBreakGlass {
  readonly id: string;
  readonly residentKey: string | null;
  readonly actor: { readonly subject: string; readonly role: ActorRole };
  readonly organisation: string | null;
  readonly reason: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly reviewDueOn: string;
}

/**
 * The session that stands: the new one, or the one that the same person had open for this resident
 * already. Null where it opened nothing: there is nobody, or the resident forbade it.
 */
export async function openBreakGlassSession(
  tx: Sql,
  opened: NewBreakGlass,
): Promise<string | null> {
  const [row] = await tx<{ stands: string | null }[]>`
    select consents.open_break_glass(
      ${opened.id}::uuid, ${opened.residentKey ?? NOBODY}::uuid, ${opened.actor.subject}::text,
      ${opened.actor.role}::text, ${opened.organisation ?? NOBODY}::uuid, ${opened.reason}::text,
      ${opened.at}::timestamptz, ${opened.expiresAt}::timestamptz, ${opened.reviewDueOn}::date
    ) as stands
  `;
  return row?.stands ?? null;
}

/** A session of the actor's own: theirs to know, whatever of the resident it lets them read now. */
export interface OwnBreakGlass {
  readonly id: string;
  readonly residentKey: string;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly reviewDueOn: string;
  readonly status: BreakGlassStatus;
}

export async function ownBreakGlass(
  tx: Sql,
  actorSubject: string,
  id: string,
  at: Date,
): Promise<OwnBreakGlass | null> {
  const [row] = await tx<OwnBreakGlass[]>`
    select s.id, s.resident_key, s.expires_at,
      case when s.closed_at <= ${at}::timestamptz then s.closed_at end as closed_at,
      s.review_due_on::text as review_due_on,
      case
        when s.closed_at <= ${at}::timestamptz then 'CLOSED'
        when s.expires_at <= ${at}::timestamptz then 'EXPIRED'
        else 'OPEN'
      end as status
    from consents.break_glass_sessions s
    where s.id = ${idOrNobody(id)}::uuid and s.actor_subject = ${actorSubject}
  `;
  return row ?? null;
}

/** False when somebody closed it a moment ago. */
export async function closeBreakGlassSession(
  tx: Sql,
  { id, residentKey }: OwnBreakGlass,
  at: Date,
): Promise<boolean> {
  // One at a time per resident, before the session itself is held: others take them in this order.
  await tx`select consents.refresh_relations(${residentKey}::uuid)`;
  const { count } = await tx`
    update consents.break_glass_sessions set closed_at = ${at}::timestamptz
    where id = ${id}::uuid
      and (closed_at is null or closed_at > greatest(${at}::timestamptz, clock_timestamp()))`;
  if (count === 1) await tx`select consents.refresh_relations(${residentKey}::uuid)`;
  return count === 1;
}

/**
 * Closes what is open about a resident and lets nobody read anything since a decision was written: it
 * stays closed when that decision is withdrawn.
 */
export async function closeBlockedBreakGlass(
  tx: Sql,
  residentKey: string,
  at: Date,
): Promise<void> {
  // One that is opened at the same moment is there by now, or finds the decision.
  await tx`select consents.refresh_relations(${residentKey}::uuid)`;
  const { count } = await tx`
    update consents.break_glass_sessions s set closed_at = greatest(${at}::timestamptz, s.opened_at)
    where s.resident_key = ${residentKey}::uuid
      and (s.closed_at is null or s.closed_at > ${at}::timestamptz)
      and s.expires_at > ${at}::timestamptz
      and not exists (
        select from disclosure.standing(
          'PERSON', s.actor_subject, s.actor_role, s.organisation_id,
          disclosure.purpose_mask('BREAK_GLASS'), null, greatest(${at}::timestamptz, s.opened_at)
        ) who
        cross join lateral disclosure.decide(who, s.resident_key, s.id) d
        where d.permitted & ${EMERGENCY_SET} <> 0
      )`;
  if (count > 0) await tx`select consents.refresh_relations(${residentKey}::uuid)`;
}

/** A session as a review meets it, reached or not. */
export interface AddressedBreakGlass extends Decided {
  readonly subject: string | null;
  readonly actorSubject: string | null;
  /** Null where there is no such session. */
  readonly status: BreakGlassStatus | null;
  readonly reviewed: readonly ReviewSide[];
}

/** One statement of the same cost, whether the session is there or not. */
export async function addressBreakGlass(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<AddressedBreakGlass> {
  const [row] = await tx<AddressedBreakGlass[]>`
    with ${asking(tx, request)}
    select s.resident_key as subject, s.actor_subject, d.permitted, d.grounds,
      case
        when s.closed_at <= (asking.who).at then 'CLOSED'
        when s.expires_at <= (asking.who).at then 'EXPIRED'
        when s.id is not null then 'OPEN'
      end as status,
      array(
        select r.side from consents.break_glass_reviews r where r.session_id = s.id order by r.side
      ) as reviewed
    from asking
    left join consents.break_glass_sessions s on s.id = ${idOrNobody(id)}::uuid
    cross join lateral disclosure.decide(
      asking.who, coalesce(s.resident_key, ${NOBODY}::uuid), coalesce(s.id, ${NOBODY}::uuid)) d
  `;
  if (row === undefined) throw new Error('A decision gave no row.');
  return row;
}

/** False when that side has judged it already. */
export async function addReview(
  tx: Sql,
  review: {
    readonly sessionId: string;
    readonly side: ReviewSide;
    readonly justified: boolean;
    readonly note: string | null;
    readonly by: { readonly subject: string; readonly role: ActorRole };
    readonly at: Date;
  },
): Promise<boolean> {
  const { count } = await tx`
    insert into consents.break_glass_reviews
      (session_id, side, justified, note, reviewed_at, reviewer_subject, reviewer_role)
    values (${review.sessionId}::uuid, ${review.side}::text, ${review.justified}::boolean,
      ${review.note}::text, ${review.at}::timestamptz, ${review.by.subject}::text,
      ${review.by.role}::text)
    on conflict do nothing`;
  return count === 1;
}

/** The organisations that serve the resident's community, whose people are told. */
export async function villageOrganisationsOf(tx: Sql, residentKey: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct v.organisation_id as id
    from disclosure.relations r
    join disclosure.serves v on r.grantee = 'community:' || v.community_id
    where r.subject = ${residentKey}::uuid and r.kind = 'HOME_VILLAGE'
      and r.categories & ${EMERGENCY_SET} <> 0
    order by id`;
  return rows.map(({ id }) => id);
}
