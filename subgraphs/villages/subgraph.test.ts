import { createWebhookSender } from '../../platform/webhook-sender.ts';
import { randomUUID } from 'node:crypto';
import { execute, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { maskOf } from '../../disclosure/categories.ts';
import { createNoticeCodes } from '../../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Subgraph } from '../../disclosure/subgraph.ts';
import { PUBLIC, type Actor } from '../../platform/actor.ts';
import { createCursors, CURSOR_SECRET_BYTES } from '../../platform/cursors.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { randomIds } from '../../platform/ids.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { CATEGORIES_OF_TYPE } from '../../schema/generated/categories-of-type.ts';
import { createStory, type Resident, type Village } from '../../test/kit/story.ts';
import type { Caller, TestHub } from '../../test/kit/test-hub.ts';
import { buildVillages } from './subgraph.ts';

const ENTITIES =
  parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Resident { name }
  ... on HelpRequest { text resident { name } }
  ... on Community { slug helpRequests { totalCount } }
  ... on CommunityOrganisation { name }
} }`);

describe('entities, asked of the subgraph itself', () => {
  let scratch: ScratchDatabase;
  let admin: postgres.Sql;
  let database: Database;
  let villages: Subgraph;
  let gees: Village;
  let resident: Resident;
  let helpRequest: { id: string; text: string };
  let coordinator: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    scratch = await createScratchDatabase({ template: inject('template').name });
    admin = postgres(scratch.adminUrl, { max: 1, onnotice: () => {} });
    database = openDatabase({ url: scratch.adminUrl, poolSize: 2, applicationName: 'test' });
    villages = buildVillages({
      database,
      pseudonyms: createPseudonyms('a secret of this test'),
      cursors: createCursors(new Uint8Array(CURSOR_SECRET_BYTES)),
      ids: randomIds,
      noticeCodes: createNoticeCodes('a secret of this test'),
      webhooks: { send: createWebhookSender({ privateAddresses: false }), privateAddresses: false },
      categoriesOfType: Object.fromEntries(
        Object.entries(CATEGORIES_OF_TYPE).map(([type, names]) => [type, maskOf(...names)]),
      ),
    });
    const story = createStory({ admin } as TestHub);
    gees = await story.village('gees');
    resident = await story.resident(gees);
    helpRequest = await story.helpRequest(resident);
    coordinator = await story.staff(gees, 'COORDINATOR');
    stranger = await story.staff(await story.village('wedde'), 'COORDINATOR');
  });
  afterAll(async () => {
    await database.close();
    await admin.end();
    await scratch.drop();
  });

  const entities = async (caller: Caller | null, representations: unknown[]): Promise<unknown> => {
    const actor: Actor = caller
      ? {
          kind: 'PERSON',
          subject: caller.subject,
          role: caller.role,
          organisationId: caller.organisationId ?? null,
          purpose: 'SUPPORT_NETWORK',
          actingFor: null,
        }
      : PUBLIC;
    const opened = villages.open({
      actor,
      requestId: randomUUID(),
      traceId: '0'.repeat(32),
      operation: { name: null, hash: 'test' },
      now: new Date(),
    });
    const { data, errors } = await execute({
      schema: villages.schema,
      document: ENTITIES,
      contextValue: opened.contextValue,
      variableValues: { representations },
    });
    await opened.settle();
    expect(errors).toBeUndefined();
    return data?.['_entities'];
  };
  const asked = () => [
    { __typename: 'Resident', key: resident.key },
    { __typename: 'HelpRequest', id: helpRequest.id },
    { __typename: 'Community', id: gees.communityId },
    { __typename: 'CommunityOrganisation', id: gees.id },
  ];

  test('who reaches them is answered', async () => {
    expect(await entities(coordinator, asked())).toEqual([
      { name: resident.name },
      { text: helpRequest.text, resident: { name: resident.name } },
      { slug: 'gees', helpRequests: { totalCount: 1 } },
      { name: gees.name },
    ]);
  });

  test('who does not is answered what is public, and nothing is written in the log', async () => {
    for (const caller of [stranger, null])
      expect(await entities(caller, asked())).toEqual([
        null,
        null,
        { slug: 'gees', helpRequests: { totalCount: 0 } },
        { name: gees.name },
      ]);
    const lines = await admin`
      select from disclosure.access_log where actor_subject in (${stranger.subject}, 'public')`;
    expect(lines).toHaveLength(0);
  });

  test('keys of nobody and keys that are none are not there', async () => {
    const keys = [randomUUID(), '', 'no-id', "' or true --", '\u0000'];
    const representations = keys.flatMap((id) => [
      { __typename: 'Resident', key: id },
      { __typename: 'HelpRequest', id },
      { __typename: 'Community', id },
      { __typename: 'CommunityOrganisation', id },
      { __typename: 'Initiative', id },
      { __typename: 'Municipality', code: id },
    ]);
    expect(await entities(coordinator, representations)).toEqual(representations.map(() => null));
  });
});
