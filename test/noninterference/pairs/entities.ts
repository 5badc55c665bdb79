import { isObjectType, Kind, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** What `_entities` of this subgraph resolves, with the field of its key. */
export function entitiesOf(schema: GraphQLSchema): [GraphQLObjectType, string][] {
  const found: [GraphQLObjectType, string][] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const node of [type.astNode, ...type.extensionASTNodes])
      for (const directive of node?.directives ?? []) {
        if (directive.name.value !== 'key') continue;
        const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
        const key = fields?.kind === Kind.STRING ? fields.value : '';
        const isResolvable = !directive.arguments?.some(
          ({ name, value }) =>
            name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
        );
        if (/^\w+$/.test(key) && isResolvable) found.push([type, key]);
      }
  }
  return found;
}
