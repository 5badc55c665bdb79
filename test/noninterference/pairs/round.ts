import { parse } from 'graphql';
import { inject } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import type { NamedActor } from './actors.ts';
import { contentsOf, type Contents } from './contents.ts';
import type { Answer, Coverage, Told } from './coverage.ts';
import { changeTheHidden, hiddenChanges, type HiddenChange } from './hide.ts';
import { createPool, organisationOf, type Pool } from './pool.ts';
import { createRandom, type Random } from './random.ts';
import { createSight, type Sight } from './sight.ts';
import { take, type Step } from './steps.ts';
import { BEGIN, openWorld, type PlantedLeak, type World } from './world.ts';

export interface RoundOptions {
  readonly region: ScratchDatabase;
  readonly named: NamedActor;
  readonly seed: number;
  readonly leak?: PlantedLeak | undefined;
}

export type Note = (step: Step, answer: string, pool: Pool) => void;

/** What chooses the next step; null: that was all. */
export type Chooser = (chosen: Chosen) => Step | null;

export interface Chosen {
  readonly place: number;
  readonly random: Random;
  readonly pool: Pool;
  readonly actor: Actor;
  readonly sight: Sight;
  /** What was asked before, in this row. */
  readonly asked: readonly Step[];
  /** What the last of them was answered. */
  readonly answer: string | null;
}

export interface Difference {
  readonly name: string;
  readonly seed: number;
  readonly steps: readonly Step[];
  /** Names of the hidden changes that it took. */
  readonly changes: readonly string[];
  readonly one: string;
  readonly two: string;
}

export interface RoundResult {
  readonly difference: Difference | null;
  readonly asked: number;
  readonly changed: ReadonlyMap<string, number>;
  readonly impersonal: readonly string[];
}

/**
 * One pair of worlds that are equal for this actor, and differ in all else. First everything is asked
 * in the world as it is, so that the other can agree with it on what a change lawfully opens.
 */
export async function runRound(
  options: RoundOptions,
  choose: Chooser,
  note: Note,
  only?: ReadonlySet<string>,
): Promise<RoundResult> {
  const { region, named, seed, leak } = options;
  const first = await inFirstWorld(options, choose, note);
  const { contents, sight, before, asked, answers } = first;
  const { tables, facts } = contents;
  const world = await openWorld(region, leak);
  try {
    const all = hiddenChanges(tables, facts, sight, named.actor, seed);
    const changes = only ? all.filter(({ name }) => only.has(name)) : all;
    const changed = await changeTheHidden(world.admin, changes);
    await expectSameDecisions(before, world, named.actor);
    const difference = await compare(world, asked, answers, changes, options);
    const impersonal = facts.impersonal.map(({ name }) => name);
    return { difference, asked: asked.length, changed, impersonal };
  } finally {
    await world.stop();
  }
}

interface FirstWorld {
  readonly contents: Contents;
  readonly sight: Sight;
  readonly before: ReadonlyMap<string, string>;
  readonly asked: readonly Step[];
  readonly answers: readonly (string | null)[];
}

async function inFirstWorld(
  { region, named, seed, leak }: RoundOptions,
  choose: Chooser,
  note: Note,
): Promise<FirstWorld> {
  const { actor } = named;
  const world = await openWorld(region, leak);
  try {
    const contents = await contentsOf(region, leak, world.admin);
    const sight = createSight(actor, BEGIN);
    await sight.widen(world.admin);
    const before = sight.decisions();
    const pseudonyms = createPseudonyms(inject('template').hubSecret).for(actor);
    const pool = createPool(contents, sight, pseudonyms, organisationOf(actor));
    const random = createRandom(seed);
    const asked: Step[] = [];
    const answers: (string | null)[] = [];
    for (;;) {
      const step = choose({
        place: asked.length,
        random,
        pool,
        actor,
        sight,
        asked,
        answer: answers.at(-1) ?? null,
      });
      if (step === null) break;
      const answer = await take(world, step, asked.length, 'first');
      asked.push(step);
      answers.push(answer);
      if (answer === null) continue;
      note(step, answer, pool);
      if (hasChanged(step, answer)) await sight.widen(world.admin);
    }
    return { contents, sight, before, asked, answers };
  } finally {
    await world.stop();
  }
}

