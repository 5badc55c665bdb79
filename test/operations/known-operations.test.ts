import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownOperations, type KnownOperation } from '../../gateway/known-operations.ts';
import { operationsIn } from '../../hub/known-operations.ts';
import { createStory, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { errorsOf, follow, IN_DUTCH, listen, overSse, overWebSocket } from '../live/live-kit.ts';

const RESIDENTS = `# purpose: COORDINATION_OF_CARE
# clients: dorpsapp, ketenportaal
query Residents($slug: String!) {
  community(slug: $slug) { residents { edges { node { name } } } }
}
`;
const VILLAGES = '# purpose: SUPPORT_NETWORK\nquery Villages { communities { slug } }\n';
const WATCH = `# purpose: RESIDENT_REQUEST
subscription Watch { myAccessLog { outcome } }
`;
const EMERGENCY = '# purpose: BREAK_GLASS\nquery Emergency { me { purpose } }\n';
const WHO = '# purpose: COORDINATION_OF_CARE\nquery Who { me { purpose } }\n';
const FREE = '{ communities { slug } }';

let directory: string;
let registered: Readonly<Record<string, KnownOperation>>;
let mixed: TestHub;
let strict: TestHub;
let coordinator: Caller;
let resident: Resident;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'known-operations-'));
  for (const [name, text] of Object.entries({ RESIDENTS, VILLAGES, WATCH, WHO, EMERGENCY }))
    writeFileSync(path.join(directory, `${name.toLowerCase()}.graphql`), text);
  const operations = operationsIn(directory);
  registered = Object.fromEntries(operations.map((one) => [one.name, one]));
  mixed = await startTestHub({ operations: knownOperations(operations, false) });
  strict = await startTestHub({ operations: knownOperations(operations, true), live: {} });
  for (const hub of [mixed, strict]) {
    const story = createStory(hub);
    const gees = await story.village('gees');
    resident = await story.resident(gees, { name: 'Inwoner Voorbeeld' });
    coordinator = await story.staff(gees, 'COORDINATOR');
  }
});

afterAll(async () => {
  await mixed.stop();
  await strict.stop();
  rmSync(directory, { recursive: true });
});

async function send(
  hub: TestHub,
  body: object,
  { headers = {}, caller = coordinator, client = 'ketenportaal' } = {},
) {
  const token = await hub.tokenFor(caller, { client_id: client });
  return hub.post(JSON.stringify(body), { authorization: `Bearer ${token}`, ...headers });
}

const idOf = (name: string) => registered[name]?.id;
const asksResidents = () => ({ documentId: idOf('Residents'), variables: { slug: 'gees' } });

