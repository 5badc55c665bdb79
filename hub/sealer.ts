import { openLogKey, openLogKeys } from '../disclosure/sealing/log-key.ts';
import { openPublishedLog } from '../disclosure/sealing/published-log.ts';
import { openSealerDatabase } from '../disclosure/sealing/sealer-role.ts';
import { createSealer } from '../disclosure/sealing/sealer.ts';
import { startSealing } from '../disclosure/sealing/sealing-loop.ts';
import { readLogId } from '../disclosure/sealing/tree-storage.ts';
import type { RouteHandler } from '../gateway/server.ts';
import { systemClock, type Clock } from '../platform/clock.ts';
import { assertSafeDatabase } from '../platform/database.ts';
import { FIRST_SECRET, type SecretHistory } from '../platform/secrets.ts';
import type { Log } from '../platform/log.ts';
import { logRoutes } from './log-routes.ts';

/** The access log of this hub gets sealed, and what is public of it can be fetched. */
export interface HubSealer {
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** Null while lines get sealed, else why not. */
  health(): string | null;
  /** Seals what is still waiting. */
  stop(): Promise<void>;
}

/** Any number of processes may do this: they take turns. Throws a StartProblem where the database is unsafe. */
export async function startHubSealer(options: {
  readonly url: string;
  readonly hubSecret: string;
  /** Default: it was never rotated. */
  readonly secretHistory?: SecretHistory;
  readonly log: Log;
  readonly clock?: Clock;
}): Promise<HubSealer> {
  const { url, hubSecret, secretHistory = FIRST_SECRET, log, clock = systemClock } = options;
  const database = openSealerDatabase(url, hubSecret);
  try {
    await assertSafeDatabase(database, url);
    const keys = openLogKeys(hubSecret, secretHistory, await readLogId(database.sql));
    const loop = startSealing({ sealer: createSealer({ database, ...keys, clock }), log });
    return {
      routes: logRoutes(openPublishedLog({ sql: database.sql, key: keys.key, clock })),
      health: () => loop.health(),
      async stop() {
        await loop.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What is public of the log, where it is not sealed: at a gateway apart. Throws as `startHubSealer` does. */
export async function openHubLog(options: {
  readonly url: string;
  readonly hubSecret: string;
}): Promise<Pick<HubSealer, 'routes' | 'stop'>> {
  const database = openSealerDatabase(options.url, options.hubSecret);
  const { sql } = database;
  try {
    await assertSafeDatabase(database, options.url);
    const key = openLogKey(options.hubSecret, await readLogId(sql));
    return {
      routes: logRoutes(openPublishedLog({ sql, key, clock: systemClock })),
      stop: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
