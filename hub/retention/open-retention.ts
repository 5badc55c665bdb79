import { noticeRetention } from '../../disclosure/notices/retention.ts';
import { ownedBy, type OwnedRetention } from '../../disclosure/retention/retention.ts';
import { openLogKeys } from '../../disclosure/sealing/log-key.ts';
import { accessLogRetention } from '../../disclosure/sealing/retention.ts';
import { openSealerDatabase } from '../../disclosure/sealing/sealer-role.ts';
import { readLogId } from '../../disclosure/sealing/tree-storage.ts';
import { systemClock, type Clock } from '../../platform/clock.ts';
import { assertSafeDatabase, type Database } from '../../platform/database.ts';
import { FIRST_SECRET, type SecretHistory } from '../../platform/secrets.ts';
import type { Parts } from '../parts.ts';

/** Everything that this hub keeps for a time, each with the role of its owner. */
export interface HubRetention {
  readonly classes: readonly OwnedRetention[];
  readonly clock: Clock;
  readonly logYears: number;
  stop(): Promise<void>;
}

export interface RetentionOptions {
  readonly url: string;
  readonly hubSecret: string;
  /** Default: it was never rotated. */
  readonly secretHistory?: SecretHistory;
  readonly parts: Pick<Parts, 'subgraphs'>;
  /** The pool of the postman's role. */
  readonly postman: Database['sql'];
  /** How long the access log is kept. */
  readonly logYears: number;
  readonly clock?: Clock;
}

/** Throws a StartProblem where the database is unsafe. */
export async function openHubRetention(options: RetentionOptions): Promise<HubRetention> {
  const { url, hubSecret, secretHistory = FIRST_SECRET, parts, postman, logYears } = options;
  const { clock = systemClock } = options;
  const database = openSealerDatabase(url, hubSecret);
  try {
    await assertSafeDatabase(database, url);
    const keys = openLogKeys(hubSecret, secretHistory, await readLogId(database.sql));
    return {
      classes: [
        ...Object.values(parts.subgraphs).flatMap(({ retention }) => retention),
        ...ownedBy('notices', postman, [noticeRetention]),
        accessLogRetention({ database, ...keys, clock, years: logYears }),
      ],
      clock,
      logYears,
      stop: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
