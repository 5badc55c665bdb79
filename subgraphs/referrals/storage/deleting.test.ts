import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { tablesNaming, tablesOf } from '../../../test/kit/traces.ts';
import {
  AGREEMENT,
  CONTENT,
  createMovementStory,
  type MovementStory,
} from '../testing/movement-story.ts';

/** Tables of this schema in which nothing of a case stands. */
const NOT_OF_A_CASE = [
  'referrals.capacities',
  'referrals.care_organisations',
  'referrals.help_requests',
  'referrals.response_agreements',
  'referrals.response_times',
  'referrals.standing_agreements',
  'referrals.webhooks',
];

let hub: TestHub;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let supporter: Caller;
let worker: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  resident = await story.resident(gees);
  await hub.admin`
    insert into referrals.webhooks
      (id, organisation_id, url, events, secret, actor_kind, actor_subject, actor_role, created_at)
    values (
      ${randomUUID()}, ${team.id}, 'https://receiver.test', '{REFERRAL,HANDOVER}', ''::bytea, 'PERSON',
      ${worker.subject}, 'SOCIAL_WORKER', now()
    )`;
});
afterAll(() => hub.stop());

const deleteCase = async (id: string, openToo = false) => {
  const [row] = await hub.admin<{ deleted: boolean }[]>`
    select referrals.delete_case(${id}, ${openToo}) as deleted`;
  return row?.deleted;
};
const deleteMovement = async (id: string, openToo = false) => {
  const [row] = await hub.admin<{ deleted: boolean }[]>`
    select referrals.delete_movement(${id}, ${openToo}) as deleted`;
  return row?.deleted;
};
const idsOf = async (caseId: string) => {
  const rows = await hub.admin<{ id: string }[]>`
    select ${caseId}::uuid as id
    union select id from referrals.referrals where case_id = ${caseId}
    union select id from referrals.handover_topics where case_id = ${caseId}
    union select handover_id from referrals.handover_topics where case_id = ${caseId}
    union select m.id from referrals.referral_messages m
    join referrals.referrals r on r.id = m.referral_id where r.case_id = ${caseId}
    union select m.id from referrals.handover_messages m
    join referrals.handover_topics t on t.handover_id = m.handover_id where t.case_id = ${caseId}
    union select linked_resident_key from referrals.cases where id = ${caseId} and unlinked
    union select resident_key from referrals.cases where id = ${caseId} and unlinked`;
  return rows.map(({ id }) => id);
};
const relationsAstray = async () => {
  const [row] = await hub.admin<{ count: number }[]>`
    select count(*)::integer as count from (
      (select subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject
       from disclosure.relations where kind in ('SENDER', 'RECEIVER', 'CANDIDATE')
       except
       select subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject
       from referrals.expected_relations)
      union all
      (select subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject
       from referrals.expected_relations where kind in ('SENDER', 'RECEIVER', 'CANDIDATE')
       except
       select subject, grantee, kind, case_id, categories, case_categories, agreed, reaches_subject
       from disclosure.relations)
    ) astray`;
  return row?.count;
};

/** What parties leave beside the movement itself. */
async function fillReferral(id: string) {
  const { admin } = hub;
  const message = randomUUID();
  await admin`
    insert into referrals.referral_messages
      (id, referral_id, sent_at, organisation_id, role, author_subject, text)
    values (${message}, ${id}, now(), ${team.id}, 'SOCIAL_WORKER', 'x', 'Dag')`;
  await admin`
    insert into referrals.referral_message_reads (message_id, reader_subject, organisation_id, role, read_at)
    values (${message}, 'y', ${gees.id}, 'COORDINATOR', now())`;
  await admin`
    insert into referrals.referral_attachments
      (id, referral_id, title, media_type, size_in_bytes, sha256, location, added_at)
    values (
      ${randomUUID()}, ${id}, 'Brief', 'application/pdf', 1, ${'0'.repeat(64)}, 'https://example.org', now()
    )`;
  await admin`
    insert into referrals.emergency_reviews (referral_id, side, justified, reviewed_at, reviewed_by, role)
    values (${id}, 'OVERSIGHT', true, now(), 'z', 'PRIVACY_OFFICER')`;
  await admin`
    insert into referrals.notices_shown (referral_id, organisation_id, shown_at)
    values (${id}, ${team.id}, now())`;
}
async function fillHandover(id: string) {
  const message = randomUUID();
  await hub.admin`
    insert into referrals.handover_messages
      (id, handover_id, sent_at, organisation_id, role, author_subject, text)
    values (${message}, ${id}, now(), ${team.id}, 'SOCIAL_WORKER', 'x', 'Dag')`;
  await hub.admin`
    insert into referrals.handover_message_reads (message_id, reader_subject, organisation_id, role, read_at)
    values (${message}, 'y', ${gees.id}, 'COORDINATOR', now())`;
}

