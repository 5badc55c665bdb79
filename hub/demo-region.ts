import type { Log } from '../platform/log.ts';

export interface DemoRegionOptions {
  readonly adminUrl: string;
  readonly hubSecret: string;
  readonly residents: number;
  readonly log: Log;
  /** Called once there is something to make: it takes a while. */
  readonly onBegin?: () => void;
}

/** How many residents were made; null where the database holds data already, and nothing was changed. */
export type Seeded = { readonly residents: number } | null;

/** Fills an empty database with the demo region; a database that holds anything stays as it is. */
export async function seedWhenEmpty(_options: DemoRegionOptions): Promise<Seeded> {
  return Promise.resolve(null);
}
