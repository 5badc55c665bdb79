import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const COUNTS = `query ($from: LocalDate, $until: LocalDate) { community(slug: "gees") {
  counts(from: $from, until: $until) { from until total byMonthAndKind { month kind count } }
} }`;

describe('own counts of a community', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let coordinator: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    coordinator = await story.staff(gees, 'COORDINATOR');
    const resident = await story.resident(gees);
    const objector = await story.resident(gees);
    await story.record(objector, { decision: 'DENY', to: gees, categories: ['HELP_REQUESTS'] });
    await asked(resident, 'WALK', '2026-01-31T22:59:59.999Z');
    // February in the Netherlands, January in UTC.
    await asked(resident, 'WALK', '2026-01-31T23:00:00.000Z');
    await asked(resident, 'WALK', '2026-02-10T12:00:00.000Z');
    await asked(resident, 'MEAL', '2026-02-28T22:59:59.999Z');
    await asked(resident, 'MEAL', '2026-02-28T23:00:00.000Z');
    await asked(objector, 'WALK', '2026-02-10T12:00:00.000Z');
  });
  afterAll(() => hub.stop());

  const asked = (resident: Resident, kind: string, at: string) => hub.admin`
    insert into villages.help_requests (id, resident_key, community_id, kind, status, origin, text, created_at)
    values (${randomUUID()}, ${resident.key}, ${gees.communityId}, ${kind}, 'OPEN', 'SELF', 'Vraag', ${at})`;

  test('are exact over what is reached, per month of the Dutch calendar and kind', async () => {
    const { data, errors } = await hub.ask(coordinator, COUNTS, {
      from: '2026-01-01',
      until: '2026-02-28',
    });
    expect(errors).toEqual([]);
    expect(data.community.counts).toEqual({
      from: '2026-01-01',
      until: '2026-02-28',
      total: 4,
      byMonthAndKind: [
        { month: '2026-01-01', kind: 'WALK', count: 1 },
        { month: '2026-02-01', kind: 'MEAL', count: 1 },
        { month: '2026-02-01', kind: 'WALK', count: 2 },
      ],
    });
  });

  test('of a period without a question are none, not null', async () => {
    const { data } = await hub.ask(coordinator, COUNTS, {
      from: '2020-01-01',
      until: '2020-12-31',
    });
    expect(data.community.counts).toMatchObject({ total: 0, byMonthAndKind: [] });
  });

  test('write no line in the access log: they are about nobody', async () => {
    const app = await story.app(gees, 'HELP_REQUESTS');
    expect((await hub.ask(app, COUNTS)).data.community.counts).not.toBeNull();
    const [lines] = await hub.admin`
      select count(*)::integer as written from disclosure.access_log where actor_subject = ${app.subject}`;
    expect(lines).toEqual({ written: 0 });
  });

  test('are null for everybody who is not of the home village, and for whom it does not let', async () => {
    const wedde = await story.village('wedde');
    const callers: (Caller | null)[] = [
      null,
      await story.staff(wedde, 'COORDINATOR'),
      await story.app(wedde, 'HELP_REQUESTS'),
      await story.app(gees, 'IDENTITY'),
      await story.staff(gees, 'PRIVACY_OFFICER'),
      await story.staff(gees, 'MUNICIPALITY_ANALYST'),
      { ...coordinator, role: 'VILLAGE_SUPPORTER' },
      (await story.resident(gees)).self,
    ];
    for (const caller of callers) {
      const { data, errors } = await hub.ask(caller, COUNTS);
      expect(errors).toEqual([]);
      expect(data.community.counts).toBeNull();
    }
  });

  test.each([
    [{ from: '2026-02-01', until: '2026-01-01' }],
    [{ from: '2020-01-01', until: '2024-01-01' }],
    [{ from: '0000-01-01', until: '0000-02-01' }],
  ])('of the period %o are bad input, for everybody alike', async (period) => {
    for (const caller of [coordinator, null]) {
      const { errors } = await hub.ask(caller, COUNTS, period);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
