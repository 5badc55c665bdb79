import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

const refused = () => new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });

const federation = federate({
  villages: {
    sdl: `
      type Query { villages: [Village!] must: [Village!]! about: [About] }
      type Village @key(fields: "id") { id: ID! streets: [[Street!]!] }
      type Street @key(fields: "id") { id: ID! name: String }
      interface About { text: String! }
      type Note implements About { text: String! }
    `,
    resolvers: {
      Query: {
        villages: () => [{ id: '1' }, { id: '2' }],
        must: () => [{ id: '1' }, { id: '2' }],
        about: () => [{ text: null }, { text: 'yes' }],
      },
      Village: { streets: ({ id }: { id: string }) => [[{ id: `${id}a` }], [{ id: `${id}b` }]] },
      Street: {
        name: ({ id }: { id: string }) => {
          if (id === '2a') throw refused();
          return id;
        },
      },
      About: { __resolveType: () => 'Note' },
    },
  },
  homes: {
    sdl: `
      type Street @key(fields: "id") { id: ID! homes: [Home] count: Int! best: Home! }
      type Home { number: Int! owner: Owner }
      type Owner @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Street: {
        homes: ({ id }: { id: string }) => [
          { number: 1, owner: { id: `${id}1` } },
          { number: id === '1b' ? null : 2 },
        ],
        count: ({ id }: { id: string }) => (id === '2b' ? null : 2),
        best: () => ({ number: 1 }),
      },
    },
  },
  people: {
    sdl: 'type Owner @key(fields: "id") { id: ID! name: String! phone: String }',
    resolvers: {
      Owner: {
        name: ({ id }: { id: string }) => (id === '1a1' ? null : 'Jan'),
        phone: ({ id }: { id: string }) => {
          if (id === '2a1') throw refused();
          return '06';
        },
      },
    },
  },
});

const street = (more: object) => expect.objectContaining(more) as unknown;
const pathsOf = (result: { errors?: readonly { path?: unknown }[] | undefined }) =>
  result.errors?.map(({ path }) => path);

describe('an error below entities in lists of lists', () => {
  it('has the path of the answer, through two subgraphs more', async () => {
    const result = await federation.ask(
      '{ vs: villages { streets { hs: homes { n: number o: owner { p: phone } } } } }',
    );
    expect(pathsOf(result)).toContainEqual(['vs', 1, 'streets', 0, 0, 'hs', 0, 'o', 'p']);
    expect(pathsOf(result)).toContainEqual(['vs', 0, 'streets', 1, 0, 'hs', 1, 'n']);
    expect(pathsOf(result)).toHaveLength(2);
  });

  it('of the first subgraph stands beside what the others answer', async () => {
    const result = await federation.ask('{ villages { streets { name best { number } } } }');
    expect(pathsOf(result)).toEqual([['villages', 1, 'streets', 0, 0, 'name']]);
    expect(asJson(result)).toMatchObject({
      data: {
        villages: [
          { streets: [[{ name: '1a', best: { number: 1 } }], [{ name: '1b' }]] },
          { streets: [[street({ name: null })], [street({ name: '2b' })]] },
        ],
      },
    });
  });
});

describe('null in a non-null place of another subgraph', () => {
  it('nulls the nearest nullable object, and leaves its neighbours', async () => {
    const result = await federation.ask('{ villages { streets { homes { owner { name } } } } }');
    expect(pathsOf(result)).toContainEqual([
      'villages',
      0,
      'streets',
      0,
      0,
      'homes',
      0,
      'owner',
      'name',
    ]);
    const [first, second] = (asJson(result) as { data: { villages: unknown[] } }).data.villages;
    expect(first).toMatchObject({ streets: [[{ homes: [{ owner: null }, { owner: null }] }], {}] });
    expect(second).toMatchObject({ streets: [[{ homes: [{ owner: { name: 'Jan' } }, {}] }], {}] });
  });

  it('climbs through lists of what must be there', async () => {
    const result = await federation.ask('{ villages { id streets { count } } }');
    expect(result.data).toEqual({
      villages: [
        { id: '1', streets: [[{ count: 2 }], [{ count: 2 }]] },
        { id: '2', streets: null },
      ],
    });
    expect(pathsOf(result)).toEqual([['villages', 1, 'streets', 1, 0, 'count']]);
  });

  it('under a fragment of an interface nulls that value alone', async () => {
    const result = await federation.ask('{ about { ... on About { text } } must { id } }');
    expect(result.data).toEqual({
      about: [null, { text: 'yes' }],
      must: [{ id: '1' }, { id: '2' }],
    });
    expect(pathsOf(result)).toEqual([['about', 0, 'text']]);
  });
});
