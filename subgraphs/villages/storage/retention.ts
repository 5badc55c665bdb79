import {
  notRestricted,
  rowsDue,
  type OwnTerms,
  type RetentionClass,
} from '../../../disclosure/retention/retention.ts';
import type { Sql } from '../../../platform/database.ts';
import { LOG_MONTHS_AT_MOST, VILLAGE_LOG } from '../domain/retention.ts';

const villageLog = rowsDue(VILLAGE_LOG, {
  due: (sql, due) => sql`
    select h.id, contact.last as since
    from villages.communities c
    cross join lateral (
      select (
        ${due.today}::date - make_interval(months => c.log_retention_months)
      ) at time zone 'Europe/Amsterdam' as before
    ) cut_off
    join villages.help_requests h on h.community_id = c.id and h.closed_at < cut_off.before
    cross join lateral (
      select greatest(
        h.closed_at::timestamptz,
        (select max(e.at)::timestamptz from villages.log_entries e where e.help_request_id = h.id),
        volunteers.last_contact_on(h.id), referrals.last_contact_on(h.id)
      ) as last
    ) contact
    where contact.last < cut_off.before and ${notRestricted(sql, sql`array[h.resident_key]`, due)}`,
  remove: (sql) => sql`villages.delete_help_request(d.id)`,
});

async function ownTerms(sql: Sql): Promise<OwnTerms | null> {
  const [found] = await sql<Omit<OwnTerms, 'noun'>[]>`
    select count(*) as parties, min(log_retention_months) as shortest_months,
      max(log_retention_months) as longest_months
    from villages.communities where log_retention_months < ${LOG_MONTHS_AT_MOST}`;
  return found?.parties ? { ...found, noun: ['village', 'villages'] } : null;
}

export const retention: readonly RetentionClass[] = [{ ...villageLog, ownTerms }];
