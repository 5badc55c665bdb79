import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const READ = `query ($id: ID!) {
  handover(id: $id) {
    status version
    topics {
      kind
      content { situation recommendation openTasks }
      case { id responsibleOrganisation { name } }
      withheld
    }
    resident { name telephone }
    events { to role }
    withheld
  }
}`;

describe('a village supporter hands a case over to the social team', () => {
  let hub: TestHub;
  let gees: Village;
  let team: { id: string; name: string };
  let supporter: Caller;
  let worker: Caller;
  let stranger: Caller;
  let handoverId: string;
  let residentName: string;
  let residentTelephone: string;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const other = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
    worker = await story.staff(team, 'SOCIAL_WORKER');
    stranger = await story.staff(other, 'SOCIAL_WORKER');
    const resident = await story.resident(gees);
    residentName = resident.name;
    residentTelephone = resident.telephone;

    const listed = await hub.ask(
      supporter,
      `{ community(slug: "gees") { residents { edges { node { id name } } } } }`,
    );
    const residentId = listed.data.community.residents.edges[0].node.id;
    const offered = await hub.ask(
      supporter,
      `mutation ($input: OfferHandoverInput!) { offerHandover(input: $input) {
        __typename
        ... on OfferHandoverSuccess { handover { id status topics { case { responsibleOrganisation { name } } } } }
        ... on UserError { message }
      } }`,
      {
        input: {
          resident: { residentId },
          receiverId: team.id,
          priority: 'URGENT',
          topics: [
            {
              kind: 'FINANCIAL_QUESTION',
              content: {
                situation: 'Er ligt een stapel post.',
                background: 'Sinds het voorjaar.',
                assessment: 'Te veel voor een vrijwilliger.',
                recommendation: 'Samen openen.',
                openTasks: ['Afspraak maken'],
              },
            },
          ],
          agreement: { givenOn: '2026-01-05', how: 'Aan de keukentafel.' },
        },
      },
    );
    expect(offered.errors).toEqual([]);
    expect(offered.data.offerHandover).toMatchObject({
      handover: {
        status: 'REQUESTED',
        topics: [{ case: { responsibleOrganisation: { name: gees.name } } }],
      },
    });
    handoverId = offered.data.offerHandover.handover.id;
  });
  afterAll(() => hub.stop());

  async function change(caller: Caller, mutation: string, version: number, rest = '') {
    const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const answer = await hub.ask(
      caller,
      `mutation ($id: ID!, $version: Int!) { ${mutation}(input: { handoverId: $id, version: $version ${rest} }) {
        __typename ... on ${name}Success { handover { status version } } ... on UserError { message }
      } }`,
      { id: handoverId, version },
    );
    expect(answer.errors).toEqual([]);
    return answer.data[mutation];
  }

  test('before acceptance the team reads a notice: who, about what, how urgent; no content', async () => {
    const { data } = await hub.ask(worker, READ, { id: handoverId });
    expect(data.handover).toMatchObject({
      status: 'REQUESTED',
      topics: [
        {
          kind: 'FINANCIAL_QUESTION',
          content: null,
          case: { responsibleOrganisation: { name: gees.name } },
          withheld: ['HANDOVER_CONTENT'],
        },
      ],
      resident: { name: residentName, telephone: null },
    });
  });

  test('another social team of the same network does not know that it exists', async () => {
    expect((await hub.ask(stranger, READ, { id: handoverId })).data.handover).toBeNull();
    expect(await change(stranger, 'acceptHandover', 1)).toMatchObject({ __typename: 'NotFound' });
  });

  test('only the receiver can accept it', async () => {
    const answer = await change(supporter, 'acceptHandover', 1);
    expect(answer.__typename).toBe('InvalidTransition');
  });

  test('after acceptance the team reads it in full and is responsible', async () => {
    expect(await change(worker, 'acceptHandover', 1)).toMatchObject({
      handover: { status: 'ACCEPTED', version: 2 },
    });
    const { data } = await hub.ask(worker, READ, { id: handoverId });
    expect(data.handover).toMatchObject({
      topics: [
        {
          content: { situation: 'Er ligt een stapel post.', openTasks: ['Afspraak maken'] },
          case: { responsibleOrganisation: { name: team.name } },
          withheld: [],
        },
      ],
      resident: { name: residentName, telephone: residentTelephone },
      withheld: [],
    });
  });

  test('a change based on an old version is told the version of now, and writes nothing', async () => {
    const answer = await hub.ask(
      worker,
      `mutation ($id: ID!) { startHandover(input: { handoverId: $id, version: 1 }) {
        __typename ... on StaleVersion { currentVersion }
      } }`,
      { id: handoverId },
    );
    expect(answer.data.startHandover).toEqual({ __typename: 'StaleVersion', currentVersion: 2 });
  });

  test('both sides see every event', async () => {
    await change(worker, 'startHandover', 2);
    await change(worker, 'completeHandover', 3);
    const expected = ['REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED'];
    for (const caller of [worker, supporter]) {
      const { data } = await hub.ask(caller, READ, { id: handoverId });
      expect(data.handover.events.map((event: { to: string }) => event.to)).toEqual(expected);
    }
  });

  test('a second acceptance is no longer possible, and says what is', async () => {
    expect(await change(worker, 'acceptHandover', 4)).toMatchObject({
      __typename: 'InvalidTransition',
    });
  });
});
