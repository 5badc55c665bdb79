import type postgres from 'postgres';

/**
 * Changes everything that the actor of `sight` may not see: values of categories that it is denied,
 * rows that it does not reach (changed, removed and added), and consents and relations of others that
 * change none of its decisions. Answers how many rows each step changed.
 */
export async function changeTheHidden(admin: postgres.Sql): Promise<ReadonlyMap<string, number>> {
  const changed = new Map<string, number>();
  await admin.begin(async (tx) => {
    // Rows are removed without asking what refers to them; what does is removed too.
    await tx`set local session_replication_role = replica`;
    for (const [name, statement] of Object.entries(CHANGES)) {
      const { count } = await tx.unsafe(statement);
      changed.set(name, count);
    }
  });
  return changed;
}

/** Half of the rows, always the same ones. */
const half = (id: string) => `get_byte(uuid_send(${id}), 15) % 2 = 0`;

const grantedToActor = (subject: string) => `exists (
  select from disclosure.relations g join sight.grantees using (grantee) where g.subject = ${subject}
)`;
const addressedToActor = (column: string) => `exists (
  select from sight.grantees s where s.grantee = ${column} or ${column} = 'everybody'
)`;

/** A question of which the actor sees no part: not itself, its log, a match or by anybody's path. */
const unseenQuestion = (id: string) => `
  not sight.sees('HelpRequest', ${id}, 'HELP_REQUESTS') and not sight.sees('HelpRequest', ${id}, 'LOGBOOK')
  and not exists (
    select from volunteers.matches seen
    where seen.help_request_id = ${id} and sight.sees('Match', seen.id, 'VOLUNTEER_MATCHES')
  )`;

