import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relations } from '../../hub/reconcile/relations.ts';
import { openDatabase, type Database } from '../../platform/database.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import { tablesNaming } from '../kit/traces.ts';
import {
  createStory,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const ERASE = `mutation ($input: EraseVolunteerRecordInput!) { eraseVolunteerRecord(input: $input) {
  __typename
  ... on EraseVolunteerRecordSuccess { volunteerId receiptCode readableUntil }
  ... on OpenMatches { messageNl matchIds }
  ... on InvalidInput { problems { path code messageNl } }
} }`;
const VILLAGE = `query ($id: ID!) {
  community(slug: "gees") { volunteers(first: 100) { totalCount edges { node { name } } } }
  volunteer(id: $id) { name }
}`;
const NOTICES = `{ recipientNotices(first: 50) { edges { node {
  id reason categories residentId volunteerId acknowledgedAt } } } }`;
const RECEIPT = `query ($code: String!) { erasureReceipt(code: $code) {
  readableUntil complete parts { granted categories ground { code } possibleOn }
  accessLog(first: 50) { edges { node { role actorName organisation { id } fields } } }
} }`;
const MATCHES = `query ($id: ID!) { helpRequest(id: $id) {
  status matches { edges { node { status volunteer { name } } } } } }`;

describe('a volunteer erases their own record', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let coordinator: Caller;
  let resident: Resident;
  let volunteer: Volunteer;
  let database: Database;

  beforeAll(async () => {
    hub = await startTestHub();
    database = openDatabase({ url: hub.databaseUrl, poolSize: 1, applicationName: 'test' });
    story = createStory(hub);
    gees = await story.village('gees');
    coordinator = await story.staff(gees, 'COORDINATOR');
    resident = await story.resident(gees);
    volunteer = await story.volunteer(gees);
  });
  afterAll(async () => {
    await database.close();
    await hub.stop();
  });

  const erase = async (caller: Caller, input: object = {}) => {
    const { data, errors } = await hub.ask(caller, ERASE, {
      input: { volunteerId: volunteer.id, confirm: true, ...input },
    });
    expect(errors).toEqual([]);
    return data.eraseVolunteerRecord;
  };

  test('not while a match is open, not unconfirmed, and nobody else does', async () => {
    const open = await matchInState(
      hub,
      (await story.helpRequest(resident)).id,
      volunteer,
      'ACCEPTED',
    );
    expect(await erase(volunteer.self)).toMatchObject({
      __typename: 'OpenMatches',
      matchIds: [open],
      // Also of what was asked of them and waits for their answer.
      messageNl: expect.stringContaining('Wijs die vraag eerst af, rond de hulp af, of vraag'),
    });
    await hub.admin`select volunteers.delete_match(${open}, true)`;
    expect((await erase(volunteer.self, { confirm: false })).problems).toMatchObject([
      { path: 'confirm' },
    ]);
    const other = await story.volunteer(gees);
    for (const caller of [other.self, coordinator, resident.self])
      expect((await erase(caller)).__typename).toBe('NotFound');
    const [row] =
      await hub.admin`select name from volunteers.volunteers where key = ${volunteer.key}`;
    expect(row).toEqual({ name: volunteer.name });
  });

  test('and is nobody from then on: what they did stays with the question', async () => {
    const asked = await story.helpRequest(resident);
    const match = await matchInState(hub, asked.id, volunteer, 'COMPLETED');
    await hub.admin`
      insert into volunteers.match_events
      values (${randomUUID()}, ${match}, now(), ${volunteer.self.subject}, 'VOLUNTEER', null, 'COMPLETED', 1)`;
    await hub.admin`insert into volunteers.offers values (${volunteer.key}, 'WALK', 2)`;
    expect((await hub.ask(coordinator, VILLAGE, { id: volunteer.id })).data.volunteer).toEqual({
      name: volunteer.name,
    });
    const idempotencyKey = randomUUID();
    const erased = await erase(volunteer.self, { idempotencyKey });
    expect(erased).toEqual({
      __typename: 'EraseVolunteerRecordSuccess',
      volunteerId: volunteer.id,
      receiptCode: expect.stringMatching(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/),
      readableUntil: expect.stringMatching(`^${String(new Date().getFullYear() + 5)}`),
    });
    expect(await erase(volunteer.self, { idempotencyKey })).toEqual(erased);
    expect((await erase(volunteer.self)).__typename).toBe('NotFound');

    const { key, id, name, telephone, self } = volunteer;
    expect(await tablesNaming(hub, [key, name, telephone, self.subject])).toEqual([]);
    // Who had read it keeps by which id it knew them.
    expect(await tablesNaming(hub, [id])).toEqual(['consents.recipient_notices']);
    const { data } = await hub.ask(coordinator, VILLAGE, { id });
    const names = data.community.volunteers.edges.map(({ node }: any) => node.name);
    expect(names).not.toContain(name);
    expect(names).not.toContain('Gewist');
    expect(data.community.volunteers.totalCount).toBe(names.length);
    const unknown = await hub.ask(coordinator, VILLAGE, { id: randomUUID() });
    expect(data.volunteer).toEqual(unknown.data.volunteer);
    for (const caller of [coordinator, resident.self])
      expect(
        (await hub.ask(caller, MATCHES, { id: asked.id })).data.helpRequest.matches.edges,
      ).toEqual([{ node: { status: 'COMPLETED', volunteer: null } }]);
    const mine = await hub.ask(self, `{ myVolunteerRecords { name } me { role } }`);
    expect(mine.data).toEqual({ myVolunteerRecords: [], me: { role: 'VOLUNTEER' } });
    expect(await relations.find(database.sql, () => {})).toEqual([]);
  });

  test('whoever had read it is told, and confirms it; nobody else hears of it', async () => {
    const left = await story.volunteer(gees);
    const hooge = await story.village('hooge');
    const elsewhere = await story.staff(hooge, 'COORDINATOR');
    const noticesOf = async (caller: Caller) => {
      const { data, errors } = await hub.ask(caller, NOTICES);
      expect(errors).toEqual([]);
      return data.recipientNotices.edges
        .map(({ node }: any) => node)
        .filter((node: any) => node.volunteerId === left.id);
    };
    await hub.ask(coordinator, VILLAGE, { id: left.id });
    expect(await noticesOf(coordinator)).toEqual([]);
    await erase(left.self, { volunteerId: left.id });
    const [notice, ...others] = await noticesOf(coordinator);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      reason: 'ERASED',
      categories: ['VOLUNTEER_CONTACT'],
      residentId: null,
      acknowledgedAt: null,
    });
    for (const caller of [elsewhere, resident.self, left.self])
      expect(await noticesOf(caller)).toEqual([]);
    const told = await hub.admin`
      select distinct s.role from disclosure.notices n
      join disclosure.staff s on s.subject = n.staff_subject
      where n.about = ${notice.id} and n.occasion = 'DATA_READ_BEFORE_CHANGE'`;
    expect(told.map(({ role }) => role)).toContain('COORDINATOR');
    const confirmed = await hub.ask(
      coordinator,
      `mutation ($id: ID!) { acknowledgeRecipientNotice(input: { noticeId: $id }) { __typename } }`,
      { id: notice.id },
    );
    expect(confirmed.data.acknowledgeRecipientNotice.__typename).toBe(
      'AcknowledgeRecipientNoticeSuccess',
    );
    expect((await noticesOf(coordinator))[0].acknowledgedAt).not.toBeNull();

    const unread = await story.volunteer(gees);
    await erase(unread.self, { volunteerId: unread.id });
    const [row] = await hub.admin`
      select count(*)::integer as notices from consents.recipient_notices where person_id = ${unread.id}`;
    expect(row).toEqual({ notices: 0 });
  });

  test('the receipt reads who looked, without a token, until its time has passed', async () => {
    const left = await story.volunteer(gees);
    await hub.ask(coordinator, VILLAGE, { id: left.id });
    const { receiptCode: code, readableUntil } = await erase(left.self, { volunteerId: left.id });
    const receipt = async (given: string) => {
      const { data, errors } = await hub.ask(null, RECEIPT, { code: given });
      expect(errors).toEqual([]);
      return data.erasureReceipt;
    };
    const read = await receipt(` ${code.toLowerCase()} `);
    expect(read).toMatchObject({
      readableUntil,
      complete: true,
      parts: [
        {
          granted: true,
          categories: ['COMPENSATION', 'VOLUNTEER_AGREEMENT', 'VOLUNTEER_CONTACT'],
          ground: null,
          possibleOn: null,
        },
        {
          granted: false,
          categories: ['ACCESS_LOG'],
          ground: { code: 'ACCESS_LOG_RECORD' },
          possibleOn: readableUntil.slice(0, 10),
        },
      ],
    });
    expect(read.accessLog.edges.map(({ node }: any) => node)).toContainEqual(
      expect.objectContaining({ role: 'COORDINATOR', organisation: { id: gees.id } }),
    );
    // Each reading stands in the log the next time.
    expect((await receipt(code)).accessLog.edges.slice(1)).toEqual(read.accessLog.edges);
    expect(await receipt(code.replace(/.$/, '!'))).toBeNull();
    await hub.admin`update consents.erasures set readable_until = now()`;
    expect(await receipt(code)).toBeNull();
  });
});
