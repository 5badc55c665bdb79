import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import {
  errorsOf,
  IN_DUTCH,
  listen,
  overSse,
  overWebSocket,
  tokenOf,
  type Heard,
} from './live-kit.ts';

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let gp: Caller;
let worker: Caller;
let stranger: Caller;
let anna: Resident;
let bert: Resident;

beforeAll(async () => {
  hub = await startTestHub({ live: {} });
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  stranger = await story.staff(
    await story.careOrganisation('HOME_CARE', [gees]),
    'HOME_CARE_NURSE',
  );
  anna = await story.resident(gees);
  bert = await story.resident(gees);
});
afterAll(() => hub.stop());

const referrals = (after?: string) => `subscription {
  referralChanged${after ? `(after: "${after}")` : ''} { id referral { id status version letter resident { name } } }
}`;

async function follow(caller: Caller, query = referrals(), over = overWebSocket): Promise<Heard> {
  const followed = async () => {
    const [row] = await hub.admin`select count(*)::integer as n from referrals.followed`;
    return Number(row?.['n']);
  };
  await hub.admin`delete from referrals.followed where until < now()`;
  const before = await followed();
  const heard = listen(over(hub.url, await tokenOf(hub, caller)), query);
  await vi.waitFor(async () => {
    if (heard.end) throw new Error(JSON.stringify(heard.end));
    // A second one of the same organisation has the topic that is there.
    if ((await followed()) < Math.max(1, before)) throw new Error('Not followed yet.');
  }, 5000);
  await new Promise((resolve) => setTimeout(resolve, 250));
  return heard;
}
const changesIn = (heard: Heard): any[] =>
  heard.results.map((result) => Object.values<any>(result.data)[0]);
const settle = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('changes of referrals', () => {
  test('reach both sides when they have happened, each as it may see them', async () => {
    const [sender, receiver, other] = [
      await follow(gp),
      await follow(worker, referrals(), overSse),
      await follow(stranger),
    ];
    const id = await move.sent(gp, anna, team);
    await move.change(worker, 'acceptReferral', id);
    await sender.first(3);
    await receiver.first(2);
    await settle();
    // Agreement and draft are of the sender alone; a change is read as things stand at delivery.
    expect(changesIn(sender).map((change) => change.referral.id)).toEqual(
      Array(changesIn(sender).length).fill(id),
    );
    expect(changesIn(receiver).map((change) => change.id)).toEqual([
      expect.stringMatching(/\.\d+$/),
      expect.stringMatching(/\.\d+$/),
    ]);
    expect(changesIn(receiver).at(-1).referral).toMatchObject({
      status: 'ACCEPTED',
      resident: { name: anna.name },
    });
    expect(other.results).toEqual([]);
    for (const heard of [sender, receiver, other]) heard.stop();
  });

  test('reach a representative within the mandate, and what was missed comes first', async () => {
    const one = await story.resident(gees);
    const { self } = await representativeOf(hub, one);
    const narrow = await representativeOf(hub, bert, { categories: ['REFERRAL_STATUS'] });
    const heard = await follow(self);
    const other = await follow(narrow.self);
    const id = await move.sent(gp, one, team);
    await heard.first(1);
    expect(changesIn(heard)[0].referral.id).toBe(id);
    const last = changesIn(heard).at(-1).id;
    heard.stop();
    const missed = await move.sent(gp, one, team);
    const back = await follow(self, referrals(last));
    await vi.waitFor(
      () => expect(changesIn(back).map(({ referral }) => referral.id)).toContain(missed),
      5000,
    );
    expect(changesIn(back).map((change) => change.id)).not.toContain(last);
    await settle();
    expect(other.results).toEqual([]);
    back.stop();
    other.stop();
  });

  test('reach the resident', async () => {
    const heard = await follow(anna.self);
    const other = await follow(bert.self);
    const id = await move.sent(gp, anna, team);
    await heard.first(1);
    expect(changesIn(heard)[0].referral.id).toBe(id);
    await settle();
    expect(other.results).toEqual([]);
    heard.stop();
    other.stop();
  });

  test('are logged when they are delivered', async () => {
    const heard = await follow(worker);
    const id = await move.sent(gp, bert, team);
    await heard.first(1);
    const lines = await hub.admin`
      select l.id from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${bert.key} and l.outcome = 'DISCLOSED' and l.actor_subject = ${worker.subject}
        and 'Referral.status' = any (l.fields) and ${id}::uuid = any (l.cases)`;
    expect(lines.length).toBeGreaterThan(0);
    heard.stop();
  });

  test.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overSse],
  ])('over %s end where one could not be logged, and go on after the last', async (_, over) => {
    const heard = await follow(gp, referrals(), over);
    const id = await move.sent(gp, bert, team);
    await heard.first(1);
    await settle();
    const last = changesIn(heard).at(-1).id;
    await hub.admin`
      alter table disclosure.access_log add constraint full_now check (false) not valid`;
    await move.ask(worker, 'acceptReferral', id);
    await heard.ended();
    await hub.admin`alter table disclosure.access_log drop constraint full_now`;
    expect(errorsOf(heard)).toEqual([
      { code: 'LIVE_UNAVAILABLE', messageNl: expect.stringMatching(IN_DUTCH) },
    ]);
    expect(heard.results.filter(({ data }) => data === null)).toEqual([]);

    const back = await follow(gp, referrals(last), over);
    await vi.waitFor(
      () =>
        expect(changesIn(back).map(({ referral }) => referral)).toContainEqual(
          expect.objectContaining({ id, status: 'ACCEPTED' }),
        ),
      5000,
    );
    back.stop();
  });

  test('are not delivered to who may not see them any more, and later ones are', async () => {
    const first = await move.sent(gp, anna, team);
    const heard = await follow(worker);
    const restriction = await story.record(anna, { decision: 'RESTRICT', to: 'everybody' });
    await move.change(gp, 'cancelReferral', first, { reason: 'DUPLICATE' });
    await settle();
    expect(heard.results).toEqual([]);
    await hub.admin`update disclosure.records set revoked_at = now() where id = ${restriction}`;
    const second = await move.sent(gp, bert, team);
    await heard.first(1);
    expect(changesIn(heard)[0].referral.id).toBe(second);
    expect(heard.end).toBeNull();
    heard.stop();
  });
});

