import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret, type SecretHistory } from '../../platform/secrets.ts';
import type { Hash } from './merkle-tree.ts';
import { createNoteSigner, type NoteSigner } from './signed-note.ts';

/** What seals one log. Its secrets derive from the hub's and never stand in the database. */
export interface LogKey {
  /** Signs checkpoints; its name is the origin in their first line. */
  readonly signer: NoteSigner;
  /**
   * Binds a leaf, and whom its line is about, to its place. Somebody who rewrites line, leaf and tree alike
   * cannot make this, so that the very line that was touched can be named and not only the checkpoint that
   * fails after it. `person`: null of a line about nobody, and of leaves sealed before persons were.
   */
  seal(index: number, leaf: Hash, person: Buffer | null): Buffer;
  isSeal(seal: Buffer, index: number, leaf: Hash, person: Buffer | null): boolean;
  /** Of `disclosure.person_digest`: that a number of the log is this person's. */
  sealPerson(digest: Buffer): Buffer;
  /** `index`: the place of the leaf in which it stands, which tells by which key. */
  isPersonSeal(seal: Buffer, digest: Buffer, index: number): boolean;
}

const SEAL_BYTES = 16;

/** The key of a log and those that it had before, the last of them first. */
export interface LogKeys {
  readonly key: LogKey;
  readonly earlier: readonly LogKey[];
}

export function openLogKeys(hubSecret: string, { before }: SecretHistory, logId: string): LogKeys {
  const earlier = [...before].sort(([one], [other]) => other - one);
  return {
    key: openLogKey(hubSecret, logId),
    earlier: earlier.map(([, secret]) => openLogKey(secret, logId)),
  };
}

/** The key of the log with this id, the same for all who have the hub's secret. */
export function openLogKey(hubSecret: string, logId: string): LogKey {
  const origin = `noaberhub/access-log/${logId}`;
  const ofLeaves = deriveSecret(hubSecret, `${origin}/leaf seals`, 32);
  const ofPersons = deriveSecret(hubSecret, `${origin}/person seals`, 32);
  const seal = (index: number, leaf: Hash, person: Buffer | null) => {
    const place = Buffer.alloc(8);
    place.writeBigUInt64BE(BigInt(index));
    return keyedHash(ofLeaves, place, leaf, ...(person === null ? [] : [person]));
  };
  const sealPerson = (digest: Buffer) => keyedHash(ofPersons, digest);
  return {
    signer: createNoteSigner(origin, deriveSecret(hubSecret, `${origin}/checkpoints`, 32)),
    seal,
    isSeal: (given, index, leaf, person) => isSame(given, seal(index, leaf, person)),
    sealPerson,
    isPersonSeal: (given, digest) => isSame(given, sealPerson(digest)),
  };
}

/** Of parts of fixed sizes, so that no two lists of them read alike. */
function keyedHash(secret: Uint8Array, ...parts: readonly Buffer[]): Buffer {
  const hash = createHmac('sha256', secret);
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, SEAL_BYTES);
}

const isSame = (given: Buffer, expected: Buffer) =>
  given.length === expected.length && timingSafeEqual(given, expected);
