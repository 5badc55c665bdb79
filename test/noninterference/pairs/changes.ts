import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ACTIONS, mayAct, type Action } from '../../../disclosure/actions.ts';
import { newValue, ofItsKind, typeOfId, type ArgumentsOf, type Given } from './arguments.ts';
import type { Coverage } from './coverage.ts';
import { loadOf, type Question } from './generate.ts';
import type { NextStep } from './lived-in.ts';
import { repair } from './repair.ts';
import type { Chosen } from './round.ts';
import type { Step } from './steps.ts';
import { wholeOf, type Field } from './whole.ts';

type Using = Pick<ArgumentsOf, 'random' | 'pool' | 'coverage'>;
type Input = Readonly<Record<string, unknown>>;

/** How often a change is tried while nobody has made it yet, and after that. */
const TRIES = { first: 14, later: 2, unnamed: 5 };
const REPAIRS = 4;
/** Made or refused so often, it is no news any more. */
const ENOUGH = 3;

export interface ChangesOptions {
  readonly api: GraphQLSchema;
  readonly coverage: Coverage;
  /** What some go on to do before all else, or before what is last. */
  readonly nextSteps: readonly NextStep[];
  /** In which standing of a row this change was refused, and how often. */
  readonly refused: Map<string, number>;
}

interface Tried {
  readonly question: Question;
  readonly isDone: boolean;
  readonly isRefused: boolean;
}

/**
 * Each change that the role stands for: with ids of rows in each status in turn, with what must be given
 * and with all that can be given, set right by what it was answered; then once more under its key.
 */
export function* changesOf(
  { api, coverage, nextSteps, refused }: ChangesOptions,
  begin: Chosen,
): Generator<Step, void, Chosen> {
  const { actor, random, pool } = begin;
  const using = { random, pool, coverage };
  const all = Object.values(api.getMutationType()?.getFields() ?? {});
  const known = nextSteps
    .filter(({ who }) => actor.kind !== 'PUBLIC' && who === actor.subject)
    .map((step) => step.does);
  for (const step of known) if ('query' in step) yield ask({ query: step.query, variables: {} });
  for (const last of [false, true]) {
    for (const step of known) {
      if (!('mutation' in step) || step.isLast !== last) continue;
      const mutation = all.find(({ name }) => name === step.mutation);
      if (mutation) yield ask(whole(mutation, step.input));
    }
    for (const mutation of all.filter(isLast(last))) {
      const type = inputOf(mutation);
      if (!(mutation.name in ACTIONS) || !mayAct(actor, mutation.name as Action)) continue;
      if (type) yield* change(mutation, type);
    }
  }

  function whole(mutation: Field, input: Input): Question {
    const deep = questionOf(api, mutation, input, 2);
    return loadOf(api, deep, { selections: 0.9, cost: 0.9 }) <= 1
      ? deep
      : questionOf(api, mutation, input, 1);
  }

  function* change(mutation: Field, type: GraphQLInputObjectType): Generator<Step, void, Chosen> {
    const primary = primaryId(type);
    const { name } = mutation;
    const made = () => coverage.times('success', `${capital(name)}Success`);
    const most = made() > 0 ? TRIES.later : TRIES.first;
    const isHopeful = (id: string) =>
      (refused.get(`${name} ${pool.standing(id) ?? ''}`) ?? 0) < ENOUGH;
    let done: Question | null = null;
    for (let turn = 0; turn < most && done === null; turn += 1) {
      const ids = primary
        ? pool
            .seenIds(primary.type)
            .filter(isHopeful)
            .slice(0, most - 1)
        : [];
      if (primary) ids.push(...pool.unseenIds(primary.type).slice(0, 1));
      if (turn > 0 && turn >= (primary ? ids.length : TRIES.unnamed)) break;
      const id = ids[turn];
      const fixed = primary && id !== undefined ? { [primary.field]: id } : {};
      const key = `${name}-${String(turn)}`;
      const tried = yield* either(mutation, type, fixed, key);
      if (tried.isDone) done = tried.question;
      const standing = id === undefined ? null : pool.standing(id);
      if (tried.isRefused && standing !== null)
        refused.set(`${name} ${standing}`, (refused.get(`${name} ${standing}`) ?? 0) + 1);
    }
    for (const question of done ? again(done, type) : []) yield ask(question);
    for (const question of eachValue(mutation, type, done, made() <= ENOUGH)) yield ask(question);
  }

  /** With all that can be given, and where that is no good input with what must be given. */
  function* either(
    mutation: Field,
    type: GraphQLInputObjectType,
    fixed: Input,
    key: string,
  ): Generator<Step, Tried, Chosen> {
    const filling = { api, mutation, fixed, using };
    const full = changeWith({ ...filling, fixed: { ...fixed, ...keyed(type, key) }, isFull: true });
    const first = yield* setRight(full);
    if (first.isDone || first.isRefused) return first;
    return yield* setRight(changeWith({ ...filling, isFull: false }));
  }

  function* setRight(question: Question): Generator<Step, Tried, Chosen> {
    let asked = question;
    for (let turn = 0; ; turn += 1) {
      const { answer } = yield ask(asked);
      const is = (typename: string) => answer?.includes(`${typename}"`) ?? false;
      const isDone = is('Success');
      const better =
        isDone || answer === null || turn === REPAIRS
          ? null
          : repair(api, asked, answer, { ...using, isHostile: false });
      if (!better)
        return {
          question: asked,
          isDone,
          isRefused: is('"InvalidTransition'),
        };
      asked = better;
    }
  }

  /** Under the key that was used: the same, and something else. */
  function again(question: Question, type: GraphQLInputObjectType): Question[] {
    const input = question.variables['input'] as Input;
    if (typeof input['idempotencyKey'] !== 'string') return [];
    const other = Object.values(type.getFields()).find(
      ({ name, type: of }) => name !== 'idempotencyKey' && getNamedType(of).name === 'ID',
    );
    return [
      question,
      ...(other ? [withInput(question, { [other.name]: pool.id(random, null) })] : []),
    ];
  }

  /** Each value of the first enum of the input, after a change that was made; of others those never had. */
  function eachValue(
    mutation: Field,
    type: GraphQLInputObjectType,
    done: Question | null,
    isNew: boolean,
  ): Question[] {
    const filling = { api, mutation, fixed: {}, using, isFull: true };
    const base = done ?? changeWith(filling);
    const enums = Object.values(type.getFields()).filter(({ type: of }) =>
      isEnumType(getNamedType(of)),
    );
    return enums.flatMap((field, place) => {
      const inner = getNamedType(field.type);
      if (!isEnumType(inner)) return [];
      const isList = String(field.type).startsWith('[');
      const isEach = done !== null && isNew && place === 0 && !isList;
      return inner
        .getValues()
        .filter(({ name }) => isEach || coverage.times('enum value', `${inner.name}.${name}`) === 0)
        .map(({ name }) =>
          withInput(base, { [field.name]: isList ? [name] : name, idempotencyKey: undefined }),
        );
    });
  }

  function ask(question: Question): Step {
    return { kind: 'gateway', actor, question };
  }
}

