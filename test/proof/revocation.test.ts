import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { PATHS } from '../../gateway/remote/wire.ts';
import { openParts, type Parts, type PartsOptions } from '../../hub/parts.ts';
import { createGatewayTokenSigner } from '../../platform/gateway-token.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { SUBGRAPHS, type SubgraphName } from '../../schema/subgraph-sdl.ts';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { createStory, type Organisation, type Resident } from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub, type TestHubOptions } from '../kit/test-hub.ts';
import { follow, listen, overSse, overWebSocket, tokenOf, type Heard } from '../live/live-kit.ts';
import { missed, unexplained, type Change, type Read } from './history.ts';

const TURNS = Number(process.env['PROOF_TURNS'] ?? 12);
const SLOW_MS = 240_000;
const now = () => performance.now();

interface Told {
  readonly hub: TestHub;
  readonly resident: Resident;
  readonly gp: Caller & { name: string };
  /** The resident's id for the practice. */
  readonly id: string;
  readonly organisationId: string;
  readonly matchId: string;
  readonly team: Organisation;
}

async function tell(options: TestHubOptions): Promise<Told> {
  const hub = await startTestHub(options);
  const story = createStory(hub);
  const gees = await story.village('gees');
  const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  const gp = await story.staff(practice, 'GP');
  const resident = await story.resident(gees);
  await story.housingInterest(resident);
  const helpRequest = await story.helpRequest(resident);
  const matchId = await matchInState(hub, helpRequest.id, await story.volunteer(gees), 'ACCEPTED');
  const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const worker = await story.staff(team, 'SOCIAL_WORKER');
  await createMovementStory(hub).sent(worker, resident, gees);
  const { subject, role } = gp;
  const id = createPseudonyms(inject('template').hubSecret)
    .for({
      kind: 'PERSON',
      subject,
      role,
      organisationId: practice.id,
      actingFor: null,
      purpose: 'TREATMENT',
    })
    .idOf(resident.key);
  return { hub, resident, gp, id, matchId, team, organisationId: practice.id };
}

/** The resident gives a consent and withdraws it, again and again. */
async function decide({ hub, resident, organisationId }: Told, turns: number): Promise<Change[]> {
  const own = await vi.waitFor(async () => {
    const { data } = await hub.ask(resident.self, '{ me { resident { id } } }');
    return data.me.resident.id as string;
  }, 20_000);
  const changes: Change[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const asked = now();
    const given = await hub.ask(
      resident.self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename
        ... on GiveConsentSuccess { consent { id version } } ... on UserError { message } } }`,
      {
        input: {
          residentId: own,
          grantee: { kind: 'ORGANISATION', organisationId },
          categories: [
            'CONTACT',
            'HOUSING_INTEREST',
            'REFERRAL_STATUS',
            'VOLUNTEER_MATCHES',
            'CONSENTS',
          ],
          purposes: ['TREATMENT'],
        },
      },
    );
    const consent = given.data?.giveConsent?.consent;
    if (!consent) throw new Error(given.text);
    changes.push({ kind: 'GRANT', began: asked, ended: now() });
    await sleep(120);
    const withdrawn = now();
    const revoked = await hub.ask(
      resident.self,
      `mutation ($id: ID!, $version: Int!) { revokeConsent(input: { consentId: $id, version: $version }) { __typename } }`,
      { id: consent.id, version: consent.version },
    );
    if (revoked.data?.revokeConsent?.__typename !== 'RevokeConsentSuccess')
      throw new Error(revoked.text);
    changes.push({ kind: 'REVOKE', began: withdrawn, ended: now() });
    await sleep(120);
  }
  return changes;
}

/** Reads one after the other until it is told to stop. */
function reader(name: string, look: () => Promise<boolean>) {
  const reads: Read[] = [];
  const state = { isOver: false };
  const reading = (async () => {
    while (!state.isOver) {
      const began = now();
      const hadData = await look();
      reads.push({ reader: name, began, ended: now(), hadData });
    }
  })();
  return {
    reads,
    async stop() {
      state.isOver = true;
      await reading;
    },
  };
}

async function lookThrough({ hub, gp, id, resident }: Told, url: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.tokenFor(gp)}`,
    },
    body: JSON.stringify({
      query: 'query ($id: ID!) { resident(id: $id) { telephone } }',
      variables: { id },
    }),
  });
  return (await response.text()).includes(resident.telephone);
}

