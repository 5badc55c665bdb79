import {
  GraphQLNonNull,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Coverage } from './coverage.ts';
import { HOSTILE_TEXTS, type Pool } from './pool.ts';
import type { Random } from './random.ts';
import { BEGIN } from './world.ts';

export interface ArgumentsOf {
  readonly random: Random;
  readonly pool: Pool;
  readonly coverage: Coverage;
  /** A fifth of all operations have arguments that nobody means well with. */
  readonly isHostile: boolean;
}

/** What mostly stands in the way of an answer. */
const RARELY: Readonly<Record<string, number>> = {
  idempotencyKey: 0.25,
  after: 0.15,
  before: 0.15,
};

export type Given = GraphQLArgument | GraphQLInputField;

/** Values for these arguments or input fields; `of` is the type that an `id` among them is of. */
export function argumentValues(
  given: readonly Given[],
  owner: string,
  of: string | null,
  using: ArgumentsOf,
): Record<string, unknown> {
  const { random, coverage } = using;
  const values: Record<string, unknown> = {};
  for (const argument of given) {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
    const isPage = argument.name === 'first';
    const isNew = coverage.times('argument', `${owner}.${argument.name}`) === 0;
    const share = RARELY[argument.name] ?? (isNew ? 0.6 : 0.35);
    if (!isNeeded && !isPage && !random.chance(share)) continue;
    values[argument.name] = valueOf(argument, argument.type, owner, of, using);
  }
  ofItsKind(values, given, using);
  withItsVersion(values, using);
  return values;
}

/** A record is named by its kind and its id: the id is of that kind, most of the time. */
export function ofItsKind(
  values: Record<string, unknown>,
  given: readonly Given[],
  { random, pool }: Pick<ArgumentsOf, 'random' | 'pool'>,
): void {
  const { kind, id } = values;
  if (!given.some(({ name }) => name === 'id') || typeof kind !== 'string' || random.chance(0.1))
    return;
  if (typeof id !== 'string') return;
  const type = kind === 'PERSON' ? 'Resident' : typeOfKind(kind);
  const seen = pool.seenIds(type);
  values['id'] = seen.length > 0 && random.chance(0.8) ? random.pick(seen) : pool.id(random, type);
}

const typeOfKind = (kind: string): string =>
  kind
    .toLowerCase()
    .split('_')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');

/** What is changed is changed as it is now, most of the time. */
function withItsVersion(values: Record<string, unknown>, { random, pool }: ArgumentsOf): void {
  if (typeof values['version'] !== 'number' || !random.chance(0.85)) return;
  for (const value of Object.values(values)) {
    const version = typeof value === 'string' ? pool.version(value) : null;
    if (version !== null) values['version'] = version;
  }
}

/** A value for this field that means well. */
export function newValue(
  field: Given,
  owner: string,
  of: string | null,
  using: Pick<ArgumentsOf, 'random' | 'pool' | 'coverage'>,
): unknown {
  return valueOf(field, new GraphQLNonNull(getNullableType(field.type)), owner, of, {
    ...using,
    isHostile: false,
  });
}

function valueOf(
  argument: Given,
  type: GraphQLInputType,
  owner: string,
  of: string | null,
  using: ArgumentsOf,
): unknown {
  const { random } = using;
  if (!isNonNullType(type) && random.chance(using.isHostile ? 0.2 : 0.02)) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const length = random.chance(0.8) ? 1 + random.int(2) : random.int(4);
    return Array.from({ length }, () => valueOf(argument, inner.ofType, owner, of, using));
  }
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields());
    if (!inner.isOneOf) return argumentValues(fields, inner.name, null, using);
    const one = random.pick(fields);
    return { [one.name]: valueOf(one, one.type, inner.name, null, using) };
  }
  if (isEnumType(inner)) {
    const { coverage } = using;
    return random.rarest(inner.getValues(), ({ name }) =>
      coverage.times('enum value', `${inner.name}.${name}`),
    ).name;
  }
  return leafValue(argument.name, getNamedType(inner).name, owner, of, using);
}

const HOSTILE_NUMBERS = [-1, 0, 501, 2147483647, -2147483648];

function leafValue(
  name: string,
  type: string,
  owner: string,
  of: string | null,
  using: ArgumentsOf,
): unknown {
  const { random, pool, isHostile } = using;
  const isBad = isHostile && random.chance(0.5);
  switch (type) {
    case 'Int':
      if (isBad) return random.pick(HOSTILE_NUMBERS);
      if (/year$/i.test(name)) return 1930 + random.int(90);
      if (name === 'first') return random.chance(0.9) ? 1 + random.int(3) : random.int(25);
      return 1 + random.int(name === 'version' ? 3 : 30);
    case 'Float':
      return isBad ? random.pick(HOSTILE_NUMBERS) : random.next() * 100;
    case 'Boolean':
      return random.chance(0.5);
    case 'LocalDate':
    case 'DateTime':
      return isBad ? random.pick(HOSTILE_TEXTS) : instant(random, type);
    case 'ID':
      if (isBad) return random.pick(HOSTILE_TEXTS);
      if (name === 'idempotencyKey') return `key-${String(random.int(3))}`;
      return pool.id(random, name === 'id' ? of : typeOfId(name));
    default:
      if (isBad) return random.pick(HOSTILE_TEXTS);
      if (name === 'after' || name === 'before') return cursor(owner, using);
      return pool.text(random, name);
  }
}

/** Around the day of the demo region. */
function instant(random: Random, type: string): string {
  const day = new Date(BEGIN.getTime() + (random.int(80) - 50) * 86_400_000);
  return type === 'LocalDate' ? day.toISOString().slice(0, 10) : day.toISOString();
}

/** `helpRequestId` is the id of a HelpRequest. */
export function typeOfId(name: string): string | null {
  const type = name.replace(/Ids?$/, '');
  return type === name ? null : type.charAt(0).toUpperCase() + type.slice(1);
}

/** Of this very field, most of the time. */
function cursor(owner: string, { random, pool }: ArgumentsOf): string {
  const own = pool.cursors.get(owner);
  if (own && random.chance(0.8)) return random.pick(own);
  const [field] = pool.cursors.size > 0 ? random.pick([...pool.cursors.values()]) : [];
  return field ?? 'cursor';
}
