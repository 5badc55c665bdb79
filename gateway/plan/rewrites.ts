import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { IsInstance } from './supergraph-types.ts';
import { isAnyOf } from './paths.ts';
import { isRecord, type DataRecord } from './records.ts';

export type Rewrite = (data: unknown) => void;

interface Change {
  readonly path: readonly FetchNodePathSegment[];
  apply(object: DataRecord, key: string): void;
}

/**
 * The plan's changes to what is sent or received: a type's name set (an interface object is known by
 * another name in another subgraph), a key renamed (one answer cannot hold two types of one field).
 * Null when there is nothing to change.
 */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  isInstance: IsInstance,
): Rewrite | null {
  if (!rewrites?.length) return null;
  const changes = rewrites.map(toChange);
  return (data) => {
    for (const change of changes) walk(data, change, 0, isInstance);
  };
}

function toChange(rewrite: FetchRewrite): Change {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return {
      path,
      apply(object, key) {
        if (!(key in object)) return;
        object[renameKeyTo] = object[key];
        Reflect.deleteProperty(object, key);
      },
    };
  }
  // The planner writes the setter in two forms.
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return {
    path,
    apply(object, key) {
      object[key] = setValueTo;
    },
  };
}

function walk(value: unknown, change: Change, depth: number, isInstance: IsInstance): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, change, depth, isInstance);
    return;
  }
  const segment = change.path[depth];
  if (!segment || !isRecord(value)) return;
  if ('TypenameEquals' in segment) {
    // Written as a list in the types, as a single name in some plans.
    const names = [segment.TypenameEquals].flat();
    if (isAnyOf(value['__typename'], names, isInstance)) {
      walk(value, change, depth + 1, isInstance);
    }
  } else if (depth < change.path.length - 1) {
    walk(value[segment.Key], change, depth + 1, isInstance);
  } else {
    change.apply(value, segment.Key);
  }
}
