import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { localSubgraphs } from '../local-subgraphs.ts';
import { SubgraphUnavailable } from '../subgraphs.ts';
import { asJson, federate, subgraphOf } from '../testing/federation.ts';

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

describe('errors that stay in their place', () => {
  const failed = () => Promise.reject(refused());
  const federated = federate({
    villages: {
      keepsErrorsInPlace: true,
      sdl: `
        type Query { vs: [V] must: V! }
        type V @key(fields: "id") { id: ID! name: String! about: String! }
      `,
      resolvers: {
        Query: { vs: () => [1, 2, 3].map((number) => ({ number })), must: () => ({ number: 4 }) },
        V: {
          id: ({ number }: { number: number }) => {
            if (number === 2) throw refused();
            return number === 3 ? null : String(number);
          },
          name: ({ number }: { number: number }) => (number === 4 ? failed() : String(number)),
          about: ({ number }: { number: number }) => (number === 4 ? failed() : ''),
        },
      },
    },
    housing: {
      keepsErrorsInPlace: true,
      sdl: 'type V @key(fields: "id") { id: ID! size: Int homes: [String]! }',
      resolvers: { V: { size: () => 1, homes: () => [] } },
    },
  });
  const told = ({ errors }: { errors?: readonly GraphQLError[] | undefined }) =>
    errors?.map(({ path, message }) => [path?.join('.'), message]);

  it('of a key are told, and nothing is asked about what it stands for', async () => {
    const result = await federated.ask('{ vs { name size homes } }');
    expect(result.data).toEqual({ vs: [{ name: '1', size: 1, homes: [] }, null, null] });
    expect(told(result)).toEqual([
      ['vs.1.id', 'No.'],
      ['vs.2', 'A value that must be there is missing.'],
    ]);
    const representations = federated.sent.at(-1)?.variables['representations'];
    expect(JSON.parse(JSON.stringify(representations))).toEqual([{ __typename: 'V', id: '1' }]);
  });

  it('climb in the answer, and all of them are told', async () => {
    const result = await federated.ask('{ must { id name about } vs { name } }');
    expect(result.data).toBeNull();
    expect(told(result)).toEqual([
      ['must.about', 'No.'],
      ['must.name', 'No.'],
    ]);
  });
});

describe('an error that nulls more than its own place', () => {
  const bad = () => {
    throw new GraphQLError('No cursor.', { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const sources = {
    villages: {
      sdl: `
        type Query { vs: [V!]! some: [V] me: String! mine: [String]! other: String }
        type V @key(fields: "id") { id: ID! name: String! }
      `,
      resolvers: {
        Query: {
          vs: () => [{ id: '1', name: 'a' }],
          some: () => ['1', '2', '3'].map((id) => ({ id, name: id })),
          me: () => 'me',
          mine: bad,
        },
      },
    },
    housing: {
      sdl: `
        type Query { projects: [P] }
        type P { village: V! }
        type V @key(fields: "id") { id: ID! size: Int! homes: [String]! }
      `,
      resolvers: {
        Query: { projects: () => [{ village: { id: '1' } }] },
        V: {
          // The second is not known here.
          __resolveReference: (ref: { id: string }) => (ref.id === '2' ? null : ref),
          size: () => 1,
          homes: ({ id }: { id: string }) => (id === '1' ? bad() : []),
        },
      },
    },
    people: {
      sdl: 'type V @key(fields: "id") { id: ID! count: Int! }',
      resolvers: {
        V: {
          __resolveReference: ({ id }: { id: string }) => (id === '3' ? { id, count: 3 } : null),
        },
      },
    },
  };
  const federated = federate(sources);
  const ask = (query: string) => federated.ask(query);
  const told = (result: { errors?: readonly GraphQLError[] | undefined }) =>
    (result.errors ?? []).map(
      ({ path, extensions }) => `${path?.join('.') ?? ''} ${String(extensions['code'])}`,
    );

  it.each(['size homes', 'homes size', 's: size homes'])(
    'explains all that its subgraph would have answered of the entity: %s',
    async (fields) => {
      const result = await ask(`{ vs { name ${fields} } }`);
      expect(result.data).toBeNull();
      expect(told(result)).toEqual(['vs.0.homes BAD_USER_INPUT']);
    },
  );

  it('explains it at each place, by each name, where the entity stands', async () => {
    const result = await ask(
      '{ vs { s: size h: homes } projects { village { name size homes } } }',
    );
    expect(told(result).length).toBeGreaterThan(0);
    for (const one of told(result)) expect(one).toMatch(/(h|homes) BAD_USER_INPUT$/);
  });

  it('explains all that its subgraph would have answered of the root', async () => {
    const result = await ask('{ me mine other }');
    expect(result.data).toBeNull();
    expect(told(result)).toEqual(['mine BAD_USER_INPUT']);
  });

  it('explains nothing of another entity', async () => {
    const result = await ask('{ some { size homes } }');
    expect(result.data).toEqual({ some: [null, null, { size: 1, homes: [] }] });
    expect(told(result)).toEqual([
      'some.0.homes BAD_USER_INPUT',
      'some.1.size NULL_IN_NON_NULL_FIELD',
    ]);
  });

  it('explains nothing that another subgraph owes', async () => {
    const result = await ask('{ some { count homes } }');
    expect(result.data).toEqual({ some: [null, null, { count: 3, homes: [] }] });
    expect(told(result).sort()).toEqual([
      'some.0.count NULL_IN_NON_NULL_FIELD',
      'some.0.homes BAD_USER_INPUT',
      'some.1.count NULL_IN_NON_NULL_FIELD',
    ]);
  });

  it('explains the nulls of a subgraph that does not answer at all', async () => {
    const known = localSubgraphs({
      villages: subgraphOf(sources.villages),
      housing: subgraphOf(sources.housing),
    });
    const silent = federate(sources, {
      subgraphs: {
        ...known,
        fetch(request) {
          if (request.service === 'people') throw new SubgraphUnavailable();
          return known.fetch(request);
        },
      },
    });
    const result = await silent.ask('{ projects { village { count } } }');
    expect(result.data).toEqual({ projects: [null] });
    expect(told(result)).toEqual(['projects.village SUBGRAPH_UNAVAILABLE']);
  });
});
