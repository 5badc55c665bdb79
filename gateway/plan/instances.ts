import { isAbstractType, type GraphQLSchema } from 'graphql';

/** Whether an object of type `typename` satisfies the type condition. */
export type IsInstance = (typename: unknown, condition: string) => boolean;

/**
 * Type conditions against the supergraph with its inaccessible types: a plan may pass through a type
 * that no client sees.
 */
export function instancesOf(supergraph: GraphQLSchema): IsInstance {
  const possible = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const names = supergraph.getPossibleTypes(type).map((object) => object.name);
    possible.set(type.name, new Set(names));
  }
  return (typename, condition) =>
    typename === condition || possible.get(condition)?.has(typename as string) === true;
}
