import pg from 'pg';

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

/**
 * Advisory locks of one session, which end with it: whatever becomes of this process, PostgreSQL lets go of
 * them. `url` must lead to the server itself; a pool of transactions has no sessions.
 */
export function databaseLocks(url: string): HeldLocks {
  const own = ownLocks();
  let session: Promise<pg.Client> | null = null;

  const connect = async (forget: () => void): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'noaberhub locks',
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    return client;
  };
  const open = (): Promise<pg.Client> => {
    // The end of a lost session may be told when the next one is there already.
    const opened = connect(() => {
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
