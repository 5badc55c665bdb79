import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createNoticeCodes } from '../../disclosure/notices/notice-codes.ts';
import { retryFailed, undeliveredNotices } from '../../disclosure/notices/notices.ts';
import { openPostmanDatabase } from '../../disclosure/notices/postman-role.ts';
import { tellResident, tellStaff } from '../../disclosure/notices/tell-person.ts';
import { subgraphRole } from '../../hub/migrate-hub.ts';
import { CarrierProblem, type Carriers, type Parcel } from '../../platform/carriers/carrier.ts';
import { inTransaction, openDatabase, type Database } from '../../platform/database.ts';
import { randomIds } from '../../platform/ids.ts';
import { createLog } from '../../platform/log.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import { startTestJobs, type TestJobs } from '../kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

let hub: TestHub;
let story: Story;
let gees: Village;
let practice: Organisation;
let gp: Caller;
let resident: Resident;
let owner: Database;
let movements: MovementStory;
let jobs: TestJobs | null = null;

beforeAll(async () => {
  hub = await startTestHub();
  story = createStory(hub);
  movements = createMovementStory(hub);
  gees = await story.village('gees');
  practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  gp = await story.staff(practice, 'GP');
  const { name: role, password } = subgraphRole('consents', inject('template').hubSecret);
  const url = hub.databaseUrl;
  owner = openDatabase({ url, role, password, poolSize: 2, applicationName: 'test' });
});
afterAll(async () => {
  await owner.close();
  await hub.stop();
});
beforeEach(async () => {
  resident = await story.resident(gees);
});
afterEach(async () => {
  await jobs?.stop();
  jobs = null;
  await hub.admin`delete from disclosure.notices`;
  await hub.admin`delete from graphile_worker._private_jobs`;
});

const tell = (notice: Partial<Parameters<typeof tellResident>[3]> = {}) =>
  inTransaction(owner.sql, (tx) =>
    tellResident(tx, randomIds, resident.key, {
      occasion: 'REFERRAL_CHANGED',
      at: new Date(),
      ...notice,
    }),
  );

const noticeOf = async (id: string) => {
  const [row] = await hub.admin`
    select status, channel, attempts, problem from disclosure.notices where id = ${id}`;
  return row;
};

async function told(occasion: string | null = null): Promise<number> {
  const rows = await hub.admin`
    select from disclosure.notices where occasion = coalesce(${occasion}, occasion)`;
  return rows.length;
}

async function afterJobs(options: Parameters<typeof startTestJobs>[1] = {}): Promise<TestJobs> {
  jobs = await startTestJobs(hub, options);
  await jobs.idle();
  return jobs;
}

/** Carriers by text message that fail so often, and then take it. */
function failing(code: string, permanent: boolean, times = Infinity) {
  const tried: Parcel[] = [];
  const carriers: Carriers = {
    SMS: {
      send(parcel) {
        tried.push(parcel);
        if (tried.length > times) return Promise.resolve();
        return Promise.reject(new CarrierProblem(code, permanent));
      },
    },
  };
  return { tried, carriers };
}

describe('a resident hears at once of a spoken agreement that somebody recorded', () => {
  test('with a referral, by the telephone on record, and not of what it is about', async () => {
    const referralId = await movements.draft(gp, resident, gees);
    const { parcels } = await afterJobs();
    expect(parcels).toEqual([
      expect.objectContaining({ channel: 'SMS', to: resident.telephone.replaceAll(' ', '') }),
    ]);
    expect(parcels[0]?.text).toContain('Er staat een bericht voor u klaar');
    const [row] = await hub.admin`select occasion, about, resident, status from disclosure.notices`;
    expect(row).toEqual({
      occasion: 'SPOKEN_AGREEMENT_RECORDED',
      about: referralId,
      resident: resident.key,
      status: 'DELIVERED',
    });
  });

  test('afterwards, once, however often the same call is sent', async () => {
    const id = await movements.draft(gp, resident, gees, { agreement: undefined });
    const input = {
      agreement: { givenOn: '2026-01-05', how: 'Aan de telefoon.' },
      version: 1,
      idempotencyKey: 'agreed',
    };
    await movements.change(gp, 'recordSpokenAgreement', id, input);
    await movements.change(gp, 'recordSpokenAgreement', id, input);
    expect((await afterJobs()).parcels).toHaveLength(await told());
    expect(await told('SPOKEN_AGREEMENT_RECORDED')).toBe(1);
  });

  test('not when nothing was written', async () => {
    const id = await movements.draft(gp, resident, gees, { agreement: undefined });
    const input = { agreement: { givenOn: '2999-01-05', how: 'Morgen.' }, version: 1 };
    await movements.change(gp, 'recordSpokenAgreement', id, input);
    expect(await told('SPOKEN_AGREEMENT_RECORDED')).toBe(0);
  });
});

