import type pg from 'pg';
import { openOwnSession } from './own-session.ts';

/** Names of which one process at a time holds each, among all that use the database. */
export interface HeldLocks {
  /** False: it is held already, here or elsewhere. Rejects where the database does not answer. */
  take(name: string): Promise<boolean>;
  release(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Of this process alone, where there is no database to ask. */
export function ownLocks(): HeldLocks {
  const held = new Set<string>();
  return {
    take(name) {
      const isFree = !held.has(name);
      held.add(name);
      return Promise.resolve(isFree);
    },
    release(name) {
      held.delete(name);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

/** Advisory locks of one session (`openOwnSession`). */
export function databaseLocks(url: string): HeldLocks {
  const own = ownLocks();
  let session: Promise<pg.Client> | null = null;

  const open = (): Promise<pg.Client> => {
    // The end of a lost session may be told when the next one is there already.
    const opened = openOwnSession(url, 'noaberhub locks', () => {
      if (session === opened) session = null;
    });
    return opened;
  };
  const query = async (text: string, name: string): Promise<boolean> => {
    const asked = (session ??= open());
    try {
      const { rows } = await (await asked).query<{ done: boolean }>(text, [name]);
      return rows[0]?.done === true;
    } catch (error) {
      if (session === asked) session = null;
      // What it held is let go of, whatever went wrong.
      void asked.then((client) => client.end()).catch(() => undefined);
      throw error;
    }
  };

  return {
    async take(name) {
      // A session could take its own lock twice.
      if (!(await own.take(name))) return false;
      try {
        if (await query('select pg_try_advisory_lock(hashtextextended($1, 0)) as done', name))
          return true;
      } catch (error) {
        await own.release(name);
        throw error;
      }
      await own.release(name);
      return false;
    },
    async release(name) {
      try {
        if (session)
          await query('select pg_advisory_unlock(hashtextextended($1, 0)) as done', name);
      } catch {
        // With the session the lock is gone too.
      } finally {
        await own.release(name);
      }
    },
    async close() {
      const open = session;
      session = null;
      await open?.then((client) => client.end()).catch(() => undefined);
    },
  };
}
