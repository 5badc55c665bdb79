import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestJobs, type TestJobs } from '../../../test/kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

let hub: TestHub;
let jobs: TestJobs;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let coordinator: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  jobs = await startTestJobs(hub);
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
});
beforeEach(async () => {
  resident = await story.resident(gees);
});

const run = async (topic: string) => {
  await hub.admin`select graphile_worker.add_job(${topic}, '{}'::json)`;
  await jobs.idle();
};
const stored = async (id: string) => {
  const [row] = await hub.admin`
    select status, version, status_reason as reason, reminded_at is not null as reminded,
      escalated_at is not null as escalated
    from referrals.referrals where id = ${id}`;
  return row;
};
const told = async (id: string) =>
  (
    await hub.admin`
      select occasion, coalesce(staff_subject, resident::text) as whom
      from disclosure.notices where about = ${id} order by occasion, whom`
  ).map((row) => [row['occasion'], row['whom']]);

describe('a draft without an answer', () => {
  const draftOf = async (age: string, input: Readonly<Record<string, unknown>>) => {
    const id = await move.draft(gp, resident, team, input);
    await hub.admin`
      update referrals.referrals set created_at = now() - ${age}::interval where id = ${id}`;
    return id;
  };

  test('lapses after six weeks, by the hub, and the resident is told', async () => {
    const id = await draftOf('43 days', { agreement: null });
    await run('referrals.lapse-drafts');
    expect(await stored(id)).toMatchObject({ status: 'CANCELLED', reason: 'NO_CONTACT' });
    // Once when it was asked for a decision, and once now.
    const changed = ['REFERRAL_CHANGED', resident.key];
    expect(await told(id)).toEqual([changed, changed]);
    const { data } = await hub.ask(
      resident.self,
      `query ($id: ID!) { referral(id: $id) { events { from to reason note role organisation { id } } } }`,
      { id },
    );
    expect(data.referral.events.at(-1)).toEqual({
      from: 'DRAFT',
      to: 'CANCELLED',
      reason: 'NO_CONTACT',
      note: 'Zes weken zonder antwoord van de inwoner.',
      role: null,
      organisation: null,
    });
    await run('referrals.lapse-drafts');
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  test('does not lapse earlier, nor with an answer', async () => {
    const young = await draftOf('41 days', { agreement: null });
    const agreed = await draftOf('43 days', {});
    await run('referrals.lapse-drafts');
    for (const id of [young, agreed]) expect(await stored(id)).toMatchObject({ status: 'DRAFT' });
  });
});

describe('an answer that does not come', () => {
  const dueIn = async (id: string, days: number) => hub.admin`
    update referrals.referrals
    set respond_by = (now() at time zone 'Europe/Amsterdam')::date + ${days}::integer
    where id = ${id}`;

  test('on its last day the target is reminded, once', async () => {
    const id = await move.sent(gp, resident, team);
    await dueIn(id, 0);
    await run('referrals.remind-of-answers');
    await run('referrals.remind-of-answers');
    expect(await stored(id)).toMatchObject({ reminded: true, escalated: false, version: 2 });
    expect(await told(id)).toContainEqual(['REFERRAL_DUE', worker.subject]);
    expect((await told(id)).filter(([, whom]) => whom === worker.subject)).toHaveLength(1);
  });

  test('when that day went by the requester is told', async () => {
    const id = await move.sent(gp, resident, team);
    await dueIn(id, -1);
    await run('referrals.remind-of-answers');
    expect(await stored(id)).toMatchObject({ reminded: true, escalated: true });
    expect(await told(id)).toContainEqual(['REFERRAL_DUE', gp.subject]);
    const { data } = await hub.ask(
      gp,
      `query ($id: ID!) { referral(id: $id) { overdue remindedAt escalatedAt } }`,
      { id },
    );
    expect(data.referral).toEqual({
      overdue: true,
      remindedAt: expect.any(String),
      escalatedAt: expect.any(String),
    });
  });

  test('of an open request everybody who could claim it is reminded, and nobody else', async () => {
    const other = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const second = await story.staff(other, 'SOCIAL_WORKER');
    const stranger = await story.staff(
      await story.careOrganisation('SOCIAL_TEAM', []),
      'SOCIAL_WORKER',
    );
    const id = await move.sent(gp, resident, { kind: 'SOCIAL_TEAM' });
    await dueIn(id, 0);
    await run('referrals.remind-of-answers');
    const whom = (await told(id)).map(([, subject]) => subject);
    expect(whom).toEqual(expect.arrayContaining([worker.subject, second.subject]));
    expect(whom).not.toContain(stranger.subject);
  });

  test('that came is not missed', async () => {
    const id = await move.sent(gp, resident, team);
    await move.change(worker, 'acceptReferral', id);
    await dueIn(id, -3);
    await run('referrals.remind-of-answers');
    expect(await stored(id)).toMatchObject({ reminded: false, escalated: false });
  });
});

describe('a question for help beyond what a volunteer may do', () => {
  const ask = async (touches: string[]) => {
    const { data, text } = await hub.ask(
      coordinator,
      `mutation ($input: CreateHelpRequestInput!) { createHelpRequest(input: $input) {
        ... on CreateHelpRequestSuccess { helpRequest { id } } ... on UserError { message }
      } }`,
      {
        input: {
          residentId: await pseudonymOf(resident),
          kind: 'CARE_QUESTION',
          origin: 'OUTREACH',
          text: 'Een wond verbinden.',
        },
      },
    );
    const id = data?.createHelpRequest?.helpRequest?.id as string | undefined;
    if (id === undefined) throw new Error(text);
    await jobs.idle();
    // What a question touches is found out with the village; here it is written down.
    await hub.admin`
      update volunteers.help_requests set boundary_categories = ${touches} where id = ${id}`;
    await hub.admin`
      select platform.emit('villages.help-request-recorded', ${hub.admin.json({ helpRequestId: id })})`;
    await jobs.idle();
    return id;
  };
  const pseudonymOf = async ({ name }: Resident) => {
    const { data } = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents(first: 500) { edges { node { id name } } } } }`,
    );
    return data.community.residents.edges.find(
      ({ node }: { node: { name: string } }) => node.name === name,
    ).node.id as string;
  };
  const draftOf = async (helpRequestId: string) => {
    const [row] = await hub.admin`
      select id from referrals.referrals where help_request_id = ${helpRequestId}`;
    return (row?.['id'] as string | undefined) ?? null;
  };

  test('becomes a draft with the rule as its reason, which waits for the resident’s yes', async () => {
    const id = (await draftOf(await ask(['WOUND_CARE', 'TRANSPORT']))) ?? '';
    const read = `query ($id: ID!) { referral(id: $id) {
      status reason boundaryCategories letter targetKind residentDecision businessStatus version
      requester { id } events { to note role }
    } }`;
    for (const caller of [coordinator, resident.self])
      expect((await hub.ask(caller, read, { id })).data.referral).toEqual({
        status: 'DRAFT',
        reason: 'BOUNDARY_EXCEEDED',
        boundaryCategories: ['WOUND_CARE'],
        letter: expect.stringContaining('wondzorg'),
        targetKind: 'HOME_CARE',
        residentDecision: 'PENDING',
        businessStatus: 'AWAITING_RESIDENT_DECISION',
        version: 1,
        requester: { id: gees.id },
        events: [{ to: 'DRAFT', note: 'Grens vrijwilligerswerk: WOUND_CARE', role: null }],
      });
    expect(await told(id)).toEqual([['REFERRAL_CHANGED', resident.key]]);
    expect(await move.change(coordinator, 'sendReferral', id)).toMatchObject({
      __typename: 'ResidentDecisionMissing',
    });
    await move.change(resident.self, 'decideReferral', id, { agree: true });
    expect(await move.change(coordinator, 'sendReferral', id)).toMatchObject({
      referral: { status: 'REQUESTED' },
    });
  });

  test('becomes one draft, however often it is projected', async () => {
    const helpRequestId = await ask(['LIFTING_TRANSFER']);
    const payload = hub.admin.json({ helpRequestId });
    await hub.admin`select platform.emit('volunteers.boundary-exceeded', ${payload})`;
    await jobs.idle();
    const rows = await hub.admin`
      select from referrals.referrals where help_request_id = ${helpRequestId}`;
    expect(rows).toHaveLength(1);
  });

  test.each([[['TRANSPORT']], [['DEBT']], [['ABUSE_OR_NEGLECT']], [[]]])(
    'touching %j becomes none',
    async (touches) => {
      expect(await draftOf(await ask(touches))).toBeNull();
    },
  );

  test('is referred by the coordinator itself, and the draft says from what it follows', async () => {
    const helpRequestId = await ask(['DEBT']);
    const input = { target: { organisationId: team.id }, helpRequestId };
    const { data } = await move.create(coordinator, {
      ...input,
      resident: { residentId: await pseudonymOf(resident) },
    });
    expect(data.createReferral.referral.id).toBe(await draftOf(helpRequestId));
    const wrong = await move.create(coordinator, {
      ...input,
      resident: { residentId: await pseudonymOf(await story.resident(gees)) },
    });
    expect(wrong.data.createReferral.problems).toEqual([
      { path: 'helpRequestId', code: 'NOT_ALLOWED' },
    ]);
    const unknown = await move.create(gp, {
      ...input,
      resident: { referralCode: await move.codeOf(resident) },
    });
    expect(unknown.data.createReferral.__typename).toBe('NotFound');
  });
});

describe('response times', () => {
  const READ = `{ responseTimes { quarter cases medianBusinessDays inTimePercent
    sender { id } receiver { id } } }`;

  test('of the last quarter are released to both sides from ten cases on, and never change', async () => {
    const supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    const few = await story.careOrganisation('WELFARE', [gees]);
    const answered = async (receiver: Organisation, count: number) => {
      const id = await move.sent(coordinator, resident, receiver);
      await hub.admin`
        insert into referrals.referrals (
          id, case_id, resident_key, requester_organisation_id, target_organisation_id,
          owner_organisation_id, kind, reason, priority, letter, transfers_responsibility, status,
          resident_decision, decided_by, decided_at, created_at, sent_at, accepted_at, respond_by
        )
        select gen_random_uuid(), r.case_id, r.resident_key, r.requester_organisation_id,
          r.target_organisation_id, r.target_organisation_id, r.kind, r.reason, r.priority, r.letter,
          false, 'ACCEPTED', 'AGREED', 'test', q.sent, q.sent, q.sent, q.sent + interval '1 day',
          q.sent::date + 30
        from referrals.referrals r
        cross join lateral (
          select date_trunc('quarter', now()) - interval '40 days' + n * interval '1 hour' as sent
          from generate_series(1, ${count}::integer) n
        ) q
        where r.id = ${id}`;
    };
    await answered(team, 12);
    await answered(few, 9);
    await run('referrals.release-response-times');
    const seen = await Promise.all(
      [supporter, worker].map(async (caller) => (await hub.ask(caller, READ)).data.responseTimes),
    );
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toEqual([
      {
        quarter: expect.stringMatching(/-01$/),
        cases: 12,
        medianBusinessDays: expect.any(Number),
        inTimePercent: 100,
        sender: { id: gees.id },
        receiver: { id: team.id },
      },
    ]);
    for (const caller of [gp, resident.self, null])
      expect((await hub.ask(caller, READ)).data.responseTimes).toEqual([]);
    await answered(team, 12);
    await run('referrals.release-response-times');
    expect((await hub.ask(worker, READ)).data.responseTimes).toEqual(seen[1]);
  });
});
