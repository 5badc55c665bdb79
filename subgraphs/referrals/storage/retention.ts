import {
  notRestricted,
  rowsDue,
  sweepDue,
  type RetentionClass,
} from '../../../disclosure/retention/retention.ts';
import type { Due } from '../../../disclosure/retention/term.ts';
import type { Sql, SqlPart } from '../../../platform/database.ts';
import {
  CARE_KINDS,
  DELIVERIES,
  EMPTY_CASES,
  MOVEMENT_RULES,
  REFERRAL_CODES,
  WITHDRAWN,
  type Keeping,
} from '../domain/retention.ts';

/** As `keepingOf`, of an array of kinds. */
function isKeptAs(sql: Sql, kinds: SqlPart, keeping: Keeping) {
  const care = sql`${kinds} && ${[...CARE_KINDS]}::text[]`;
  const village = sql`${kinds} <@ '{COMMUNITY}'::text[]`;
  if (keeping === 'CARE') return care;
  return keeping === 'VILLAGE' ? village : sql`not (${care}) and not (${village})`;
}

/** Few of all, by what is cheap to ask; whether one is due takes reading all that hangs on it. */
function endedMovements(sql: Sql, keeping: Keeping, { before }: Due) {
  // The course of a question is read from what was referred of it: that stays as long as the question.
  const free = keeping === 'VILLAGE' ? sql`r.help_request_id is null` : sql`true`;
  const kinds = sql`array_remove(array[s.kind, t.kind], null)`;
  return sql`
    select r.id from referrals.referrals r
    join disclosure.organisations s on s.id = r.requester_organisation_id
    left join disclosure.organisations t on t.id = r.receiver_organisation_id
    where r.ended_at < ${before}::timestamptz and r.sent_at is not null
      and r.changed_at < ${before}::timestamptz and ${isKeptAs(sql, kinds, keeping)} and ${free}
    union all
    select h.id from referrals.handovers h
    join disclosure.organisations s on s.id = h.sender_organisation_id
    join disclosure.organisations t on t.id = h.receiver_organisation_id
    where h.ended_at < ${before}::timestamptz and h.offered_at is not null
      and ${isKeptAs(sql, kinds, keeping)}`;
}

/** Who is responsible now is a party: it alone rules out what is kept for a longer time. */
function endedCases(sql: Sql, keeping: Keeping, { before }: Due) {
  const mayBe = {
    CARE: sql`true`,
    SUPPORT: sql`not ${isKeptAs(sql, sql`array[o.kind]`, 'CARE')}`,
    VILLAGE: isKeptAs(sql, sql`array[o.kind]`, 'VILLAGE'),
  };
  return sql`
    select c.id from referrals.cases c
    join disclosure.organisations o on o.id = c.responsible_organisation_id
    where c.opened_at < ${before}::timestamptz and c.responsibility_sequence > 1
      and ${mayBe[keeping]}
      and not exists (
        select from referrals.referrals r where r.case_id = c.id
          and (r.ended_at is null or r.ended_at >= ${before}::timestamptz)
      )
      and not exists (
        select from referrals.handover_topics t join referrals.handovers h on h.id = t.handover_id
        where t.case_id = c.id and (h.ended_at is null or h.ended_at >= ${before}::timestamptz)
      )`;
}

const movements = (keeping: Keeping): RetentionClass =>
  rowsDue(MOVEMENT_RULES[keeping], {
    due: (sql, due) => sql`
      select m.id, m.changed_at as since from referrals.finished_movements m
      where m.id = any(array(${endedMovements(sql, keeping, due)}))
        and not m.moved_responsibility and m.changed_at < ${due.before}::timestamptz
        and ${notRestricted(sql, sql`m.persons`, due)}
      union all
      select c.id, c.changed_at from referrals.finished_cases c
      where c.id = any(array(${endedCases(sql, keeping, due)}))
        and c.changed_at < ${due.before}::timestamptz and ${isKeptAs(sql, sql`c.kinds`, keeping)}
        and ${notRestricted(sql, sql`c.persons`, due)}`,
    remove: (sql) => sql`referrals.delete_movement(d.id) or referrals.delete_case(d.id)`,
  });

const withdrawn = rowsDue(WITHDRAWN, {
  due: (sql, due) => sql`
    select m.id, m.ended_at as since from referrals.finished_movements m
    where m.id = any(array(
        select r.id from referrals.referrals r
        where r.ended_at < ${due.before}::timestamptz and r.sent_at is null
        union all
        select h.id from referrals.handovers h
        where h.ended_at < ${due.before}::timestamptz and h.offered_at is null
      ))
      and ${notRestricted(sql, sql`m.persons`, due)}`,
  remove: (sql) => sql`referrals.delete_movement(d.id)`,
});

const emptyCases = rowsDue(EMPTY_CASES, {
  due: (sql, due) => sql`
    select c.id, c.opened_at::timestamptz as since from referrals.cases c
    where c.opened_at < ${due.before}::timestamptz
      and not exists (select from referrals.referrals r where r.case_id = c.id)
      and not exists (select from referrals.handover_topics t where t.case_id = c.id)
      and ${notRestricted(sql, sql`array[c.resident_key, c.linked_resident_key]`, due)}`,
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
