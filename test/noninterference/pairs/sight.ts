import type postgres from 'postgres';
import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import { asking } from '../../../disclosure/scope.ts';
import { purposesOf, type Actor } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { Fact } from './facts.ts';

/** What an actor may see, for whichever purpose it may state: what was ever permitted stays so. */
export interface Sight {
  /** As whom it may see something. */
  readonly grantees: ReadonlySet<string>;
  /** Categories permitted on this row, as far as it is decided by its person and its cases. */
  permitted(row: Fact): number;
  reaches(row: Fact): boolean;
  /** Whether anything was ever decided for it about this person. */
  knows(subject: string): boolean;
  /** Whether it may see something of this category of anybody. */
  sees(category: DataCategory): boolean;
  /** Looks again: what is seen now is added. */
  widen(admin: postgres.Sql): Promise<void>;
  /** Every decision so far, to compare. */
  decisions(): ReadonlyMap<string, string>;
}

interface Decision {
  permitted: number;
  reached: boolean;
}

const keyOf = (subject: string, inCase: string | null) => `${subject} ${inCase ?? ''}`;

/** What names no case and is no resident is decided in whichever case it hangs on: an unlinked person. */
const isOnlyOf = ({ table, ids }: Fact, subject: string): boolean =>
  table.type !== null && table.type.name !== 'Resident' && ids.every((id) => id === subject);

/** One actor for each purpose that it may state. */
export function withEachPurpose(actor: Actor): Actor[] {
  if (actor.kind === 'PUBLIC') return [actor];
  return purposesOf(actor.role).map((purpose) => ({ ...actor, purpose }));
}

/**
 * Looks through the production decision: what is done with it is what is tested here, that it is right
 * `disclosure/` tests.
 */
export function createSight(actor: Actor, at: Date): Sight {
  const decisions = new Map<string, Decision>();
  const grantees = new Set<string>();
  const known = new Set<string>();
  const cases = new Map<string, Set<string | null>>();
  let looked: string | null = null;

  const ofRow = (row: Fact): Decision => {
    const all: Decision = { permitted: 0, reached: false };
    for (const subject of row.subjects)
      for (const inCase of isOnlyOf(row, subject)
        ? (cases.get(subject) ?? [])
        : [null, ...row.ids]) {
        const found = decisions.get(keyOf(subject, inCase));
        all.permitted |= found?.permitted ?? 0;
        all.reached ||= found?.reached ?? false;
      }
    return all;
  };

  return {
    grantees,
    permitted: (row) => ofRow(row).permitted,
    reaches: (row) => ofRow(row).reached,
    sees: (category) =>
      [...decisions.values()].some(({ permitted }) => (permitted & maskOf(category)) !== 0),
    knows: (subject) => known.has(subject),
    decisions: () =>
      new Map(
        [...decisions].map(([key, { permitted, reached }]) => [
          key,
          `${String(permitted)} ${String(reached)}`,
        ]),
      ),
    async widen(admin) {
      const grounds = await groundsOf(admin);
      if (grounds === looked) return;
      looked = grounds;
      for (const as of withEachPurpose(actor)) {
        const request = requestOf(as, at);
        const sql = admin as unknown as Sql;
        const rows = await sql<(Decision & { subject: string; inCase: string | null })[]>`
          with ${asking(sql, request)}, met as (
            select subject, case_id from disclosure.relations where case_id is not null
            union select subject, null from disclosure.relations
            union select subject, null from disclosure.records
          )
          select met.subject::text, met.case_id::text as "inCase", d.permitted, d.reached
          from asking cross join met
          cross join lateral disclosure.decide(asking.who, met.subject, met.case_id) d
          where d.permitted <> 0 or d.reached`;
        for (const { subject, inCase, permitted, reached } of rows) {
          known.add(subject);
          cases.set(subject, (cases.get(subject) ?? new Set()).add(inCase));
          const key = keyOf(subject, inCase);
          const before = decisions.get(key);
          decisions.set(key, {
            permitted: permitted | (before?.permitted ?? 0),
            reached: reached || (before?.reached ?? false),
          });
        }
        const who = await sql<{ grantees: string[] }[]>`
          with ${asking(sql, request)} select (who).grantees as grantees from asking`;
        for (const grantee of who[0]?.grantees ?? []) grantees.add(grantee);
      }
    },
  };
}

/** What decisions are made of, as one text: when it is the same, so are they. Nothing is decided by a log or a notice. */
async function groundsOf(admin: postgres.Sql): Promise<string> {
  const tables = await admin<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'disclosure'::regnamespace and relkind = 'r' and relname !~ '^access_log|notices$'
    order by 1`;
  const sums = tables.map(
    ({ name }) => `(select sum(hashtextextended(t::text, 0)) from disclosure.${name} t)`,
  );
  const [row] = await admin.unsafe<{ sum: string }[]>(
    `select concat_ws(' ', ${sums.map((sum) => `coalesce(${sum}, 0)`).join(', ')}) as sum`,
  );
  return row?.sum ?? '';
}

/** A request of this actor, as a gateway would describe it. */
export function requestOf(actor: Actor, now: Date, id = NOTHING): RequestContext {
  return {
    actor,
    now,
    requestId: id,
    traceId: '0'.repeat(31) + '1',
    operation: { name: null, hash: 'noninterference' },
  };
}

const NOTHING = '00000000-0000-4000-8000-000000000000';
