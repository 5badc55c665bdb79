import type { Config } from '../platform/config.ts';
import { explainFileError } from '../platform/embedded-postgres/embedded-postgres-error.ts';
import { throughPool } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { loadHubSecret } from '../platform/secrets.ts';

/** The database that this hub uses: the configured one, or a private one that runs while it does. */
export interface HubDatabase {
  /** For subgraphs; may lead through a pooler. */
  readonly url: string;
  /** Straight to the server: migrations, jobs and locks. */
  readonly adminUrl: string;
  /** What and where it is, without a secret. */
  readonly description: string;
  /** Stops the private PostgreSQL, unless another hub uses it too. */
  stop(): Promise<void>;
}

export async function openHubDatabase(config: Config, log: Log): Promise<HubDatabase> {
  const { url, directUrl } = config.database;
  if (url !== null) {
    return {
      // Two addresses of one database: the first is a pooler's.
      url: directUrl !== null && directUrl !== url ? throughPool(url) : url,
      adminUrl: directUrl ?? url,
      description: `PostgreSQL at ${new URL(url).host}`,
      stop: () => Promise.resolve(),
    };
  }
  const { startEmbeddedPostgres } =
    await import('../platform/embedded-postgres/start-embedded-postgres.ts');
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  return {
    url: server.url,
    adminUrl: server.url,
    description: `PostgreSQL ${server.version}, private, in ${server.dataDirectory}`,
    stop: () => server.stop(),
  };
}

/** The hub's secret; throws a StartProblem where the data directory cannot hold it. */
export function openHubSecret(config: Config): string {
  return inDataDirectory(config, () => loadHubSecret(config.hubSecret, config.dataDir));
}

/** Runs what reads or writes in the data directory; what the file system refuses becomes one clear line. */
export function inDataDirectory<T>(config: Config, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFileError(error, config.dataDir);
  }
}