describe('a notice', () => {
  test('of a transaction that rolls back is never delivered', async () => {
    const undone = inTransaction(owner.sql, async (tx) => {
      await tellResident(tx, randomIds, resident.key, { occasion: 'EXPORT_READY', at: new Date() });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect((await afterJobs()).parcels).toEqual([]);
  });

  test('goes to where the resident is at the moment of delivery', async () => {
    await tell();
    await hub.admin`
      insert into villages.contact_channels (resident_key, channel, email, chosen_at)
      values (${resident.key}, 'EMAIL', 'nieuw@voorbeeld.example', now())`;
    const { parcels } = await afterJobs();
    expect(parcels).toEqual([
      expect.objectContaining({ channel: 'EMAIL', to: 'nieuw@voorbeeld.example' }),
    ]);
  });

  test('goes as a letter to name and address where that was chosen', async () => {
    await tell();
    await hub.admin`
      insert into villages.contact_channels (resident_key, channel, chosen_at)
      values (${resident.key}, 'LETTER', now())`;
    const { parcels } = await afterJobs();
    expect(parcels[0]?.to).toBe(`${resident.name}\n${resident.street} 1\n7863 TA gees`);
  });

  test('carries a code that stands nowhere in the database', async () => {
    const id = await tell({ occasion: 'CONSENT_CODE', validUntil: new Date(Date.now() + 60_000) });
    const code = createNoticeCodes(inject('template').hubSecret).codeOf(id);
    const [queued] = await hub.admin`select payload::text from graphile_worker._private_jobs`;
    expect(JSON.parse(queued?.['payload'] as string)).toEqual({ noticeId: id });
    const { parcels } = await afterJobs();
    expect(parcels[0]?.text.replaceAll(' ', '')).toContain(code);
    const rows = await hub.admin`select n::text as row from disclosure.notices n`;
    expect(JSON.stringify(rows).replaceAll(id, '')).not.toContain(code);
  });

  test('that came too late is not delivered', async () => {
    const id = await tell({ validUntil: new Date(Date.now() - 1000) });
    expect((await afterJobs()).parcels).toEqual([]);
    expect(await noticeOf(id)).toMatchObject({ status: 'EXPIRED', attempts: 0 });
  });

  test('for somebody who is no resident of the hub reaches nobody', async () => {
    const id = await inTransaction(owner.sql, (tx) =>
      tellResident(tx, randomIds, randomUUID(), { occasion: 'REFERRAL_CHANGED', at: new Date() }),
    );
    expect((await afterJobs()).parcels).toEqual([]);
    expect(await noticeOf(id)).toMatchObject({ status: 'FAILED', problem: 'NO_CHANNEL' });
  });
});

describe('people of an organisation', () => {
  const tellPractice = (role: 'GP' | 'CARE_SYSTEM') =>
    inTransaction(owner.sql, (tx) =>
      tellStaff(
        tx,
        { organisationId: practice.id, role },
        { occasion: 'REFERRAL_DUE', at: new Date() },
      ),
    );
  const reachable = (subject: string) => hub.admin`
    insert into disclosure.staff_contacts (subject, organisation_id, channel, address)
    values (${subject}, ${practice.id}, 'EMAIL', ${`${subject}@voorbeeld.example`})`;

  test('in a role are told each, those who left are not, machines neither', async () => {
    const [colleague, former] = [
      await story.staff(practice, 'GP'),
      await story.staff(practice, 'GP'),
    ];
    await story.careSystem(practice);
    for (const { subject } of [gp, colleague, former]) await reachable(subject);
    expect(await tellPractice('GP')).toBe(3);
    expect(await tellPractice('CARE_SYSTEM')).toBe(0);
    await hub.admin`update disclosure.staff set valid_until = now() where subject = ${former.subject}`;
    const { parcels } = await afterJobs();
    expect(parcels.map(({ to }) => to).sort()).toEqual(
      [gp, colleague].map(({ subject }) => `${subject}@voorbeeld.example`).sort(),
    );
    const rows = await hub.admin`select status from disclosure.notices order by status`;
    expect(rows.map(({ status }) => status as string)).toEqual([
      'DELIVERED',
      'DELIVERED',
      'DROPPED',
    ]);
  });
});

describe('a carrier that does not take it', () => {
  test('for now: the notice is tried again under the same id, and delivered once', async () => {
    const id = await tell();
    const { tried, carriers } = failing('HTTP_503', false, 1);
    const running = await afterJobs({ carriers });
    expect(await noticeOf(id)).toEqual({
      status: 'QUEUED',
      channel: 'SMS',
      attempts: 1,
      problem: 'HTTP_503',
    });
    await hub.admin`update graphile_worker._private_jobs set run_at = now()`;
    await running.idle();
    expect(tried.map((parcel) => parcel.id)).toEqual([id, id]);
    expect(await noticeOf(id)).toEqual({
      status: 'DELIVERED',
      channel: 'SMS',
      attempts: 2,
      problem: null,
    });
  });

  test('for good: it failed, the operator finds it without a name, and can try again', async () => {
    const id = await tell();
    const { carriers } = failing('HTTP_422', true);
    const running = await afterJobs({ carriers });
    const postman = openPostmanDatabase(hub.databaseUrl, inject('template').hubSecret);
    const listed = await undeliveredNotices(postman.sql, 10);
    expect(listed).toEqual([
      expect.objectContaining({ id, recipient: 'resident', status: 'FAILED', problem: 'HTTP_422' }),
    ]);
    expect(JSON.stringify(listed)).not.toContain(resident.key);
    await running.stop();
    expect(await retryFailed(postman.sql, new Date())).toBe(1);
    await postman.close();
    expect((await afterJobs()).parcels.map((parcel) => parcel.id)).toEqual([id]);
  });

  test('at the last try: it failed', async () => {
    const id = await tell();
    await hub.admin`update graphile_worker._private_jobs set max_attempts = 1`;
    await afterJobs({ carriers: failing('TIMEOUT', false).carriers });
    expect(await noticeOf(id)).toMatchObject({ status: 'FAILED', problem: 'TIMEOUT' });
  });

  test('that nobody configured: it waits, and goes out when there is one', async () => {
    const id = await tell();
    const waiting = await afterJobs({ carriers: {} });
    expect(await noticeOf(id)).toEqual({
      status: 'QUEUED',
      channel: 'SMS',
      attempts: 0,
      problem: 'NO_CARRIER',
    });
    await waiting.stop();
    await hub.admin`select graphile_worker.add_job('notices.requeue-waiting', '{}')`;
    const { parcels } = await afterJobs();
    expect(parcels.map((parcel) => parcel.id)).toEqual([id]);
  });

  test('leaves nothing of the person in log or queue', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'trace', write: (line) => void lines.push(line) });
    await tell();
    const carriers: Carriers = {
      SMS: { send: ({ to }) => Promise.reject(new Error(`no such number ${to}`)) },
    };
    await afterJobs({ carriers, log });
    const queue = await hub.admin`select j::text from graphile_worker._private_jobs j`;
    const told = lines.join('') + JSON.stringify(queue);
    expect(lines.length).toBeGreaterThan(0);
    for (const value of [resident.key, resident.name, resident.telephone.replaceAll(' ', '')])
      expect(told).not.toContain(value);
  });
});

describe('whoever brings notices', () => {
  test.each([
    ['the table of residents', 'select name from villages.residents'],
    ['a referral', 'select letter from referrals.referrals'],
    ['the access log', 'select * from disclosure.access_log'],
    ['the text of a notice’s recipient', 'update disclosure.notices set resident = null'],
  ])('may not touch %s', async (_what, statement) => {
    const postman = openPostmanDatabase(hub.databaseUrl, inject('template').hubSecret);
    await expect(postman.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    await postman.close();
  });

  test('is the only one who learns an address', async () => {
    const asked = owner.sql`select * from villages.contact_of(${resident.key}::uuid)`;
    await expect(asked).rejects.toMatchObject({ code: '42501' });
    await expect(owner.sql`select from disclosure.notices`).rejects.toMatchObject({
      code: '42501',
    });
  });
});
