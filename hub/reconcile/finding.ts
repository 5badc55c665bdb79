import type { Database } from '../../platform/database.ts';

/** Rows that are not what the facts say: how many, how, and a few of them by opaque ids. */
export interface Finding {
  readonly what: string;
  readonly how: 'MISSING' | 'EXTRA' | 'DIFFERENT';
  readonly count: number;
  /** Ids of cases or questions, or numbers of the access log; never a key of a person. */
  readonly examples: readonly string[];
}

/** One thing that is derived from facts, and how it is brought in line with them. */
export interface Derived {
  readonly name: string;
  find(sql: Database['sql'], tell: (done: number, all: number) => void): Promise<Finding[]>;
  /** Answers what it did: mended at once, or asked of the jobs. */
  repair(sql: Database['sql']): Promise<'mended' | 'asked of the jobs'>;
}

export const EXAMPLES = 5;
