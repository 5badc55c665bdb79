import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { OwnedRetention, RetentionRule } from '../retention/retention.ts';
import type { LogKey } from './log-key.ts';
import { linesToPrune, pruneLog } from './prune.ts';

export const ACCESS_LOG: RetentionRule = {
  name: 'ACCESS_LOG',
  what: 'Lines of the access log, whole sealed batches; their hashes and a signed record stay',
  term: 'AS_ACCESS_LOG',
  from: 'the minute in which the batch was sealed',
  law: 'Wabvpz 15e, NEN 7513: at least five years',
};

/** A line that is not what was sealed: nothing goes until somebody looked. */
export class LogNotAsSealed extends Error {
  constructor(leaf: number) {
    super(`Line ${leaf} of the access log is not what was sealed: see \`npx hub verify-log\`.`);
  }
}

export function accessLogRetention(options: {
  readonly database: Database;
  readonly key: LogKey;
  readonly earlier?: readonly LogKey[];
  readonly clock: Clock;
  readonly years: number;
}): OwnedRetention {
  const policy = `ACCESS_LOG_${options.years}_YEARS`;
  return {
    owner: 'log',
    rule: ACCESS_LOG,
    look: ({ before }) => linesToPrune({ ...options, before }),
    async *remove({ before }) {
      for (let lines = 1; lines > 0; yield lines) {
        const pruned = await pruneLog({ ...options, before, policy });
        if (!pruned.ok) throw new LogNotAsSealed(pruned.leaf);
        ({ lines } = pruned);
      }
    },
  };
}
