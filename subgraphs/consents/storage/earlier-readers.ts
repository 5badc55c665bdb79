import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Who read something on a consent, as the log has it. */
export interface EarlierReaderRow extends Decided {
  readonly residentKey: string;
  readonly organisationId: string | null;
  readonly roles: ActorRole[];
  readonly categories: DataCategory[];
  readonly lastReadAt: Date;
  readonly times: number;
}

/** By organisation, most recent first; empty where the actor may not read the resident's log. */
export async function earlierReaders(
  sql: Sql,
  request: RequestContext,
  consentId: string,
): Promise<EarlierReaderRow[]> {
  return sql<EarlierReaderRow[]>`
    with ${asking(sql, request)}
    select c.subject as resident_key, l.organisation_id,
      array_agg(distinct l.role order by l.role) as roles,
      array_agg(distinct read.category order by read.category) as categories,
      max(l.at) as last_read_at, count(distinct l.request_id)::integer as times,
      d.permitted, d.grounds::text::json as grounds
    from asking
    join disclosure.records c on c.id = ${consentId}::uuid
    cross join lateral (
      select d.permitted, d.grounds::text as grounds
      from disclosure.decide(asking.who, c.subject, null) d
    ) d
    join disclosure.subject_refs s on s.subject = c.subject
    join disclosure.access_log l on l.subject_ref = s.ref and l.at >= c.given_at
      and l.outcome <> 'REFUSED' and c.id = any (l.records)
    cross join lateral (
      select category from unnest(l.categories, l.records) as listed (category, record)
      where record = c.id
    ) read
    where d.permitted & ${maskOf('ACCESS_LOG')} <> 0
    group by c.subject, l.organisation_id, d.permitted, d.grounds
    order by last_read_at desc, l.organisation_id
  `;
}
