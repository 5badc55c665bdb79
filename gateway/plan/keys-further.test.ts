import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

describe('an entity with several keys', () => {
  /** Each knows a person by another key; only `register` knows how they belong together. */
  const federation = federate({
    app: {
      sdl: 'type Query { me: Person people: [[Person]] } type Person @key(fields: "login") { login: ID! }',
      resolvers: {
        Query: {
          me: () => ({ login: 'jan' }),
          people: () => [[{ login: 'jan' }, null], [], [{ login: 'an' }]],
        },
      },
    },
    register: {
      sdl: 'type Person @key(fields: "login") @key(fields: "number") { login: ID! number: Int! }',
      resolvers: {
        Person: {
          __resolveReference: ({ login, number }: { login?: string; number?: number }) =>
            login === 'jan' || number === 1
              ? { login: 'jan', number: 1 }
              : { login: 'an', number: 2 },
        },
      },
    },
    wages: {
      sdl: `type Person @key(fields: "number") { number: Int! wage: Wage }
            type Wage @key(fields: "person { number } year") { person: Person! year: Int! }`,
      resolvers: {
        Person: { wage: ({ number }: { number: number }) => ({ person: { number }, year: 2026 }) },
      },
    },
    taxes: {
      sdl: `type Wage @key(fields: "person { number } year") { person: Person! year: Int! tax: Int }
            type Person @key(fields: "number", resolvable: false) { number: Int! }`,
      resolvers: {
        Wage: {
          tax: ({ person, year }: { person: { number: number }; year: number }) =>
            person.number * year,
        },
      },
    },
  });

  it('is reached by way of the subgraph that knows both', async () => {
    expect(asJson(await federation.ask('{ me { wage { year tax } } }'))).toEqual({
      data: { me: { wage: { year: 2026, tax: 2026 } } },
    });
    expect(federation.sent.map(({ service }) => service)).toEqual([
      'app',
      'register',
      'wages',
      'taxes',
    ]);
  });

  it('is found in lists of lists, where null stays null', async () => {
    expect(asJson(await federation.ask('{ people { wage { tax } } }'))).toEqual({
      data: { people: [[{ wage: { tax: 2026 } }, null], [], [{ wage: { tax: 4052 } }]] },
    });
    expect(federation.sent).toHaveLength(4);
  });
});

describe('a shared value without a key', () => {
  const federation = federate({
    a: {
      sdl: `type Query { v: V } type V @key(fields: "id") { id: ID! place: Place @shareable }
            type Place @shareable { x: Int y: Int }`,
      resolvers: { Query: { v: () => ({ id: '1', place: { x: 1, y: 2 } }) } },
    },
    b: {
      sdl: `type V @key(fields: "id") { id: ID! place: Place @shareable size: Int }
            type Place @shareable { x: Int y: Int z: Int }`,
      resolvers: { V: { place: () => ({ x: 1, y: 2, z: 3 }), size: () => 4 } },
    },
  });

  it('is joined of the parts that each subgraph knows', async () => {
    expect(asJson(await federation.ask('{ v { place { x y z } size } }'))).toEqual({
      data: { v: { place: { x: 1, y: 2, z: 3 }, size: 4 } },
    });
  });

  it('is taken from the first that has all of it', async () => {
    await federation.ask('{ v { place { x y } } }');
    expect(federation.sent.map(({ service }) => service)).toEqual(['a']);
  });
});

describe('a root field that two subgraphs share', () => {
  it('is asked of each for what only it knows', async () => {
    const federation = federate({
      a: {
        sdl: 'type Query { stats: Stats @shareable } type Stats @shareable { people: Int }',
        resolvers: { Query: { stats: () => ({ people: 600 }) } },
      },
      b: {
        sdl: `type Query { stats: Stats @shareable } type Stats { people: Int @shareable homes: Int }`,
        resolvers: { Query: { stats: () => ({ people: 600, homes: 250 }) } },
      },
    });
    expect(asJson(await federation.ask('{ stats { people homes } }'))).toEqual({
      data: { stats: { people: 600, homes: 250 } },
    });
  });
});

describe('an overridden field', () => {
  const old = {
    sdl: `type Query { v: V } type V @key(fields: "id") { id: ID! owner: Owner kept: Int }
          type Owner { name: String @shareable }`,
    resolvers: { Query: { v: () => ({ id: '1', kept: 1, owner: { name: 'old' } }) } },
  };
  const federation = federate({
    old,
    new: {
      sdl: `type V @key(fields: "id") { id: ID! owner: Owner @override(from: "old") since: Int }
            type Owner { name: String @shareable phone: String }`,
      resolvers: { V: { owner: () => ({ name: 'new', phone: '06' }), since: () => 2026 } },
    },
    third: {
      sdl: `type V @key(fields: "id") { id: ID! since: Int @external age: Int @requires(fields: "since") }`,
      resolvers: { V: { age: ({ since }: { since: number }) => 2027 - since } },
    },
  });

  it('that is an object is asked of the new owner with all below it', async () => {
    expect(asJson(await federation.ask('{ v { kept owner { name phone } } }'))).toEqual({
      data: { v: { kept: 1, owner: { name: 'new', phone: '06' } } },
    });
  });

  it('leaves what others require of the new owner in place', async () => {
    expect(asJson(await federation.ask('{ v { age owner { name } } }'))).toEqual({
      data: { v: { age: 1, owner: { name: 'new' } } },
    });
  });
});
