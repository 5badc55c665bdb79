import { inject } from 'vitest';
import { systemClock, type Clock } from '../../../platform/clock.ts';
import { openDatabase, type Database, type Sql } from '../../../platform/database.ts';
import { createScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { openLogKey, type LogKey } from '../log-key.ts';
import { openSealerDatabase } from '../sealer-role.ts';
import { createSealer, type Sealer } from '../sealer.ts';
import { readLogId } from '../tree-storage.ts';
import { appendLines, type LineFacts } from './log-line.ts';

/** A log of its own, with the means to write, seal and tamper. */
export interface SealingKit {
  readonly url: string;
  readonly hubSecret: string;
  readonly key: LogKey;
  /** As superuser, who may do everything. */
  readonly admin: Database;
  /** Another sealer, as another process would have it. */
  sealer(clock?: Clock): Sealer;
  /** Seals until nothing waits; answers how many lines. */
  sealAll(clock?: Clock): Promise<number>;
  /** Writes lines as a subgraph would, in one transaction; answers their ids. */
  append(count: number, facts?: Partial<LineFacts>, sql?: Sql): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSealingKit(): Promise<SealingKit> {
  const { name, hubSecret } = inject('template');
  const scratch = await createScratchDatabase({ template: name });
  const url = scratch.adminUrl;
  const admin = openDatabase({ url, poolSize: 8, applicationName: 'test' });
  const key = openLogKey(hubSecret, await readLogId(admin.sql));
  const opened: Database[] = [admin];

  const sealer = (clock = systemClock) => {
    const database = openSealerDatabase(url, hubSecret);
    opened.push(database);
    return createSealer({ database, key, clock });
  };

  return {
    url,
    hubSecret,
    key,
    admin,
    sealer,
    sealAll: (clock) => sealUntilDone(sealer(clock)),
    append: (count, facts, sql = admin.sql) => appendLines(sql, count, facts),
    async close() {
      await Promise.all(opened.map((database) => database.close()));
      await scratch.drop();
    },
  };
}

export async function sealUntilDone(sealer: Sealer): Promise<number> {
  for (let lines = 0; ;) {
    const result = await sealer.seal();
    if (result.kind === 'REFUSED') throw new Error(`refused: ${result.reason}`);
    if (result.kind === 'NOTHING_TO_DO') return lines;
    if (result.kind === 'SEALED') lines += result.lines;
  }
}
