import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { LEFT_OUT, REFERENCES, ROWS_OF_THEIR_OWN } from './contents.ts';

/** Rows of a list inside a row that come with the row. */
export const ROWS_WITHIN = 20;

/** The object type of the rows of a connection; null for every other type. */
export function rowTypeOf(type: GraphQLNamedType): GraphQLNamedType | null {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const edge = type.getFields()['edges'];
  const edgeType = edge && getNamedType(edge.type);
  const node = isObjectType(edgeType) ? edgeType.getFields()['node'] : undefined;
  return node ? getNamedType(node.type) : null;
}

/** The fields of a type that an export holds, in the order of the schema. */
export function exportedFields(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) {
    throw new Error(`${type.name} has no fields to export.`);
  }
  return Object.values(type.getFields()).filter(
    ({ name }) => LEFT_OUT[`${type.name}.${name}`] === undefined,
  );
}

/**
 * All that an export takes of one row of `type`, as the text of a selection set. `lists`: whether the
 * paged lists of the row itself come with it.
 */
export function selectionOf(type: GraphQLNamedType, options: { readonly lists: boolean }): string {
  const fields = exportedFields(type)
    .filter((field) => options.lists || rowTypeOf(getNamedType(field.type)) === null)
    .map((field) => selectField(field, [type.name]));
  return `{ ${fields.join(' ')} }`;
}

function selectField(field: GraphQLField<unknown, unknown>, within: readonly string[]): string {
  const mustBeGiven = field.args.find((arg) => isNonNullType(arg.type) && arg.defaultValue == null);
  if (mustBeGiven) throw new Error(`${within.join('.')}.${field.name} needs ${mustBeGiven.name}.`);
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  const row = rowTypeOf(type);
  if (row) return `${field.name}(first: ${String(ROWS_WITHIN)}) ${pageOf(select(row, within))}`;
  return `${field.name} ${select(type, within)}`;
}

function select(type: GraphQLNamedType, within: readonly string[]): string {
  if (REFERENCES.has(type.name) || ROWS_OF_THEIR_OWN.has(type.name)) return reference(type);
  if (within.includes(type.name)) return reference(type);
  const inner = [...within, type.name];
  return `{ ${exportedFields(type)
    .map((field) => selectField(field, inner))
    .join(' ')} }`;
}

function reference(type: GraphQLNamedType): string {
  const known = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const names = ['id', 'name'].filter((name) => name in known);
  if (names.length === 0) throw new Error(`${type.name} has no id to refer to it.`);
  return `{ ${names.join(' ')} }`;
}

export function pageOf(selection: string): string {
  return `{ pageInfo { hasNextPage endCursor } edges { node ${selection} } }`;
}

/** A type of the schema that must be there. */
export function typeNamed(schema: GraphQLSchema, name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (!type) throw new Error(`The schema has no type ${name}.`);
  return type;
}
