import type { Clock } from '../../platform/clock.ts';
import type { Sql } from '../../platform/database.ts';
import { minuteOf } from './checkpoint.ts';
import { readHandoverNotes } from './handover.ts';
import type { LogKey } from './log-key.ts';
import { consistencyPath, type Hash } from './merkle-tree.ts';
import { readSpans } from './tree-storage.ts';

/** That the log of `second` lines begins with the one of `first`; to be checked by RFC 9162, 2.1.4.2. */
export interface ConsistencyProof {
  readonly first: number;
  readonly second: number;
  readonly proof: readonly Hash[];
}

/**
 * What everybody may know of the log. One checkpoint a minute, and only of minutes that are over: from
 * every single one the world could tell when somebody looked at something.
 */
export interface PublishedLog {
  /** The public key, as `vkey` of c2sp.org/signed-note. */
  readonly verifierKey: string;
  /** Signed by an earlier key and the one after it, from the first: how a kept key leads to this one. */
  handovers(): Promise<readonly string[]>;
  /** Signed notes; null where there is none. */
  latest(): Promise<string | null>;
  ofSize(size: number): Promise<string | null>;
  /** Null unless 1 <= first <= second <= the size of the latest checkpoint. */
  proof(first: number, second: number): Promise<ConsistencyProof | null>;
}

export function openPublishedLog(deps: {
  readonly sql: Sql;
  readonly key: LogKey;
  readonly clock: Clock;
}): PublishedLog {
  const { sql, key, clock } = deps;
  const thisMinute = () => minuteOf(clock.now());

  async function latest() {
    const [row] = await sql<{ note: string; treeSize: number }[]>`
      select note, tree_size from disclosure.access_log_checkpoints
      where minute < ${thisMinute()} order by minute desc limit 1`;
    return row ?? null;
  }

  return {
    verifierKey: key.signer.verifierKey,
    handovers: () => readHandoverNotes(sql),
    latest: async () => (await latest())?.note ?? null,
    async ofSize(size) {
      const [row] = await sql<{ note: string }[]>`
        select note from disclosure.access_log_checkpoints
        where tree_size = ${size} and minute < ${thisMinute()}`;
      return row?.note ?? null;
    },
    async proof(first, second) {
      const end = await latest();
      if (end === null || first < 1 || first > second || second > end.treeSize) return null;
      const proof = await readSpans(sql, consistencyPath(first, second));
      if (proof === null) throw new Error('the tree of the access log has gaps');
      return { first, second, proof };
    },
  };
}
