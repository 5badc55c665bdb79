import { isEnumType, type GraphQLLeafType, type GraphQLScalarType } from 'graphql';

/** Scalars of the schema by name, as the subgraphs read and write them. */
export type InputRules = Readonly<Record<string, GraphQLScalarType>>;

type IsRight = (given: unknown) => boolean;

const MAX_INT = 2_147_483_647;

/** What graphql-js writes for the scalars of the specification. */
const SPECIFIED: ReadonlyMap<string, IsRight> = new Map<string, IsRight>([
  ['ID', (given) => typeof given === 'string'],
  ['String', (given) => typeof given === 'string'],
  ['Boolean', (given) => typeof given === 'boolean'],
  ['Float', (given) => typeof given === 'number'],
  ['Int', (given) => Number.isInteger(given) && Math.abs(given as number) <= MAX_INT + 1],
]);

/** Whether a value of the subgraph's JSON can be one of this type. */
export function compileLeaf(type: GraphQLLeafType, scalars: InputRules): IsRight {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map((value) => value.name));
    return (given) => names.has(given);
  }
  const specified = SPECIFIED.get(type.name);
  if (specified) return specified;
  const rules = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined;
  // A scalar whose form the gateway does not know: its value is passed on and never read.
  return rules
    ? (given) => canParse(rules, given)
    : (given) => given !== undefined && given !== null;
}

function canParse(scalar: GraphQLScalarType, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  try {
    scalar.parseValue(given);
    return true;
  } catch {
    return false;
  }
}
