import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NetworkPartner, PartnerNotice, Relation } from './decide.ts';
import {
  CASE,
  coordinator,
  deny,
  GEES,
  gp,
  inDays,
  NOW,
  OTHER_PRACTICE,
  permit,
  PRACTICE,
  privacyOfficer,
  relation,
  representative,
  resident,
  restriction,
  volunteer,
  type Who,
} from './testing/decision-story.ts';
import { openThreeDecisions, type ThreeDecisions } from './testing/three-decisions.ts';

let decisions: ThreeDecisions;

beforeAll(async () => {
  decisions = await openThreeDecisions();
});

afterAll(() => decisions.close());

const ask: ThreeDecisions['ask'] = (who, given) => decisions.ask(who, given);

const toPractice = `organisation:${PRACTICE}`;
const shifted = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const justBefore = shifted(NOW, -1);
const justAfter = shifted(NOW, 1);

describe('to the millisecond', () => {
  const emergency: Who = { ...gp, purpose: 'BREAK_GLASS' };
  const ways: readonly { path: string; who: Who; relation: Relation }[] = [
    { path: 'self', who: resident, relation: relation('SELF', 'self:resident') },
    {
      path: 'a mandate',
      who: representative,
      relation: relation('REPRESENTATIVE', 'person:representative'),
    },
    {
      path: 'the home village',
      who: coordinator,
      relation: relation('HOME_VILLAGE', `community:${GEES}`),
    },
    { path: 'a match', who: volunteer, relation: relation('MATCH', 'person:volunteer') },
    { path: 'a sender', who: gp, relation: relation('SENDER', toPractice) },
    { path: 'a receiver', who: gp, relation: relation('RECEIVER', toPractice) },
    { path: 'a candidate', who: gp, relation: relation('CANDIDATE', toPractice) },
    { path: 'an emergency', who: emergency, relation: relation('BREAK_GLASS', 'person:gp') },
    {
      path: 'oversight',
      who: privacyOfficer,
      relation: relation('HOME_VILLAGE', `community:${GEES}`),
    },
  ];

  test.each(ways)('$path begins at its first instant and ends at its last', async (way) => {
    const reached = async (period: Pick<Relation, 'validFrom' | 'validUntil'>) =>
      (await ask(way.who, { relations: [{ ...way.relation, ...period }] })).reached;
    expect(await reached({ validFrom: justAfter, validUntil: null })).toBe(false);
    expect(await reached({ validFrom: NOW, validUntil: null })).toBe(true);
    expect(await reached({ validFrom: inDays(-1), validUntil: justAfter })).toBe(true);
    expect(await reached({ validFrom: inDays(-1), validUntil: NOW })).toBe(false);
    expect(await reached({ validFrom: inDays(-1), validUntil: justBefore })).toBe(false);
  });

  test.each([
    ['an objection', deny(toPractice, 'ALL', ['TREATMENT'])],
    ['a restriction', restriction()],
  ])('%s closes from its first instant and no longer at its last', async (_what, record) => {
    const consent = permit(
      toPractice,
      ['CONTACT'],
      ['TREATMENT', 'COORDINATION_OF_CARE', 'BREAK_GLASS'],
    );
    const open = async (period: { validFrom?: Date; validUntil?: Date; revokedAt?: Date }) =>
      (await ask(gp, { records: [consent, { ...record, ...period }] })).reads.length > 0;
    expect(await open({ validFrom: justAfter })).toBe(true);
    expect(await open({ validFrom: NOW })).toBe(false);
    expect(await open({ validUntil: justAfter })).toBe(false);
    expect(await open({ validUntil: NOW })).toBe(true);
    expect(await open({ revokedAt: NOW })).toBe(true);
  });
});

describe('a consent to a kind of organisation and a later partner', () => {
  const yes = permit('category:GP_PRACTICE', ['HEALTH_SUMMARY'], ['TREATMENT'], {
    givenAt: inDays(-60),
    validFrom: inDays(-60),
  });
  const since = inDays(-30);
  const partner: NetworkPartner = {
    communityId: GEES,
    organisationId: PRACTICE,
    validFrom: since,
    validUntil: null,
  };
  const told = (toldAt: Date, rest: Partial<PartnerNotice> = {}): PartnerNotice => ({
    communityId: GEES,
    organisationId: PRACTICE,
    partnerSince: since,
    toldAt,
    ...rest,
  });
  const read = async (
    notices: readonly PartnerNotice[],
    records: Parameters<typeof ask>[1]['records'] = [],
    partners = [partner],
  ) => (await ask(gp, { records: [yes, ...records], partners, notices })).reads.length > 0;

  test('never means one of which the resident was not told', async () => {
    expect(await read([])).toBe(false);
    const others = [
      { ...partner, communityId: CASE },
      { ...partner, organisationId: OTHER_PRACTICE },
    ];
    const notices = [
      told(inDays(-20), { communityId: CASE }),
      told(inDays(-20), { organisationId: OTHER_PRACTICE }),
    ];
    expect(await read(notices, [], [partner, ...others])).toBe(false);
  });

  test('means it from the millisecond on at which 14 days have passed', async () => {
    expect(await read([told(inDays(-14))])).toBe(true);
    expect(await read([told(shifted(inDays(-14), 1))])).toBe(false);
  });

  test('means it no longer once it left, and anew only after it was told anew', async () => {
    const left = { ...partner, validUntil: NOW };
    expect(await read([told(inDays(-20))], [], [left])).toBe(false);
    const back = { ...partner, validFrom: inDays(-16) };
    expect(await read([told(inDays(-20))], [], [left, back])).toBe(false);
    const anew = told(inDays(-15), { partnerSince: back.validFrom });
    expect(await read([told(inDays(-20)), anew], [], [left, back])).toBe(true);
  });

  test('does not mean one to which the resident objected within the 14 days', async () => {
    const objection = (givenAt: Date) =>
      deny(toPractice, ['CONTACT'], ['TREATMENT'], { givenAt, revokedAt: inDays(-1) });
    const notices = [told(inDays(-20))];
    expect(await read(notices, [objection(inDays(-20))])).toBe(false);
    expect(await read(notices, [objection(shifted(inDays(-6), -1))])).toBe(false);
    expect(await read(notices, [objection(inDays(-6))])).toBe(true);
    expect(await read(notices, [objection(shifted(inDays(-20), -1))])).toBe(true);
  });
});

describe('an objection to a kind of organisation', () => {
  const no = deny('category:GP_PRACTICE', 'ALL', ['TREATMENT'], {
    givenAt: inDays(-60),
    validFrom: inDays(-60),
  });
  const receiver = relation('RECEIVER', toPractice, { caseId: CASE });
  const closed = async (validFrom: Date, validUntil: Date | null) => {
    const partners = [{ communityId: GEES, organisationId: PRACTICE, validFrom, validUntil }];
    return !(await ask(gp, { relations: [receiver], records: [no], partners })).reached;
  };

  test('means a later partner from its first instant, without a notice', async () => {
    expect(await closed(NOW, null)).toBe(true);
    expect(await closed(justAfter, null)).toBe(false);
  });

  test('still means one that left since, and not one that had left before', async () => {
    expect(await closed(inDays(-90), inDays(-30))).toBe(true);
    expect(await closed(inDays(-90), shifted(inDays(-60), 1))).toBe(true);
    expect(await closed(inDays(-90), inDays(-60))).toBe(false);
  });
});
