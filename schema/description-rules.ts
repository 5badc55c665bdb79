import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';

/** Everything that a client can name says what it means; one sentence per element that does not. */
export function descriptionProblems(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return needsDescription(type.name, type);
  if (isEnumType(type)) {
    const values = type.getValues();
    return [
      ...needsDescription(type.name, type),
      ...values.flatMap((value) => needsDescription(`${type.name}.${value.name}`, value)),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      ...needsDescription(type.name, type),
      ...fields.flatMap((field) => needsDescription(`${type.name}.${field.name}`, field)),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
  return [
    ...(isRoot ? [] : needsDescription(type.name, type)),
    ...Object.values(type.getFields()).flatMap((field) => [
      ...needsDescription(`${type.name}.${field.name}`, field),
      ...field.args
        .filter((argument) => argument.name !== 'input')
        .flatMap((argument) =>
          needsDescription(`${type.name}.${field.name}(${argument.name}:)`, argument),
        ),
    ]),
  ];
}

function needsDescription(
  coordinate: string,
  element: { readonly description?: string | null | undefined },
): string[] {
  return element.description ? [] : [`${coordinate} needs a description.`];
}
