import { explainDatabaseError } from '../../platform/database-problem.ts';
import {
  inTransaction,
  openDatabase,
  type Database,
  type Transaction,
} from '../../platform/database.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import {
  forgetUnfinished,
  readUnfinished,
  writeUnfinished,
  type Unfinished,
} from './bookkeeping.ts';
import { calendarFrom, midnightOf } from './calendar.ts';
import { demoRegion, NO_TURNS, type DemoRegion } from './demo-facts.ts';
import { deriveRelations, writeTables, type OnTable, type SeededTables } from './write-tables.ts';

export interface SeedOptions {
  readonly adminUrl: string;
  readonly residents: number;
  /** Other numbers give other regions; the same one the same rows. */
  readonly seed?: number;
  /** The day that all dates count back from; today, so that a fresh demo is about now. */
  readonly anchor?: Date;
  /** Residents in one transaction, at least LEAST_FIRST_PART. */
  readonly partSize?: number;
  /** Go on with a region that was begun here and not finished. Default: leave it as it is. */
  readonly resume?: boolean;
  /** Called once there is something to make. */
  readonly onBegin?: () => void;
  /** Called after each table, with its rows. */
  readonly onTable?: OnTable;
  /** Called after each part of a region that takes several: the residents that are there, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

const DEFAULT_SEED = 1;
const PART_SIZE = 10_000;

/** Two hubs that start at once fill a database once. */
const LOCK = 'noaberhub demo region';

/**
 * Fills an empty, migrated database with the demo region. A region of one part is made in one
 * transaction, whole or not at all; a larger one in a transaction for each part and one for its
 * relations, and one that was interrupted can be resumed, with the same rows. Answers null, and changes
 * nothing, when the database holds data already. Throws a DatabaseProblem when the connection is lost.
 */
export async function seedDemoRegion(options: SeedOptions): Promise<SeededTables | null> {
  const database = openDatabase({
    url: options.adminUrl,
    poolSize: 1,
    applicationName: 'noaberhub seed',
  });
  const { sql } = database;
  const make = createMaker(options);
  try {
    const first = await locked(sql, async (tx) => {
      const begun = await readUnfinished(tx);
      if (begun) return options.resume === true ? sameRegion(begun, options) : null;
      if (await holdsData(tx)) return null;
      options.onBegin?.();
      return make.ground(tx);
    });
    if (first === null) return null;
    let state = first;
    while (!isFinished(state)) {
      options.onProgress?.(state.done, state.residents);
      state = await locked(sql, async (tx) => {
        // Another one that resumed it may have come further.
        const now = await readUnfinished(tx);
        return now === null ? { ...state, finished: true } : make.next(tx, now);
      });
    }
    return new Map(Object.entries(state.rows));
  } catch (error) {
    throw explainDatabaseError(error, options.adminUrl);
  } finally {
    await database.close();
  }
}

interface State extends Unfinished {
  readonly finished?: boolean;
}

const isFinished = ({ finished }: State) => finished === true;

const locked = <T>(sql: Database['sql'], work: (tx: Transaction) => Promise<T>) =>
  inTransaction(sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`;
    return work(tx);
  });

/** What each transaction writes. */
function createMaker(options: SeedOptions) {
  const partSize = options.partSize ?? PART_SIZE;
  let region: DemoRegion | undefined;
  const regionOf = ({ seed, residents, anchor }: Unfinished) =>
    (region ??= demoRegion({ seed, residents, calendar: calendarFrom(anchor) }));

  const counter = (before: Unfinished['rows']) => {
    const rows: Record<string, number> = { ...before };
    const tell: OnTable = (table, count) => {
      rows[table] = (rows[table] ?? 0) + count;
      options.onTable?.(table, count);
    };
    return { rows, tell };
  };

  async function part(tx: Transaction, state: Unfinished): Promise<Unfinished> {
    const count = Math.min(partSize, state.residents - state.done);
    const { turns } = state;
    const made = regionOf(state).residents({ first: state.done + 1, count, turns });
    const { rows, tell } = counter(state.rows);
    await writeTables(tx, made.tables, tell);
    return { ...state, done: state.done + count, turns: made.turns, rows };
  }

  async function finish(tx: Transaction, state: Unfinished): Promise<State> {
    const { rows, tell } = counter(state.rows);
    await deriveRelations(tx, Object.keys(rows), tell);
    await forgetUnfinished(tx);
    return { ...state, rows, finished: true };
  }

  async function next(tx: Transaction, state: Unfinished): Promise<State> {
    if (state.done === state.residents) return finish(tx, state);
    const further = await part(tx, state);
    await writeUnfinished(tx, further);
    return further;
  }

  /** Everything but residents, and the first of them; a small region is finished with it. */
  async function ground(tx: Transaction): Promise<State> {
    const { residents, seed = DEFAULT_SEED } = options;
    const anchor = midnightOf(options.anchor ?? new Date());
    const empty = { seed, residents, anchor, done: 0, turns: NO_TURNS, rows: {} };
    const { rows, tell } = counter({});
    for (const tables of regionOf(empty).ground()) await writeTables(tx, tables, tell);
    const begun = { ...empty, rows };
    if (residents > partSize) return next(tx, begun);
    return finish(tx, await part(tx, begun));
  }

  return { ground, next };
}

function sameRegion(begun: Unfinished, { residents }: SeedOptions): State {
  if (begun.residents === residents) return begun;
  throw new StartProblem(
    `The database holds an unfinished demo region: \`npx hub seed --residents ${begun.residents}\` finishes it.`,
  );
}

/** Filled by no migration: a row in one of them is data. */
const TABLES_OF_DATA = [
  'disclosure.organisations',
  'disclosure.relations',
  'disclosure.records',
  'villages.municipalities',
  'villages.communities',
  'villages.residents',
  'volunteers.volunteers',
  'referrals.cases',
  'housing.projects',
  'disclosure.access_log',
  'disclosure.referral_codes',
] as const;

async function holdsData(tx: Transaction): Promise<boolean> {
  const anyRow = TABLES_OF_DATA.map((table) => `exists (select from ${table})`).join(' or ');
  const [answer] = await tx.unsafe<{ filled: boolean }[]>(`select ${anyRow} as filled`);
  return answer?.filled ?? true;
}
