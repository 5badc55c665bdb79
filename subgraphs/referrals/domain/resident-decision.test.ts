import { expect, test } from 'vitest';
import { REFERRAL_STATUSES } from './referral-transitions.ts';
import { decisionsFrom } from './resident-decision.ts';

test('of a draft the resident says yes or no, and may take back the yes but not the no', () => {
  expect(decisionsFrom('DRAFT', 'PENDING')).toEqual(['AGREED', 'DECLINED']);
  expect(decisionsFrom('DRAFT', 'AGREED')).toEqual(['DECLINED']);
  expect(decisionsFrom('DRAFT', 'DECLINED')).toEqual([]);
});

test.each(REFERRAL_STATUSES.filter((status) => status !== 'DRAFT'))(
  'of a referral that is %s nothing is left to decide',
  (status) => {
    for (const decided of ['PENDING', 'AGREED', 'DECLINED'] as const)
      expect(decisionsFrom(status, decided)).toEqual([]);
  },
);
