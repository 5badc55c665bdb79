import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

describe('@requires', () => {
  const federation = federate({
    cases: {
      sdl: `
        type Query { cases: [Case!]! }
        type Case @key(fields: "id") { id: ID! steps: [Step!] subject: Subject party: Party }
        type Step { days(unit: Unit = DAY): Int! note: String }
        enum Unit { DAY WEEK }
        interface Subject { name: String! }
        type Person implements Subject { name: String! age: Int! }
        type Village implements Subject { name: String! inhabitants: Int! }
        union Party = Person | Village
      `,
      resolvers: {
        Query: { cases: () => CASES },
        Step: {
          days: ({ days }: { days: number }, { unit }: { unit: string }) =>
            unit === 'WEEK' ? days / 7 : days,
        },
      },
    },
    reports: {
      sdl: `
        type Case @key(fields: "id") {
          id: ID!
          steps: [Step!] @external
          subject: Subject @external
          party: Party @external
          weeks: Int @requires(fields: "steps { days(unit: WEEK) }")
          about: String @requires(fields: "subject { name ... on Person { age } ... on Village { inhabitants } }")
          who: String @requires(fields: "party { ... on Person { age } ... on Village { inhabitants } }")
        }
        type Step @external { days(unit: Unit = DAY): Int! }
        enum Unit { DAY WEEK }
        interface Subject { name: String! }
        type Person implements Subject @external { name: String! age: Int! }
        type Village implements Subject @external { name: String! inhabitants: Int! }
        union Party = Person | Village
      `,
      resolvers: {
        Subject: { __resolveType: typeOf },
        Party: { __resolveType: typeOf },
        Case: {
          weeks: ({ steps }: Case) =>
            steps ? steps.reduce((sum, step) => sum + step.days, 0) : null,
          about: ({ subject }: Case) =>
            subject ? `${subject.name} ${String(subject.age ?? subject.inhabitants)}` : 'nobody',
          who: ({ party }: Case) => (party ? JSON.stringify(party) : 'nobody'),
        },
      },
    },
  });

  it('sends a list of objects, with the argument that it states', async () => {
    // Beside `days` with another argument it would be planned wrongly: schema/planning-rules.ts.
    expect(asJson(await federation.ask('{ cases { weeks steps { inDays: days } } }'))).toEqual({
      data: {
        cases: [
          { weeks: 3, steps: [{ inDays: 7 }, { inDays: 14 }] },
          { weeks: 0, steps: [] },
          { weeks: null, steps: null },
        ],
      },
    });
  });

  it('sends of an interface what each type requires', async () => {
    expect(asJson(await federation.ask('{ cases { about } }'))).toEqual({
      data: { cases: [{ about: 'Jan 80' }, { about: 'Gees 600' }, { about: 'nobody' }] },
    });
  });

  it('sends of a union what each type requires, and nothing that was asked beside it', async () => {
    const result = await federation.ask('{ cases { who party { ... on Person { name } } } }');
    const told = (asJson(result) as { data: { cases: { who: string }[] } }).data.cases;
    expect(told.map(({ who }) => who)).toEqual([
      expect.stringContaining('"age":80'),
      expect.stringContaining('"inhabitants":600'),
      'nobody',
    ]);
    expect(told[0]).toMatchObject({ party: { name: 'Jan' } });
  });
});

interface Case {
  readonly steps: readonly { days: number }[] | null;
  readonly subject: { name: string; age?: number; inhabitants?: number } | null;
  readonly party: object | null;
}

const typeOf = (subject: { age?: number; __typename?: string }) =>
  subject.__typename ?? (subject.age === undefined ? 'Village' : 'Person');

const jan = { __typename: 'Person', name: 'Jan', age: 80 };
const gees = { __typename: 'Village', name: 'Gees', inhabitants: 600 };
const CASES = [
  { id: '1', steps: [{ days: 7 }, { days: 14 }], subject: jan, party: jan },
  { id: '2', steps: [], subject: gees, party: gees },
  { id: '3', steps: null, subject: null, party: null },
];

describe('@requires of a field that fails', () => {
  const federation = federate({
    a: {
      sdl: `type Query { vs: [V!]! } type V @key(fields: "id") { id: ID! size: Int must: Int! }`,
      resolvers: {
        Query: { vs: () => [{ id: '1' }, { id: '2' }] },
        V: {
          size: ({ id }: { id: string }) => {
            if (id === '1') throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
            return 2;
          },
          must: () => 1,
        },
      },
    },
    b: {
      sdl: `type V @key(fields: "id") {
              id: ID! size: Int @external must: Int! @external
              double: Int @requires(fields: "size must")
            }`,
      resolvers: {
        V: {
          double: ({ size, must }: { size: number | null; must: number }) => (size ?? 0) + must,
        },
      },
    },
  });

  it('sends null for it, tells the error, and answers the others', async () => {
    expect(asJson(await federation.ask('{ vs { double } }'))).toMatchObject({
      data: { vs: [{ double: 1 }, { double: 3 }] },
      errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
    });
  });
});

describe('@provides', () => {
  const federation = federate({
    reviews: {
      sdl: `
        type Query { reviews: [Review!]! }
        type Review {
          village: Village @provides(fields: "name place { x }")
          about: About @provides(fields: "... on Village { name }")
        }
        type Village @key(fields: "id") { id: ID! name: String @external place: Place @external }
        type Place { x: Int @external }
        type Street { street: String }
        union About = Village | Street
      `,
      resolvers: { Query: { reviews: () => REVIEWS } },
    },
    villages: {
      sdl: `
        type Village @key(fields: "id") {
          id: ID! name: String @shareable place: Place @shareable size: Int
        }
        type Place { x: Int @shareable y: Int }
      `,
      resolvers: {
        Village: { name: () => 'from villages', place: () => ({ x: 8, y: 9 }), size: () => 3 },
      },
    },
  });

  it('spares a fetch for nested fields, in lists', async () => {
    expect(asJson(await federation.ask('{ reviews { village { name place { x } } } }'))).toEqual({
      data: { reviews: [{ village: { name: 'provided', place: { x: 1 } } }, { village: null }] },
    });
    expect(federation.sent).toHaveLength(1);
  });

  it('is no answer for what it does not provide', async () => {
    const result = await federation.ask('{ reviews { village { place { y } size } } }');
    expect(asJson(result)).toEqual({
      data: { reviews: [{ village: { place: { y: 9 }, size: 3 } }, { village: null }] },
    });
  });

  it('spares a fetch for a member of a union', async () => {
    const result = await federation.ask(
      '{ reviews { about { ... on Village { name } ... on Street { street } } } }',
    );
    expect(asJson(result)).toEqual({
      data: { reviews: [{ about: { name: 'provided' } }, { about: { street: 'Dorpsstraat' } }] },
    });
    expect(federation.sent).toHaveLength(1);
  });
});

const provided = { __typename: 'Village', id: '1', name: 'provided', place: { x: 1 } };
const REVIEWS = [
  { village: provided, about: provided },
  { village: null, about: { __typename: 'Street', street: 'Dorpsstraat' } },
];
