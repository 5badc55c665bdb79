import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const READ = `{
  community(slug: "gees") {
    name
    organisations { name }
    counts { total byMonthAndKind { kind count } }
    residents { totalCount edges { node { name } } }
    helpRequests(first: 10) {
      totalCount
      pageInfo { hasNextPage }
      edges { node { kind text resident { name telephone } log { edges { node { text authorName } } } } }
    }
  }
  housingProjects { name phase }
}`;

describe('a village app reads its own village', () => {
  let hub: TestHub;
  let gees: Village;
  let resident: Resident;
  let coordinator: Caller & { name: string };
  let app: Caller;
  let appOfWedde: Caller;
  let text: string;
  let entry: string;

  beforeAll(async () => {
    hub = await startTestHub();
    const story = createStory(hub);
    gees = await story.village('gees');
    const wedde = await story.village('wedde');
    coordinator = await story.staff(gees, 'COORDINATOR');
    app = await story.app(gees, 'HELP_REQUESTS', 'LOGBOOK', 'IDENTITY');
    appOfWedde = await story.app(wedde, 'HELP_REQUESTS', 'LOGBOOK', 'IDENTITY');
    resident = await story.resident(gees);
    const request = await story.helpRequest(resident);
    text = request.text;
    entry = (await story.logEntry(request, coordinator)).text;
  });
  afterAll(() => hub.stop());

  test('requests, log and counts of its village, within what the village switched on', async () => {
    const { data, errors } = await hub.ask(app, READ);
    expect(errors).toEqual([]);
    expect(data.community).toEqual({
      name: 'gees',
      organisations: [{ name: gees.name }],
      counts: { total: 1, byMonthAndKind: [{ kind: 'TRANSPORT', count: 1 }] },
      residents: { totalCount: 1, edges: [{ node: { name: resident.name } }] },
      helpRequests: {
        totalCount: 1,
        pageInfo: { hasNextPage: false },
        edges: [
          {
            node: {
              kind: 'TRANSPORT',
              text,
              resident: { name: resident.name, telephone: null },
              log: { edges: [{ node: { text: entry, authorName: coordinator.name } }] },
            },
          },
        ],
      },
    });
  });

  test("another village's app, and the public, see what is public and nothing else", async () => {
    const answers = [await hub.ask(appOfWedde, READ), await hub.ask(null, READ)];
    for (const { data, errors } of answers) {
      expect(errors).toEqual([]);
      expect(data.community).toEqual({
        name: 'gees',
        organisations: [{ name: gees.name }],
        counts: null,
        residents: { totalCount: 0, edges: [] },
        helpRequests: { totalCount: 0, pageInfo: { hasNextPage: false }, edges: [] },
      });
    }
  });

  test('what a coordinator writes in the log, another coordinator reads at once', async () => {
    const story = createStory(hub);
    const colleague = await story.staff(gees, 'COORDINATOR');
    const list = `{ community(slug: "gees") { helpRequests { edges { node { id log { totalCount } } } } } }`;
    const id = (await hub.ask(coordinator, list)).data.community.helpRequests.edges[0].node.id;
    const written = await hub.ask(
      coordinator,
      `mutation ($id: ID!) { addLogEntry(input: { helpRequestId: $id, text: "Gebeld." }) {
        ... on AddLogEntrySuccess { logEntry { text authorName authorRole } } ... on UserError { message }
      } }`,
      { id },
    );
    expect(written.data.addLogEntry.logEntry).toEqual({
      text: 'Gebeld.',
      authorName: coordinator.name,
      authorRole: 'COORDINATOR',
    });
    const seen = await hub.ask(colleague, list);
    expect(seen.data.community.helpRequests.edges[0].node.log.totalCount).toBe(2);
  });

  test('a question that a volunteer may take is matched, and opens to the volunteer with the yes', async () => {
    const story = createStory(hub);
    const volunteer = await story.volunteer(gees);
    const list = `{ community(slug: "gees") { residents { edges { node { id } } } } }`;
    const residentId = (await hub.ask(coordinator, list)).data.community.residents.edges[0].node.id;
    const created = await hub.ask(
      coordinator,
      `mutation ($input: CreateHelpRequestInput!) { createHelpRequest(input: $input) {
        ... on CreateHelpRequestSuccess { helpRequest { id boundary { outcome categories } } }
        ... on UserError { message }
      } }`,
      { input: { residentId, kind: 'TRANSPORT', text: 'Naar de markt.', origin: 'SELF' } },
    );
    const { helpRequest } = created.data.createHelpRequest;
    expect(helpRequest.boundary).toEqual({ outcome: 'VOLUNTEER_OK', categories: ['TRANSPORT'] });

    const proposed = await hub.ask(
      coordinator,
      `mutation ($input: ProposeMatchInput!) { proposeMatch(input: $input) {
        ... on ProposeMatchSuccess { match { id status version } } ... on UserError { message }
      } }`,
      { input: { helpRequestId: helpRequest.id, volunteerId: volunteer.id } },
    );
    const { match } = proposed.data.proposeMatch;
    expect(match.status).toBe('PROPOSED');

    const mine = `{ myMatches { edges { node { status kind helpRequest { text resident { name telephone } } } } } }`;
    const before = await hub.ask(volunteer.self, mine);
    expect(before.data.myMatches.edges).toEqual([
      { node: { status: 'PROPOSED', kind: 'TRANSPORT', helpRequest: null } },
    ]);
    await hub.ask(
      volunteer.self,
      `mutation ($id: ID!) { acceptMatch(input: { matchId: $id, version: 1 }) { __typename } }`,
      { id: match.id },
    );
    const after = await hub.ask(volunteer.self, mine);
    expect(after.data.myMatches.edges[0].node).toMatchObject({
      status: 'ACCEPTED',
      helpRequest: {
        text: 'Naar de markt.',
        resident: { name: resident.name, telephone: resident.telephone },
      },
    });
  });
});
