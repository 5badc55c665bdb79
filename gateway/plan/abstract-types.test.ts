import { describe, expect, it } from 'vitest';
import { asJson, federate } from '../testing/federation.ts';

const events = {
  sdl: `
    type Query { events: [Event!]! search: [Hit!]! media: [Media!]! }
    interface Event { id: ID! at: String! }
    type Sent implements Event @key(fields: "id") { id: ID! at: String! to: String! }
    type Accepted implements Event @key(fields: "id") { id: ID! at: String! by: String }
    type Secret implements Event @inaccessible { id: ID! at: String! }
    union Hit = Sent | Accepted
    interface Media @key(fields: "id") { id: ID! title: String! }
    type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
    type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }
  `,
  resolvers: {
    Query: { events: () => EVENTS, search: () => EVENTS.slice(0, 2), media: () => MEDIA },
    Event: { __resolveType: (event: { __typename: string }) => event.__typename },
    Hit: { __resolveType: (event: { __typename: string }) => event.__typename },
    Media: {
      __resolveType: (media: { __typename: string }) => media.__typename,
      __resolveReference: ({ id }: { id: string }) => MEDIA.find((media) => media.id === id),
    },
  },
};

const EVENTS = [
  { __typename: 'Sent', id: '1', at: '2026-01-01', to: 'Gees' },
  { __typename: 'Accepted', id: '2', at: '2026-01-02', by: 'Team' },
];

const MEDIA = [
  { __typename: 'Book', id: 'b', title: 'B', pages: 10 },
  { __typename: 'Film', id: 'f', title: 'F', minutes: 90 },
];

const notes = {
  sdl: `
    type Query { rated: [Media!]! }
    type Sent @key(fields: "id") { id: ID! note: String }
    type Accepted @key(fields: "id") { id: ID! note: Int }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }
  `,
  resolvers: {
    Query: { rated: () => [{ id: 'f' }, { id: 'b' }] },
    Sent: { note: ({ id }: { id: string }) => `sent ${id}` },
    Accepted: { note: ({ id }: { id: string }) => Number(id) },
    Media: { stars: ({ id }: { id: string }) => (id === 'b' ? 5 : 3) },
  },
};

const federation = federate({ events, notes });

describe('an interface', () => {
  it('is answered by the type of each value, entities of several types in one list', async () => {
    const query = `{ events {
      __typename id
      ... on Sent { to note }
      ... on Accepted { by number: note }
    } }`;
    expect(asJson(await federation.ask(query))).toEqual({
      data: {
        events: [
          { __typename: 'Sent', id: '1', to: 'Gees', note: 'sent 1' },
          { __typename: 'Accepted', id: '2', by: 'Team', number: 2 },
        ],
      },
    });
  });

  it('does not show a type name that was not asked', async () => {
    const result = await federation.ask('{ events { ... on Sent { note } } }');
    expect(asJson(result)).toEqual({ data: { events: [{ note: 'sent 1' }, {}] } });
  });

  it('hides a value of a type that clients do not see', async () => {
    const hidden = federate({
      events: {
        ...events,
        resolvers: {
          ...events.resolvers,
          Query: { events: () => [...EVENTS, { __typename: 'Secret', id: '3', at: 'x' }] },
        },
      },
      notes,
    });
    const result = await hidden.ask('{ events { __typename } }');
    expect(JSON.stringify(result)).not.toContain('"Secret"');
    expect(result.data).toBeNull();
  });
});

describe('a union', () => {
  it('takes fragments, named and nested, and names its types', async () => {
    const query = `
      { search { kind: __typename ...AnyEvent ... on Sent { ...Note } } }
      fragment AnyEvent on Event { at ... on Accepted { by } }
      fragment Note on Sent { note }
    `;
    expect(asJson(await federation.ask(query))).toEqual({
      data: {
        search: [
          { kind: 'Sent', at: '2026-01-01', note: 'sent 1' },
          { kind: 'Accepted', at: '2026-01-02', by: 'Team' },
        ],
      },
    });
  });
});

describe('an interface object', () => {
  it('adds a field to every implementation', async () => {
    expect(
      asJson(await federation.ask('{ media { title stars ... on Film { minutes } } }')),
    ).toEqual({
      data: {
        media: [
          { title: 'B', stars: 5 },
          { title: 'F', stars: 3, minutes: 90 },
        ],
      },
    });
  });

  it('is resolved to its concrete type when that is asked', async () => {
    expect(
      asJson(await federation.ask('{ rated { __typename stars ... on Book { pages } } }')),
    ).toEqual({
      data: {
        rated: [
          { __typename: 'Film', stars: 3 },
          { __typename: 'Book', stars: 5, pages: 10 },
        ],
      },
    });
  });
});

describe('an inaccessible field', () => {
  it('does not exist for clients and still serves as a key', async () => {
    const federated = federate({
      a: {
        sdl: 'type Query { v: V } type V @key(fields: "code") { code: ID! @inaccessible name: String }',
        resolvers: { Query: { v: () => ({ code: 'x', name: 'Gees' }) } },
      },
      b: {
        sdl: 'type V @key(fields: "code") { code: ID! @inaccessible size: Int }',
        resolvers: { V: { size: () => 3 } },
      },
    });
    expect(asJson(await federated.ask('{ v { name size } }'))).toEqual({
      data: { v: { name: 'Gees', size: 3 } },
    });
    expect((await federated.ask('{ v { code } }')).errors?.[0]?.message).toContain('Cannot query');
  });
});
