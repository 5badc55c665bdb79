import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { CHILD_ENVIRONMENT, type Credentials } from './processes.ts';
import type { Runner } from './runner.ts';

export const SUPERUSER = 'postgres';
const FIRST_MAJOR_WITH_BUILTIN_LOCALES = 17;

/** The major version that made these data; null when there are none. */
export function readDataMajor(dataDirectory: string): number | null {
  try {
    return Number.parseInt(readFileSync(path.join(dataDirectory, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes the data directory. It is initialised aside and renamed, so that one that is there is whole;
 * what an interrupted attempt left behind goes away. Under the start lock.
 */
export async function createCluster(
  runner: Runner,
  binaries: Binaries,
  password: string,
): Promise<void> {
  const target = runner.dataDirectory;
  removeDrafts(target);
  // A name of its own: an initdb whose parent was killed may still be at work in another.
  const draft = `${target}.init-${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  chownSync(draft, runner.owner.uid, runner.owner.gid);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
  try {
    await runInitdb(runner, binaries, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, target);
}

/**
 * Gives data that were made under another way of running (as root in a namespace, as another user)
 * to the user of today. Only while no server runs.
 */
export function takeOwnership({ dataDirectory, owner }: Runner): void {
  const { uid, gid } = statSync(dataDirectory);
  if (uid === owner.uid && gid === owner.gid) return;
  for (const entry of readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(dataDirectory, entry), owner.uid, owner.gid);
  }
  // Last: an interrupted pass is seen by the directory's own owner and begun again.
  chownSync(dataDirectory, owner.uid, owner.gid);
  chmodSync(dataDirectory, 0o700);
}

function removeDrafts(target: string): void {
  const parent = path.dirname(target);
  const prefix = `${path.basename(target)}.init-`;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    try {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    } catch {
      // Its initdb is still at work; the next start tries again.
    }
  }
}

async function runInitdb(
  runner: Runner,
  { major }: Binaries,
  directory: string,
  passwordFile: string,
): Promise<void> {
  // Built into the server: the same order and the same upper and lower case on every machine.
  const locale =
    major >= FIRST_MAJOR_WITH_BUILTIN_LOCALES
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--no-locale'];
  const { file, args } = runner.command('initdb', [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    ...locale,
  ]);
  const outcome = await run(file, args, runner.credentials);
  if (outcome.status === 0 && existsSync(path.join(directory, 'PG_VERSION'))) return;
  const lastLine = outcome.errors.trim().split('\n').at(-1) ?? '';
  throw new EmbeddedPostgresError(
    `PostgreSQL could not make its data directory ${directory}: ${lastLine}`,
  );
}

async function run(file: string, args: string[], credentials: Credentials | undefined) {
  const child = spawn(file, args, {
    ...credentials,
    env: CHILD_ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const status = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [errors, code] = await Promise.all([text(child.stderr), status]);
  return { errors, status: code };
}
