import type postgres from 'postgres';
import { OCCASIONS } from '../../../disclosure/notices/occasions.ts';
import { BEGIN, LIVED_IN_IDS } from './world.ts';

/**
 * What jobs and time make of what people did: deliveries, figures, notices that were told. Only columns
 * that a constraint of one column ties to its codes are spread by `region.ts`; these are tied to others.
 */
export async function passTime(
  admin: postgres.Sql,
  resident: string,
  representative: string,
): Promise<void> {
  await recordMandates(admin, resident, representative);
  await touchBoundaries(admin);
  await deliverToWebhooks(admin);
  await releaseResponseTimes(admin);
  await tellNotices(admin, resident);
}

/** Changes of referrals to each webhook, in each state that a delivery comes to. */
async function deliverToWebhooks(admin: postgres.Sql): Promise<void> {
  await admin`
    insert into referrals.webhook_deliveries
      (id, webhook_id, kind, object_id, resident_key, version, status, attempts, created_at, next_at,
       http_status, problem, finished_at)
    select md5(w.id::text || r.id || s.place)::uuid, w.id, 'REFERRAL', r.id, r.resident_key, r.version + s.place,
      s.status, s.attempts, r.created_at, r.created_at + interval '1 hour', s.http_status, s.problem,
      case s.status when 'PENDING' then null else r.created_at + interval '2 hours' end
    from referrals.webhooks w
    cross join lateral (
      select r.* from referrals.referrals r
      where w.organisation_id in (r.requester_organisation_id, r.target_organisation_id)
      order by r.created_at desc, r.id limit 2
    ) r
    cross join (values
      (1, 'PENDING', 0, null, null), (2, 'DELIVERED', 1, 200, null), (3, 'WITHHELD', 0, null, null),
      (4, 'DEAD', 10, 500, 'HTTP_ERROR'), (5, 'DEAD', 10, null, 'TIMEOUT'),
      (6, 'DEAD', 10, null, 'UNREACHABLE'), (7, 'DEAD', 1, null, 'ADDRESS_NOT_ALLOWED'),
      (8, 'DEAD', 3, 302, 'REDIRECT')
    ) s (place, status, attempts, http_status, problem)`;
}

async function releaseResponseTimes(admin: postgres.Sql): Promise<void> {
  await admin`
    insert into referrals.response_times
    select distinct requester_organisation_id, target_organisation_id, date '2026-07-01', 12, 2.5, 85,
      timestamptz '2026-10-01'
    from referrals.referrals
    where target_organisation_id is not null and requester_organisation_id <> target_organisation_id`;
}

/** Mandates of others, of each basis: one that is over, and one that is to come. */
async function recordMandates(
  admin: postgres.Sql,
  resident: string,
  representative: string,
): Promise<void> {
  await admin`
    insert into consents.mandates
      (id, resident_key, representative_name, account, categories, all_categories, basis,
       document_reference, valid_from, valid_until, given_at, given_by, code_hash, code_expires_at, accepted_at)
    select md5('mandate ' || b.basis)::uuid, m.resident_key, m.representative_name, 'demo:mandate-' || b.place,
      m.categories, m.all_categories, b.basis, 'Akte ' || b.place || ' (demo)',
      ${BEGIN} + b.place * interval '30 days', ${BEGIN} + (b.place + 1) * interval '30 days',
      ${BEGIN} - interval '300 days', m.given_by, decode(md5(b.basis), 'hex'),
      ${BEGIN} - interval '290 days', ${BEGIN} - interval '299 days'
    from (select * from consents.mandates where resident_key = ${resident} and account = ${representative}) m
    cross join (values (-9, 'LIVING_WILL'), (-7, 'MENTORSHIP'), (-5, 'GUARDIANSHIP'), (-3, 'ADMINISTRATION'),
      (1, 'PARENTAL')) b (place, basis)`;
}

/** Questions for help, and referrals of them, that touch one category of the boundary each, or all of them. */
async function touchBoundaries(admin: postgres.Sql): Promise<void> {
  for (const table of [
    'volunteers.help_requests',
    'referrals.help_requests',
    'referrals.referrals',
  ])
    await admin.unsafe(
      `update ${table} t set boundary_categories =
         case when o.nth % 3 = 0 then c.all else array[c.all[1 + o.nth % cardinality(c.all)]] end
       from (select id, (row_number() over (order by md5(id::text)))::integer as nth from ${table}) o,
         (select volunteers.boundary_categories() as all) c
       where o.id = t.id and t.id::text not like '${LIVED_IN_IDS}%'`,
    );
}

/** The resident was told of everything that there is to tell, most of it by letter or text message. */
async function tellNotices(admin: postgres.Sql, resident: string): Promise<void> {
  await admin`
    insert into disclosure.notices
      (id, occasion, resident, about, created_at, status, channel, attempts, changed_at)
    select md5('notice ' || o.occasion)::uuid, o.occasion, ${resident}, md5('about ' || o.occasion)::uuid,
      ${BEGIN} - o.place * interval '1 day', case o.place % 3 when 0 then 'QUEUED' else 'DELIVERED' end,
      case o.place % 3 when 0 then null when 1 then 'SMS' else 'LETTER' end, 1,
      ${BEGIN} - o.place * interval '1 day'
    from unnest(${[...OCCASIONS]}::text[]) with ordinality o (occasion, place)`;
}
