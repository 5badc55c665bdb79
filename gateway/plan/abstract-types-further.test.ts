import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

const typeOf = ({ __typename }: { __typename: string }) => __typename;

describe('an interface object', () => {
  const federation = federate({
    media: {
      sdl: `
        type Query { media(first: Int): [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String! minutes: Int }
        type Book implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }
      `,
      resolvers: {
        Query: { media: () => MEDIA },
        Media: {
          __resolveType: typeOf,
          __resolveReference: ({ id }: { id: string }) => MEDIA.find((media) => media.id === id),
        },
        Book: { __resolveReference: ({ id }: { id: string }) => MEDIA.find((m) => m.id === id) },
        Film: { __resolveReference: ({ id }: { id: string }) => MEDIA.find((m) => m.id === id) },
      },
    },
    costs: {
      sdl: `
        type Media @key(fields: "id") @interfaceObject {
          id: ID! cost: Int lender: Lender
        }
        type Lender @key(fields: "id") { id: ID! last: Media }
      `,
      resolvers: {
        Media: {
          cost: ({ id }: { id: string }) => {
            if (id === 'x') throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
            return id === 'b' ? 0 : 180;
          },
          lender: () => ({ id: 'l', last: { id: 'f' } }),
        },
      },
    },
    people: {
      sdl: 'type Lender @key(fields: "id") { id: ID! name: String }',
      resolvers: { Lender: { name: () => 'Jan' } },
    },
  });

  it('has errors that stand where the value of each type would', async () => {
    const result = await federation.ask('{ media { __typename cost } }');
    expect(asJson(result)).toMatchObject({
      data: {
        media: [
          { __typename: 'Book', cost: 0 },
          { __typename: 'Film', cost: 180 },
          { __typename: 'Film', cost: null },
        ],
      },
      errors: [{ path: ['media', 2, 'cost'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('leads to other entities and back to the concrete type', async () => {
    const query = `{ media(first: 1) { lender { name last { title ... on Film { minutes } } } } }`;
    const told = { lender: { name: 'Jan', last: { title: 'F', minutes: 90 } } };
    expect(asJson(await federation.ask(query))).toEqual({ data: { media: [told, told, told] } });
  });
});

const MEDIA = [
  { __typename: 'Book', id: 'b', title: 'B', minutes: null },
  { __typename: 'Film', id: 'f', title: 'F', minutes: 90 },
  { __typename: 'Film', id: 'x', title: 'X', minutes: 10 },
];

describe('abstract types over several subgraphs', () => {
  const federation = federate({
    events: {
      sdl: `
        type Query { hits: [Hit] mine: Owned node: Node! }
        union Hit = Village | Home
        interface Node { id: ID! }
        interface Owned implements Node { id: ID! owner: Person }
        type Village implements Node @key(fields: "id") { id: ID! name: String! }
        type Home implements Node & Owned @key(fields: "id") { id: ID! owner: Person tags: [Hit!] }
        type Person @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          hits: () => [VILLAGE, null, HOME],
          mine: () => HOME,
          node: () => VILLAGE,
        },
        Hit: { __resolveType: typeOf },
        Node: { __resolveType: typeOf },
        Owned: { __resolveType: typeOf },
        Village: { name: () => 'Gees' },
        Home: { owner: () => ({ id: 'p' }), tags: () => [VILLAGE, VILLAGE] },
      },
    },
    people: {
      sdl: `
        union Hit = Person | Village
        type Person @key(fields: "id") { id: ID! name: String! knows: [Hit!] }
        type Village @key(fields: "id") { id: ID! size: Int! }
        type Home @key(fields: "id") { id: ID! size: Float }
      `,
      resolvers: {
        Hit: { __resolveType: typeOf },
        Person: {
          name: () => 'Jan',
          knows: () => [
            { __typename: 'Person', id: 'p' },
            { __typename: 'Village', id: 'v' },
          ],
        },
        Village: { size: ({ id }: { id: string }) => (id === 'v' ? 600 : null) },
        Home: { size: () => 1.5 },
      },
    },
  });

  it('answer a union whose members two subgraphs know in part', async () => {
    const query = `{ mine { owner { knows {
      __typename ... on Person { name } ... on Village { name size }
    } } } }`;
    expect(asJson(await federation.ask(query))).toEqual({
      data: {
        mine: {
          owner: {
            knows: [
              { __typename: 'Person', name: 'Jan' },
              { __typename: 'Village', name: 'Gees', size: 600 },
            ],
          },
        },
      },
    });
  });

  it('take fields of one name and two types under aliases', async () => {
    const query = `{ hits { ... on Village { people: size } ... on Home { hectares: size } } }`;
    expect(asJson(await federation.ask(query))).toEqual({
      data: { hits: [{ people: 600 }, null, { hectares: 1.5 }] },
    });
  });

  it('take an interface within an interface, by fragments of either', async () => {
    const query = `
      { node { ...N } mine { ...N ... on Node { ... on Owned { owner { name } } } } }
      fragment N on Node { __typename id ... on Home { tags { ... on Village { name } } } }`;
    expect(asJson(await federation.ask(query))).toEqual({
      data: {
        node: { __typename: 'Village', id: 'v' },
        mine: {
          __typename: 'Home',
          id: 'h',
          tags: [{ name: 'Gees' }, { name: 'Gees' }],
          owner: { name: 'Jan' },
        },
      },
    });
  });
});

const VILLAGE = { __typename: 'Village', id: 'v', name: 'Gees' };
const HOME = { __typename: 'Home', id: 'h' };

describe('what clients do not see', () => {
  const federation = federate({
    a: {
      sdl: `
        type Query { v(shown: Int, hidden: Int @inaccessible): V hits: [Hit] }
        type V @key(fields: "id") { id: ID! phase: Phase secret: Secret @inaccessible }
        type Secret @inaccessible { code: Int }
        input Filter { shown: Int hidden: Int @inaccessible }
        enum Phase { PLAN BUILD @inaccessible }
        union Hit = V | Secret
        extend type V { filtered(by: Filter): Int }
      `,
      resolvers: {
        Query: {
          v: (_: unknown, args: object) => ({ id: '1', phase: 'PLAN', filtered: () => args }),
          hits: () => [{ __typename: 'V', id: '1' }, { __typename: 'Secret' }],
        },
        Hit: { __resolveType: typeOf },
        V: { filtered: (_: unknown, { by }: { by: object }) => Object.keys(by).length },
      },
    },
  });

  it.each([
    '{ v(hidden: 1) { id } }',
    '{ v { secret { code } } }',
    '{ v { filtered(by: { hidden: 1 }) } }',
    '{ hits { ... on Secret { code } } }',
  ])('is not there: %s', async (query) => {
    const { data, errors } = await federation.ask(query);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
    expect(federation.sent).toHaveLength(0);
  });

  it('is not answered where a subgraph answers it all the same', async () => {
    const result = await federation.ask('{ hits { __typename ... on V { id } } }');
    expect(asJson(result)).toMatchObject({ data: { hits: [{ __typename: 'V', id: '1' }, null] } });
    expect(JSON.stringify(result)).not.toContain('Secret');
  });
});
