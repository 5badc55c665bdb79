import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const READ = `{
  me { role organisation { name } resident { id name } }
  community(slug: "gees") { residents { totalCount edges { cursor node { id name telephone withheld } } }
    helpRequests { totalCount edges { node { text resident { name } } } } }
  referrals(direction: SENT) { totalCount edges { node { id letter } } }
  myMatches { totalCount }
  myConsents { totalCount edges { node { grantee { label } } } }
}`;

describe('callers at the same time', () => {
  let hub: TestHub;
  const callers: (Caller | null)[] = [null];

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    const gees = await story.village('gees');
    const wedde = await story.village('wedde');
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const [one, two] = [await story.resident(gees), await story.resident(gees)];
    await story.resident(wedde);
    await story.helpRequest(one);
    await story.record(one, { to: practice, categories: ['IDENTITY'] });
    await story.record(two, { to: gees, decision: 'DENY', categories: ['CONTACT'] });
    callers.push(
      one.self,
      two.self,
      await story.staff(gees, 'COORDINATOR'),
      await story.app(gees, 'IDENTITY'),
      await story.staff(wedde, 'COORDINATOR'),
      await story.staff(practice, 'GP'),
      (await story.volunteer(gees)).self,
    );
  });
  afterAll(() => hub.stop());

  test('get what they get alone, and never the rows of one another', async () => {
    const alone: string[] = [];
    for (const caller of callers) alone.push((await hub.ask(caller, READ)).text);
    expect(new Set(alone).size).toBe(callers.length);
    const together = await Promise.all(
      Array.from({ length: 30 * callers.length }, async (_, turn) => {
        const place = (turn * 5) % callers.length;
        return [place, (await hub.ask(callers[place] ?? null, READ)).text] as const;
      }),
    );
    for (const [place, text] of together) expect(text).toBe(alone[place]);
  });

  test('get answers that nothing on the way may keep, whatever the answer', async () => {
    const [gp = null] = callers.slice(6);
    const answers = [
      await hub.ask(gp, READ),
      await hub.ask(null, '{ communities { name } }'),
      await hub.ask(gp, '{ nonsense }'),
      await hub.post('{'),
      await hub.post('{"query":"{ me { kind } }"}', { authorization: 'Bearer nonsense' }),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });
});
