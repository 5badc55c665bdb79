import { getIntrospectionQuery, GraphQLError } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

const log: string[] = [];
beforeEach(() => {
  log.length = 0;
});

const villages = {
  sdl: `
    type Query {
      village(id: ID = "1"): Village
      villages(ids: [ID!], filter: Filter): [Village]
      must: Village!
    }
    type Mutation { a(n: Int!): Int! c(n: Int!): Int! fail: Int failHard: Int! }
    input Filter { name: String! near: Point phase: [Phase!] }
    input Point { x: Float! y: Float! }
    enum Phase { PLAN BUILD @inaccessible }
    type Village @key(fields: "id") { id: ID! name: String! phase: Phase secretary: Person }
    type Person { name: String! phone: String }
  `,
  resolvers: {
    Query: {
      village: (_: unknown, { id }: { id: string }) => villageOf(id),
      villages: (_: unknown, { ids }: { ids?: string[] }) => (ids ?? []).map(villageOf),
      must: () => null,
    },
    Mutation: {
      a: async (_: unknown, { n }: { n: number }) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        return log.push(`a${n}`);
      },
      c: (_: unknown, { n }: { n: number }) => log.push(`c${n}`),
      fail: () => {
        throw new GraphQLError('Not now.', { extensions: { code: 'FORBIDDEN' } });
      },
      failHard: () =>
        Promise.reject(new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })),
    },
    Village: {
      secretary: ({ id }: { id: string }) => {
        if (id === '3') throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
        return { name: id === '4' ? null : 'Jan' };
      },
    },
  },
};

const villageOf = (id: string) =>
  id === '9' ? null : { id, name: `V${id}`, phase: id === '2' ? 'BUILD' : 'PLAN' };

const housing = {
  sdl: `
    type Mutation { b(n: Int!): Int! }
    type Village @key(fields: "id") { id: ID! size: Int! homes: [Home!] interest: Int }
    type Home { number: Int! }
  `,
  resolvers: {
    Mutation: { b: (_: unknown, { n }: { n: number }) => log.push(`b${n}`) },
    Village: {
      // Asynchronous: @apollo/subgraph lets a reference that throws at once fail all of them.
      __resolveReference: async (ref: { id: string }) => {
        await Promise.resolve();
        if (ref.id === '7') {
          throw new GraphQLError('Unknown here.', { extensions: { code: 'BAD_USER_INPUT' } });
        }
        return ref;
      },
      size: ({ id }: { id: string }) => (id === '5' ? null : 10),
      homes: ({ id }: { id: string }) => [{ number: 1 }, { number: id === '6' ? null : 2 }],
      interest: ({ id }: { id: string }) => {
        if (id === '8') throw new GraphQLError('Hidden.', { extensions: { code: 'FORBIDDEN' } });
        return 4;
      },
    },
  },
};

const federation = federate({ villages, housing });
const ask = (...asked: Parameters<typeof federation.ask>) => federation.ask(...asked);