describe('a case goes', () => {
  test('with everything that hangs on it, and leaves no trace of it in any table', async () => {
    const { data } = await move.create(supporter, {
      unlinkedPerson: { name: 'N. Nieuw', birthYear: 1950 },
      target: { organisationId: team.id },
      agreement: AGREEMENT,
      transfersResponsibility: true,
    });
    const referral = data.createReferral.referral.id as string;
    const caseId = await move.caseOf(referral);
    await move.change(supporter, 'sendReferral', referral);
    await move.change(worker, 'acceptReferral', referral);
    await fillReferral(referral);
    await hub.admin`
      select referrals.link_person(${caseId}, ${resident.key}, 'x', now()),
        referrals.refresh_relations(${caseId})`;
    await hub.admin`
      insert into referrals.followed (what, topic, until)
      values (${`case ${caseId} organisation:${team.id}`}, ${randomUUID()}, now())`;
    await move.change(worker, 'completeReferral', referral, { outcome: 'CONTINUING' });
    const back = await move.offered(worker, resident, gees, {
      topics: [{ caseId, content: CONTENT }],
    });
    await move.change(supporter, 'acceptHandover', back);
    await move.change(supporter, 'startHandover', back);
    await move.change(supporter, 'completeHandover', back);
    await fillHandover(back);

    const ids = (await idsOf(caseId)).filter((id) => id !== resident.key);
    const before = await tablesNaming(hub, ids);
    const all = (await tablesOf(hub)).filter((table) => table.startsWith('referrals.'));
    expect(before.filter((table) => table.startsWith('referrals.'))).toEqual(
      all.filter((table) => !NOT_OF_A_CASE.includes(table)),
    );
    expect(before).toContain('disclosure.notices');
    expect(before).toContain('disclosure.relations');

    expect(await deleteCase(caseId)).toBe(true);
    // Lines of the access log about the unlinked person stay, under its number.
    expect(await tablesNaming(hub, ids)).toEqual(['disclosure.subject_refs']);
    expect(await relationsAstray()).toBe(0);
  });

  test('and leaves the other topics of a handover as they were', async () => {
    const handover = await move.offered(supporter, resident, team, {
      topics: [
        { kind: 'FINANCIAL_QUESTION', content: CONTENT },
        { kind: 'COMPANY', content: CONTENT },
      ],
    });
    await move.change(worker, 'acceptHandover', handover);
    await move.change(worker, 'startHandover', handover);
    await move.change(worker, 'completeHandover', handover);
    await fillHandover(handover);
    const [gone, stays] = await hub.admin<{ id: string; caseId: string }[]>`
      select id, case_id as "caseId" from referrals.handover_topics
      where handover_id = ${handover} order by position`;
    expect(await deleteCase(gone!.caseId)).toBe(true);
    expect(await tablesNaming(hub, [gone!.id, gone!.caseId])).toEqual([]);
    expect(await tablesNaming(hub, [stays!.id])).toContain('referrals.handover_contents');
    expect(await relationsAstray()).toBe(0);
    expect(await deleteCase(stays!.caseId)).toBe(true);
    expect(await tablesNaming(hub, [handover, stays!.id, stays!.caseId])).toEqual([]);
  });

  test('not while a movement of it is open, or while somebody is at work on it', async () => {
    const referral = await move.sent(supporter, resident, team);
    const caseId = await move.caseOf(referral);
    expect(await deleteCase(caseId)).toBe(false);
    await move.change(worker, 'acceptReferral', referral);
    expect(await deleteCase(caseId)).toBe(false);
    await move.change(worker, 'completeReferral', referral, { outcome: 'CONTINUING' });
    await hub.admin.begin(async (tx) => {
      await tx`select from referrals.referrals where id = ${referral} for key share`;
      expect(await deleteCase(caseId)).toBe(false);
    });
    expect(await deleteCase(caseId)).toBe(true);
    expect(await deleteCase(caseId)).toBe(false);
  });

  test('an open one, where that is asked for', async () => {
    const referral = await move.sent(supporter, resident, { kind: 'SOCIAL_TEAM' });
    const caseId = await move.caseOf(referral);
    expect(await deleteCase(caseId, true)).toBe(true);
    expect(await tablesNaming(hub, [referral, caseId])).toEqual([]);
  });
});

