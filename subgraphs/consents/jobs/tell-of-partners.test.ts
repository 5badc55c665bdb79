import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

let hub: TestHub;
let gees: Village;
let resident: Resident;
let practice: Organisation;
let gp: Caller;

const DAY = 86_400_000;
const ago = (ms: number) => new Date(Date.now() - ms);

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  resident = await story.resident(gees);
  practice = await story.careOrganisation('GP_PRACTICE', []);
  gp = await story.staff(practice, 'GP');
});
afterAll(() => hub.stop());

const run = () => hub.admin`select disclosure.tell_of_partners(now()) as told`;

const notices = () => hub.admin`
  select n.id, n.resident, n.occasion, n.about
  from disclosure.partner_notices p join disclosure.notices n on n.id = p.notice_id`;

/** What the GP may read of the resident at this moment, by the production decision. */
async function reads(): Promise<number> {
  const [row] = await hub.admin<{ permitted: number }[]>`
    select d.permitted
    from disclosure.standing('PERSON', ${gp.subject}, 'GP', ${practice.id},
      disclosure.purpose_mask('TREATMENT'), null, now()) s
    cross join lateral disclosure.decide(s, ${resident.key}, null) d`;
  return row?.permitted ?? -1;
}

test('a later partner is told of once, and reads only 14 days after that was delivered', async () => {
  await hub.admin`
    insert into disclosure.records (
      id, subject, decision, grantee_rank, grantee, categories, purposes, community_id, valid_from,
      given_at, given_by
    ) values (
      ${randomUUID()}, ${resident.key}, 'PERMIT', 4, 'category:GP_PRACTICE',
      disclosure.mask('HEALTH_SUMMARY'), disclosure.purpose_mask('TREATMENT'), ${gees.communityId},
      ${ago(90 * DAY)}, ${ago(90 * DAY)}, ${resident.self.subject}
    )`;
  expect(await run()).toMatchObject([{ told: 0 }]);
  await hub.admin`
    insert into disclosure.network_partners (community_id, organisation_id, valid_from)
    values (${gees.communityId}, ${practice.id}, ${ago(30 * DAY)})`;
  expect(await run()).toMatchObject([{ told: 1 }]);
  expect(await run()).toMatchObject([{ told: 0 }]);
  expect(await notices()).toMatchObject([
    { resident: resident.key, occasion: 'NETWORK_PARTNER_ADDED', about: practice.id },
  ]);
  expect(await reads()).toBe(0);

  const delivered = (at: Date) => hub.admin`
    update disclosure.notices set status = 'DELIVERED', channel = 'LETTER', changed_at = ${at}`;
  await delivered(ago(14 * DAY - 60_000));
  await hub.admin`update disclosure.partner_notices set told_at = null`;
  await run();
  expect(await reads()).toBe(0);
  await delivered(ago(14 * DAY));
  await hub.admin`update disclosure.partner_notices set told_at = null`;
  await run();
  expect(await reads()).not.toBe(0);
});

test('an objection to it within the 14 days keeps it out, also once withdrawn', async () => {
  await hub.admin`
    insert into disclosure.records (
      id, subject, decision, grantee_rank, grantee, categories, purposes, valid_from, given_at,
      given_by, revoked_at
    ) values (
      ${randomUUID()}, ${resident.key}, 'DENY', 3, ${`organisation:${practice.id}`},
      disclosure.mask('CONTACT'), disclosure.purpose_mask('TREATMENT'), ${ago(10 * DAY)},
      ${ago(10 * DAY)}, ${resident.self.subject}, ${ago(5 * DAY)}
    )`;
  expect(await reads()).toBe(0);
});
