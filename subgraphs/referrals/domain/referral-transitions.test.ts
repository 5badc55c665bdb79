import { describe, expect, test } from 'vitest';
import {
  isFinalReferral,
  REFERRAL_PARTIES,
  REFERRAL_STATUSES,
  REFERRAL_TRANSITIONS,
  type ReferralParty,
  type ReferralStatus,
} from './referral-transitions.ts';
import { allowedFrom, needsOf } from './transitions.ts';

/** The whole table once more, by hand: from, to, by whom. Everything else cannot be. */
const ALLOWED: readonly (readonly [ReferralStatus, ReferralStatus, readonly ReferralParty[]])[] = [
  ['DRAFT', 'REQUESTED', ['REQUESTER']],
  ['DRAFT', 'CANCELLED', ['REQUESTER', 'RESIDENT', 'HUB']],
  ['DRAFT', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['REQUESTED', 'ACCEPTED', ['TARGET', 'CANDIDATE']],
  ['REQUESTED', 'REJECTED', ['TARGET']],
  ['REQUESTED', 'CANCELLED', ['REQUESTER', 'TARGET', 'RESIDENT']],
  ['REQUESTED', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['ACCEPTED', 'IN_PROGRESS', ['TARGET']],
  ['ACCEPTED', 'ON_HOLD', ['TARGET']],
  ['ACCEPTED', 'COMPLETED', ['TARGET']],
  ['ACCEPTED', 'FAILED', ['TARGET']],
  ['ACCEPTED', 'CANCELLED', ['REQUESTER', 'TARGET', 'RESIDENT']],
  ['ACCEPTED', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['IN_PROGRESS', 'ON_HOLD', ['TARGET']],
  ['IN_PROGRESS', 'COMPLETED', ['TARGET']],
  ['IN_PROGRESS', 'FAILED', ['TARGET']],
  ['IN_PROGRESS', 'CANCELLED', ['REQUESTER', 'TARGET', 'RESIDENT']],
  ['IN_PROGRESS', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['ON_HOLD', 'IN_PROGRESS', ['TARGET']],
  ['ON_HOLD', 'COMPLETED', ['TARGET']],
  ['ON_HOLD', 'FAILED', ['TARGET']],
  ['ON_HOLD', 'CANCELLED', ['REQUESTER', 'TARGET', 'RESIDENT']],
  ['ON_HOLD', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['COMPLETED', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['FAILED', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['REJECTED', 'ENTERED_IN_ERROR', ['REQUESTER']],
  ['CANCELLED', 'ENTERED_IN_ERROR', ['REQUESTER']],
];

const EVERY_CHANGE = REFERRAL_STATUSES.flatMap((from) =>
  REFERRAL_STATUSES.flatMap((to) => REFERRAL_PARTIES.map((party) => ({ from, to, party }))),
);

function isAllowed(from: ReferralStatus, to: ReferralStatus, party: ReferralParty): boolean {
  return ALLOWED.some(([a, b, by]) => a === from && b === to && by.includes(party));
}

describe('every change of a referral by every party', () => {
  test.each(EVERY_CHANGE.filter(({ from, to, party }) => isAllowed(from, to, party)))(
    '$from → $to by $party is allowed',
    ({ from, to, party }) => {
      expect(needsOf(REFERRAL_TRANSITIONS, from, to, party)).not.toBeNull();
      expect(allowedFrom(REFERRAL_TRANSITIONS, from, party)).toContain(to);
    },
  );

  test.each(EVERY_CHANGE.filter(({ from, to, party }) => !isAllowed(from, to, party)))(
    '$from → $to by $party cannot be',
    ({ from, to, party }) => {
      expect(needsOf(REFERRAL_TRANSITIONS, from, to, party)).toBeNull();
      expect(allowedFrom(REFERRAL_TRANSITIONS, from, party)).not.toContain(to);
    },
  );
});

test('nothing final is opened again: at most it is marked as entered in error', () => {
  const after = REFERRAL_STATUSES.filter(isFinalReferral).flatMap((from) =>
    REFERRAL_PARTIES.flatMap((party) => allowedFrom(REFERRAL_TRANSITIONS, from, party)),
  );
  expect(new Set(after)).toEqual(new Set(['ENTERED_IN_ERROR']));
});

test('what is not final is a draft, requested or under way', () => {
  expect(REFERRAL_STATUSES.filter((status) => !isFinalReferral(status))).toEqual([
    'DRAFT',
    'REQUESTED',
    'ACCEPTED',
    'IN_PROGRESS',
    'ON_HOLD',
  ]);
});

describe('what a change needs', () => {
  test.each([
    ['DRAFT', 'REQUESTED', 'REQUESTER', ['AGREEMENT_OR_EMERGENCY']],
    ['DRAFT', 'CANCELLED', 'REQUESTER', ['REASON']],
    ['DRAFT', 'CANCELLED', 'RESIDENT', ['RESIDENT_DECLINED']],
    ['DRAFT', 'CANCELLED', 'HUB', ['SIX_WEEKS_UNANSWERED']],
    ['REQUESTED', 'ACCEPTED', 'TARGET', []],
    ['REQUESTED', 'ACCEPTED', 'CANDIDATE', []],
    ['REQUESTED', 'REJECTED', 'TARGET', ['REASON']],
    ['REQUESTED', 'CANCELLED', 'RESIDENT', ['REASON']],
    ['ACCEPTED', 'ON_HOLD', 'TARGET', ['REASON']],
    ['ACCEPTED', 'COMPLETED', 'TARGET', ['OUTCOME']],
    ['ON_HOLD', 'FAILED', 'TARGET', ['REASON']],
    ['ON_HOLD', 'IN_PROGRESS', 'TARGET', []],
    ['COMPLETED', 'ENTERED_IN_ERROR', 'REQUESTER', []],
  ] as const)('%s → %s by %s: %j', (from, to, party, needs) => {
    expect(needsOf(REFERRAL_TRANSITIONS, from, to, party)).toEqual(needs);
  });
});
