import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startLiveEvents, type LiveEvents } from './live-events.ts';
import { silentLog } from './log.ts';
import { createScratchDatabase, type ScratchDatabase } from './testing/scratch-database.ts';

const TOPIC = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';

let database: ScratchDatabase;
let admin: postgres.Sql;
const open: LiveEvents[] = [];

beforeAll(async () => {
  database = await createScratchDatabase();
  admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
});
afterEach(async () => {
  for (const events of open.splice(0)) await events.stop();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function start(): Promise<LiveEvents> {
  const events = await startLiveEvents({ url: database.adminUrl, log: silentLog });
  open.push(events);
  return events;
}

const announce = (topic: string, id: string) =>
  admin`select pg_notify('noaberhub_live', ${`${topic} ${id}`})`;

function listener() {
  const heard: string[] = [];
  let missed = 0;
  return {
    heard: (id: string) => void heard.push(id),
    missed: () => void (missed += 1),
    all: heard,
    get timesMissed() {
      return missed;
    },
  };
}

test('a message reaches every listener of its topic in every process, and no other', async () => {
  const [one, two] = [await start(), await start()];
  const [mine, too, elsewhere, other] = [listener(), listener(), listener(), listener()];
  one.listen(TOPIC, mine);
  one.listen(TOPIC, too);
  two.listen(TOPIC, elsewhere);
  one.listen(OTHER, other);
  await announce(TOPIC, 'a');
  for (const each of [mine, too, elsewhere])
    await vi.waitFor(() => expect(each.all).toEqual(['a']));
  expect(other.all).toEqual([]);
});

test('who has stopped listening hears nothing more', async () => {
  const events = await start();
  const [gone, here] = [listener(), listener()];
  events.listen(TOPIC, gone)();
  events.listen(TOPIC, here);
  await announce(TOPIC, 'b');
  await vi.waitFor(() => expect(here.all).toEqual(['b']));
  expect(gone.all).toEqual([]);
});

test('a lost connection is told to every listener, and made again', async () => {
  const events = await start();
  const before = listener();
  events.listen(TOPIC, before);
  await admin`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'noaberhub live events' and datname = current_database()`;
  await vi.waitFor(() => expect(before.timesMissed).toBe(1));
  expect(events.health()).toBe('live events are not heard now');
  await vi.waitFor(() => expect(events.health()).toBeNull(), 10_000);
  const after = listener();
  events.listen(TOPIC, after);
  await announce(TOPIC, 'c');
  await vi.waitFor(() => expect(after.all).toEqual(['c']));
  expect(before.all).toEqual([]);
});

test('a stopped listener leaves no connection behind', async () => {
  const events = await start();
  await events.stop();
  const [row] = await admin<{ count: number }[]>`
    select count(*)::integer as count from pg_stat_activity
    where application_name = 'noaberhub live events' and datname = current_database()`;
  expect(row?.count).toBe(0);
});

test('a database that cannot be reached is one clear line', async () => {
  const url = new URL(database.adminUrl);
  url.port = '1';
  await expect(startLiveEvents({ url: url.href, log: silentLog })).rejects.toMatchObject({
    name: 'DatabaseProblem',
  });
});
