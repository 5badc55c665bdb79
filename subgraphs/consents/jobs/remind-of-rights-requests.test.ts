import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  jobs = await startTestJobs(hub);
});
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
});

async function requestDueIn(days: number): Promise<string> {
  const id = randomUUID();
  await hub.admin`
    insert into consents.rights_requests (
      id, resident_key, kind, categories, organisation_id, made_by, made_role, received_at, due_on,
      state, record_kind, record_id, wrong, correction
    ) values (
      ${id}, ${resident.key}, 'RECTIFICATION', 0, ${gees.id}, ${resident.self.subject}, 'RESIDENT',
      now() - interval '3 weeks', (now() at time zone 'Europe/Amsterdam')::date + ${days}::integer,
      'RECEIVED', 'PERSON', ${resident.key}, ${id}, 'goed'
    )`;
  return id;
}

async function remind(): Promise<void> {
  await hub.admin`select platform.emit('consents.remind-of-rights-requests', '{}')`;
  await jobs.idle();
}

async function told(id: string): Promise<string[]> {
  const rows = await hub.admin<{ staffSubject: string }[]>`
    select staff_subject as "staffSubject" from disclosure.notices
    where about = ${id} and occasion = 'RIGHTS_REQUEST_DUE' order by staff_subject`;
  return rows.map(({ staffSubject }) => staffSubject);
}

test('a week before the deadline those who answer are reminded, once; after an extension again', async () => {
  const soon = await requestDueIn(7);
  const late = await requestDueIn(-3);
  const later = await requestDueIn(8);
  const answered = await requestDueIn(2);
  await hub.admin`
    update consents.rights_requests set state = 'GRANTED', answered_at = now() where id = ${answered}`;
  await remind();
  const both = [officer.subject, coordinator.subject].sort();
  expect(await told(soon)).toEqual(both);
  expect(await told(late)).toEqual(both);
  expect(await told(later)).toEqual([]);
  expect(await told(answered)).toEqual([]);
  await remind();
  expect(await told(soon)).toEqual(both);
  await hub.admin`
    update consents.rights_requests set state = 'EXTENDED', due_on = due_on - 1 where id = ${soon}`;
  await remind();
  expect(await told(soon)).toHaveLength(4);
});
