import { inTransaction, type Database, type Sql } from '../../platform/database.ts';
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

export interface Step {
  readonly removed: number;
  /** Where the next step goes on; null: this was the last one. */
  readonly next: string | null;
}

type Pool = Database['sql'];
type Part = ReturnType<Sql>;

/** A rule with how its owner finds what is due, and removes it a batch at a time. */
export interface RetentionClass {
  readonly rule: RetentionRule;
  look(sql: Pool, due: Due): Promise<Found>;
  /** One transaction. What is due is asked again in it, so that a step may be repeated and left out. */
  step(sql: Pool, due: Due, after: string | null): Promise<Step>;
}

/** A class bound to the pool of its owner. */
export interface OwnedRetention {
  readonly owner: string;
  readonly rule: RetentionRule;
  look(due: Due): Promise<Found>;
  step(due: Due, after: string | null): Promise<Step>;
}

const ROWS_AT_ONCE = 100;

/**
 * A class of rows with an id. `due` selects `id` and `since`, the instant from which the term runs;
 * `remove` is an expression that removes `d.id` and tells whether it did. What cannot be removed now,
 * since somebody is at work on it, is left to the next run.
 */
export function rowsDue(
  rule: RetentionRule,
  how: {
    readonly due: (sql: Sql, due: Due) => Part;
    readonly remove: (sql: Sql, due: Due) => Part;
  },
): RetentionClass {
  return {
    rule,
    async look(sql, due) {
      const [found] = await sql<Found[]>`
        select count(*), min(d.since) as oldest from (${how.due(sql, due)}) d`;
      return found ?? { count: 0, oldest: null };
    },
    step: (sql, due, after) =>
      inTransaction(sql, async (tx) => {
        const page = await tx<{ id: string }[]>`
          select d.id from (${how.due(tx, due)}) d
          where ${after}::uuid is null or d.id > ${after}::uuid
          order by d.id limit ${ROWS_AT_ONCE}`;
        const ids = page.map(({ id }) => id);
        const next = ids.length < ROWS_AT_ONCE ? null : (ids.at(-1) ?? null);
        if (ids.length === 0) return { removed: 0, next };
        const [row] = await tx<{ removed: number }[]>`
          select count(*) filter (where ${how.remove(tx, due)}) as removed
          from (${how.due(tx, due)}) d where d.id = any(${ids}::uuid[])`;
        return { removed: row?.removed ?? 0, next };
      }),
  };
}

const SWEPT_AT_ONCE = 1000;

/** A class of rows without an id. `look` selects `count` and `oldest`, `sweep` removes at most so many. */
export function sweepDue(
  rule: RetentionRule,
  how: {
    readonly look: (sql: Sql, due: Due) => Part;
    readonly sweep: (sql: Sql, due: Due, most: number) => Part;
  },
): RetentionClass {
  return {
    rule,
    async look(sql, due) {
      const [found] = (await how.look(sql, due)) as unknown as Found[];
      return found ?? { count: 0, oldest: null };
    },
    async step(sql, due) {
      const [row] = (await how.sweep(sql, due, SWEPT_AT_ONCE)) as unknown as { removed: number }[];
      const removed = row?.removed ?? 0;
      return { removed, next: removed < SWEPT_AT_ONCE ? null : 'more' };
    },
  };
}

/** Of persons whose data are restricted nothing goes (GDPR 18): they may need it. `keys`: an array. */
export function notRestricted(sql: Sql, keys: Part, { now }: Due) {
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
    step: (due, after) => one.step(sql, due, after),
  }));
}
