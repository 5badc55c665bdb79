import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { categoriesOf } from '../../../disclosure/categories.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type TestHub } from '../../../test/kit/test-hub.ts';
import { HANDOVER_STATUSES, type HandoverStatus } from '../domain/handover-transitions.ts';
import { REFERRAL_STATUSES, type ReferralStatus } from '../domain/referral-transitions.ts';

let hub: TestHub;
let gees: Village;
let sender: Organisation;
let receiver: Organisation;
let other: Organisation;
let resident: Resident;

beforeAll(async () => {
  hub = await startTestHub();
  const story = createStory(hub);
  gees = await story.village('gees');
  sender = await story.careOrganisation('GP_PRACTICE', [gees]);
  receiver = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  other = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  resident = await story.resident(gees);
});
afterAll(() => hub.stop());

const PERSON = ['BIRTH_YEAR', 'IDENTITY'];
const REACHABLE_PERSON = ['ADDRESS', 'BIRTH_YEAR', 'CONTACT', 'IDENTITY'];
const STATUS = ['REFERRAL_STATUS'];
const days = (count: number) => count * 24 * 60 * 60 * 1000;

/** What a party may read: of the person, of the movement, and for how long after its end. */
interface Share {
  readonly person: readonly string[];
  readonly movement: readonly string[];
  readonly until: '90 days' | '20 years' | null;
  readonly seesCase: boolean;
}

function shares(content: string) {
  const all = [content, ...STATUS];
  return {
    notice: { person: PERSON, movement: STATUS, until: null, seesCase: true },
    full: { person: REACHABLE_PERSON, movement: all, until: null, seesCase: true },
    fullEnded: { person: REACHABLE_PERSON, movement: all, until: '90 days', seesCase: true },
    statusOnly: { person: [], movement: STATUS, until: '90 days', seesCase: false },
    sender: { person: PERSON, movement: all, until: null, seesCase: true },
    senderEnded: { person: PERSON, movement: all, until: '20 years', seesCase: true },
  } as const satisfies Record<string, Share>;
}

const ofReferral = shares('REFERRAL_CONTENT');
const ofHandover = shares('HANDOVER_CONTENT');

describe('who may read what of a referral to a named organisation', () => {
  const expected: Record<ReferralStatus, { sender: Share; receiver: Share | null }> = {
    DRAFT: { sender: ofReferral.sender, receiver: null },
    REQUESTED: { sender: ofReferral.sender, receiver: ofReferral.notice },
    ACCEPTED: { sender: ofReferral.sender, receiver: ofReferral.full },
    IN_PROGRESS: { sender: ofReferral.sender, receiver: ofReferral.full },
    ON_HOLD: { sender: ofReferral.sender, receiver: ofReferral.full },
    COMPLETED: { sender: ofReferral.senderEnded, receiver: ofReferral.fullEnded },
    FAILED: { sender: ofReferral.senderEnded, receiver: ofReferral.fullEnded },
    REJECTED: { sender: ofReferral.senderEnded, receiver: ofReferral.statusOnly },
    CANCELLED: { sender: ofReferral.senderEnded, receiver: ofReferral.statusOnly },
    ENTERED_IN_ERROR: { sender: ofReferral.senderEnded, receiver: ofReferral.statusOnly },
  };

  test.each(REFERRAL_STATUSES)('%s', async (status) => {
    const made = await referral(status, { target: receiver });
    await expectShare(made, 'SENDER', sender, expected[status].sender);
    await expectShare(made, 'RECEIVER', receiver, expected[status].receiver);
    expect(await relationsOf(made.id)).toHaveLength(expected[status].receiver === null ? 1 : 2);
  });

  test('a draft that was cancelled never reached its target', async () => {
    const made = await referral('CANCELLED', { target: receiver, sent: false });
    await expectShare(made, 'RECEIVER', receiver, null);
    const [own] = await relationsOf(made.id);
    expect(own?.validUntil?.getTime()).toBe(made.endedAt!.getTime() + days(42));
  });

  test.each([
    ['GP_PRACTICE', '20 years'],
    ['HOME_CARE', '20 years'],
    ['HEALTH_CENTRE', '20 years'],
    ['SOCIAL_TEAM', '15 years'],
    ['WELFARE', '15 years'],
    ['COMMUNITY', '24 months'],
  ])('a sender of kind %s reads its own for %s after the end', async (kind, period) => {
    const id = randomUUID();
    await hub.admin`insert into disclosure.organisations (id, name, kind) values (${id}, 'x', ${kind})`;
    const [row] = await hub.admin`
      select referrals.sender_keeps(${id}, true) = ${period}::interval as same`;
    expect(row).toEqual({ same: true });
  });
});

