import { createHash } from 'node:crypto';
import type { Sql, Transaction } from './database.ts';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Whose repetition counts as the same call. */
export interface IdempotencyScope {
  readonly subgraph: string;
  /** The caller: subject and organisation of its token. */
  readonly actor: string;
  /** The mutation's name. */
  readonly operation: string;
  /** As the client gave it; without one the mutation just runs. */
  readonly key: string | null | undefined;
  readonly input: unknown;
}

export type OnceResult<T> =
  | { readonly kind: 'done'; readonly result: T; readonly replayed: boolean }
  | { readonly kind: 'key-reused' };

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Whether a client's key may be used: 1 to 200 visible ASCII characters. */
export function isIdempotencyKey(key: string): boolean {
  return KEY.test(key);
}

/**
 * Runs a mutation once per key, inside the transaction that it changes things in. A repetition with
 * the same input gets the stored result without running; with another input it is told so. Two at the
 * same moment: the second waits for the first's commit. Results are kept for 7 days and hold ids
 * alone: what they stand for is read again, under today's decision.
 *
 * A result for which `isRefusal` holds is not kept: nothing happened, so the key is free again.
 */
export async function once<T extends Json>(
  tx: Transaction,
  scope: IdempotencyScope,
  run: () => Promise<T>,
  isRefusal: (result: T) => boolean = () => false,
): Promise<OnceResult<T>> {
  if (scope.key == null) return { kind: 'done', result: await run(), replayed: false };
  const hash = createHash('sha256').update(canonical(scope.input)).digest();
  if (!(await takeKey(tx, scope, scope.key, hash))) return replay<T>(tx, scope, scope.key, hash);
  const result = await run();
  const { subgraph, actor, operation, key } = scope;
  if (isRefusal(result)) {
    await tx`
      delete from platform.idempotency_keys
      where (subgraph, actor, operation, key) = (${subgraph}, ${actor}, ${operation}, ${key})`;
  } else {
    await tx`
      update platform.idempotency_keys set result = ${tx.json(result)}
      where (subgraph, actor, operation, key) = (${subgraph}, ${actor}, ${operation}, ${key})`;
  }
  return { kind: 'done', result, replayed: false };
}

/** Removes what is older than 7 days of the subgraph whose pool this is; answers how many. */
export async function forgetOldKeys(sql: Sql): Promise<number> {
  const { count } = await sql`
    delete from platform.idempotency_keys where created_at < now() - interval '7 days'`;
  return count;
}

/** Waits while another transaction holds the key; false when it is taken and not yet forgotten. */
async function takeKey(
  tx: Transaction,
  scope: IdempotencyScope,
  key: string,
  hash: Buffer,
): Promise<boolean> {
  const { subgraph, actor, operation } = scope;
  const rows = await tx`
    insert into platform.idempotency_keys as known (subgraph, actor, operation, key, input_hash)
    values (${subgraph}, ${actor}, ${operation}, ${key}, ${hash})
    on conflict (subgraph, actor, operation, key) do update
      set input_hash = excluded.input_hash, created_at = excluded.created_at, result = null
      where known.created_at < now() - interval '7 days'
    returning 1`;
  return rows.length === 1;
}

async function replay<T extends Json>(
  tx: Transaction,
  { subgraph, actor, operation }: IdempotencyScope,
  key: string,
  hash: Buffer,
): Promise<OnceResult<T>> {
  const [row] = await tx<{ inputHash: Buffer; result: T }[]>`
    select input_hash, result from platform.idempotency_keys
    where (subgraph, actor, operation, key) = (${subgraph}, ${actor}, ${operation}, ${key})`;
  if (!row) throw new Error('a taken idempotency key is not there');
  if (!row.inputHash.equals(hash)) return { kind: 'key-reused' };
  return { kind: 'done', result: row.result, replayed: true };
}

/** JSON with the names of every object in order: equal inputs give equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
