import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ACTIONS, mayAct, type Action } from '../../../disclosure/actions.ts';
import { newValue, type ArgumentsOf } from './arguments.ts';
import type { Coverage } from './coverage.ts';
import type { Question } from './generate.ts';
import { repair } from './repair.ts';
import type { Chosen } from './round.ts';
import type { Step } from './steps.ts';
import { wholeOf, type Field } from './whole.ts';

type Using = Pick<ArgumentsOf, 'random' | 'pool' | 'coverage'>;
type Input = Record<string, unknown>;

/** How often a change is tried while nobody has made it yet, and after that. */
const TRIES = { first: 8, later: 2 };

/**
 * Each change that the role stands for: with ids of rows in each status in turn, with what must be given
 * and with all that can be given, set right by what it was answered; then once more under its key.
 */
export function* changesOf(
  { api, coverage }: { readonly api: GraphQLSchema; readonly coverage: Coverage },
  begin: Chosen,
): Generator<Step, void, Chosen> {
  const { actor, random, pool } = begin;
  const using = { random, pool, coverage };
  for (const mutation of Object.values(api.getMutationType()?.getFields() ?? {})) {
    const type = getNamedType(mutation.args[0]?.type as never);
    if (!(mutation.name in ACTIONS) || !mayAct(actor, mutation.name as Action)) continue;
    if (isInputObjectType(type)) yield* change(mutation, type);
  }

  function* change(mutation: Field, type: GraphQLInputObjectType): Generator<Step, void, Chosen> {
    const primary = primaryId(type);
    const done = `${capital(mutation.name)}Success`;
    const ids = primary
      ? [...pool.seenIds(primary.type), ...pool.unseenIds(primary.type).slice(0, 1)]
      : [];
    const isMade = () => coverage.times('success', done) > 0;
    const most = isMade() ? TRIES.later : TRIES.first;
    let made: Question | null = null;
    for (let turn = 0; turn < most && made === null; turn += 1) {
      const id = ids[turn % Math.max(ids.length, 1)];
      const fixed = primary && id !== undefined ? { [primary.field]: id } : {};
      // With all that can be given first; what may not stand together it is told.
      made = yield* setRight(
        turn % 2 === 0
          ? fullChange(
              api,
              mutation,
              { ...fixed, ...keyed(type, `${mutation.name}-${String(turn)}`) },
              using,
            )
          : minimalChange(api, mutation, fixed, using),
      );
    }
    for (const question of made ? again(made, type) : []) yield ask(question);
    for (const question of eachValue(mutation, type, made)) yield ask(question);
  }

  function* setRight(question: Question): Generator<Step, Question | null, Chosen> {
    let asked = question;
    for (let turn = 0; turn < 3; turn += 1) {
      const { answer } = yield ask(asked);
      if (answer?.includes('Success"')) return asked;
      const better =
        answer === null ? null : repair(api, asked, answer, { ...using, isHostile: false });
      if (!better) return null;
      asked = better;
    }
    return null;
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

  /** Each value that an enum of the input has: all of them after a change that was made, else those never had. */
  function eachValue(
    mutation: Field,
    type: GraphQLInputObjectType,
    made: Question | null,
  ): Question[] {
    const isNew =
      made !== null && coverage.times('success', `${capital(mutation.name)}Success`) <= 3;
    const base = made ?? fullChange(api, mutation, {}, using);
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      if (!isEnumType(inner)) return [];
      const isList =
        !inner.getValues().includes(base.variables[field.name] as never) &&
        /\[/.test(String(field.type));
      return inner
        .getValues()
        .filter(
          ({ name }) =>
            (isNew && !isList) || coverage.times('enum value', `${inner.name}.${name}`) === 0,
        )
        .map(({ name }) =>
          withInput(base, { [field.name]: isList ? [name] : name, idempotencyKey: undefined }),
        );
    });
  }

  function ask(question: Question): Step {
    return { kind: 'gateway', actor, question };
  }
}

const withInput = ({ query, variables }: Question, values: Input): Question => ({
  query,
  variables: { input: { ...(variables['input'] as Input), ...values } },
});

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
  return changeWith(api, mutation, fixed, using, false);
}

function fullChange(api: GraphQLSchema, mutation: Field, fixed: Input, using: Using): Question {
  return changeWith(api, mutation, fixed, using, true);
}

function changeWith(
  api: GraphQLSchema,
  mutation: Field,
  fixed: Input,
  using: Using,
  isFull: boolean,
): Question {
  const [argument] = mutation.args;
  const type = getNamedType(argument?.type as never);
  if (!isInputObjectType(type)) throw new Error(`${mutation.name} takes no input.`);
  const needed = (_: string, field: Field) =>
    field.args.some((arg) => arg.name === 'first')
      ? { first: 2 }
      : field.args.length > 0
        ? null
        : {};
  const selection = wholeOf(api, getNamedType(mutation.type), 1, needed);
  return {
    query: `mutation ($input: ${String(argument?.type)}) { ${mutation.name}(input: $input) ${selection} }`,
    variables: { input: valuesFor(type, fixed, using, isFull) },
  };
}

function valuesFor(
  type: GraphQLInputObjectType,
  fixed: Input,
  using: Using,
  isFull: boolean,
): Input {
  const values: Input = {};
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'idempotencyKey') continue;
    const isGiven = isNonNullType(field.type) && field.defaultValue === undefined;
    const inner = getNamedType(field.type);
    if (!isGiven && !isFull) continue;
    values[field.name] = isInputObjectType(inner)
      ? listed(String(field.type), valuesFor(inner, {}, using, isFull))
      : newValue(field, type.name, null, using);
  }
  Object.assign(values, fixed);
  for (const value of Object.values(fixed)) {
    const version = typeof value === 'string' ? using.pool.version(value) : null;
    if (version !== null && 'version' in values) values['version'] = version;
  }
  return values;
}

const listed = (type: string, value: Input): unknown => (type.startsWith('[') ? [value] : value);

const keyed = (type: GraphQLInputObjectType, key: string): Input =>
  'idempotencyKey' in type.getFields() ? { idempotencyKey: key } : {};

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
