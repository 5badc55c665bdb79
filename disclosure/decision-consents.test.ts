import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Purpose } from '../platform/actor.ts';
import type { DisclosureRecord, NetworkPartner } from './decide.ts';
import { openThreeDecisions, type ThreeDecisions } from './testing/three-decisions.ts';
import {
  CASE,
  coordinator,
  deny,
  GEES,
  gp,
  home,
  HOME_CARE,
  homeCareNurse,
  inDays,
  NOW,
  otherGp,
  permit,
  PRACTICE,
  restriction,
  VILLAGE,
} from './testing/decision-story.ts';

let decisions: ThreeDecisions;

beforeAll(async () => {
  decisions = await openThreeDecisions();
});

afterAll(() => decisions.close());

const ask: ThreeDecisions['ask'] = (who, given) => decisions.ask(who, given);

const toPractice = `organisation:${PRACTICE}`;
const toGps = `role:${PRACTICE}:GP`;
const HEALTH = ['HEALTH_SUMMARY'] as const;
const HEALTH_AND_SAFETY = ['HEALTH_SUMMARY', 'SAFETY_CONCERNS'] as const;

describe('a consent against an objection', () => {
  const both = (yes: DisclosureRecord, no: DisclosureRecord, who = gp) =>
    ask(who, { records: [yes, no] });

  test('without one, holds for exactly its categories and purposes', async () => {
    const yes = permit(toPractice, HEALTH, ['TREATMENT']);
    const { reads, basisOf, consentFor } = await ask(gp, { records: [yes] });
    expect(reads).toEqual(['HEALTH_SUMMARY']);
    expect(basisOf('HEALTH_SUMMARY')).toBe('CONSENT');
    expect(consentFor('HEALTH_SUMMARY')).toBe(yes.id);
    expect(
      (await ask({ ...gp, purpose: 'COORDINATION_OF_CARE' }, { records: [yes] })).reads,
    ).toEqual([]);
    expect((await ask(otherGp, { records: [yes] })).reads).toEqual([]);
  });

  test('loses when their scopes are equal', async () => {
    const purposes: Purpose[] = [
      'TREATMENT',
      'COORDINATION_OF_CARE',
      'CARE_MANAGEMENT',
      'SUPPORT_NETWORK',
    ];
    const { reads } = await both(
      permit(toPractice, HEALTH, purposes),
      deny(toPractice, HEALTH, purposes),
    );
    expect(reads).toEqual([]);
  });

  test.each([
    ['its grantee', permit(toGps, HEALTH, ['TREATMENT']), deny(toPractice, HEALTH, ['TREATMENT'])],
    [
      'its categories',
      permit(toPractice, HEALTH, ['TREATMENT']),
      deny(toPractice, HEALTH_AND_SAFETY, ['TREATMENT']),
    ],
    [
      'its purposes',
      permit(toPractice, HEALTH, ['TREATMENT']),
      deny(toPractice, HEALTH, ['COORDINATION_OF_CARE']),
    ],
    [
      'its categories, where the objection names all',
      permit(toPractice, HEALTH, ['TREATMENT']),
      deny(toPractice, 'ALL', ['TREATMENT']),
    ],
  ])('wins when %s alone is stricter', async (_what, yes, no) => {
    expect((await both(yes, no)).reads).toEqual(['HEALTH_SUMMARY']);
  });

  test.each([
    [
      'grantee stricter, categories wider',
      permit(toGps, HEALTH_AND_SAFETY, ['TREATMENT']),
      deny(toPractice, HEALTH, ['TREATMENT']),
    ],
    [
      'categories stricter, grantee wider',
      permit(toPractice, HEALTH, ['TREATMENT']),
      deny(toGps, HEALTH_AND_SAFETY, ['TREATMENT']),
    ],
    [
      'grantee stricter, purposes wider',
      permit(toGps, HEALTH, ['TREATMENT', 'BREAK_GLASS']),
      deny(toPractice, HEALTH, ['TREATMENT']),
    ],
  ])('loses when they are incomparable: %s', async (_what, yes, no) => {
    expect((await both(yes, no)).reads).not.toContain('HEALTH_SUMMARY');
  });

  test('loses only the categories that the objection names', async () => {
    const { reads } = await both(
      permit(toPractice, HEALTH_AND_SAFETY, ['TREATMENT']),
      deny(toPractice, HEALTH, ['TREATMENT']),
    );
    expect(reads).toEqual(['SAFETY_CONCERNS']);
  });

  test('must be stricter than every one of them', async () => {
    const yes = permit(toGps, HEALTH, ['TREATMENT']);
    const records = [
      yes,
      deny(toPractice, HEALTH, ['TREATMENT']),
      deny('person:gp', HEALTH, ['TREATMENT']),
    ];
    expect((await ask(gp, { records })).reads).toEqual([]);
  });

  test('does not open the path that the objection closes', async () => {
    const yes = permit('person:coordinator', ['CONTACT'], ['SUPPORT_NETWORK']);
    const records = [yes, deny(`organisation:${VILLAGE}`, 'ALL', ['SUPPORT_NETWORK'])];
    const { reads, basisOf } = await ask(coordinator, { relations: [home], records });
    expect(reads).toEqual(['CONTACT']);
    expect(basisOf('CONTACT')).toBe('CONSENT');
  });

  test('is nothing under a restriction', async () => {
    expect((await both(permit('person:gp', HEALTH, ['TREATMENT']), restriction())).reads).toEqual(
      [],
    );
  });

  test.each([
    ['before it begins', { validFrom: new Date(NOW.getTime() + 1) }, []],
    ['at the instant of its beginning', { validFrom: NOW }, ['HEALTH_SUMMARY']],
    [
      'a millisecond before its end',
      { validUntil: new Date(NOW.getTime() + 1) },
      ['HEALTH_SUMMARY'],
    ],
    ['at the instant of its end', { validUntil: NOW }, []],
    ['once withdrawn', { revokedAt: NOW }, []],
  ])('%s', async (_when, period, reads) => {
    const yes = permit(toPractice, HEALTH, ['TREATMENT'], period);
    expect((await ask(gp, { records: [yes] })).reads).toEqual(reads);
  });
});

