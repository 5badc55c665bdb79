import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';
import { newValue } from './arguments.ts';
import { changesOf } from './changes.ts';
import type { Coverage } from './coverage.ts';
import { entitiesOf } from './entities.ts';
import { loadOf, type Question } from './generate.ts';
import type { NextStep } from './lived-in.ts';
import { HOSTILE_TEXTS } from './pool.ts';
import type { Chosen } from './round.ts';
import { BEGIN } from './world.ts';
import { withEachPurpose } from './sight.ts';
import { SUBGRAPHS, type SubgraphName } from '../../../schema/subgraph-sdl.ts';
import type { Step } from './steps.ts';
import { eventsOf } from './stream-steps.ts';
import {
  along,
  fieldsOf,
  isNeeded,
  isWay,
  waysOf,
  wholeOf,
  written,
  type Field,
  type Values,
  type Way,
} from './whole.ts';
import type { Actor } from '../../../platform/actor.ts';

/** What a tour goes through; one of its steps is chosen at a time, with what is known by then. */
export type Tour = Generator<Step, void, Chosen>;

export interface TourOptions {
  readonly api: GraphQLSchema;
  readonly subgraphs: Readonly<Record<SubgraphName, GraphQLSchema>>;
  readonly coverage: Coverage;
  readonly others: readonly Actor[];
  /** See `changes.ts`. */
  readonly nextSteps: readonly NextStep[];
  readonly refused: Map<string, number>;
}

