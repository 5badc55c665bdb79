import { describe, expect, test } from 'vitest';
import { handoverPartyOf, referralPartyOf } from './parties.ts';

const named = { requester: 'practice', target: 'team', owner: null, claimable: false };
const open = { requester: 'practice', target: null, owner: null, claimable: true };
const from = (organisation: string | null, speaksForResident = false) => ({
  organisation,
  speaksForResident,
});

describe('on whose behalf somebody changes a referral', () => {
  test('of the organisation that wrote it, or that it is addressed to', () => {
    expect(referralPartyOf(named, from('practice'))).toBe('REQUESTER');
    expect(referralPartyOf(named, from('team'))).toBe('TARGET');
    expect(referralPartyOf(named, from('elsewhere'))).toBeNull();
  });

  test('of the organisation that accepted an open request; before, of any that could', () => {
    expect(referralPartyOf(open, from('team'))).toBe('CANDIDATE');
    const claimed = { ...open, owner: 'team', claimable: false };
    expect(referralPartyOf(claimed, from('team'))).toBe('TARGET');
    expect(referralPartyOf(claimed, from('elsewhere'))).toBeNull();
  });

  test('whoever wrote an open request does not claim it', () => {
    expect(referralPartyOf(open, from('practice'))).toBe('REQUESTER');
  });

  test('the resident', () => {
    expect(referralPartyOf(named, from(null, true))).toBe('RESIDENT');
    expect(referralPartyOf(open, from(null, true))).toBe('RESIDENT');
  });

  test('a professional who is the resident too acts for the organisation that is a party', () => {
    expect(referralPartyOf(named, from('team', true))).toBe('TARGET');
    expect(referralPartyOf(named, from('elsewhere', true))).toBe('RESIDENT');
  });
});

describe('on whose behalf somebody changes a handover', () => {
  const handover = { sender: 'village', receiver: 'team' };

  test('of its sender, its receiver, or the resident', () => {
    expect(handoverPartyOf(handover, from('village'))).toBe('SENDER');
    expect(handoverPartyOf(handover, from('team'))).toBe('RECEIVER');
    expect(handoverPartyOf(handover, from(null, true))).toBe('RESIDENT');
    expect(handoverPartyOf(handover, from('elsewhere'))).toBeNull();
  });
});
