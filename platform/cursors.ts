import { aessiv } from '@noble/ciphers/aes.js';

/** Where a row stands in the order of its list. */
export type Position = readonly (string | number | null)[];

export type DecodedCursor =
  { readonly ok: true; readonly position: Position } | { readonly ok: false };

/**
 * Cursors that show nothing and cannot be made up. `list` names everything that a cursor must not
 * leave: the field, its parent, its filters and the actor. The same position of the same list always
 * gives the same cursor, so that equal states give equal answers.
 */
export interface Cursors {
  encode(list: string, position: Position): string;
  decode(list: string, cursor: string): DecodedCursor;
}

/** Of AES-SIV with 256-bit keys (RFC 5297), which takes two. */
export const CURSOR_SECRET_BYTES = 64;
const PADDING = 64;
const MAX_LENGTH = 4096;

export function createCursors(secret: Uint8Array): Cursors {
  if (secret.length !== CURSOR_SECRET_BYTES) {
    throw new Error(`a secret for cursors has ${CURSOR_SECRET_BYTES} bytes`);
  }
  const cipherOf = (list: string) => aessiv(secret, Buffer.from(list));
  return {
    encode: (list, position) =>
      Buffer.from(cipherOf(list).encrypt(Buffer.from(pad(JSON.stringify(position))))).toString(
        'base64url',
      ),
    decode(list, cursor) {
      if (cursor.length > MAX_LENGTH || !/^[A-Za-z0-9_-]+$/.test(cursor)) return { ok: false };
      try {
        const plain = cipherOf(list).decrypt(Buffer.from(cursor, 'base64url'));
        return { ok: true, position: JSON.parse(Buffer.from(plain).toString()) as Position };
      } catch {
        return { ok: false };
      }
    },
  };
}

/** The length of a cursor must not tell the length of what is in it; JSON ignores spaces at the end. */
function pad(json: string): string {
  const missing = -Buffer.byteLength(json) & (PADDING - 1);
  return json + ' '.repeat(missing);
}
