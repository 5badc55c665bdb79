import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import { remoteSubgraphs } from '../gateway/remote-subgraphs.ts';
import { createGateway } from '../gateway/server.ts';
import type { Subgraphs } from '../gateway/subgraphs.ts';
import { localSubgraphs, type LocalSubgraph } from '../gateway/local-subgraphs.ts';
import { openParts } from '../hub/parts.ts';
import { createSubgraphServer } from '../hub/serve/subgraph-server.ts';
import { withTimeLimits } from '../hub/serve/time-limit.ts';
import { SCALARS } from '../disclosure/scalars.ts';
import { PUBLIC } from '../platform/actor.ts';
import { openDatabase } from '../platform/database.ts';
import { silentLog } from '../platform/log.ts';
import {
  readSupergraphSdl,
  SUBGRAPHS,
  subgraphSdl,
  type SubgraphName,
} from '../schema/subgraph-sdl.ts';
import { askFloor } from './floor.ts';
import { createMonolith } from './monolith/server.ts';
import { listenTo, type Sent } from './pgbench.ts';
import { QUESTIONS } from './questions.ts';
import type { Load, Measured } from './load.ts';
import { runLoad } from './run-load.ts';
import { identifyBy } from './tokens.ts';
import type { Variant } from './variants.ts';

/** What the process that measures tells one that is measured. */
export interface Setup {
  /** Or the name of a subgraph that is served apart. */
  readonly variant: Variant | SubgraphName;
  /** Where subgraphs are served apart. */
  readonly urls?: Readonly<Record<string, string>>;
  readonly url: string;
  readonly hubSecret: string;
  readonly jwk: JWK;
}

/** Asked of a server: its processor time so far; of the floor: to run its loop, or what it would send. */
export type Order =
  | { readonly kind: 'cpu' }
  | ({ readonly kind: 'load' } & Load)
  | { readonly kind: 'statements'; readonly query: string; readonly token: string };
export type Report = string | number | Measured | readonly Sent[];

/** The connections of each side in total: the hub divides them among five roles, of which two work. */
const POOL = 20;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startHub(setup: Setup): Promise<string> {
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: setup.variant === 'hub apart' ? remoteOf(setup) : await localOf(setup),
    identify: identifyBy(setup.jwk),
    scalars: SCALARS,
    log: silentLog,
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return started.url;
}

async function localOf({ url, hubSecret, variant }: Setup): Promise<Subgraphs> {
  const parts = await openParts({ url, hubSecret, poolSize: POOL / 2, statementTimeoutMs: 60_000 });
  const subgraphs: Record<string, LocalSubgraph> = { ...parts.subgraphs };
  if (variant === 'consent and log off') {
    for (const [name, subgraph] of Object.entries(subgraphs))
      subgraphs[name] = withoutLog(subgraph);
  }
  return localSubgraphs(subgraphs);
}

function remoteOf({ hubSecret, urls = {} }: Setup): Subgraphs {
  return remoteSubgraphs({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: Object.fromEntries(
      SUBGRAPHS.map((name) => [name, { urls: [urls[name] ?? ''], sdl: subgraphSdl(name) }]),
    ),
    hubSecret,
    timeoutMs: 60_000,
    scalars: SCALARS,
    log: silentLog,
  });
}

/** As `hub serve` does. */
async function serveSubgraph(name: SubgraphName, { url, hubSecret }: Setup): Promise<string> {
  const parts = await openParts({
    url,
    hubSecret,
    names: [name],
    poolSize: POOL / 2,
    statementTimeoutMs: 60_000,
    wrap: withTimeLimits,
  });
  const subgraph = parts.subgraphs[name];
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
  const server = createSubgraphServer({
    subgraph,
    sdl: subgraphSdl(name),
    hubSecret,
    log: silentLog,
  });
  const started = await server.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return started.url;
}

/** Its package is the benchmark's own: the product neither has it nor knows it. */
async function startApollo({ hubSecret, jwk, urls }: Setup): Promise<string> {
  const file = './apollo-gateway/server.js';
  const { startApolloGateway } = (await import(file)) as {
    startApolloGateway: (options: object) => Promise<string>;
  };
  return startApolloGateway({ identify: identifyBy(jwk), hubSecret, urls });
}

/** Neither gathers nor writes lines. The decision is switched off in the database that it asks. */
function withoutLog(subgraph: LocalSubgraph): LocalSubgraph {
  const access = { disclosed() {}, refused() {}, refusedRow() {}, write: () => Promise.resolve() };
  return {
    ...subgraph,
    open(request) {
      const { contextValue } = subgraph.open(request);
      return {
        contextValue: { ...(contextValue as object), access },
        settle: () => Promise.resolve(),
      };
    },
  };
}

/** With the setting that the roles of the hub have: otherwise its statements are planned at every call. */
function openPool({ url }: Setup) {
  const tuned = `${url}?plan_cache_mode=force_generic_plan`;
  return openDatabase({ url: tuned, poolSize: POOL, applicationName: 'bench' }).sql;
}

async function start(setup: Setup): Promise<string> {
  const { variant, hubSecret, jwk } = setup;
  if (isSubgraph(variant)) return serveSubgraph(variant, setup);
  if (variant === 'floor') return 'floor';
  if (variant === '@apollo/gateway') return startApollo(setup);
  if (variant !== 'monolith') return startHub(setup);
  return listen(createMonolith({ sql: openPool(setup), identify: identifyBy(jwk), hubSecret }));
}

const isSubgraph = (name: string): name is SubgraphName =>
  (SUBGRAPHS as readonly string[]).includes(name);

/** The floor has nobody to send it requests: it runs its own loop. */
function openFloor(setup: Setup) {
  const sql = openPool(setup);
  const identify = identifyBy(setup.jwk);

  async function asked(query: string, token: string) {
    const question = QUESTIONS.find((known) => known.query === query) ?? QUESTIONS[0];
    const identity = await identify({ authorization: `Bearer ${token}` });
    return { question, actor: identity.ok ? identity.actor : PUBLIC };
  }

  return {
    async load(load: Load): Promise<Measured> {
      const { question, actor } = await asked(load.query, load.tokens[0] ?? '');
      return runLoad(load, () => askFloor(sql, question, actor));
    },
    async statements(query: string, token: string): Promise<Sent[]> {
      const { question, actor } = await asked(query, token);
      const heard = openPool(setup);
      const sent = listenTo(heard);
      await askFloor(heard, question, actor);
      await heard.end();
      return sent;
    },
  };
}

const setup = JSON.parse(process.env['BENCH_SETUP'] ?? '') as Setup;
const tell = (report: Report) => process.send?.(report);
const floor = setup.variant === 'floor' ? openFloor(setup) : null;
process.on('message', (order: Order) => {
  if (order.kind === 'cpu') {
    const { user, system } = process.cpuUsage();
    tell((user + system) / 1000);
  } else if (order.kind === 'load') {
    void floor?.load(order).then(tell);
  } else {
    void floor?.statements(order.query, order.token).then(tell);
  }
});
process.on('disconnect', () => process.exit());
tell(await start(setup));