describe('who may read what of an open request', () => {
  test.each(REFERRAL_STATUSES)('%s', async (status) => {
    const made = await referral(status, { target: null });
    const claimed = ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED'].includes(status);
    const candidates = (await relationsOf(made.id)).filter(({ kind }) => kind === 'CANDIDATE');
    expect(candidates.map(({ grantee }) => grantee).sort()).toEqual(
      status === 'REQUESTED' ? [granteeOf(receiver), granteeOf(other)].sort() : [],
    );
    for (const candidate of candidates)
      expect(candidate).toMatchObject({ categories: 0, reachesSubject: false, validUntil: null });
    await expectShare(made, 'RECEIVER', other, null);
    const ended = status === 'COMPLETED' || status === 'FAILED';
    const share = ended ? ofReferral.fullEnded : ofReferral.full;
    await expectShare(made, 'RECEIVER', receiver, claimed ? share : null);
  });

  test('a candidate does not reach the case', async () => {
    const made = await referral('REQUESTED', { target: null });
    expect((await relationsOf(made.caseId)).map(({ kind }) => kind)).toEqual(['SENDER']);
  });
});

describe('who may read what of a handover', () => {
  const expected: Record<HandoverStatus, { sender: Share; receiver: Share | null }> = {
    DRAFT: { sender: ofHandover.sender, receiver: null },
    REQUESTED: { sender: ofHandover.sender, receiver: ofHandover.notice },
    ON_HOLD: { sender: ofHandover.sender, receiver: ofHandover.notice },
    ACCEPTED: { sender: ofHandover.sender, receiver: ofHandover.full },
    IN_PROGRESS: { sender: ofHandover.sender, receiver: ofHandover.full },
    COMPLETED: { sender: ofHandover.senderEnded, receiver: ofHandover.fullEnded },
    REJECTED: { sender: ofHandover.senderEnded, receiver: ofHandover.statusOnly },
    CANCELLED: { sender: ofHandover.senderEnded, receiver: ofHandover.statusOnly },
  };

  test.each(HANDOVER_STATUSES)('%s', async (status) => {
    const made = await handover(status);
    await expectShare(made, 'SENDER', sender, expected[status].sender);
    await expectShare(made, 'RECEIVER', receiver, expected[status].receiver);
    await expectTopicAlike(made, expected[status].receiver);
  });

  test('given up after acceptance it stays open to the receiver, who is responsible still', async () => {
    const made = await handover('CANCELLED', { accepted: true });
    await expectShare(made, 'RECEIVER', receiver, ofHandover.full);
    await expectTopicAlike(made, ofHandover.full);
  });

  test('taken back it closes, 90 days from then', async () => {
    const made = await handover('CANCELLED', { accepted: true, returned: true });
    const until = { ...made, endedAt: made.returnedAt };
    await expectShare(until, 'RECEIVER', receiver, ofHandover.statusOnly, { seesCase: false });
    await expectTopicAlike(made, ofHandover.statusOnly);
  });

  test('withdrawn by the resident it closes at once, whoever is responsible', async () => {
    const made = await handover('CANCELLED', { accepted: true, decision: 'DECLINED' });
    const [found] = (await relationsOf(made.id)).filter(({ kind }) => kind === 'RECEIVER');
    expect(found).toMatchObject({ agreed: false, categories: 0 });
    expect(categoriesOf(found!.caseCategories)).toEqual(STATUS);
  });

  test('a topic that was returned stays closed, and its case with it', async () => {
    const made = await handover('ACCEPTED', { alsoReturned: true });
    const returned = made.returned as { id: string; caseId: string };
    await expectShare(made, 'RECEIVER', receiver, ofHandover.full);
    const [topic] = (await relationsOf(returned.id)).filter(({ kind }) => kind === 'RECEIVER');
    expect(categoriesOf(topic!.caseCategories)).toEqual(STATUS);
    expect((await relationsOf(returned.caseId)).map(({ kind }) => kind)).toEqual(['SENDER']);
  });
});

test('the responsible organisation sees its case as long as it is responsible', async () => {
  const made = await handover('COMPLETED');
  const own = (await relationsOf(made.caseId)).filter(
    ({ grantee, validUntil }) => grantee === granteeOf(receiver) && validUntil === null,
  );
  expect(own).toHaveLength(1);
  expect(categoriesOf(own[0]!.caseCategories)).toEqual(STATUS);
});

