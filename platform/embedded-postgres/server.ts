import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { CHILD_ENVIRONMENT, processesIn, processIdentity } from './processes.ts';
import type { Runner } from './runner.ts';

/** A running postmaster. */
export interface Server {
  readonly pid: number;
  readonly port: number;
}

const POLL_MS = 10;
const SETTLE_MS = 15_000;
const STOP_MS = 60_000;
const PORT_ATTEMPTS = 3;

/** The server's own log keeps what it does, never a statement or a value (`error` is below `log`). */
const SETTINGS: Readonly<Record<string, string | number>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * The server that already runs in the data directory, else null, and then the directory is free to
 * start one: a stale `postmaster.pid` is gone. PostgreSQL itself refuses to start when that file names
 * a living process, even a zombie or a stranger that got the number later. Under the start lock.
 */
export async function findServer(runner: Runner): Promise<Server | null> {
  const { dataDirectory, credentials } = runner;
  for (let waited = 0; waited < SETTLE_MS; waited += POLL_MS * 10) {
    const state = readPidFile(dataDirectory);
    if (!state) return null;
    const workers = processesIn(dataDirectory, credentials);
    if (workers.length === 0) {
      // A file that names no process at all is left to PostgreSQL, which looks at shared memory too.
      if (hasEntry(state.pid)) rmSync(pidFileOf(dataDirectory), { force: true });
      return null;
    }
    if (workers.includes(state.pid) && state.status === 'ready') return state;
    // A server that starts or stops, or the last backends of one that was killed.
    await sleep(POLL_MS * 10);
  }
  throw new EmbeddedPostgresError(
    `Processes of a former PostgreSQL still work in ${dataDirectory} (${processesIn(dataDirectory, credentials).join(', ')}); end them, then try again.`,
  );
}

/** Starts a server that outlives this process. Under the start lock, after `findServer` gave null. */
export async function startServer(runner: Runner, logFile: string): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(runner, logFile, await freePort());
    if ('server' in outcome) return outcome.server;
    const portTaken = /could not bind|address already in use/i.test(outcome.log);
    if (!portTaken || attempt === PORT_ATTEMPTS) {
      const reason = /(?:FATAL|PANIC|ERROR|error): +(.*)/.exec(outcome.log)?.[1] ?? outcome.exit;
      throw new EmbeddedPostgresError(`PostgreSQL did not start: ${reason}. Its log: ${logFile}.`);
    }
  }
}

/** Ends the server's sessions and stops it; resolves when its process is gone. */
export async function stopServer(runner: Runner, server: Server): Promise<void> {
  const identity = processIdentity(server.pid);
  if (identity === null || readPidFile(runner.dataDirectory)?.pid !== server.pid) return;
  process.kill(server.pid, 'SIGINT');
  for (let waited = 0; waited < STOP_MS; waited += POLL_MS) {
    if (processIdentity(server.pid) !== identity) return;
    await sleep(POLL_MS);
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${server.pid}) has not stopped within a minute; its data are safe, end it by hand.`,
  );
}

type StartOutcome = { server: Server } | { exit: string; log: string };

async function tryStart(runner: Runner, logFile: string, port: number): Promise<StartOutcome> {
  const { dataDirectory } = runner;
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { file, args } = runner.command('postgres', ['-D', dataDirectory, ...settings]);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = fstatSync(log).size;
  // Detached: Ctrl-C in the terminal goes to the hub alone, which stops PostgreSQL last.
  const child = spawn(file, args, {
    ...runner.credentials,
    env: CHILD_ENVIRONMENT,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const end: { reason?: string } = {};
  child.once('error', (error) => (end.reason = error.message));
  child.once(
    'exit',
    (code, signal) => (end.reason = `it ended with ${signal ?? `status ${code}`}`),
  );
  child.unref();
  while (end.reason === undefined) {
    const state = readPidFile(dataDirectory);
    if (state?.pid === child.pid && state?.status === 'ready') return { server: state };
    await sleep(POLL_MS);
  }
  return { exit: end.reason, log: readFileSync(logFile).subarray(logStart).toString() };
}

/** Whether the kernel knows this number, be it a zombie or another user's process. */
function hasEntry(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const pidFileOf = (dataDirectory: string) => path.join(dataDirectory, 'postmaster.pid');

/** The lines of `postmaster.pid` that matter here: process, port and status (pidfile.h of PostgreSQL). */
function readPidFile(dataDirectory: string): (Server & { status: string }) | null {
  try {
    const lines = readFileSync(pidFileOf(dataDirectory), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
