import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Subgraphs } from '../../gateway/subgraphs.ts';
import { startHubProcesses, type HubProcesses } from '../kit/hub-processes.ts';
import { createStory, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { startLoad, type Load } from './load.ts';
import { startOwnServer, type OwnServer } from './own-server.ts';
import { READ, withoutLine } from './read-values.ts';

const KILLS = Number(process.env['PROOF_KILLS'] ?? 3);
const CLIENTS = 6;
const SLOW_MS = 180_000;

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnServer();
}, SLOW_MS);
afterAll(() => server.stop(), SLOW_MS);

async function tellGees(hub: TestHub): Promise<Caller> {
  const story = createStory(hub);
  const gees: Village = await story.village('gees');
  const coordinator = await story.staff(gees, 'COORDINATOR');
  for (let i = 0; i < 15; i += 1) await story.helpRequest(await story.resident(gees));
  return coordinator;
}

async function forgetGees(): Promise<void> {
  await server.admin`truncate villages.communities, disclosure.organisations, disclosure.access_log,
    disclosure.relations, disclosure.records cascade`;
}

function loadOf(hub: TestHub, caller: Caller, urls: () => readonly string[]): Load {
  const { subject, role, organisationId = null } = caller;
  const actor = { kind: 'PERSON', subject, role, organisationId, actingFor: null } as const;
  return startLoad({
    urls,
    token: () => hub.tokenFor(caller),
    pseudonyms: createPseudonyms(inject('template').hubSecret).for({
      ...actor,
      purpose: 'SUPPORT_NETWORK',
    }),
    clients: CLIENTS,
  });
}

/** Until clients are answered again, so often. */
async function answered(load: Load, times: number): Promise<void> {
  const wanted = load.answers + times;
  const until = Date.now() + 60_000;
  while (load.answers < wanted) {
    if (Date.now() > until) throw new Error('Clients are not answered any more.');
    await sleep(50);
  }
}

describe('processes that are killed under load', () => {
  let hub: TestHub;
  let apart: HubProcesses;
  let coordinator: Caller;

  beforeAll(async () => {
    hub = await startTestHub({ databaseUrl: server.url });
    coordinator = await tellGees(hub);
    apart = await startHubProcesses(hub, { gateways: 2 });
  }, SLOW_MS);
  afterAll(async () => {
    await apart.stop();
    await hub.stop();
    await forgetGees();
  }, SLOW_MS);

  const kill = {
    gateway: async (turn: number) => {
      const place = turn % apart.gateways.length;
      await apart.gateways[place]?.process.end('SIGKILL');
      await apart.startGatewayAgain(place);
    },
    subgraph: async () => {
      await apart.subgraphs.get('villages')?.process.end('SIGKILL');
      await apart.startAgain('villages');
    },
    PostgreSQL: () => server.kill(),
  };

  test(
    `every value that a client received has its committed line, after ${KILLS} kills`,
    async () => {
      const load = loadOf(hub, coordinator, () => apart.gateways.map(({ url }) => url));
      const told: string[] = [];
      for (let turn = 0; turn < KILLS; turn += 1) {
        await answered(load, 10);
        const what = (['gateway', 'subgraph', 'PostgreSQL'] as const)[turn % 3] ?? 'gateway';
        await kill[what](turn);
        told.push(what);
      }
      await answered(load, 10);
      await load.stop();
      const missing = await withoutLine(server.admin, load.values);
      console.log(
        `${load.values.length} values in ${load.answers} answers, ${load.failures} without data; killed: ${told.join(', ')}; ${missing.length} values without a line`,
      );
      expect(missing).toEqual([]);
      expect(load.values.length).toBeGreaterThan(100 * KILLS);
    },
    SLOW_MS + KILLS * 60_000,
  );
});

describe('what would disclose without a line is found by the same check', () => {
  let hub: TestHub | null = null;
  afterEach(async () => {
    await hub?.stop();
    hub = null;
    await server.admin`alter system reset all`;
    await server.admin`select pg_reload_conf()`;
    await forgetGees();
  }, SLOW_MS);

  async function valuesLost(of: TestHub): Promise<number> {
    const coordinator = await tellGees(of);
    const load = loadOf(of, coordinator, () => of.gateways);
    let lost = 0;
    for (let turn = 0; turn < 5 && lost === 0; turn += 1) {
      await answered(load, 10);
      await server.kill();
      lost = (await withoutLine(server.admin, [...load.values])).length;
    }
    await load.stop();
    return lost;
  }

  test(
    'a commit that does not wait for the disk',
    async () => {
      hub = await startTestHub({ databaseUrl: server.url });
      // Changed behind the back of the hub, which would not start with it.
      await server.admin`alter system set synchronous_commit = off`;
      await server.admin`alter system set wal_writer_delay = '10s'`;
      await server.admin`select pg_reload_conf()`;
      expect(await valuesLost(hub)).toBeGreaterThan(0);
    },
    SLOW_MS,
  );

  test(
    'a line that is written after the answer',
    async () => {
      const late = (subgraphs: Subgraphs): Subgraphs => ({
        ...subgraphs,
        settle(request) {
          setTimeout(() => void subgraphs.settle(request).catch(() => undefined), 100);
          return Promise.resolve();
        },
      });
      hub = await startTestHub({ databaseUrl: server.url, between: late });
      expect(await valuesLost(hub)).toBeGreaterThan(0);
    },
    SLOW_MS,
  );
});

describe.each([
  ['in one process', {}],
  ['apart', { apart: { timeoutMs: 2000 } }],
])('a log that takes no line, %s', (_, layout) => {
  let hub: TestHub;
  let coordinator: Caller;

  beforeEach(async () => {
    hub = await startTestHub(layout);
    coordinator = await tellGees(hub);
    expect((await hub.ask(coordinator, READ)).text).toContain('Inwoner');
  });
  afterEach(() => hub.stop());

  async function nothingPersonal(): Promise<void> {
    const answers = await Promise.all([1, 2, 3].map(() => hub.ask(coordinator, READ)));
    for (const { text, data } of answers) {
      // Apart, a subgraph that does not answer in time costs its own fields alone.
      expect(data?.community ?? null).toBeNull();
      expect(text).not.toMatch(/Inwoner|06 1000|Hulpvraag/);
    }
  }

  test('locked: nothing personal is answered', async () => {
    await hub.admin.begin(async (tx) => {
      await tx`lock table disclosure.access_log in exclusive mode`;
      await nothingPersonal();
    });
    expect((await hub.ask(coordinator, READ)).text).toContain('Inwoner');
  }, 60_000);

  test.each([
    ['full', 'disk_full'],
    ['unwritable', 'insufficient_privilege'],
    ['broken', 'data_corrupted'],
  ])('%s: nothing personal is answered', async (__, condition) => {
    await hub.admin.unsafe(`
      create function disclosure.refuse() returns trigger language plpgsql as
        $$ begin raise ${condition} using message = 'no line'; end $$;
      create trigger refuse before insert on disclosure.access_log
        for each row execute function disclosure.refuse()`);
    await nothingPersonal();
    await hub.admin`drop trigger refuse on disclosure.access_log`;
    expect((await hub.ask(coordinator, READ)).text).toContain('Inwoner');
  });
});
