import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Host } from '../embedded-postgres/host.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';

const SCRIPT = fileURLToPath(new URL('./hold-embedded-postgres.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Another hub process, as far as the embedded PostgreSQL is concerned. */
export interface Holder extends Omit<EmbeddedPostgres, 'stop'> {
  /** Why it did not start; nothing else is set then. */
  readonly error?: string;
  readonly pid: number;
  /** Leaves properly. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

interface HolderOptions {
  readonly host?: Partial<Host>;
  readonly uid?: number;
}

/** The process of a holder that has only just begun. */
export function beginHolder(dataDir: string, { host = {}, uid }: HolderOptions = {}) {
  return spawn(process.execPath, ['--import', TSX, SCRIPT, dataDir, JSON.stringify(host)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

export async function spawnHolder(dataDir: string, options: HolderOptions = {}): Promise<Holder> {
  const child = beginHolder(dataDir, options);
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    ...(JSON.parse(line) as Omit<EmbeddedPostgres, 'stop'>),
    pid: child.pid ?? -1,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