test('several movements of the same parties on one case make one relation to the case', async () => {
  const made = await referral('COMPLETED', { target: receiver });
  const second = await referral('REQUESTED', { target: receiver, caseId: made.caseId });
  const toCase = (await relationsOf(made.caseId)).filter(({ kind }) => kind === 'RECEIVER');
  expect(toCase).toMatchObject([{ grantee: granteeOf(receiver), validUntil: null }]);
  await expectShare(made, 'RECEIVER', receiver, ofReferral.fullEnded);
  await expectShare(second, 'RECEIVER', receiver, ofReferral.notice);
});

test('what stands is what is expected, whatever changed', async () => {
  const [{ astray } = { astray: -1 }] = await hub.admin`
    with stands as (
      select * from disclosure.relations where kind in ('SENDER', 'RECEIVER', 'CANDIDATE')
    )
    select count(*)::integer as astray from (
      (select * from stands except select * from referrals.expected_relations)
      union all
      (select * from referrals.expected_relations except select * from stands)
    ) differences`;
  expect(astray).toBe(0);
});

interface Made {
  readonly id: string;
  readonly caseId: string;
  readonly endedAt: Date | null;
}

async function openCase(): Promise<string> {
  const id = randomUUID();
  await hub.admin`
    insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
    values (${id}, ${resident.key}, 'COMPANY', ${sender.id}, now() - interval '9 days')`;
  return id;
}

