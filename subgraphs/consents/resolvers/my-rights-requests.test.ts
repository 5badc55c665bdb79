import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { representativeOf } from '../testing/mandate-story.ts';

const FIELDS = `totalCount pageInfo { hasNextPage endCursor } edges { node {
  id kind state textNl receivedAt dueOn overdue madeByRole answeredAt answer version withheld
  organisation { id } ground { code } parts { granted }
  history { at state role reason }
  consent { id decision }
} }`;
const MINE = `query ($first: Int, $after: String, $kind: RightsRequestKind) {
  myRightsRequests(first: $first, after: $after, kind: $kind) { ${FIELDS} } }`;
const OF_RESIDENT = `query ($id: ID!) { resident(id: $id) { rightsRequests { ${FIELDS} } } }`;
const RESTRICT = `mutation ($input: RestrictInput!) { restrict(input: $input) {
  __typename ... on RestrictSuccess { restriction { id } } } }`;
const OBJECT = `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
  __typename ... on GiveObjectionSuccess { objection { id } } } }`;

describe('the requests of a resident', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  });
  afterAll(() => hub.stop());

  const mine = async (caller: Caller | null, variables: object = {}) => {
    const { data, errors } = await hub.ask(caller, MINE, { ...variables });
    expect(errors).toEqual([]);
    return data.myRightsRequests;
  };
  const object = async (caller: Caller, rest: object = {}) => {
    const against = { kind: 'ORGANISATION', organisationId: practice.id };
    const input = { against, categories: ['CONTACT'], ...rest };
    const { data } = await hub.ask(caller, OBJECT, { input });
    expect(data.giveObjection.__typename).toBe('GiveObjectionSuccess');
    return data.giveObjection.objection.id as string;
  };
  /** Of the residents of a village that somebody reaches: their requests. */
  const asSeenIn = async ({ slug }: Village, caller: Caller) => {
    const { data, errors } = await hub.ask(
      caller,
      `{ community(slug: "${slug}") { residents(first: 5) { edges { node {
        rightsRequests(first: 5) { totalCount edges { node { kind } } } } } } } }`,
    );
    expect(errors).toEqual([]);
    return data.community.residents.edges.map(({ node }: any) => node.rightsRequests);
  };

  test('hold a restriction and an objection, granted at once, with the day they were due', async () => {
    const resident = await story.resident(gees);
    const objection = await object(resident.self);
    const { data } = await hub.ask(resident.self, RESTRICT, { input: {} });
    const restriction = data.restrict.restriction.id;
    const { totalCount, edges } = await mine(resident.self);
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }: any) => [node.kind, node.consent])).toEqual([
      ['RESTRICTION', { id: restriction, decision: 'RESTRICT' }],
      ['OBJECTION', { id: objection, decision: 'DENY' }],
    ]);
    const [{ node }] = edges;
    expect(node).toMatchObject({
      state: 'GRANTED',
      overdue: false,
      madeByRole: 'RESIDENT',
      answeredAt: node.receivedAt,
      organisation: null,
      textNl: expect.stringMatching(
        /^Op .* vroeg u om het gebruik van uw gegevens te beperken\. Dat is meteen gedaan\.$/,
      ),
      ground: null,
      answer: null,
      parts: [],
      history: [
        { state: 'RECEIVED', role: 'RESIDENT' },
        { state: 'GRANTED', role: 'RESIDENT' },
      ],
      version: 1,
      withheld: [],
    });
    expect(node.dueOn > node.receivedAt.slice(0, 10)).toBe(true);
    expect((await mine(resident.self, { kind: 'OBJECTION' })).edges).toHaveLength(1);
  });

  test('say when the objection or restriction ended, withdrawn, replaced or by its time', async () => {
    const resident = await story.resident(gees);
    const ended = `{ myRightsRequests { edges { node { kind state endedAt consent { id version status } } } } }`;
    const read = async () =>
      (await hub.ask(resident.self, ended)).data.myRightsRequests.edges.map(
        ({ node }: any) => node,
      );
    const revoke = async ({ id, version }: { id: string; version: number }) => {
      const { data } = await hub.ask(
        resident.self,
        `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) { __typename } }`,
        { input: { consentId: id, version } },
      );
      expect(data.revokeConsent.__typename).toBe('RevokeConsentSuccess');
    };
    await object(resident.self);
    await object(resident.self, { categories: ['ADDRESS'] });
    await hub.ask(resident.self, RESTRICT, { input: {} });
    expect((await read()).map(({ endedAt }: any) => endedAt)).toEqual([null, null, null]);

    const [restriction, objection] = await read();
    await revoke(restriction.consent);
    await revoke(objection.consent);
    await object(resident.self);
    const [, lifted, withdrawn, replaced] = await read();
    for (const node of [lifted, withdrawn, replaced]) {
      expect(node).toMatchObject({ state: 'GRANTED', consent: { status: 'REVOKED' } });
      expect(Date.now() - new Date(node.endedAt).getTime()).toBeLessThan(60_000);
    }
    expect((await read())[0].endedAt).toBeNull();
    await hub.admin`
      update disclosure.records set valid_from = '2020-01-01', valid_until = '2020-02-01T00:00:00Z'
      where id = ${(await read())[0].consent.id}`;
    expect((await read())[0].endedAt).toBe('2020-02-01T00:00:00.000Z');
  });

  test('of a refused objection there is none', async () => {
    const resident = await story.resident(gees);
    const input = {
      against: { kind: 'ORGANISATION', organisationId: practice.id },
      categories: [],
    };
    const { data } = await hub.ask(resident.self, OBJECT, { input });
    expect(data.giveObjection.__typename).toBe('InvalidInput');
    expect(await mine(resident.self)).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('come in pages', async () => {
    const resident = await story.resident(gees);
    for (const category of ['CONTACT', 'ADDRESS', 'IDENTITY'])
      await object(resident.self, { categories: [category] });
    const first = await mine(resident.self, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await mine(resident.self, { first: 2, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const ids = [...first.edges, ...rest.edges].map(({ node }: any) => node.id);
    expect(new Set(ids).size).toBe(3);
  });

  test('are read by a representative whose mandate holds consents, and say who made them', async () => {
    const resident = await story.resident(gees);
    const whole = await representativeOf(hub, resident);
    await object(whole.self, { residentId: whole.residentId });
    const { data } = await hub.ask(whole.self, OF_RESIDENT, { id: whole.residentId });
    expect(data.resident.rightsRequests.edges).toMatchObject([
      { node: { kind: 'OBJECTION', madeByRole: 'REPRESENTATIVE' } },
    ]);
    const narrow = await representativeOf(hub, resident, { categories: ['CONTACT'] });
    const less = await hub.ask(narrow.self, OF_RESIDENT, { id: narrow.residentId });
    expect(less.data.resident.rightsRequests).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('do not exist for a coordinator, a practice or another resident', async () => {
    const village = await story.village('zwiggelte');
    const resident = await story.resident(village);
    await object(resident.self);
    const coordinator = await story.staff(village, 'COORDINATOR');
    expect(await asSeenIn(village, coordinator)).toEqual([{ totalCount: 0, edges: [] }]);
    const other = await story.resident(village);
    for (const caller of [other.self, coordinator, await story.staff(practice, 'GP'), null])
      expect(await mine(caller)).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('are read by the privacy officer of the village, as consents are', async () => {
    const village = await story.village('orvelte');
    const resident = await story.resident(village);
    await object(resident.self);
    const officer = await story.staff(village, 'PRIVACY_OFFICER');
    const reads = { totalCount: 1, edges: [{ node: { kind: 'OBJECTION' } }] };
    expect(await asSeenIn(village, officer)).toEqual([reads]);
    expect(await asSeenIn(village, await story.staff(practice, 'PRIVACY_OFFICER'))).toEqual([]);
  });

  test('take as many statements for many as for one', async () => {
    const few = await story.resident(gees);
    await object(few.self);
    const many = await story.resident(gees);
    for (const category of ['CONTACT', 'ADDRESS', 'IDENTITY', 'HOUSEHOLD', 'LOGBOOK'])
      await object(many.self, { categories: [category] });
    await mine(few.self);
    const forFew = await hub.statementsDuring(() => mine(few.self));
    const forMany = await hub.statementsDuring(async () => {
      expect((await mine(many.self)).edges).toHaveLength(5);
    });
    expect(forMany).toEqual(forFew);
  });
});
