import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import { makeDirectory } from '../make-directory.ts';
import { keepSecretFile } from '../secrets.ts';
import { findBinaries, wrongMajor, type Binaries } from './binaries.ts';
import { createCluster, readDataMajor, SUPERUSER, takeOwnership } from './cluster.ts';
import { EmbeddedPostgresError, explainFileError } from './embedded-postgres-error.ts';
import { isHeld, join, leave } from './holders.ts';
import { thisHost, type Host } from './host.ts';
import { chooseRunner, type Runner } from './runner.ts';
import { findServer, startServer, stopServer } from './server.ts';
import { exclusively } from './start-lock.ts';

export interface EmbeddedPostgres {
  /** As superuser, over loopback. Holds the password: never for a log. */
  readonly url: string;
  /** Whether the server ran already: of another hub, or left by one that was killed. */
  readonly adopted: boolean;
  readonly how: Runner['how'];
  readonly dataDirectory: string;
  readonly version: string;
  /** Stops the server, unless another process uses it too. */
  readonly stop: () => Promise<void>;
}

/**
 * A private PostgreSQL in `dataDir/postgres`: started, or adopted when one runs there. Throws
 * EmbeddedPostgresError. Hubs of one machine share it; two machines or containers must not share the
 * directory, since neither sees the processes of the other.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: Log;
  host?: Host;
}): Promise<EmbeddedPostgres> {
  const { dataDir, log, host = thisHost } = options;
  try {
    // Others may pass, not look: another user may have to reach the data below. Those are closed.
    makeDirectory(path.join(dataDir, 'postgres'), 0o711);
    const base = realpathSync(path.join(dataDir, 'postgres'));
    return await exclusively(base, () => startIn(base, host, log));
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function startIn(base: string, host: Host, log: Log): Promise<EmbeddedPostgres> {
  const holders = path.join(base, 'holders');
  const wished = path.join(base, 'data');
  const binaries = findBinaries(host, readDataMajor(wished));
  const runner = chooseRunner({ binaries, dataDirectory: wished, host });
  const { dataDirectory, how } = runner;
  if (dataDirectory !== wished) {
    log.warn(
      { directory: dataDirectory },
      'PostgreSQL cannot reach the data directory as its user; the data are elsewhere',
    );
  }
  const password = await preparePasswordAndData(base, runner, binaries);
  const running = await findServer(runner);
  if (!running) takeOwnership(runner);
  const server = running ?? (await startServer(runner, path.join(base, 'server.log')));
  const holder = join(holders);
  const adopted = running !== null;
  log.info(
    { directory: dataDirectory, version: binaries.version, port: server.port, how, adopted },
    'PostgreSQL runs',
  );
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/postgres`,
    adopted,
    how,
    dataDirectory,
    version: binaries.version,
    stop: () =>
      exclusively(base, async () => {
        leave(holder);
        if (isHeld(holders)) return;
        await stopServer(runner, server);
        log.info({ directory: dataDirectory }, 'PostgreSQL stopped');
      }),
  };
}

async function preparePasswordAndData(
  base: string,
  runner: Runner,
  binaries: Binaries,
): Promise<string> {
  const passwordFile = path.join(base, 'password');
  const dataMajor = readDataMajor(runner.dataDirectory);
  if (dataMajor !== null && !existsSync(passwordFile)) {
    throw new EmbeddedPostgresError(
      `${passwordFile} is missing, but its database ${runner.dataDirectory} is there; put the file back, or remove both to begin anew.`,
    );
  }
  const password = keepSecretFile(passwordFile);
  if (dataMajor === null) {
    if (existsSync(runner.dataDirectory)) {
      throw new EmbeddedPostgresError(
        `${runner.dataDirectory} exists, but holds no PostgreSQL database; remove it, or set DATA_DIR to another directory.`,
      );
    }
    await createCluster(runner, binaries, password);
  } else if (dataMajor !== binaries.major) {
    // Only with data that stand elsewhere than asked, which the search for binaries did not see.
    throw new EmbeddedPostgresError(wrongMajor(binaries, dataMajor));
  }
  return password;
}
