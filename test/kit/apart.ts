import type { RemoteSubgraphsOptions } from '../../gateway/remote-subgraphs.ts';
import { openParts, type Parts } from '../../hub/parts.ts';
import { createSubgraphServer } from '../../hub/serve/subgraph-server.ts';
import { withTimeLimits } from '../../hub/serve/time-limit.ts';
import type { Log } from '../../platform/log.ts';
import { SUBGRAPHS, subgraphSdl, type SubgraphName } from '../../schema/subgraph-sdl.ts';

/** How a test hub runs apart: subgraphs behind HTTP of their own, in this process. */
export interface ApartOptions {
  /** Servers of each subgraph, with pools of their own. */
  readonly replicas?: number;
  readonly gateways?: number;
  /** Milliseconds for one answer; default 10,000. */
  readonly timeoutMs?: number;
  readonly breaker?: RemoteSubgraphsOptions['breaker'];
  /** What gateways ask instead of a subgraph, by name: something that fails. */
  readonly instead?: Partial<Record<SubgraphName, string>>;
}

export type Urls = Readonly<Record<SubgraphName, readonly string[]>>;

export interface ServedSubgraphs {
  readonly urls: Urls;
  stopOne(name: SubgraphName, replica?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Serves every subgraph, as `hub serve` does. */
export async function serveSubgraphs(options: {
  readonly url: string;
  readonly hubSecret: string;
  readonly replicas: number;
  readonly log: Log;
  readonly onStatement: (text: string) => void;
}): Promise<ServedSubgraphs> {
  const served: { name: SubgraphName; url: string; stop: () => Promise<void> }[] = [];
  const opened: Parts[] = [];
  for (let replica = 0; replica < options.replicas; replica += 1) {
    const parts = await openParts({
      ...options,
      poolSize: 4,
      statementTimeoutMs: 10_000,
      wrap: withTimeLimits,
    });
    opened.push(parts);
    for (const name of SUBGRAPHS) served.push(await serveOne(name, parts, options));
  }
  const of = (name: SubgraphName) => served.filter((server) => server.name === name);
  return {
    urls: Object.fromEntries(
      SUBGRAPHS.map((name) => [name, of(name).map(({ url }) => url)]),
    ) as unknown as Urls,
    stopOne: async (name, replica = 0) => of(name)[replica]?.stop(),
    async stop() {
      await Promise.all(served.map((server) => server.stop()));
      await Promise.all(opened.map((parts) => parts.close()));
    },
  };
}

async function serveOne(
  name: SubgraphName,
  parts: Parts,
  options: { hubSecret: string; log: Log },
) {
  const subgraph = parts.subgraphs[name];
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
  const { hubSecret, log } = options;
  const server = createSubgraphServer({
    subgraph,
    sdl: subgraphSdl(name),
    hubSecret,
    log,
    shutdownGraceMs: 500,
  });
  const started = await server.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return { name, url: started.url, stop: () => started.stop() };
}
