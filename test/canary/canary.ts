import type postgres from 'postgres';
import { seededValues, valuesIn } from './seeded-values.ts';

/** Listens to what a hub tells outside of its answers, and says what of its people stands in there. */
export interface Canary {
  hear(text: string): void;
  /** Personal values of the database that were heard, or that wait in a job. */
  escaped(admin: postgres.Sql): Promise<string[]>;
}

export function createCanary(): Canary {
  const heard: string[] = [];
  return {
    hear: (text) => void heard.push(text),
    async escaped(admin) {
      const jobs = await admin<{ payload: string }[]>`
        select payload::text from graphile_worker._private_jobs`;
      const told = [...heard, ...jobs.map(({ payload }) => payload)].join('\n');
      return valuesIn(told, await seededValues(admin));
    },
  };
}
