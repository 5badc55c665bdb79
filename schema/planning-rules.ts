import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';

/**
 * What composition (0.27.0) or the query planner (0.0.38) get wrong, so that no schema may ask it. The
 * answer would be false without an error. One sentence each.
 *
 * - Where a field below the first level of a `@requires` takes an argument, and a client asks the same
 *   field with another one, the client's value is sent on instead of the required one.
 * - An `@external` field of an interface object is taken for one that its subgraph answers.
 */
export function planningProblems(supergraphSdl: string): string[] {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).flatMap((field) => problemsOf(type, field)));
}

function problemsOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): string[] {
  const required = requiredBy(field);
  const at = `${type.name}.${field.name}`;
  if (isInterfaceType(type) && required.length > 0)
    return [`${at} may not require a field: it is of an interface object.`];
  return required.some(hasNestedArgument)
    ? [
        `${at} may not require a field with an argument below the first level: a client that asks it with another argument would change what is sent.`,
      ]
    : [];
}

function requiredBy(field: GraphQLField<unknown, unknown>): string[] {
  return (field.astNode?.directives ?? [])
    .filter((directive) => directive.name.value === 'join__field')
    .map(requiresOf)
    .filter((selection) => selection !== null);
}

function requiresOf(directive: ConstDirectiveNode): string | null {
  const found = directive.arguments?.find(({ name }) => name.value === 'requires');
  return found?.value.kind === Kind.STRING ? found.value.value : null;
}

function hasNestedArgument(selection: string): boolean {
  let fieldsAbove = 0;
  let found = false;
  visit(parse(`{ ${selection} }`), {
    Field: {
      enter(node) {
        if (fieldsAbove > 0 && (node.arguments?.length ?? 0) > 0) found = true;
        fieldsAbove += 1;
      },
      leave() {
        fieldsAbove -= 1;
      },
    },
  });
  return found;
}
