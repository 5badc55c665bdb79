import {
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type ConstDirectiveNode,
  type GraphQLDirective,
  type GraphQLSchema,
} from 'graphql';
import { typesOf } from './disclosure-shape.ts';

const DIRECTIVES = ['personal', 'consent', 'open', 'over'];

/** What may carry a disclosure directive, and what it is called. */
interface Carrier {
  readonly coordinate: string;
  readonly node: { readonly directives?: readonly ConstDirectiveNode[] | undefined };
}

/** Disclosure directives with arguments that they do not take: composition passes them on as they are. */
export function directiveProblems(schema: GraphQLSchema): string[] {
  const definitions = DIRECTIVES.flatMap((name) => schema.getDirective(name) ?? []);
  return carriersOf(schema).flatMap((carrier) =>
    definitions.flatMap((definition) => {
      const problem = problemOf(definition, carrier);
      return problem === null
        ? []
        : [`${carrier.coordinate} carries @${definition.name}: ${problem} ${allowed(definition)}`];
    }),
  );
}

function carriersOf(schema: GraphQLSchema): Carrier[] {
  return typesOf(schema).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const at = `${type.name}.${field.name}`;
      const args = field.args.map(({ name, astNode }) => ({
        coordinate: `${at}(${name}:)`,
        node: astNode ?? {},
      }));
      return [{ coordinate: at, node: field.astNode ?? {} }, ...args];
    });
    return [{ coordinate: type.name, node: type.astNode ?? {} }, ...fields];
  });
}

/** Null: there is none of it, or it is as it must be. */
function problemOf(definition: GraphQLDirective, { node }: Carrier): string | null {
  const used = node.directives?.find(({ name }) => name.value === definition.name);
  if (!used) return null;
  const known = new Set(definition.args.map(({ name }) => name));
  const unknown = used.arguments?.find(({ name }) => !known.has(name.value));
  if (unknown) return `it takes no argument "${unknown.name.value}".`;
  try {
    getDirectiveValues(definition, { directives: node.directives ?? [] });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function allowed({ name, args }: GraphQLDirective): string {
  const each = args.map((argument) => {
    const type = getNamedType(argument.type);
    const values = isEnumType(type)
      ? `one of ${type
          .getValues()
          .map((value) => value.name)
          .join(', ')}`
      : `a ${type.name}`;
    return `${argument.name}, ${values}${isRequiredArgument(argument) ? '' : ', or not at all'}`;
  });
  return `@${name} takes ${each.join('; and ')}.`;
}
