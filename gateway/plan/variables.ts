import {
  coerceInputValue,
  getNamedType,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isNullableType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { wrongInDutch } from '../../platform/input-names.ts';
import { newRecord, type DataRecord } from './records.ts';

export type CoercedVariables =
  | { readonly ok: true; readonly values: DataRecord }
  | { readonly ok: false; readonly error: GraphQLError };

const NONE: DataRecord = Object.freeze(newRecord());

/**
 * The variables of a validated operation, coerced. Unlike graphql-js it says in English and in Dutch
 * (`messageNl`) where something is wrong and what was expected, and never repeats the submitted value, which
 * may be a BSN or a diagnosis; the first error is enough. The Dutch is for whoever filled it in.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | null | undefined,
): CoercedVariables {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return { ok: true, values: NONE };
  const values = newRecord();
  for (const definition of definitions) {
    const problem = coerceInto(values, schema, definition, given ?? {});
    if (problem) return { ok: false, error: refused(definition.variable.name.value, problem) };
  }
  return { ok: true, values };
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly what: string;
  /** The same in plain Dutch, of the field by its name on screens. */
  readonly nl: string;
}

function coerceInto(
  values: DataRecord,
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Problem | null {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) throw new Error('An operation that was not validated was executed.');
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined) {
    if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
    else if (!isNullableType(type))
      return { path: [], what: `is required: ${String(type)}`, nl: 'Vul dit in.' };
    return null;
  }
  let problem: Problem | null = null;
  const coerced: unknown = coerceInputValue(
    value,
    type,
    (path, invalid, error) => {
      problem ??= { path, ...describe(typeAt(type, path), invalid, error.message) };
    },
    // Without names that look like the one that was sent.
    true,
  );
  values[name] = coerced;
  return problem;
}

/** Says what is wrong with a value in words of the schema alone. */
function describe(type: GraphQLInputType, value: unknown, message: string): Omit<Problem, 'path'> {
  if (value === null || value === undefined)
    return { what: `must not be null: ${String(type)}`, nl: 'Vul dit in.' };
  const named = getNamedType(type);
  if (isInputObjectType(named) && typeof value === 'object' && !Array.isArray(value)) {
    const missing = /^Field "(\w+)" of required type "([^"]+)" was not provided\.$/.exec(message);
    if (missing)
      return {
        what: `must have ${missing[1]}: ${missing[2]}`,
        nl: wrongInDutch([missing[1] ?? ''], 'Vul dit in.'),
      };
    if (named.isOneOf)
      return {
        what: `must have exactly one field of ${named.name}, and not null`,
        nl: 'Vul dit op precies één manier in.',
      };
    return {
      what: `has a field that ${named.name} does not define`,
      nl: 'Deze app vraagt iets dat wij niet kennen. Meld dit aan de maker van de app.',
    };
  }
  if (isEnumType(named))
    return {
      what: `must be ${named.name}: ${named
        .getValues()
        .map(({ name }) => name)
        .join(', ')}`,
      nl: 'Dit kennen wij niet. Kies iets uit de lijst.',
    };
  return {
    what: `must be ${String(named)}`,
    nl: 'Dit is niet goed ingevuld. Kijk het na.',
  };
}

/** The type at a path of schema names and positions, as far down as lists and inputs go. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  let current = type;
  for (const key of path) {
    if (isNonNullType(current)) current = current.ofType;
    if (typeof key === 'number' && isListType(current)) current = current.ofType;
    else {
      const named = getNamedType(current);
      const field = isInputObjectType(named) ? named.getFields()[key] : undefined;
      if (!field) return current;
      current = field.type;
    }
  }
  return current;
}

function refused(name: string, { path, what, nl }: Problem): GraphQLError {
  const at = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return new GraphQLError(`Variable "$${name}${at}" ${what}.`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      argument: `${name}${at}`,
      messageNl: wrongInDutch([name, ...path], nl),
    },
  });
}
