import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface Try {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Every change that the schema has, with this text wherever a text can stand, also where an id, a day
 * or a code is meant: what refuses it, and what takes it, must not tell it on.
 */
export function everyMutation(
  schema: GraphQLSchema,
  text: string,
  ids: Readonly<Record<string, string>>,
): Try[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.flatMap((mutation) =>
    [false, true].map((everywhere) => tryOf(mutation, { text, ids, everywhere })),
  );
}

interface Filling {
  readonly text: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Where another kind of text is meant, too. */
  readonly everywhere: boolean;
}

function tryOf({ name, args }: GraphQLField<unknown, unknown>, filling: Filling): Try {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = args.map((arg) => [arg.name, valueOf(arg.name, arg.type, filling)] as const);
  return {
    name,
    query: `mutation (${declared}) { ${name}(${given}) { __typename ... on UserError { message } } }`,
    variables: Object.fromEntries(variables),
  };
}

function valueOf(name: string, type: GraphQLInputType, filling: Filling): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(name, inner.ofType, filling)];
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => filling.everywhere || isNonNullType(field.type) || isText(field.type),
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.name, field.type, filling)]),
    );
  }
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  const { text, ids, everywhere } = filling;
  switch (getNamedType(inner).name) {
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'ID':
      return everywhere ? text : (ids[name] ?? ids['id'] ?? text);
    case 'LocalDate':
      return everywhere ? text : '2026-03-01';
    case 'DateTime':
      return everywhere ? text : '2026-03-01T10:00:00Z';
    default:
      return text;
  }
}

function isText(type: GraphQLInputType): boolean {
  return getNamedType(type).name === 'String';
}
