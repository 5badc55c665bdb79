import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBusinessDays, dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { startTestJobs, type TestJobs } from '../../../test/kit/jobs.ts';
import { createStory, type Resident, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

let hub: TestHub;
let jobs: TestJobs;
let gees: Village;
let resident: Resident;
let officer: Caller;
let coordinator: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  resident = await story.resident(gees);
  officer = await story.staff(gees, 'PRIVACY_OFFICER');
  coordinator = await story.staff(gees, 'COORDINATOR');
  await story.staff(gees, 'VILLAGE_SUPPORTER');
  await story.staff(await story.village('wedde'), 'PRIVACY_OFFICER');
  jobs = await startTestJobs(hub);
});
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
});

async function sessionToJudge(dueOn: string): Promise<string> {
  const id = randomUUID();
  await hub.admin`
    insert into consents.break_glass_sessions (
      id, resident_key, community_id, actor_subject, actor_role, organisation_id, reason, opened_at,
      expires_at, review_due_on
    ) values (
      ${id}, ${resident.key}, ${gees.communityId}, 'gp', 'GP', ${gees.id}, 'Gevallen.',
      now() - interval '5 hours', now() - interval '1 hour', ${dueOn}
    )`;
  return id;
}
const judge = (id: string, side: string) => hub.admin`
  insert into consents.break_glass_reviews
    (session_id, side, justified, reviewed_at, reviewer_subject, reviewer_role)
  values (${id}, ${side}, true, now(), 'x', 'COORDINATOR')`;

async function remind(): Promise<void> {
  await hub.admin`select platform.emit('consents.remind-of-reviews', '{}')`;
  await jobs.idle();
}
async function told(id: string): Promise<string[]> {
  const rows = await hub.admin<{ whom: string }[]>`
    select staff_subject as whom from disclosure.notices
    where about = ${id} and occasion = 'REVIEW_DUE' order by staff_subject`;
  return rows.map(({ whom }) => whom);
}

test('whoever must judge is reminded a working day before, and once more when it is late', async () => {
  const today = dayOf(new Date());
  const year = Number(today.slice(0, 4));
  const holidays = await dutchHolidays([year, year + 1]);
  const both = [officer.subject, coordinator.subject].sort();
  const tomorrow = await sessionToJudge(addBusinessDays(today, 1, holidays));
  const later = await sessionToJudge(addBusinessDays(today, 2, holidays));
  const late = await sessionToJudge('2026-01-05');
  const halfJudged = await sessionToJudge(today);
  await judge(halfJudged, 'OVERSIGHT');
  const judged = await sessionToJudge('2026-01-05');
  await judge(judged, 'OVERSIGHT');
  await judge(judged, 'VILLAGE_OR_RESIDENT');

  const afterOne = async () => {
    expect(await told(tomorrow)).toEqual(both);
    expect(await told(later)).toEqual([]);
    expect(await told(late)).toEqual(both);
    expect(await told(halfJudged)).toEqual([coordinator.subject]);
    expect(await told(judged)).toEqual([]);
  };
  await remind();
  await afterOne();
  await remind();
  await afterOne();

  await hub.admin`
    update consents.break_glass_sessions set review_due_on = '2026-01-05' where id = ${tomorrow}`;
  await remind();
  expect(await told(tomorrow)).toEqual([...both, ...both].sort());
  await remind();
  expect(await told(tomorrow)).toEqual([...both, ...both].sort());
});
