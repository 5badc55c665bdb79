import type postgres from 'postgres';
import { organisationId } from '../hub/seed/public-facts.ts';
import { QUESTIONS } from './questions.ts';

/** A practice of its own with 500 referrals to one village, each about another resident; made once. */
export async function makeManyReferrals(admin: postgres.Sql): Promise<boolean> {
  const asked = QUESTIONS.find(({ name }) => name === 'status of 500');
  if (!asked) throw new Error('There is no question about many referrals.');
  const { caller, first } = asked;
  const practice = organisationId(caller.organisation);
  const made = await admin`
    insert into disclosure.organisations (id, name, kind)
    values (${practice}, 'Huisartsenpraktijk van de meting', 'GP_PRACTICE') on conflict do nothing`;
  if (made.count === 0) return false;
  await admin`
    insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
    values (gen_random_uuid(), ${caller.subject}, ${practice}, ${caller.role}, 'Huisarts',
      now() - interval '1 year')`;
  await admin`
    insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
    select gen_random_uuid(), r.key, 'COMPANY', ${practice}, now() - interval '2 days'
    from villages.residents r order by r.key limit ${first}`;
  await admin`
    insert into referrals.referrals (
      id, case_id, resident_key, requester_organisation_id, target_organisation_id, community_id,
      kind, reason, priority, letter, transfers_responsibility, status, resident_decision, decided_by,
      decided_at, created_at, sent_at
    )
    select gen_random_uuid(), c.id, c.resident_key, ${practice}, v.organisation_id, r.community_id,
      'COMPANY', 'LONELINESS', 'ROUTINE', 'Brief', false, 'REQUESTED', 'AGREED', 'bench',
      now() - interval '1 day', now() - interval '2 days', now() - interval '1 day'
    from referrals.cases c
    join villages.residents r on r.key = c.resident_key
    join lateral (
      select s.organisation_id from disclosure.serves s
      where s.community_id = r.community_id order by s.organisation_id limit 1
    ) v on true
    where c.responsible_organisation_id = ${practice}`;
  await admin`
    select referrals.refresh_relations(id) from referrals.cases
    where responsible_organisation_id = ${practice}`;
  return true;
}
