import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWebhookSender } from '../../platform/webhook-sender.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { startTestJobs, type TestJobs } from '../kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { startReceiver, type Receiver } from './receiver.ts';

const CREATE = `mutation ($url: String!, $events: [WebhookEventKind!]!) { createWebhook(input: { url: $url, events: $events }) {
  ... on CreateWebhookSuccess { secret webhook { id url events endedAt } }
  ... on UserError { message ... on InvalidInput { problems { path code } } } } }`;
const LOG = `query ($status: WebhookDeliveryStatus) { webhooks { id endedAt deliveries(status: $status) {
  totalCount edges { node { id eventId objectId kind status attempts nextAt httpStatus problem withheld } } } } }`;
const END = `mutation ($id: ID!) { endWebhook(input: { webhookId: $id }) { __typename } }`;
const REPLAY = `mutation ($id: ID!) { replayWebhookDeliveries(input: { webhookId: $id }) { __typename } }`;

let hub: TestHub;
let jobs: TestJobs;
let story: Story;
let move: MovementStory;
let receiver: Receiver;
let gees: Village;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let stranger: Caller;
let anna: Resident;
let secret: string;
let hookId: string;

beforeAll(async () => {
  hub = await startTestHub();
  jobs = await startTestJobs(hub);
  story = createStory(hub);
  move = createMovementStory(hub);
  receiver = await startReceiver();
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  stranger = await story.staff(
    await story.careOrganisation('HOME_CARE', [gees]),
    'HOME_CARE_NURSE',
  );
  anna = await story.resident(gees);
  const made = await create(worker, receiver.url);
  ({
    secret,
    webhook: { id: hookId },
  } = made);
}, 60_000);
afterAll(async () => {
  await jobs.stop();
  await hub.stop();
  await receiver.stop();
});
beforeEach(() => {
  receiver.answer((res) => void res.writeHead(204).end());
});

async function create(
  caller: Caller,
  url: string,
  events = ['REFERRAL', 'HANDOVER'],
): Promise<any> {
  const answer = await hub.ask(caller, CREATE, { url, events });
  return answer.data?.createWebhook ?? answer.errors;
}
async function log(caller: Caller, status: string | null = null): Promise<any[]> {
  const answer = await hub.ask(caller, LOG, { status });
  expect(answer.errors).toEqual([]);
  return answer.data.webhooks;
}
const deliveriesOf = async (status: string | null = null): Promise<any[]> =>
  (await log(worker, status))
    .find(({ id }) => id === hookId)
    .deliveries.edges.map((edge: any) => edge.node);
const about = (id: string) => receiver.received.filter(({ body }) => body.includes(id));

/** What waits for its next try has it now. */
async function nextTry(): Promise<void> {
  await hub.admin`update referrals.webhook_deliveries set next_at = now() where status = 'PENDING'`;
  await hub.admin`select graphile_worker.add_job('referrals.deliver-webhooks', '{}'::json)`;
  await jobs.idle();
}

describe('a change', () => {
  test('is told to the receiver, signed, as ids alone', async () => {
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    const [told] = about(id);
    if (told === undefined) throw new Error('Nothing was told.');
    expect(new Webhook(secret).verify(told.body, told.headers as Record<string, string>)).toEqual({
      type: 'referral.changed',
      timestamp: expect.any(String) as string,
      data: { id, eventId: expect.stringMatching(new RegExp(`^${id}\\.\\d+$`)) as string },
    });
    expect(told.body).not.toContain(anna.name);
  });

  test('of a handover too', async () => {
    const supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    const id = await move.offered(supporter, anna, team);
    await jobs.idle();
    expect(about(id).map(({ body }) => JSON.parse(body).type)).toContain('handover.changed');
  });

  test('is logged before it is told', async () => {
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    expect(about(id).length).toBeGreaterThan(0);
    const lines = await hub.admin`
      select from disclosure.access_log
      where operation_name = 'deliverWebhooks' and outcome = 'DISCLOSED' and ${id}::uuid = any (cases)
        and actor_subject = ${worker.subject}`;
    expect(lines.length).toBeGreaterThan(0);
  });

  test('of a draft, or between others, is not told', async () => {
    const draft = await move.draft(gp, anna, team);
    const others = await move.sent(gp, anna, gees);
    await jobs.idle();
    expect([...about(draft), ...about(others)]).toEqual([]);
  });

  test('is not told to who does not reach the row any more', async () => {
    receiver.answer((res) => void res.writeHead(500).end());
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    const tries = about(id).length;
    expect(tries).toBeGreaterThan(0);
    await story.record(anna, { decision: 'RESTRICT', to: 'everybody' });
    receiver.answer((res) => void res.writeHead(204).end());
    await nextTry();
    expect(about(id)).toHaveLength(tries);
    // What is not reached does not exist, in the delivery log too.
    expect((await deliveriesOf()).filter(({ objectId }) => objectId === id)).toEqual([]);
    await hub.admin`update disclosure.records set revoked_at = now() where decision = 'RESTRICT'`;
    const later = (await deliveriesOf()).filter(({ objectId }) => objectId === id);
    expect(later.map(({ status }) => status)).toEqual(later.map(() => 'WITHHELD'));
  });
});