function hasChanged(step: Step, answer: string): boolean {
  if (step.kind === 'subscription')
    return step.meanwhile.some(({ question }) => question.query.startsWith('mutation'));
  return step.question.query.includes('mutation') && /"__typename":"\w+Success"/.test(answer);
}

async function compare(
  world: World,
  asked: readonly Step[],
  answers: readonly (string | null)[],
  changes: readonly HiddenChange[],
  { named, seed }: RoundOptions,
): Promise<Difference | null> {
  for (const [place, step] of asked.entries()) {
    const two = await take(world, step, place, 'second');
    const one = answers[place] ?? null;
    if (one === null || two === null || settled(step, one) === settled(step, two)) continue;
    return {
      name: named.name,
      seed,
      steps: asked.slice(0, place + 1),
      changes: changes.map(({ name }) => name),
      one,
      two,
    };
  }
  return null;
}

/** Of a row or a trace, or of a line of the log, which begins with its moment (`idsAt`). */
const NEW_ID = /(e0e0e0e0-?0000-?4|[0-9a-f]{8}-[0-9a-f]{4}-7)\d{3}-?8\d{3}-?\d{12}/g;
const CURSOR = /"(\w*[cC]ursor|a\d+)":"[\w-]{40,}"/g;

/** A delivery has an id and a moment that the database gives it. */
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * Without what the parts of the hub make at the same time, each as it comes: which of two new rows has
 * which of two new ids. Lines of one request stand in the log in either order.
 */
function settled({ question }: Step, answer: string): string {
  const isLog = /ccessLog/.test(question.query);
  if (/eliveries/.test(question.query))
    answer = answer.replaceAll(CURSOR, '"$1":"…"').replaceAll(UUID, '…').replaceAll(INSTANT, '…');
  const isNew = isLog || answer.search(NEW_ID) >= 0;
  const bare = isNew ? answer.replaceAll(CURSOR, '"$1":"…"') : answer;
  if (isLog)
    return bare
      .replaceAll(NEW_ID, 'new')
      .split(/\},\{|(?=event: )/)
      .sort()
      .join('\n');
  const seen = new Map<string, string>();
  return bare.replaceAll(NEW_ID, (id) => {
    const known = seen.get(id) ?? `new-${String(seen.size)}`;
    seen.set(id, known);
    return known;
  });
}

/** Were a hidden change to change a decision of this actor, the two worlds would not be equal. */
async function expectSameDecisions(
  before: ReadonlyMap<string, string>,
  world: World,
  actor: Actor,
): Promise<void> {
  const sight = createSight(actor, BEGIN);
  await sight.widen(world.admin);
  const after = sight.decisions();
  const wrong = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  if (wrong.length > 0)
    throw new Error(`Hidden changes changed decisions: ${wrong.slice(0, 3).join(', ')}`);
}

/** Notes in the coverage what was answered. */
export function noteIn(coverageOf: (step: Step) => Coverage): Note {
  return (step, answer, { cursors, learn }) => {
    const start = answer.indexOf('{');
    if (start < 0 || step.kind === 'bystander') return;
    const { query, variables } = step.question;
    const bodies =
      step.kind === 'subscription'
        ? [...answer.matchAll(/^data: (\{.*\})$/gm)].map(([, body = '{}']) => body)
        : [answer.slice(start)];
    const told: Told = {
      cursor: (field, cursor) =>
        void cursors.set(field, [...(cursors.get(field) ?? []), cursor].slice(-10)),
      id: learn,
    };
    const coverage = coverageOf(step);
    for (const body of bodies.map((text) => JSON.parse(text) as Answer)) {
      for (const { extensions } of body.errors ?? [])
        if (extensions?.code) coverage.reach('error code', extensions.code);
      if (body.errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN'))
        coverage.noteRefused(parse(query));
      if (body.data) coverage.note(parse(query), variables, body, told);
    }
  };
}
