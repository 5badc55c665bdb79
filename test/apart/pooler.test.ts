import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealerRole } from '../../disclosure/sealing/sealer-role.ts';
import { postmanRole } from '../../disclosure/notices/postman-role.ts';
import { subgraphRole } from '../../hub/migrate-hub.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { SUBGRAPHS } from '../../schema/subgraph-sdl.ts';
import { hasPgbouncer, startPgbouncer } from '../kit/pgbouncer.ts';
import { spawnHub } from '../kit/processes.ts';
import { follow, overSse, overWebSocket } from '../live/live-kit.ts';

const SLOW_MS = 120_000;
/** The same as every test's: roles belong to the server. */
const HUB_SECRET = 'a secret that guards nothing but test databases';
/** `.ci/run` sets it: there this may not be skipped. */
const isRequired = process.env['REQUIRE_PGBOUNCER'] === '1';

describe.skipIf(!hasPgbouncer && !isRequired)('a pgbouncer in transaction mode', () => {
  let dataDir: string;
  let database: Awaited<ReturnType<typeof createScratchDatabase>>;
  let pool: Awaited<ReturnType<typeof startPgbouncer>>;
  let settings: Record<string, string>;

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'hub-pooler-'));
    database = await createScratchDatabase();
    pool = await startPgbouncer(database.adminUrl, [
      ...SUBGRAPHS.map((name) => subgraphRole(name, HUB_SECRET)),
      sealerRole(HUB_SECRET),
      postmanRole(HUB_SECRET),
    ]);
    settings = { PORT: '0', DATA_DIR: dataDir, SEED_RESIDENTS: '20', HUB_SECRET };
  });
  afterAll(async () => {
    await pool.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test(
    'as the only address is refused at start, before anything is migrated',
    async () => {
      for (const args of [['start'], ['migrate']]) {
        const hub = spawnHub(args, { ...settings, DATABASE_URL: pool.url });
        expect(await hub.end()).toBe(1);
        expect(hub.output()).toMatch(
          /^A NOTIFY of the database does not arrive: .* leads through a transaction pool; set DATABASE_DIRECT_URL to the PostgreSQL server itself\.$/m,
        );
      }
      const admin = postgres(database.adminUrl, { max: 1 });
      expect(await admin`select from pg_namespace where nspname = 'platform'`).toHaveLength(0);
      await admin.end();
    },
    SLOW_MS,
  );

  test(
    'serves the subgraphs, with DATABASE_DIRECT_URL beside it for all that needs a session',
    async () => {
      const both = {
        ...settings,
        DATABASE_URL: pool.url,
        DATABASE_DIRECT_URL: database.adminUrl,
      };
      const hub = spawnHub(['start'], both);
      const url = await hub.until(/GraphQL +(http:\S+)\/graphql[\s\S]*Ctrl-C/);
      const tokenOf = async (identity: string) => {
        const printed = spawnHub(['token', '--as', identity, '--url', url], both);
        expect(await printed.end()).toBe(0);
        return printed.output().trim();
      };
      const resident = { token: await tokenOf('resident-gees') };
      const authorization = `Bearer ${await tokenOf('coordinator-gees')}`;
      const ask = async (query: string) => {
        const answer = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query }),
        });
        return answer.json() as Promise<{ data: any; errors?: unknown }>;
      };
      const admin = postgres(database.adminUrl, { max: 1 });
      const heard = [
        await follow({ admin }, overWebSocket(url, resident)),
        await follow({ admin }, overSse(url, resident)),
      ];

      const read = `{ community(slug: "gees") {
        residents(first: 50) { edges { node { id name } } }
        helpRequests(first: 20) { totalCount edges { node { id kind } } } volunteers { totalCount }
      } }`;
      const first = await ask(read);
      expect(first.errors).toBeUndefined();
      const answers = await Promise.all(Array.from({ length: 30 }, () => ask(read)));
      for (const answer of answers) expect(answer).toEqual(first);

      const id = first.data.community.helpRequests.edges[0].node.id as string;
      const written = await ask(
        `mutation { addLogEntry(input: { helpRequestId: "${id}", text: "Gebeld." }) { __typename } }`,
      );
      expect(written.data.addLogEntry.__typename).toBe('AddLogEntrySuccess');
      for (const one of heard)
        expect((await one.first(1))[0].data.myAccessLog.role).toBe('COORDINATOR');
      for (const one of heard) one.stop();

      const used = await admin`
        select from pg_stat_activity where usename = 'noaberhub_villages' and datname = current_database()`;
      expect(used.length).toBeLessThanOrEqual(2);
      await admin.end();
      expect(await hub.end('SIGINT')).toBe(0);
      const verified = spawnHub(['verify-log'], both);
      expect(await verified.end()).toBe(0);
    },
    SLOW_MS,
  );
});
