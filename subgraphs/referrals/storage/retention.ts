import {
  notRestricted,
  rowsDue,
  sweepDue,
  type RetentionClass,
} from '../../../disclosure/retention/retention.ts';
import type { Sql } from '../../../platform/database.ts';
import {
  CARE_KINDS,
  DELIVERIES,
  EMPTY_CASES,
  MOVEMENT_RULES,
  REFERRAL_CODES,
  WITHDRAWN,
  type Keeping,
} from '../domain/retention.ts';

/** As `keepingOf`; `kinds` is a column. */
function isKeptAs(sql: Sql, keeping: Keeping) {
  const care = sql`kinds && ${[...CARE_KINDS]}::text[]`;
  const village = sql`kinds <@ '{COMMUNITY}'::text[]`;
  if (keeping === 'CARE') return care;
  return keeping === 'VILLAGE' ? village : sql`not (${care}) and not (${village})`;
}

const movements = (keeping: Keeping): RetentionClass =>
  rowsDue(MOVEMENT_RULES[keeping], {
    due: (sql, due) => sql`
      select m.id, m.changed_at as since from referrals.finished_movements m
      where m.ended_at < ${due.before}::timestamptz and m.was_sent and not m.moved_responsibility
        and m.changed_at < ${due.before}::timestamptz and ${isKeptAs(sql, keeping)}
        and ${notRestricted(sql, sql`m.persons`, due)}
      union all
      select c.id, c.changed_at from referrals.finished_cases c
      where c.opened_at < ${due.before}::timestamptz and c.responsibility_moved
        and c.changed_at < ${due.before}::timestamptz and ${isKeptAs(sql, keeping)}
        and ${notRestricted(sql, sql`c.persons`, due)}`,
    remove: (sql) => sql`referrals.delete_movement(d.id) or referrals.delete_case(d.id)`,
  });

const withdrawn = rowsDue(WITHDRAWN, {
  due: (sql, due) => sql`
    select m.id, m.ended_at as since from referrals.finished_movements m
    where m.ended_at < ${due.before}::timestamptz and not m.was_sent
      and ${notRestricted(sql, sql`m.persons`, due)}`,
  remove: (sql) => sql`referrals.delete_movement(d.id)`,
});

const emptyCases = rowsDue(EMPTY_CASES, {
  due: (sql, due) => sql`
    select c.id, c.opened_at as since from referrals.finished_cases c
    where c.opened_at < ${due.before}::timestamptz and c.is_empty
      and ${notRestricted(sql, sql`c.persons`, due)}`,
  remove: (sql) => sql`referrals.delete_case(d.id)`,
});

const deliveries = rowsDue(DELIVERIES, {
  due: (sql, due) => sql`
    select w.id, w.finished_at as since from referrals.webhook_deliveries w
    where w.finished_at < ${due.before}::timestamptz`,
  remove: (sql) => sql`referrals.delete_delivery(d.id)`,
});

const codes = sweepDue(REFERRAL_CODES, {
  look: (sql, { before }) => sql`
    select count, oldest from disclosure.old_referral_codes(${before}::timestamptz)`,
  sweep: (sql, { before }, most) => sql`
    select disclosure.forget_referral_codes(${before}::timestamptz, ${most}::integer) as removed`,
});

/** What was left of a case goes before the case. */
export const retention: readonly RetentionClass[] = [
  movements('CARE'),
  movements('SUPPORT'),
  movements('VILLAGE'),
  withdrawn,
  emptyCases,
  deliveries,
  codes,
];
