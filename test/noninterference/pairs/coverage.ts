import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

import { typeOfId } from './arguments.ts';

export type Kinds = 'field' | 'argument' | 'enum value' | 'error code' | 'success';

/** What of the schema was reached, and how often. */
export interface Coverage {
  times(kind: Kinds, name: string): number;
  reach(kind: Kinds, name: string): void;
  /** Notes what an answer shows to have been reached. */
  note(
    document: DocumentNode,
    variables: Record<string, unknown>,
    answer: Answer,
    told?: Told,
  ): void;
  /** Notes that these operations were asked, of somebody who may not. */
  noteRefused(document: DocumentNode): void;
  /** Everything that there is, and was never reached. */
  missed(all: readonly string[]): string[];
  readonly reached: ReadonlySet<string>;
}

/** What an answer says that can be asked with. */
export interface Told {
  readonly cursor: (field: string, cursor: string) => void;
  readonly id: (type: string, id: string, row: Readonly<Record<string, unknown>>) => void;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

type Answered = { readonly __typename?: string } | null;

export function createCoverage(schema: GraphQLSchema): Coverage {
  const counts = new Map<string, number>();
  const reach = (kind: Kinds, name: string) => {
    const key = `${kind} ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };

  function value(type: GraphQLInputType, owner: string, given: unknown): void {
    const named = getNamedType(type);
    if (given === null || given === undefined) return;
    if (Array.isArray(given)) {
      for (const one of given) value(type, owner, one);
    } else if (isEnumType(named)) reach('enum value', `${named.name}.${given as string}`);
    else if (isInputObjectType(named) && typeof given === 'object')
      for (const [name, inner] of Object.entries(given)) {
        const field = named.getFields()[name];
        if (!field) continue;
        reach('argument', `${named.name}.${name}`);
        value(field.type, named.name, inner);
      }
  }

  return {
    times: (kind, name) => counts.get(`${kind} ${name}`) ?? 0,
    reach,
    note(document, variables, { data }, told) {
      if (data === undefined || data === null) return;
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const node of document.definitions)
        if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
      const walk = (
        set: SelectionSetNode,
        type: GraphQLNamedType,
        answered: unknown,
        list: string,
      ): void => {
        if (Array.isArray(answered)) {
          for (const one of answered) walk(set, type, one, list);
          return;
        }
        if (answered === null || typeof answered !== 'object') return;
        const found = answered as Record<string, unknown>;
        for (const node of set.selections) {
          if (node.kind === Kind.FIELD) {
            const field =
              isAbstractType(type) && !('getFields' in type)
                ? undefined
                : fieldOf(type, node.name.value);
            if (!field) continue;
            const key = node.alias?.value ?? node.name.value;
            if (!(key in found)) continue;
            reach('field', `${type.name}.${field.name}`);
            for (const argument of node.arguments ?? []) {
              const definition = field.args.find(({ name }) => name === argument.name.value);
              if (!definition) continue;
              reach('argument', `${type.name}.${field.name}.${definition.name}`);
              const given = valueFromASTUntyped(argument.value, variables);
              value(definition.type, '', given);
            }
            const named = getNamedType(field.type);
            const inner = found[key];
            if (isEnumType(named))
              for (const one of Array.isArray(inner) ? inner : [inner])
                if (one !== null) reach('enum value', `${named.name}.${String(one)}`);
            if (/^(cursor|endCursor)$/.test(field.name) && typeof inner === 'string')
              told?.cursor(list, inner);
            if (typeof inner === 'string') {
              if (field.name === 'id') told?.id(type.name, inner, found);
              // What a change made, where it answers nothing of it but its id.
              const made = type.name.endsWith('Success') ? typeOfId(field.name) : null;
              if (made !== null && getNamedType(field.type).name === 'ID')
                told?.id(made, inner, {});
            }
            const done = typeof inner === 'object' ? (inner as Answered)?.__typename : undefined;
            if (done?.endsWith('Success')) reach('success', done);
            const isList = named.name.endsWith('Connection');
            const nextList = isList ? `${type.name}.${field.name}` : list;
            if (node.selectionSet) walk(node.selectionSet, named, inner, nextList);
          } else {
            const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
            const on = part?.typeCondition?.name.value ?? type.name;
            const condition = schema.getType(on);
            if (!part || !condition) continue;
            const is = found['__typename'];
            const fits = is === undefined || is === on || isAbstractType(condition);
            if (fits) walk(part.selectionSet, condition, answered, list);
          }
        }
      };
      for (const node of document.definitions) {
        if (node.kind !== Kind.OPERATION_DEFINITION) continue;
        const root = schema.getRootType(node.operation);
        if (root) walk(node.selectionSet, root, data, '');
      }
    },
    noteRefused(document) {
      for (const node of document.definitions) {
        if (node.kind !== Kind.OPERATION_DEFINITION) continue;
        const root = schema.getRootType(node.operation)?.name ?? '';
        for (const field of node.selectionSet.selections)
          if (field.kind === Kind.FIELD) reach('field', `${root}.${field.name.value}`);
      }
    },
    missed: (all) => all.filter((name) => !counts.has(name)),
    get reached() {
      return new Set(counts.keys());
    },
  };
}

function fieldOf(type: GraphQLNamedType, name: string) {
  return 'getFields' in type && !isInputObjectType(type) ? type.getFields()[name] : undefined;
}

/** Every field, argument, input field and enum value of the schema, and these codes of errors. */
export function everythingOf(schema: GraphQLSchema, codes: readonly string[]): string[] {
  const all = codes.map((code) => `error code ${code}`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type))
      all.push(...type.getValues().map(({ name }) => `enum value ${type.name}.${name}`));
    if (isInputObjectType(type))
      all.push(...Object.keys(type.getFields()).map((name) => `argument ${type.name}.${name}`));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      all.push(`field ${type.name}.${field.name}`);
      for (const { name } of field.args) all.push(`argument ${type.name}.${field.name}.${name}`);
    }
  }
  return all;
}
