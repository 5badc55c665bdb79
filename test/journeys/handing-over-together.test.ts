import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CONTENT,
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { createStory, type Organisation, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

/** A village supporter, the social team and home care share the care for one resident. */
describe('a supporter, the social team and home care hand over to one another', () => {
  let hub: TestHub;
  let move: MovementStory;
  let gees: Village;
  let team: Organisation;
  let care: Organisation;
  let supporter: Caller;
  let worker: Caller;
  let nurse: Caller;
  let resident: Resident;
  let handover: string;
  let topics: { id: string; case: { id: string } }[];

  beforeAll(async () => {
    hub = await startTestHub();
    move = createMovementStory(hub);
    const story = createStory(hub);
    gees = await story.village('gees');
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    care = await story.careOrganisation('HOME_CARE', [gees]);
    supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    worker = await story.staff(team, 'SOCIAL_WORKER');
    nurse = await story.staff(care, 'HOME_CARE_NURSE');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const ask = async (caller: Caller, query: string, variables = {}) => {
    const answer = await hub.ask(caller, query, variables);
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const read = async (caller: Caller, id = handover) =>
    (
      await ask(
        caller,
        `query ($id: ID!) { handover(id: $id) { status events { from to note } topics {
          id status kind content { version situation } case { id responsibleOrganisation { id } }
        } messages { edges { node { text authorName reads { role } } } } } }`,
        { id },
      )
    ).handover;
  const responsible = async (caseId: string) => {
    const [row] = await hub.admin`
      select responsible_organisation_id as id from referrals.cases where id = ${caseId}`;
    return row?.['id'];
  };

  test('the resident reads the draft, and says yes before anything leaves', async () => {
    handover = await move.offered(supporter, resident, team, {
      agreement: null,
      topics: [
        { kind: 'FINANCIAL_QUESTION', content: { ...CONTENT, situation: 'Een stapel post.' } },
        { kind: 'CARE_QUESTION', content: { ...CONTENT, situation: 'Wassen lukt niet meer.' } },
      ],
    });
    expect(await read(worker)).toBeNull();
    expect((await read(resident.self)).topics).toMatchObject([
      { content: { situation: 'Een stapel post.' } },
      { content: { situation: 'Wassen lukt niet meer.' } },
    ]);
    await move.change(resident.self, 'decideHandover', handover, { agree: true });
    await move.change(supporter, 'sendHandover', handover);
    topics = (await read(supporter)).topics;
  });

  test('the team asks before it decides, and is answered', async () => {
    const question = 'Is er een bewindvoerder?';
    await move.change(worker, 'requestHandoverInformation', handover, { question });
    await move.change(supporter, 'supplyHandoverInformation', handover, { answer: 'Nog niet.' });
    expect((await read(worker)).events.map(({ note }: { note: string }) => note)).toContain(
      'Nog niet.',
    );
  });

  test('it takes over the post and returns the care, of which it reads nothing', async () => {
    const returned = [{ topicId: topics[1]?.id, reason: 'OUT_OF_SCOPE' }];
    await move.change(worker, 'acceptHandover', handover, { returned });
    expect((await read(worker)).topics).toMatchObject([
      { status: 'ACCEPTED', content: { situation: 'Een stapel post.' } },
      { status: 'RETURNED', content: null, case: null },
    ]);
    expect(await responsible(topics[0]?.case.id ?? '')).toBe(team.id);
    expect(await responsible(topics[1]?.case.id ?? '')).toBe(gees.id);
  });

  test('they talk about it, and the resident reads along', async () => {
    const say = (caller: Caller, text: string) =>
      ask(
        caller,
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
          ... on SendMessageSuccess { messageId } } }`,
        { input: { handoverId: handover, text } },
      );
    const { sendMessage } = await say(worker, 'Wij komen donderdag.');
    await ask(
      supporter,
      `mutation ($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { __typename } }`,
      { input: { handoverId: handover, upToMessageId: sendMessage.messageId } },
    );
    const seen = [
      { node: { text: 'Wij komen donderdag.', reads: [{ role: 'VILLAGE_SUPPORTER' }] } },
    ];
    for (const caller of [worker, supporter, resident.self])
      expect((await read(caller)).messages.edges).toMatchObject(seen);
  });

  test('the care goes to home care, which gives it up; the supporter takes it back', async () => {
    const caseId = topics[1]?.case.id ?? '';
    const about = { topics: [{ caseId, content: CONTENT }] };
    const toCare = await move.offered(supporter, resident, care, about);
    await move.change(nurse, 'acceptHandover', toCare);
    await move.change(nurse, 'cancelHandover', toCare, { reason: 'NO_CAPACITY' });
    expect(await responsible(caseId)).toBe(care.id);
    await move.change(supporter, 'confirmHandoverReturn', toCare);
    expect(await responsible(caseId)).toBe(gees.id);
    expect((await read(nurse, toCare)).topics).toBeNull();
  });

  test('once both agreed to it, what is handed over so begins by itself', async () => {
    const input = { communityId: gees.communityId, senderId: gees.id, receiverId: care.id };
    const proposed = await ask(
      supporter,
      `mutation ($input: ProposeStandingAgreementInput!) { proposeStandingAgreement(input: $input) {
        ... on ProposeStandingAgreementSuccess { agreement { id version } } } }`,
      { input: { ...input, kinds: ['CARE_QUESTION'] } },
    );
    const { id: agreementId, version } = proposed.proposeStandingAgreement.agreement;
    await ask(
      nurse,
      `mutation ($input: AgreeToStandingAgreementInput!) { agreeToStandingAgreement(input: $input) { __typename } }`,
      { input: { agreementId, version } },
    );
    const caseId = topics[1]?.case.id ?? '';
    const about = { topics: [{ caseId, content: CONTENT }] };
    const begun = await move.offered(supporter, resident, care, about);
    expect(await read(nurse, begun)).toMatchObject({
      status: 'IN_PROGRESS',
      events: [{ to: 'REQUESTED' }, { to: 'ACCEPTED' }, { to: 'IN_PROGRESS' }],
    });
    expect(await responsible(caseId)).toBe(care.id);
    await move.change(nurse, 'completeHandover', begun);
  });
});