/** After these there is less that can be changed. */
const isLast =
  (wanted: boolean) =>
  ({ name }: Field) =>
    /^(restrict|end|revoke|withdraw|cancel|markReferralEntered|requestErasure|eraseVolunteer|giveObjection|acceptMandate)/.test(
      name,
    ) === wanted;

const withInput = ({ query, variables }: Question, values: Input): Question => ({
  query,
  variables: { input: { ...(variables['input'] as Input), ...values } },
});

export function inputOf({ args }: Field): GraphQLInputObjectType | null {
  const [argument] = args;
  const type = argument && getNamedType(argument.type);
  return isInputObjectType(type) ? type : null;
}

/** The field of the input that says which row is changed, and the type of that row. */
export function primaryId(
  input: GraphQLInputObjectType,
): { readonly field: string; readonly type: string } | null {
  for (const { name, type } of Object.values(input.getFields()))
    if (isNonNullType(type) && String(type) === 'ID!' && name.endsWith('Id'))
      return { field: name, type: capital(name.slice(0, -2)) };
  return null;
}

/** The change with what must be given, and these values. */
export function minimalChange(
  api: GraphQLSchema,
  mutation: Field,
  fixed: Input,
  using: Using,
): Question {
  return changeWith({ api, mutation, fixed, using, isFull: false });
}

interface Filling {
  readonly api: GraphQLSchema;
  readonly mutation: Field;
  readonly fixed: Input;
  readonly using: Using;
  readonly isFull: boolean;
}

function changeWith({ api, mutation, fixed, using, isFull }: Filling): Question {
  const type = inputOf(mutation);
  if (!type) throw new Error(`${mutation.name} takes no input.`);
  return questionOf(api, mutation, valuesFor(type, fixed, using, isFull), 1);
}

/** Answers everything that there is of it. */
function questionOf(api: GraphQLSchema, mutation: Field, input: Input, depth: number): Question {
  const [argument] = mutation.args;
  const needed = (_: string, field: Field) => {
    if (field.args.some(({ name }) => name === 'first')) return { first: 2 };
    return field.args.length > 0 ? null : {};
  };
  const selection = wholeOf(api, getNamedType(mutation.type), depth, needed);
  return {
    query: `mutation ($input: ${String(argument?.type)}) { ${mutation.name}(input: $input) ${selection} }`,
    variables: { input },
  };
}

function valuesFor(
  type: GraphQLInputObjectType,
  fixed: Input,
  using: Using,
  isFull: boolean,
): Input {
  const values: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'idempotencyKey') continue;
    const isGiven = isNonNullType(field.type) && field.defaultValue === undefined;
    const inner = getNamedType(field.type);
    if (!isGiven && !isFull) continue;
    values[field.name] = isInputObjectType(inner)
      ? listed(String(field.type), valuesFor(inner, fixed, using, isFull))
      : (nearby(field, fixed, using) ?? newValue(field, type.name, null, using));
  }
  ofItsKind(values, Object.values(type.getFields()), using);
  for (const [name, value] of Object.entries(fixed)) {
    if (!(name in type.getFields())) continue;
    values[name] = value;
    const version = typeof value === 'string' ? using.pool.version(value) : null;
    if (version !== null && 'version' in values) values['version'] = version;
  }
  return values;
}

/** Where a row is named, what else is named is what it refers to, or what refers to it. */
function nearby({ name }: Given, fixed: Input, { random, pool }: Using): string | null {
  const type = typeOfId(name);
  const on = Object.values(fixed).filter((value) => typeof value === 'string');
  const known = type === null ? [] : on.flatMap((id) => pool.around(id, type));
  return known.length > 0 ? random.pick(known) : null;
}

const listed = (type: string, value: Input): unknown => (type.startsWith('[') ? [value] : value);

const keyed = (type: GraphQLInputObjectType, key: string): Input =>
  'idempotencyKey' in type.getFields() ? { idempotencyKey: key } : {};

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