describe('a known operation', () => {
  test('is asked by its id, for the purpose that it carries', async () => {
    const { data } = await send(strict, asksResidents());
    expect(data).toEqual({
      community: { residents: { edges: [{ node: { name: 'Inwoner Voorbeeld' } }] } },
    });
    const lines = await strict.admin`
      select purpose, operation_name as operation from disclosure.access_log where role = 'COORDINATOR'`;
    expect(lines).toMatchObject([{ purpose: 'COORDINATION_OF_CARE', operation: 'Residents' }]);
  });

  test('is asked by GET too', async () => {
    const address = `${mixed.url}/graphql?documentId=${encodeURIComponent(idOf('Villages') ?? '')}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect(await response.json()).toEqual({ data: { communities: [{ slug: 'gees' }] } });
  });

  test('has one id, whatever its layout', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'known-operations-'));
    const text =
      '# purpose: SUPPORT_NETWORK\n\n# Another comment.\nquery   Villages{communities{slug}}';
    writeFileSync(path.join(other, 'villages.graphql'), text);
    expect(operationsIn(other)[0]?.id).toBe(idOf('Villages'));
    rmSync(other, { recursive: true });
  });

  test('cannot be used for another purpose', async () => {
    const headers = { 'x-purpose-of-use': 'SUPPORT_NETWORK' };
    const { errors } = await send(mixed, asksResidents(), { headers });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('COORDINATION_OF_CARE');
  });

  test('is refused to a role that may not state its purpose, whether that was sent or not', async () => {
    for (const headers of [{}, { 'x-purpose-of-use': 'COORDINATION_OF_CARE' }]) {
      const { errors } = await send(mixed, asksResidents(), { caller: resident.self, headers });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toBe(
        'The operation Residents is registered for the purpose COORDINATION_OF_CARE, which the role RESIDENT may not state; this role may state: RESIDENT_REQUEST.',
      );
    }
  });

  test('for an emergency is refused without a token', async () => {
    for (const body of [
      { documentId: idOf('Emergency') },
      { query: registered['Emergency']?.text },
    ]) {
      const { status, errors } = await mixed.post(JSON.stringify(body));
      expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  test('is refused to a client for which it is not registered, and to the public', async () => {
    const { status, errors } = await send(mixed, asksResidents(), { client: 'anders' });
    expect([status, errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(errors[0]?.message).toMatch(/for other clients; this token names anders\.$/);
    const anonymous = await mixed.post(JSON.stringify(asksResidents()));
    expect(anonymous.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('is asked by its id or its text, not both', async () => {
    const { status, errors } = await send(mixed, { ...asksResidents(), query: FREE });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('an unknown operation', () => {
  test.each([
    ['id', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['id of another kind', { documentId: 7 }],
  ])('is refused: %s', async (_what, body) => {
    for (const hub of [mixed, strict]) {
      const { status, errors } = await send(hub, body);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'OPERATION_NOT_KNOWN']);
    }
  });

  test('is not registered by whoever sends it', async () => {
    const sha256Hash = (idOf('Villages') ?? '').replace('sha256:', '');
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
    expect((await send(strict, persisted)).errors[0]?.extensions.code).toBe('OPERATION_NOT_KNOWN');
    const both = await send(mixed, { query: FREE, ...persisted });
    expect(both.errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('the text of a known operation', () => {
  const text =
    'query Residents($slug: String!) {community(slug: $slug) {residents{edges{node{name}}}}}';
  const asked = { query: text, variables: { slug: 'gees' } };

  test('is that operation: asked for its purpose, which need not be stated', async () => {
    // The role's own default is another one.
    const { data } = await send(mixed, { query: '{ me { purpose } }' });
    expect(data).toEqual({ me: { purpose: 'SUPPORT_NETWORK' } });
    const known = await send(mixed, { query: '# Who?\nquery Who { me { purpose } }' });
    expect(known.data).toEqual({ me: { purpose: 'COORDINATION_OF_CARE' } });
  });

  test('cannot be used for another purpose', async () => {
    const headers = { 'x-purpose-of-use': 'SUPPORT_NETWORK' };
    const { errors } = await send(mixed, asked, { headers });
    expect(errors[0]).toMatchObject({
      message:
        'The operation Residents is registered for the purpose COORDINATION_OF_CARE and for no other.',
      extensions: {
        code: 'BAD_USER_INPUT',
        messageNl:
          'Deze app vraagt dit voor een ander doel dan afgesproken. Meld dit aan de maker van de app.',
      },
    });
    const token = await mixed.tokenFor(coordinator, { client_id: 'ketenportaal' });
    const query = new URLSearchParams({ query: text, variables: '{"slug":"gees"}' }).toString();
    const response = await fetch(`${mixed.url}/graphql?${query}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1', ...headers },
    });
    expect(response.status).toBe(400);
  });

  test('is refused to a client for which it is not registered', async () => {
    const { errors } = await send(mixed, asked, { client: 'anders' });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('free text', () => {
  test('is answered where it is not switched off', async () => {
    expect((await send(mixed, { query: FREE })).data).toEqual({ communities: [{ slug: 'gees' }] });
  });

  test('is refused where known operations alone are answered, introspection too', async () => {
    for (const query of [
      FREE,
      '{ __schema { queryType { name } } }',
      registered['Villages']?.text,
    ]) {
      const { status, errors } = await send(strict, { query });
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'OPERATION_NOT_KNOWN']);
    }
    const address = `${strict.url}/graphql?query=${encodeURIComponent(FREE)}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(400);
  });

  test('is refused over WebSocket and as events, unless it is a registered subscription', async () => {
    const token = { token: await strict.tokenFor(resident.self) };
    const other = 'subscription Other { myAccessLog { role } }';
    const refused = listen(overWebSocket(strict.url, token), other);
    await refused.ended();
    expect(errorsOf(refused)).toEqual([
      { code: 'OPERATION_NOT_KNOWN', messageNl: expect.stringMatching(IN_DUTCH) },
    ]);
    const text = registered['Watch']?.text ?? '';
    const heard = await follow(strict, overWebSocket(strict.url, token), text);
    expect(heard.end).toBeNull();
    heard.stop();
    expect(await listen(overSse(strict.url, token), text).ended()).not.toBe('complete');
    const stream = await fetch(`${strict.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.token}` },
      body: JSON.stringify({ documentId: idOf('Watch') }),
    });
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
  });
});

describe('a file that is not right', () => {
  test.each([
    ['without a purpose', 'query A { communities { slug } }', 'must state its purpose'],
    ['with an unknown purpose', '# purpose: FUN\nquery A { communities { slug } }', 'purpose'],
    ['that is no document', '# purpose: LEGAL\nquery {', 'not a GraphQL document'],
    ['that does not fit the schema', '# purpose: LEGAL\nquery A { nothing }', 'nothing'],
    ['without a name', '# purpose: LEGAL\n{ communities { slug } }', 'exactly one operation'],
    [
      'with two operations',
      '# purpose: LEGAL\nquery A { communities { slug } } query B { communities { slug } }',
      'exactly one operation',
    ],
  ])('%s is told by its name', (_what, text, problem) => {
    const other = mkdtempSync(path.join(tmpdir(), 'known-operations-'));
    writeFileSync(path.join(other, 'wrong.graphql'), text);
    expect(() => operationsIn(other)).toThrow(problem);
    expect(() => operationsIn(other)).toThrow('wrong.graphql');
    rmSync(other, { recursive: true });
  });

  test('a directory that is not there is told', () => {
    expect(() => operationsIn('/nowhere/at/all')).toThrow('KNOWN_OPERATIONS_DIR');
  });
});