async function referral(
  status: ReferralStatus,
  options: { target: Organisation | null; sent?: boolean; caseId?: string },
): Promise<Made> {
  const { target, caseId = await openCase() } = options;
  const id = randomUUID();
  const { sent = status !== 'DRAFT' } = options;
  const accepted = ['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'FAILED'].includes(status);
  const ended = ['COMPLETED', 'FAILED', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'];
  const endedAt = ended.includes(status) ? new Date(Date.now() - days(1)) : null;
  await hub.admin`
    insert into referrals.referrals (
      id, case_id, resident_key, requester_organisation_id, target_organisation_id, target_kind,
      owner_organisation_id, community_id, kind, reason, priority, letter,
      transfers_responsibility, status, status_reason, outcome, resident_decision, decided_by,
      decided_at, created_at, sent_at, accepted_at, ended_at
    ) values (
      ${id}, ${caseId}, ${resident.key}, ${sender.id}, ${target?.id ?? null},
      ${target === null ? 'SOCIAL_TEAM' : null}, ${accepted ? receiver.id : null},
      ${gees.communityId}, 'COMPANY', 'LONELINESS', 'ROUTINE', 'Brief', false, ${status}, 'OTHER',
      'UNRESOLVED', 'AGREED', 'x', now() - interval '8 days', now() - interval '8 days',
      ${sent ? new Date(Date.now() - days(7)) : null},
      ${accepted ? new Date(Date.now() - days(6)) : null}, ${endedAt}
    )`;
  await hub.admin`select referrals.refresh_relations(${caseId})`;
  return { id, caseId, endedAt };
}

interface MadeHandover extends Made {
  readonly topicId: string;
  readonly returnedAt: Date | null;
  readonly returned: { readonly id: string; readonly caseId: string } | null;
}

async function handover(
  status: HandoverStatus,
  options: {
    accepted?: boolean;
    returned?: boolean;
    decision?: string;
    alsoReturned?: boolean;
  } = {},
): Promise<MadeHandover> {
  const { accepted = ['ACCEPTED', 'IN_PROGRESS', 'COMPLETED'].includes(status) } = options;
  const [id, topicId, caseId] = [randomUUID(), randomUUID(), await openCase()];
  const ended = ['COMPLETED', 'REJECTED', 'CANCELLED'].includes(status);
  const endedAt = ended ? new Date(Date.now() - days(1)) : null;
  const returnedAt = options.returned === true ? new Date(Date.now() - days(1) / 2) : null;
  const returned =
    options.alsoReturned === true ? { id: randomUUID(), caseId: await openCase() } : null;
  await hub.admin.begin(async (tx) => {
    await tx`
      insert into referrals.handovers (
        id, resident_key, sender_organisation_id, receiver_organisation_id, priority, status,
        status_reason, resident_decision, decided_by, decided_at, created_at, offered_at,
        accepted_at, ended_at, returned_at, version
      ) values (
        ${id}, ${resident.key}, ${sender.id}, ${receiver.id}, 'ROUTINE', ${status}, 'OTHER',
        ${options.decision ?? 'AGREED'}, 'x', now() - interval '8 days', now() - interval '8 days',
        ${status === 'DRAFT' ? null : new Date(Date.now() - days(8))},
        ${accepted ? new Date(Date.now() - days(6)) : null}, ${endedAt}, ${returnedAt}, 3
      )`;
    await tx`
      insert into referrals.handover_topics (id, handover_id, case_id, resident_key, position, status)
      values (${topicId}, ${id}, ${caseId}, ${resident.key}, 1, ${accepted ? 'ACCEPTED' : 'OFFERED'})`;
    if (returned)
      await tx`
        insert into referrals.handover_topics
          (id, handover_id, case_id, resident_key, position, status, return_reason)
        values (${returned.id}, ${id}, ${returned.caseId}, ${resident.key}, 2, 'RETURNED', 'OTHER')`;
    await tx`
      insert into referrals.handover_events
        (handover_id, version, at, to_status, role, organisation_id, actor_subject)
      select ${id}, version, now(), status, 'GP', ${sender.id}, 'x'
      from (values (2, 'ACCEPTED'), (3, ${status}), (4, 'CANCELLED')) event (version, status)`;
    if (accepted) await moveResponsibility(tx, caseId, sender, receiver, id, 2, 'ACCEPTED');
    if (returnedAt) await moveResponsibility(tx, caseId, receiver, sender, id, 4, 'CANCELLED');
    await tx`select referrals.refresh_handover_relations(${id})`;
  });
  return { id, caseId, endedAt, topicId, returnedAt, returned };
}

async function moveResponsibility(
  tx: TransactionSql,
  caseId: string,
  from: Organisation,
  to: Organisation,
  handoverId: string,
  version: number,
  status: string,
): Promise<void> {
  await tx`
    insert into referrals.responsibilities (
      case_id, sequence, organisation_id, since, previous_organisation_id, handover_id,
      event_version, event_status
    )
    select id, responsibility_sequence + 1, ${to.id}, now(), ${from.id}, ${handoverId}, ${version},
      ${status}
    from referrals.cases where id = ${caseId}`;
}

interface RelationRow {
  readonly grantee: string;
  readonly kind: string;
  readonly categories: number;
  readonly caseCategories: number;
  readonly agreed: boolean;
  readonly reachesSubject: boolean;
  readonly validUntil: Date | null;
}

async function relationsOf(caseId: string): Promise<RelationRow[]> {
  return hub.admin<RelationRow[]>`
    select grantee, kind, categories, case_categories as "caseCategories", agreed,
      reaches_subject as "reachesSubject", valid_until as "validUntil"
    from disclosure.relations where case_id = ${caseId} and subject = ${resident.key}
    order by grantee, kind`;
}

function granteeOf({ id }: Organisation): string {
  return `organisation:${id}`;
}

async function expectShare(
  { id, caseId, endedAt }: Made,
  kind: string,
  party: Organisation,
  share: Share | null,
  { seesCase = share?.seesCase }: { seesCase?: boolean | undefined } = {},
): Promise<void> {
  const find = (rows: RelationRow[]) =>
    rows.find((row) => row.kind === kind && row.grantee === granteeOf(party));
  const found = find(await relationsOf(id));
  if (share === null) {
    expect(found).toBeUndefined();
    return;
  }
  expect(found).toMatchObject({ agreed: true, reachesSubject: true });
  expect(categoriesOf(found!.categories)).toEqual(share.person);
  expect(categoriesOf(found!.caseCategories)).toEqual(share.movement);
  const until = found!.validUntil;
  if (share.until === null) expect(until).toBeNull();
  else if (share.until === '90 days')
    expect(until?.getTime()).toBe((endedAt?.getTime() ?? 0) + days(90));
  else expect(until!.getFullYear() - endedAt!.getFullYear()).toBe(20);
  const toCase = find(await relationsOf(caseId));
  if (seesCase) expect(categoriesOf(toCase!.caseCategories)).toEqual(STATUS);
  else expect(toCase).toBeUndefined();
}

/** Of a topic its receiver reads the same part of the case, and nothing of the person. */
async function expectTopicAlike({ topicId }: MadeHandover, share: Share | null): Promise<void> {
  const rows = await relationsOf(topicId);
  const found = rows.find(({ kind }) => kind === 'RECEIVER');
  expect(rows.some(({ kind }) => kind === 'SENDER')).toBe(true);
  if (share === null) expect(found).toBeUndefined();
  else {
    expect(found?.categories).toBe(0);
    expect(categoriesOf(found!.caseCategories)).toEqual(share.movement);
  }
}
