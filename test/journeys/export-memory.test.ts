import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory, type Resident } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';

const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is really held, without what waits to be collected. */
function heldBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const middle = (samples: readonly number[]) =>
  samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? NaN;

let hub: TestHub;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  const gees = await story.village('gees');
  resident = await story.resident(gees);
  const { subject } = await story.staff(gees, 'COORDINATOR');
  // A question a fortnight for twenty years, the oldest with everything ever written about it.
  await hub.admin`
    insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
    select gen_random_uuid(), ${resident.key}, ${gees.communityId}, 'WALK', 'OPEN', 'SELF',
      repeat('Vraag ', 300), now() - n * interval '14 days'
    from generate_series(1, 520) n`;
  await hub.admin`
    insert into villages.log_entries (id, help_request_id, at, author_subject, author_organisation_id, author_role, text)
    select gen_random_uuid(), h.id, now() - n * interval '1 day', ${subject}, ${gees.id}, 'COORDINATOR',
      repeat('Regel ', 600)
    from (select id from villages.help_requests order by created_at limit 1) h, generate_series(1, 7300) n`;
}, 60_000);
afterAll(() => hub.stop());

test(
  'twenty years of data go through in memory that does not grow with them',
  { timeout: 120_000 },
  async () => {
    const authorization = `Bearer ${await hub.tokenFor(resident.self)}`;
    const get = () => fetch(`${hub.url}/export`, { headers: { authorization } });
    // Plans and prepared statements are kept from the first time on.
    await (await get()).text();
    const response = await get();
    let bytes = 0;
    let looked = 0;
    const held: number[] = [];
    let end = '';
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      end = Buffer.from(chunk).toString('utf8').slice(-20);
      if (bytes - looked < 2 * MEGABYTE) continue;
      looked = bytes;
      held.push(heldBytes());
    }
    expect(end).toContain('"complete":true}');
    expect(bytes).toBeGreaterThan(25 * MEGABYTE);
    // What the first pages still set up is left out. Held in memory, the export would grow by 8 MB from
    // the one half to the other; a chunk on its way is in one sample alone.
    const steady = held.slice(-8);
    expect(steady.length).toBe(8);
    const growth = middle(steady.slice(4)) - middle(steady.slice(0, 4));
    expect(growth).toBeLessThan(4 * MEGABYTE);
  },
);
