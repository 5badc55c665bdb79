import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStory, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** A request guesses once in each of three subgraphs, since each writes one line per subject. */
const ROOTS = [
  ['resident', 'match', 'referral'],
  ['helpRequest', 'volunteer', 'handover'],
  ['helpRequest', 'match', 'case'],
] as const;
const REQUESTS = 3334;
const GUESSES = 3 * REQUESTS;
const AT_ONCE = 8;

let hub: TestHub;
let stranger: Caller;
let existing: string[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  const gees: Village = await story.village('gees');
  stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
  for (let i = 0; i < 20; i += 1) {
    const request = await story.helpRequest(await story.resident(gees));
    existing.push(request.id, (await story.volunteer(gees)).id);
  }
  existing = existing.sort();
});
afterAll(() => hub.stop());

test('ten thousand guessed ids give one answer and as many refused lines of one shape', async () => {
  const answers = new Set<string>();
  const guess = async (round: number) => {
    const roots = ROOTS[round % ROOTS.length] ?? ROOTS[0];
    // Every fifth round hits what exists and is not reached.
    const ids = roots.map((_, place) =>
      round % 5 === 0 ? existing[(round + place) % existing.length] : randomUUID(),
    );
    const fields = roots.map(
      (root, place) => `g${String(place)}: ${root}(id: "${ids[place] ?? ''}") { id }`,
    );
    answers.add((await hub.ask(stranger, `{ ${fields.join(' ')} }`)).text);
  };
  let next = 0;
  const work = async () => {
    while (next < REQUESTS) await guess(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  expect([...answers]).toEqual(['{"data":{"g0":null,"g1":null,"g2":null}}\n']);
  const shapes = await hub.admin`
    select outcome, cardinality(categories) as categories, to_jsonb(bases) as bases, to_jsonb(records) as records, cardinality(fields) as fields,
      cases, actor_subject, role, purpose, acting_subject, operation_name, count(*)::integer as lines
    from disclosure.access_log group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;
  expect(shapes).toHaveLength(1);
  expect(shapes[0]).toMatchObject({
    outcome: 'REFUSED',
    categories: 1,
    bases: [null],
    records: [null],
    fields: 1,
    cases: [],
    actor_subject: stranger.subject,
    lines: GUESSES,
  });
}, 300_000);
