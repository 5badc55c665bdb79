import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { DEFAULT_LIMITS, sizesOf } from '../../gateway/limits.ts';
import { compileCost } from '../../gateway/operation-cost.ts';

/** How many objects a selection goes from one to the next, at most. */
const MOST_HOPS = 3;
const PAGE = '(first: 3)';
/** What differs from call to call by design: a code is a random number. */
const RANDOM_FIELDS = new Set(['IssueReferralCodeSuccess.code', 'GiveMandateSuccess.code']);

/** A query or mutation of this text with `…` standing for as much as the limits of the gateway allow. */
export function fillOut(schema: GraphQLSchema, text: string, type: string, most = MOST_HOPS) {
  for (let hops = most; hops >= 0; hops -= 1) {
    const whole = text.replaceAll('…', selectionOf(schema, namedType(schema, type), hops, []));
    if (hops === 0 || isWithinLimits(schema, whole)) return whole;
  }
  return text;
}

function namedType(schema: GraphQLSchema, name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (!type) throw new Error(`There is no type ${name}.`);
  return type;
}

function isWithinLimits(schema: GraphQLSchema, text: string): boolean {
  const document = parse(text);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return false;
  const fits = sizesOf(document).every(
    (size) => size.depth <= DEFAULT_LIMITS.depth && size.selections <= DEFAULT_LIMITS.selections,
  );
  return fits && compileCost(schema, document, operation)({}) <= DEFAULT_LIMITS.cost;
}

/** Every field of a type, and of what it leads to while `hops` last. */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  hops: number,
  path: readonly string[],
): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${selectionOf(schema, member, hops, path)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) =>
    fieldOf(schema, type, field, hops, path),
  );
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  hops: number,
  path: readonly string[],
): string[] {
  if (RANDOM_FIELDS.has(`${parent.name}.${field.name}`)) return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  const args = field.args.some(({ name }) => name === 'first') ? PAGE : '';
  // A page and its edges are on the way to a row, no object of their own.
  const isWay = /(Connection|Edge|PageInfo)$/.test(type.name);
  if (!isWay && (hops === 0 || path.includes(type.name))) return [];
  const left = isWay ? hops : hops - 1;
  const inner = selectionOf(schema, type, left, isWay ? path : [...path, parent.name]);
  return [`${field.name}${args} ${inner}`];
}

/** The root fields of the schema, as `Query.field`. */
export function rootFields(schema: GraphQLSchema): string[] {
  return [OperationTypeNode.QUERY, OperationTypeNode.MUTATION].flatMap((operation) => {
    const root = schema.getRootType(operation);
    return Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name ?? ''}.${name}`);
  });
}
