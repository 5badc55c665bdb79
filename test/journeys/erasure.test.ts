import { randomUUID } from 'node:crypto';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms, recipientOf } from '../../disclosure/pseudonyms.ts';
import { openLogKey } from '../../disclosure/sealing/log-key.ts';
import { openSealerDatabase } from '../../disclosure/sealing/sealer-role.ts';
import { createSealer } from '../../disclosure/sealing/sealer.ts';
import { readLogId } from '../../disclosure/sealing/tree-storage.ts';
import { verifyLog } from '../../disclosure/sealing/verification/verify-log.ts';
import { sealUntilDone } from '../../disclosure/sealing/testing/sealing-kit.ts';
import { relations } from '../../hub/reconcile/relations.ts';
import { purposesOf } from '../../platform/actor.ts';
import { systemClock } from '../../platform/clock.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import { openParts } from '../../hub/parts.ts';
import { silentLog } from '../../platform/log.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { follow, overWebSocket, tokenOf } from '../live/live-kit.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const PART = 'granted categories possibleOn organisation { id } ground { code law }';
const PREVIEW = `query ($id: ID) { erasurePreview(residentId: $id) {
  complete confirmation textNl parts { ${PART} }
  openMatters { kind id mayBeWithdrawn organisation { id } judgedBy { id } }
} }`;
const ERASE = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) {
  __typename
  ... on RequestErasureSuccess { receiptCode readableUntil complete parts { ${PART} } }
  ... on OpenMatters { messageNl matters { kind id mayBeWithdrawn organisation { id } judgedBy { id } } }
  ... on InvalidInput { problems { path code messageNl } }
  ... on NotFound { messageNl }
} }`;
const RECEIPT = `query ($code: String!, $after: String) { erasureReceipt(code: $code) {
  erasedAt readableUntil complete parts { granted ground { code } }
  accessLog(first: 50, after: $after) { totalCount edges { node {
    at outcome role actorName organisation { id } categories { category basis } fields operationName
  } } }
} }`;

describe('erasure of a resident', () => {
  let hub: TestHub;
  let story: Story;
  let moves: MovementStory;
  let gees: Village;
  let practice: Organisation;
  let church: Organisation;
  let socialTeam: Organisation;
  let coordinator: Caller;
  let gp: Caller & { name: string };
  let pastor: Caller;
  let worker: Caller;
  /** As superuser. */
  let database: Database;

  beforeAll(async () => {
    hub = await startTestHub({ live: {} });
    database = openDatabase({ url: hub.databaseUrl, poolSize: 1, applicationName: 'test' });
    story = createStory(hub);
    moves = createMovementStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    church = await story.careOrganisation('CHURCH', [gees]);
    socialTeam = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    gp = await story.staff(practice, 'GP');
    pastor = await story.staff(church, 'WELFARE_WORKER');
    worker = await story.staff(socialTeam, 'SOCIAL_WORKER');
  });
  afterAll(async () => {
    await database.close();
    await hub.stop();
  });

  /** Relations that are not what the facts say. */
  const astray = () => relations.find(database.sql, () => {});

  const preview = async (caller: Caller, id?: string) => {
    const { data, errors } = await hub.ask(caller, PREVIEW, { id });
    expect(errors).toEqual([]);
    return data.erasurePreview;
  };
  const erase = async (caller: Caller, input: object = {}) => {
    const { confirmation } = (await preview(caller)) ?? { confirmation: '' };
    const { data, errors } = await hub.ask(caller, ERASE, { input: { confirmation, ...input } });
    expect(errors).toEqual([]);
    return data.requestErasure;
  };
  const receipt = async (code: string) => {
    const { data, errors } = await hub.ask(null, RECEIPT, { code });
    expect(errors).toEqual([]);
    return data.erasureReceipt;
  };
  const idFor = (caller: Caller, { key }: Resident) => {
    const { subject, role, organisationId = null } = caller;
    const actor = {
      kind: 'PERSON',
      subject,
      role,
      organisationId,
      purpose: 'TREATMENT',
      actingFor: null,
    } as const;
    expect(recipientOf(actor)).not.toBe('public');
    return createPseudonyms(inject('template').hubSecret).for(actor).idOf(key);
  };

  /** Every table of the database with a row that holds one of these texts in whichever column. */
  const tablesHolding = async (needles: readonly string[]): Promise<string[]> => {
    const tables = await hub.admin<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await hub.admin.unsafe<{ some: boolean }[]>(
        `select exists (select from ${name} t where t::text like any ($1)) as some`,
        [needles.map((needle) => `%${needle}%`)],
      );
      if (row?.some) found.push(name);
    }
    return found;
  };

  /** A row about this resident wherever one can stand; answers all that could name them. */
  const everywhere = async (resident: Resident): Promise<string[]> => {
    const { admin } = hub;
    const { key, self } = resident;
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const [contact = '', notice = '', proposal = '', session = '', webhook = '', delivery = ''] =
      ids;
    await admin`insert into villages.informal_contacts values (${contact}, ${key}, 'Dochter', 'dochter', true)`;
    await admin`insert into villages.contact_channels values (${key}, 'EMAIL', 'naam@example.org', now())`;
    const asked = await story.helpRequest(resident);
    const entry = await story.logEntry(asked, coordinator);
    const volunteer = await story.volunteer(gees);
    const match = await matchInState(hub, asked.id, volunteer, 'COMPLETED');
    await admin`insert into volunteers.match_events values (${randomUUID()}, ${match}, now(), 'x', 'VOLUNTEER', null, 'COMPLETED', 1)`;
    await admin`select referrals.project_help_request(${asked.id}, ${key}, ${gees.communityId}, 'WALK', '{}', 'VOLUNTEER_OK')`;
    const interest = await story.housingInterest(resident);
    const consent = await story.record(resident, { to: practice });
    await hub.ask(gp, 'query ($id: ID!) { resident(id: $id) { name telephone } }', {
      id: idFor(gp, resident),
    });
    const { mandateId } = await representativeOf(hub, resident);
    await moves.codeOf(resident);
    await admin`select disclosure.tell_resident(${notice}, ${key}, 'REFERRAL_DECISION', ${asked.id}, now(), null)`;
    await admin`
      insert into consents.proposals (id, resident_key, grantee_rank, grantee, categories, purposes, proposed_at,
        proposed_by, proposed_role, organisation_id, notice_id, code_expires_at)
      values (${proposal}, ${key}, 3, 'x', 1, 1, now(), 'x', 'COORDINATOR', ${gees.id}, ${notice}, now())`;
    await admin`
      insert into consents.break_glass_sessions values
        (${session}, ${key}, ${gees.communityId}, ${gp.subject}, 'GP', ${practice.id}, 'Gevallen', now(), now() + interval '1 hour', now(), now())`;
    await admin`insert into consents.break_glass_reviews values (${session}, 'OVERSIGHT', true, 'Terecht', now(), 'x', 'PRIVACY_OFFICER')`;
    await admin`select consents.refresh_relations(${key})`;
    const [partner] = await admin`select * from disclosure.network_partners limit 1`;
    await admin`
      insert into disclosure.partner_notices values
        (${key}, ${partner?.['community_id']}, ${partner?.['organisation_id']}, ${partner?.['valid_from']}, null, now())`;
    const movement = await moves.sent(pastor, resident, gees);
    await moves.change(coordinator, 'acceptReferral', movement);
    await moves.change(coordinator, 'completeReferral', movement, {
      outcome: 'RESOLVED_INFORMALLY',
    });
    await admin`
      insert into referrals.webhooks values
        (${webhook}, ${practice.id}, 'https://example.org', '{REFERRAL}', '\\x00', 'PERSON', 'x', 'GP', null, now(), null)`;
    await admin`
      insert into referrals.webhook_deliveries (id, webhook_id, kind, object_id, resident_key, version, created_at, next_at)
      values (${delivery}, ${webhook}, 'REFERRAL', ${movement}, ${key}, 1, now(), now())`;
    await hub.ask(
      self,
      `mutation { restrict(input: { idempotencyKey: "${key.slice(0, 8)}" }) { __typename } }`,
    );
    await admin`delete from disclosure.records where subject = ${key} and decision = 'RESTRICT'`;
    return [
      key,
      self.subject,
      resident.name,
      resident.telephone,
      resident.street,
      'naam@example.org',
      asked.id,
      asked.text,
      entry.id,
      entry.text,
      match,
      interest,
      mandateId,
      movement,
      contact,
      notice,
      proposal,
      session,
      delivery,
      idFor(gp, resident),
      `decision=${consent}`,
    ];
  };

  test('leaves nothing of them in any table, where no law keeps anything', async () => {
    const resident = await story.resident(gees);
    const traces = await everywhere(resident);
    const before = await tablesHolding(traces);
    expect(before).toEqual(
      expect.arrayContaining([
        'consents.break_glass_reviews',
        'consents.break_glass_sessions',
        'consents.mandates',
        'consents.proposals',
        'consents.rights_requests',
        'disclosure.access_log',
        'disclosure.notices',
        'disclosure.partner_notices',
        'disclosure.records',
        'disclosure.referral_codes',
        'disclosure.relations',
        'disclosure.subject_refs',
        'housing.interests',
        'platform.idempotency_keys',
        'referrals.cases',
        'referrals.help_requests',
        'referrals.referral_events',
        'referrals.referrals',
        'referrals.webhook_deliveries',
        'villages.contact_channels',
        'villages.help_requests',
        'villages.informal_contacts',
        'villages.log_entries',
        'villages.residents',
        'volunteers.help_requests',
        'volunteers.match_events',
        'volunteers.matches',
      ]),
    );
    const seen = await preview(resident.self);
    expect(seen).toMatchObject({ complete: true, openMatters: [] });
    expect(seen.textNl).toContain('Wij wissen uw gegevens meteen en voorgoed.');

    const erased = await erase(resident.self);
    expect(erased).toMatchObject({ __typename: 'RequestErasureSuccess', complete: true });
    expect(erased.parts.map(({ granted, ground }: any) => [granted, ground?.code ?? null])).toEqual(
      [
        [true, null],
        [false, 'ACCESS_LOG_RECORD'],
        [false, 'PROOF_OF_CONSENT'],
      ],
    );
    // Lines stay as they were sealed: whose login it was, and ids of cases. And who had read something
    // keeps by which id it knew them.
    await hub.admin`delete from graphile_worker._private_jobs`;
    const left = ['consents.recipient_notices', 'disclosure.access_log'];
    expect(await tablesHolding(traces)).toEqual(left);
    expect(await tablesHolding([resident.key, resident.name, resident.telephone])).toEqual([]);
    expect(await astray()).toEqual([]);
  });

  test('keeps a record of care with name and year of birth alone, and says by which law and until when', async () => {
    const resident = await story.resident(gees, { name: 'Bewaarde Naam' });
    const id = await moves.sent(gp, resident, socialTeam);
    await moves.change(worker, 'acceptReferral', id);
    await moves.change(worker, 'completeReferral', id, { outcome: 'RESOLVED_PROFESSIONALLY' });
    const oldId = idFor(gp, resident);
    const erased = await erase(resident.self);
    expect(erased.complete).toBe(false);
    const today = new Date();
    expect(erased.parts[1]).toMatchObject({
      granted: false,
      organisation: { id: practice.id },
      ground: { code: 'CARE_RECORD', law: 'BW 7:454(3)' },
      categories: [
        'BIRTH_YEAR',
        'HANDOVER_CONTENT',
        'IDENTITY',
        'REFERRAL_CONTENT',
        'REFERRAL_STATUS',
      ],
    });
    expect(erased.parts[1].possibleOn.slice(0, 4)).toBe(String(today.getFullYear() + 20));
    await hub.admin`delete from graphile_worker._private_jobs`;
    expect(await tablesHolding([resident.key, resident.telephone, resident.street])).toEqual([]);
    expect(await tablesHolding([resident.name])).toEqual(['referrals.unlinked_persons']);
    const QUESTION = `query ($id: ID!, $person: ID!) {
      referral(id: $id) { status letter resident { id } unlinkedPerson { name birthYear address telephone } events { to } }
      resident(id: $person) { name }
    }`;
    const { data, errors } = await hub.ask(gp, QUESTION, { id, person: oldId });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      referral: {
        status: 'COMPLETED',
        letter: 'Graag kennismaken.',
        resident: null,
        unlinkedPerson: { name: 'Bewaarde Naam', birthYear: 1940, address: null, telephone: null },
      },
      resident: null,
    });
    expect(await astray()).toEqual([]);
    // What is read of it later stands in the same log.
    const log = (await receipt(erased.receiptCode)).accessLog.edges.map(({ node }: any) => node);
    expect(log[0]).toMatchObject({
      role: 'GP',
      actorName: gp.name,
      organisation: { id: practice.id },
    });

    await hub.admin`update consents.kept_cases set possible_on = current_date`;
    await runCompletion();
    expect(await tablesHolding([resident.name, id])).toEqual(['disclosure.access_log']);
    expect(await receipt(erased.receiptCode)).toMatchObject({ complete: true });
    expect((await hub.ask(gp, QUESTION, { id, person: oldId })).data).toEqual({
      referral: null,
      resident: null,
    });
  });

  const runCompletion = async () => {
    const { hubSecret } = inject('template');
    const parts = await openParts({
      url: hub.databaseUrl,
      hubSecret,
      poolSize: 1,
      statementTimeoutMs: 10_000,
    });
    await parts.subgraphs['consents']?.jobs['consents.complete-erasures']?.run(
      {},
      { attempt: 1, maxAttempts: 1 } as never,
      silentLog,
    );
    await parts.close();
  };

  test('waits for the judgement of an emergency access, and names the village that gives it', async () => {
    const resident = await story.resident(gees);
    const session = randomUUID();
    await hub.admin`
      insert into consents.break_glass_sessions values
        (${session}, ${resident.key}, ${gees.communityId}, ${gp.subject}, 'GP', ${practice.id}, 'Gevallen in huis',
          now() - interval '5 hours', now() - interval '1 hour', null, now())`;
    await hub.admin`select consents.refresh_relations(${resident.key})`;
    const refused = await erase(resident.self);
    expect(refused.matters).toEqual([
      {
        kind: 'EMERGENCY_ACCESS',
        id: session,
        mayBeWithdrawn: false,
        organisation: { id: practice.id },
        judgedBy: [{ id: gees.id }],
      },
    ]);
    expect(refused.messageNl).toContain('functionaris gegevensbescherming van uw dorp');
    expect((await erase(resident.self, { withdraw: [session] })).problems[0].messageNl).toBe(
      'Noodtoegang kunt u niet stoppen: die moet eerst worden beoordeeld. Dat doet de functionaris gegevensbescherming van uw dorp.',
    );
    await hub.admin`insert into consents.break_glass_reviews values (${session}, 'OVERSIGHT', true, null, now(), 'x', 'PRIVACY_OFFICER')`;
    expect((await erase(resident.self)).__typename).toBe('RequestErasureSuccess');
  });

  test('keeps a handover of care alike, and its parties read whose it was', async () => {
    const resident = await story.resident(gees, { name: 'Overgedragen Naam' });
    const id = await moves.offered(gp, resident, socialTeam);
    await moves.change(worker, 'acceptHandover', id);
    await moves.change(worker, 'startHandover', id);
    expect((await erase(resident.self)).matters).toMatchObject([
      { kind: 'HANDOVER', id, mayBeWithdrawn: false, organisation: { id: socialTeam.id } },
    ]);
    expect((await erase(resident.self, { withdraw: [id] })).problems[0].messageNl).toBe(
      'Er wordt al aan gewerkt. Vraag de organisatie om het eerst af te ronden.',
    );
    await moves.change(worker, 'completeHandover', id);
    expect((await erase(resident.self)).complete).toBe(false);
    const QUESTION = `query ($id: ID!) { handover(id: $id) {
      status resident { id } unlinkedPerson { name birthYear address } topics { content { situation } } } }`;
    for (const caller of [gp, worker]) {
      const { data, errors } = await hub.ask(caller, QUESTION, { id });
      expect(errors).toEqual([]);
      expect(data.handover).toMatchObject({
        status: 'COMPLETED',
        resident: null,
        unlinkedPerson: { name: 'Overgedragen Naam', birthYear: 1940, address: null },
      });
      expect(data.handover.topics[0].content.situation).not.toBeNull();
    }
    expect((await hub.ask(pastor, QUESTION, { id })).data.handover).toBeNull();
    expect(await astray()).toEqual([]);
  });

  test('that fails at one owner has happened at none', async () => {
    const { admin } = hub;
    const resident = await story.resident(gees);
    await story.helpRequest(resident);
    const { confirmation } = await preview(resident.self);
    const before = await tablesHolding([resident.key]);
    await admin`alter function housing.erase_resident(uuid) rename to erase_resident_moved`;
    const { errors } = await hub.ask(resident.self, ERASE, { input: { confirmation } });
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    await admin`alter function housing.erase_resident_moved(uuid) rename to erase_resident`;
    expect(await tablesHolding([resident.key])).toEqual(before);
    expect((await erase(resident.self)).__typename).toBe('RequestErasureSuccess');
  });

  test('an open subscription has nothing more to tell', async () => {
    const resident = await story.resident(gees);
    const mine = await follow(hub, overWebSocket(hub.url, await tokenOf(hub, resident.self)));
    const look = () =>
      hub.ask(coordinator, 'query ($id: ID!) { resident(id: $id) { name } }', {
        id: idFor(coordinator, resident),
      });
    await look();
    expect((await mine.first(1))[0].data.myAccessLog.role).toBe('COORDINATOR');
    const { receiptCode } = await erase(resident.self);
    await look();
    await receipt(receiptCode);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // The resident's own look beforehand, and nothing since.
    const since = mine.results.slice(1).map(({ data }) => data?.myAccessLog?.fields ?? null);
    expect(since.filter((fields) => fields !== null)).toEqual([['ErasurePreview.parts']]);
    mine.stop();
  });

  test('waits for what is open, names who is responsible, and ends it in the same step when asked', async () => {
    const resident = await story.resident(gees);
    const id = await moves.sent(pastor, resident, gees);
    const asked = await story.helpRequest(resident);
    const match = await matchInState(hub, asked.id, await story.volunteer(gees), 'ACCEPTED');
    const refused = await erase(resident.self);
    expect(refused.__typename).toBe('OpenMatters');
    expect(refused.messageNl).toContain('Er is nog niets gewist.');
    const open = [
      { kind: 'REFERRAL', id, mayBeWithdrawn: true, organisation: { id: gees.id }, judgedBy: null },
      { kind: 'MATCH', id: match, mayBeWithdrawn: true, organisation: null, judgedBy: null },
    ];
    expect(refused.matters).toEqual(expect.arrayContaining(open));
    expect(await tablesHolding([resident.key])).toContain('villages.residents');
    expect((await erase(resident.self, { withdraw: [id] })).__typename).toBe('OpenMatters');
    expect((await erase(resident.self, { withdraw: [id, match] })).__typename).toBe(
      'RequestErasureSuccess',
    );
    expect(await tablesHolding([resident.key])).toEqual([]);
  });

  test('is asked twice: without what the preview gave nothing is written', async () => {
    const resident = await story.resident(gees);
    const { data } = await hub.ask(resident.self, ERASE, { input: { confirmation: 'yes' } });
    expect(data.requestErasure.problems).toMatchObject([{ path: 'confirmation', code: 'UNKNOWN' }]);
    const seen = await preview(resident.self);
    const id = await moves.sent(gp, resident, socialTeam);
    await moves.change(worker, 'rejectReferral', id, { reason: 'OUT_OF_SCOPE' });
    const stale = await erase(resident.self, { confirmation: seen.confirmation });
    expect(stale.problems).toMatchObject([{ path: 'confirmation' }]);
    expect(await tablesHolding([resident.key])).toContain('villages.residents');
  });

  test('by a representative takes a mandate that reaches every category', async () => {
    const resident = await story.resident(gees);
    const narrow = await representativeOf(hub, resident, { categories: ['CONTACT', 'CONSENTS'] });
    const silent = ['SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'];
    const whole = await representativeOf(hub, resident, {
      allCategories: true,
      categories: silent,
    });
    const ask = async (caller: Caller, residentId: string) => {
      const seen = await preview(caller, residentId);
      const input = { residentId, confirmation: seen?.confirmation ?? '' };
      return (await hub.ask(caller, ERASE, { input })).data.requestErasure;
    };
    expect(await preview(narrow.self, narrow.residentId)).toBeNull();
    // Nor does it differ for somebody else whether the resident is reached.
    const coordinator = await story.staff(gees, 'COORDINATOR');
    for (const id of [idFor(coordinator, resident), '00000000-0000-4000-8000-000000000000'])
      expect(await preview(coordinator, id)).toBeNull();
    const [line] = await hub.admin`
      select fields from disclosure.access_log
      where actor_subject = ${coordinator.subject} and outcome = 'REFUSED'`;
    expect(line?.['fields']).toEqual(['Query.erasurePreview']);
    expect((await ask(narrow.self, narrow.residentId)).problems).toMatchObject([
      { path: 'residentId', code: 'NOT_ALLOWED' },
    ]);
    const outsider = await ask(gp, idFor(gp, resident)).catch(() => null);
    expect(outsider?.__typename ?? 'NotFound').toBe('NotFound');
    const erased = await ask(whole.self, whole.residentId);
    expect(erased.__typename).toBe('RequestErasureSuccess');
    expect(await tablesHolding([resident.key, whole.self.subject])).toEqual([
      'disclosure.access_log',
    ]);
    const [deed] = (await receipt(erased.receiptCode)).accessLog.edges;
    expect(deed.node).toMatchObject({
      role: 'REPRESENTATIVE',
      fields: ['Mutation.requestErasure'],
    });
  });

  test('an id of somebody erased answers as one that never was, and their login reaches nothing', async () => {
    const resident = await story.resident(gees);
    const ghost = { ...resident, key: randomUUID() };
    const asked = await story.helpRequest(resident);
    await erase(resident.self);
    const QUESTION = `query ($person: ID!, $asked: ID!) {
      resident(id: $person) { name withheld } helpRequest(id: $asked) { status } }`;
    const CODE = `mutation ($id: ID!) { issueReferralCode(input: { residentId: $id }) { __typename ... on NotFound { message } } }`;
    for (const caller of [coordinator, gp, worker, resident.self]) {
      const answers = [];
      for (const [of, helpRequest] of [
        [resident, asked.id],
        [ghost, randomUUID()],
      ] as const) {
        const person = idFor(caller, of);
        answers.push([
          (await hub.ask(caller, QUESTION, { person, asked: helpRequest })).text,
          (await hub.ask(caller, CODE, { id: person })).text,
        ]);
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    const { data, errors } = await hub.ask(
      resident.self,
      `{ me { role resident { name } } myConsents { totalCount } myAccessLog { totalCount } erasurePreview { complete } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      me: { role: 'RESIDENT', resident: null },
      myConsents: { totalCount: 0 },
      myAccessLog: { totalCount: 0 },
      erasurePreview: null,
    });
    expect((await erase(resident.self)).messageNl).toBe('U bent niet ingelogd als inwoner.');
  });

  test('and as one that never was at `_entities` of every subgraph, for every actor', async () => {
    const resident = await story.resident(gees);
    const asked = await story.helpRequest(resident);
    const movement = await moves.sent(gp, resident, socialTeam);
    await moves.change(worker, 'rejectReferral', movement, { reason: 'OUT_OF_SCOPE' });
    expect((await erase(resident.self)).complete).toBe(false);
    const { hubSecret } = inject('template');
    const url = hub.databaseUrl;
    const parts = await openParts({ url, hubSecret, poolSize: 1, statementTimeoutMs: 10_000 });
    const source = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Resident { key } } }`;
    const ENTITIES = [
      ['Resident', 'key', resident.key],
      ['HelpRequest', 'id', asked.id],
    ] as const;
    for (const caller of [coordinator, gp, worker, pastor, resident.self]) {
      const { subject, role, organisationId = null } = caller;
      for (const subgraph of Object.values(parts.subgraphs)) {
        for (const [__typename, field, id] of ENTITIES) {
          const answers = await Promise.all(
            [id, randomUUID()].map(async (value) => {
              const opened = subgraph.open({
                actor: {
                  kind: 'PERSON',
                  subject,
                  role,
                  organisationId,
                  purpose: purposesOf(role)[0],
                  actingFor: null,
                },
                requestId: randomUUID(),
                traceId: '0'.repeat(32),
                operation: { name: null, hash: '0'.repeat(64) },
                now: new Date(),
              });
              const variableValues = { r: [{ __typename, [field]: value }] };
              const { contextValue } = opened;
              const { schema } = subgraph;
              const answer = await graphql({ schema, source, contextValue, variableValues });
              await opened.settle();
              return JSON.stringify(answer).replaceAll(value, 'id');
            }),
          );
          expect(answers[0]).toBe(answers[1]);
        }
      }
    }
    await parts.close();
  });

  test('an answer that was lost can be asked again, and nobody else has the code', async () => {
    const resident = await story.resident(gees);
    const { confirmation } = await preview(resident.self);
    const input = { confirmation, idempotencyKey: randomUUID() };
    const first = (await hub.ask(resident.self, ERASE, { input })).data.requestErasure;
    const again = (await hub.ask(resident.self, ERASE, { input })).data.requestErasure;
    expect(first.receiptCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect(again).toEqual(first);
    expect((await hub.ask(gp, ERASE, { input })).data.requestErasure.__typename).toBe('NotFound');
    expect(await tablesHolding([resident.self.subject])).toEqual(['disclosure.access_log']);
    expect(await tablesHolding([first.receiptCode, first.receiptCode.replaceAll('-', '')])).toEqual(
      [],
    );
  });

  test('the receipt shows who looked, itself too, for 5 years; every other code shows nothing', async () => {
    const resident = await story.resident(gees);
    await hub.ask(coordinator, 'query ($id: ID!) { resident(id: $id) { name } }', {
      id: idFor(coordinator, resident),
    });
    const { receiptCode, readableUntil } = await erase(resident.self);
    expect(readableUntil.slice(0, 4)).toBe(String(new Date().getFullYear() + 5));
    const log = (await receipt(` ${receiptCode.toLowerCase()} `)).accessLog;
    expect(log.edges.map(({ node }: any) => [node.role, node.fields])).toContainEqual([
      'COORDINATOR',
      ['Resident.name'],
    ]);
    const next = (await receipt(receiptCode)).accessLog;
    expect(Number(next.totalCount) - Number(log.totalCount)).toBe(1);
    expect(next.edges[0].node).toMatchObject({
      role: null,
      categories: [{ category: 'ACCESS_LOG', basis: 'SELF' }],
    });
    expect(await receipt(receiptCode.replace(/.$/, '!'))).toBeNull();
    expect(await receipt('')).toBeNull();
    await hub.admin`update consents.erasures set readable_until = now()`;
    expect(await receipt(receiptCode)).toBeNull();
  });

  test('nothing is written about somebody who was erased, whoever is late with it', async () => {
    const { admin } = hub;
    const resident = await story.resident(gees);
    const { key } = resident;
    await erase(resident.self);
    await admin`select volunteers.project_help_request(${randomUUID()}, ${key}, ${gees.communityId}, 'WALK')`;
    await admin`select disclosure.tell_resident(${randomUUID()}, ${key}, 'REFERRAL_DECISION', null, now(), null)`;
    await admin`select disclosure.follow_access_log(${key}, now() + interval '1 hour')`;
    await expect(story.record(resident, { to: practice })).rejects.toThrow(
      'there is nobody under this key',
    );
    await expect(story.helpRequest(resident)).rejects.toThrow(
      /nobody under this key|help_requests_resident_known/,
    );
    expect(await tablesHolding([key])).toEqual([]);
  });

  test('either all of it goes or nothing: somebody at work on a part is waited for', async () => {
    const resident = await story.resident(gees);
    const asked = await story.helpRequest(resident);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const other = openDatabase({ url: hub.databaseUrl, poolSize: 1, applicationName: 'test' });
    const working = other.sql.begin(async (tx) => {
      await tx`select from villages.help_requests where id = ${asked.id} for update`;
      await held;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { confirmation } = await preview(resident.self);
    const answer = hub.ask(resident.self, ERASE, { input: { confirmation } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await tablesHolding([resident.key])).toContain('villages.residents');
    release();
    await working;
    await other.close();
    expect((await answer).data.requestErasure.__typename).toBe('RequestErasureSuccess');
    expect(await tablesHolding([resident.key])).toEqual([]);
  });

  test('the log is what was sealed, and tells how many of its lines are about persons erased', async () => {
    const { hubSecret } = inject('template');
    const sealer = openSealerDatabase(hub.databaseUrl, hubSecret);
    const key = openLogKey(hubSecret, await readLogId(database.sql));
    await sealUntilDone(createSealer({ database: sealer, key, clock: systemClock }));
    const { erased, problems } = await verifyLog({ sql: database.sql, key });
    expect(problems).toEqual([]);
    expect(erased).toBeGreaterThan(10);
    await sealer.close();
  });
});