describe('a receiver that fails', () => {
  test.each([
    [
      'with an error',
      (res: any) => res.writeHead(500).end(),
      { httpStatus: 500, problem: 'HTTP_ERROR' },
    ],
    [
      'by pointing elsewhere',
      (res: any) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      { httpStatus: 302, problem: 'REDIRECT' },
    ],
    ['by going away', (res: any) => res.destroy(), { httpStatus: null, problem: 'UNREACHABLE' }],
  ])('%s gets it again', async (_name, answer, seen) => {
    receiver.answer(answer);
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    const waiting = (await deliveriesOf('PENDING')).filter(({ objectId }) => objectId === id);
    expect(waiting.length).toBeGreaterThan(0);
    for (const one of waiting) expect(one).toMatchObject({ attempts: 1, ...seen });
    const first = about(id).length;
    receiver.answer((res) => void res.writeHead(200).end());
    await nextTry();
    expect(about(id).length).toBe(2 * first);
    // The same message under the same id: the receiver can tell.
    expect(new Set(about(id).map(({ headers }) => headers['webhook-id'])).size).toBe(first);
    expect((await deliveriesOf('PENDING')).filter(({ objectId }) => objectId === id)).toEqual([]);
  });

  test('for three days is given up, listed, and told again when somebody says so', async () => {
    receiver.answer((res) => void res.writeHead(503).end());
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    await hub.admin`update referrals.webhook_deliveries set attempts = 9 where object_id = ${id}`;
    await nextTry();
    const dead = (await deliveriesOf('DEAD')).filter(({ objectId }) => objectId === id);
    expect(dead.length).toBeGreaterThan(0);
    expect(dead[0]).toMatchObject({ attempts: 10, httpStatus: 503, nextAt: null });
    receiver.answer((res) => void res.writeHead(200).end());
    const before = about(id).length;
    const replayed = await hub.ask(worker, REPLAY, { id: hookId });
    expect(replayed.data.replayWebhookDeliveries.__typename).toBe('ReplayWebhookDeliveriesSuccess');
    await jobs.idle();
    expect(about(id).length).toBe(before + dead.length);
    expect((await deliveriesOf('DEAD')).filter(({ objectId }) => objectId === id)).toEqual([]);
  });
});

describe('a sender', () => {
  const message = (url: string) => ({ url, id: 'x', secret: Buffer.alloc(32), body: '{}' });

  test('does not go into a private network, by number or by name', async () => {
    const send = createWebhookSender({ privateAddresses: false });
    const { port } = new URL(receiver.url);
    const before = receiver.received.length;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '169.254.169.254',
      '10.0.0.1',
      '0.0.0.0',
      '[::ffff:127.0.0.1]',
    ])
      expect([host, await send(message(`http://${host}:${port}/hook`))]).toMatchObject([
        host,
        { ok: false, httpStatus: null, problem: 'ADDRESS_NOT_ALLOWED' },
      ]);
    expect(receiver.received.length).toBe(before);
  });

  test('waits no longer than it may, for the head or for a body without end', async () => {
    const send = createWebhookSender({ privateAddresses: true, timeoutMs: 300 });
    receiver.answer(() => {});
    expect(await send(message(receiver.url))).toMatchObject({ ok: false, problem: 'TIMEOUT' });
    receiver.answer((res) => {
      res.writeHead(200);
      const drip = setInterval(() => res.write('x'.repeat(1000)), 5);
      res.on('close', () => clearInterval(drip));
    });
    expect(await send(message(receiver.url))).toEqual({ ok: true, httpStatus: 200 });
  });
});

describe('a hook', () => {
  test('is made with an address that may be one, and events', async () => {
    for (const url of [
      'ftp://x.example.org',
      'no address',
      'http://user:pass@x.example.org/',
      `http://x/${'y'.repeat(2000)}`,
    ]) {
      const result = await create(worker, url);
      expect(result.problems).toMatchObject([{ path: 'url' }]);
    }
    expect((await create(worker, receiver.url, [])).problems).toMatchObject([
      { path: 'events', code: 'REQUIRED' },
    ]);
  });

  test('is not for residents, and not for who works nowhere', async () => {
    expect(await create(anna.self, receiver.url)).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('is seen and ended by its own organisation alone', async () => {
    expect(await log(stranger)).toEqual([]);
    const theirs = await hub.ask(stranger, END, { id: hookId });
    const none = await hub.ask(stranger, END, { id: '00000000-0000-4000-8000-000000000000' });
    expect(theirs.text).toBe(none.text);
    expect(theirs.data.endWebhook.__typename).toBe('NotFound');
    const other = await create(worker, receiver.url, ['REFERRAL']);
    const ended = await hub.ask(worker, END, { id: other.webhook.id });
    expect(ended.data.endWebhook.__typename).toBe('EndWebhookSuccess');
    const before = receiver.received.length;
    const id = await move.sent(gp, anna, team);
    await jobs.idle();
    expect(receiver.received.length - before).toBe(about(id).length);
    expect(new Set(about(id).map(({ headers }) => headers['webhook-id'])).size).toBe(
      about(id).length,
    );
    expect(about(id).length).toBe(
      (await deliveriesOf()).filter(({ objectId }) => objectId === id).length,
    );
  });
});
