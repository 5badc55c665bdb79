import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localSubgraphs } from '../../gateway/local-subgraphs.ts';
import { createGateway } from '../../gateway/server.ts';
import { silentLog } from '../../platform/log.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

/** The gateway alone: no audit asks for anything that a subgraph answers. */
async function serveGateway(introspection: boolean) {
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: localSubgraphs({}),
    identify: () => Promise.resolve({ ok: true, actor: { kind: 'PUBLIC' } }),
    log: silentLog,
    introspection,
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  return started;
}

/** What the GraphQL over HTTP specification demands, by the audits of graphql-http. */
describe('GraphQL over HTTP', () => {
  let open: Awaited<ReturnType<typeof serveGateway>>;
  let closed: Awaited<ReturnType<typeof serveGateway>>;

  beforeAll(async () => {
    [open, closed] = await Promise.all([serveGateway(true), serveGateway(false)]);
  });
  afterAll(() => Promise.all([open.stop(), closed.stop()]));

  const failing = async (url: string) => {
    const results = await auditServer({ url: `${url}/graphql` });
    expect(results.length).toBeGreaterThan(50);
    return results.flatMap((result) =>
      result.status === 'error' ? [`${result.id} ${result.name}: ${result.reason}`] : [],
    );
  };

  test('is served as specified, without an error', async () => {
    expect(await failing(open.url)).toEqual([]);
  });

  test('misses two audits without introspection, which they ask by GET and POST', async () => {
    const ids = (await failing(closed.url)).map((line) => line.slice(0, 4));
    expect(ids.sort()).toEqual(['28B9', 'BF61']);
  });
});
