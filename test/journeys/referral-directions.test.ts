import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActorRole } from '../../platform/actor.ts';
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

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());

const at = async (kind: string): Promise<Organisation> =>
  kind === 'home village'
    ? gees
    : kind === 'another village'
      ? story.village(`village-${String(Math.random()).slice(2, 8)}`)
      : story.careOrganisation(kind, [gees]);

describe('from one world to the other and back: the sender sees what became of it', () => {
  test.each([
    ['GP', 'GP_PRACTICE', 'VILLAGE_SUPPORTER', 'home village', 'WELLBEING_PRESCRIPTION'],
    ['PRACTICE_NURSE', 'GP_PRACTICE', 'SOCIAL_WORKER', 'SOCIAL_TEAM', 'WMO_SUPPORT'],
    ['COORDINATOR', 'home village', 'GP', 'GP_PRACTICE', 'CARE_NEED'],
    ['COORDINATOR', 'home village', 'SOCIAL_WORKER', 'SOCIAL_TEAM', 'DEBT'],
    ['VILLAGE_SUPPORTER', 'home village', 'HOME_CARE_NURSE', 'HOME_CARE', 'CARE_NEED'],
    ['VILLAGE_SUPPORTER', 'home village', 'WELFARE_WORKER', 'WELFARE', 'LONELINESS'],
    ['COORDINATOR', 'home village', 'COORDINATOR', 'another village', 'MOBILITY'],
  ] as const)(
    'a %s of a %s to a %s of a %s: %s',
    async (senderRole: ActorRole, from, receiverRole: ActorRole, to, reason) => {
      const sender = await story.staff(await at(from), senderRole);
      const target = await at(to);
      const receiver = await story.staff(target, receiverRole);
      const id = await move.sent(sender, resident, target, { reason });
      await move.change(receiver, 'acceptReferral', id);
      await move.change(receiver, 'startReferral', id, { businessStatus: 'INTAKE_PLANNED' });
      const note = 'Loopt goed.';
      await move.change(receiver, 'completeReferral', id, { outcome: 'SHARED_SUPPORT', note });
      const read = `query ($id: ID!) { referral(id: $id) {
        status outcome events { to businessStatus outcome note role organisation { id } }
      } }`;
      const seen = await Promise.all(
        [sender, resident.self].map(async (caller) => (await hub.ask(caller, read, { id })).data),
      );
      expect(seen[0]).toEqual(seen[1]);
      expect(seen[0].referral).toMatchObject({ status: 'COMPLETED', outcome: 'SHARED_SUPPORT' });
      expect(seen[0].referral.events.slice(-2)).toEqual([
        {
          to: 'IN_PROGRESS',
          businessStatus: 'INTAKE_PLANNED',
          outcome: null,
          note: null,
          role: receiverRole,
          organisation: { id: target.id },
        },
        {
          to: 'COMPLETED',
          businessStatus: null,
          outcome: 'SHARED_SUPPORT',
          note,
          role: receiverRole,
          organisation: { id: target.id },
        },
      ]);
    },
  );
});

describe('who else offers it', () => {
  let gp: Caller;
  let team: Organisation;
  let walking: string;
  beforeAll(async () => {
    gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
    team = await story.careOrganisation('WELFARE', [gees]);
    const [row] = await hub.admin`
      insert into villages.initiatives (id, organisation_id, kinds)
      values (gen_random_uuid(), ${gees.id}, '{WALKING_GROUP}'), (gen_random_uuid(), ${gees.id}, '{MEAL_SERVICE}')
      returning id`;
    walking = row?.['id'] as string;
  });

  test('stands beside a referral: initiatives of the village and formal partners', async () => {
    const id = await move.draft(gp, resident, team, { kind: 'WALK' });
    const { data } = await hub.ask(
      gp,
      `query ($id: ID!) { referral(id: $id) { localOffer {
        kind initiatives { id kinds } partners { id capacity { status } }
      } } }`,
      { id },
    );
    expect(data.referral.localOffer).toMatchObject({
      kind: 'WALK',
      initiatives: [{ id: walking, kinds: ['WALKING_GROUP'] }],
    });
    expect(data.referral.localOffer.partners).toContainEqual({ id: team.id, capacity: [] });
  });

  test('is for everybody to read in a village, first those with room', async () => {
    const worker = await story.staff(team, 'WELFARE_WORKER');
    await hub.ask(
      worker,
      `mutation { setCapacity(input: { kind: WALK, status: HAS_CAPACITY }) { __typename } }`,
    );
    const { data } = await hub.ask(
      null,
      `{ community(slug: "gees") { localOffer(kind: WALK) { initiatives { id } partners { id } } } }`,
    );
    expect(data.community.localOffer.initiatives).toEqual([{ id: walking }]);
    expect(data.community.localOffer.partners[0]).toEqual({ id: team.id });
  });
});
