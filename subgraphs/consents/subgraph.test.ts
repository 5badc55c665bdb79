import { createWebhookSender } from '../../platform/webhook-sender.ts';
import { randomUUID } from 'node:crypto';
import { execute, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { maskOf } from '../../disclosure/categories.ts';
import { createNoticeCodes } from '../../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Subgraph } from '../../disclosure/subgraph.ts';
import { purposesOf, PUBLIC, type Actor } from '../../platform/actor.ts';
import { createCursors, CURSOR_SECRET_BYTES } from '../../platform/cursors.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { randomIds } from '../../platform/ids.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../platform/testing/scratch-database.ts';
import { CATEGORIES_OF_TYPE } from '../../schema/generated/categories-of-type.ts';
import { createStory, type Resident } from '../../test/kit/story.ts';
import type { Caller, TestHub } from '../../test/kit/test-hub.ts';
import { buildConsents } from './subgraph.ts';

const ENTITIES =
  parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Consent { id decision }
  ... on Resident { key consents { totalCount edges { node { id } } } accessLog { totalCount } }
} }`);

describe('entities, asked of the subgraph itself', () => {
  let scratch: ScratchDatabase;
  let admin: postgres.Sql;
  let database: Database;
  let consents: Subgraph;
  let resident: Resident;
  let consent: string;
  let stranger: Caller;
  let welfareWorker: Caller;

  beforeAll(async () => {
    scratch = await createScratchDatabase({ template: inject('template').name });
    admin = postgres(scratch.adminUrl, { max: 1, onnotice: () => {} });
    const url = `${scratch.adminUrl}?role=noaberhub_consents`;
    database = openDatabase({ url, poolSize: 2, applicationName: 'test' });
    consents = buildConsents({
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
    const gees = await story.village('gees');
    resident = await story.resident(gees);
    consent = await story.record(resident, { to: gees });
    welfareWorker = await story.staff(gees, 'WELFARE_WORKER');
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
          purpose: purposesOf(caller.role)[0],
          actingFor: null,
        }
      : PUBLIC;
    const opened = consents.open({
      actor,
      requestId: randomUUID(),
      traceId: '0'.repeat(32),
      operation: { name: null, hash: 'test' },
      now: new Date(),
    });
    const { data, errors } = await execute({
      schema: consents.schema,
      document: ENTITIES,
      contextValue: opened.contextValue,
      variableValues: { representations },
    });
    await opened.settle();
    expect(errors).toBeUndefined();
    return data?.['_entities'];
  };
  const asked = () => [
    { __typename: 'Consent', id: consent },
    { __typename: 'Resident', key: resident.key },
  ];

  test('whoever reaches them is answered', async () => {
    expect(await entities(resident.self, asked())).toEqual([
      { id: consent, decision: 'PERMIT' },
      {
        key: resident.key,
        consents: { totalCount: 1, edges: [{ node: { id: consent } }] },
        accessLog: { totalCount: 0 },
      },
    ]);
  });

  test('who reaches the resident by a consent to everything reads its consents too', async () => {
    expect(await entities(welfareWorker, asked())).toMatchObject([
      { decision: 'PERMIT' },
      { consents: { totalCount: 1 } },
    ]);
  });

  test('who does not is answered nothing, and nothing is written in the log', async () => {
    for (const caller of [stranger, null]) {
      expect(await entities(caller, asked())).toEqual([null, null]);
    }
    const lines = await admin`
      select from disclosure.access_log where actor_subject in (${stranger.subject}, 'public')`;
    expect(lines).toHaveLength(0);
  });

  test('keys of nobody and keys that are none are not there', async () => {
    const keys = [randomUUID(), '', 'no-id', "' or true --", '\u0000'];
    const representations = keys.flatMap((id) => [
      { __typename: 'Resident', key: id },
      { __typename: 'Consent', id },
    ]);
    expect(await entities(resident.self, representations)).toEqual(representations.map(() => null));
  });
});
