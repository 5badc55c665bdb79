import { maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { PurposeMask } from '../../../disclosure/purposes.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { idOrNobody } from '../../../disclosure/lookup.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { encodeGrantee, type Grantee } from '../domain/grantee.ts';
import type { OpenMatter } from '../domain/open-matters.ts';

/** An open movement or match, with what the actor may read of it. */
export type OpenMatterRow = OpenMatter & Decided & { readonly reached: boolean };

const STATUS = maskOf('REFERRAL_STATUS', 'VOLUNTEER_MATCHES');

/**
 * The open movements and matches of a resident that an objection would touch: it names somebody, a
 * purpose and a category by which another reads something of them. Whether a case of the decision is
 * open, its owner tells.
 */
export async function mattersTouchedBy(
  tx: Sql,
  request: RequestContext,
  residentKey: string,
  objection: {
    readonly grantee: Grantee;
    readonly communityId: string | null;
    readonly categories: CategoryMask;
    readonly purposes: PurposeMask;
  },
): Promise<OpenMatterRow[]> {
  const { text } = encodeGrantee(objection.grantee);
  return tx<OpenMatterRow[]>`
    with ${asking(tx, request)},
    against as materialized (${metBy(tx, text, objection.communityId, request.now)}),
    touched as materialized (
      select distinct on (r.case_id) r.case_id, r.grantee
      from disclosure.relations r
      join disclosure.paths p on p.kind = r.kind and p.objectionable
        and p.purposes & disclosure.denied_purposes(${objection.purposes}::integer) <> 0
        and p.ceiling & (r.categories | r.case_categories) & ${objection.categories}::integer <> 0
      where r.subject = ${residentKey}::uuid and r.kind in ('MATCH', 'RECEIVER', 'CANDIDATE')
        and r.case_id is not null
        and r.grantee in (select a.grantee from against a)
        and (r.valid_until is null or r.valid_until > ${request.now}::timestamptz)
      order by r.case_id, r.grantee
    ),
    open as (
      select o.id, o.movement as kind, o.may_be_withdrawn
      from referrals.open_movements(array(select t.case_id from touched t)) o
      union all
      select o.id, 'MATCH', true from volunteers.open_matches(array(select t.case_id from touched t)) o
    )
    select o.id, o.kind, o.may_be_withdrawn, d.permitted, d.grounds,
      case when t.grantee like 'organisation:%' then substr(t.grantee, 14)::uuid end as organisation_id,
      d.permitted & ${STATUS} <> 0 as reached
    from asking
    cross join open o
    join touched t on t.case_id = o.id
    cross join lateral disclosure.decide(asking.who, ${residentKey}::uuid, o.id) d
    order by o.id
  `;
}

/** As whom those whom an objection means could read: wherever one person is both. */
const metBy = (tx: Sql, grantee: string, community: string | null, at: Date) => tx`
  with organisations as (
    select o.id, null::text as role
    from disclosure.organisations o
    where 'organisation:' || o.id = ${grantee}::text
    union all
    select split_part(${grantee}::text, ':', 2)::uuid, split_part(${grantee}::text, ':', 3)
    where ${grantee}::text like 'role:%'
    union all
    select v.organisation_id, null
    from disclosure.serves v
    where 'community:' || v.community_id = ${grantee}::text
    union all
    select n.organisation_id, null
    from disclosure.network_partners n
    join disclosure.organisations o on o.id = n.organisation_id
    where n.community_id = ${community}::uuid and 'category:' || o.kind = ${grantee}::text
      and disclosure.holds(n.valid_from, n.valid_until, ${at}::timestamptz)
  )
  select ${grantee}::text as grantee
  union
  select 'organisation:' || o.id from organisations o
  union
  select 'person:' || s.subject
  from disclosure.staff s
  join organisations o on o.id = s.organisation_id and (o.role is null or o.role = s.role)
  where disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
  union
  select 'organisation:' || s.organisation_id
  from disclosure.staff s
  where 'person:' || s.subject = ${grantee}::text
    and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)`;

/** Account of the volunteer of a match of this resident; null when there is no such match. */
export async function volunteerOfMatch(
  tx: Sql,
  residentKey: string,
  matchId: string,
  at: Date,
): Promise<string | null> {
  const [row] = await tx<{ account: string }[]>`
    select substr(r.grantee, length('person:') + 1) as account
    from disclosure.relations r
    where r.subject = ${residentKey}::uuid and r.kind = 'MATCH'
      and r.case_id = ${idOrNobody(matchId)}::uuid and r.grantee like 'person:%'
      and (r.valid_until is null or r.valid_until > ${at}::timestamptz)
  `;
  return row?.account ?? null;
}

/** Who decides, and when. */
export interface Decider {
  readonly subject: string;
  readonly role: string;
  readonly at: Date;
}

/** Ends an open matter in its owner's books; false when it is open no longer. */
export async function withdrawMatter(
  tx: Sql,
  { id, kind }: OpenMatter,
  eventId: string,
  by: Decider,
): Promise<boolean> {
  const [row] =
    kind === 'MATCH'
      ? await tx<{ done: boolean }[]>`
          select volunteers.withdraw_match(
            ${id}::uuid, ${eventId}::uuid, ${by.subject}::text, ${by.role}::text, ${by.at}::timestamptz
          ) as done`
      : await tx<{ done: boolean }[]>`
          select referrals.withdraw_movement(
            ${id}::uuid, ${by.subject}::text, ${by.role}::text, ${by.at}::timestamptz
          ) as done`;
  return row?.done === true;
}

/** Lets an open matter go on beside the objection: the resident's yes to this very case. */
export async function exceptMatter(tx: Sql, { id, kind }: OpenMatter, by: Decider): Promise<void> {
  if (kind === 'MATCH') await tx`select volunteers.except_match(${id}::uuid)`;
  else
    await tx`
      select referrals.except_movement(${id}::uuid, ${by.subject}::text, ${by.at}::timestamptz)`;
}
