import type { GraphQLError } from 'graphql';
import type { ResponsePath } from './paths.ts';

/** In the order of their places: which was found first depends on how long each part took. */
export function inOrder(errors: readonly GraphQLError[]): GraphQLError[] {
  return [...errors].sort(
    (one, two) => byPlace(one.path ?? [], two.path ?? []) || byText(one.message, two.message),
  );
}

/**
 * The errors of an answer in order. Of those below a place that became null, the first of each field: a list
 * whose every item fails alike would say the same once for each item that nobody gets.
 */
export function toldErrors(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  const known = new Set<string>();
  return inOrder(errors).filter(({ path }) => {
    if (!path) return true;
    const depth = depthOfNull(data, path);
    if (depth === path.length) return true;
    const fields = path.slice(depth).filter((key) => typeof key === 'string');
    const key = JSON.stringify([path.slice(0, depth), fields]);
    return !known.has(key) && known.add(key);
  });
}

/** How many keys of the path lead to the first null. */
function depthOfNull(data: unknown, path: ResponsePath): number {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return depth;
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.length;
}

function byPlace(one: ResponsePath, two: ResponsePath): number {
  for (const [depth, here] of one.entries()) {
    const there = two[depth];
    if (there === undefined) return 1;
    if (here === there) continue;
    if (typeof here === 'number' && typeof there === 'number') return here - there;
    return byText(String(here), String(there));
  }
  return one.length - two.length;
}

function byText(one: string, two: string): number {
  if (one === two) return 0;
  return one < two ? -1 : 1;
}
