import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import { startHubProcesses, type HubProcesses } from '../kit/hub-processes.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const SLOW_MS = 120_000;
const ACCEPT = `mutation ($input: AcceptReferralInput!) { acceptReferral(input: $input) {
  __typename ... on AcceptReferralSuccess { referral { status version } }
} }`;

let hub: TestHub;
let apart: HubProcesses;
let worker: Caller;
let id: string;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  const gees = await story.village('gees');
  const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  const resident = await story.resident(gees);
  id = await createMovementStory(hub).sent(gp, resident, team, { transfersResponsibility: true });
  apart = await startHubProcesses(hub);
}, SLOW_MS);
afterAll(async () => {
  await apart.stop();
  await hub.stop();
});

async function accept(): Promise<{ data?: Record<string, unknown>; errors?: unknown[] }> {
  const input = { referralId: id, version: 2, idempotencyKey: 'accept-once' };
  const response = await fetch(`${apart.gateways[0]?.url ?? ''}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.tokenFor(worker)}`,
    },
    body: JSON.stringify({ query: ACCEPT, variables: { input } }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof accept>>;
}

const stored = async () => {
  const [row] = await hub.admin`
    select r.status, r.version, c.version as "caseVersion",
      (select count(*)::integer from referrals.referral_events e
        where e.referral_id = r.id and e.to_status = 'ACCEPTED') as accepted
    from referrals.referrals r join referrals.cases c on c.id = r.case_id where r.id = ${id}`;
  return row;
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i += 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('It did not come to pass.');
}

test(
  'killed between the commit and the answer, a change that is sent again has happened once',
  async () => {
    // No answer leaves before its log line: whoever holds the log holds the answer, after the commit.
    const held = await hub.admin.reserve();
    await held`begin`;
    await held`lock table disclosure.access_log in access exclusive mode`;
    const first = accept();
    await until(async () => (await stored())?.['status'] === 'ACCEPTED');
    await apart.subgraphs.get('referrals')?.process.end('SIGKILL');
    await held`rollback`;
    held.release();
    expect((await first).errors).toHaveLength(1);
    const afterTheKill = await stored();
    expect(afterTheKill).toMatchObject({ status: 'ACCEPTED', version: 3, accepted: 1 });

    await apart.startAgain('referrals');
    const success = {
      __typename: 'AcceptReferralSuccess',
      referral: { status: 'ACCEPTED', version: 3 },
    };
    await until(async () => (await accept()).errors === undefined);
    for (let i = 0; i < 2; i += 1)
      expect(await accept()).toEqual({ data: { acceptReferral: success } });
    expect(await stored()).toEqual(afterTheKill);
  },
  SLOW_MS,
);
