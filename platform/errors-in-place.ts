import {
  GraphQLList,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Makes an error null its own field and nothing around it, in place. With non-null fields graphql-js nulls the
 * parent as soon as the first of them fails, and forgets the others: which error is told would depend on which
 * resolver happens to be quicker, so on rows that nobody may see. Here every error is told, each where it is,
 * and an answer is complete when nothing of it is under way any more; the gateway lets null climb, by the API's
 * schema (`gateway/plan/shape.ts`).
 *
 * The fields of `Mutation` keep their types: they run one after the other, and none after one that failed.
 */
export function keepErrorsInPlace(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (type === mutation || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.type = nullable(field.type);
  }
  return schema;
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return nullable(type.ofType);
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type;
}
