import { getNamedType, isNonNullType } from 'graphql';
import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { WHOLE, type LeftOut } from './left-out.ts';
import { copyOf, isRecord, mergeRecord, newRecord, type DataRecord } from './records.ts';
import { compileRewrites } from './rewrites.ts';
import type { IsInstance, SupergraphTypes } from './supergraph-types.ts';

/**
 * Copies what a subgraph must know of an entity (keys, `@requires`) into `into`. False where a value is null
 * that must be there: it failed, and no subgraph must get to see an entity without it.
 */
type Project = (entity: DataRecord, into: DataRecord) => boolean;

/**
 * Representations of one fetch, each once, and the objects of the answer that each stands for.
 * Two lists of the same length, in the order of the subgraph's `_entities`.
 */
export class Representations {
  readonly list: DataRecord[] = [];
  readonly targets: DataRecord[][] = [];
  /** Objects that stand for nothing here, since a part of them failed that the subgraph must know. */
  readonly skipped: DataRecord[] = [];
  readonly #positions = new Map<string, number>();

  /** The position of an equal representation, after adding it if there is none. */
  add(representation: DataRecord, target?: DataRecord): number {
    const key = JSON.stringify(representation);
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.list.push(representation) - 1;
      this.#positions.set(key, position);
      this.targets.push([]);
    }
    if (target) this.targets[position]?.push(target);
    return position;
  }

  /** Adds what the subgraph answered to every object that a representation stands for. */
  merge(entities: readonly unknown[], isInstance: IsInstance): void {
    entities.forEach((entity, position) => {
      if (!isRecord(entity)) return;
      this.targets[position]?.forEach((target, i) => {
        const known = target['__typename'];
        mergeRecord(target, i === 0 ? entity : copyOf(entity));
        // A subgraph with an interface object knows no type but the interface.
        const told = target['__typename'];
        if (typeof told === 'string' && isInstance(known, told)) target['__typename'] = known;
      });
    });
  }

  /** Notes what did not come because of an error; `failed`: the positions that have one, or WHOLE. */
  leaveOut(
    leftOut: LeftOut,
    keys: ReadonlySet<string>,
    entities: unknown,
    failed: ReadonlySet<unknown>,
  ): void {
    if (failed.size === 0) return;
    const came: readonly unknown[] = Array.isArray(entities) ? entities : [];
    this.targets.forEach((targets, position) => {
      if (isRecord(came[position]) || !(failed.has(position) || failed.has(WHOLE))) return;
      for (const target of targets) leftOut.add(target, keys);
    });
  }
}

/** Adds an object of the answer to the representations, unless its key is not known or failed. */
export type AddEntity = (entity: DataRecord, to: Representations) => void;

export function compileAddEntity(
  requires: readonly RequiresSelection[],
  inputRewrites: readonly FetchRewrite[] | undefined,
  types: SupergraphTypes,
): AddEntity {
  const project = compileProjection(requires, null, types);
  const rewrite = compileRewrites(inputRewrites, types.isInstance);
  return (entity, to) => {
    if (entity['__typename'] === null || entity['__typename'] === undefined) return;
    const representation = newRecord();
    const isWhole = project(entity, representation);
    if (!hasKey(representation)) return;
    if (!isWhole) {
      to.skipped.push(entity);
      return;
    }
    representation['__typename'] ??= entity['__typename'];
    rewrite?.(representation);
    to.add(representation, entity);
  };
}

function hasKey(representation: DataRecord): boolean {
  for (const name in representation) if (name !== '__typename') return true;
  return false;
}

/** `within`: the type that the selections are of, where it is known. */
function compileProjection(
  selections: readonly RequiresSelection[],
  within: string | null,
  types: SupergraphTypes,
): Project {
  const parts = selections.map((selection) => compileSelection(selection, within, types));
  return (entity, into) => {
    let isWhole = true;
    for (const part of parts) if (!part(entity, into)) isWhole = false;
    return isWhole;
  };
}

function compileSelection(
  selection: RequiresSelection,
  within: string | null,
  types: SupergraphTypes,
): Project {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const inner = compileProjection(selection.selections, typeCondition, types);
    return (entity, into) =>
      !types.isInstance(entity['__typename'], typeCondition) || inner(entity, into);
  }
  if (selection.kind === 'FragmentSpread') {
    throw new Error('A plan that requires a fragment spread is not supported.');
  }
  const { name } = selection;
  // With arguments a required field may be known under an alias; the subgraph wants its name back.
  const key = selection.alias ?? name;
  const type = within === null ? undefined : types.typeOfField(within, name);
  const mayBeNull = !isNonNullType(type);
  const inner = selection.selections?.length
    ? compileProjection(selection.selections, type ? getNamedType(type).name : null, types)
    : null;
  return (entity, into) => {
    const value = entity[name] === undefined ? entity[key] : entity[name];
    if (value === undefined) return true;
    if (value === null || !inner) {
      into[key] = value;
      return value !== null || mayBeNull;
    }
    const projected = projectEach(value, inner);
    into[key] = projected.value;
    return projected.isWhole;
  };
}

interface Projected {
  readonly value: unknown;
  readonly isWhole: boolean;
}

function projectEach(value: unknown, project: Project): Projected {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => projectEach(item, project));
    return { value: items.map((item) => item.value), isWhole: items.every((item) => item.isWhole) };
  }
  if (!isRecord(value)) return { value: null, isWhole: true };
  const into = newRecord();
  const isWhole = project(value, into);
  return { value: into, isWhole };
}
