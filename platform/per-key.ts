import DataLoader from 'dataloader';

/** Sorts the rows of one statement to the keys that asked for them, as a DataLoader answers. */
export function rowsPerKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Row[][] {
  const lists = new Map(keys.map((key): [string, Row[]] => [key, []]));
  for (const row of rows) lists.get(keyOf(row) ?? '')?.push(row);
  return keys.map((key) => lists.get(key) ?? []);
}

/** The same where each key has one row at most; null where it has none. */
export function rowPerKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** A parent, and the arguments with which something of it is asked. */
export interface OfParent<Args> {
  readonly parent: string;
  readonly args: Args;
}

/**
 * Loads what is asked of parents with arguments. One read per set of arguments, for all parents that
 * are asked with it; `read` answers in the order of its parents.
 */
export function perParent<Args, Answer>(
  read: (parents: readonly string[], args: Args) => Promise<readonly Answer[]>,
): DataLoader<OfParent<Args>, Answer, string> {
  return new DataLoader(
    async (asked: readonly OfParent<Args>[]) => {
      const answers = new Map<string, Answer>();
      await Promise.all(
        groupsOf(asked).map(async ({ parents, args }) => {
          const found = await read(parents, args);
          found.forEach((answer, place) => {
            answers.set(nameOf({ parent: parents[place] as string, args }), answer);
          });
        }),
      );
      return asked.map((key) => answers.get(nameOf(key)) as Answer);
    },
    { cacheKeyFn: nameOf },
  );
}

function nameOf({ parent, args }: OfParent<unknown>): string {
  return JSON.stringify([parent, args]);
}

function groupsOf<Args>(asked: readonly OfParent<Args>[]): { parents: string[]; args: Args }[] {
  const groups = new Map<string, { parents: string[]; args: Args }>();
  for (const { parent, args } of asked) {
    const name = JSON.stringify(args);
    const group = groups.get(name);
    if (group) group.parents.push(parent);
    else groups.set(name, { parents: [parent], args });
  }
  return [...groups.values()];
}
