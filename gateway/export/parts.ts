import {
  getNamedType,
  getOperationAST,
  isObjectType,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Question } from '../answer.ts';
import { compileCost } from '../operation-cost.ts';
import { OWN_LISTS, ROW_BY_ID } from './contents.ts';
import { exportedFields, pageOf, rowTypeOf, selectionOf, typeNamed } from './selection.ts';

type Prepared = Pick<Question, 'document' | 'operation'>;

/** One list of an export: asked page by page, each row written as it comes. */
export interface ListPart {
  readonly name: string;
  /** Asks one page; variables `first`, `after` and, where it hangs under a row, `id`. */
  readonly page: Prepared;
  /** Rows of a page. */
  readonly size: number;
  /** The way from the answer's data to the connection. */
  readonly way: readonly string[];
  /** Lists inside a row, and how the rest of one is asked. */
  readonly within: readonly ListPart[];
}

/** What an export asks, made once out of the schema. */
export interface ExportParts {
  readonly me: Prepared;
  readonly person: Prepared;
  readonly ofResident: readonly ListPart[];
  readonly ofResidentAlone: readonly ListPart[];
  readonly ofVolunteer: readonly ListPart[];
  readonly volunteerRecords: Prepared;
  readonly accessLog: ListPart;
}

/** Pages are as large as the cost of an operation allows. */
const SIZES = [100, 50, 20, 10, 5, 2];

export function exportParts(schema: GraphQLSchema, maxCost: number): ExportParts {
  const resident = typeNamed(schema, 'Resident');
  const volunteer = typeNamed(schema, 'Volunteer');
  const part = listsOf(schema, maxCost);
  const lists = exportedFields(resident).filter(({ type }) => rowTypeOf(getNamedType(type)));
  const own = (of: 'RESIDENT' | 'VOLUNTEER') =>
    Object.entries(OWN_LISTS)
      .filter(([, list]) => list.of === of)
      .map(([name, { field }]) => ({ ...part.atRoot(field), name }));
  return {
    me: prepare('query Export { me { resident { id } } }'),
    person: prepare(
      `query Export($id: ID!) { resident(id: $id) ${selectionOf(resident, { lists: false })} }`,
    ),
    ofResident: lists.map(({ name }) => part.ofResident(name)),
    ofResidentAlone: own('RESIDENT'),
    ofVolunteer: own('VOLUNTEER'),
    volunteerRecords: prepare(
      `query Export { myVolunteerRecords ${selectionOf(volunteer, { lists: true })} }`,
    ),
    accessLog: part.ofResident('accessLog'),
  };
}

function listsOf(schema: GraphQLSchema, maxCost: number) {
  const sizeOf = ({ document, operation }: Prepared): number => {
    if (!operation) throw new Error('An operation of the export has no name.');
    const cost = compileCost(schema, document, operation);
    return SIZES.find((first) => cost({ first }) <= maxCost) ?? 1;
  };
  const list = (
    row: GraphQLNamedType,
    name: string,
    root: string | null,
    lists: boolean,
  ): ListPart => {
    const connection = `${name}(first: $first, after: $after) ${pageOf(selectionOf(row, { lists }))}`;
    const page = prepare(
      root === null
        ? `query Export($first: Int!, $after: String) { ${connection} }`
        : `query Export($id: ID!, $first: Int!, $after: String) { ${root}(id: $id) { ${connection} } }`,
    );
    const way = root === null ? [name] : [root, name];
    return { name, page, way, size: sizeOf(page), within: lists ? within(row) : [] };
  };
  const within = (parent: GraphQLNamedType): ListPart[] =>
    exportedFields(parent).flatMap(({ name, type }) => {
      const row = rowTypeOf(getNamedType(type));
      if (!row) return [];
      const root = ROW_BY_ID[parent.name];
      if (root === undefined) throw new Error(`Nothing reads one ${parent.name} by its id.`);
      return [list(row, name, root, false)];
    });
  return {
    ofResident: (name: string) => list(rowOf(schema, 'Resident', name), name, 'resident', true),
    atRoot: (field: string) => list(rowOf(schema, 'Query', field), field, null, true),
  };
}

function rowOf(schema: GraphQLSchema, typeName: string, fieldName: string): GraphQLNamedType {
  const type = typeNamed(schema, typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const row = field && rowTypeOf(getNamedType(field.type));
  if (!row) throw new Error(`${typeName}.${fieldName} is no list in pages.`);
  return row;
}

function prepare(text: string): Prepared {
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document) ?? undefined };
}
