import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import {
  startTestHub,
  type Caller,
  type TestHub,
  type Variables,
} from '../../../test/kit/test-hub.ts';
import { createMovementStory, type MovementStory } from '../testing/movement-story.ts';

let hub: TestHub;
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let practice: Organisation;
let gp: Caller;
let worker: Caller;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  gp = await story.staff(practice, 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
});
afterAll(() => hub.stop());

const ask = async (caller: Caller, query: string, variables: Variables = {}) => {
  const { data, errors } = await hub.ask(caller, query, variables);
  expect(errors).toEqual([]);
  return data;
};

const REFERRAL = `
  id status changedAt version withheld
  businessStatus statusReason outcome kind priority residentDecision createdAt sentAt respondBy
  overdue remindedAt escalatedAt acceptedAt endedAt requester { id } target { id } targetKind
  owner { id } transfersResponsibility community { slug } localOffer { kind } reason letter
  boundaryCategories attachments { id } emergency { reason } agreedKind partOf { id } parts { id }
  forwardedFrom { id } possibleDuplicates { id } case { id } resident { id } unlinkedPerson { name }
  messages { totalCount } events { to }`;
const HANDOVER = `
  id status version withheld
  statusReason priority residentDecision createdAt offeredAt acceptedAt endedAt returnedAt
  sender { id } receiver { id } topics { id kind } resident { id } messages { totalCount }
  events { to }`;

/** What a row answers that is not null. */
const answered = (row: Record<string, unknown>) =>
  Object.keys(row).filter((field) => row[field] !== null);

type End = readonly [how: string, by: () => Caller | null, mutation: string, input: Variables];

/** `by` null: whoever it is about, or whoever sent it. */
const REFERRALS: readonly End[] = [
  ['rejected', () => worker, 'rejectReferral', { reason: 'NO_CAPACITY' }],
  ['cancelled', () => gp, 'cancelReferral', { reason: 'DUPLICATE' }],
  ['withdrawn', () => null, 'withdrawReferral', {}],
  ['entered in error', () => gp, 'markReferralEnteredInError', {}],
];

describe.each(REFERRALS)('a referral that was %s', (_, by, mutation, input) => {
  let resident: Resident;
  let id: string;
  let open: string;

  beforeAll(async () => {
    resident = await story.resident(gees);
    id = await move.sent(gp, resident, team);
    // Through another one the team goes on knowing the resident.
    open = await move.sent(gp, resident, team);
    await move.change(by() ?? resident.self, mutation, id, input);
  });

  test('is to its receiver an id and a status', async () => {
    const { referral } = await ask(
      worker,
      `query ($id: ID!) { referral(id: $id) { ${REFERRAL} } }`,
      { id },
    );
    expect(answered(referral)).toEqual(['id', 'status', 'changedAt', 'version', 'withheld']);
  });

  test('leads its receiver neither from the person to it, nor from what else it knows', async () => {
    const { referral } = await ask(
      worker,
      `query ($id: ID!) { referral(id: $id) {
        possibleDuplicates { id } case { referrals { id } }
        resident { referrals { totalCount edges { node { id } } } }
      } }`,
      { id: open },
    );
    expect(referral).toEqual({
      possibleDuplicates: [],
      case: { referrals: [{ id: open }] },
      resident: { referrals: { totalCount: 1, edges: [{ node: { id: open } }] } },
    });
  });

  test('is followed by its receiver, and found by nothing that it does not show', async () => {
    const changes = async (filter: string) => {
      const { referralChanges } = await ask(
        worker,
        `{ referralChanges${filter} { edges { node { id } } } }`,
      );
      return referralChanges.edges.map(({ node }: any) => node.id);
    };
    expect(await changes('')).toContain(id);
    expect(await changes(`(requesterId: "${practice.id}")`)).not.toContain(id);
    expect(await changes(`(requesterId: "${practice.id}")`)).toContain(open);
  });

  test('stands in the log as refused where its receiver asks for more', async () => {
    await ask(worker, 'query More($id: ID!) { referral(id: $id) { kind } }', { id });
    const lines = await hub.admin`
      select outcome, fields from disclosure.access_log
      where operation_name = 'More' and cases = array[${id}::uuid]`;
    expect([...lines]).toEqual([{ outcome: 'REFUSED', fields: ['Referral.kind'] }]);
  });

  test('is all there for its sender and the resident', async () => {
    for (const caller of [gp, resident.self]) {
      const { referral } = await ask(
        caller,
        `query ($id: ID!) { referral(id: $id) { ${REFERRAL} } }`,
        { id },
      );
      expect(answered(referral)).toEqual(
        expect.arrayContaining([
          'kind',
          'priority',
          'requester',
          'target',
          'sentAt',
          'letter',
          'events',
        ]),
      );
    }
  });
});

const HANDOVERS: readonly End[] = [
  ['rejected', () => worker, 'rejectHandover', { reason: 'NO_CAPACITY' }],
  ['cancelled', () => null, 'cancelHandover', { reason: 'SENT_IN_ERROR' }],
];

describe.each(HANDOVERS)('a handover that was %s', (_, by, mutation, input) => {
  test('is to its receiver an id and a status, and all there for its sender', async () => {
    const resident = await story.resident(gees);
    const supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    const id = await move.offered(supporter, resident, team);
    await move.change(by() ?? supporter, mutation, id, input);
    const query = `query ($id: ID!) { handover(id: $id) { ${HANDOVER} } }`;
    const { handover } = await ask(worker, query, { id });
    expect(answered(handover)).toEqual(['id', 'status', 'version', 'withheld']);
    for (const caller of [supporter, resident.self])
      expect(answered((await ask(caller, query, { id })).handover)).toEqual(
        expect.arrayContaining(['priority', 'sender', 'topics', 'events']),
      );
  });
});
