-- Several mandates of one representative about one resident can stand: what a document gives beside what the
-- resident gave, and one that holds beside one that is to come. Each is a relation of its own.
drop index consents.mandates_one_each;

create or replace view consents.expected_relations as
  select
    m.resident_key as subject, 'person:' || m.account as grantee, 'REPRESENTATIVE' as kind,
    m.id as case_id,
    case
      when not m.all_categories then m.categories
      -- Every other bit, those of later versions too.
      else m.categories | (2147483647
        & ~ disclosure.mask('SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'))
    end as categories,
    0 as case_categories, false as agreed, true as reaches_subject,
    greatest(m.valid_from, m.accepted_at)::timestamptz as valid_from,
    m.valid_until::timestamptz as valid_until
  from consents.mandates m
  where m.accepted_at is not null and m.ended_at is null
  union all
  select
    s.resident_key, 'person:' || s.actor_subject, 'BREAK_GLASS', s.id,
    disclosure.mask('EMERGENCY_SET'), 0, false, true, s.opened_at::timestamptz,
    least(s.expires_at, s.closed_at)::timestamptz
  from consents.break_glass_sessions s
  union all
  select
    s.resident_key, 'community:' || s.community_id, 'BREAK_GLASS_REVIEW', s.id,
    0, disclosure.mask('ACCESS_LOG'), false, false, s.opened_at::timestamptz, null
  from consents.break_glass_sessions s
  union all
  select
    q.resident_key, 'role:' || q.organisation_id || ':' || answers.role, 'RIGHTS_REQUEST', q.id,
    0, disclosure.mask('CONSENTS'), false, false, q.received_at::timestamptz, null
  from consents.rights_requests q
  cross join (values ('PRIVACY_OFFICER'), ('COORDINATOR')) answers (role)
  where q.organisation_id is not null
  union all
  select
    n.resident_key, 'role:' || n.organisation_id || ':' || told.role, 'RECIPIENT',
    n.id, 0, disclosure.mask('CONSENTS'), false, false, n.told_at::timestamptz, null
  from consents.recipient_notices n
  cross join lateral (
    select unnest(n.roles) union select 'PRIVACY_OFFICER'
  ) told (role);

-- A mandate ends as the next begins.
grant update (valid_until) on consents.mandates to noaberhub_consents;

select consents.refresh_relations(m.resident_key)
from (select distinct resident_key from consents.mandates where accepted_at is not null) m;
