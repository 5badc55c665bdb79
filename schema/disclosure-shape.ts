import {
  buildASTSchema,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A type about a person, as the disclosure directives of the supergraph describe it. */
export interface PersonalType {
  readonly name: string;
  /** What reaching one of its rows takes; null: any category. */
  readonly row: string | null;
  readonly fields: readonly PersonalField[];
}

/** Scoped by a category, or open to whoever reaches the object, with the reason. */
export type PersonalField =
  | { readonly name: string; readonly category: string }
  | { readonly name: string; readonly open: string };

/** An argument that selects or orders rows by the value of a field. */
export interface Selector {
  readonly coordinate: string;
  readonly over: string;
}

export function readSupergraph(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
}

/** Without what composition itself puts there. */
export function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    ({ name }) => !['__', 'join__', 'link__'].some((prefix) => name.startsWith(prefix)),
  );
}

/** Every personal type by name, its fields in the order of the schema. */
export function personalTypes(schema: GraphQLSchema): PersonalType[] {
  return typesOf(schema)
    .filter(isObjectType)
    .filter((type) => directiveOn(schema, 'personal', type) !== undefined)
    .map((type) => ({
      name: type.name,
      row: (directiveOn(schema, 'personal', type)?.['row'] as string | undefined) ?? null,
      fields: Object.values(type.getFields()).flatMap((field) => personalField(schema, field)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function personalField(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): PersonalField[] {
  const { name } = field;
  const consent = directiveOn(schema, 'consent', field);
  if (consent) return [{ name, category: consent['category'] as string }];
  const open = directiveOn(schema, 'open', field);
  return open ? [{ name, open: open['why'] as string }] : [];
}

/** Every field that answers rows of a personal type, one or several, by that type. */
export function waysTo(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const ways = new Map(personalTypes(schema).map(({ name }) => [name, [] as string[]]));
  for (const type of typesOf(schema).filter(isObjectType)) {
    // An edge is a part of the field that answers its connection.
    if ('node' in type.getFields() && 'cursor' in type.getFields()) continue;
    for (const field of Object.values(type.getFields()))
      ways.get(rowTypeOf(field)?.name ?? '')?.push(`${type.name}.${field.name}`);
  }
  return new Map([...ways].map(([name, fields]) => [name, fields.sort()]));
}

/** Every argument with @over. */
export function selectors(schema: GraphQLSchema): Selector[] {
  return typesOf(schema)
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((argument) => {
          const over = directiveOn(schema, 'over', argument)?.['field'] as string | undefined;
          if (over === undefined) return [];
          const of = over.includes('.') ? over : `${rowTypeOf(field)?.name ?? '?'}.${over}`;
          return [{ coordinate: `${type.name}.${field.name}(${argument.name}:)`, over: of }];
        }),
      ),
    )
    .sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** The type of the rows that a field answers: one of them, a list, or a connection. */
export function rowTypeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return null;
  const edges = named.getFields()['edges'];
  if (!edges) return named;
  const edge = getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  const type = node && getNamedType(node.type);
  return isObjectType(type) ? type : null;
}

export function directiveOn(
  schema: GraphQLSchema,
  name: string,
  on: GraphQLObjectType | GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField,
): Record<string, unknown> | undefined {
  const definition = schema.getDirective(name);
  return definition && on.astNode ? getDirectiveValues(definition, on.astNode) : undefined;
}
