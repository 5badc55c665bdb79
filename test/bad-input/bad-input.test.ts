import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Organisation, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Answer, type Caller, type TestHub } from '../kit/test-hub.ts';

/** Passes the eleven test; no person's. */
const BSN = '111222333';

describe('bad input, through the gateway', () => {
  let hub: TestHub;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller;
  let coordinator: Caller;
  let resident: Resident;
  let residentId: string;
  let helpRequestId: string;
  let answers: Answer[] = [];

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    coordinator = await story.staff(gees, 'COORDINATOR');
    resident = await story.resident(gees);
    helpRequestId = (await story.helpRequest(resident)).id;
    const listed = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents { edges { node { id } } } } }`,
    );
    residentId = listed.data.community.residents.edges[0].node.id;
  });
  afterAll(() => hub.stop());

  const kept = (answer: Answer): Answer => {
    answers.push(answer);
    return answer;
  };
  const code = (answer: Answer) => answer.errors[0]?.extensions.code;

  test('malformed JSON is 400 and says so', async () => {
    const answer = kept(await hub.post('{"query": '));
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('BAD_REQUEST');
  });

  test('an unknown field is 400 and names the field, without suggestions', async () => {
    const answer = kept(await hub.ask(gp, '{ communitie { slug } }'));
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(answer.errors).toHaveLength(1);
    expect(answer.text).not.toContain('Did you mean');
  });

  test('a wrong type in a variable names the variable and never its value', async () => {
    const answer = kept(
      await hub.ask(
        gp,
        'query ($first: Int) { community(slug: "gees") { helpRequests(first: $first) { totalCount } } }',
        {
          first: `secret ${BSN}`,
        },
      ),
    );
    expect(code(answer)).toBe('BAD_USER_INPUT');
    expect(answer.text).toContain('$first');
    expect(answer.text).not.toContain(BSN);
  });

  test('an unknown id, a foreign id and one that is none get the same answer', async () => {
    const foreign = await createStory(hub).village('wedde');
    const supporter = await createStory(hub).staff(foreign, 'VILLAGE_SUPPORTER');
    const read = 'query ($id: ID!) { helpRequest(id: $id) { id } }';
    const texts = await Promise.all(
      [helpRequestId, 'c1c1c1c1-0000-4000-8000-000000000001', "'; drop table", residentId].map(
        async (id) => kept(await hub.ask(supporter, read, { id })).text,
      ),
    );
    expect(new Set(texts)).toEqual(new Set(['{"data":{"helpRequest":null}}\n']));
  });

  test('a pseudonym of another organisation is an unknown id', async () => {
    const answer = kept(
      await hub.ask(gp, 'query ($id: ID!) { resident(id: $id) { id } }', { id: residentId }),
    );
    expect(answer.data).toEqual({ resident: null });
  });

  test.each([
    ['expired', { exp: 1_700_000_000 }],
    ['foreign', { iss: 'https://elsewhere.test' }],
    ['for another audience', { aud: 'urn:elsewhere' }],
    ['with an unknown role', { noaber_role: 'EMPEROR' }],
  ])('a token %s is 401', async (_, claims) => {
    const token = await hub.tokenFor(gp, claims);
    const answer = kept(
      await hub.post('{"query":"{ me { kind } }"}', { authorization: `Bearer ${token}` }),
    );
    expect(answer.status).toBe(401);
    expect(code(answer)).toBe('UNAUTHENTICATED');
  });

  test('a malformed token is 401, never the public', async () => {
    const answer = kept(
      await hub.post('{"query":"{ me { kind } }"}', { authorization: 'Bearer nonsense' }),
    );
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  test('a purpose that the role may not state is refused, naming those that it may', async () => {
    const answer = kept(await hub.ask({ ...gp, purpose: 'RESEARCH' }, '{ me { kind } }'));
    expect(code(answer)).toBe('BAD_USER_INPUT');
    expect(answer.text).toContain('COORDINATION_OF_CARE');
  });

  test.each([
    ['first: 1000000', '1000000'],
    ['first: -1', '-1'],
    ['after: "nonsense"', 'nonsense'],
  ])('helpRequests(%s) is refused without echoing it', async (args, value) => {
    const answer = kept(
      await hub.ask(
        coordinator,
        `{ community(slug: "gees") { helpRequests(${args}) { totalCount } } }`,
      ),
    );
    expect(code(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.message).not.toContain(value);
  });

  test('a cursor of another list is refused', async () => {
    const { data } = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents { pageInfo { endCursor } } } }`,
    );
    const answer = kept(
      await hub.ask(
        coordinator,
        'query ($after: String) { community(slug: "gees") { helpRequests(after: $after) { totalCount } } }',
        { after: data.community.residents.pageInfo.endCursor },
      ),
    );
    expect(code(answer)).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['an overlong text', 'x'.repeat(4001), 'TOO_LONG'],
    ['a blank text', '   ', 'EMPTY'],
    ['a BSN in free text', `Het nummer is ${BSN}.`, 'CONTAINS_BSN'],
    ['a BSN written with dots', 'Nummer 1112.22.333 van meneer', 'CONTAINS_BSN'],
  ])('%s is a typed answer and writes nothing', async (_, text, problem) => {
    const answer = kept(
      await hub.ask(
        coordinator,
        `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
          __typename ... on InvalidInput { message problems { path code } }
        } }`,
        { input: { helpRequestId, text } },
      ),
    );
    expect(answer.data.addLogEntry).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'text', code: problem }],
    });
    expect(answer.text).not.toContain(BSN);
    const [count] = await hub.admin`select count(*)::int as n from villages.log_entries`;
    expect(count?.['n']).toBe(0);
  });

  test('a cursor that is none is told alone, also where it takes the whole answer with it', async () => {
    const { data, errors } = kept(
      await hub.ask(resident.self, '{ me { role } myConsents(after: "x") { totalCount } }'),
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { path: ['myConsents'], extensions: { code: 'BAD_USER_INPUT', argument: 'after' } },
    ]);
  });

  test('a period that ends before it begins is refused by every list that takes one', async () => {
    const officer = await createStory(hub).staff(gees, 'PRIVACY_OFFICER');
    for (const [caller, field, end] of [
      [resident.self, 'myAccessLog', 'until'],
      // The same for who has no log.
      [gp, 'myAccessLog', 'until'],
      [officer, 'organisationAccessLog', 'until'],
      [gp, 'referralChanges', 'before'],
    ] as const) {
      const query = (since: string, until: string) =>
        `{ ${field}(since: "${since}", ${end}: "${until}") { totalCount } }`;
      const [january, february] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
      const refused = kept(await hub.ask(caller, query(february, january)));
      expect(refused.errors).toMatchObject([
        {
          message: `\`since\` must not come after \`${end}\`: \`since\` is where the period begins, \`${end}\` where it ends.`,
          extensions: {
            code: 'BAD_USER_INPUT',
            argument: 'since',
            messageNl: 'Het begin ligt na het einde. Kies een begin dat eerder is.',
          },
        },
      ]);
      expect((await hub.ask(caller, query(january, february))).errors).toEqual([]);
    }
  });

  test('a role that may not write what it reaches is FORBIDDEN', async () => {
    const answer = kept(
      await hub.ask(
        resident.self,
        'mutation ($id: ID!) { addLogEntry(input: { helpRequestId: $id, text: "x" }) { __typename } }',
        { id: helpRequestId },
      ),
    );
    expect(code(answer)).toBe('FORBIDDEN');
  });

  test('a repeated key has happened once; with another input it is told', async () => {
    const add = (text: string) =>
      hub.ask(
        coordinator,
        `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
          __typename ... on AddLogEntrySuccess { logEntry { id } }
        } }`,
        { input: { helpRequestId, text, idempotencyKey: 'k1' } },
      );
    const once = kept(await add('Eenmaal.'));
    expect(kept(await add('Eenmaal.')).text).toBe(once.text);
    expect(kept(await add('Iets anders.')).data.addLogEntry.__typename).toBe(
      'IdempotencyKeyReused',
    );
    const [count] = await hub.admin`select count(*)::int as n from villages.log_entries`;
    expect(count?.['n']).toBe(1);
  });

  test('no answer of these held a stack trace, a statement, a path or an address', () => {
    expect(answers.length).toBeGreaterThan(15);
    for (const { text } of answers)
      expect(text).not.toMatch(
        /\\n\s+at \w|\bselect \w+.* from |node_modules|\.ts:|127\.0\.0\.1|postgres/i,
      );
    answers = [];
  });
});
