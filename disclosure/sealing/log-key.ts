import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret, type SecretHistory } from '../../platform/secrets.ts';
import type { Hash } from './merkle-tree.ts';
import { createNoteSigner, type NoteSigner } from './signed-note.ts';

/** What seals one log. Its secrets derive from the hub's and never stand in the database. */
export interface LogKey {
  /** Signs checkpoints; its name is the origin in their first line. */
  readonly signer: NoteSigner;
  /**
   * Binds a leaf to its place. Somebody who rewrites line, leaf and tree alike cannot make this, so
   * that the very line that was touched can be named and not only the checkpoint that fails after it.
   */
  seal(index: number, leaf: Hash): Buffer;
  isSeal(seal: Buffer, index: number, leaf: Hash): boolean;
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
  const secret = deriveSecret(hubSecret, `${origin}/leaf seals`, 32);
  const seal = (index: number, leaf: Hash) => {
    const place = Buffer.alloc(8);
    place.writeBigUInt64BE(BigInt(index));
    return createHmac('sha256', secret).update(place).update(leaf).digest().subarray(0, SEAL_BYTES);
  };
  return {
    signer: createNoteSigner(origin, deriveSecret(hubSecret, `${origin}/checkpoints`, 32)),
    seal,
    isSeal: (given, index, leaf) =>
      given.length === SEAL_BYTES && timingSafeEqual(given, seal(index, leaf)),
  };
}
