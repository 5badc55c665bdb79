import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createClient } from 'graphql-sse';
import { UnsecuredJWT } from 'jose';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLiveEvents, type LiveEvents } from '../../platform/live-events.ts';
import { silentLog } from '../../platform/log.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { serve, type RunningGateway } from '../testing/running-gateway.ts';

const TOPIC = randomUUID();
/** Its times alone are read here. */
const TOKEN = new UnsecuredJWT({}).setIssuedAt().setExpirationTime('5m').encode();
const typeOf = ({ __typename }: { __typename: string }) => __typename;

/** An event is answered by entities of two other subgraphs, of several types. */
const SOURCES = {
  news: {
    sdl: `
      scalar DateTime
      type Query {
        topic(until: DateTime!): ID @inaccessible
        newsItem(id: ID!): News
      }
      type Subscription { news: News }
      interface News { id: ID! }
      type Visit implements News { id: ID! village: Village about: [About!] }
      type Note implements News { id: ID! text: String! }
      type Village @key(fields: "id") { id: ID! }
      type Person @key(fields: "id") { id: ID! }
      union About = Village | Person
    `,
    resolvers: {
      Query: {
        topic: () => TOPIC,
        newsItem: (_: unknown, { id }: { id: string }) => NEWS[id],
      },
      News: { __resolveType: typeOf },
      About: { __resolveType: typeOf },
    },
  },
  villages: {
    sdl: 'type Village @key(fields: "id") { id: ID! name: String! size: Int }',
    resolvers: {
      Village: {
        name: ({ id }: { id: string }) => (id === 'nameless' ? null : `village ${id}`),
        size: ({ id }: { id: string }) => {
          if (id === 'secret') throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
          return 600;
        },
      },
    },
  },
  people: {
    sdl: 'type Person @key(fields: "id") { id: ID! name: String! size: Float }',
    resolvers: { Person: { name: () => 'Jan', size: () => 1.8 } },
  },
};

const village = (id: string) => ({ __typename: 'Village', id });
const visit = (id: string) => ({
  __typename: 'Visit',
  id: '1',
  village: village(id),
  about: [village(id), { __typename: 'Person', id: 'p' }],
});
const NEWS: Record<string, object> = {
  visit: visit('gees'),
  secret: visit('secret'),
  nameless: visit('nameless'),
  note: { __typename: 'Note', id: '2', text: 'hello' },
};

describe('a subscription over several subgraphs', () => {
  let database: ScratchDatabase;
  let admin: postgres.Sql;
  let events: LiveEvents;
  let gateway: RunningGateway;

  beforeAll(async () => {
    database = await createScratchDatabase();
    admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
    events = await startLiveEvents({ url: database.adminUrl, log: silentLog });
    gateway = await serve(SOURCES, {
      live: { events, fields: { news: { service: 'news', topic: 'topic', entry: 'newsItem' } } },
      identify: () =>
        Promise.resolve({
          ok: true,
          actor: {
            kind: 'PERSON',
            subject: 'jan',
            role: 'RESIDENT',
            organisationId: null,
            purpose: 'RESIDENT_REQUEST',
            actingFor: null,
          },
        }),
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await events.stop();
    await admin.end();
    await database.drop();
  });

  /** What is delivered of these events, in their order. */
  async function delivered(query: string, ...ids: string[]): Promise<any[]> {
    let connected = () => {};
    const listening = new Promise<void>((resolve) => (connected = resolve));
    const client = createClient({
      url: `${gateway.url}/graphql/stream`,
      headers: { authorization: `Bearer ${TOKEN}` },
      retryAttempts: 0,
      on: { connected },
    });
    const results = client.iterate({ query });
    const first = results.next();
    await listening;
    for (const id of ids) await admin`select pg_notify('noaberhub_live', ${`${TOPIC} ${id}`})`;
    const told = [(await first).value];
    while (told.length < ids.length) told.push((await results.next()).value);
    client.dispose();
    return told;
  }

  test('answers each event with entities, by the type of each', async () => {
    const query = `subscription {
      item: news { __typename ... on Visit { village { name size } ...Who } ... on Note { text } }
    }
    fragment Who on Visit { about { ... on Village { name } ... on Person { name length: size } } }`;
    expect(await delivered(query, 'visit', 'note')).toEqual([
      {
        data: {
          item: {
            __typename: 'Visit',
            village: { name: 'village gees', size: 600 },
            about: [{ name: 'village gees' }, { name: 'Jan', length: 1.8 }],
          },
        },
      },
      { data: { item: { __typename: 'Note', text: 'hello' } } },
    ]);
  });

  test('tells errors with the path in the event, and goes on', async () => {
    const query = `subscription { news { ... on Visit { v: village { size } } ... on Note { text } } }`;
    expect(await delivered(query, 'secret', 'note')).toEqual([
      {
        data: { news: { v: { size: null } } },
        errors: [
          expect.objectContaining({
            path: ['news', 'v', 'size'],
            extensions: { code: 'FORBIDDEN', messageNl: 'U mag dit niet doen.' },
          }),
        ],
      },
      { data: { news: { text: 'hello' } } },
    ]);
  });

  test('nulls the nearest nullable place, as in a query', async () => {
    const query = `subscription { news { ... on Visit { id village { name } } } }`;
    expect(await delivered(query, 'nameless')).toEqual([
      {
        data: { news: { id: '1', village: null } },
        errors: [expect.objectContaining({ path: ['news', 'village', 'name'] })],
      },
    ]);
  });
});
