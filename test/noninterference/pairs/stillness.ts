import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Planner } from '../../../gateway/plan/planner.ts';
import type { Subgraphs } from '../../../gateway/subgraphs.ts';
import type { LiveEvents } from '../../../platform/live-events.ts';

/** Tells when a world has done everything that follows from what was asked of it. */
export interface Stillness {
  /** The same ones, watched. */
  readonly subgraphs: Subgraphs;
  readonly planner: Planner;
  /** Resolves when everything that was announced by now is heard, and nothing is under way because of it. */
  reached(): Promise<void>;
}

/** Rounds of the event loop in which nothing began; in each what has come over a socket is read. */
const STILL_ROUNDS = 5;
const ROUND_MS = 2;
const CHANNEL = 'noaberhub_live';

/**
 * How long nothing has come says little of a busy machine. PostgreSQL tells messages in the order in which
 * they were committed, so that one of our own comes after all that came before it; from then on what is
 * asked of the planner and the subgraphs is counted.
 */
export function watchStillness(
  watched: { readonly subgraphs: Subgraphs; readonly planner: Planner },
  events: LiveEvents,
  admin: postgres.Sql,
): Stillness {
  let underWay = 0;
  let begun = 0;

  async function watch<T>(work: () => T | Promise<T>): Promise<T> {
    underWay += 1;
    begun += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
    }
  }

  async function everythingHeard(): Promise<void> {
    const topic = randomUUID();
    await new Promise<void>((resolve, reject) => {
      const stopListening = events.listen(topic, {
        heard() {
          stopListening();
          resolve();
        },
        missed: () => reject(new Error('The connection for live events was lost.')),
      });
      admin`select pg_notify(${CHANNEL}, ${`${topic} still`})`.catch(reject);
    });
  }

  return {
    subgraphs: {
      fetch: (request) => watch(() => watched.subgraphs.fetch(request)),
      settle: (request) => watch(() => watched.subgraphs.settle(request)),
      health: () => watched.subgraphs.health(),
    },
    planner: { plan: (document, name) => watch(() => watched.planner.plan(document, name)) },
    async reached() {
      await everythingHeard();
      let before = begun;
      for (let still = 0; still < STILL_ROUNDS; still += 1) {
        await sleep(ROUND_MS);
        if (underWay > 0 || begun !== before) still = -1;
        before = begun;
      }
    },
  };
}
