import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { sizesOf } from './limits.ts';
import { serve, type RunningGateway } from './testing/running-gateway.ts';

const villages = {
  sdl: `
    type Query { village: Village villages(first: Int = 50): Villages! plain: [Village!]! }
    type Villages { nodes: [Village!]! edges: [Edge!]! total: Int }
    type Edge { node: Village! }
    type Village @key(fields: "id") {
      id: ID! name: String next: Village people(first: Int, last: Int): People
    }
    type People { nodes: [Person!]! }
    type Person { name: String }
  `,
  resolvers: {
    Query: {
      village: () => ({ id: '1' }),
      villages: () => ({ nodes: [], edges: [] }),
      plain: () => [],
    },
  },
};

let hub: RunningGateway;
let costly: RunningGateway;
beforeAll(async () => {
  const limits = { tokens: 300, depth: 4, aliases: 3, rootFields: 2, selections: 40 };
  hub = await serve({ villages }, { limits });
  costly = await serve({ villages }, { limits: { cost: 2000 } });
});
afterAll(() => Promise.all([hub.stop(), costly.stop()]));

interface Refused {
  errors: { message: string; extensions: Record<string, unknown> }[];
}

async function codeOf(query: string, of = hub, variables?: object): Promise<unknown> {
  const { json } = await of.post({ query, variables });
  return (json as Partial<Refused>).errors?.[0]?.extensions['code'] ?? 'answered';
}

describe('an operation is refused', () => {
  it.each([
    ['deeper than allowed', '{ village { next { next { next { id } } } } }', 'OPERATION_TOO_DEEP'],
    [
      'deeper than allowed through fragments',
      '{ village { next { ...A } } } fragment A on Village { next { ... on Village { next { id } } } }',
      'OPERATION_TOO_DEEP',
    ],
    ['with too many aliases', '{ village { a: id b: id c: id d: id } }', 'TOO_MANY_ALIASES'],
    [
      'with too many aliases of __typename',
      '{ village { a: __typename b: __typename c: __typename d: __typename } }',
      'TOO_MANY_ALIASES',
    ],
    [
      'with the same alias too often',
      '{ village { a: id a: id a: id a: id } }',
      'TOO_MANY_ALIASES',
    ],
    [
      'with too many aliases through fragments',
      '{ village { ...A next { ...A } } } fragment A on Village { a: id b: name }',
      'TOO_MANY_ALIASES',
    ],
    [
      'with too many root fields',
      '{ village { id } plain { id } __typename }',
      'TOO_MANY_ROOT_FIELDS',
    ],
    [
      'with fragments that multiply',
      `{ village { ...A ...A ...A } }
       fragment A on Village { ...B ...B ...B } fragment B on Village { ...C ...C ...C }
       fragment C on Village { id id id }`,
      'TOO_MANY_SELECTIONS',
    ],
    ['with too many tokens', `{ village { ${'id '.repeat(400)} } }`, 'OPERATION_TOO_LONG'],
    [
      'with a cycle of fragments',
      '{ village { ...A } } fragment A on Village { next { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['for a root type that is not there', 'mutation { x }', 'BAD_REQUEST'],
  ])('%s', async (_, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  it('with status 400, the limit and one error only', async () => {
    const answer = await hub.post({ query: '{ village { next { next { nonsense { more } } } } }' });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      errors: [
        {
          message: 'The operation has more than the allowed 4 levels of fields.',
          extensions: {
            code: 'OPERATION_TOO_DEEP',
            limit: 4,
            messageNl: 'De app vraagt te veel in één keer. Meld dit aan de maker van de app.',
          },
        },
      ],
    });
  });

  it('before a rule that is slow on hostile documents has seen it', async () => {
    const open = await serve({ villages }, { limits: { tokens: 100_000 } });
    const started = performance.now();
    const answer = await open.post({ query: `{ village { ${'next { id } '.repeat(15_000)} } }` });
    const took = performance.now() - started;
    await open.stop();
    expect(answer.status).toBe(400);
    expect((answer.json as Refused).errors[0]?.extensions['code']).toBe('TOO_MANY_SELECTIONS');
    expect(took).toBeLessThan(2000);
  });
});

describe('an operation within the limits', () => {
  it.each([
    '{ village { next { next { id } } } }',
    '{ village { a: id b: id c: id } }',
    '{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }',
  ])('%s is answered', async (query) => {
    expect(await codeOf(query)).toBe('answered');
  });
});

describe('the cost of an operation', () => {
  const people = (args: string) =>
    `{ villages(first: 10) { nodes { people${args} { nodes { name } } } } }`;

  it.each([
    // 1 + 1 + 10 × (1 + 1 + 50 × 1)
    ['counts 50 for a page without a size', people(''), 'answered'],
    // 1 + 1 + 10 × (1 + 1 + 300 × 1)
    ['counts the size that is asked', people('(first: 300)'), 'OPERATION_TOO_COSTLY'],
    ['counts the other end too', people('(last: 300)'), 'OPERATION_TOO_COSTLY'],
    [
      'counts a page no larger than the largest',
      '{ villages(first: 1000000) { nodes { id } } }',
      'answered',
    ],
    ['counts a list without pages as 10', '{ plain { id name } }', 'answered'],
    [
      'does not let a negative size pay for others',
      '{ villages(first: -1000000) { nodes { people(first: 500) { nodes { name } } } } }',
      'answered',
    ],
    [
      'counts edges as nodes',
      '{ villages(first: 500) { edges { node { id name next { id } } } } }',
      'OPERATION_TOO_COSTLY',
    ],
  ])('%s', async (_, query, code) => {
    expect(await codeOf(query, costly)).toBe(code);
  });

  it('is decided for each request by its variables', async () => {
    const query =
      'query ($n: Int) { villages(first: 10) { nodes { people(first: $n) { nodes { name } } } } }';
    expect(await codeOf(query, costly, { n: 5 })).toBe('answered');
    expect(await codeOf(query, costly, { n: 300 })).toBe('OPERATION_TOO_COSTLY');
    expect(await codeOf(query, costly, {})).toBe('answered');
  });

  it('is told with the limit', async () => {
    const answer = await costly.post({ query: people('(first: 300)') });
    expect(answer.status).toBe(400);
    expect((answer.json as Refused).errors[0]).toMatchObject({
      message:
        'The estimated cost of the operation is 3022, more than the allowed 2000; ask smaller pages (first) or fewer fields.',
      extensions: { code: 'OPERATION_TOO_COSTLY', limit: 2000 },
    });
  });
});

describe('the size of an operation', () => {
  it('counts fragments at every place, and does not follow a cycle', () => {
    const document = parse('{ a { ...F } b: a { ...F } } fragment F on A { x: y z { ...F } }');
    expect(sizesOf(document)).toEqual([{ depth: 2, aliases: 3, rootFields: 2, selections: 10 }]);
  });

  it('is measured quickly when fragments nest hostilely', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, i) => `fragment F${i} on A { ...F${i + 1} ...F${i + 1} }`,
    );
    const document = parse(`{ ...F0 } ${fragments.join(' ')} fragment F200 on A { x }`);
    expect(sizesOf(document)[0]?.selections).toBeGreaterThan(1e50);
  });
});
