import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_OUTPUT = 64 * 1024 * 1024;

/** Whose rights a program runs with; absent: those of this process. */
export interface Credentials {
  readonly uid: number;
  readonly gid: number;
}

/** The environment of PostgreSQL's programs: none of the hub's secrets, none of the shell's PG* settings. */
export const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * What tells one process from a later one with the same number: its number and its start. null when
 * there is no such process, or only a zombie of it.
 */
export function processIdentity(pid: number): string | null {
  const start = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return start === null ? null : `${pid} ${start}`;
}

/** Numbers of the living processes that run or serve the data directory. `as`: the user they run as. */
export function processesIn(dataDirectory: string, as?: Credentials): number[] {
  return process.platform === 'linux'
    ? byWorkingDirectory(dataDirectory, as)
    : byCommandLine(dataDirectory);
}

/**
 * A postmaster and each of its backends work in the data directory. Listed by a program under their
 * own user: root in a container often may not look at another user's processes.
 */
function byWorkingDirectory(directory: string, as: Credentials | undefined): number[] {
  const listing = output('/bin/sh', ['-c', 'ls -ld /proc/[0-9]*/cwd 2>/dev/null'], as);
  const ending = ` -> ${directory}`;
  return listing
    .split('\n')
    .filter((line) => line.endsWith(ending))
    .map((line) => Number(/\/proc\/(\d+)\/cwd -> /.exec(line)?.[1]))
    .filter((pid) => processIdentity(pid) !== null);
}

function byCommandLine(directory: string): number[] {
  return output('ps', ['-axo', 'pid=,command='])
    .split('\n')
    .filter((line) => line.includes(`-D ${directory} `))
    .map((line) => Number.parseInt(line, 10));
}

function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything, brackets too.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const startTicks = fields[19];
    if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
    return `${bootId()} ${startTicks}`;
  } catch {
    return null;
  }
}

/** Ticks count from the boot; without this, a process of before a reboot could look like one of today. */
function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function startByPs(pid: number): string | null {
  const line = output('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).trim();
  if (line === '' || line.startsWith('Z')) return null;
  return line.replace(/^\S+\s+/, '');
}

/** What a program writes; nothing when it cannot be run. */
export function output(program: string, args: string[], as?: Credentials): string {
  const options = { encoding: 'utf8', env: CHILD_ENVIRONMENT, cwd: '/', ...as } as const;
  const { stdout, error } = spawnSync(program, args, { ...options, maxBuffer: MAX_OUTPUT });
  return error ? '' : stdout;
}
