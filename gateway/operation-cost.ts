import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataRecord } from './plan/records.ts';
import { fragmentsOf } from './plan/selections.ts';

/** The largest page that a subgraph gives; more is refused there, with a clear answer. */
const LARGEST_PAGE = 500;
/** Of a paged field (one with `first` or `last`) that is asked without a size. */
const DEFAULT_PAGE = 50;
/** Of a list that has no pages. */
const PLAIN_LIST = 10;

/** What this operation may cost at most, for these variables. */
export type OperationCost = (variables: DataRecord) => number;

/** The number of objects that a field may answer, given the page size that its parent was asked. */
type Multiplier = (variables: DataRecord) => number;

/**
 * Estimates the cost of a validated operation: every field costs 1, what is below a list costs as
 * often as the list may be long. A list is as long as the `first` or `last` of its field or, for the
 * lists of a connection (`nodes`, `edges`), of the connection. Introspection costs nothing: its size
 * is bounded by the schema and by graphql-js.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const fragments = fragmentsOf(document);

  function costOfSet(
    set: SelectionSetNode,
    type: GraphQLNamedType,
    page: Multiplier | null,
  ): OperationCost {
    const parts = set.selections.map((node): OperationCost => {
      if (node.kind === Kind.FIELD) return costOfField(node, type, page);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition && schema.getType(node.typeCondition.name.value);
        return costOfSet(node.selectionSet, on ?? type, page);
      }
      const fragment = fragments.get(node.name.value);
      const on = fragment && schema.getType(fragment.typeCondition.name.value);
      return fragment && on ? costOfSet(fragment.selectionSet, on, page) : () => 0;
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  }

  function costOfField(
    node: FieldNode,
    parent: GraphQLNamedType,
    page: Multiplier | null,
  ): OperationCost {
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    if (!field) return () => (node.name.value === '__typename' ? 1 : 0);
    const own = pageSizeOf(node, field);
    const isList = isListType(getNullableType(field.type));
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return () => 1;
    if (!isList) {
      const below = costOfSet(node.selectionSet, type, own);
      return (variables) => 1 + below(variables);
    }
    const length = own ?? page ?? (() => PLAIN_LIST);
    const below = costOfSet(node.selectionSet, type, null);
    return (variables) => 1 + length(variables) * below(variables);
  }

  const root = schema.getRootType(operation.operation);
  return root ? costOfSet(operation.selectionSet, root, null) : () => 0;
}

/** Null for a field that has no pages. */
function pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Multiplier | null {
  const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (sizes.length === 0) return null;
  const given = node.arguments?.filter(({ name }) =>
    sizes.some((size) => size.name === name.value),
  );
  const values = (given ?? []).map(valueOf);
  const byDefault = sizes
    .map((size) => size.defaultValue)
    .find((value) => typeof value === 'number');
  return (variables) => {
    const asked = values.map((value) => value(variables)).filter((size) => size !== null);
    const size = asked.length > 0 ? Math.max(...asked) : (byDefault ?? DEFAULT_PAGE);
    return Math.min(Math.max(size, 0), LARGEST_PAGE);
  };
}

function valueOf({ value }: ArgumentNode): (variables: DataRecord) => number | null {
  if (value.kind === Kind.INT) {
    const size = Number(value.value);
    return () => size;
  }
  if (value.kind !== Kind.VARIABLE) return () => null;
  const name = value.name.value;
  return (variables) => {
    const size = variables[name];
    return typeof size === 'number' ? size : null;
  };
}
