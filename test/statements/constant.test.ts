import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** Everything that a list can drag along, in one operation each. */
const OPERATIONS: readonly (readonly [
  string,
  'gp' | 'coordinator' | 'resident' | 'officer',
  string,
])[] = [
  [
    'referral status with residents, events and cases',
    'gp',
    `query ($first: Int) { referrals(direction: SENT, first: $first) { totalCount edges { cursor node {
      id status withheld requester { name } target { name } owner { name } events { to organisation { name } }
      case { responsibleOrganisation { name } referrals { id } handovers { id } }
      resident { id name telephone withheld housingInterests { fromYear } community { name }
        referrals(first: 5) { totalCount edges { node { status } } } }
    } } } }`,
  ],
  [
    'referral status with what stands beside it',
    'gp',
    `query ($first: Int) { referrals(direction: SENT, first: $first) { edges { node {
      respondBy overdue attachments { title } unlinkedPerson { name } emergency { reason } emergencyReferral { reviews { side } }
      partOf { id } parts { id } forwardedFrom { id }
      localOffer { initiatives { id } partners { id } }
    } } } }`,
  ],
  [
    'the log of a village with residents, matches and volunteers',
    'coordinator',
    `query ($first: Int) { community(slug: "gees") {
      organisations { name initiatives { kinds } } housingProjects { name } counts { total }
      volunteers(first: $first) { totalCount edges { node { name offers { kind } agreement { textVersion } agreements { signedOn } } } }
      helpRequests(first: $first) { totalCount edges { node {
        kind text boundary { outcome } community { name municipality { name } }
        resident { name telephone informalNetwork { name } helpRequests(first: 3) { totalCount edges { node { id } } } }
        log(first: 5) { totalCount edges { node { text authorName } } }
        matches(first: 5) { totalCount edges { node { status volunteer { name } } } }
      } } }
    } }`,
  ],
  [
    'the access log and the consents of a resident',
    'resident',
    `query ($first: Int) {
      myConsents(first: $first) { totalCount edges { node { status textNl grantee { label organisation { name } } } } }
      myAccessLog(first: $first) { totalCount edges { node { actorName organisation { name } categories { basis consent { id } } } } }
    }`,
  ],
  [
    'what an organisation’s people read',
    'officer',
    `query ($first: Int) {
      organisationAccessLog(first: $first) { totalCount edges { node { actorName residentId organisation { name } categories { basis consent { id } } } } }
    }`,
  ],
];

describe('statements per operation', () => {
  let hub: TestHub;
  let gees: Village;
  let practice: Organisation;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const gp = await story.staff(practice, 'GP');
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const resident = await story.resident(gees);
    callers.set('officer', await story.staff(practice, 'PRIVACY_OFFICER'));
    callers.set('gp', gp).set('coordinator', coordinator).set('resident', resident.self);
    await fill(hub, gees, practice, resident.key, coordinator.subject, 500);
  }, 120_000);
  afterAll(() => hub.stop());

  test.each(OPERATIONS)('%s: as many for 500 rows as for one', async (_, who, query) => {
    const caller = callers.get(who)!;
    const count = async (first: number) => {
      let rows = 0;
      const statements = await hub.statementsDuring(async () => {
        const answer = await hub.ask(caller, query, { first });
        expect(answer.errors).toEqual([]);
        rows = JSON.stringify(answer.data).split('"node"').length - 1;
      });
      expect(rows).toBeGreaterThanOrEqual(first);
      return statements.length;
    };
    // Connections are opened and statements prepared once; that is not what is counted.
    await count(1);
    const forOne = await count(1);
    expect(await count(500)).toBe(forOne);
  });

  test('the access log of all subgraphs of a process is written by one of them; apart, each its own', async () => {
    const [[, , query]] = OPERATIONS as [(typeof OPERATIONS)[number]];
    const statements = await hub.statementsDuring(() =>
      hub.ask(callers.get('gp')!, query, { first: 5 }),
    );
    const writes = statements.filter((text) => text.includes('write_access_log'));
    expect(writes).toHaveLength(hub.served === null ? 1 : 3);
    const [request] = await hub.admin`
      select array_agg(distinct subgraph order by subgraph) as subgraphs
      from disclosure.access_log where role = 'GP' and operation_hash <> 'hash'
      group by request_id, at order by at desc limit 1`;
    expect(request?.['subgraphs']).toEqual(['housing', 'referrals', 'villages']);
  });
});