interface Page {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

/** The pages at the end of this way in an answer, with the place among its starts that each came from. */
function pagesIn(answer: string, names: readonly string[]): (readonly [number, Page])[] {
  const { data } = JSON.parse(answer.slice(answer.indexOf('{'))) as { data?: unknown };
  const [first = '', ...rest] = names;
  const starts = Object.entries((data ?? {}) as Record<string, unknown>).filter(
    ([name]) => name === first || /^r\d+$/.test(name),
  );
  return starts.flatMap(([name, found]) =>
    rest
      .reduce((from, step) => from.flatMap((one) => inside(one, step)), listOf(found))
      .map((page) => [name === first ? 0 : Number(name.slice(1)), page as Page] as const),
  );
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.flatMap(listOf) : value == null ? [] : [value];

const inside = (value: unknown, name: string): unknown[] =>
  typeof value === 'object' && value !== null
    ? listOf((value as Record<string, unknown>)[name])
    : [];

const UNKNOWN = 'c1c1c1c1-0000-4000-8000-000000000001';
const MOST_STARTS = 8;
const SHARE = { selections: 0.9, cost: 1 / 20 };

/** Lines that parts of the hub write at one moment stand in the log in either order: its pages end before. */
const BEFORE = { until: new Date(BEGIN.getTime() - 30_000).toISOString() };

/** Where a page begins and how long it is: `before` may be a moment as well. */
const isOfPage = ({ name, type }: GraphQLArgument): boolean =>
  /^(first|after|before|last)$/.test(name) && /^(Int|String)$/.test(getNamedType(type).name);

/**
 * What random steps rarely meet, made of the schema, in the same order in each pair. In `others and rows`
 * others ask first, so that an answer kept for them would show; then this actor asks for every type by its
 * shortest way, each argument with each of its values, pages to their end and every reference. In `log and
 * changes` it asks what follows from who read what; it follows events while others do what it may not see,
 * and changes what it may. `whole` is both, for whoever may read no log: to others what was read before in
 * the same pair stands in it, and rightly. `little` leaves out others and lists, for whoever sees nothing of
 * anybody.
 */
export type TourPart = 'others and rows' | 'log and changes' | 'whole' | 'little';

export function* tour(options: TourOptions, part: TourPart, begin: Chosen): Tour {
  const { actor, random } = begin;
  const writer = createWriter(options, begin);
  const isOfRows = part !== 'log and changes';
  const isWanted = ({ query }: Question) =>
    part === 'whole' || part === 'little' || OF_LOG.test(query) === !isOfRows;
  const lists = part === 'little' ? [] : writer.lists().filter((list) => isWanted(list.page({})));
  const types = writer.types().filter(isWanted);
  const ask = (question: Question): Step => ({
    kind: 'gateway',
    actor: random.pick(withEachPurpose(actor)),
    question,
  });
  let now = begin;
  if (isOfRows && part !== 'little') {
    const other = random.pick(options.others);
    const another = random.pick(options.others);
    for (const [place, list] of lists.entries()) {
      const who = place % 2 === 0 ? other : another;
      now = yield { kind: 'bystander', actor: who, question: list.page({}) };
    }
    for (const question of types)
      if (random.chance(1 / 3)) now = yield { kind: 'bystander', actor: other, question };
  }
  for (const list of lists) {
    now = yield ask(list.page({ first: 1 }));
    const place = list.follows(now.answer ?? '');
    if (place !== null) {
      now = yield ask(list.page({ first: 1, after: place.cursor }, place.start));
      // The end of a page where the end of the list is, and one before.
      const most = Math.min(place.total, 100);
      for (const first of [most, most - 1])
        if (first > 0) now = yield ask(list.page({ first }, place.start));
    }
    for (const question of list.variants) now = yield ask(question);
  }
  for (const question of types) now = yield ask(question);
  yield* entities(options, now, isWanted);
  if (part === 'others and rows' || actor.kind === 'PUBLIC') return;
  yield* eventsOf(options, options.others, now);
  yield* changesOf(options, now);
}

/** What follows from who has read something. */
const OF_LOG = /ccessLog|arlierReader|readBefore/;

function* entities(
  { subgraphs, coverage }: TourOptions,
  chosen: Chosen,
  isWanted: (question: Question) => boolean,
): Tour {
  const { random, pool, actor } = chosen;
  for (const subgraph of SUBGRAPHS)
    for (const [type, key] of entitiesOf(subgraphs[subgraph])) {
      const ids =
        type.name === 'Resident'
          ? []
          : [...pool.seenIds(type.name).slice(0, 4), ...some(pool.unseenIds(type.name))];
      const known = pool.keys(type.name);
      const keys =
        ids.length > 0 || known.length === 0
          ? ids
          : Array.from({ length: 10 }, () => random.pick(known));
      const r = [...keys, UNKNOWN, random.pick(HOSTILE_TEXTS)].map((value) => ({
        __typename: type.name,
        [key]: value,
      }));
      const needed = neededBy(chosen, coverage);
      for (const depth of [1, 0]) {
        const selection = wholeOf(subgraphs[subgraph], type, depth, needed);
        const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type.name} ${selection} } }`;
        if (depth > 0 && selection.length > 6000) continue;
        const question = { query, variables: { r } };
        if (isWanted(question))
          yield {
            kind: 'subgraph',
            subgraph,
            actor: random.pick(withEachPurpose(actor)),
            question,
          };
        break;
      }
    }

  function some(from: readonly string[]): string[] {
    return from.length === 0 ? [] : Array.from({ length: 6 }, () => random.pick(from));
  }
}

function neededBy({ random, pool }: Pick<Chosen, 'random' | 'pool'>, coverage: Coverage) {
  return (owner: string, field: Field): Values => {
    const values: Record<string, unknown> = {};
    for (const arg of field.args) {
      if (isNeeded(arg))
        values[arg.name] = newValue(arg, owner, getNamedType(field.type).name, {
          random,
          pool,
          coverage,
        });
      if (arg.name === 'first') values['first'] = 3;
    }
    return values;
  };
}

interface List {
  /** As cursors of it are called. */
  readonly owner: string;
  readonly page: (values: Values, start?: number) => Question;
  /** Where in an answer there is a page after this one; null where that is not known. */
  readonly follows: (
    answer: string,
  ) => { readonly start: number; readonly cursor: string; readonly total: number } | null;
  /** Each argument with each value, some of them in one question. */
  readonly variants: readonly Question[];
}

function createWriter({ api, coverage }: TourOptions, chosen: Chosen) {
  const { random, pool } = chosen;
  const needed = neededBy(chosen, coverage);
  const ways = waysOf(api);
  const startsKnown = new Map<string, Values[]>();

  /** With what the first field of this way is asked: for each id, or each value of an enum, once. */
  function startsOf(way: Way, most: number, to: readonly string[] = []): Values[] {
    const types = [...way.fields.slice(1).map(({ field }) => getNamedType(field.type).name), ...to];
    const key = [way.fields[0]?.field.name, ...types].join(' ');
    let known = startsKnown.get(key);
    if (!known) startsKnown.set(key, (known = allStartsOf(way, MOST_STARTS, types)));
    return known.slice(0, most);
  }

  function allStartsOf(way: Way, most: number, types: readonly string[]): Values[] {
    const [first] = way.fields;
    if (!first) return [{}];
    const { field } = first;
    const type = getNamedType(field.type).name;
    const starts = new Map<string, Values>();
    for (let turn = 0; turn < most; turn += 1) {
      const values: Record<string, unknown> = { ...needed('Query', field) };
      for (const arg of field.args.filter(isNeeded))
        values[arg.name] = inTurn(type, arg, { turn, most, types }) ?? values[arg.name];
      starts.set(JSON.stringify(values), values);
    }
    return [...starts.values()];
  }

  function inTurn(
    type: string,
    arg: GraphQLArgument,
    { turn, most, types }: { turn: number; most: number; types: readonly string[] },
  ): unknown {
    const inner = getNamedType(arg.type);
    if (isEnumType(inner)) return inner.getValues()[turn % inner.getValues().length]?.name;
    if (arg.name === 'slug' && turn % 2 === 0) {
      const led = leading(pool.seenIds(type), types);
      return pool.slug(led[(turn / 2) % led.length] ?? '') ?? undefined;
    }
    if (inner.name !== 'ID') return undefined;
    const wanted =
      arg.name === 'id' ? type : `${arg.name.charAt(0).toUpperCase()}${arg.name.slice(1, -2)}`;
    if (turn === most - 1 && most > 2) return UNKNOWN;
    const seen = leading(pool.seenIds(wanted), types);
    const unseen = pool.unseenIds(wanted);
    if (turn % 2 === 0 && seen.length > 0) return seen[(turn / 2) % seen.length];
    return unseen.length > 0 ? random.pick(unseen) : seen[turn % Math.max(seen.length, 1)];
  }

  /** Those first that lead furthest this way. */
  function leading(ids: readonly string[], further: readonly string[]): readonly string[] {
    const types = [...new Set(further)].filter((type) => !isWay(type));
    // A page ends where there are two of them.
    const steps = (id: string) =>
      types.reduce((sum, type) => sum + Math.min(2, pool.around(id, type).length), 0);
    const found = ids.map((id) => ({ id, steps: steps(id) }));
    return found.sort((one, two) => two.steps - one.steps).map(({ id }) => id);
  }

  /** With as many starts as the limits allow; null where they allow none. */
  function within(make: (starts: number) => string): { question: Question; starts: number } | null {
    const of = (starts: number): Question => ({ query: make(starts), variables: {} });
    const load = loadOf(api, of(1), SHARE);
    if (load > 1) return null;
    const starts = Math.max(1, Math.min(MOST_STARTS, Math.floor(0.9 / load)));
    return { question: of(starts), starts };
  }

  return {
    /** Everything of each type. */
    types: (): Question[] =>
      ways
        .filter(({ fields }) => fields.length > 0)
        .flatMap((way) => {
          const ask = (depth: number) =>
            within((starts) =>
              along(way, startsOf(way, starts), wholeOf(api, way.type, depth, needed), needed),
            );
          const deep = ask(1);
          // Few of them with what is around them, more of them without.
          const flat = deep && deep.starts >= 3 ? null : ask(0);
          return [deep, flat].flatMap((found) => (found ? [found.question] : []));
        }),
    /** Every field that takes arguments. */
    lists: (): List[] =>
      ways.flatMap((way) =>
        fieldsOf(way.type)
          .filter(({ args, name }) => args.length > 0 && !name.startsWith('_'))
          .filter(({ args }) => way.fields.length > 0 || args.some((arg) => !isNeeded(arg)))
          .map((field) => listFrom(way, field)),
      ),
  };

  function listFrom(way: Way, field: Field): List {
    const inner = getNamedType(field.type);
    const owner = `${way.type.name}.${field.name}`;
    const to = [inner.name.replace(/Connection$/, '')];
    const ask = (all: readonly Values[], depth: number, only?: number): Question => {
      const found = within((starts) => {
        const selection = wholeOf(api, inner, depth, needed);
        const fields = all.map((values, place) =>
          written(
            field,
            { ...fixed, ...values },
            selection,
            all.length > 1 ? `v${String(place)}` : undefined,
          ),
        );
        const from =
          only === undefined
            ? startsOf(way, starts, to)
            : startsOf(way, MOST_STARTS, to).slice(only, only + 1);
        return along(way, from, `{ ${fields.join(' ')} }`, needed);
      });
      if (found) return found.question;
      if (depth > 0) return ask(all, depth - 1, only);
      if (all.length === 1) throw new Error(`${owner} alone is too large a question.`);
      return ask(all.slice(0, -1), depth, only);
    };
    const fixed = needed(way.type.name, field);
    const single = field.args
      .filter((arg) => !isOfPage(arg))
      .flatMap((arg) => valuesOf(arg, owner).map((value) => ({ [arg.name]: value })));
    const variants: Question[] = [];
    const size = way.fields.length === 0 ? 12 : 6;
    for (let from = 0; from < single.length; from += size)
      variants.push(ask(single.slice(from, from + size), 1));
    const takes = (name: string) => field.args.some((arg) => arg.name === name);
    return {
      owner,
      variants,
      page: (values, start) => {
        const given = Object.entries({ ...values, ...BEFORE }).filter(([name]) => takes(name));
        return ask([Object.fromEntries(given)], 1, start);
      },
      follows(answer) {
        const names = [...way.fields.map((step) => step.field.name), field.name];
        for (const [start, page] of pagesIn(answer, names))
          if (page.pageInfo?.hasNextPage === true && page.pageInfo.endCursor != null)
            return { start, cursor: page.pageInfo.endCursor, total: page.totalCount ?? 0 };
        return null;
      },
    };
  }

  function valuesOf(arg: GraphQLArgument, owner: string): unknown[] {
    const type = getNullableType(arg.type);
    const inner = getNamedType(type);
    const each = isEnumType(inner)
      ? inner.getValues().map(({ name }) => name)
      : [0, 1, 2].map(() => newValue(arg, owner, null, { random, pool, coverage }));
    return isListType(type) && isEnumType(inner) ? each.map((one) => [one]) : each;
  }
}
