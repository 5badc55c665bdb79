import {
  notRestricted,
  rowsDue,
  sweepDue,
  type RetentionClass,
} from '../../../disclosure/retention/retention.ts';
import {
  BREAK_GLASS,
  CONSENT_PROOFS,
  ENDED_CONSENTS,
  ENDED_MANDATES,
  ERASURE_RECEIPTS,
  FAILED_TRIES,
  RECIPIENT_NOTICES,
  RIGHTS_REQUESTS,
  UNANSWERED_OFFERS,
} from '../domain/retention.ts';

const endedConsents = rowsDue(ENDED_CONSENTS, {
  due: (sql, due) => sql`
    select r.id, least(r.revoked_at, r.valid_until) as since from disclosure.records r
    where least(r.revoked_at, r.valid_until) < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[r.subject]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_record(d.id, ${before}::timestamptz)`,
});

const endedMandates = rowsDue(ENDED_MANDATES, {
  due: (sql, due) => sql`
    select m.id, least(m.ended_at, m.valid_until)::timestamptz as since from consents.mandates m
    where least(m.ended_at, m.valid_until) < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[m.resident_key]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_mandate(d.id, ${before}::timestamptz)`,
});

const unansweredOffers = rowsDue(UNANSWERED_OFFERS, {
  due: (sql, due) => sql`
    select p.id, coalesce(p.declined_at, p.code_expires_at)::timestamptz as since
    from consents.proposals p
    where p.confirmed_at is null
      and coalesce(p.declined_at, p.code_expires_at) < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[p.resident_key]`, due)}
    union all
    select m.id, m.code_expires_at from consents.mandates m
    where m.accepted_at is null and m.code_expires_at < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[m.resident_key]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_offer(d.id, ${before}::timestamptz)`,
});

const breakGlass = rowsDue(BREAK_GLASS, {
  due: (sql, due) => sql`
    select s.id, s.expires_at::timestamptz as since from consents.break_glass_sessions s
    where s.expires_at < ${due.before}::timestamptz
      and (select count(*) from consents.break_glass_reviews r where r.session_id = s.id) = 2
      and ${notRestricted(sql, sql`array[s.resident_key]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_break_glass(d.id, ${before}::timestamptz)`,
});

const rightsRequests = rowsDue(RIGHTS_REQUESTS, {
  due: (sql, due) => sql`
    select r.id, r.answered_at::timestamptz as since from consents.rights_requests r
    where r.answered_at < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[r.resident_key]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_rights_request(d.id, ${before}::timestamptz)`,
});

const recipientNotices = rowsDue(RECIPIENT_NOTICES, {
  due: (sql, due) => sql`
    select n.id, n.told_at::timestamptz as since from consents.recipient_notices n
    where n.told_at < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[n.resident_key]`, due)}`,
  remove: (sql, { before }) => sql`consents.delete_recipient_notice(d.id, ${before}::timestamptz)`,
});

const erasureReceipts = rowsDue(ERASURE_RECEIPTS, {
  due: (sql, { now }) => sql`
    select e.id, e.erased_at::timestamptz as since from consents.erasures e
    where e.readable_until < ${now}::timestamptz and e.successor is null
      and not exists (select from disclosure.access_log l where l.subject_ref = e.ref)`,
  remove: (sql, { now }) => sql`consents.delete_erasure(d.id, ${now}::timestamptz)`,
});

const consentProofs = sweepDue(CONSENT_PROOFS, {
  look: (sql, { today }) => sql`
    select count, oldest from disclosure.old_consent_proofs(${today}::date)`,
  sweep: (sql, { today }, most) => sql`
    select disclosure.forget_consent_proofs(${today}::date, ${most}::integer) as removed`,
});

const failedTries = sweepDue(FAILED_TRIES, {
  look: (sql, { before }) => sql`
    select count(*), min(t.at)::timestamptz as oldest from consents.tries t
    where t.at < ${before}::timestamptz`,
  sweep: (sql, { before }, most) => sql`
    select consents.forget_tries(${before}::timestamptz, ${most}::integer) as removed`,
});

export const retention: readonly RetentionClass[] = [
  endedConsents,
  endedMandates,
  unansweredOffers,
  breakGlass,
  rightsRequests,
  recipientNotices,
  erasureReceipts,
  consentProofs,
  failedTries,
];
