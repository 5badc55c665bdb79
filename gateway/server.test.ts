import http from 'node:http';
import { getIntrospectionQuery, GraphQLError } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../platform/request.ts';
import { reply, serve, type RunningGateway } from './testing/running-gateway.ts';

const requests: RequestContext[] = [];

const villages = {
  sdl: `
    scalar DateTime
    type Query {
      village(id: ID = "1"): Village
      villages(first: Int = 50): [Village!]
      when(at: DateTime, ids: [Int!], phase: Phase, input: In): String
      bug: String
      forbidden: String
      leak: String
      must: String!
    }
    type Mutation { rename(name: String!): String }
    enum Phase { PLAN }
    input In { n: Int! at: DateTime }
    type Village @key(fields: "id") { id: ID! name: String neighbours: [Village!]! }
  `,
  resolvers: {
    Query: {
      village: (_: unknown, { id }: { id: string }, context: { request: RequestContext }) => {
        requests.push(context.request);
        return { id, name: 'Gees' };
      },
      villages: () => [],
      when: () => 'now',
      bug: () => {
        throw new Error('relation "residents" of 10.0.0.8 for Jan de Vries');
      },
      forbidden: () => {
        throw new GraphQLError('Your role may not read this.', {
          extensions: { code: 'FORBIDDEN' },
        });
      },
      leak: () => {
        throw new GraphQLError('inner secret', { extensions: { code: 'PG_23505' } });
      },
      must: () => null,
    },
    Mutation: { rename: (_: unknown, { name }: { name: string }) => name },
    Village: { neighbours: () => [] },
  },
};

const housing = {
  sdl: 'type Village @key(fields: "id") { id: ID! homes: Int }',
  resolvers: { Village: { homes: () => 7 } },
};

const sources = { villages, housing };
let hub: RunningGateway;
beforeAll(async () => {
  hub = await serve(sources, {
    corsOrigins: ['https://app.example.org'],
    publicUrl: 'https://hub.example.org',
    routes: {
      '/graphiql': (req, res) => void res.end(`page ${req.url}`),
      '/broken': () => {
        throw new Error('secret inside');
      },
    },
  });
});
afterAll(() => hub.stop());