const signer = createGatewayTokenSigner(inject('template').hubSecret);

/** What only the consent opens, at the owner of it, and what stands in an answer that holds it. */
const INSIDE: Readonly<
  Record<SubgraphName, { type: 'Resident' | 'Match'; fields: string; shown: string }>
> = {
  villages: { type: 'Resident', fields: 'telephone', shown: '06 1000' },
  volunteers: { type: 'Match', fields: 'status', shown: 'ACCEPTED' },
  referrals: {
    type: 'Resident',
    fields: 'referrals(first: 1) { edges { node { status } } }',
    shown: 'REQUESTED',
  },
  housing: { type: 'Resident', fields: 'housingInterests { fromYear }', shown: 'fromYear' },
  consents: {
    type: 'Resident',
    fields: 'consents(first: 1) { edges { node { categories } } }',
    shown: 'CONTACT',
  },
};

/** Asks the owner of the value itself, as a gateway would. */
async function lookInside(
  { gp, resident, matchId }: Told,
  subgraph: SubgraphName,
  url: string,
): Promise<boolean> {
  const { type, fields, shown } = INSIDE[subgraph];
  const key = type === 'Match' ? { id: matchId } : { key: resident.key };
  const body = JSON.stringify({
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
    variables: { r: [{ __typename: type, ...key }] },
  });
  const { subject, role, organisationId = null } = gp;
  const token = await signer.sign({
    subgraph,
    path: PATHS.graphql,
    body,
    remainingMs: 10_000,
    request: {
      actor: {
        kind: 'PERSON',
        subject,
        role,
        organisationId,
        purpose: 'TREATMENT',
        actingFor: null,
      },
      requestId: crypto.randomUUID(),
      traceId: '1'.repeat(32),
      operation: { name: null, hash: 'revocation' },
      now: new Date(),
    },
  });
  const response = await fetch(`${url}${PATHS.graphql}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  return (await response.text()).includes(shown);
}

/** What readers of a hub in one process read while the resident decides. */
async function readsOf(told: Told, turns: number): Promise<{ changes: Change[]; reads: Read[] }> {
  const readers = [1, 2].map((place) =>
    reader(`gateway, ${place}`, () => lookThrough(told, told.hub.url)),
  );
  const changes = await decide(told, turns);
  for (const one of readers) await one.stop();
  return { changes, reads: readers.flatMap(({ reads }) => reads) };
}

describe('a consent that was withdrawn', () => {
  let told: Told;
  beforeEach(async () => {
    told = await tell({ apart: { gateways: 2, replicas: 2 } });
  });
  afterEach(() => told.hub.stop());

  test(
    'opens nothing from the moment that the resident is told so, through no gateway and in no subgraph',
    async () => {
      const { hub } = told;
      const readers = [
        ...hub.gateways.map((url, place) =>
          reader(`gateway ${place}`, () => lookThrough(told, url)),
        ),
        ...SUBGRAPHS.flatMap((name) =>
          (hub.served?.urls[name] ?? []).map((url, place) =>
            reader(`${name} ${place}`, () => lookInside(told, name, url)),
          ),
        ),
      ];
      expect(readers).toHaveLength(12);
      const changes = await decide(told, TURNS);
      for (const one of readers) await one.stop();
      const reads = readers.flatMap((one) => one.reads);
      console.log(
        `${reads.length} reads, ${reads.filter(({ hadData }) => hadData).length} with data, during ${changes.length} changes`,
      );
      for (const one of readers) expect(one.reads.some(({ hadData }) => hadData)).toBe(true);
      expect(unexplained(changes, reads)).toEqual([]);
      expect(missed(changes, reads)).toEqual([]);
    },
    SLOW_MS,
  );
});

/**
 * Whose log it is comes and goes; somebody looks all the time; what is heard of a look counts from the
 * look to its arrival.
 */
async function eventsOf(told: Told, turns: number): Promise<{ changes: Change[]; events: Read[] }> {
  const { hub, resident } = told;
  const changes: Change[] = [];
  const events: Read[] = [];
  const link = async (account: string | null) => {
    const began = now();
    await hub.admin.begin(async (tx) => {
      await tx`update villages.residents set account = ${account} where key = ${resident.key}`;
      await tx`select villages.refresh_relations(${resident.key})`;
    });
    changes.push({ kind: account === null ? 'REVOKE' : 'GRANT', began, ended: now() });
  };
  for (let turn = 0; turn < turns; turn += 1) {
    await link(resident.self.subject);
    const [first = hub.url, second = hub.url] = hub.gateways;
    const token = await tokenOf(hub, resident.self);
    const heard: Heard[] = [];
    for (const client of [overSse(first, token), overWebSocket(second, token)])
      heard.push(await follow(hub, client));
    const looks: { began: number; known: number }[] = [];
    const look = async () => {
      const began = now();
      const known = heard.reduce((sum, { results }) => sum + results.length, 0);
      await lookThrough(told, hub.url);
      looks.push({ began, known });
      await sleep(120);
      const after = heard.reduce((sum, { results }) => sum + withData(results), 0);
      if (after > known) events.push({ reader: 'events', began, ended: now(), hadData: true });
    };
    await look();
    await link(null);
    await look();
    await look();
    for (const one of heard) one.stop();
  }
  return { changes, events };
}

const withData = (results: readonly any[]) =>
  results.filter(({ data }) => data?.myAccessLog).length;

test(
  'no event is sent after what it is about may not be read any more',
  async () => {
    const told = await tell({ apart: { gateways: 2 }, live: {} });
    try {
      const { changes, events } = await eventsOf(told, Math.ceil(TURNS / 3));
      expect(events.length).toBeGreaterThanOrEqual(Math.ceil(TURNS / 3));
      expect(unexplained(changes, events)).toEqual([]);
    } finally {
      await told.hub.stop();
    }
  },
  SLOW_MS,
);

const CHANGES = `subscription {
  referralChanged { referral { resident { housingInterests { fromYear } } } }
}`;

test(
  'events go on, and hold what a consent opened only while it stands',
  async () => {
    const told = await tell({ apart: { gateways: 2 }, live: {} });
    const { hub, gp, resident } = told;
    try {
      const token = await tokenOf(hub, gp);
      const [first = hub.url, second = hub.url] = hub.gateways;
      const heard = [overSse(first, token), overWebSocket(second, token)].map((client) =>
        listen(client, CHANGES),
      );
      await vi.waitFor(async () => {
        const [followed] = await hub.admin`select from referrals.followed`;
        if (!followed) throw new Error('Not followed yet.');
      }, 5000);
      await sleep(300);
      const move = createMovementStory(hub);
      const events: Read[] = [];
      let seen = 0;
      const state = { isOver: false };
      const cause = async () => {
        while (!state.isOver) {
          const began = now();
          await move.draft(gp, resident, told.team);
          seen += 1;
          for (const [place, { results }] of heard.entries()) {
            await vi.waitFor(() => {
              if (results.length < seen) throw new Error('Not heard yet.');
            }, 10_000);
            const hadData = JSON.stringify(results[seen - 1]).includes('fromYear');
            events.push({ reader: `follower ${place}`, began, ended: now(), hadData });
          }
        }
      };
      const [changes] = await Promise.all([
        decide(told, Math.ceil(TURNS / 2)).finally(() => (state.isOver = true)),
        cause(),
      ]);
      for (const one of heard) one.stop();
      console.log(
        `${events.length} events, ${events.filter(({ hadData }) => hadData).length} with data, during ${changes.length} changes`,
      );
      expect(events.some(({ hadData }) => hadData)).toBe(true);
      expect(events.some(({ hadData }) => !hadData)).toBe(true);
      expect(unexplained(changes, events)).toEqual([]);
      expect(missed(changes, events)).toEqual([]);
    } finally {
      await hub.stop();
    }
  },
  SLOW_MS,
);

describe('the same check finds', () => {
  let told: Told | null = null;
  afterEach(async () => {
    await told?.hub.stop();
    told = null;
  });

  test(
    'decisions that are kept for a second',
    async () => {
      const open = (options: PartsOptions) => openParts(options).then(withDecisionCache);
      told = await tell({ open });
      const { changes, reads } = await readsOf(told, 4);
      expect(unexplained(changes, reads)).not.toEqual([]);
    },
    SLOW_MS,
  );

  test(
    'decisions of a replica that lags',
    async () => {
      const replica = await createScratchDatabase({ template: inject('template').name });
      let lagging: Lagging | null = null;
      const open = async (options: PartsOptions) => {
        lagging = startLagging(options.url, replica.adminUrl);
        const own = await openParts({ ...options, names: ['villages'], url: replica.adminUrl });
        const others = await openParts(options);
        return {
          ...others,
          subgraphs: { ...others.subgraphs, ...own.subgraphs },
          close: async () => {
            await own.close();
            await others.close();
          },
        };
      };
      try {
        told = await tell({ open });
        let found: Read[] = [];
        // What is carried may miss every moment at which the consent stood.
        for (let tries = 0; found.length === 0 && tries < 8; tries += 1) {
          const { changes, reads } = await readsOf(told, 6);
          found = unexplained(changes, reads);
        }
        expect(found).not.toEqual([]);
      } finally {
        await (lagging as Lagging | null)?.stop();
        await told?.hub.stop();
        told = null;
        await replica.drop();
      }
    },
    SLOW_MS,
  );

  test(
    'a check that is made when the subscription begins and never again',
    async () => {
      const open = (options: PartsOptions) =>
        openParts(options).then((parts) => withCheckAtSubscribe(parts, options.url));
      told = await tell({ open, live: {} });
      const { changes, events } = await eventsOf(told, 2);
      expect(unexplained(changes, events)).not.toEqual([]);
    },
    SLOW_MS,
  );
});

function fieldOf(parts: Parts, subgraph: string, typeName: string, name: string) {
  const type = parts.subgraphs[subgraph]?.schema.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  if (!field || !('resolve' in field)) throw new Error(`${subgraph} has no ${typeName}.${name}.`);
  return field;
}

/** A permission that was found holds for a second. */
function withDecisionCache(parts: Parts): Parts {
  const field = fieldOf(parts, 'villages', 'Resident', 'telephone');
  const inner = field.resolve as (...asked: any[]) => Promise<unknown>;
  const root = fieldOf(parts, 'villages', 'Query', 'resident');
  const find = root.resolve as (...asked: any[]) => Promise<any>;
  const kept = new Map<string, { until: number; row: any }>();
  root.resolve = async (source, args: any, ...rest) => {
    const row = await find(source, args, ...rest);
    const known = kept.get(args.id);
    if (known && known.until > Date.now()) return known.row;
    if (row) kept.set(args.id, { until: Date.now() + 1000, row });
    return row;
  };
  field.resolve = (...asked) => inner(...asked);
  return parts;
}

/** What is delivered is what the subscriber could read when it subscribed. */
function withCheckAtSubscribe(parts: Parts, url: string): Parts {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const field = fieldOf(parts, 'consents', 'Query', 'myAccessLogEntry');
  field.resolve = async (_: unknown, { id }: any) => {
    const [line] = await admin`
      select l.id, l.at, l.outcome, l.fields, l.role, l.operation_name as "operationName",
        s.subject as "residentKey" from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref where l.id = ${id}`;
    return {
      ...line,
      permitted: -1,
      grounds: [{ basis: 'SELF', categories: -1, record: null }],
      caseId: null,
      categories: [],
      bases: [],
      records: [],
      actorName: null,
    };
  };
  return { ...parts, close: () => admin.end().then(() => parts.close()) };
}

interface Lagging {
  stop(): Promise<void>;
}

const LAG_MS = 300;

/** Carries what the primary holds to the replica, a little late: the tables that decisions read, and residents. */
function startLagging(primaryUrl: string, replicaUrl: string): Lagging {
  const primary = postgres(primaryUrl, { max: 1, onnotice: () => {} });
  const replica = postgres(replicaUrl, { max: 1, onnotice: () => {} });
  const state = { isOver: false };
  const carrying = (async () => {
    while (!state.isOver) {
      const tables = await primary<{ name: string }[]>`
        select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('disclosure', 'villages') and c.relname not like 'access\_log%'`;
      const copies: [string, unknown][] = [];
      for (const { name } of tables)
        copies.push([
          name,
          (await primary.unsafe(`select coalesce(json_agg(t), '[]') as rows from ${name} t`))[0]?.[
            'rows'
          ],
        ]);
      await sleep(LAG_MS);
      await replica.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        for (const [name, rows] of copies) {
          await tx.unsafe(`delete from ${name}`);
          await tx.unsafe(
            `insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, $1)`,
            [rows as never],
          );
        }
      });
    }
  })();
  return {
    async stop() {
      state.isOver = true;
      await carrying.catch(() => undefined);
      await primary.end();
      await replica.end();
    },
  };
}
