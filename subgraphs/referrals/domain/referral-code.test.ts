import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseReferralCode, REFERRAL_CODE_BYTES, referralCodeOf } from './referral-code.ts';

const codes = fc
  .uint8Array({ minLength: REFERRAL_CODE_BYTES, maxLength: REFERRAL_CODE_BYTES })
  .map(referralCodeOf);

test('a code has 10 characters, none of which looks like another', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    }),
  );
});

test('a code typed in small letters, with spaces or dashes, is the same code', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `;
      expect(normaliseReferralCode(typed)).toBe(code);
    }),
  );
});

test('letters that look like digits are read as those', () => {
  expect(normaliseReferralCode('oO iIlL 12')).toBe('00111112');
});

test('too few random bytes make no code', () => {
  expect(() => referralCodeOf(new Uint8Array(9))).toThrow('10 random bytes');
});
