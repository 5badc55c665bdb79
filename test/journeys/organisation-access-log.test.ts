import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';

const DEEDS = `query Oversight(
  $first: Int, $after: String, $outcome: AccessOutcome, $since: DateTime, $until: DateTime,
  $category: DataCategory, $role: ActorRole, $professionalId: ID
) {
  organisationAccessLog(
    first: $first, after: $after, outcome: $outcome, since: $since, until: $until,
    category: $category, role: $role, professionalId: $professionalId
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      id at outcome actorName role purpose residentId professionalId clientId cases operationName
      operationHash requestId traceId fields withheld categories { category basis consent { id } }
    } }
  }
}`;
const READ = `query Look($id: ID!) { resident(id: $id) { telephone } }`;

describe('the log of an organisation’s own people, for its privacy officer', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller & { name: string };
  let officer: Caller & { name: string };

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
  });
  afterAll(() => hub.stop());

  const idFor = (caller: Caller, { key }: Pick<Resident, 'key'>) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: caller.subject,
        role: caller.role,
        organisationId: caller.organisationId ?? null,
        purpose: 'TREATMENT',
        actingFor: null,
      })
      .idOf(key);
  /** A practice without a history. */
  const newPractice = async () => {
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    officer = await story.staff(practice, 'PRIVACY_OFFICER');
  };
  const knownResident = async () => {
    const resident = await story.resident(gees);
    await story.record(resident, { to: practice, categories: ['CONTACT'] });
    return resident;
  };
  const look = (caller: Caller, resident: Pick<Resident, 'key'>) =>
    hub.ask(caller, READ, { id: idFor(caller, resident) });
  const deeds = async (caller: Caller | null, variables: object = {}) => {
    const { data, errors } = await hub.ask(caller, DEEDS, { ...variables });
    expect(errors).toEqual([]);
    return data.organisationAccessLog;
  };
  const nodes = async (caller: Caller, variables: object = {}): Promise<any[]> =>
    (await deeds(caller, variables)).edges.map(({ node }: any) => node);

  test('says who read what of whom, under the id by which the practice knows them', async () => {
    await newPractice();
    const resident = await knownResident();
    await look(gp, resident);
    const [line, ...others] = await nodes(officer);
    expect(others).toEqual([]);
    const [employed] =
      await hub.admin`select id from disclosure.staff where subject = ${gp.subject}`;
    expect(line).toMatchObject({
      outcome: 'DISCLOSED',
      actorName: gp.name,
      role: 'GP',
      purpose: 'TREATMENT',
      residentId: idFor(gp, resident),
      professionalId: employed!['id'],
      clientId: null,
      cases: [],
      operationName: 'Look',
      fields: ['Resident.telephone'],
      withheld: [],
      categories: [{ category: 'CONTACT', basis: 'CONSENT', consent: null }],
    });
    expect(line.operationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(line.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  test('opens nothing of the resident: neither the person nor their consents', async () => {
    await newPractice();
    const resident = await knownResident();
    await look(gp, resident);
    const { data } = await hub.ask(
      officer,
      'query ($id: ID!) { resident(id: $id) { name accessLog { totalCount } consents { totalCount } } }',
      { id: idFor(officer, resident) },
    );
    expect(data.resident).toBeNull();
  });

  test('is a reading that the resident sees', async () => {
    await newPractice();
    const resident = await knownResident();
    await look(gp, resident);
    await deeds(officer);
    const { data } = await hub.ask(
      resident.self,
      '{ myAccessLog { edges { node { role organisation { id } operationName categories { category basis } } } } }',
    );
    expect(data.myAccessLog.edges[0].node).toEqual({
      role: 'PRIVACY_OFFICER',
      organisation: { id: practice.id },
      operationName: 'Oversight',
      categories: [{ category: 'ACCESS_LOG', basis: 'OVERSIGHT' }],
    });
  });

  test('is nobody else’s', async () => {
    await newPractice();
    await look(gp, await knownResident());
    const elsewhere = await story.careOrganisation('HOME_CARE', [gees]);
    const left = await story.staff(practice, 'PRIVACY_OFFICER');
    await hub.admin`update disclosure.staff set valid_until = now() where subject = ${left.subject}`;
    for (const caller of [
      gp,
      left,
      await story.staff(elsewhere, 'PRIVACY_OFFICER'),
      await story.staff(gees, 'PRIVACY_OFFICER'),
      { ...officer, organisationId: elsewhere.id },
      null,
    ])
      expect((await deeds(caller)).totalCount).toBe(0);
    expect((await deeds(officer)).totalCount).toBe(1);
  });

  test('but of a resident who gave somebody there their log by a consent', async () => {
    await newPractice();
    const nurse = await story.staff(practice, 'PRACTICE_NURSE');
    const [open, closed] = [await knownResident(), await knownResident()];
    for (const resident of [open, closed]) await look(gp, resident);
    await story.record(open, { to: practice, role: 'PRACTICE_NURSE', categories: ['ACCESS_LOG'] });
    expect((await nodes(nurse)).map(({ residentId }) => residentId)).toEqual([idFor(nurse, open)]);
    expect((await deeds(gp)).totalCount).toBe(0);
  });

  test('answers the same whether somebody stands behind a refused id or not', async () => {
    await newPractice();
    const others = [await story.resident(gees), await story.resident(gees)];
    const ids = (people: readonly { key: string }[]) =>
      `query Guess { ${people.map((one, n) => `r${n}: resident(id: "${idFor(gp, one)}") { telephone }`).join(' ')} }`;
    const seen: unknown[] = [];
    for (const people of [
      others,
      [others[0]!, others[0]!],
      [others[0]!, { key: randomUUID() }],
      [{ key: randomUUID() }, { key: randomUUID() }],
    ]) {
      await newPractice();
      await hub.ask(gp, ids(people));
      const { totalCount, edges } = await deeds(officer);
      const { actorName, professionalId, outcome, residentId, cases, fields, categories } =
        edges[0].node;
      expect([actorName, typeof professionalId]).toEqual([gp.name, 'string']);
      seen.push({
        totalCount,
        lines: edges.length,
        line: { outcome, residentId, cases, fields, categories },
      });
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]).toMatchObject({
      totalCount: 1,
      line: { outcome: 'REFUSED', residentId: null, fields: ['Query.resident'] },
    });
  });

  test('leaves a refusal out of the log of whoever it may have been about', async () => {
    await newPractice();
    const resident = await story.resident(gees);
    await look(gp, resident);
    await deeds(officer);
    const { data } = await hub.ask(resident.self, '{ myAccessLog { edges { node { role } } } }');
    expect(data.myAccessLog.edges).toEqual([{ node: { role: 'GP' } }]);
  });

  test('does not say who is behind open requests, nor whether it is one person', async () => {
    await newPractice();
    const move = createMovementStory(hub);
    const sender = await story.staff(
      await story.careOrganisation('SOCIAL_TEAM', [gees]),
      'SOCIAL_WORKER',
    );
    const [anna, bert] = [await story.resident(gees), await story.resident(gees)];
    const list = '{ referrals(direction: RECEIVED) { edges { node { kind priority } } } }';
    const seen: unknown[] = [];
    for (const [one, other] of [
      [anna, anna],
      [anna, bert],
    ] as const) {
      await newPractice();
      const sent = [
        await move.sent(sender, one, { kind: 'GP_PRACTICE' }),
        await move.sent(sender, other, { kind: 'GP_PRACTICE' }),
      ];
      for (const id of sent)
        await hub.ask(gp, 'query Open($id: ID!) { referral(id: $id) { kind priority } }', { id });
      expect((await hub.ask(gp, list)).data.referrals.edges).toHaveLength(2);
      const lines = await nodes(officer, { category: 'REFERRAL_STATUS', outcome: 'DISCLOSED' });
      expect(lines.length).toBeGreaterThan(0);
      seen.push(lines.map(({ residentId, fields }) => ({ residentId, fields })));
    }
    expect(JSON.stringify(seen[0])).toBe(JSON.stringify(seen[1]));
    expect(JSON.stringify(seen[0])).not.toContain('"residentId":"');
  });

  test('names the person of a referral to the practice itself, with its case', async () => {
    await newPractice();
    const move = createMovementStory(hub);
    const sender = await story.staff(
      await story.careOrganisation('SOCIAL_TEAM', [gees]),
      'SOCIAL_WORKER',
    );
    const anna = await story.resident(gees);
    const id = await move.sent(sender, anna, practice);
    await hub.ask(gp, 'query Ours($id: ID!) { referral(id: $id) { status } }', { id });
    const [line] = await nodes(officer, { category: 'REFERRAL_STATUS' });
    expect(line).toMatchObject({ residentId: idFor(gp, anna), operationName: 'Ours' });
    expect(line.cases).toContain(id);
  });

  test('leaves out what an employee reads of their own', async () => {
    await newPractice();
    const resident = await story.resident(gees);
    await hub.admin`update villages.residents set account = ${gp.subject} where key = ${resident.key}`;
    await hub.admin`select villages.refresh_relations(${resident.key})`;
    const own = await hub.ask(gp, '{ me { resident { telephone } } }');
    expect(own.data.me.resident).toEqual({ telephone: resident.telephone });
    expect((await deeds(officer)).totalCount).toBe(0);
  });

  test('after erasure says that somebody was looked at, not who', async () => {
    await newPractice();
    const resident = await knownResident();
    await look(gp, resident);
    await hub.admin`delete from disclosure.subject_refs where subject = ${resident.key}`;
    expect(await nodes(officer)).toMatchObject([{ outcome: 'DISCLOSED', residentId: null }]);
  });

  test('is filtered by period, category, role and employee', async () => {
    await newPractice();
    const nurse = await story.staff(practice, 'PRACTICE_NURSE');
    const system = await story.careSystem(practice);
    const resident = await knownResident();
    await look(gp, resident);
    await look(nurse, resident);
    await look({ ...system, purpose: 'TREATMENT', actingFor: nurse.subject }, resident);
    const all = await nodes(officer);
    expect(all.map(({ role }) => role)).toEqual(['CARE_SYSTEM', 'PRACTICE_NURSE', 'GP']);
    expect(all[0].clientId).toBe(system.subject);
    const rolesOf = async (filter: object) =>
      (await nodes(officer, filter)).map(({ role }) => role);
    expect(await rolesOf({ role: 'GP' })).toEqual(['GP']);
    expect(await rolesOf({ professionalId: all[1].professionalId })).toEqual([
      'CARE_SYSTEM',
      'PRACTICE_NURSE',
    ]);
    expect(await rolesOf({ professionalId: 'nobody' })).toEqual([]);
    expect(await rolesOf({ category: 'ADDRESS' })).toEqual([]);
    expect(await rolesOf({ until: all[1].at, role: 'GP' })).toEqual(['GP']);
    expect(await rolesOf({ since: all[2].at, until: all[1].at })).toEqual(['GP']);
    expect(await rolesOf({ outcome: 'REFUSED' })).toEqual([]);
  });

  test('is read in pages, without a gap or a repetition', async () => {
    await newPractice();
    const people = await Promise.all(Array.from({ length: 5 }, knownResident));
    const all = people.map(
      (one, n) => `r${n}: resident(id: "${idFor(gp, one)}") { telephone functionalNeeds }`,
    );
    await hub.ask(gp, `{ ${all.join(' ')} }`);
    const until = new Date(Date.now() + 1).toISOString();
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const page: any = await deeds(officer, { first: 2, after, until, role: 'GP' });
      expect(page.totalCount).toBe(6);
      ids.push(...page.edges.map(({ node }: any) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    // Five persons, and one row for all that was refused.
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });
});
