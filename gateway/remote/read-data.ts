import {
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ResponsePath } from '../plan/paths.ts';
import { newRecord, type DataRecord } from '../plan/records.ts';
import {
  collectFields,
  conditionVariables,
  fragmentsOf,
  type CollectedField,
  type SelectionScope,
} from '../plan/selections.ts';
import { compileLeaf, type InputRules } from './read-leaf.ts';

/** What could be read of an answer's data, and the places where something was wrong. */
export type ReadData = (
  given: unknown,
  variables: DataRecord,
) => { readonly data: DataRecord | null; readonly wrong: readonly ResponsePath[] };

/** One walk over an answer. Paths are kept only in the second walk, when something was wrong. */
interface Walk {
  isWrong: boolean;
  readonly path: (string | number)[] | null;
  readonly wrong: ResponsePath[];
  readonly variables: DataRecord;
}

type Read = (given: unknown, walk: Walk) => unknown;

/** Says upwards that there is no right value here; the nearest place that may be null becomes null. */
const WRONG = Symbol('no right value');

const MAX_COMBINATIONS = 32;

/** Compiles what the data of an answer to this document may hold, by the types of the supergraph. */
export function compileData(
  schema: GraphQLSchema,
  document: DocumentNode,
  scalars: InputRules,
): ReadData {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root)
    throw new Error('A document without an operation that the supergraph has.');
  const rootType: GraphQLCompositeType = root;
  const rootSet = operation.selectionSet;
  const fragments = fragmentsOf(document);
  const conditions = conditionVariables(document);
  const representations = representationsOf(operation);
  const compiled = new Map<string, Read>();

  function readerFor(variables: DataRecord): Read {
    const combination = conditions.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let reader = compiled.get(combination);
    if (!reader) {
      if (compiled.size >= MAX_COMBINATIONS) compiled.clear();
      const deciding = newRecord();
      for (const name of conditions) deciding[name] = variables[name];
      const scope = { schema, fragments, variables: deciding, scalars, representations };
      reader = readObject(rootType, [rootSet], scope);
      compiled.set(combination, reader);
    }
    return reader;
  }

  return (given, variables) => {
    const read = readerFor(variables);
    const walk: Walk = { isWrong: false, path: null, wrong: [], variables };
    const data = read(given, walk);
    if (!walk.isWrong) return { data: data as DataRecord, wrong: [] };
    const again: Walk = { isWrong: false, path: [], wrong: [], variables };
    read(given, again);
    return { data: data === WRONG ? null : (data as DataRecord), wrong: again.wrong };
  };
}

interface Scope extends SelectionScope {
  readonly scalars: InputRules;
  /** By response key of each `_entities`, the variable that holds what was sent. */
  readonly representations: ReadonlyMap<string, string>;
}

function representationsOf(operation: OperationDefinitionNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of operation.selectionSet.selections) {
    if (node.kind !== Kind.FIELD || node.name.value !== '_entities') continue;
    const value = node.arguments?.[0]?.value;
    if (value?.kind === Kind.VARIABLE) {
      names.set(node.alias?.value ?? node.name.value, value.name.value);
    }
  }
  return names;
}

function noted(walk: Walk): typeof WRONG {
  walk.isWrong = true;
  if (walk.path) walk.wrong.push([...walk.path]);
  return WRONG;
}

/** A place that may be null catches what is wrong below it. */
function nullable(read: Read): Read {
  return (given, walk) => {
    if (given === null) return null;
    const value = read(given, walk);
    return value === WRONG ? null : value;
  };
}

/** A subgraph leaves null where an error is (`keepErrorsInPlace`); the shape of the answer lets it climb. */
function present(read: Read): Read {
  return (given, walk) => {
    if (given !== null) return read(given, walk);
    noted(walk);
    return null;
  };
}

function readType(type: GraphQLOutputType, sets: readonly SelectionSetNode[], scope: Scope): Read {
  return isNonNullType(type)
    ? present(readPresent(type.ofType, sets, scope))
    : nullable(readPresent(type, sets, scope));
}

function readPresent(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  scope: Scope,
): Read {
  if (isListType(type)) return readList(readType(type.ofType, sets, scope));
  if (isCompositeType(type)) return readComposite(type, sets, scope);
  if (!isLeafType(type)) throw new Error('Neither a list nor a named type.');
  const isRight = compileLeaf(type, scope.scalars);
  return (given, walk) => (isRight(given) ? given : noted(walk));
}

