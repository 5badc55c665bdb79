import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, vi } from 'vitest';
import { thisHost, type Host } from '../embedded-postgres/host.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../embedded-postgres/start-embedded-postgres.ts';
import { silentLog } from '../log.ts';
import { spawnHolder, type Holder } from './embedded-postgres-process.ts';

/**
 * A data directory of its own for each test of the file, and servers in it that are stopped after the
 * test, in this process or as another hub's.
 */
export class EmbeddedPostgresKit {
  /** Parent of the data directory; closed to others, as mkdtemp makes it. */
  base = '';
  private readonly running: Pick<Holder, 'stop'>[] = [];
  private readonly directories: string[] = [];

  constructor() {
    // Several starts of a server in a row, on machines that are slow or busy.
    vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
    beforeEach(() => {
      this.base = this.directory();
    });
    afterEach(async () => {
      for (const server of this.running.splice(0)) await server.stop();
      for (const directory of this.directories.splice(0)) {
        rmSync(directory, { recursive: true, force: true });
      }
    });
  }

  get dataDir(): string {
    return path.join(this.base, 'data-dir');
  }

  /** Something in the database's own directory. */
  inData(...names: string[]): string {
    return path.join(this.dataDir, 'postgres', 'data', ...names);
  }

  /** A further directory, removed after the test. */
  directory(): string {
    const directory = mkdtempSync(path.join(tmpdir(), 'noaberhub-pg-'));
    this.directories.push(directory);
    return directory;
  }

  giveBaseTo(uid: number): void {
    chownSync(this.base, uid, uid);
  }

  async start(host: Partial<Host> = {}): Promise<EmbeddedPostgres> {
    const { dataDir } = this;
    const server = await startEmbeddedPostgres({
      dataDir,
      log: silentLog,
      host: { ...thisHost, ...host },
    });
    this.running.push(server);
    return server;
  }

  async startElsewhere(options: Parameters<typeof spawnHolder>[1] = {}): Promise<Holder> {
    const holder = await spawnHolder(this.dataDir, options);
    this.running.push(holder);
    return holder;
  }

  postmasterPid(): number {
    return Number.parseInt(readFileSync(this.inData('postmaster.pid'), 'utf8'), 10);
  }
}

export async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<T[]>(text);
  } finally {
    await sql.end();
  }
}

export async function remember(url: string): Promise<void> {
  await query(url, `create table kept as select 'Gees'::text as village`);
}

export const recall = (url: string) => query(url, 'select village from kept');
