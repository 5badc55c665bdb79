import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLNonNull,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { exportParts, type ExportParts, type ListPart } from './parts.ts';
import { rowTypeOf, typeNamed } from './selection.ts';
import { EXPORT_FORMAT, EXPORT_ROLES } from './write-export.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** JSON Schema (2020-12) of an export, made of what it asks and of the descriptions of the graph. */
export function exportSchema(schema: GraphQLSchema): JsonSchema {
  const parts = exportParts(schema, Infinity);
  const person = nullable(selected(typeNamed(schema, 'Resident'), ownSelection(parts.person)));
  const record = selected(typeNamed(schema, 'Volunteer'), ownSelection(parts.volunteerRecords));
  const lists = [
    ...parts.ofResident,
    ...parts.ofResidentAlone,
    ...parts.ofVolunteer,
    parts.accessLog,
  ];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of what the hub has about somebody',
    description:
      'Answered by GET /export. A null is a value that is unknown, or withheld from who asked.',
    type: 'object',
    properties: {
      format: { const: EXPORT_FORMAT },
      exportedAt: { type: 'string' },
      role: { enum: EXPORT_ROLES },
      person,
      volunteerRecords: { type: 'array', items: record },
      ...Object.fromEntries(lists.map((part) => [part.name, listSchema(schema, part)])),
      complete: {
        description: 'The last member: with it, nothing is missing.',
        const: true,
      },
    },
    required: ['format', 'exportedAt', 'role', 'complete'],
    additionalProperties: false,
  };
}

type Prepared = ExportParts['me'];

/** What the operation selects below its one root field. */
function ownSelection({ operation }: Prepared): SelectionSetNode {
  return below(operation?.selectionSet, 0);
}

function below(set: SelectionSetNode | undefined, depth: number): SelectionSetNode {
  const field = set?.selections.find(({ kind }) => kind === Kind.FIELD);
  if (field?.kind !== Kind.FIELD || !field.selectionSet)
    throw new Error('An operation of the export selects nothing.');
  return depth === 0 ? field.selectionSet : below(field.selectionSet, depth - 1);
}

function listSchema(schema: GraphQLSchema, { way, page }: ListPart): JsonSchema {
  let type: GraphQLNamedType = typeNamed(schema, 'Query');
  for (const step of way) type = getNamedType(fieldOf(type, step).type);
  return rowsSchema(type, below(page.operation?.selectionSet, way.length - 1));
}

/** The rows of a connection, without its pages. */
function rowsSchema(connection: GraphQLNamedType, set: SelectionSetNode): JsonSchema {
  const row = rowTypeOf(connection);
  const edges = fieldNode(set, 'edges').selectionSet;
  const node = edges && fieldNode(edges, 'node').selectionSet;
  if (!row || !node) throw new Error(`${connection.name} is no list in pages.`);
  return { type: 'array', items: selected(row, node) };
}

function selected(type: GraphQLNamedType, set: SelectionSetNode): JsonSchema {
  const properties = set.selections.map((node): [string, JsonSchema] => {
    if (node.kind !== Kind.FIELD) throw new Error('An export selects fields alone.');
    const field = fieldOf(type, node.name.value);
    const schema = valueSchema(field.type, node.selectionSet);
    const { description } = field;
    return [field.name, description ? { description, ...schema } : schema];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}

function valueSchema(type: GraphQLOutputType, set: SelectionSetNode | undefined): JsonSchema {
  return isNonNullType(type) ? presentSchema(type.ofType, set) : nullable(presentSchema(type, set));
}

type NullableType = Exclude<GraphQLOutputType, GraphQLNonNull<never>>;

function presentSchema(type: NullableType, set: SelectionSetNode | undefined): JsonSchema {
  if (isListType(type)) return { type: 'array', items: valueSchema(type.ofType, set) };
  if (!set) return leafSchema(type);
  return rowTypeOf(type) ? rowsSchema(type, set) : selected(type, set);
}

const NUMBERS: Readonly<Record<string, string>> = {
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
};

function leafSchema(type: GraphQLNamedType): JsonSchema {
  if (isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) };
  return { type: NUMBERS[type.name] ?? 'string' };
}

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

function fieldNode(set: SelectionSetNode, name: string) {
  const found = set.selections.find((node) => node.kind === Kind.FIELD && node.name.value === name);
  if (found?.kind !== Kind.FIELD) throw new Error(`An operation of the export lacks ${name}.`);
  return found;
}

function fieldOf(type: GraphQLNamedType, name: string) {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return field;
}