const CHANGES: Readonly<Record<string, string>> = {
  names: `
    update villages.residents set name = 'Verborgen ' || left(md5(name), 8)
    where not sight.sees('Resident', key, 'IDENTITY') and not sight.sees('Resident', key, 'EMERGENCY_SET')`,
  'birth years': `
    update villages.residents set birth_year = 1900 + coalesce(birth_year, 0) % 90
    where not sight.sees('Resident', key, 'BIRTH_YEAR')`,
  telephones: `
    update villages.residents
    set telephone = case when telephone is null then '06 9999 9999' when ${half('key')} then null else '06 8888 8888' end
    where not sight.sees('Resident', key, 'CONTACT')`,
  addresses: `
    update villages.residents
    set street = 'Verborgenlaan', house_number = '99', postcode = '9999 ZZ', place = 'Elders'
    where not sight.sees('Resident', key, 'ADDRESS')`,
  households: `
    update villages.residents set household_size = coalesce(household_size, 0) + 1
    where not sight.sees('Resident', key, 'HOUSEHOLD')`,
  'functional needs': `
    update villages.residents
    set functional_needs = case when functional_needs = '{}' then '{VISION}'::text[] else '{}' end
    where not sight.sees('Resident', key, 'FUNCTIONAL_NEEDS')`,
  'emergency sets': `
    update villages.residents
    set emergency_contact_person = 'Verborgen', emergency_key_holder = null, emergency_mobility = 'Verborgen',
      emergency_alerts = '{Verborgen}'
    where not sight.sees('Resident', key, 'EMERGENCY_SET')`,
  'informal networks, removed': `
    delete from villages.informal_contacts
    where not sight.sees('Resident', resident_key, 'INFORMAL_NETWORK') and ${half('id')}`,
  'informal networks, changed': `
    update villages.informal_contacts set name = 'Verborgen', informal_carer = not informal_carer
    where not sight.sees('Resident', resident_key, 'INFORMAL_NETWORK')`,
  'informal networks, added': `
    insert into villages.informal_contacts (id, resident_key, name, relation, informal_carer)
    select gen_random_uuid(), key, 'Verborgen', 'buur', true from villages.residents
    where not sight.sees('Resident', key, 'INFORMAL_NETWORK')`,
  'order of residents': `
    update villages.residents r set registered_at = registered_at - interval '100 days'
    from sight.rows s where s.type = 'Resident' and s.id = r.key and not s.reached`,

  'questions, removed': `
    delete from villages.help_requests h where ${unseenQuestion('h.id')} and ${half('h.id')}`,
  'log of removed questions': `
    delete from villages.log_entries l
    where not exists (select from villages.help_requests h where h.id = l.help_request_id)`,
  'matches of removed questions': `
    delete from volunteers.matches m
    where not exists (select from villages.help_requests h where h.id = m.help_request_id)`,
  'projections of removed questions': `
    delete from volunteers.help_requests v
    where not exists (select from villages.help_requests h where h.id = v.id)`,
  'questions, changed': `
    update villages.help_requests h
    set text = 'Verborgen', kind = 'OTHER', origin = 'SIGNAL', created_at = created_at - interval '40 days',
      status = 'WITHDRAWN', closed_at = coalesce(closed_at, created_at), version = version + 3
    where ${unseenQuestion('h.id')}`,
  'projections, changed': `
    update volunteers.help_requests h set kind = 'OTHER', boundary_categories = '{DEBT}'
    where ${unseenQuestion('h.id')}`,
  'questions, added': `
    insert into villages.help_requests
      (id, resident_key, community_id, kind, status, origin, text, created_at)
    select gen_random_uuid(), r.key, r.community_id, 'WALK', 'OPEN', 'SELF', 'Verborgen', r.registered_at
    from villages.residents r cross join generate_series(1, 3)
    where not sight.sees('Resident', r.key, 'HELP_REQUESTS')`,
  'projections, added': `
    insert into volunteers.help_requests (id, resident_key, community_id, kind, boundary_categories)
    select id, resident_key, community_id, kind, '{SOCIAL_CONTACT}' from villages.help_requests h
    where not exists (select from volunteers.help_requests v where v.id = h.id)`,
  'log, removed': `
    delete from villages.log_entries l
    where not sight.sees('HelpRequest', l.help_request_id, 'LOGBOOK') and ${half('l.id')}`,
  'log, changed': `
    update villages.log_entries l set text = 'Verborgen', at = at - interval '3 hours', author_role = 'OPERATOR'
    where not sight.sees('HelpRequest', l.help_request_id, 'LOGBOOK')`,
  'log, added': `
    insert into villages.log_entries (id, help_request_id, at, author_subject, author_role, text)
    select gen_random_uuid(), h.id, h.created_at, 'hidden', 'COORDINATOR', 'Verborgen'
    from villages.help_requests h where not sight.sees('HelpRequest', h.id, 'LOGBOOK')`,

  'matches, changed': `
    update volunteers.matches m
    set status = 'CANCELLED', ended_at = coalesce(ended_at, proposed_at), planned_at = null,
      proposed_at = proposed_at - interval '1 hour', version = version + 5
    where not sight.sees('Match', m.id, 'VOLUNTEER_MATCHES')`,
  'matches, added': `
    insert into volunteers.matches (id, help_request_id, volunteer_key, status, proposed_at)
    select gen_random_uuid(), h.id, v.key, 'PROPOSED', '2026-02-01'
    from volunteers.help_requests h
    join lateral (select key from volunteers.volunteers v where v.community_id = h.community_id limit 1) v on true
    where not sight.sees('Resident', h.resident_key, 'VOLUNTEER_MATCHES')
      and not exists (select from sight.rows s where s.type = 'HelpRequest' and s.id = h.id)`,
  'volunteers, changed': `
    update volunteers.volunteers v set name = 'Verborgen', telephone = null
    where not sight.sees('Volunteer', v.id, 'VOLUNTEER_CONTACT')`,
  'offers, changed': `
    update volunteers.offers o set hours_a_week = coalesce(hours_a_week, 0) % 40 + 1
    from volunteers.volunteers v
    where v.key = o.volunteer_key and not sight.sees('Volunteer', v.id, 'VOLUNTEER_AGREEMENT')`,
  'agreements, ended': `
    update volunteers.agreements a set valid_until = signed_on, text_version = 'verborgen'
    from volunteers.volunteers v
    where v.key = a.volunteer_key and not sight.sees('Volunteer', v.id, 'VOLUNTEER_AGREEMENT')`,

  'referrals, removed': `
    delete from referrals.referrals r
    where not sight.sees('Referral', r.id, 'REFERRAL_STATUS') and not sight.sees('Case', r.case_id, 'REFERRAL_STATUS')
      and ${half('r.id')}`,
  'referrals, changed': `
    update referrals.referrals r
    set kind = 'OTHER', priority = 'ASAP', transfers_responsibility = not transfers_responsibility,
      created_at = created_at - interval '1 day', version = version + 7
    where not sight.sees('Referral', r.id, 'REFERRAL_STATUS')`,
  letters: `
    update referrals.referrals r set letter = 'Verborgen', reason = case reason when 'DEBT' then 'SAFETY' else 'DEBT' end
    where not sight.sees('Referral', r.id, 'REFERRAL_CONTENT')`,
  'handovers, removed': `
    delete from referrals.handovers h
    where not sight.sees('Handover', h.id, 'REFERRAL_STATUS') and not exists (
        select from referrals.handover_topics t
        where t.handover_id = h.id and sight.sees('Case', t.case_id, 'REFERRAL_STATUS')
      )
      and ${half('h.id')}`,
  'topics of removed handovers': `
    delete from referrals.handover_topics t
    where not exists (select from referrals.handovers h where h.id = t.handover_id)`,
  'handovers, changed': `
    update referrals.handovers h set priority = 'ASAP', version = version + 7
    where not sight.sees('Handover', h.id, 'REFERRAL_STATUS')`,
  'topics, changed': `
    update referrals.handover_topics t set status = 'RETURNED', return_reason = 'OTHER', return_note = 'Verborgen'
    where not sight.sees('HandoverTopic', t.id, 'REFERRAL_STATUS')`,
  'contents of handovers, changed': `
    update referrals.handover_contents v
    set situation = 'Verborgen', background = 'Verborgen', assessment = 'Verborgen',
      recommendation = 'Verborgen', goals = '{Verborgen}', written_at = written_at - interval '1 hour'
    where not sight.sees('HandoverTopic', v.topic_id, 'HANDOVER_CONTENT')`,
  'contents of handovers, added': `
    insert into referrals.handover_contents
      (topic_id, version, written_at, situation, background, assessment, recommendation, author_subject)
    select topic_id, max(version) + 1, max(written_at), 'Verborgen', 'b', 'a', 'r', 'hidden'
    from referrals.handover_contents v
    where not sight.sees('HandoverTopic', v.topic_id, 'HANDOVER_CONTENT')
    group by topic_id`,
  'messages, changed': `
    update referrals.messages m set text = 'Verborgen', sent_at = sent_at - interval '1 hour'
    where not sight.sees('Referral', m.movement_id, 'REFERRAL_CONTENT')
      and not sight.sees('Handover', m.movement_id, 'HANDOVER_CONTENT')`,
  'messages, added': `
    insert into referrals.messages (id, referral_id, handover_id, sent_at, organisation_id, role, author_subject, text)
    select gen_random_uuid(), r.id, null, r.created_at, r.requester_organisation_id, 'GP', 'hidden', 'Verborgen'
    from referrals.referrals r where not sight.sees('Referral', r.id, 'REFERRAL_CONTENT')
    union all
    select gen_random_uuid(), null, h.id, h.created_at, h.sender_organisation_id, 'GP', 'hidden', 'Verborgen'
    from referrals.handovers h where not sight.sees('Handover', h.id, 'HANDOVER_CONTENT')`,
  'receipts, added': `
    insert into referrals.message_reads (message_id, reader_subject, organisation_id, role, read_at)
    select m.id, 'hidden', m.organisation_id, 'GP', m.sent_at from referrals.messages m
    where not sight.sees('Referral', m.movement_id, 'REFERRAL_CONTENT')
      and not sight.sees('Handover', m.movement_id, 'HANDOVER_CONTENT')`,
  'events, removed': `
    delete from referrals.referral_events e
    where not sight.sees('Referral', e.referral_id, 'REFERRAL_STATUS')`,
  'events of handovers, removed': `
    delete from referrals.handover_events e
    where not sight.sees('Handover', e.handover_id, 'REFERRAL_STATUS')`,
  'cases, changed': `
    update referrals.cases c set topic = 'OTHER', opened_at = opened_at - interval '9 days', version = version + 2
    where not sight.sees('Case', c.id, 'REFERRAL_STATUS')`,

  'projections for referrals, changed': `
    update referrals.help_requests h
    set kind = 'OTHER', boundary_categories = '{DEBT}', boundary_outcome = 'URGENT'
    where ${unseenQuestion('h.id')}`,
  'notices, added': `
    insert into disclosure.notices (id, occasion, resident, created_at, changed_at, status, channel)
    select gen_random_uuid(), 'REFERRAL_CHANGED', r.key, '2026-02-01', '2026-02-01', 'DELIVERED', 'SMS'
    from villages.residents r
    where not sight.sees('Resident', r.key, 'CONTACT')`,
  'ways to tell somebody, added': `
    insert into villages.contact_channels (resident_key, channel, email, chosen_at)
    select r.key, 'EMAIL', 'verborgen@voorbeeld.example', '2026-02-01' from villages.residents r
    where not sight.sees('Resident', r.key, 'CONTACT')`,
  'housing interests, removed': `
    delete from housing.interests i
    where not sight.sees('Resident', i.resident_key, 'HOUSING_INTEREST') and ${half('i.id')}`,
  'housing interests, added': `
    insert into housing.interests (id, resident_key, from_year, registered_on)
    select gen_random_uuid(), r.key, 2031, '2026-01-02' from villages.residents r
    where not sight.sees('Resident', r.key, 'HOUSING_INTEREST')`,

  'consents of others, withdrawn': `
    update disclosure.records d set revoked_at = '2026-02-28', version = version + 1
    where not ${addressedToActor('d.grantee')} and not sight.sees('Resident', d.subject, 'CONSENTS') and ${half('d.id')}`,
  'consents to others, given': `
    insert into disclosure.records (
      id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at, given_by
    )
    select gen_random_uuid(), r.key, decision, 1, 'person:hidden', -1, -1, '2026-02-01', '2026-02-01', 'hidden'
    from villages.residents r cross join unnest(array['PERMIT', 'DENY']) decision
    where not sight.sees('Resident', r.key, 'CONSENTS')`,
  'relations to others, ended': `
    delete from disclosure.relations r
    where not exists (select from sight.grantees s where s.grantee = r.grantee) and r.kind <> 'SELF'
      and ${half('r.subject')} and not ${grantedToActor('r.subject')}`,
  'relations to others, begun': `
    insert into disclosure.relations (subject, grantee, kind, case_id, categories, case_categories, valid_from)
    select key, 'person:hidden', 'RECEIVER', gen_random_uuid(), -1, 0, '2026-02-01' from villages.residents`,
  'access log of others': `
    with lines as (
      insert into disclosure.subject_refs (subject)
      select key from villages.residents where not sight.sees('Resident', key, 'ACCESS_LOG')
      on conflict (subject) do update set subject = excluded.subject
      returning ref
    )
    insert into disclosure.access_log
    select gen_random_uuid(), '2026-02-20', 'villages', ref, 'DISCLOSED', '{CONTACT}', '{CONSENT}',
      array[gen_random_uuid()], '{Resident.telephone}', '{}', 'PERSON', 'hidden', 'GP', null, null,
      'TREATMENT', null, 'hash', gen_random_uuid(), 'trace'
    from lines`,
  'codes of others': `
    insert into disclosure.referral_codes (code_hash, subject, issued_at, expires_at)
    select sha256(uuid_send(key)), key, '2026-02-20', '2026-03-20' from villages.residents
    where not sight.sees('Resident', key, 'IDENTITY')`,
};
