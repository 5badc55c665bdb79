import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { ResponsePath } from './paths.ts';
import { isRecord, type DataRecord } from './records.ts';

/**
 * What subgraphs did not answer because of an error that is told: one field that fails nulls the whole entity,
 * or the whole answer, with all the other fields that the fetch asked there.
 */
export class LeftOut {
  readonly #keys = new Map<DataRecord | null, ReadonlySet<string>[]>();

  /** `object`: null stands for the root. */
  add(object: DataRecord | null, keys: ReadonlySet<string>): void {
    const known = this.#keys.get(object);
    if (known) known.push(keys);
    else this.#keys.set(object, [keys]);
  }

  /** Whether the value at this place of the answer was left out. */
  has(data: DataRecord, path: ResponsePath): boolean {
    if (this.#keys.size === 0) return false;
    const key = path.at(-1);
    const object = path.length === 1 ? null : valueAt(data, path.slice(0, -1));
    if (typeof key !== 'string' || (object !== null && !isRecord(object))) return false;
    return this.#keys.get(object)?.some((keys) => keys.has(key)) ?? false;
  }
}

/** Stands for every position: an error of the whole fetch. */
export const WHOLE = Symbol('the whole fetch');

export const ALL_FAILED: ReadonlySet<unknown> = new Set([WHOLE]);

function valueAt(data: DataRecord, path: ResponsePath): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[key as number];
    else if (isRecord(value)) value = value[key];
    else return undefined;
  }
  return value;
}

/**
 * The keys under which the answer has what a document of the plan asks of the root; of `field`, where that is
 * given. `rewrites`: what the plan does to what comes.
 */
export function askedKeys(
  operation: string,
  rewrites: readonly FetchRewrite[] | undefined,
  field?: string,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const definition of parse(operation, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    collect(
      field === undefined ? [definition.selectionSet] : setsOf(definition.selectionSet, field),
      keys,
    );
  }
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const last = path.at(-1);
    if (last && 'Key' in last && keys.has(last.Key)) keys.add(renameKeyTo);
  }
  return keys;
}

function setsOf({ selections }: SelectionSetNode, field: string): SelectionSetNode[] {
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD &&
    (selection.alias ?? selection.name).value === field &&
    selection.selectionSet
      ? [selection.selectionSet]
      : [],
  );
}

function collect(sets: readonly SelectionSetNode[], keys: Set<string>): void {
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect([selection.selectionSet], keys);
    }
  }
}
