/**
 * Crockford's base 32: no I, L, O or U, so that nothing looks like something else; 5 bits each.
 * What a hurried reader still mixes up is put right when the code is typed.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export const REFERRAL_CODE_DAYS = 14;
/** As many random bytes as `referralCodeOf` takes. */
export const REFERRAL_CODE_BYTES = LENGTH;

export function referralCodeOf(random: Uint8Array): string {
  if (random.length !== REFERRAL_CODE_BYTES)
    throw new Error(`A referral code takes ${String(REFERRAL_CODE_BYTES)} random bytes.`);
  // 256 is a multiple of 32: every character is equally likely.
  return Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** The code that was meant: capitals, without spaces and dashes. */
export function normaliseReferralCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[OIL]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}
