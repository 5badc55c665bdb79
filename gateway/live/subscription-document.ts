import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Log } from '../../platform/log.ts';
import { formatForClient } from '../client-errors.ts';
import { limitsRule, type Limits } from '../limits.ts';
import { BoundedCache } from '../plan/bounded-cache.ts';
import { fragmentsOf } from '../plan/selections.ts';

/** How a root field of `Subscription` is served. */
export interface LiveField {
  /** The subgraph that knows under which topic its events are announced. */
  readonly service: string;
  /** Its root field that answers the topic (argument `until`); null: nothing for this actor. */
  readonly topic: string;
  /** The root field of `Query` that answers what an event stands for (argument `id`). */
  readonly entry: string;
  /** Its own arguments, of type `ID`, that `topic` and `missed` take too. */
  readonly about?: readonly string[];
  /** The root field that answers the ids of events behind one (argument `after`); null: it cannot. */
  readonly missed?: string;
  /** What an event stands for may be reached no longer: it is passed over, and others may follow. */
  readonly passesOver?: boolean;
}

export type LiveFields = Readonly<Record<string, LiveField>>;

/** A validated subscription, and the query by which each of its events is answered. */
export interface SubscriptionDocument {
  readonly field: LiveField;
  /** Under which the root field is answered. */
  readonly key: string;
  readonly asked: DocumentNode;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The variable of the query that takes an event's id. */
  readonly idVariable: string;
  /** The root field as it was asked, with its arguments. */
  readonly root: FieldNode;
}

export type SubscriptionRead =
  | { readonly ok: true; readonly subscription: SubscriptionDocument }
  | { readonly ok: false; readonly error: GraphQLError };

export type ReadSubscription = (text: string, operationName: string | null) => SubscriptionRead;

const KEPT = 500;
const KEPT_LENGTH = 20_000;

/** Reads a subscription as HTTP reads a query: the same limits, the same rules, the same errors. */
export function createReadSubscription(options: {
  readonly schema: GraphQLSchema;
  readonly fields: LiveFields;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly log: Log;
}): ReadSubscription {
  const { schema, fields, limits, log } = options;
  const known = new BoundedCache<string, SubscriptionDocument>(KEPT);
  const rules = [
    limitsRule(limits),
    ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ...specifiedRules,
  ];

  function read(text: string, operationName: string | null): SubscriptionRead {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: limits.tokens });
    } catch (error) {
      return refuse(toPublic('GRAPHQL_PARSE_FAILED', error, log));
    }
    const [error] = validate(schema, document, rules, { maxErrors: 1, hideSuggestions: true });
    if (error) return refuse(toPublic('GRAPHQL_VALIDATION_FAILED', error, log));
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      return refuse(coded('OPERATION_RESOLUTION_FAILURE', 'Name one operation of the document.'));
    }
    const root =
      operation.operation === OperationTypeNode.SUBSCRIPTION
        ? rootOf(document, operation)
        : undefined;
    const field = root && fields[root.name.value];
    if (!field) {
      return refuse(coded('BAD_REQUEST', 'Only subscriptions are answered here.'));
    }
    return { ok: true, subscription: toQuery(document, operation, root, field) };
  }

  return (text, operationName) => {
    const key = JSON.stringify([operationName, text]);
    const kept = known.get(key);
    if (kept) return { ok: true, subscription: kept };
    const result = read(text, operationName);
    if (result.ok && text.length <= KEPT_LENGTH) known.set(key, result.subscription);
    return result;
  };
}

function refuse(error: GraphQLError): SubscriptionRead {
  return { ok: false, error };
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function toPublic(code: string, error: unknown, log: Log): GraphQLError {
  const { message, extensions } = error as GraphQLError;
  const told = formatForClient({ message, extensions: { code, ...extensions } }, error, log);
  return new GraphQLError(told.message, { extensions: told.extensions ?? {} });
}

/** The one root field; validation has seen to it that there is no other. */
function rootOf(document: DocumentNode, operation: OperationDefinitionNode): FieldNode | undefined {
  const fragments = fragmentsOf(document);
  const search = (selections: readonly SelectionNode[]): FieldNode | undefined => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) return node;
      const found = search(innerOf(node, fragments));
      if (found) return found;
    }
    return undefined;
  };
  return search(operation.selectionSet.selections);
}

function innerOf(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectionNode[] {
  if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections;
  return fragments.get(node.name.value)?.selectionSet.selections ?? [];
}

/** The same selection, asked of the root field of `Query` that answers one event. */
function toQuery(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: FieldNode,
  field: LiveField,
): SubscriptionDocument {
  const fragments = fragmentsOf(document);
  const key = root.alias?.value ?? root.name.value;
  const idVariable = freeName(operation);
  const variable = { kind: Kind.VARIABLE, name: nameOf(idVariable) } as const;
  const asQuery = (node: SelectionNode): SelectionNode => {
    if (node.kind !== Kind.FIELD) {
      const selections = innerOf(node, fragments).map(asQuery);
      const { directives } = node;
      const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
      return { kind: Kind.INLINE_FRAGMENT, selectionSet, ...(directives ? { directives } : {}) };
    }
    const id = { kind: Kind.ARGUMENT, name: nameOf('id'), value: variable } as const;
    return { ...node, alias: nameOf(key), name: nameOf(field.entry), arguments: [id] };
  };
  const type = { kind: Kind.NAMED_TYPE, name: nameOf('ID') } as const;
  const query = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      { kind: Kind.VARIABLE_DEFINITION, variable, type: { kind: Kind.NON_NULL_TYPE, type } },
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operation.selectionSet.selections.map(asQuery),
    },
  } as OperationDefinitionNode;
  const kept = [...fragments.values()].filter(
    (fragment) => fragment.typeCondition.name.value !== 'Subscription',
  );
  return {
    field,
    key,
    asked: document,
    document: { kind: Kind.DOCUMENT, definitions: [query, ...kept] },
    operation: query,
    idVariable,
    root,
  };
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function freeName({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const taken = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  let name = 'event';
  while (taken.has(name)) name += '_';
  return name;
}