describe('a movement goes', () => {
  let first: string;
  beforeEach(async () => {
    first = await move.draft(supporter, resident, team);
    await move.change(supporter, 'cancelReferral', first, { reason: 'DUPLICATE' });
  });

  test('alone: its case and the others on it stay', async () => {
    const caseId = await move.caseOf(first);
    const second = await move.draft(supporter, resident, team, { caseId, resident: undefined });
    await hub.admin`
      update referrals.referrals set forwarded_from_id = ${first}, part_of_id = ${first}
      where id = ${second}`;
    await fillReferral(first);
    expect(await deleteMovement(second)).toBe(false);
    expect(await deleteMovement(first)).toBe(true);
    expect(await tablesNaming(hub, [first])).toEqual([]);
    expect(await tablesNaming(hub, [second])).toContain('referrals.referrals');
    expect(await relationsAstray()).toBe(0);
  });

  test('a handover that was refused, with its topics', async () => {
    const handover = await move.offered(supporter, resident, team);
    await fillHandover(handover);
    await move.change(worker, 'rejectHandover', handover, { reason: 'NO_CAPACITY' });
    const caseId = await move.caseOf(handover);
    const ids = (await idsOf(caseId)).filter((id) => id !== caseId);
    expect(await deleteMovement(handover)).toBe(true);
    expect(await tablesNaming(hub, ids)).toEqual([]);
    expect(await relationsAstray()).toBe(0);
  });

  test('not when responsibility moved by it: it goes with its case', async () => {
    const handover = await move.offered(supporter, resident, team);
    await move.change(worker, 'acceptHandover', handover);
    await move.change(worker, 'startHandover', handover);
    await move.change(worker, 'completeHandover', handover);
    expect(await deleteMovement(handover, true)).toBe(false);
    expect(await tablesNaming(hub, [handover])).toContain('referrals.handovers');
  });
});

test('the role of the owner may delete so, and no other way; no other subgraph may', async () => {
  const as = (role: string, statement: string) =>
    hub.admin
      .begin(async (tx) => {
        await tx.unsafe(`set local role ${role}`);
        await tx.unsafe(statement);
      })
      .then(
        () => 'done',
        (error: unknown) => (error as Error).message,
      );
  const call = `select referrals.delete_case('${randomUUID()}')`;
  expect(await as('noaberhub_referrals', call)).toBe('done');
  expect(await as('noaberhub_referrals', 'delete from referrals.cases')).toMatch(
    /permission denied/,
  );
  for (const inner of ['erase_referrals', 'erase_handovers'])
    expect(await as('noaberhub_referrals', `select referrals.${inner}('{}')`)).toMatch(
      /permission denied/,
    );
  for (const other of ['villages', 'volunteers', 'housing', 'consents'])
    expect(await as(`noaberhub_${other}`, call)).toMatch(/permission denied/);
});
