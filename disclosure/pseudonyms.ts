import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveSecret } from '../platform/secrets.ts';
import type { Actor } from '../platform/actor.ts';

/** Version of the key derivation, the first byte of every id: keys can be rotated. */
const KEY_VERSION = 1;
const ID_BYTES = 17;

/** The key that nobody has: an id that is none leads to it, so that it costs and answers the same. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The ids of residents for one recipient. */
export interface Pseudonyms {
  /** The id under which this recipient knows the resident with this key. */
  idOf(key: string): string;
  /** The key behind an id of this recipient; another recipient's id, or no id at all, leads to nobody. */
  keyOf(id: string): string;
}

/**
 * Ids of residents are a keyed permutation of their keys, another one for each recipient: there is
 * no table to steal, two recipients cannot join theirs, and no order can be inferred.
 */
export function createPseudonyms(hubSecret: string): { for(actor: Actor): Pseudonyms } {
  const known = new Map<string, Pseudonyms>();
  return {
    for(actor) {
      const recipient = recipientOf(actor);
      let pseudonyms = known.get(recipient);
      if (pseudonyms === undefined) {
        pseudonyms = permutation(
          deriveSecret(hubSecret, `pseudonym/${String(KEY_VERSION)}/${recipient}`, 32),
        );
        if (known.size >= 10_000) known.clear();
        known.set(recipient, pseudonyms);
      }
      return pseudonyms;
    },
  };
}

/** Whose ids these are: the organisation's, or the person's where there is none. */
export function recipientOf(actor: Actor): string {
  if (actor.kind === 'PUBLIC') return 'public';
  return actor.organisationId === null
    ? `person:${actor.subject}`
    : `organisation:${actor.organisationId}`;
}

/** AES-256 on the key's one block of 16 bytes: a permutation, so nothing needs to be chained. */
function permutation(secret: Buffer): Pseudonyms {
  const cipher = createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
  const decipher = createDecipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
  return {
    idOf(key) {
      const block = cipher.update(Buffer.from(key.replaceAll('-', ''), 'hex'));
      return Buffer.concat([Buffer.of(KEY_VERSION), block]).toString('base64url');
    },
    keyOf(id) {
      const bytes = Buffer.from(id, 'base64url');
      if (
        bytes.length !== ID_BYTES ||
        bytes[0] !== KEY_VERSION ||
        bytes.toString('base64url') !== id
      )
        return NOBODY;
      const hex = decipher.update(bytes.subarray(1)).toString('hex');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
