import type { Log } from '../platform/log.ts';
import type { SeededTables } from './seed/write-tables.ts';

export interface DemoRegionOptions {
  readonly adminUrl: string;
  readonly residents: number;
  readonly log: Log;
  /** Called once there is something to make: it takes a while. */
  readonly onBegin?: () => void;
  /** Of a large region: goes on with one that was begun, and tells how far it is. */
  readonly resume?: { readonly onProgress: (done: number, of: number) => void };
}

/** What was made; null where the database holds data already, and nothing was changed. */
export type Seeded = { readonly residents: number; readonly rows: SeededTables } | null;

/** Fills an empty database with the demo region; a database that holds anything stays as it is. */
export async function seedWhenEmpty(options: DemoRegionOptions): Promise<Seeded> {
  const { adminUrl, residents, log, onBegin, resume } = options;
  const { seedDemoRegion } = await import('./seed/seed.ts');
  const rows = await seedDemoRegion({
    adminUrl,
    residents,
    ...(onBegin ? { onBegin } : {}),
    ...(resume ? { resume: true, onProgress: resume.onProgress } : {}),
    onTable: (table, count) => log.debug({ part: table, count }, 'rows of the demo region'),
  });
  return rows && { residents, rows };
}
