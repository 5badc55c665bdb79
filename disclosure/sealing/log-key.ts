import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret } from '../../platform/secrets.ts';
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
