import type { RemoteSubgraph } from '../../gateway/remote-subgraphs.ts';
import type { Config } from '../../platform/config.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { SUBGRAPHS, subgraphSdl } from '../../schema/subgraph-sdl.ts';

/** Where this gateway asks each subgraph; throws a StartProblem unless every one is named, and no other. */
export function subgraphAddresses(
  urls: Config['subgraphUrls'],
): Readonly<Record<string, RemoteSubgraph>> {
  const named = urls ?? new Map<string, readonly string[]>();
  const missing = SUBGRAPHS.filter((name) => !named.has(name));
  const known: readonly string[] = SUBGRAPHS;
  const hasUnknown = [...named.keys()].some((name) => !known.includes(name));
  if (missing.length > 0 || hasUnknown) {
    throw new StartProblem(
      `SUBGRAPH_URLS must say where each of ${SUBGRAPHS.join(', ')} listens, and name no other${
        missing.length > 0 ? `; it lacks ${missing.join(', ')}` : ''
      }.`,
    );
  }
  return Object.fromEntries(
    SUBGRAPHS.map((name) => [name, { urls: named.get(name) ?? [], sdl: subgraphSdl(name) }]),
  );
}
