import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { appendLines } from '../../disclosure/sealing/testing/log-line.ts';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import type { Sql } from '../../platform/database.ts';
import { createStory, type Resident, type Story, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import {
  errorsOf,
  follow,
  IN_DUTCH,
  listen,
  overSse,
  overWebSocket,
  tokenOf,
  type Heard,
} from './live-kit.ts';

const LOOK = `query Look($id: ID!) { resident(id: $id) { telephone } }`;

describe.each([
  ['over WebSocket', overWebSocket],
  ['as server-sent events', overSse],
])('my access log, live %s', (_name, clientOf) => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let gp: Caller & { name: string };
  let resident: Resident;
  const open: Heard[] = [];

  beforeAll(async () => {
    hub = await startTestHub({ live: { perActor: 3 } });
    story = createStory(hub);
    gees = await story.village('gees');
    gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  });
  afterEach(() => {
    for (const heard of open.splice(0)) heard.stop();
  });
  afterAll(() => hub.stop());

  const look = (caller: Caller, at: Resident) =>
    hub.ask(caller, LOOK, {
      id: createPseudonyms(inject('template').hubSecret)
        .for({
          kind: 'PERSON',
          subject: caller.subject,
          role: caller.role,
          organisationId: caller.organisationId ?? null,
          purpose: 'TREATMENT',
          actingFor: null,
        })
        .idOf(at.key),
    });
  const watch = async (caller: Caller, query?: string) => {
    const heard = await follow(hub, clientOf(hub.url, await tokenOf(hub, caller)), query);
    open.push(heard);
    return heard;
  };
  const attempt = async (caller: Caller, claims = {}, query?: string) => {
    const heard = listen(clientOf(hub.url, await tokenOf(hub, caller, claims)), query);
    open.push(heard);
    return heard;
  };
  const newResident = async () => (resident = await story.resident(gees));

  test('tells that a GP looked, at once, and nobody else', async () => {
    const mine = await watch((await newResident()).self);
    const other = await watch((await story.resident(gees)).self);
    await look(gp, resident);
    const [result] = await mine.first(1);
    expect(result).toEqual({
      data: {
        myAccessLog: {
          actorName: gp.name,
          role: 'GP',
          outcome: 'REFUSED',
          fields: expect.any(Array),
          operationName: 'Look',
          categories: [expect.objectContaining({ basis: null })],
          withheld: [],
        },
      },
    });
    await look(gp, resident);
    await mine.first(2);
    expect(other.results).toEqual([]);
  });

  test('writes a line for each delivery before it leaves, and announces none of them', async () => {
    const mine = await watch((await newResident()).self);
    await look(gp, resident);
    await mine.first(1);
    const own = await hub.admin`
      select l.operation_name from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${resident.key} and l.actor_subject = ${resident.self.subject}`;
    expect(own).toEqual([{ operation_name: 'Watch' }]);
    await hub.ask(resident.self, '{ myAccessLog { edges { node { at } } } }');
    await look(gp, resident);
    const told = await mine.first(2);
    expect(told.map(({ data }) => data.myAccessLog.role)).toEqual(['GP', 'GP']);
  });

  test('takes aliases, fragments and variables', async () => {
    const mine = await watch(
      (await newResident()).self,
      `subscription { ...All } fragment All on Subscription { line: myAccessLog { ...Who } }
       fragment Who on AccessLogEntry { role organisation { name } }`,
    );
    await look(gp, resident);
    const [result] = await mine.first(1);
    expect(result.data.line).toMatchObject({
      role: 'GP',
      organisation: { name: expect.any(String) },
    });
  });

  test('ends, and tells nothing more, when the token’s account is no longer the resident’s', async () => {
    const mine = await watch((await newResident()).self);
    await hub.admin`update villages.residents set account = null where key = ${resident.key}`;
    await hub.admin`select villages.refresh_relations(${resident.key})`;
    await look(gp, resident);
    await mine.ended();
    expect(errorsOf(mine)).toEqual([
      { code: 'FORBIDDEN', messageNl: expect.stringMatching(IN_DUTCH) },
    ]);
    expect(JSON.stringify(mine.results)).not.toContain('actorName');
  });

  test('ends when the token expires', async () => {
    await newResident();
    const heard = await attempt(resident.self, { exp: Math.floor(Date.now() / 1000) + 2 });
    await heard.ended();
    expect(JSON.stringify([heard.results, heard.end])).toContain('The token has expired.');
  });

  test('is refused to whoever is not a resident', async () => {
    const heard = await attempt(gp);
    await heard.ended();
    expect(errorsOf(heard)).toEqual([
      { code: 'FORBIDDEN', messageNl: expect.stringMatching(IN_DUTCH) },
    ]);
  });

  test('is refused with a token that is expired or of another audience', async () => {
    await newResident();
    for (const claims of [{ exp: 1 }, { aud: 'somebody else' }]) {
      const heard = await attempt(resident.self, claims);
      const end = await heard.ended();
      expect(heard.results).toEqual([]);
      expect(JSON.stringify(end)).toMatch(/4401|401/);
    }
  });

  test.each([
    ['query { me { role } }', 'BAD_REQUEST'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      `subscription { myAccessLog { ${Array.from({ length: 31 }, (_, i) => `a${i}: at`).join(' ')} } }`,
      'TOO_MANY_ALIASES',
    ],
  ])('refuses %s', async (query, code) => {
    await newResident();
    const heard = await attempt(resident.self, {}, query);
    await heard.ended();
    expect(errorsOf(heard)).toEqual([{ code, messageNl: expect.stringMatching(IN_DUTCH) }]);
  });

  test('allows so many subscriptions per person and no more', async () => {
    await newResident();
    for (let i = 0; i < 3; i += 1) await watch(resident.self);
    const fourth = await attempt(resident.self);
    await fourth.ended();
    expect(JSON.stringify([fourth.results, fourth.end])).toContain('TOO_MANY_SUBSCRIPTIONS');
    // Over WebSocket the connection is closed, with the code alone.
    for (const { messageNl } of errorsOf(fourth)) expect(messageNl).toMatch(IN_DUTCH);
    open[0]?.stop();
    await vi.waitFor(async () => {
      const again = await attempt(resident.self);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(again.end).toBeNull();
    }, 5000);
  });

  test('passes on everything of a lot that happens at once to a client that reads it', async () => {
    const mine = await watch((await newResident()).self);
    await appendLines(hub.admin as unknown as Sql, 150, { subject: resident.key });
    await vi.waitFor(() => expect(mine.results).toHaveLength(150), 60_000);
    expect(mine.end).toBeNull();
  });

  test('says so when events may have been missed, and hears again afterwards', async () => {
    const mine = await watch((await newResident()).self);
    await hub.admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'noaberhub live events' and datname = current_database()`;
    await mine.ended();
    expect(errorsOf(mine)).toEqual([
      { code: 'LIVE_UNAVAILABLE', messageNl: expect.stringMatching(IN_DUTCH) },
    ]);
    await vi.waitFor(async () => {
      const again = await attempt(resident.self);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(again.end).toBeNull();
      await look(gp, resident);
      await again.first(1);
    }, 15_000);
  });
});
