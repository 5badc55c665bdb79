import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  parse,
  Kind,
  OperationTypeNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { newValue, type ArgumentsOf } from './arguments.ts';
import type { Question } from './generate.ts';

interface Problem {
  readonly path?: string;
  readonly code?: string;
}

interface Refusal {
  readonly problems?: readonly Problem[];
  readonly currentVersion?: number;
}

/**
 * The same change with what its answer said was wrong set right: so that changes that take much to be
 * right are made too. Null where the answer says nothing of the kind.
 */
export function repair(
  schema: GraphQLSchema,
  { query, variables }: Question,
  answer: string,
  using: ArgumentsOf,
): Question | null {
  const [operation] = parse(query).definitions;
  if (
    operation?.kind !== Kind.OPERATION_DEFINITION ||
    operation.operation !== OperationTypeNode.MUTATION
  )
    return null;
  const [selection] = operation.selectionSet.selections;
  const name = selection?.kind === Kind.FIELD ? selection.name.value : '';
  const argument = schema.getMutationType()?.getFields()[name]?.args[0];
  const [variable] = Object.entries(variables).find(([, value]) => isRecord(value)) ?? [];
  const refusal = refusalIn(answer);
  if (!refusal || !argument || variable === undefined) return null;
  const input = structuredClone(variables[variable]) as Record<string, unknown>;
  if (refusal.currentVersion !== undefined) input['version'] = refusal.currentVersion;
  const type = getNamedType(argument.type);
  for (const { path = '', code } of refusal.problems ?? []) {
    const names = path.split('.').filter((part) => part !== 'input' && !/^\d+$/.test(part));
    const place = placeOf(type, input, names);
    if (!place) continue;
    const { field, holder, owner } = place;
    const other = code === 'REQUIRED' && field.name in holder ? alternative(place) : null;
    if (code === 'NOT_ALLOWED' && !isNonNullType(field.type))
      Reflect.deleteProperty(holder, field.name);
    else if (other !== null) Reflect.deleteProperty(holder, other);
    else holder[field.name] = newValue(field, owner.name, null, using);
  }
  return { query, variables: { ...variables, [variable]: input } };
}

function refusalIn(answer: string): Refusal | null {
  try {
    const { data } = JSON.parse(answer.slice(answer.indexOf('{'))) as {
      data?: Record<string, unknown> | null;
    };
    const found = Object.values(data ?? {}).find(isRecord) as Refusal | undefined;
    return found?.problems || found?.currentVersion !== undefined ? found : null;
  } catch {
    return null;
  }
}

interface Place {
  readonly field: GraphQLInputField;
  readonly holder: Record<string, unknown>;
  readonly owner: GraphQLInputObjectType;
}

/** Of two of which one must be given, the other one, where both are. */
function alternative({ field, holder, owner }: Place): string | null {
  const given = Object.values(owner.getFields()).filter(
    ({ name, type }) => name !== field.name && name in holder && String(type) === 'ID',
  );
  return given[0]?.name ?? null;
}

function placeOf(type: unknown, holder: Record<string, unknown>, names: string[]): Place | null {
  const [name = '', ...rest] = names;
  if (!isInputObjectType(type)) return null;
  const field = type.getFields()[name];
  if (!field) return null;
  const inner = holder[name];
  if (rest.length > 0 && isRecord(inner)) return placeOf(getNamedType(field.type), inner, rest);
  return { field, holder, owner: type };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
