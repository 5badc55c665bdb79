import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { IsInstance } from './instances.ts';
import { WHOLE, type LeftOut } from './left-out.ts';
import { copyOf, isRecord, mergeRecord, newRecord, type DataRecord } from './records.ts';
import { compileRewrites } from './rewrites.ts';

/** Copies what a subgraph must know of an entity (keys, `@requires`) into `into`. */
type Project = (entity: DataRecord, into: DataRecord) => DataRecord;

/**
 * Representations of one fetch, each once, and the objects of the answer that each stands for.
 * Two lists of the same length, in the order of the subgraph's `_entities`.
 */
export class Representations {
  readonly list: DataRecord[] = [];
  readonly targets: DataRecord[][] = [];
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

/** Adds an object of the answer to the representations, unless its key is not known. */
export type AddEntity = (entity: DataRecord, to: Representations) => void;

export function compileAddEntity(
  requires: readonly RequiresSelection[],
  inputRewrites: readonly FetchRewrite[] | undefined,
  isInstance: IsInstance,
): AddEntity {
  const project = compileProjection(requires, isInstance);
  const rewrite = compileRewrites(inputRewrites, isInstance);
  return (entity, to) => {
    if (entity['__typename'] === null || entity['__typename'] === undefined) return;
    const representation = project(entity, newRecord());
    if (!hasKey(representation)) return;
    representation['__typename'] ??= entity['__typename'];
    rewrite?.(representation);
    to.add(representation, entity);
  };
}

function hasKey(representation: DataRecord): boolean {
  for (const name in representation) if (name !== '__typename') return true;
  return false;
}

function compileProjection(
  selections: readonly RequiresSelection[],
  isInstance: IsInstance,
): Project {
  const parts = selections.map((selection) => compileSelection(selection, isInstance));
  return (entity, into) => {
    for (const part of parts) part(entity, into);
    return into;
  };
}

function compileSelection(selection: RequiresSelection, isInstance: IsInstance): Project {
  if (selection.kind === 'InlineFragment') {
    const inner = compileProjection(selection.selections, isInstance);
    const { typeCondition } = selection;
    return (entity, into) =>
      isInstance(entity['__typename'], typeCondition) ? inner(entity, into) : into;
  }
  if (selection.kind === 'FragmentSpread') {
    throw new Error('A plan that requires a fragment spread is not supported.');
  }
  const { name } = selection;
  // With arguments a required field may be known under an alias; the subgraph wants its name back.
  const key = selection.alias ?? name;
  const inner = selection.selections?.length
    ? compileProjection(selection.selections, isInstance)
    : null;
  return (entity, into) => {
    const value = entity[name] === undefined ? entity[key] : entity[name];
    if (value !== undefined) into[key] = inner ? projectEach(value, inner) : value;
    return into;
  };
}

function projectEach(value: unknown, project: Project): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => projectEach(item, project));
  return isRecord(value) ? project(value, newRecord()) : null;
}
