import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { startHubProcesses, type HubProcesses } from '../kit/hub-processes.ts';
import { createStory, type Resident, type Story, type Village } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { errorsOf, follow, overSse, overWebSocket, tokenOf, type Heard } from './live-kit.ts';

const SLOW_MS = 90_000;
const LOOK = `query Look($id: ID!) { resident(id: $id) { telephone } }`;

describe('my access log, live across two gateways and subgraphs apart', () => {
  let hub: TestHub;
  let apart: HubProcesses;
  let story: Story;
  let gees: Village;
  let gp: Caller & { name: string };
  const open: Heard[] = [];

  beforeAll(async () => {
    hub = await startTestHub();
    apart = await startHubProcesses(hub, { gateways: 2 });
    story = createStory(hub);
    gees = await story.village('gees');
    gp = await story.staff(await story.careOrganisation('GP_PRACTICE', [gees]), 'GP');
  }, SLOW_MS);
  afterEach(() => {
    for (const heard of open.splice(0)) heard.stop();
  });
  afterAll(async () => {
    await apart.stop();
    await hub.stop();
  }, SLOW_MS);

  const gatewayAt = (place: number) => apart.gateways[place]?.url ?? '';

  async function lookThrough(place: number, at: Resident): Promise<void> {
    const { subject, role, organisationId = null } = gp;
    const actor = { kind: 'PERSON', subject, role, organisationId, actingFor: null } as const;
    const id = createPseudonyms(inject('template').hubSecret)
      .for({ ...actor, purpose: 'TREATMENT' })
      .idOf(at.key);
    const answer = await fetch(`${gatewayAt(place)}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await hub.tokenFor(gp)}`,
      },
      body: JSON.stringify({ query: LOOK, variables: { id } }),
    });
    expect(answer.status).toBe(200);
    await answer.text();
  }

  async function watch(
    clientOf: typeof overWebSocket,
    place: number,
    caller: Caller,
  ): Promise<Heard> {
    const heard = await follow(hub, clientOf(gatewayAt(place), await tokenOf(hub, caller)));
    open.push(heard);
    return heard;
  }

  const namesIn = (results: readonly any[]) =>
    results.map(({ data }) => data.myAccessLog.actorName);

  test('a look through either gateway is told by both, over WebSocket and as events, and to nobody else', async () => {
    const [resident, neighbour] = [await story.resident(gees), await story.resident(gees)];
    const heard = [
      await watch(overWebSocket, 0, resident.self),
      await watch(overSse, 0, resident.self),
      await watch(overWebSocket, 1, resident.self),
      await watch(overSse, 1, resident.self),
    ];
    const others = [
      await watch(overWebSocket, 0, neighbour.self),
      await watch(overSse, 1, neighbour.self),
    ];
    await lookThrough(0, resident);
    for (const one of heard) expect(namesIn(await one.first(1))).toEqual([gp.name]);
    await lookThrough(1, resident);
    for (const one of heard) expect(namesIn(await one.first(2))).toEqual([gp.name, gp.name]);
    for (const one of others) expect(one.results).toEqual([]);

    // Each of the eight deliveries was decided and logged by the subgraph before it left.
    const lines = await hub.admin`
      select from disclosure.access_log l join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${resident.key} and l.operation_name = 'Watch'`;
    expect(lines.length).toBe(8);
  });

  test('what may not be read any more is not delivered by either', async () => {
    const resident = await story.resident(gees);
    const heard = [
      await watch(overWebSocket, 0, resident.self),
      await watch(overSse, 1, resident.self),
    ];
    await hub.admin`update villages.residents set account = null where key = ${resident.key}`;
    await hub.admin`select villages.refresh_relations(${resident.key})`;
    await lookThrough(0, resident);
    for (const one of heard) {
      await one.ended();
      expect(JSON.stringify([one.results, one.end])).toContain('FORBIDDEN');
      expect(JSON.stringify(one.results)).not.toContain(gp.name);
    }
  });

  test(
    'a subgraph that is gone ends what it should have told, and says so; who follows again is told what comes',
    async () => {
      const resident = await story.resident(gees);
      const mine = await watch(overWebSocket, 0, resident.self);
      await apart.subgraphs.get('consents')?.process.end('SIGKILL');
      await lookThrough(1, resident);
      await mine.ended();
      expect(errorsOf(mine)).toMatchObject([{ code: 'LIVE_UNAVAILABLE' }]);
      expect(mine.results.filter(({ data }) => data)).toEqual([]);
      await apart.startAgain('consents');
      // The gateway gives what failed a rest before it asks it again.
      await expect
        .poll(
          async () => {
            const again = await watch(overWebSocket, 0, resident.self);
            await lookThrough(1, resident);
            await Promise.race([again.first(1), again.ended()]).catch(() => undefined);
            return JSON.stringify(again.results);
          },
          { timeout: 30_000, interval: 300 },
        )
        .toContain(gp.name);
    },
    SLOW_MS,
  );

  test(
    'a gateway that is killed ends its own subscriptions and no others',
    async () => {
      const resident = await story.resident(gees);
      const [onFirst, onSecond] = [
        await watch(overWebSocket, 0, resident.self),
        await watch(overSse, 1, resident.self),
      ];
      await apart.gateways[0]?.process.end('SIGKILL');
      await onFirst.ended();
      await lookThrough(1, resident);
      expect(namesIn(await onSecond.first(1))).toEqual([gp.name]);
    },
    SLOW_MS,
  );
});
