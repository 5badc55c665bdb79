import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Host } from './host.ts';
import { CHILD_ENVIRONMENT, type Credentials } from './processes.ts';

/** How PostgreSQL's programs run here: they refuse root, and a user that has no name. */
export interface Runner {
  readonly how: 'as this user' | 'in a user namespace' | 'as another user';
  /** Where the programs stand; a copy when the package's directory is closed to the other user. */
  readonly binDirectory: string;
  /** Where the data stand; elsewhere when the asked directory is closed to the other user. */
  readonly dataDirectory: string;
  /** Rights to start programs with, absent: this process's own. */
  readonly credentials?: Credentials;
  /** Who owns the data directory, seen from outside. */
  readonly owner: Credentials;
  /** The command line of one of PostgreSQL's programs. */
  command(program: string, args: readonly string[]): { file: string; args: string[] };
}

interface Wish {
  readonly binaries: Binaries;
  readonly dataDirectory: string;
  readonly host: Host;
}

export function chooseRunner(wish: Wish): Runner {
  const self = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  if (self.uid !== 0 && hasName()) return ordinaryRunner(wish, self);
  const other = namedUser('postgres') ?? namedUser('nobody');
  const runner =
    other &&
    (namespaceRunner(wish, self, other) ?? (self.uid === 0 && otherUserRunner(wish, other)));
  if (runner) return runner;
  throw new EmbeddedPostgresError(
    self.uid === 0
      ? 'PostgreSQL does not run as root, and there is neither a user namespace nor a user postgres or nobody to run it; start the hub as an ordinary user, or set DATABASE_URL.'
      : `PostgreSQL does not run as user ${self.uid}, which has no name in /etc/passwd; start the hub as a user that has one, or set DATABASE_URL.`,
  );
}

function ordinaryRunner({ binaries, dataDirectory }: Wish, self: Credentials): Runner {
  const binDirectory = binaries.directory;
  return {
    how: 'as this user',
    binDirectory,
    dataDirectory,
    owner: self,
    command: (program, args) => ({ file: path.join(binDirectory, program), args: [...args] }),
  };
}

/**
 * Inside the namespace this user looks like `other`; outside, the files stay its own, so nothing needs
 * to change owner and closed parent directories are no obstacle.
 */
function namespaceRunner(wish: Wish, self: Credentials, other: Credentials): Runner | null {
  if (!wish.host.userNamespaces) return null;
  const mapping = ['-U', `--map-user=${other.uid}`, `--map-group=${other.gid}`, '--'];
  const inNamespace: Runner['command'] = (program, args) => ({
    file: 'unshare',
    args: [...mapping, path.join(wish.binaries.directory, program), ...args],
  });
  const trial = inNamespace('postgres', ['--version']);
  if (!succeeds(trial.file, trial.args)) return null;
  return { ...ordinaryRunner(wish, self), how: 'in a user namespace', command: inNamespace };
}

function otherUserRunner(wish: Wish, other: Credentials): Runner {
  const binDirectory = reachableBinaries(wish, other);
  const dataDirectory = reachableData(wish, other);
  return {
    how: 'as another user',
    binDirectory,
    dataDirectory,
    credentials: other,
    owner: other,
    command: (program, args) => ({ file: path.join(binDirectory, program), args: [...args] }),
  };
}

function reachableBinaries({ binaries, host }: Wish, other: Credentials): string {
  const runs = (directory: string) =>
    succeeds(path.join(directory, 'postgres'), ['--version'], other);
  if (runs(binaries.directory)) return binaries.directory;
  const origin = path.dirname(binaries.directory);
  const key = createHash('sha256')
    .update(`${origin} ${binaries.version}`)
    .digest('hex')
    .slice(0, 16);
  const copy = path.join(host.sharedDirectory, `postgres-${binaries.version}-${key}`);
  if (!existsSync(copy)) copyWhole(origin, copy);
  const directory = path.join(copy, 'bin');
  if (runs(directory)) return directory;
  throw new EmbeddedPostgresError(
    `User ${other.uid} can run PostgreSQL neither in ${binaries.directory} nor in ${directory}; start the hub as an ordinary user, or set DATABASE_URL.`,
  );
}

/** A copy that is there is complete: it appears by a rename, and a second one at the same time is dropped. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function reachableData({ dataDirectory, host }: Wish, other: Credentials): string {
  const parent = path.dirname(dataDirectory);
  if (succeeds('/bin/sh', ['-c', 'cd -- "$1"', 'sh', parent], other)) return dataDirectory;
  if (existsSync(dataDirectory)) {
    throw new EmbeddedPostgresError(
      `The data in ${dataDirectory} stand below a directory that is closed to user ${other.uid}, as which PostgreSQL has to run here; let others pass its parent directories (chmod o+x), or set DATA_DIR to another directory.`,
    );
  }
  const key = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  mkdirSync(host.sharedDirectory, { recursive: true, mode: 0o755 });
  return path.join(host.sharedDirectory, `data-${key}`);
}

function hasName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

function namedUser(name: string): Credentials | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function succeeds(file: string, args: readonly string[], as?: Credentials): boolean {
  const options = { env: CHILD_ENVIRONMENT, cwd: '/', stdio: 'ignore', ...as } as const;
  return spawnSync(file, args, options).status === 0;
}
