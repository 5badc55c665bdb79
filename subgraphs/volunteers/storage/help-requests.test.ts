import { buildASTSchema, GraphQLEnumType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraphDocument } from '../../../schema/subgraph-sdl.ts';
import { createStory, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type TestHub } from '../../../test/kit/test-hub.ts';

/** What follows from the kind alone; a kind that is not listed a volunteer may do. */
const OUTCOMES: Readonly<Record<string, string>> = {
  ADMINISTRATION: 'COORDINATOR_DECIDES',
  ACCOMPANY_APPOINTMENT: 'COORDINATOR_DECIDES',
  RESPITE: 'COORDINATOR_DECIDES',
  CARE_QUESTION: 'COORDINATOR_DECIDES',
  FINANCIAL_QUESTION: 'COORDINATOR_DECIDES',
  SIGNAL_CONCERN: 'COORDINATOR_DECIDES',
  OTHER: 'COORDINATOR_DECIDES',
};

const schema = buildASTSchema(subgraphDocument('volunteers'), { assumeValidSDL: true });
const valuesOf = (name: string) =>
  (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);

let hub: TestHub;
let story: Story;
let gees: Village;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  gees = await story.village('gees');
});
afterAll(() => hub.stop());

test.each(valuesOf('HelpRequestKind'))(
  'the first answer about a new question of kind %s carries its boundary',
  async (kind) => {
    const { self } = await story.resident(gees);
    const me = await hub.ask(self, '{ me { resident { id } } }');
    const { data, errors } = await hub.ask(
      self,
      `mutation ($input: CreateHelpRequestInput!) { createHelpRequest(input: $input) {
        ... on CreateHelpRequestSuccess { helpRequest { boundary { outcome categories } } }
      } }`,
      { input: { residentId: me.data.me.resident.id, kind, text: 'Wie kan helpen?' } },
    );
    expect(errors).toEqual([]);
    const { boundary } = data.createHelpRequest.helpRequest;
    expect(boundary.outcome).toBe(OUTCOMES[kind] ?? 'VOLUNTEER_OK');
    if (kind === 'FINANCIAL_QUESTION') expect(boundary.categories).toEqual(['DEBT']);
  },
);

test('the database knows the categories of the schema', async () => {
  const [row] = await hub.admin`select volunteers.boundary_categories() as known`;
  expect([...(row!['known'] as string[])].sort()).toEqual(valuesOf('BoundaryCategory').sort());
});

test('whoever does not reach a question does not reach its boundary', async () => {
  const asked = await story.helpRequest(await story.resident(gees));
  const other = await story.resident(gees);
  const query = 'query ($id: ID!) { helpRequest(id: $id) { boundary { outcome } } }';
  const { data, errors } = await hub.ask(other.self, query, { id: asked.id });
  expect({ data, errors }).toEqual({ data: { helpRequest: null }, errors: [] });
});
