import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A code or secret that a change answers once is random each time: it is not asked for. */
export const RANDOM_FIELD = /^\w+Success\.(code|secret|\w+Code|\w+Secret)$/;

export type Field = GraphQLField<unknown, unknown>;
export type Values = Readonly<Record<string, unknown>>;

/** Values for the arguments of a field that must be given; null where there are none. */
export type Needed = (owner: string, field: Field) => Values | null;

/** The field with these arguments and this selection, as text. */
export function written(field: Field, values: Values, selection: string, alias?: string): string {
  const given = Object.entries(values).map(
    ([name, value]) => `${name}: ${literal(field.args, name, value)}`,
  );
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return `${alias === undefined ? '' : `${alias}: `}${field.name}${args} ${selection}`;
}

function literal(args: readonly GraphQLArgument[], name: string, value: unknown): string {
  const type = args.find((arg) => arg.name === name)?.type;
  const node = type && astFromValue(wellFormed(value), type);
  if (!node) throw new Error(`There is no argument ${name}.`);
  return print(node);
}

/** A document carries no half of a pair of surrogates; a variable does. */
function wellFormed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wellFormed);
  return typeof value === 'string' ? value.replaceAll(/[^\n\x20-\ud7ff]/g, '') : value;
}

/** Everything that the type has, so many objects deep. */
export function wholeOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  needed: Needed,
): string {
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${wholeOf(schema, member, depth, needed)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const parts = fieldsOf(type).flatMap((field) => {
    if (RANDOM_FIELD.test(`${type.name}.${field.name}`)) return [];
    const inner = getNamedType(field.type);
    const left = isWay(inner.name) || isRefusal(type.name) ? depth : depth - 1;
    if (!isLeafType(inner) && left < 0) return [];
    const values = needed(type.name, field);
    return values ? [written(field, values, wholeOf(schema, inner, left, needed))] : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

export const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());

/** A page and its edges are on the way to a row, no object of their own. */
export const isWay = (type: string): boolean => /(Connection|Edge|PageInfo)$/.test(type);

const isRefusal = (type: string): boolean => /^(InvalidInput|StaleVersion)$/.test(type);

export const isNeeded = (arg: GraphQLArgument): boolean =>
  isNonNullType(arg.type) && arg.defaultValue === undefined;

/** How to come from a query to objects of a type. */
export interface Way {
  readonly type: GraphQLObjectType;
  readonly fields: readonly {
    readonly owner: string;
    readonly on: string;
    readonly field: Field;
  }[];
}

/** The shortest way to each type that queries lead to. */
export function waysOf(schema: GraphQLSchema): Way[] {
  const root = schema.getQueryType();
  const found = new Map<string, Way>();
  let newest: Way[] = root ? [{ type: root, fields: [] }] : [];
  while (newest.length > 0) {
    const next: Way[] = [];
    for (const { type, fields } of newest)
      for (const field of fieldsOf(type)) {
        if (field.name.startsWith('_')) continue;
        const inner = getNamedType(field.type);
        const members = isAbstractType(inner)
          ? schema.getPossibleTypes(inner)
          : isObjectType(inner)
            ? [inner]
            : [];
        for (const member of members) {
          // Several roots may lead to one type: each by itself, by its id or as a list.
          const isRoot = fields.length === 0;
          const key = isRoot ? `Query.${field.name}` : member.name;
          if (found.has(key)) continue;
          const way = {
            type: member,
            fields: [...fields, { owner: type.name, on: member.name, field }],
          };
          found.set(key, way);
          if (isRoot && found.has(member.name)) continue;
          found.set(member.name, way);
          next.push(way);
        }
      }
    newest = next;
  }
  return [...(root ? [{ type: root, fields: [] }] : []), ...new Set(found.values())];
}

/** A question that goes this way, once for each of these arguments at its beginning. */
export function along(
  { fields }: Way,
  starts: readonly Values[],
  selection: string,
  needed: Needed,
): string {
  const [first, ...rest] = fields;
  if (!first) return selection;
  let inner = selection;
  for (const { owner, on, field } of rest.reverse()) {
    const named = getNamedType(field.type);
    const open = isAbstractType(named) ? `{ __typename ... on ${on} ${inner} }` : inner;
    inner = `{ ${written(field, needed(owner, field) ?? {}, open)} }`;
  }
  const isAbstract = isAbstractType(getNamedType(first.field.type));
  if (isAbstract) inner = `{ __typename ... on ${first.on} ${inner} }`;
  const asked = starts.map((values, place) =>
    written(first.field, values, inner, starts.length > 1 ? `r${String(place)}` : undefined),
  );
  return `{ ${asked.join(' ')} }`;
}