/** As many rows of everything, made in the database and related by the owners' own views. */
async function fill(
  hub: TestHub,
  village: Village,
  practice: Organisation,
  residentKey: string,
  author: string,
  rows: number,
): Promise<void> {
  const { admin } = hub;
  const { communityId } = village;
  await admin`
    insert into villages.residents (key, community_id, registered_at, name)
    select gen_random_uuid(), ${communityId}, now() - interval '1 year', 'Inwoner ' || n
    from generate_series(1, ${rows}::integer) n`;
  await admin`
    insert into villages.informal_contacts (id, resident_key, name, relation, informal_carer)
    select gen_random_uuid(), key, 'Naaste', 'buur', false from villages.residents`;
  await admin`
    insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
    select gen_random_uuid(), key, community_id, 'WALK', 'OPEN', 'SELF', 'Vraag', now() - interval '1 day'
    from villages.residents`;
  await admin`
    insert into villages.log_entries (id, help_request_id, at, author_subject, author_role, text)
    select gen_random_uuid(), id, now(), ${author}, 'COORDINATOR', 'Regel' from villages.help_requests`;
  await admin`
    insert into volunteers.help_requests (id, resident_key, community_id, kind, boundary_categories)
    select id, resident_key, community_id, kind, '{SOCIAL_CONTACT}' from villages.help_requests`;
  await admin`
    insert into volunteers.volunteers (key, id, community_id, name, registered_at)
    select gen_random_uuid(), gen_random_uuid(), ${communityId}, 'Vrijwilliger', now() - interval '1 year'
    -- One more: the village has a resident already.
    from generate_series(0, ${rows}::integer)`;
  await admin`
    insert into volunteers.matches (id, help_request_id, volunteer_key, status, proposed_at)
    select gen_random_uuid(), h.id, v.key, 'PROPOSED', now()
    from (select id, row_number() over (order by id) n from volunteers.help_requests) h
    join (select key, row_number() over (order by key) n from volunteers.volunteers) v using (n)`;
  await admin`
    insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
    select gen_random_uuid(), key, 'COMPANY', ${practice.id}, now() - interval '2 days' from villages.residents`;
  await admin`
    insert into referrals.referrals (
      id, case_id, resident_key, requester_organisation_id, target_organisation_id, community_id, kind,
      reason, priority, letter, transfers_responsibility, status, resident_decision, decided_by,
      decided_at, created_at, sent_at
    )
    select gen_random_uuid(), id, resident_key, ${practice.id}, ${village.id}, ${communityId}, 'COMPANY',
      'LONELINESS', 'ROUTINE', 'Brief', false, 'REQUESTED', 'AGREED', 'x', now() - interval '1 day',
      now() - interval '2 days', now() - interval '1 day'
    from referrals.cases`;
  await admin`
    insert into referrals.referral_events (referral_id, version, at, from_status, to_status, role, organisation_id, actor_subject)
    select id, 1, created_at, null, 'DRAFT', 'GP', requester_organisation_id, 'x' from referrals.referrals`;
  await admin`
    insert into housing.interests (id, resident_key, registered_on)
    select gen_random_uuid(), key, '2026-01-01' from villages.residents`;
  await admin`delete from disclosure.relations`;
  for (const owner of ['villages', 'volunteers', 'referrals'])
    await admin`insert into disclosure.relations select * from ${admin(owner)}.expected_relations`;
  await admin`
    insert into disclosure.records (
      id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at, given_by
    )
    select gen_random_uuid(), ${residentKey}, 'PERMIT', 3, 'organisation:' || ${practice.id}::text, 4, 16 + 8 * (n % 2),
      now() - interval '1 day', now() - interval '1 day' + n * interval '1 second', 'x'
    from generate_series(1, ${rows}::integer) n`;
  // Later than the lines that the test itself causes.
  await admin`insert into disclosure.subject_refs (subject) values (${residentKey}) on conflict do nothing`;
  await admin`
    insert into disclosure.access_log
    select gen_random_uuid(), now() + n * interval '1 minute', 'villages', s.ref, 'DISCLOSED', '{CONTACT}',
      '{CONSENT}', array[(select id from disclosure.records limit 1)], '{Resident.telephone}', '{}',
      'PERSON', ${author}, 'GP', ${practice.id}, null, 'TREATMENT', null, 'hash', gen_random_uuid(), 'trace'
    from disclosure.subject_refs s, generate_series(1, ${rows}::integer) n
    where s.subject = ${residentKey}`;
  await admin`analyze`;
}
