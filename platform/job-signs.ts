import type pg from 'pg';
import { openOwnSession } from './own-session.ts';

/** Shows the other processes that those who lock jobs under certain names are alive. */
export interface JobSigns {
  /** Shows these names from now on; again after a lost session. Rejects where the database does not answer. */
  keep(names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const SIGN = 'job runner ';

/** An advisory lock for each name, in one session (`openOwnSession`). */
export function createJobSigns(url: string): JobSigns {
  let session: { readonly client: pg.Client; readonly shown: Set<string> } | null = null;
  let isClosed = false;

  const open = async () => {
    const client = await openOwnSession(url, 'noaberhub job signs', (lost) => {
      if (session?.client === lost) session = null;
    });
    if (isClosed) {
      await client.end();
      throw new Error('The signs of this process are taken down.');
    }
    return (session = { client, shown: new Set<string>() });
  };

  return {
    async keep(names) {
      const { client, shown } = session ?? (await open());
      for (const name of names) {
        if (shown.has(name)) continue;
        await client.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [
          SIGN + name,
        ]);
        shown.add(name);
      }
    },
    async close() {
      isClosed = true;
      const ended = session;
      session = null;
      await ended?.client.end().catch(() => undefined);
    },
  };
}

/** Names under which jobs are locked for `seconds` and more, and that nobody shows to be alive. */
export async function namesWithoutSign(pool: pg.Pool, seconds: number): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct j.locked_by as name
    from graphile_worker._private_jobs j
    where j.locked_at < now() - make_interval(secs => $2) and not exists (
      select from pg_catalog.pg_locks l
      where l.locktype = 'advisory' and l.objsubid = 1
        and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
        and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended($1 || j.locked_by, 0)
    )`,
    [SIGN, seconds],
  );
  return rows.map(({ name }) => name);
}
