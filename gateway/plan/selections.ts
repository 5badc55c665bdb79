import {
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataRecord } from './records.ts';

/** A response key of a selection: the field, and what is asked below it wherever it was written. */
export interface CollectedField {
  readonly key: string;
  readonly name: string;
  readonly sets: SelectionSetNode[];
}

/** What decides which selections count. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: DataRecord;
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  return fragments;
}

/** The variables that `@skip` and `@include` of this document depend on. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = isCondition(node.name.value) ? node.arguments?.[0]?.value : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The fields asked of an object of this type, in the order of the document (specification, 6.3.2). */
export function collectFields(
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
  scope: SelectionScope,
): CollectedField[] {
  const fields = new Map<string, CollectedField>();
  const spread = new Set<string>();

  function collect(set: SelectionSetNode): void {
    for (const node of set.selections) {
      if (!isIncluded(node, scope.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        let field = fields.get(key);
        if (!field) fields.set(key, (field = { key, name: node.name.value, sets: [] }));
        if (node.selectionSet) field.sets.push(node.selectionSet);
        continue;
      }
      const fragment = fragmentOf(node);
      if (fragment && applies(fragment.on, type, scope.schema)) collect(fragment.set);
    }
  }

  function fragmentOf(node: Exclude<SelectionNode, { kind: Kind.FIELD }>) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return { on: node.typeCondition?.name.value, set: node.selectionSet };
    }
    if (spread.has(node.name.value)) return null;
    spread.add(node.name.value);
    const fragment = scope.fragments.get(node.name.value);
    return fragment && { on: fragment.typeCondition.name.value, set: fragment.selectionSet };
  }

  sets.forEach(collect);
  return [...fields.values()];
}

const isCondition = (name: string): boolean => name === 'skip' || name === 'include';

function isIncluded(node: SelectionNode, variables: DataRecord): boolean {
  for (const directive of node.directives ?? []) {
    const name = directive.name.value;
    if (!isCondition(name)) continue;
    const value = directive.arguments?.[0]?.value;
    const isTrue =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    if ((name === 'skip') === isTrue) return false;
  }
  return true;
}

function applies(on: string | undefined, type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  if (on === undefined || on === type.name) return true;
  const condition = schema.getType(on);
  return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
}
