import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
let story: Story;
let move: MovementStory;
let gees: Village;
let team: Organisation;
let homeCare: Organisation;
let gp: Caller;
let worker: Caller;
let nurse: Caller;
let coordinator: Caller;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  move = createMovementStory(hub);
  gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  homeCare = await story.careOrganisation('HOME_CARE', [gees]);
  gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  worker = await story.staff(team, 'SOCIAL_WORKER');
  nurse = await story.staff(homeCare, 'HOME_CARE_NURSE');
  coordinator = await story.staff(gees, 'COORDINATOR');
});
afterAll(() => hub.stop());
beforeEach(async () => {
  resident = await story.resident(gees);
});

const ask = async (caller: Caller, id: string, fields: string) =>
  (await hub.ask(caller, `query ($id: ID!) { referral(id: $id) { ${fields} } }`, { id })).data
    .referral;

describe('a part of a referral', () => {
  let whole: string;
  beforeEach(async () => {
    whole = await move.sent(gp, resident, team);
    await move.change(worker, 'acceptReferral', whole);
  });
  const part = (caller: Caller, input: object) =>
    move.create(caller, { target: { organisationId: homeCare.id }, partOfId: whole, ...input });

  test('is written by whoever accepted the whole, on its case', async () => {
    const { data } = await part(worker, {});
    const { id } = data.createReferral.referral;
    expect(await ask(worker, whole, 'parts { id }')).toEqual({ parts: [{ id }] });
    expect(await ask(worker, id, 'partOf { id }')).toEqual({ partOf: { id: whole } });
    expect(await move.caseOf(id)).toBe(await move.caseOf(whole));
  });

  test('is not seen by the sender of the whole, nor the whole by its target', async () => {
    const { data } = await part(worker, {
      agreement: { givenOn: '2026-01-05', how: 'Thuis besproken.' },
    });
    const { id } = data.createReferral.referral;
    await move.change(worker, 'sendReferral', id);
    expect(await ask(gp, whole, 'parts { id }')).toEqual({ parts: [] });
    expect(await ask(nurse, id, 'status partOf { id }')).toEqual({
      status: 'REQUESTED',
      partOf: null,
    });
    expect(await ask(resident.self, whole, 'parts { id }')).toEqual({ parts: [{ id }] });
  });

  test('takes a whole that the organisation accepted and that lasts', async () => {
    expect((await part(coordinator, {})).data.createReferral).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await part(gp, {})).data.createReferral).toMatchObject({
      problems: [{ path: 'partOfId', code: 'NOT_ALLOWED' }],
    });
    await move.change(worker, 'completeReferral', whole, { outcome: 'CONTINUING' });
    expect((await part(worker, {})).data.createReferral).toMatchObject({
      problems: [{ path: 'partOfId', code: 'NOT_ALLOWED' }],
    });
  });
});

describe('possible duplicates', () => {
  test('are its own for the requester, and all for the resident who is asked', async () => {
    const others = await move.sent(coordinator, resident, homeCare);
    const own = await move.draft(gp, resident, team);
    const otherKind = await move.draft(gp, resident, team, { kind: 'WALK' });
    const ended = await move.sent(gp, resident, team);
    await move.change(gp, 'cancelReferral', ended, { reason: 'DUPLICATE' });
    const draft = await move.draft(gp, resident, team, { agreement: null });
    const seen = async (caller: Caller) => {
      const { possibleDuplicates } = await ask(caller, draft, 'possibleDuplicates { id }');
      return possibleDuplicates.map(({ id }: { id: string }) => id);
    };
    expect(await seen(gp)).toEqual([own]);
    expect(await seen(resident.self)).toEqual([own, others]);
    expect(otherKind).not.toBe(own);
  });
});

describe('attachments', () => {
  const attachments = [
    {
      title: 'Brief van de specialist',
      mediaType: 'application/pdf',
      sizeInBytes: 24_000,
      sha256: 'a'.repeat(64),
      location: 'https://his.example.nl/documents/4711',
    },
  ];
  const READ = 'attachments { title mediaType sizeInBytes sha256 location }';

  test('are read with the letter: by the target after acceptance', async () => {
    const id = await move.sent(gp, resident, team, { attachments });
    expect(await ask(gp, id, READ)).toEqual({ attachments });
    expect(await ask(worker, id, READ)).toEqual({ attachments: null });
    await move.change(worker, 'acceptReferral', id);
    expect(await ask(worker, id, READ)).toEqual({ attachments });
  });

  test('hold no content of their own', async () => {
    const location = 'data:application/pdf;base64,JVBERi0=';
    const { data } = await move.create(gp, {
      resident: { referralCode: await move.codeOf(resident) },
      target: { organisationId: team.id },
      attachments: [{ ...attachments[0], location }],
    });
    expect(data.createReferral.problems).toEqual([
      { path: 'attachments.0.location', code: 'NOT_ALLOWED' },
    ]);
  });
});

test('an organisation outside the local network is refused, a village is not', async () => {
  const outside = await story.careOrganisation('SOCIAL_TEAM', []);
  const other = await story.village('wedde');
  // The code is not used up by a target that is refused.
  const code = await move.codeOf(resident);
  const draft = async (organisationId: string) =>
    move.create(coordinator, { resident: { referralCode: code }, target: { organisationId } });
  expect((await draft(outside.id)).data.createReferral.problems).toEqual([
    { path: 'target.organisationId', code: 'NOT_ALLOWED' },
  ]);
  expect((await draft(other.id)).data.createReferral).toMatchObject({
    referral: { status: 'DRAFT' },
  });
});
