import { createHash } from 'node:crypto';

/**
 * Crockford's base 32: no I, L, O or U, so that nothing looks like something else; 5 bits each.
 * What a hurried reader still mixes up is put right when the code is typed.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** As many random bytes as `oneTimeCodeOf` takes. */
export const ONE_TIME_CODE_BYTES = LENGTH;

/** A code of 50 random bits, to be told to one person and used once. */
export function oneTimeCodeOf(random: Uint8Array): string {
  if (random.length !== ONE_TIME_CODE_BYTES)
    throw new Error(`A one-time code takes ${String(ONE_TIME_CODE_BYTES)} random bytes.`);
  // 256 is a multiple of 32: every character is equally likely.
  return Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** A code of 160 random bits in groups of four, for what must stay unguessable for years; of 32 bytes. */
export function longCodeOf(random: Uint8Array): string {
  const characters = Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return characters.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** The code that was meant: capitals, without spaces and dashes. */
export function normaliseOneTimeCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[OIL]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** What is kept of a code: 50 bits, a short life and counted tries stand between the two. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