const codeOf = (answer: { json: unknown }): unknown =>
  (answer.json as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const messageOf = (answer: { json: unknown }): unknown =>
  (answer.json as { errors: { message: string }[] }).errors[0]?.message;

describe('the address of the hub', () => {
  it('says in both languages that there are no pages', async () => {
    const answer = await fetch(`${hub.url}/`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
    const text = await answer.text();
    expect(text).toContain('Hier staan geen pagina’s');
    expect(text).toContain('without pages to read');
    expect((await fetch(`${hub.url}/`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${hub.url}/elsewhere`)).status).toBe(404);
  });
});

describe('an answer', () => {
  it('joins the subgraphs', async () => {
    const answer = await hub.post({ query: '{ village { name homes } }' });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ data: { village: { name: 'Gees', homes: 7 } } });
  });

  it('carries the headers of security and a request id, and is never cached', async () => {
    const { headers } = await hub.post({ query: '{ village { name } }' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'strict-transport-security': 'max-age=31536000',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('takes the form that the client accepts', async () => {
    const type = 'application/graphql-response+json';
    const answer = await hub.post({ query: '{ village { name } }' }, { accept: type });
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('can be asked by GET, queries only', async () => {
    const preflight = { 'apollo-require-preflight': '1' };
    const query = await hub.get('/graphql?query={village{name}}', preflight);
    expect(query.json).toEqual({ data: { village: { name: 'Gees' } } });
    const mutation = await hub.get('/graphql?query=mutation{rename(name:"x")}', preflight);
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await hub.get('/graphql?query={village{name}}')).status).toBe(400);
  });

  it('gives each subgraph the request: who, id, trace and a hash without literals', async () => {
    requests.length = 0;
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const ask = (id: string) =>
      hub.post({ query: `query Q { village(id: "${id}") { name } }` }, { traceparent });
    const first = await ask('123456782');
    await ask('5');
    expect(requests[0]).toMatchObject({
      actor: { kind: 'PUBLIC' },
      requestId: first.headers.get('x-request-id'),
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      operation: { name: 'Q', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(requests[1]?.operation.hash).toBe(requests[0]?.operation.hash);
    expect(requests[1]?.requestId).not.toBe(requests[0]?.requestId);
  });
});

describe('bad input is refused with a clear error', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['malformed JSON', '{"query": "{ village', json, 400, 'BAD_REQUEST'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), json, 400, 'BAD_REQUEST'],
    ['an empty body', '', json, 400, 'BAD_REQUEST'],
    ['a list of operations', '[{"query":"{ village { id } }"}]', json, 400, 'BAD_REQUEST'],
    [
      'another type',
      'query={a}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'another character set',
      '{}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a compressed body',
      '{}',
      { ...json, 'content-encoding': 'gzip' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'variables as text',
      '{"query":"{ village { id } }","variables":"{}"}',
      json,
      400,
      'BAD_REQUEST',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await hub.post(body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/ at .*\.[jt]s/);
  });

  it('a body that is too large', async () => {
    const answer = await hub.post({
      query: '{ village { id } }',
      variables: { x: 'x'.repeat(300_000) },
    });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'REQUEST_TOO_LARGE']);
    const chunked = await new Promise<number | undefined>((resolve, reject) => {
      const req = http.request(`${hub.url}/graphql`, { method: 'POST', headers: json }, (res) => {
        res.resume();
        resolve(res.statusCode);
      });
      req.on('error', reject);
      for (let i = 0; i < 30; i += 1) req.write('x'.repeat(10_000));
      req.end();
    });
    expect(chunked).toBe(413);
  });

  it('another method, another path', async () => {
    const put = await reply(fetch(`${hub.url}/graphql`, { method: 'PUT', body: '{}' }));
    expect([put.status, put.headers.get('allow'), codeOf(put)]).toEqual([
      405,
      'GET, POST, OPTIONS',
      'METHOD_NOT_ALLOWED',
    ]);
    const path = await hub.get('/nothing');
    expect([path.status, codeOf(path)]).toEqual([404, 'NOT_FOUND']);
  });

  it.each([
    [
      '{ village { nam } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nam" on type "Village".',
    ],
    ['{ village(id: ) { name } }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected ")".'],
    [
      '{ village "123456782" }',
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found String.',
    ],
    [
      '{ when(ids: ["123456782"]) }',
      'GRAPHQL_VALIDATION_FAILED',
      'This value must be a valid Int.',
    ],
    [
      '{ when(phase: SECRET_WORD) }',
      'GRAPHQL_VALIDATION_FAILED',
      'This value must be a valid Phase.',
    ],
    [
      '{ when(input: {}) }',
      'GRAPHQL_VALIDATION_FAILED',
      'Field "In.n" of required type "Int!" was not provided.',
    ],
    ['{ when(ids: 123456782123) }', 'GRAPHQL_VALIDATION_FAILED', 'This value must be a valid Int.'],
    [
      'subscription { x }',
      'BAD_REQUEST',
      'Subscriptions are answered over WebSocket, or as a stream at /graphql/stream.',
    ],
    [
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
      'The document has several operations; `operationName` must name one of them.',
    ],
    ['{ a b c d }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "a" on type "Query".'],
  ])('%s', async (query, code, message) => {
    const answer = await hub.post({ query });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe(code);
    expect(messageOf(answer)).toBe(message);
    expect((answer.json as { errors: unknown[] }).errors).toHaveLength(1);
    expect(answer.text).not.toMatch(/12345|SECRET_WORD|Did you mean|stack/);
  });

  it.each([
    [{ ids: ['123456782'] }, 'Variable "$ids[0]" must be Int.'],
    [{ input: { n: 'geheim' } }, 'Variable "$input.n" must be Int.'],
    [{ phase: 'geheim' }, 'Variable "$phase" must be Phase: PLAN.'],
  ])('variables %j without repeating them', async (variables, message) => {
    const query =
      'query ($ids: [Int!], $phase: Phase, $input: In) { when(ids: $ids, phase: $phase, input: $input) }';
    const answer = await hub.post({ query, variables });
    expect([answer.status, codeOf(answer), messageOf(answer)]).toEqual([
      400,
      'BAD_USER_INPUT',
      message,
    ]);
    expect(answer.text).not.toMatch(/12345|geheim/);
  });

  it('a scalar that only the subgraph checks, without repeating it', async () => {
    const strict = await serve({
      villages: { ...villages, resolvers: { ...villages.resolvers, DateTime: GraphQLDateTime } },
      housing,
    });
    const variable = await strict.post({
      query: 'query ($at: DateTime) { when(at: $at) }',
      variables: { at: 'geheim' },
    });
    const literal = await strict.post({ query: '{ when(at: "geheim") }' });
    await strict.stop();
    expect([codeOf(variable), messageOf(variable)]).toEqual([
      'BAD_USER_INPUT',
      'Variable "$at" must be a valid DateTime.',
    ]);
    expect([codeOf(literal), messageOf(literal)]).toEqual([
      'BAD_USER_INPUT',
      'The value of argument "at" is not valid.',
    ]);
    expect(variable.text + literal.text + strict.log.join('')).not.toContain('geheim');
  });

  it('a scalar that the gateway knows, at its place', async () => {
    const strict = await serve(sources, { scalars: { DateTime: GraphQLDateTime } });
    const nested = await strict.post({
      query: 'query ($input: In) { when(input: $input) }',
      variables: { input: { n: 1, at: 'geheim' } },
    });
    const literal = await strict.post({ query: '{ when(at: "geheim") }' });
    const right = await strict.post({ query: '{ when(at: "2026-11-22T12:00:00Z") }' });
    await strict.stop();
    expect(messageOf(nested)).toBe('Variable "$input.at" must be DateTime.');
    expect(messageOf(literal)).toBe('This value must be a valid DateTime.');
    expect(right.json).toEqual({ data: { when: 'now' } });
  });

  it('an automatic persisted query', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(codeOf(await hub.post({ extensions }))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('an error', () => {
  it('that is a bug says nothing about itself, and the log nothing about a person', async () => {
    const answer = await hub.post({ query: '{ bug }' });
    expect(answer.json).toMatchObject({
      data: { bug: null },
      errors: [
        {
          message: 'Something went wrong.',
          path: ['bug'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(answer.text).not.toMatch(/residents|10\.0\.0\.8|Jan/);
    expect(hub.log.join('')).toContain(answer.headers.get('x-request-id'));
  });

  it('with a code that nobody promised is masked', async () => {
    const answer = await hub.post({ query: '{ leak }' });
    expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.text).not.toContain('secret');
  });

  it('that was made for the caller keeps its message and code', async () => {
    const answer = await hub.post({ query: '{ forbidden village { name } }' });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      data: { forbidden: null, village: { name: 'Gees' } },
      errors: [{ message: 'Your role may not read this.', extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('of a route is masked too', async () => {
    const answer = await hub.get('/broken');
    expect([answer.status, codeOf(answer)]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain('secret');
  });
});

describe('the access log', () => {
  it('that cannot be written withholds the whole answer', async () => {
    const broken = await serve(sources, { settle: () => Promise.reject(new Error('disk full')) });
    const answer = await broken.post({ query: '{ village { name } }' });
    await broken.stop();
    expect(answer.json).toMatchObject({
      data: null,
      errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(answer.text).not.toContain('Gees');
  });

  it('is durable before the answer leaves', async () => {
    let isDurable = false;
    const slow = await serve(sources, {
      settle: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        isDurable = true;
      },
    });
    await slow.post({ query: '{ village { name } }' });
    const wasDurable = isDurable;
    await slow.stop();
    expect(wasDurable).toBe(true);
  });
});

describe('prototype pollution', () => {
  it('by aliases and variables is not possible', async () => {
    const alias = await hub.post({ query: '{ __proto__: village { polluted: name } }' });
    expect(alias.text).toContain('{"data":{"__proto__":{"polluted":"Gees"}}}');
    await hub.post(
      '{"query":"query ($__proto__: In) { when(input: $__proto__) }","variables":{"__proto__":{"polluted":1}}}',
    );
    await hub.post('{"__proto__":{"polluted":1},"query":"{ village { name } }"}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('introspection', () => {
  it('as tools ask it fits into the limits', async () => {
    const answer = await hub.post({
      query: getIntrospectionQuery({ inputValueDeprecation: true }),
    });
    expect(answer.status).toBe(200);
    expect(answer.json).not.toHaveProperty('errors');
  });

  it('is on by default and can be switched off', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await hub.post({ query })).json).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    const closed = await serve(sources, { introspection: false });
    const answer = await closed.post({ query });
    const typename = await closed.post({ query: '{ __typename }' });
    await closed.stop();
    expect([answer.status, messageOf(answer)]).toEqual([
      400,
      'Introspection is switched off here.',
    ]);
    expect(typename.json).toEqual({ data: { __typename: 'Query' } });
  });

  it('never shows the doors between gateway and subgraphs', async () => {
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      expect(codeOf(await hub.post({ query }))).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const traced = await hub.post(
      { query: '{ village { name } }' },
      { 'apollo-federation-include-trace': 'ftv1' },
    );
    expect(traced.json).not.toHaveProperty('extensions');
  });
});

describe('cross-origin requests', () => {
  const preflight = (origin: string) =>
    reply(
      fetch(`${hub.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      }),
    );

  it('are allowed to the origins of the configuration alone', async () => {
    const known = await preflight('https://app.example.org');
    expect(known.status).toBe(204);
    expect(known.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
    expect(known.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(known.headers.get('access-control-allow-credentials')).toBeNull();
    const other = await preflight('https://app.example.org.evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await hub.post(
      { query: '{ __typename }' },
      { origin: 'https://app.example.org' },
    );
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
    expect(answer.headers.get('vary')).toBe('Origin');
  });
});

describe('other routes', () => {
  it('have their path and what is below it', async () => {
    expect((await hub.get('/graphiql')).text).toBe('page /graphiql');
    expect((await hub.get('/graphiql/app.js?v=1')).text).toBe('page /graphiql/app.js?v=1');
    expect((await hub.get('/graphiqlx')).status).toBe(404);
  });
});
