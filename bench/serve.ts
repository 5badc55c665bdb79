import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import { createGateway } from '../gateway/server.ts';
import { localSubgraphs, type LocalSubgraph } from '../gateway/local-subgraphs.ts';
import { openParts } from '../hub/parts.ts';
import { SCALARS } from '../disclosure/scalars.ts';
import { PUBLIC } from '../platform/actor.ts';
import { openDatabase } from '../platform/database.ts';
import { silentLog } from '../platform/log.ts';
import { readSupergraphSdl } from '../schema/subgraph-sdl.ts';
import { askFloor } from './floor.ts';
import { createMonolith } from './monolith/server.ts';
import { QUESTIONS } from './questions.ts';
import type { Load, Measured } from './load.ts';
import { runLoad } from './run-load.ts';
import { identifyBy } from './tokens.ts';
import type { Variant } from './variants.ts';

/** What the process that measures tells one that is measured. */
export interface Setup {
  readonly variant: Variant;
  readonly url: string;
  readonly hubSecret: string;
  readonly jwk: JWK;
}

/** Asked of a server: its processor time so far; of the floor: to run its loop. */
export type Order = { readonly kind: 'cpu' } | ({ readonly kind: 'load' } & Load);
export type Report = string | number | Measured;

/** The connections of each side in total: the hub divides them among five roles, of which two work. */
const POOL = 20;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startHub({ url, hubSecret, jwk, variant }: Setup): Promise<string> {
  const parts = await openParts({
    url,
    hubSecret,
    poolSize: POOL / 2,
    statementTimeoutMs: 60_000,
  });
  const subgraphs: Record<string, LocalSubgraph> = { ...parts.subgraphs };
  if (variant === 'consent and log off') {
    for (const [name, subgraph] of Object.entries(subgraphs))
      subgraphs[name] = withoutLog(subgraph);
  }
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: localSubgraphs(subgraphs),
    identify: identifyBy(jwk),
    scalars: SCALARS,
    log: silentLog,
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return started.url;
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

function openPool({ url }: Setup) {
  return openDatabase({ url, poolSize: POOL, applicationName: 'bench' }).sql;
}

async function start(setup: Setup): Promise<string> {
  if (setup.variant === 'floor') return 'floor';
  if (setup.variant !== 'monolith') return startHub(setup);
  const { hubSecret, jwk } = setup;
  return listen(createMonolith({ sql: openPool(setup), identify: identifyBy(jwk), hubSecret }));
}

/** The floor has nobody to send it requests: it runs its own loop. */
async function floorLoad(setup: Setup) {
  const sql = openPool(setup);
  const identify = identifyBy(setup.jwk);
  return async (load: Load): Promise<Measured> => {
    const { name } = QUESTIONS.find(({ query }) => query === load.query) ?? QUESTIONS[0];
    const [token = ''] = load.tokens;
    const identity = await identify({ authorization: `Bearer ${token}` });
    const actor = identity.ok ? identity.actor : PUBLIC;
    return runLoad(load, () => askFloor(sql, name, actor));
  };
}

const setup = JSON.parse(process.env['BENCH_SETUP'] ?? '') as Setup;
const tell = (report: Report) => process.send?.(report);
const runFloor = setup.variant === 'floor' ? await floorLoad(setup) : null;
process.on('message', (order: Order) => {
  if (order.kind === 'cpu') {
    const { user, system } = process.cpuUsage();
    tell((user + system) / 1000);
  } else if (runFloor) {
    void runFloor(order).then(tell);
  }
});
process.on('disconnect', () => process.exit());
tell(await start(setup));
