import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import type { ActorRole, Purpose } from '../../../platform/actor.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const LOG = `query ($first: Int, $after: String, $outcome: AccessOutcome) {
  myAccessLog(first: $first, after: $after, outcome: $outcome) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      outcome actorName actorKind role purpose actingName fields subgraph operationName withheld
      organisation { __typename id name }
      categories { category basis consent { id } }
    } }
  }
}`;
const READ = `query Look($id: ID!) { resident(id: $id) { telephone functionalNeeds } }`;
const OF_RESIDENT = `query ($id: ID!) { resident(id: $id) {
  accessLog { totalCount edges { node { actorName at withheld } } }
  consents { totalCount edges { node { id decision withheld } } }
} }`;

describe('the access log, told to whom it is about', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller & { name: string };

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
  });
  afterAll(() => hub.stop());

  const idFor = (caller: Caller, { key }: Resident) =>
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
  const look = (caller: Caller, resident: Resident) =>
    hub.ask(caller, READ, { id: idFor(caller, resident) });
  const myLog = async (resident: Resident, variables: object = {}) => {
    const { data, errors } = await hub.ask(resident.self, LOG, { ...variables });
    expect(errors).toEqual([]);
    return data.myAccessLog;
  };

  test('names who looked, for whom, why and on what ground, refusals apart', async () => {
    const resident = await story.resident(gees);
    const consent = await story.record(resident, { to: practice, categories: ['CONTACT'] });
    await look(gp, resident);
    const { edges, totalCount } = await myLog(resident);
    expect(totalCount).toBe(2);
    const line = {
      actorName: gp.name,
      actorKind: 'PERSON',
      role: 'GP',
      purpose: 'TREATMENT',
      actingName: null,
      subgraph: 'villages',
      operationName: 'Look',
      withheld: [],
      organisation: { __typename: 'CareOrganisation', id: practice.id, name: practice.name },
    };
    expect(edges.map(({ node }: any) => node)).toEqual(
      expect.arrayContaining([
        {
          ...line,
          outcome: 'DISCLOSED',
          fields: ['Resident.telephone'],
          categories: [{ category: 'CONTACT', basis: 'CONSENT', consent: { id: consent } }],
        },
        {
          ...line,
          outcome: 'REFUSED',
          fields: ['Resident.functionalNeeds'],
          categories: [{ category: 'FUNCTIONAL_NEEDS', basis: null, consent: null }],
        },
      ]),
    );
  });

  test('tells an attempt on an id that was not reached', async () => {
    const resident = await story.resident(gees);
    await look(gp, resident);
    const { edges } = await myLog(resident, { outcome: 'REFUSED' });
    expect(edges).toMatchObject([
      { node: { outcome: 'REFUSED', actorName: gp.name, fields: ['Query.resident'] } },
    ]);
  });

  test('names a machine, and the person behind it', async () => {
    const resident = await story.resident(gees);
    await story.record(resident, { to: practice, categories: ['CONTACT'] });
    const system = await story.careSystem(practice);
    await look({ ...system, purpose: 'TREATMENT', actingFor: gp.subject }, resident);
    const { edges } = await myLog(resident, { outcome: 'DISCLOSED' });
    expect(edges).toMatchObject([
      { node: { actorKind: 'MACHINE', role: 'CARE_SYSTEM', actingName: gp.name } },
    ]);
    expect(edges[0].node.actorName).toMatch(/^Medewerker/);
  });

  test('tells nothing that somebody is elsewhere or at home', async () => {
    const resident = await story.resident(gees);
    await story.record(resident, { to: practice, categories: ['CONTACT'] });
    // The GP's account, at another organisation and in another role than those of their staff list.
    for (const [role, organisationId, purpose] of [
      ['RESIDENT', null, 'RESIDENT_REQUEST'],
      ['GP', gees.id, 'TREATMENT'],
      ['PRACTICE_NURSE', practice.id, 'TREATMENT'],
    ] as [ActorRole, string | null, Purpose][]) {
      await look({ subject: gp.subject, role, organisationId, purpose }, resident);
    }
    const { edges } = await myLog(resident);
    expect(edges).toHaveLength(3);
    for (const { node } of edges) expect(node.actorName).toBeNull();
  });

  test('of the public has neither role nor purpose', async () => {
    const resident = await story.resident(gees);
    await story.record(resident, { to: practice });
    const consent =
      await hub.admin`select id from disclosure.records where subject = ${resident.key}`;
    const revoke = `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) { __typename } }`;
    await hub.ask(null, revoke, { input: { consentId: consent[0]?.['id'], version: 1 } });
    const { edges } = await myLog(resident);
    expect(edges).toMatchObject([
      {
        node: {
          actorKind: 'PUBLIC',
          role: null,
          purpose: null,
          organisation: null,
          actorName: null,
        },
      },
    ]);
  });

  test('holds the reading of the log itself, from the next time on', async () => {
    const resident = await story.resident(gees);
    expect((await myLog(resident)).totalCount).toBe(0);
    await look({ ...(await story.staff(gees, 'COORDINATOR')) }, resident);
    await myLog(resident);
    expect((await myLog(resident)).edges[0].node).toMatchObject({
      role: 'RESIDENT',
      actorName: null,
      categories: [{ category: 'ACCESS_LOG', basis: 'SELF', consent: null }],
    });
  });

  test('is read in pages, newest first, without a gap or a repetition', async () => {
    const resident = await story.resident(gees);
    const coordinator = await story.staff(gees, 'COORDINATOR');
    for (let n = 0; n < 5; n += 1) await look(coordinator, resident);
    const whole = (await myLog(resident, { first: 100, outcome: 'REFUSED' })).edges;
    expect(whole).toHaveLength(5);
    const ids: string[] = [];
    const query = `query ($after: String) { myAccessLog(first: 2, after: $after, outcome: REFUSED) {
      pageInfo { hasNextPage endCursor } edges { node { id at } } } }`;
    const instants: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await hub.ask(resident.self, query, { after });
      for (const { node } of data.myAccessLog.edges) {
        ids.push(node.id);
        instants.push(node.at);
      }
      if (!data.myAccessLog.pageInfo.hasNextPage) break;
      after = data.myAccessLog.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(5);
    expect(instants).toEqual([...instants].sort().reverse());
  });

  test('is nobody else’s: the village does not see it, its privacy officer does', async () => {
    const resident = await story.resident(gees);
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const officer = await story.staff(gees, 'PRIVACY_OFFICER');
    const consent = await story.record(resident, { to: practice, categories: ['CONTACT'] });
    await look(gp, resident);
    const ask = async (caller: Caller) =>
      (await hub.ask(caller, OF_RESIDENT, { id: idFor(caller, resident) })).data.resident;
    expect(await ask(coordinator)).toEqual({
      accessLog: { totalCount: 0, edges: [] },
      consents: { totalCount: 0, edges: [] },
    });
    expect(await ask(officer)).toMatchObject({
      accessLog: { totalCount: 2 },
      consents: {
        totalCount: 1,
        edges: [{ node: { id: consent, decision: 'PERMIT', withheld: [] } }],
      },
    });
    for (const caller of [coordinator, gp, null]) {
      const { data } = await hub.ask(caller, LOG);
      expect(data.myAccessLog).toMatchObject({ totalCount: 0, edges: [] });
    }
    const { edges } = await myLog(resident);
    expect(edges.map(({ node }: any) => node.categories[0].basis)).toContain('OVERSIGHT');
  });

  test('after erasure of the mapping tells nobody anything, and its lines stay', async () => {
    const resident = await story.resident(gees);
    await look(gp, resident);
    const before = await hub.admin`select count(*)::integer as lines from disclosure.access_log`;
    await hub.admin`delete from disclosure.subject_refs where subject = ${resident.key}`;
    expect((await myLog(resident)).totalCount).toBe(0);
    const after = await hub.admin`select count(*)::integer as lines from disclosure.access_log`;
    expect(after[0]?.['lines']).toBeGreaterThanOrEqual(before[0]?.['lines'] as number);
  });
});
