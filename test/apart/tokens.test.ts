import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { createGatewayTokenSigner } from '../../platform/gateway-token.ts';
import { SUBGRAPHS, subgraphSdl } from '../../schema/subgraph-sdl.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

const QUESTIONS = {
  data: '{ __typename }',
  entities: '{ _entities(representations: []) { __typename } }',
  sdl: '{ _service { sdl } }',
  introspection: '{ __schema { types { name } } }',
  'not GraphQL': '}{',
};

const GP: Actor = {
  kind: 'PERSON',
  subject: 'somebody',
  role: 'GP',
  organisationId: null,
  purpose: 'TREATMENT',
  actingFor: null,
};

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ apart: {} });
});
afterAll(() => hub.stop());

function sign(subgraph: string, body: string, options: { at?: number; secret?: string } = {}) {
  const now = options.at ?? Date.now();
  const signer = createGatewayTokenSigner(options.secret ?? inject('template').hubSecret, {
    now: () => new Date(now),
  });
  return signer.sign({
    subgraph,
    path: '/graphql',
    body,
    remainingMs: 5000,
    request: {
      actor: GP,
      requestId: '6a2f6d9e-0000-4000-8000-000000000000',
      traceId: 'b'.repeat(32),
      operation: { name: null, hash: 'c'.repeat(64) },
      now: new Date(),
    },
  });
}

const bodyOf = (query: string) => JSON.stringify({ query, variables: {} });

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** As it is, without what `fetch` would add or refuse. */
function send(
  url: string,
  options: { method?: string; path?: string; body?: string; headers?: Record<string, string> },
): Promise<Reply> {
  const { method = 'POST', path = '/graphql', body = '', headers = {} } = options;
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end(body);
  });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe.each(SUBGRAPHS)('%s alone', (name) => {
  const url = () => hub.served?.urls[name][0] ?? '';
  const other = SUBGRAPHS[(SUBGRAPHS.indexOf(name) + 1) % SUBGRAPHS.length] ?? '';

  function expectRefused({ status, text }: Reply) {
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'Only a gateway of this hub is answered.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  }

  test.each(Object.entries(QUESTIONS))('401 without a token: %s', async (_, query) => {
    expectRefused(await send(url(), { body: bodyOf(query) }));
  });

  test.each([
    ['GET', '/graphql?query={__typename}'],
    ['GET', '/schema'],
    ['GET', '/'],
    ['GET', '/anything'],
    ['OPTIONS', '/graphql'],
    ['HEAD', '/graphql'],
    ['DELETE', '/graphql'],
    ['POST', '/graphql/'],
    ['POST', '//graphql'],
    ['POST', '/schema'],
  ])('401 without a token: %s %s', async (method, path) => {
    const { status } = await send(url(), { method, path });
    expect(status).toBe(401);
  });

  test('401 for a caller’s own token, and for what is no token', async () => {
    const own = await hub.tokenFor({ subject: 'gp', role: 'GP' });
    for (const token of [own, 'a.b.c', '']) {
      expectRefused(await send(url(), { body: bodyOf(QUESTIONS.data), headers: bearer(token) }));
    }
  });

  test.each(Object.entries(QUESTIONS))(
    '401 for the token of another subgraph, of another hub, of yesterday: %s',
    async (_, query) => {
      const body = bodyOf(query);
      const tokens = [
        await sign(other, body),
        await sign(name, body, { secret: 'the secret of quite another hub, long enough' }),
        await sign(name, body, { at: Date.now() - 13_000 }),
        await sign(name, body, { at: Date.now() + 60_000 }),
      ];
      for (const token of tokens) {
        expectRefused(await send(url(), { body, headers: bearer(token) }));
      }
    },
  );

  test('401 for another body, and for the same message again', async () => {
    const body = bodyOf(QUESTIONS.data);
    const headers = bearer(await sign(name, body));
    expectRefused(await send(url(), { body: bodyOf(QUESTIONS.sdl), headers }));
    expect((await send(url(), { body, headers })).status).toBe(200);
    expectRefused(await send(url(), { body, headers }));
  });

  test('401 for a token of which anything was changed', async () => {
    const body = bodyOf(QUESTIONS.data);
    const token = await sign(name, body);
    const [header, , signature] = token.split('.');
    const claims = decodeJwt<{ request: { actor: Actor } }>(token);
    const changed = { ...claims, request: { ...claims.request, actor: { ...GP, subject: 'x' } } };
    const payload = Buffer.from(JSON.stringify(changed)).toString('base64url');
    expectRefused(
      await send(url(), { body, headers: bearer(`${header}.${payload}.${signature}`) }),
    );
  });

  test('with its token it answers what a gateway asks, and never a trace', async () => {
    const body = bodyOf(QUESTIONS.sdl);
    const headers = {
      ...bearer(await sign(name, body)),
      'apollo-federation-include-trace': 'ftv1',
    };
    const { status, text } = await send(url(), { body, headers });
    expect(status).toBe(200);
    const answer = JSON.parse(text);
    expect(answer.extensions).toBeUndefined();
    expect(answer.data._service.sdl.length).toBeGreaterThan(subgraphSdl(name).length / 3);
  });

  test('tells anybody its health, and nothing else', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const { status, text } = await send(url(), { method: 'GET', path });
      expect(status).toBe(200);
      expect(text).not.toMatch(/postgres|127\.0\.0\.1/);
    }
  });
});

test('a bad document or a large body with a token is refused without echoing it', async () => {
  const url = hub.served?.urls.villages[0] ?? '';
  for (const [body, expected] of [
    [bodyOf('{ secretField }'), 400],
    [bodyOf('subscription { x }'), 400],
    [bodyOf('query A { __typename } query B { __typename }'), 400],
    ['{"query": 7}', 400],
    ['no JSON: secretField', 400],
    [bodyOf(`{ __typename } #${'x'.repeat(9 * 1024 * 1024)}`), 413],
  ] as const) {
    const token = await sign('villages', body);
    const { status, text } = await send(url, { body, headers: bearer(token) });
    expect(status).toBe(expected);
    expect(text).not.toContain('secret');
  }
});

test('the error of a variable does not repeat its value', async () => {
  const body = JSON.stringify({
    query: 'query ($include: Boolean!) { __typename @include(if: $include) }',
    variables: { include: 'bsn 123456782' },
  });
  const token = await sign('villages', body);
  const { text } = await send(hub.served?.urls.villages[0] ?? '', { body, headers: bearer(token) });
  expect(text).not.toContain('123456782');
});

test('a real answer through the gateway is logged before it leaves', async () => {
  const story = createStory(hub);
  const gees = await story.village('gees');
  const app = await story.app(gees, 'HELP_REQUESTS');
  const resident = await story.resident(gees);
  await story.helpRequest(resident);
  const { data } = await hub.ask(
    app,
    '{ community(slug: "gees") { helpRequests { edges { node { kind } } } } }',
  );
  expect(data.community.helpRequests.edges).toEqual([{ node: { kind: 'TRANSPORT' } }]);
  const lines = await hub.admin`select subgraph, outcome from disclosure.access_log`;
  expect([...lines]).toEqual([{ subgraph: 'villages', outcome: 'DISCLOSED' }]);
});
