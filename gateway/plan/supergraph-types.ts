import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Whether an object of type `typename` satisfies the type condition. */
export type IsInstance = (typename: unknown, condition: string) => boolean;

/** What a plan must know of the types it passes through: those of the supergraph, with the inaccessible ones. */
export interface SupergraphTypes {
  readonly isInstance: IsInstance;
  /** Undefined where the type has no such field. */
  typeOfField(typename: string, field: string): GraphQLOutputType | undefined;
}

export function typesOf(supergraph: GraphQLSchema): SupergraphTypes {
  const possible = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const names = supergraph.getPossibleTypes(type).map((object) => object.name);
    possible.set(type.name, new Set(names));
  }
  return {
    isInstance: (typename, condition) =>
      typename === condition || possible.get(condition)?.has(typename as string) === true,
    typeOfField(typename, field) {
      const type = supergraph.getType(typename);
      return isObjectType(type) || isInterfaceType(type)
        ? type.getFields()[field]?.type
        : undefined;
    },
  };
}
