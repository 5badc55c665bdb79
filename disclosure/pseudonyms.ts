import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveSecret, FIRST_SECRET, type SecretHistory } from '../platform/secrets.ts';
import type { Actor } from '../platform/actor.ts';

/** The first is the version of the secret behind the id. */
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

export interface PseudonymsByRecipient {
  /** The recipient of what this actor is answered. */
  for(actor: Actor): Pseudonyms;
  /** For what is kept to be told to an organisation. */
  forOrganisation(organisationId: string): Pseudonyms;
}

/**
 * Ids of residents are a keyed permutation of their keys, another one for each recipient: there is
 * no table to steal, two recipients cannot join theirs, and no order can be inferred. Ids are issued
 * under the newest secret; those that were issued under an earlier one are still read.
 */
export function createPseudonyms(
  hubSecret: string,
  { version, before }: SecretHistory = FIRST_SECRET,
): PseudonymsByRecipient {
  const secrets = new Map([...before, [version, hubSecret]]);
  const known = new Map<string, Pseudonyms>();
  const forRecipient = (recipient: string): Pseudonyms => {
    let pseudonyms = known.get(recipient);
    if (pseudonyms === undefined) {
      pseudonyms = ofRecipient(recipient, secrets, version);
      if (known.size >= 10_000) known.clear();
      known.set(recipient, pseudonyms);
    }
    return pseudonyms;
  };
  return {
    for: (actor) => forRecipient(recipientOf(actor)),
    forOrganisation: (id) => forRecipient(`organisation:${id}`),
  };
}

/** Whose ids these are: the organisation's, or the person's where there is none. */
export function recipientOf(actor: Actor): string {
  if (actor.kind === 'PUBLIC') return 'public';
  return actor.organisationId === null
    ? `person:${actor.subject}`
    : `organisation:${actor.organisationId}`;
}

function ofRecipient(
  recipient: string,
  secrets: ReadonlyMap<number, string>,
  newest: number,
): Pseudonyms {
  const permutationOf = (version: number, secret: string) =>
    permutation(deriveSecret(secret, `pseudonym/${version}/${recipient}`, 32));
  const permutations = new Map(
    [...secrets].map(([version, secret]) => [version, permutationOf(version, secret)] as const),
  );
  const own = permutations.get(newest);
  if (!own) throw new Error('the newest secret is one of the secrets');
  return {
    idOf(key) {
      const hidden = own.hide(Buffer.from(key.replaceAll('-', ''), 'hex'));
      return Buffer.concat([Buffer.of(newest), hidden]).toString('base64url');
    },
    keyOf(id) {
      const bytes = Buffer.from(id, 'base64url');
      const known = permutations.get(bytes[0] ?? 0);
      if (!known || bytes.length !== ID_BYTES || bytes.toString('base64url') !== id) return NOBODY;
      const hex = known.show(bytes.subarray(1)).toString('hex');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}

/** AES-256 on the key's one block of 16 bytes: a permutation, so nothing needs to be chained. */
function permutation(secret: Buffer) {
  const cipher = createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
  const decipher = createDecipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
  return {
    hide: (block: Buffer): Buffer => cipher.update(block),
    show: (block: Buffer): Buffer => decipher.update(block),
  };
}
