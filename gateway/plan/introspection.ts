import {
  execute,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataRecord } from './records.ts';

/** An operation split into what the gateway answers itself and what the subgraphs answer. */
export interface SplitOperation {
  /** `__schema` and `__type` alone; null when neither is asked. */
  readonly introspection: DocumentNode | null;
  /** What is to be planned; null when nothing but the schema is asked. */
  readonly planned: DocumentNode | null;
}

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/** Root fields of introspection are taken out: the planner does not know them beside data. */
export function splitOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SplitOperation {
  const roots = rootFields(document, operation);
  const own = roots.filter((field) => ['__schema', '__type'].includes(field.name.value));
  const onlyMeta = roots.every((field) => field.name.value.startsWith('__'));
  if (onlyMeta) return { introspection: document, planned: null };
  if (own.length === 0) return { introspection: null, planned: document };
  const asked: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: own },
  };
  const taken = new Set(own);
  return {
    introspection: replaceOperation(document, operation, asked),
    // Replaced, not removed: a selection set must not become empty.
    planned: visit(document, { Field: (field) => (taken.has(field) ? TYPENAME : undefined) }),
  };
}

/** Answers introspection from the schema that clients see. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: DataRecord,
): ExecutionResult | Promise<ExecutionResult> {
  const operationName = operation.name?.value ?? null;
  return execute({ schema, document, operationName, variableValues });
}

function replaceOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  by: OperationDefinitionNode,
): DocumentNode {
  const definitions = document.definitions.map((node) => (node === operation ? by : node));
  return { ...document, definitions };
}

/** Fields at the root, those of fragments included. The document is validated: no cycles. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const fields: FieldNode[] = [];
  function collect(set: SelectionSetNode | undefined): void {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else collect(fragments.get(node.name.value)?.selectionSet);
    }
  }
  collect(operation.selectionSet);
  return fields;
}
