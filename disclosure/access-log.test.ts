import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIds } from '../platform/ids.ts';
import type { RequestContext } from '../platform/request.ts';
import { createAccessRecorder } from './access-log.ts';
import { maskOf } from './categories.ts';
import type { Ground } from './decide.ts';
import { NOBODY } from './pseudonyms.ts';
import { openSealingKit, type SealingKit } from './sealing/testing/sealing-kit.ts';

const CONTACT = maskOf('CONTACT');
const IDENTITY = maskOf('IDENTITY');

let kit: SealingKit;

beforeAll(async () => {
  kit = await openSealingKit();
});
afterAll(() => kit.close());

function openRequest() {
  const request: RequestContext = {
    actor: {
      kind: 'PERSON',
      subject: 'staff-0001',
      role: 'GP',
      organisationId: randomUUID(),
      purpose: 'TREATMENT',
      actingFor: null,
    },
    requestId: randomUUID(),
    traceId: '0'.repeat(32),
    operation: { name: 'Who', hash: '0'.repeat(64) },
    now: new Date(),
  };
  const { sql } = kit.admin;
  const recorderOf = (subgraph: string) =>
    createAccessRecorder({ sql, ids: randomIds, subgraph, request });
  return { requestId: request.requestId, recorderOf };
}

/** By outcome and subject, as the index of `subjects`. */
async function written(requestId: string, subjects: readonly string[]) {
  const lines = await kit.admin.sql<Record<string, unknown>[]>`
    select l.subgraph, l.outcome, s.subject, l.subject_ref is null as nobody, l.categories,
      to_json(l.bases) as bases, to_json(l.records) as records, l.fields, l.cases
    from disclosure.access_log l
    left join disclosure.subject_refs s on s.ref = l.subject_ref
    where l.request_id = ${requestId}
    order by l.subgraph, l.outcome, array_position(${[...subjects]}::uuid[], s.subject)`;
  return lines.map(({ subject, nobody, ...line }) => ({
    ...line,
    subject: nobody === true ? null : subjects.indexOf(String(subject)),
  }));
}

test('each person has a line per outcome, with what is its own beside what all have', async () => {
  const { requestId, recorderOf } = openRequest();
  const subjects = [randomUUID(), randomUUID(), randomUUID()];
  const [first, second, third] = subjects as [string, string, string];
  const cases = [randomUUID(), randomUUID()].sort();
  const [oneCase = '', otherCase = ''] = cases;
  const record = randomUUID();
  const byCase: Ground = { basis: 'CASE', categories: IDENTITY | CONTACT, record: null };
  const byConsent: Ground = { basis: 'CONSENT', categories: CONTACT, record };
  const row = (subject: string, grounds: readonly Ground[], caseId: string | null) => ({
    subject,
    permitted: IDENTITY,
    grounds,
    caseId,
  });

  const villages = recorderOf('villages');
  villages.disclosed(row(first, [byCase], null), IDENTITY, 'Resident.name');
  villages.disclosed(row(first, [byCase], null), CONTACT, 'Resident.telephone');
  villages.disclosed(row(second, [byConsent, byCase], null), CONTACT, 'Resident.telephone');
  villages.disclosed(row(second, [byConsent, byCase], null), IDENTITY, 'Resident.name');
  villages.refused(row(third, [], null), CONTACT, 'Resident.telephone');
  villages.refusedRow(null, 'IDENTITY', 'Query.resident');
  const referrals = recorderOf('referrals');
  referrals.disclosed(row(first, [byCase], otherCase), IDENTITY, 'Referral.status');
  referrals.disclosed(row(first, [byCase], oneCase), IDENTITY, 'Referral.id');
  referrals.disclosed(row(second, [byCase], oneCase), IDENTITY, 'Referral.id');
  referrals.disclosed(row(NOBODY, [byCase], otherCase), IDENTITY, 'Referral.id');
  await villages.write();

  const resident = {
    subgraph: 'villages',
    outcome: 'DISCLOSED',
    categories: ['CONTACT', 'IDENTITY'],
    fields: ['Resident.name', 'Resident.telephone'],
    cases: [],
  };
  const referral = {
    subgraph: 'referrals',
    outcome: 'DISCLOSED',
    categories: ['IDENTITY'],
    bases: ['CASE'],
    records: [null],
    fields: ['Referral.id'],
  };
  const refused = { subgraph: 'villages', outcome: 'REFUSED', bases: [null], records: [null] };
  expect(await written(requestId, subjects)).toEqual([
    { ...referral, subject: 0, fields: ['Referral.id', 'Referral.status'], cases },
    { ...referral, subject: 1, cases: [oneCase] },
    { ...referral, subject: null, cases: [otherCase] },
    { ...resident, subject: 0, bases: ['CASE', 'CASE'], records: [null, null] },
    { ...resident, subject: 1, bases: ['CONSENT', 'CASE'], records: [record, null] },
    {
      ...refused,
      subject: 2,
      categories: ['CONTACT'],
      fields: ['Resident.telephone'],
      cases: [],
    },
    { ...refused, subject: null, categories: ['IDENTITY'], fields: ['Query.resident'], cases: [] },
  ]);
});

test('what was opened in an emergency has a line of its own beside what was open anyway', async () => {
  const { requestId, recorderOf } = openRequest();
  const subject = randomUUID();
  const grounds: Ground[] = [
    { basis: 'HOME_VILLAGE', categories: IDENTITY, record: null },
    { basis: 'BREAK_GLASS', categories: CONTACT, record: null },
  ];
  const access = recorderOf('villages');
  const row = { subject, permitted: IDENTITY | CONTACT, grounds, caseId: null };
  access.disclosed(row, IDENTITY, 'Resident.name');
  access.disclosed(row, CONTACT, 'Resident.telephone');
  await access.write();
  expect(await written(requestId, [subject])).toMatchObject([
    { outcome: 'DISCLOSED', bases: ['HOME_VILLAGE'], fields: ['Resident.name'] },
    { outcome: 'EMERGENCY', bases: ['BREAK_GLASS'], fields: ['Resident.telephone'] },
  ]);
});

test('a line without a kind is not written, and none beside it', async () => {
  const { requestId } = openRequest();
  const write = kit.admin.sql`
    select disclosure.write_access_log(
      ${[randomUUID(), randomUUID()]}::uuid[], ${[null, null]}::uuid[], ${[1, 2]}::integer[],
      null, null, null, ${['villages']}::text[], ${['REFUSED']}::text[], ${['{IDENTITY}']}::text[],
      ${['{NULL}']}::text[], ${['{Query.resident}']}::text[], now(), 'PERSON', 'staff-0001', 'GP',
      null, null, 'TREATMENT', 'Who', 'hash', ${requestId}, 'trace'
    )`;
  await expect(write).rejects.toThrow('a line of the access log has no kind');
  expect(await written(requestId, [])).toEqual([]);
});
