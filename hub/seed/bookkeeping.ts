import type { Transaction } from '../../platform/database.ts';
import type { Turns } from './demo-facts.ts';

/** A region that is made in several transactions, and how far it is. */
export interface Unfinished {
  readonly seed: number;
  /** How many residents it is to have. */
  readonly residents: number;
  readonly anchor: Date;
  /** Residents that are there, with everything about them. */
  readonly done: number;
  readonly turns: Turns;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Stands in the database only while a region is unfinished; each part updates it in its transaction. */
const SCHEMA = 'demo_region_unfinished';

export async function readUnfinished(tx: Transaction): Promise<Unfinished | null> {
  const [known] = await tx<{ there: boolean }[]>`
    select to_regclass(${`${SCHEMA}.progress`}) is not null as there
  `;
  if (known?.there !== true) return null;
  const [row] = await tx<{ state: Omit<Unfinished, 'anchor'> & { anchor: string } }[]>`
    select state from ${tx(SCHEMA)}.progress
  `;
  return row ? { ...row.state, anchor: new Date(row.state.anchor) } : null;
}

export async function writeUnfinished(tx: Transaction, state: Unfinished): Promise<void> {
  await tx`create schema if not exists ${tx(SCHEMA)}`;
  await tx`create table if not exists ${tx(SCHEMA)}.progress (state jsonb not null)`;
  await tx`delete from ${tx(SCHEMA)}.progress`;
  const turns = { ...state.turns };
  const written = { ...state, turns, anchor: state.anchor.toISOString() };
  await tx`insert into ${tx(SCHEMA)}.progress values (${tx.json(written)})`;
}

export async function forgetUnfinished(tx: Transaction): Promise<void> {
  await tx`drop schema if exists ${tx(SCHEMA)} cascade`;
}
