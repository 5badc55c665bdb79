import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const CREATE = `mutation ($input: CreateHelpRequestInput!) { createHelpRequest(input: $input) {
  __typename
  ... on CreateHelpRequestSuccess { helpRequest { id kind status origin text version resident { name } } }
  ... on UserError { message }
  ... on InvalidInput { problems { path code } }
} }`;
const RESIDENTS = `{ community(slug: "gees") { residents(first: 500) { edges { node { id name } } } } }`;

describe('createHelpRequest', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let resident: Resident;
  let coordinator: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    resident = await story.resident(gees);
    coordinator = await story.staff(gees, 'COORDINATOR');
  });
  afterAll(() => hub.stop());

  const idFor = async (caller: Caller, name = resident.name): Promise<string> => {
    const { data } = await hub.ask(caller, RESIDENTS);
    const edges = data.community.residents.edges as { node: { id: string; name: string } }[];
    return edges.find(({ node }) => node.name === name)!.node.id;
  };
  const create = async (caller: Caller | null, input: Record<string, unknown>) =>
    hub.ask(caller, CREATE, {
      input: { kind: 'WALK', text: 'Wie loopt mee?', origin: 'OUTREACH', ...input },
    });
  const written = async () => {
    const [row] = await hub.admin`select count(*)::integer as n from villages.help_requests`;
    return row!['n'] as number;
  };

  test('records a question of the home village, and what volunteers need of it, at once', async () => {
    const { data, errors } = await create(coordinator, { residentId: await idFor(coordinator) });
    expect(errors).toEqual([]);
    expect(data.createHelpRequest).toEqual({
      __typename: 'CreateHelpRequestSuccess',
      helpRequest: {
        id: expect.any(String),
        kind: 'WALK',
        status: 'OPEN',
        origin: 'OUTREACH',
        text: 'Wie loopt mee?',
        version: 1,
        resident: { name: resident.name },
      },
    });
    const [projected] = await hub.admin`
      select resident_key, community_id, kind from volunteers.help_requests
      where id = ${data.createHelpRequest.helpRequest.id}`;
    expect(projected).toEqual({
      resident_key: resident.key,
      community_id: gees.communityId,
      kind: 'WALK',
    });
  });

  test('a resident asks, and that is SELF', async () => {
    const { data: mine } = await hub.ask(
      coordinator,
      `query ($id: ID!) { resident(id: $id) { id } }`,
      { id: await idFor(coordinator) },
    );
    const foreign = await create(resident.self, { residentId: mine.resident.id, origin: null });
    expect(foreign.data.createHelpRequest.__typename).toBe('NotFound');
    await story.helpRequest(resident);
    const { data } = await hub.ask(
      resident.self,
      `query ($id: ID!) { helpRequest(id: $id) { resident { id } } }`,
      { id: (await story.helpRequest(resident)).id },
    );
    const own = await create(resident.self, {
      residentId: data.helpRequest.resident.id,
      origin: null,
    });
    expect(own.data.createHelpRequest.helpRequest.origin).toBe('SELF');
  });

  test('an app writes where its village granted it questions for help, and not otherwise', async () => {
    const granted = await story.app(gees, 'IDENTITY', 'HELP_REQUESTS');
    const without = await story.app(gees, 'IDENTITY');
    const success = await create(granted, { residentId: await idFor(granted) });
    expect(success.data.createHelpRequest.helpRequest.text).toBe('Wie loopt mee?');
    const before = await written();
    const refused = await create(without, { residentId: await idFor(without) });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await written()).toBe(before);
  });

  test('where an objection closes the questions, one is written and not read back', async () => {
    const objector = await story.resident(gees);
    await story.record(objector, { decision: 'DENY', to: gees, categories: ['HELP_REQUESTS'] });
    const residentId = await idFor(coordinator, objector.name);
    const { data } = await create(coordinator, { residentId });
    expect(data.createHelpRequest).toEqual({
      __typename: 'CreateHelpRequestSuccess',
      helpRequest: null,
    });
  });

  test('whom somebody does not reach is not there: another village, the public, a made-up id', async () => {
    const residentId = await idFor(coordinator);
    const stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
    const before = await written();
    const answers = [
      await create(stranger, { residentId }),
      await create(null, { residentId }),
      await create(coordinator, { residentId: 'nobody' }),
    ];
    for (const { text } of answers) expect(text).toBe(answers[0]!.text);
    expect(answers[0]!.data.createHelpRequest.__typename).toBe('NotFound');
    expect(await written()).toBe(before);
  });

  test('consent gives no right to write, and a role of the village that may not is told so', async () => {
    const wedde = await story.village('oude-wedde');
    await story.record(resident, { to: wedde });
    const consented = await story.staff(wedde, 'COORDINATOR');
    const request = await story.helpRequest(resident);
    const { data } = await hub.ask(
      consented,
      `query ($id: ID!) { helpRequest(id: $id) { resident { id } } }`,
      { id: request.id },
    );
    const denied = await create(consented, { residentId: data.helpRequest.resident.id });
    expect(denied.data.createHelpRequest.__typename).toBe('NotFound');

    const nurse = await story.staff(gees, 'HOME_CARE_NURSE');
    const asNurse = { ...nurse, purpose: 'COORDINATION_OF_CARE' as const };
    const forbidden = await create(asNurse, { residentId: await idFor(asNurse) });
    expect(forbidden.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('every problem of the input is told, no value is echoed, nothing is written', async () => {
    const residentId = await idFor(coordinator);
    const before = await written();
    const text = 'BSN 111222333';
    const answer = await create(coordinator, { residentId, text, origin: null });
    expect(answer.data.createHelpRequest).toMatchObject({
      __typename: 'InvalidInput',
      problems: [
        { path: 'text', code: 'CONTAINS_BSN' },
        { path: 'origin', code: 'REQUIRED' },
      ],
    });
    expect(answer.text).not.toContain('111222333');
    const key = await create(coordinator, { residentId, idempotencyKey: 'é' });
    expect(key.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(key.text).not.toContain('é');
    expect(await written()).toBe(before);
  });

  test('a call that is sent twice happens once; its key serves no other input', async () => {
    const input = { residentId: await idFor(coordinator), idempotencyKey: 'once' };
    const before = await written();
    const [first, second] = await Promise.all([
      create(coordinator, input),
      create(coordinator, input),
    ]);
    expect(first.text).toBe(second.text);
    expect(first.data.createHelpRequest.__typename).toBe('CreateHelpRequestSuccess');
    const other = await create(coordinator, { ...input, text: 'Iets anders.' });
    expect(other.data.createHelpRequest.__typename).toBe('IdempotencyKeyReused');
    expect(await written()).toBe(before + 1);
  });

  test('what is read after a write in the same request knows of it', async () => {
    const input = {
      residentId: await idFor(coordinator),
      kind: 'MEAL',
      text: 'Eten',
      origin: 'SELF',
    };
    const total = `createHelpRequest(input: $input) { ... on CreateHelpRequestSuccess {
      helpRequest { community { helpRequests(kind: MEAL) { totalCount } } } } }`;
    const { data } = await hub.ask(
      coordinator,
      `mutation ($input: CreateHelpRequestInput!) { one: ${total} two: ${total} }`,
      { input },
    );
    const counted = ({ helpRequest }: any) =>
      helpRequest.community.helpRequests.totalCount as number;
    expect(counted(data.two)).toBe(counted(data.one) + 1);
  });
});
