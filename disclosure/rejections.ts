import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Makes every resolver reject where it would throw, in place. When an item of a list throws at once,
 * graphql-js 16 forgets the items before it that are still awaited: should they fail too, nobody would
 * hear it, and Node.js would end the process.
 */
export function rejectInsteadOfThrowing(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || resolve === defaultFieldResolver) continue;
      field.resolve = (source, args, context, info): unknown => {
        try {
          return resolve(source, args, context, info);
        } catch (error) {
          return Promise.reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
    }
  }
  return schema;
}
