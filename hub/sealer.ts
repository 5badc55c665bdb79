import { openLogKey } from '../disclosure/sealing/log-key.ts';
import { openPublishedLog } from '../disclosure/sealing/published-log.ts';
import { openSealerDatabase } from '../disclosure/sealing/sealer-role.ts';
import { createSealer } from '../disclosure/sealing/sealer.ts';
import { startSealing } from '../disclosure/sealing/sealing-loop.ts';
import { readLogId } from '../disclosure/sealing/tree-storage.ts';
import type { RouteHandler } from '../gateway/server.ts';
import { systemClock, type Clock } from '../platform/clock.ts';
import { assertSafeDatabase } from '../platform/database.ts';
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
  readonly log: Log;
  readonly clock?: Clock;
}): Promise<HubSealer> {
  const { url, hubSecret, log, clock = systemClock } = options;
  const database = openSealerDatabase(url, hubSecret);
  try {
    await assertSafeDatabase(database, url);
    const key = openLogKey(hubSecret, await readLogId(database.sql));
    const loop = startSealing({ sealer: createSealer({ database, key, clock }), log });
    return {
      routes: logRoutes(openPublishedLog({ sql: database.sql, key, clock })),
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
