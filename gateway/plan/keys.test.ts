import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

const villages = {
  sdl: `
    type Query { villages: [Village!]! village(slug: ID!): Village }
    type Village @key(fields: "id") @key(fields: "slug") {
      id: ID! slug: ID! name: String! inhabitants: Int @shareable
    }
  `,
  resolvers: {
    Query: {
      villages: () => VILLAGES,
      village: (_: unknown, { slug }: { slug: string }) =>
        VILLAGES.find((village) => village.slug === slug),
    },
    Village: {
      __resolveReference: (ref: { id?: string; slug?: string }) =>
        VILLAGES.find((village) => village.id === ref.id || village.slug === ref.slug),
    },
  },
};

const VILLAGES = [
  { id: '1', slug: 'gees', name: 'Gees', inhabitants: 600 },
  { id: '2', slug: 'wedde', name: 'Wedde', inhabitants: 1200 },
];

/** Knows villages by slug alone, and projects by a nested key. */
const housing = {
  sdl: `
    type Village @key(fields: "slug") { slug: ID! projects: [Project!]! }
    type Project @key(fields: "village { slug } number") {
      number: Int! village: Village! phase: String!
    }
  `,
  resolvers: {
    Village: {
      projects: ({ slug }: { slug: string }) =>
        slug === 'gees' ? [] : [1, 2].map((number) => ({ number, village: { slug } })),
    },
    Project: { phase: ({ number }: { number: number }) => (number === 1 ? 'PLAN' : 'BUILD') },
  },
};

const costs = {
  sdl: `
    type Project @key(fields: "village { slug } number") {
      number: Int! village: Village! cost: Int
    }
    type Village @key(fields: "slug", resolvable: false) { slug: ID! }
  `,
  resolvers: {
    Project: {
      cost: (project: { number: number; village: { slug: string } }) =>
        project.village.slug.length * project.number,
    },
  },
};

const federation = federate({ villages, housing, costs });

describe('entities', () => {
  it('are joined by the key that both subgraphs know', async () => {
    const result = await federation.ask('{ villages { name projects { number } } }');
    expect(asJson(result)).toEqual({
      data: {
        villages: [
          { name: 'Gees', projects: [] },
          { name: 'Wedde', projects: [{ number: 1 }, { number: 2 }] },
        ],
      },
    });
  });

  it('are joined by a nested key', async () => {
    const result = await federation.ask('{ villages { projects { phase cost } } }');
    expect(asJson(result)).toEqual({
      data: {
        villages: [
          { projects: [] },
          {
            projects: [
              { phase: 'PLAN', cost: 5 },
              { phase: 'BUILD', cost: 10 },
            ],
          },
        ],
      },
    });
  });

  it('are asked once per subgraph and level, whatever the number', async () => {
    await federation.ask('{ villages { name projects { number cost } } }');
    expect(federation.sent.map(({ service }) => service)).toEqual(['villages', 'housing', 'costs']);
  });

  it('that stand in the answer twice are represented once and filled twice', async () => {
    const result = await federation.ask(`{
      a: village(slug: "wedde") { projects { number } }
      b: village(slug: "wedde") { projects { number } }
    }`);
    const projects = [{ number: 1 }, { number: 2 }];
    expect(asJson(result)).toEqual({ data: { a: { projects }, b: { projects } } });
    const last = federation.sent.at(-1);
    const representations = Object.values(last?.variables ?? {}).flat();
    expect(representations).toHaveLength(1);
  });

  it('that do not exist are null and are not asked further', async () => {
    const result = await federation.ask(
      '{ village(slug: "nergens") { name projects { number } } }',
    );
    expect(asJson(result)).toEqual({ data: { village: null } });
    expect(federation.sent).toHaveLength(1);
  });
});

describe('a shared field', () => {
  it('is answered by whichever subgraph the plan passes', async () => {
    const shared = federate({
      a: {
        sdl: 'type Query { v: V } type V @key(fields: "id") { id: ID! size: Int @shareable }',
        resolvers: { Query: { v: () => ({ id: '1', size: 3 }) } },
      },
      b: {
        sdl: 'type Query { w: V } type V @key(fields: "id") { id: ID! size: Int @shareable b: Int }',
        resolvers: { Query: { w: () => ({ id: '1', size: 3, b: 4 }) } },
      },
    });
    const result = await shared.ask('{ v { size } w { size b } }');
    expect(asJson(result)).toEqual({ data: { v: { size: 3 }, w: { size: 3, b: 4 } } });
    expect(shared.sent).toHaveLength(2);
  });
});

describe('an overridden field', () => {
  it('is asked of the subgraph that took it over', async () => {
    const federated = federate({
      old: {
        sdl: 'type Query { v: V } type V @key(fields: "id") { id: ID! phase: String }',
        resolvers: { Query: { v: () => ({ id: '1', phase: 'old' }) } },
      },
      new: {
        sdl: 'type V @key(fields: "id") { id: ID! phase: String @override(from: "old") }',
        resolvers: { V: { phase: () => 'new' } },
      },
    });
    expect(asJson(await federated.ask('{ v { phase } }'))).toEqual({
      data: { v: { phase: 'new' } },
    });
  });
});
