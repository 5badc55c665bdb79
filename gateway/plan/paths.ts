import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { IsInstance } from './supergraph-types.ts';
import { isRecord, type DataRecord } from './records.ts';

export type ResponsePath = readonly (string | number)[];

/**
 * Visits every object at a plan's path. `path` is kept up to date when an array is given; it is one
 * array that changes, to be copied by who keeps it.
 */
export type WalkPath = (
  root: DataRecord,
  visit: (entity: DataRecord) => void,
  path: (string | number)[] | null,
) => void;

/** A Flatten path as a walk: `@` is every item of a list, a type condition skips other types. */
export function compilePath(
  segments: readonly FlattenNodePathSegment[],
  isInstance: IsInstance,
): WalkPath {
  function walkList(
    list: readonly unknown[],
    depth: number,
    visit: (entity: DataRecord) => void,
    path: (string | number)[] | null,
  ): void {
    for (let i = 0; i < list.length; i += 1) {
      path?.push(i);
      walk(list[i], depth, visit, path);
      path?.pop();
    }
  }

  function walk(
    value: unknown,
    depth: number,
    visit: (entity: DataRecord) => void,
    path: (string | number)[] | null,
  ): void {
    if (value === null || value === undefined) return;
    const segment = segments[depth];
    if (segment === '@') {
      if (Array.isArray(value)) walkList(value, depth + 1, visit, path);
    } else if (Array.isArray(value)) {
      // The planner leaves `@` out where the field itself is known to be a list.
      walkList(value, depth, visit, path);
    } else if (!isRecord(value)) {
      return;
    } else if (segment === undefined) {
      visit(value);
    } else if ('Field' in segment) {
      path?.push(segment.Field);
      walk(value[segment.Field], depth + 1, visit, path);
      path?.pop();
    } else if (isAnyOf(value['__typename'], segment.TypeCondition, isInstance)) {
      walk(value, depth + 1, visit, path);
    }
  }

  return (root, visit, path) => walk(root, 0, visit, path);
}

/** An object that does not say its type was asked through one type only, so it satisfies. */
export function isAnyOf(
  typename: unknown,
  conditions: readonly string[],
  isInstance: IsInstance,
): boolean {
  if (typename === null || typename === undefined) return true;
  return conditions.some((condition) => isInstance(typename, condition));
}

/** Where a fetch stands in the answer, without positions in lists: for an error of the whole fetch. */
export function fieldsOfPath(segments: readonly FlattenNodePathSegment[]): string[] {
  return segments.flatMap((segment) =>
    segment !== '@' && 'Field' in segment ? [segment.Field] : [],
  );
}
