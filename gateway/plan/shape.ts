import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Explained } from './explained.ts';
import type { ResponsePath } from './paths.ts';
import type { PlanRun } from './plan-run.ts';
import { isRecord, newRecord, type DataRecord } from './records.ts';
import {
  collectFields,
  conditionVariables,
  fragmentsOf,
  type CollectedField,
  type SelectionScope,
} from './selections.ts';
import { missingValue } from './subgraph-errors.ts';
import { toldErrors } from './told-errors.ts';

/** Gives an answer the shape of the operation. Adds an error for a null in a non-null place. */
export type Shape = (
  data: DataRecord,
  told: Pick<PlanRun, 'errors' | 'leftOut'>,
  variables: DataRecord,
) => ExecutionResult;

/** One walk over an answer. Paths are kept only in the second walk, when something was wrong. */
interface Walk {
  violated: boolean;
  readonly path: (string | number)[] | null;
  readonly nulls: MissingValue[];
}

/** A null in a non-null place; `of`: the field in the schema, as `Type.field`. */
interface MissingValue {
  readonly path: ResponsePath;
  readonly of: string;
}

type Complete = (value: unknown, walk: Walk) => unknown;

/** Says upwards that a place that must not be null is null; the nearest nullable place becomes null. */
const NULLED = Symbol('null in a non-null place');

/** Compiled shapes to keep, one per combination of the variables of `@skip` and `@include`. */
const MAX_COMBINATIONS = 32;

/**
 * Compiles what an answer of this operation looks like: only what was asked, under the names that
 * were asked, null no further than the schema allows (specification, 6.4.4).
 */
export function compileShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Shape {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no root type for a ${operation.operation}.`);
  const fragments = fragmentsOf(document);
  const conditions = conditionVariables(document);
  const compiled = new Map<string, Complete>();

  function completeWith(variables: DataRecord): Complete {
    const combination = conditions.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let complete = compiled.get(combination);
    if (!complete) {
      if (compiled.size >= MAX_COMBINATIONS) compiled.clear();
      // The shape outlives the request, so it must not hold the request's other variables.
      const deciding = newRecord();
      for (const name of conditions) deciding[name] = variables[name];
      const scope = { schema, fragments, variables: deciding };
      complete = completeComposite(root as GraphQLCompositeType, [operation.selectionSet], scope);
      compiled.set(combination, complete);
    }
    return complete;
  }

  return (data, { errors, leftOut }, variables) => {
    const complete = completeWith(variables);
    const walk: Walk = { violated: false, path: null, nulls: [] };
    const shaped = complete(data, walk) as Record<string, unknown> | null;
    if (walk.violated) {
      const again: Walk = { violated: false, path: [], nulls: [] };
      complete(data, again);
      const explained = new Explained(errors);
      // From within: what climbed from a null that is explained is explained with it.
      for (const { path, of } of again.nulls) {
        if (leftOut.has(data, path)) explained.add(path);
        if (explained.has(path)) continue;
        errors.push(missingValue(path, of));
        explained.add(path);
      }
    }
    return errors.length > 0
      ? { data: shaped, errors: toldErrors(shaped, errors) }
      : { data: shaped };
  };
}

function completeType(
  type: GraphQLOutputType,
  { sets, of }: { readonly sets: readonly SelectionSetNode[]; readonly of: string },
  scope: SelectionScope,
): Complete {
  if (isNonNullType(type))
    return completeNonNull(completeType(type.ofType, { sets, of }, scope), of);
  if (isListType(type)) return completeList(completeType(type.ofType, { sets, of }, scope));
  if (isEnumType(type)) {
    // A value that only inaccessible parts of the graph know is not shown.
    const known = new Set<unknown>(type.getValues().map((value) => value.name));
    return (value) => (known.has(value) ? value : null);
  }
  if (isLeafType(type)) return (value) => value ?? null;
  return completeComposite(type, sets, scope);
}

function completeNonNull(inner: Complete, of: string): Complete {
  return (value, walk) => {
    const completed = inner(value, walk);
    if (completed !== null) return completed;
    walk.violated = true;
    if (walk.path) walk.nulls.push({ path: [...walk.path], of });
    return NULLED;
  };
}

function completeList(item: Complete): Complete {
  return (value, walk) => {
    if (!Array.isArray(value)) return null;
    const completed = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i += 1) {
      walk.path?.push(i);
      completed[i] = item(value[i], walk);
      walk.path?.pop();
      if (completed[i] === NULLED) return null;
    }
    return completed;
  };
}

/** Decides by the value's own `__typename`, never by the type that was asked. */
function completeComposite(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  scope: SelectionScope,
): Complete {
  if (!isAbstractType(type)) {
    // Compiled when the first value comes: fragments of a deep type may never meet one.
    let complete: Complete | undefined;
    return (value, walk) => {
      if (!isRecord(value)) return null;
      complete ??= completeObject(type, sets, scope);
      return complete(value, walk);
    };
  }
  const byTypename = new Map<unknown, Complete | null>();
  return (value, walk) => {
    if (!isRecord(value)) return null;
    const typename = value['__typename'] ?? type.name;
    let complete = byTypename.get(typename);
    if (complete === undefined) {
      const runtime = runtimeType(type, typename, scope.schema);
      complete = runtime && completeObject(runtime, sets, scope);
      // Only names of the schema are kept, so that this cannot grow by what a subgraph says.
      if (complete) byTypename.set(typename, complete);
    }
    return complete ? complete(value, walk) : null;
  };
}

/** Null for a type that clients do not see, or that the abstract type does not have. */
function runtimeType(
  type: GraphQLCompositeType,
  typename: unknown,
  schema: GraphQLSchema,
): GraphQLCompositeType | null {
  // An interface object whose concrete type nobody could tell is shown as the interface.
  if (typename === type.name) return type;
  const runtime = schema.getType(String(typename));
  if (!isObjectType(runtime) || !isAbstractType(type)) return null;
  return schema.isSubType(type, runtime) ? runtime : null;
}

function completeObject(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  scope: SelectionScope,
): Complete {
  const fields = collectFields(sets, type, scope).flatMap((field) => {
    const complete = completeField(type, field, scope);
    return complete ? [{ key: field.key, complete }] : [];
  });
  // An ordinary object is several times quicker to write as JSON; only one key is dangerous in it.
  const isSafe = fields.every(({ key }) => key !== '__proto__');
  return (value, walk) => {
    const completed: DataRecord = isSafe ? {} : newRecord();
    for (const { key, complete } of fields) {
      walk.path?.push(key);
      const inner = complete(value, walk);
      walk.path?.pop();
      if (inner === NULLED) return null;
      completed[key] = inner;
    }
    return completed;
  };
}

/** Reads one response key from the object; null when the type has no such field. */
function completeField(
  type: GraphQLCompositeType,
  { key, name, sets }: CollectedField,
  scope: SelectionScope,
): Complete | null {
  if (name === '__typename') {
    return (object) =>
      (object as DataRecord)[key] ?? (object as DataRecord)['__typename'] ?? type.name;
  }
  // Answered from the public schema and shaped by graphql-js already.
  if (name === '__schema' || name === '__type')
    return (object) => (object as DataRecord)[key] ?? null;
  const field = isUnionType(type) ? undefined : type.getFields()[name];
  if (!field) return null;
  const complete = completeType(field.type, { sets, of: `${type.name}.${name}` }, scope);
  return (object, walk) => complete((object as DataRecord)[key], walk);
}
