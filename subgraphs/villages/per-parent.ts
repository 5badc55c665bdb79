import DataLoader from 'dataloader';

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
