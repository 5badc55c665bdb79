import postgres from 'postgres';
import { inject } from 'vitest';
import { SCALARS } from '../../../disclosure/scalars.ts';
import { localSubgraphs } from '../../../gateway/local-subgraphs.ts';
import { PATHS } from '../../../gateway/remote/wire.ts';
import { createGateway } from '../../../gateway/server.ts';
import { LIVE_FIELDS } from '../../../hub/live.ts';
import { openParts, type Parts } from '../../../hub/parts.ts';
import { createSubgraphServer } from '../../../hub/serve/subgraph-server.ts';
import { PUBLIC, type Actor } from '../../../platform/actor.ts';
import { createGatewayTokenSigner } from '../../../platform/gateway-token.ts';
import { startLiveEvents } from '../../../platform/live-events.ts';
import { silentLog } from '../../../platform/log.ts';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { readSupergraphSdl, subgraphSdl, type SubgraphName } from '../../../schema/subgraph-sdl.ts';
import { DOCUMENTS, PLANNER } from './by-text.ts';
import type { Question } from './generate.ts';
import { openEventStream, type EventStream } from './event-stream.ts';
import { post } from './post.ts';
import { requestOf } from './sight.ts';
import { watchStillness } from './stillness.ts';

/**
 * The moment at which every world of this run begins. It is of today: how long somebody is followed, the
 * database tells by its own clock.
 */
export const BEGIN = new Date(Math.floor(Date.now() / 60_000) * 60_000);

/** What a test build does wrong on purpose; see `planted/`. */
export interface PlantedLeak {
  readonly sql?: readonly string[];
  patch?(parts: Parts, admin: postgres.Sql): void;
}

/** A demo region in a database of its own, behind a real gateway whose time and ids are no accident. */
export interface World {
  readonly admin: postgres.Sql;
  /** Where in the row of questions the next one stands: time and new ids follow from it. */
  at(place: number): void;
  ask(actor: Actor, question: Question): Promise<string>;
  /** Asks one subgraph over HTTP of its own, with the token that a gateway would sign. */
  askSubgraph(name: SubgraphName, actor: Actor, question: Question): Promise<string>;
  subscribe(actor: Actor, question: Question): Promise<EventStream>;
  stop(): Promise<void>;
}

export async function openWorld(region: ScratchDatabase, leak?: PlantedLeak): Promise<World> {
  const database = await region.copy();
  const { close, ...world } = await serveWorld(database, leak);
  return {
    ...world,
    async stop() {
      await close();
      await database.drop();
    },
  };
}

/** How ids begin that are made in worlds; what was made before them begins otherwise. */
const NEW_IDS = 'e0e0e0e0';

/** How those begin of what people did in the region; of it there is little, and it has everything. */
export const LIVED_IN_IDS = 'd0d0d0d0';

/** When and under which ids something happens that every world is to have behind it. */
export interface Past {
  readonly ids: string;
  readonly now: () => Date;
}

export async function serveWorld(
  database: ScratchDatabase,
  leak?: PlantedLeak,
  past?: Past,
): Promise<Omit<World, 'stop'> & { readonly close: () => Promise<void> }> {
  const { hubSecret } = inject('template');
  const admin = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  for (const statement of leak?.sql ?? []) await admin.unsafe(statement);
  let place = 0;
  let made = 0;
  const ids = {
    uuid: () => {
      const at = String(place).padStart(6, '0');
      made += 1;
      return `${past?.ids ?? NEW_IDS}-0000-4${at.slice(0, 3)}-8${at.slice(3)}-${String(made).padStart(12, '0')}`;
    },
  };
  const clock = { now: past?.now ?? (() => new Date(BEGIN.getTime() + 10 * place)) };
  const parts = await openParts({
    url: database.adminUrl,
    hubSecret,
    // What a connection learns first costs most here; and a change that waited for a second one would hang.
    poolSize: 1,
    statementTimeoutMs: 20_000,
    ids,
  });
  leak?.patch?.(parts, admin);
  const events = await startLiveEvents({ url: database.adminUrl, log: silentLog });
  const served = { subgraphs: localSubgraphs(parts.subgraphs), planner: PLANNER };
  const stillness = watchStillness(served, events, admin);
  const actors: Actor[] = [];
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: stillness.subgraphs,
    identify: (headers) =>
      Promise.resolve({ ok: true, actor: actors[Number(headers['x-test-actor'])] ?? PUBLIC }),
    scalars: SCALARS,
    planner: stillness.planner,
    documents: DOCUMENTS,
    log: silentLog,
    clock,
    ids,
    live: { events, fields: LIVE_FIELDS },
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  const signer = createGatewayTokenSigner(hubSecret);
  const servers = new Map<SubgraphName, Promise<{ url: string; stop: () => Promise<void> }>>();
  const headersOf = (actor: Actor) => ({
    'content-type': 'application/json',
    'x-test-actor': String(actors.push(actor) - 1),
    authorization: TOKEN,
  });

  function serve(name: SubgraphName) {
    let server = servers.get(name);
    if (!server) servers.set(name, (server = serveSubgraph(name, parts, hubSecret)));
    return server;
  }

  return {
    admin,
    at(next) {
      place = next;
      made = 0;
    },
    ask: (actor, question) =>
      post(`${started.url}/graphql`, headersOf(actor), JSON.stringify(question)),
    async askSubgraph(name, actor, question) {
      const { url } = await serve(name);
      const body = JSON.stringify(question);
      const request = requestOf(actor, clock.now(), ids.uuid());
      const token = await signer.sign({
        subgraph: name,
        path: PATHS.graphql,
        body,
        request,
        remainingMs: 20_000,
      });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return post(`${url}${PATHS.graphql}`, headers, body);
    },
    subscribe: (actor, question) =>
      openEventStream(`${started.url}/graphql/stream`, headersOf(actor), question, stillness),
    async close() {
      await started.stop();
      for (const server of servers.values()) await (await server).stop();
      await events.stop();
      await parts.close();
      await admin.end();
    },
  };
}

async function serveSubgraph(name: SubgraphName, parts: Parts, hubSecret: string) {
  const subgraph = parts.subgraphs[name];
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
  const server = createSubgraphServer({
    subgraph,
    sdl: subgraphSdl(name),
    hubSecret,
    log: silentLog,
    shutdownGraceMs: 200,
  });
  const started = await server.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return { url: started.url, stop: () => started.stop() };
}

/** Read for its `exp` alone: who asks, the test says. */
const TOKEN = `Bearer ${[
  { alg: 'none' },
  { iat: BEGIN.getTime() / 1000, exp: BEGIN.getTime() / 1000 + 7200 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.')}.x`;