describe('a client that was away', () => {
  test('gets what it missed first, then what comes', async () => {
    const heard = await follow(worker);
    const seen = await move.sent(gp, anna, team);
    await heard.first(1);
    const last = changesIn(heard).at(-1).id;
    heard.stop();
    const missed = await move.sent(gp, bert, team);
    await move.change(worker, 'acceptReferral', missed);
    const back = await follow(worker, referrals(last));
    await back.first(2);
    const after = await move.sent(gp, anna, team);
    await vi.waitFor(
      () => expect(changesIn(back).map(({ referral }) => referral.id)).toContain(after),
      5000,
    );
    const ids = changesIn(back).map(({ referral }) => referral.id);
    expect(ids.filter((id) => id === missed).length).toBeGreaterThanOrEqual(2);
    expect(changesIn(back).map(({ id }) => id)).not.toContain(last);
    expect(ids.indexOf(missed)).toBeLessThan(ids.indexOf(after));
    expect(seen).not.toBe(missed);
    back.stop();
  });

  test('is told when its last event is none of its own', async () => {
    const theirs = await move.sent(gp, anna, { kind: 'WELFARE' });
    for (const after of ['x', `${theirs}.1`, '00000000-0000-4000-8000-000000000000.1']) {
      const heard = listen(overWebSocket(hub.url, await tokenOf(hub, stranger)), referrals(after));
      expect(await heard.ended()).toMatchObject({
        errors: [
          {
            extensions: {
              code: 'RESUME_IMPOSSIBLE',
              messageNl: 'Verder lezen vanaf dit punt kan niet meer. Ververs de pagina.',
            },
          },
        ],
      });
    }
  });
});

describe('one case', () => {
  const CASE = (id: string) =>
    `subscription { caseChanged(caseId: "${id}") { id referral { id status } handover { id status } } }`;

  test('tells every movement on it to who reaches it', async () => {
    const id = await move.sent(gp, anna, team);
    const heard = await follow(gp, CASE(await move.caseOf(id)));
    await move.change(worker, 'acceptReferral', id);
    await move.sent(gp, bert, team);
    await heard.first(1);
    await settle();
    expect(changesIn(heard)).toMatchObject([
      { referral: { id, status: 'ACCEPTED' }, handover: null },
    ]);
    heard.stop();
  });

  test('is refused like one that there is not', async () => {
    const id = await move.sent(gp, anna, team);
    const ends = [];
    for (const asked of [await move.caseOf(id), '00000000-0000-4000-8000-000000000000', 'x']) {
      const heard = listen(overWebSocket(hub.url, await tokenOf(hub, stranger)), CASE(asked));
      ends.push(await heard.ended());
    }
    expect(ends[0]).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
  });
});

test('changes of handovers reach both sides', async () => {
  const query = 'subscription { handoverChanged { id handover { id status } } }';
  const supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
  const heard = await follow(worker, query);
  const id = await move.offered(supporter, anna, team);
  await heard.first(1);
  expect(changesIn(heard).at(-1).handover).toMatchObject({ id, status: 'REQUESTED' });
  heard.stop();
});

test('who works for no organisation and is no resident has nothing to follow', async () => {
  const volunteer = await story.volunteer(gees);
  const heard = listen(overWebSocket(hub.url, await tokenOf(hub, volunteer.self)), referrals());
  expect(await heard.ended()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});
