import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../../platform/business-days.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import { startTestJobs, type TestJobs } from '../../../test/kit/jobs.ts';
import { createStory } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { reviewDueOn } from '../domain/emergency-review.ts';
import { createMovementStory } from '../testing/movement-story.ts';

let hub: TestHub;
let jobs: TestJobs;
let officer: Caller;
let sent: () => Promise<string>;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  const move = createMovementStory(hub);
  const gees = await story.village('gees');
  const gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const resident = await story.resident(gees);
  officer = await story.staff(gees, 'PRIVACY_OFFICER');
  await story.staff(gees, 'COORDINATOR');
  sent = async () => {
    const id = await move.draft(gp, resident, team, { agreement: null });
    await move.change(gp, 'sendReferralInEmergency', id, { reason: 'Gevallen.' });
    return id;
  };
  jobs = await startTestJobs(hub);
});
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
});

const sentAgo = (id: string, days: number) => hub.admin`
  update referrals.referrals set sent_at = now() - ${days} * interval '1 day' where id = ${id}`;
/** So many days ago something was sent that is due today, or on the next business day. */
async function daysUntilDue(): Promise<number> {
  const today = dayOf(new Date());
  const year = Number(today.slice(0, 4));
  const holidays = await dutchHolidays([year - 1, year, year + 1]);
  for (let days = 14; days > 0; days -= 1)
    if (reviewDueOn(new Date(Date.now() - days * 86_400_000), holidays) >= today) return days;
  return 0;
}
async function remind(): Promise<void> {
  await hub.admin`select platform.emit('referrals.remind-of-reviews', '{}')`;
  await jobs.idle();
}
async function told(id: string): Promise<string[]> {
  const rows = await hub.admin<{ whom: string }[]>`
    select staff_subject as whom from disclosure.notices
    where about = ${id} and occasion = 'REVIEW_DUE'`;
  return rows.map(({ whom }) => whom);
}

test('the privacy officer is reminded of an emergency, and told once that its judgement is late', async () => {
  const [fresh, soon, late, judged] = [await sent(), await sent(), await sent(), await sent()];
  await sentAgo(soon, await daysUntilDue());
  await sentAgo(late, 30);
  await sentAgo(judged, 30);
  await hub.admin`
    insert into referrals.emergency_reviews (referral_id, side, justified, reviewed_at, reviewed_by, role)
    values (${judged}, 'OVERSIGHT', true, now(), 'x', 'PRIVACY_OFFICER')`;
  await remind();
  await remind();
  expect(await told(fresh)).toEqual([]);
  expect(await told(soon)).toEqual([officer.subject]);
  expect(await told(late)).toEqual([officer.subject]);
  expect(await told(judged)).toEqual([]);

  await sentAgo(soon, 30);
  await remind();
  await remind();
  expect(await told(soon)).toEqual([officer.subject, officer.subject]);
});