describe('the answer', () => {
  it('has the order and the aliases of the operation', async () => {
    const result = await ask('{ b: village { s: size n: name id } a: village(id: "2") { id } }');
    expect(JSON.stringify(result)).toBe('{"data":{"b":{"s":10,"n":"V1","id":"1"},"a":{"id":"2"}}}');
  });

  it('joins what fragments ask of the same field', async () => {
    const query = `{ village { secretary { name } ...P } } fragment P on Village { secretary { phone } size }`;
    expect(asJson(await ask(query))).toEqual({
      data: { village: { secretary: { name: 'Jan', phone: null }, size: 10 } },
    });
  });

  it('holds an alias like __proto__ as a key and touches no prototype', async () => {
    const query = `{ __proto__: village { __proto__: secretary { polluted: name } constructor: size toString: name } }`;
    const result = await ask(query);
    expect(JSON.stringify(result)).toBe(
      '{"data":{"__proto__":{"__proto__":{"polluted":"Jan"},"constructor":10,"toString":"V1"}}}',
    );
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('does not show a value of an enum that clients do not see', async () => {
    expect(asJson(await ask('{ village(id: "2") { phase } }'))).toEqual({
      data: { village: { phase: null } },
    });
  });
});

describe('@skip and @include', () => {
  const query = `query ($yes: Boolean!, $no: Boolean = false) {
    village { id @skip(if: $yes) name @include(if: $yes) size @include(if: $no)
      ... @include(if: $yes) { interest } ...F @skip(if: $yes) }
  } fragment F on Village { phase }`;

  it('are decided for each request, in the plan and in the shape', async () => {
    expect(asJson(await ask(query, { yes: true }))).toEqual({
      data: { village: { name: 'V1', interest: 4 } },
    });
    expect(asJson(await ask(query, { yes: false, no: true }))).toEqual({
      data: { village: { id: '1', size: 10, phase: 'PLAN' } },
    });
  });

  it('spare the subgraph that is not needed', async () => {
    await ask(query, { yes: false });
    expect(federation.sent.map(({ service }) => service)).toEqual(['villages']);
  });
});

describe('null in a non-null place', () => {
  it('becomes null at the nearest nullable place, with an error that says where', async () => {
    const result = await ask('{ villages(ids: ["1", "5"]) { name size } }');
    expect(result.data).toEqual({ villages: [{ name: 'V1', size: 10 }, null] });
    expect(result.errors?.map(({ path }) => path)).toEqual([['villages', 1, 'size']]);
  });

  it('nulls a list whose items must be there', async () => {
    const result = await ask('{ village(id: "6") { id homes { number } } }');
    expect(result.data).toEqual({ village: { id: '6', homes: null } });
    expect(result.errors).toHaveLength(1);
    expect(result.errors?.[0]?.path).toEqual(['village', 'homes', 1, 'number']);
  });

  it('nulls all data when nothing between is nullable', async () => {
    const result = await ask('{ village { id } must { id } }');
    expect(result.data).toBeNull();
    expect(result.errors?.map(({ path }) => path)).toEqual([['must']]);
  });

  it('gets an error of its own when a subgraph knows an entity no more', async () => {
    const gone = federate({
      a: {
        sdl: 'type Query { vs: [V] } type V @key(fields: "id") { id: ID! }',
        resolvers: { Query: { vs: () => [{ id: '1' }, { id: '2' }] } },
      },
      b: {
        sdl: 'type V @key(fields: "id") { id: ID! size: Int! }',
        resolvers: {
          V: { __resolveReference: (ref: { id: string }) => (ref.id === '1' ? { size: 1 } : null) },
        },
      },
    });
    const result = await gone.ask('{ vs { size } }');
    expect(result.data).toEqual({ vs: [{ size: 1 }, null] });
    expect(asJson(result)).toMatchObject({
      errors: [{ path: ['vs', 1, 'size'], extensions: { code: 'NULL_IN_NON_NULL_FIELD' } }],
    });
  });
});

describe('an error of a subgraph', () => {
  it('keeps its message, code and path at the root', async () => {
    const result = await ask('{ villages(ids: ["1", "3"]) { s: secretary { name } } }');
    expect(asJson(result)).toMatchObject({
      data: { villages: [{ s: { name: 'Jan' } }, { s: null }] },
      errors: [{ message: 'No.', path: ['villages', 1, 's'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('of an entity is told at each place where the entity stands', async () => {
    const result = await ask(
      '{ x: villages(ids: ["1", "8"]) { i: interest } y: village(id: "8") { i: interest } }',
    );
    expect(result.data).toEqual({ x: [{ i: 4 }, { i: null }], y: { i: null } });
    expect(result.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ['x', 1, 'i'],
        ['y', 'i'],
      ]),
    );
    expect(result.errors?.every(({ extensions }) => extensions['code'] === 'FORBIDDEN')).toBe(true);
  });

  it('of a reference nulls what that subgraph would have told, and nothing else', async () => {
    const result = await ask('{ villages(ids: ["7", "1"]) { name interest } }');
    expect(asJson(result)).toMatchObject({
      data: {
        villages: [
          { name: 'V7', interest: null },
          { name: 'V1', interest: 4 },
        ],
      },
      errors: [{ path: ['villages', 0], extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('that did not answer leaves the rest of the answer standing', async () => {
    const broken = federate(
      { villages, housing },
      {
        subgraphs: {
          fetch: ({ service }) => {
            if (service === 'housing') throw new Error('connect ECONNREFUSED 10.1.2.3');
            return { data: nullProto({ village: { __typename: 'Village', id: '1', name: 'V' } }) };
          },
          settle: () => Promise.resolve(),
          health: () => Promise.resolve(new Map()),
        },
      },
    );
    const result = await broken.ask('{ village { name interest } }');
    expect(asJson(result)).toEqual({
      data: { village: { name: 'V', interest: null } },
      errors: [
        {
          message: 'Subgraph "housing" did not answer.',
          path: ['village'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
        },
      ],
    });
  });
});

describe('mutations', () => {
  it('are done one after the other, in the order of the operation', async () => {
    const result = await ask('mutation { first: a(n: 1) b(n: 2) second: a(n: 3) c(n: 4) }');
    expect(log).toEqual(['a1', 'b2', 'a3', 'c4']);
    expect(JSON.stringify(result.data)).toBe('{"first":1,"b":2,"second":3,"c":4}');
  });

  it('go on after one that failed', async () => {
    const result = await ask('mutation { fail b(n: 2) }');
    expect(asJson(result)).toMatchObject({
      data: { fail: null, b: 1 },
      errors: [{ message: 'Not now.', path: ['fail'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('are not done, in any subgraph, after one whose failure nulls the whole answer', async () => {
    log.length = 0;
    const result = await ask('mutation { first: a(n: 1) failHard b(n: 2) c(n: 4) }');
    expect(log).toEqual(['a1']);
    expect(result.data).toBeNull();
    expect(result.errors?.map(({ path }) => path)).toEqual([['failHard']]);
  });
});

describe('introspection', () => {
  it('shows what clients see and nothing of the federation', async () => {
    const result = await ask(getIntrospectionQuery());
    const text = JSON.stringify(result);
    expect(result.errors).toBeUndefined();
    expect(text).toContain('"Village"');
    expect(text).not.toMatch(/_entities|_service|join__|"BUILD"/);
  });

  it('stands beside data', async () => {
    const query = `query ($no: Boolean!) {
      type: __type(name: "Point") { name }
      village { name }
      ...More
      ... @include(if: $no) { hidden: __schema { queryType { name } } }
      __typename
    } fragment More on Query { __schema { queryType { name } } }`;
    expect(asJson(await ask(query, { no: false }))).toEqual({
      data: {
        type: { name: 'Point' },
        village: { name: 'V1' },
        __schema: { queryType: { name: 'Query' } },
        __typename: 'Query',
      },
    });
  });

  it('asks no subgraph for a type name of the root', async () => {
    expect(asJson(await ask('{ t: __typename }'))).toEqual({ data: { t: 'Query' } });
    expect(asJson(await ask('mutation { __typename }'))).toEqual({
      data: { __typename: 'Mutation' },
    });
    expect(federation.sent).toHaveLength(0);
  });
});

describe('variables', () => {
  const query =
    'query ($ids: [ID!], $filter: Filter) { villages(ids: $ids, filter: $filter) { id } }';

  it('are coerced, with the defaults of the operation', async () => {
    expect(asJson(await ask(query, { ids: 4 }))).toEqual({ data: { villages: [{ id: '4' }] } });
    const byDefault = 'query ($id: ID = "2") { village(id: $id) { id } }';
    expect(asJson(await ask(byDefault))).toEqual({ data: { village: { id: '2' } } });
    const byName = 'query ($id: ID = "2") { village(id: $id) { name } }';
    expect(asJson(await ask(byName, { id: null }))).toEqual({
      data: { village: { name: 'Vnull' } },
    });
  });

  it.each([
    [{ filter: { name: 123456782 } }, 'Variable "$filter.name" must be String.'],
    [{ filter: {} }, 'Variable "$filter" must have name: String!.'],
    [{ filter: { name: null } }, 'Variable "$filter.name" must not be null: String!.'],
    [
      { filter: { name: 'x', bsn: '123456782' } },
      'Variable "$filter" has a field that Filter does not define.',
    ],
    [{ filter: { name: 'x', near: { x: 'a', y: 1 } } }, 'Variable "$filter.near.x" must be Float.'],
    [
      { filter: { name: 'x', phase: ['PLAN', 'secret'] } },
      'Variable "$filter.phase[1]" must be Phase: PLAN.',
    ],
    [
      { filter: { name: 'x', phase: ['BUILD'] } },
      'Variable "$filter.phase[0]" must be Phase: PLAN.',
    ],
    [{ filter: 'secret' }, 'Variable "$filter" must be Filter.'],
    [{ ids: [{ secret: 1 }] }, 'Variable "$ids[0]" must be ID.'],
  ])('%j: %s', async (variables, message) => {
    const result = await ask(query, variables);
    expect(result.errors?.map((error) => error.message)).toEqual([message]);
    expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const { argument, messageNl } = result.errors?.[0]?.extensions ?? {};
    expect(argument).toBe(/\$([^"]+)"/.exec(message)?.[1]);
    // For whoever filled it in: no path and no type.
    expect(messageNl).toMatch(/^(Naam: )?(Vul|Dit|Deze) [^$.[\]]+\.( [A-Z][^.]+\.)?$/);
    expect(JSON.stringify(result.errors)).not.toMatch(/secret|123456782/);
    expect(federation.sent).toHaveLength(0);
  });

  it('that are required say so', async () => {
    const result = await ask('query ($id: ID!) { village(id: $id) { id } }');
    expect(result.errors?.[0]?.message).toBe('Variable "$id" is required: ID!.');
  });

  it('named __proto__ do not reach a prototype', async () => {
    const polluting = JSON.parse('{"__proto__": {"name": "x", "phase": null}}') as object;
    const result = await ask(
      'query ($__proto__: Filter) { villages(ids: ["1"], filter: $__proto__) { id } }',
      polluting as Record<string, unknown>,
    );
    expect(result.data).toEqual({ villages: [{ id: '1' }] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('the plan cache', () => {
  it('plans an operation once while many ask it at the same time', async () => {
    const query = '{ village { id name size interest } }';
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(query)));
    expect(new Set(all.map((result) => JSON.stringify(result))).size).toBe(1);
  });
});

function nullProto(value: object): Record<string, unknown> {
  const revive = (_: string, inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.assign(Object.create(null) as object, inner)
      : inner;
  return JSON.parse(JSON.stringify(value), revive) as Record<string, unknown>;
}