function readList(item: Read): Read {
  return (given, walk) => {
    if (!Array.isArray(given)) return noted(walk);
    const values = new Array<unknown>(given.length);
    for (let i = 0; i < given.length; i += 1) {
      walk.path?.push(i);
      values[i] = item(given[i], walk);
      walk.path?.pop();
      if (values[i] === WRONG) return WRONG;
    }
    return values;
  };
}

/** Reads by the type that the object itself names, among those that the place allows. */
function readComposite(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  scope: Scope,
): Read {
  if (!isAbstractType(type)) {
    // Compiled when the first value comes.
    let read: Read | undefined;
    return (given, walk) => (read ??= readObject(type, sets, scope))(given, walk);
  }
  const byTypename = new Map<unknown, Read>();
  return (given, walk) => {
    const typename = typenameOf(given) ?? type.name;
    let read = byTypename.get(typename);
    if (!read) {
      const runtime = runtimeType(type, typename, scope.schema);
      if (!runtime) return noted(walk);
      // Only names of the schema are kept, so that this cannot grow by what a subgraph says.
      byTypename.set(typename, (read = readObject(runtime, sets, scope)));
    }
    return read(given, walk);
  };
}

function runtimeType(
  type: GraphQLCompositeType,
  typename: string,
  schema: GraphQLSchema,
): GraphQLCompositeType | null {
  // An interface object names the interface itself.
  if (typename === type.name) return type;
  const runtime = schema.getType(typename);
  return isObjectType(runtime) && isAbstractType(type) && schema.isSubType(type, runtime)
    ? runtime
    : null;
}

function typenameOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, '__typename'))
    return null;
  const { __typename: name } = given as { __typename: unknown };
  return typeof name === 'string' ? name : null;
}

function readObject(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  scope: Scope,
): Read {
  const fields = collectFields(sets, type, scope).map((field) => ({
    key: field.key,
    read: readField(type, field, scope),
  }));
  return (given, walk) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return noted(walk);
    const record = newRecord();
    for (const { key, read } of fields) {
      walk.path?.push(key);
      // A selected field that is absent is as wrong as one of another type: null alone says "nothing".
      const value = read(
        Object.hasOwn(given, key) ? (given as Record<string, unknown>)[key] : undefined,
        walk,
      );
      walk.path?.pop();
      if (value === WRONG) return WRONG;
      record[key] = value;
    }
    return record;
  };
}

function readField(type: GraphQLCompositeType, field: CollectedField, scope: Scope): Read {
  if (field.name === '__typename') return readTypename(type, scope.schema);
  if (field.name === '_entities') return readEntities(field, scope);
  const definition = isUnionType(type) ? undefined : type.getFields()[field.name];
  if (!definition)
    throw new Error('A document asks for a field that the supergraph does not have.');
  return readType(definition.type, field.sets, scope);
}

function readTypename(type: GraphQLCompositeType, schema: GraphQLSchema): Read {
  return (given, walk) =>
    typeof given === 'string' && runtimeType(type, given, schema) ? given : noted(walk);
}

/** One entity or null for each representation that was sent, each of the type that was asked for. */
function readEntities(field: CollectedField, scope: Scope): Read {
  const name = scope.representations.get(field.key);
  if (name === undefined) throw new Error('Entities are asked for without a variable.');
  const readers = new Map<string, Read | null>();

  function readerFor(typename: string): Read | null {
    let read = readers.get(typename);
    if (read === undefined) {
      const type = scope.schema.getType(typename);
      read = isCompositeType(type) ? nullable(readComposite(type, field.sets, scope)) : null;
      readers.set(typename, read);
    }
    return read;
  }

  return (given, walk) => {
    const sent = walk.variables[name];
    if (!Array.isArray(sent) || !Array.isArray(given) || given.length !== sent.length) {
      return noted(walk);
    }
    return given.map((entity: unknown, i) => {
      const read = readerFor(typenameOf(sent[i]) ?? '');
      walk.path?.push(i);
      const value = read ? read(entity, walk) : (noted(walk), null);
      walk.path?.pop();
      return value;
    });
  };
}