describe('a consent to a kind of organisation', () => {
  const yes = permit('category:GP_PRACTICE', HEALTH, ['TREATMENT']);
  const partner = (rest: Partial<NetworkPartner> = {}): NetworkPartner => ({
    communityId: GEES,
    organisationId: PRACTICE,
    validFrom: inDays(-6),
    validUntil: null,
    ...rest,
  });
  const read = async (partners: readonly NetworkPartner[], who = gp) =>
    (await ask(who, { records: [yes], partners })).reads;

  test('means the partners of the network when it was given', async () => {
    expect(await read([partner()])).toEqual(['HEALTH_SUMMARY']);
    expect(await read([partner({ validFrom: yes.givenAt })])).toEqual(['HEALTH_SUMMARY']);
    expect(await read([partner({ validFrom: new Date(yes.givenAt.getTime() + 1) })])).toEqual([]);
  });

  test('means no organisation outside the network, of another network or another kind', async () => {
    expect(await read([])).toEqual([]);
    expect(await read([partner()], otherGp)).toEqual([]);
    expect(await read([partner({ communityId: CASE })])).toEqual([]);
    expect(await read([partner({ organisationId: HOME_CARE })], homeCareNurse)).toEqual([]);
  });

  test('ends for a partner that left', async () => {
    expect(await read([partner({ validUntil: NOW })])).toEqual([]);
  });

  test('loses to an objection to one organisation', async () => {
    const records = [yes, deny(toPractice, HEALTH, ['TREATMENT'])];
    expect((await ask(gp, { records, partners: [partner()] })).reads).toEqual([]);
  });
});
