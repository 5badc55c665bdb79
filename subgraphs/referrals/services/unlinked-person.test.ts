import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { AGREEMENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

const PERSON = {
  name: 'A. Nieuwkomer (test)',
  birthYear: 1948,
  address: 'Brink 1, Gees',
  telephone: '06 1000 9999',
};
const READ = `query ($id: ID!) { referral(id: $id) {
  status version letter
  unlinkedPerson { name birthYear address telephone withheld }
  resident { id name } case { id resident { id } }
  events { to role }
} }`;

let hub: TestHub;
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
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(() => hub.stop());
beforeEach(async () => {
  resident = await story.resident(gees);
});

async function sentAbout(person: object, target: object): Promise<string> {
  const { data, text } = await move.create(gp, {
    unlinkedPerson: person,
    target,
    agreement: AGREEMENT,
  });
  const id = data.createReferral.referral?.id as string | undefined;
  if (id === undefined) throw new Error(text);
  await move.change(gp, 'sendReferral', id);
  return id;
}
const read = async (caller: Caller, id: string) =>
  (await hub.ask(caller, READ, { id })).data.referral;
const link = async (caller: Caller, id: string, named: object) =>
  move.change(caller, 'linkUnlinkedPerson', id, { resident: named });

describe('somebody whom the hub does not know', () => {
  test('is referred as typed: the sender reads all, the target the name, and the rest after acceptance', async () => {
    const id = await sentAbout(PERSON, { organisationId: team.id });
    expect(await read(gp, id)).toMatchObject({
      unlinkedPerson: { ...PERSON, withheld: [] },
      resident: null,
      case: { resident: null },
    });
    expect((await read(worker, id)).unlinkedPerson).toEqual({
      ...PERSON,
      address: null,
      telephone: null,
      withheld: ['REFERRAL_CONTENT'],
    });
    await move.change(worker, 'acceptReferral', id);
    expect((await read(worker, id)).unlinkedPerson).toMatchObject(PERSON);
    await move.change(gp, 'cancelReferral', id, { reason: 'DUPLICATE' });
    expect((await read(worker, id)).unlinkedPerson).toBeNull();
  });

  test('stands behind an open request as nobody', async () => {
    const person = { ...PERSON, communityId: gees.communityId };
    const id = await sentAbout(person, { kind: 'SOCIAL_TEAM' });
    expect(await read(worker, id)).toMatchObject({ unlinkedPerson: null, resident: null });
    await move.change(worker, 'acceptReferral', id);
    expect((await read(worker, id)).unlinkedPerson).toMatchObject(PERSON);
  });

  test('is no resident whose pseudonym anybody could use', async () => {
    const id = await sentAbout(PERSON, { organisationId: team.id });
    const { data } = await hub.ask(
      gp,
      `{ referrals(direction: SENT, first: 1) { edges { node { id resident { id } } } } }`,
    );
    expect(data.referrals.edges).toEqual([{ node: { id, resident: null } }]);
  });

  test.each([
    [{ unlinkedPerson: { ...PERSON, name: ' ' } }, 'unlinkedPerson.name', 'EMPTY'],
    [{ unlinkedPerson: { name: 'BSN 111222333' } }, 'unlinkedPerson.name', 'CONTAINS_BSN'],
    [{}, 'resident', 'REQUIRED'],
    [
      { unlinkedPerson: PERSON, resident: { referralCode: 'AAAAAAAAAA' } },
      'unlinkedPerson',
      'NOT_ALLOWED',
    ],
    [
      { unlinkedPerson: PERSON, target: { kind: 'SOCIAL_TEAM' } },
      'unlinkedPerson.communityId',
      'REQUIRED',
    ],
  ])('%# is refused where the input is wrong', async (input, path, code) => {
    const { data } = await move.create(gp, { target: { organisationId: team.id }, ...input });
    expect(data.createReferral.problems).toContainEqual({ path, code });
  });
});

describe('linking', () => {
  test('by a code from the resident opens the whole course to the resident', async () => {
    const id = await sentAbout(PERSON, { organisationId: team.id });
    await move.change(worker, 'acceptReferral', id);
    expect(await read(resident.self, id)).toBeNull();
    const code = await move.codeOf(resident);
    expect(await link(worker, id, { referralCode: code })).toMatchObject({ referral: { id } });
    expect(await read(resident.self, id)).toMatchObject({
      status: 'ACCEPTED',
      letter: 'Graag kennismaken.',
      resident: { name: resident.name },
      case: { resident: { id: expect.any(String) } },
    });
    const { data } = await hub.ask(
      resident.self,
      `{ myReferrals { totalCount edges { node { id } } } }`,
    );
    expect(data.myReferrals).toEqual({ totalCount: 1, edges: [{ node: { id } }] });
    expect(await move.change(resident.self, 'withdrawReferral', id)).toMatchObject({
      referral: { status: 'CANCELLED' },
    });
  });

  test('tells the sender nothing: what it reads is the same before and after, byte for byte', async () => {
    const id = await sentAbout(PERSON, { organisationId: team.id });
    await move.change(worker, 'acceptReferral', id);
    // The sender knows the resident from another case, too.
    await move.sent(gp, resident, team, { kind: 'WALK' });
    const all = `{ referrals(direction: SENT) { totalCount edges { node {
      id version events { at to } resident { id name referrals { totalCount } }
      unlinkedPerson { name } case { version resident { id } } possibleDuplicates { id }
    } } } }`;
    const before = [(await hub.ask(gp, READ, { id })).text, (await hub.ask(gp, all)).text];
    await link(worker, id, { referralCode: await move.codeOf(resident) });
    const after = [(await hub.ask(gp, READ, { id })).text, (await hub.ask(gp, all)).text];
    expect(after).toEqual(before);
  });

  test('a village names its own resident; what others read then stands in the resident’s log', async () => {
    const id = await sentAbout(PERSON, { organisationId: gees.id });
    await move.change(coordinator, 'acceptReferral', id);
    const { data } = await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents { edges { node { id name } } } } }`,
    );
    const own = data.community.residents.edges.find(
      ({ node }: { node: { name: string } }) => node.name === resident.name,
    ).node;
    expect(await link(coordinator, id, { residentId: own.id })).toMatchObject({ referral: { id } });
    expect((await read(coordinator, id)).resident).toMatchObject({ name: resident.name });
    await hub.admin`truncate disclosure.access_log cascade`;
    await read(gp, id);
    const log = await hub.ask(resident.self, `{ myAccessLog { edges { node { role fields } } } }`);
    expect(log.data.myAccessLog.edges).toContainEqual({
      node: { role: 'GP', fields: expect.arrayContaining(['UnlinkedPerson.name']) },
    });
  });

  test('is for whoever accepted, while it lasts, once, and about nobody who is known', async () => {
    const id = await sentAbout(PERSON, { organisationId: team.id });
    const named = { referralCode: await move.codeOf(resident) };
    expect(await link(worker, id, named)).toMatchObject({ __typename: 'InvalidTransition' });
    await move.change(worker, 'acceptReferral', id);
    expect(await link(gp, id, named)).toMatchObject({ __typename: 'InvalidTransition' });
    expect(await link(coordinator, id, named)).toMatchObject({ __typename: 'NotFound' });
    expect(await link(resident.self, id, named)).toMatchObject({ __typename: 'NotFound' });
    expect(await link(worker, id, { referralCode: 'AAAAAAAAAA' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await link(worker, id, named)).toMatchObject({ referral: { id } });
    const second = { referralCode: await move.codeOf(resident) };
    expect(await link(worker, id, second)).toMatchObject({
      problems: [{ path: 'referralId', code: 'NOT_ALLOWED' }],
    });
    const known = await move.sent(gp, resident, team);
    await move.change(worker, 'acceptReferral', known);
    expect(await link(worker, known, second)).toMatchObject({
      problems: [{ path: 'referralId', code: 'NOT_ALLOWED' }],
    });
  });
});
