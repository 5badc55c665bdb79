/**
 * An object of a subgraph's answer. It has no prototype, so that a key like `__proto__` is a key and
 * nothing else; an object with a prototype is a scalar's value, which nothing here reads or writes.
 */
export interface DataRecord {
  [key: string]: unknown;
}

export function newRecord(): DataRecord {
  return Object.create(null) as DataRecord;
}

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

/**
 * Adds what one subgraph answered to what others answered of the same object. Null never covers a
 * value: a subgraph that could not answer a shared field does not undo one that could.
 */
export function mergeRecord(target: DataRecord, source: DataRecord): void {
  for (const key in source) {
    const mine = target[key];
    const theirs = source[key];
    if (theirs === undefined) continue;
    if (mine === undefined) target[key] = theirs;
    else if (isRecord(mine) && isRecord(theirs)) mergeRecord(mine, theirs);
    else if (Array.isArray(mine) && Array.isArray(theirs)) mergeList(mine, theirs);
    else if (theirs !== null) target[key] = theirs;
  }
}

function mergeList(target: unknown[], source: readonly unknown[]): void {
  for (let i = 0; i < source.length; i += 1) {
    const mine = target[i];
    const theirs = source[i];
    if (isRecord(mine) && isRecord(theirs)) mergeRecord(mine, theirs);
    else if (Array.isArray(mine) && Array.isArray(theirs)) mergeList(mine, theirs);
    else if (mine === null || mine === undefined) target[i] = theirs;
  }
}

/** A deep copy of records and lists; scalars' values are shared. */
export function copyOf<T>(value: T): T;
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item));
  if (!isRecord(value)) return value;
  const copy = newRecord();
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy;
}
