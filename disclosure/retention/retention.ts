import {
  inTransaction,
  type Database,
  type Sql,
  type SqlPart,
  type Transaction,
} from '../../platform/database.ts';
import type { Due, Term } from './term.ts';

/** What is kept how long and why, for whoever reads the law; docs/retention.md holds all of them. */
export interface RetentionRule {
  readonly name: string;
  /** What goes. */
  readonly what: string;
  readonly term: Term;
  /** From when the term runs. */
  readonly from: string;
  /** The law, or the reason where there is none. */
  readonly law: string;
}

export interface Found {
  readonly count: number;
  readonly oldest: Date | null;
}

/** Parties that keep something for a shorter time than the rule's, and how long. */
export interface OwnTerms {
  readonly parties: number;
  /** In words of the owner, one and several: `village`, `villages`. */
  readonly noun: readonly [one: string, several: string];
  readonly shortestMonths: number;
  readonly longestMonths: number;
}

type Pool = Database['sql'];

/** A rule with how its owner finds what is due, and removes it a batch at a time. */
export interface RetentionClass {
  readonly rule: RetentionRule;
  look(sql: Pool, due: Due): Promise<Found>;
  /** Where the rule lets parties shorten it: who did. */
  ownTerms?(sql: Pool): Promise<OwnTerms | null>;
  /**
   * How many went, transaction by transaction; between two of them it may be left. What is due is asked
   * again in each, so that it may be repeated.
   */
  remove(sql: Pool, due: Due): AsyncIterable<number>;
}

/** A class bound to the pool of its owner. */
export interface OwnedRetention {
  readonly owner: string;
  readonly rule: RetentionRule;
  look(due: Due): Promise<Found>;
  ownTerms?(): Promise<OwnTerms | null>;
  remove(due: Due): AsyncIterable<number>;
}

/** What one transaction removes. */
const ROWS_AT_ONCE = 100;
/** What is found at once, to be removed batch by batch. */
const ROWS_LISTED = 5000;

/** More than a request may take: nobody waits for this. */
const STATEMENT_TIMEOUT = '5min';

function patiently<T>(sql: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(sql, async (tx) => {
    await tx`select set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true)`;
    return work(tx);
  });
}

/**
 * A class of rows with an id. `due` selects `id` and `since`, the instant from which the term runs;
 * `remove` is an expression that removes `d.id` and tells whether it did. What cannot be removed now,
 * since somebody is at work on it, is left to the next run.
 */
export function rowsDue(
  rule: RetentionRule,
  how: {
    readonly due: (sql: Sql, due: Due) => SqlPart;
    readonly remove: (sql: Sql, due: Due) => SqlPart;
  },
): RetentionClass {
  const list = (sql: Pool, due: Due, after: string | null) =>
    patiently(sql, async (tx) => {
      const rows = await tx<{ id: string }[]>`
        select d.id from (${how.due(tx, due)}) d
        where ${after}::uuid is null or d.id > ${after}::uuid
        order by d.id limit ${ROWS_LISTED}`;
      return rows.map(({ id }) => id);
    });
  const removeSome = (sql: Pool, due: Due, ids: readonly string[]) =>
    patiently(sql, async (tx) => {
      const [row] = await tx<{ removed: number }[]>`
        select count(*) filter (where ${how.remove(tx, due)}) as removed
        from (${how.due(tx, due)}) d where d.id = any(${[...ids]}::uuid[])`;
      return row?.removed ?? 0;
    });
  return {
    rule,
    look: (sql, due) =>
      patiently(sql, async (tx) => {
        const [found] = await tx<Found[]>`
          select count(*), min(d.since) as oldest from (${how.due(tx, due)}) d`;
        return found ?? { count: 0, oldest: null };
      }),
    async *remove(sql, due) {
      for (let after: string | null = null; ;) {
        const ids: readonly string[] = await list(sql, due, after);
        for (let from = 0; from < ids.length; from += ROWS_AT_ONCE)
          yield await removeSome(sql, due, ids.slice(from, from + ROWS_AT_ONCE));
        if (ids.length < ROWS_LISTED) return;
        after = ids.at(-1) ?? null;
      }
    },
  };
}

const SWEPT_AT_ONCE = 1000;

/** A class of rows without an id. `look` selects `count` and `oldest`, `sweep` removes at most so many. */
export function sweepDue(
  rule: RetentionRule,
  how: {
    readonly look: (sql: Sql, due: Due) => SqlPart;
    readonly sweep: (sql: Sql, due: Due, most: number) => SqlPart;
  },
): RetentionClass {
  return {
    rule,
    look: (sql, due) =>
      patiently(sql, async (tx) => {
        const [found] = (await how.look(tx, due)) as unknown as Found[];
        return found ?? { count: 0, oldest: null };
      }),
    async *remove(sql, due) {
      const sweep = () =>
        patiently(sql, async (tx) => {
          const swept = await how.sweep(tx, due, SWEPT_AT_ONCE);
          return (swept as unknown as { removed: number }[])[0]?.removed ?? 0;
        });
      for (let removed = SWEPT_AT_ONCE; removed === SWEPT_AT_ONCE; yield removed)
        removed = await sweep();
    },
  };
}

/** Of persons whose data are restricted nothing goes (GDPR 18): they may need it. `keys`: an array. */
export function notRestricted(sql: Sql, keys: SqlPart, { now }: Due) {
  return sql`not disclosure.is_restricted(${keys}, ${now}::timestamptz)`;
}

export function ownedBy(
  owner: string,
  sql: Pool,
  classes: readonly RetentionClass[],
): OwnedRetention[] {
  return classes.map((one) => ({
    owner,
    rule: one.rule,
    look: (due) => one.look(sql, due),
    ownTerms: async () => (await one.ownTerms?.(sql)) ?? null,
    remove: (due) => one.remove(sql, due),
  }));
}
