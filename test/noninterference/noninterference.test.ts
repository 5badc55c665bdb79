import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { GATEWAY_ERROR_CODES } from '../../gateway/error-codes.ts';
import { everyActor, type NamedActor } from './pairs/actors.ts';
import { keepCase, readCases, tell, type Case } from './pairs/cases.ts';
import { createGenerator, type Generator } from './pairs/choose.ts';
import { everythingOf } from './pairs/coverage.ts';
import { REFUSED } from './pairs/refused.ts';
import { noteIn, runRound, type Chooser } from './pairs/round.ts';
import { readSchemas, type Schemas } from './pairs/schemas.ts';
import { shrink } from './pairs/shrink.ts';
import { createRegion } from './pairs/region.ts';
import { everyTurn, type Turn } from './pairs/turns.ts';
import { UNREACHABLE } from './unreachable.ts';

/** From the beginning, what is made first included; the tour is ended, however long it takes. */
const MINUTES = Number(process.env['NI_MINUTES'] ?? 2.5);
const UNTIL = Date.now() + MINUTES * 60_000;
const SEED = Number(process.env['NI_SEED'] ?? 1);
const ONLY_CASE = process.env['NI_CASE'];
const FIGURES = process.env['NI_FIGURES'];
const RESIDENTS = 120;
/** Random ones: after those of the tour, and in a pair of their own. */
const STEPS = { afterTour: 15, alone: 100 };
/** Rounds at the same time: others go on while one waits for the database, or for an event that may not come. */
const LANES = 4;

/**
 * Which of several rows of one standing is asked about, and which lane came first, chance has a say in: what
 * is still missing after the tour, further tours are led to, for as long as this.
 */
const FURTHER_TOURS_MS = 60_000;

const CASES = readCases(ONLY_CASE);
const ACTORS = everyActor();

describe('an answer never depends on what the asker may not see', () => {
  let region: ScratchDatabase;
  let schemas: Schemas;
  let turns: readonly Turn[];
  let generator: Generator;
  const unhandled: unknown[] = [];
  const bugs: string[] = [];
  const figures = { rounds: 0, questions: 0, hiddenRows: 0, differences: 0 };
  const changedTables = new Set<string>();
  const neverChanged = new Set<string>();

  beforeAll(async () => {
    process.on('unhandledRejection', (error) => void unhandled.push(error));
    const made = await createRegion(RESIDENTS);
    ({ region } = made);
    schemas = await readSchemas(region);
    const every = await everyTurn(region);
    ({ turns } = every);
    generator = createGenerator(schemas.api, schemas.subgraphs, every.seers, made.nextSteps);
  }, 180_000);
  afterAll(async () => {
    await region.drop();
    if (FIGURES) writeFileSync(FIGURES, told());
  });

  const missed = () => {
    const all = everythingOf(schemas.api, Object.keys(GATEWAY_ERROR_CODES));
    return generator.coverage.missed(all);
  };

  const missedWithoutReason = () =>
    missed().filter((name) => !UNREACHABLE.some(([pattern]) => pattern.test(name)));

  function told(): string {
    const { rounds, questions, hiddenRows, differences } = figures;
    const all = everythingOf(schemas.api, Object.keys(GATEWAY_ERROR_CODES)).length;
    return `noninterference: ${differences} differences in ${questions} questions of ${ACTORS.length} actors, ${rounds} pairs of databases, ${hiddenRows} hidden rows changed in ${changedTables.size} tables; ${all - missed().length} of ${all} fields, arguments, enum values and error codes reached`;
  }

  async function round(named: NamedActor, seed: number, choose: Chooser): Promise<void> {
    const note = noteIn(generator.coverageOf);
    const result = await runRound({ region, named, seed }, choose, (step, answer, pool) => {
      note(step, answer, pool);
      if (/INTERNAL_SERVER_ERROR|NULL_IN_NON_NULL_FIELD/.test(answer))
        bugs.push(`${named.name}: ${step.kind} ${JSON.stringify(step.question)}`);
    });
    figures.rounds += 1;
    figures.questions += result.asked;
    for (const [name, count] of result.changed) {
      figures.hiddenRows += count;
      changedTables.add(name.split(':')[0] ?? '');
    }
    for (const name of result.impersonal) neverChanged.add(name);
    if (!result.difference) return;
    figures.differences += 1;
    // Kept as it was found first: making it smaller may take longer than there is time.
    const whole = keepCase(result.difference);
    console.log(`a difference, kept in ${whole}; making it smaller`);
    const small = await shrink(result.difference, { region, named });
    rmSync(whole);
    throw new Error(tell(small, keepCase(small)));
  }

  test.each(CASES.map(({ file, kept }) => [file, kept] as const))(
    'nor does it any more: %s',
    async (_, kept: Case) => {
      const named = ACTORS.find(({ name }) => name === kept.name);
      if (!named) throw new Error(`Nobody is called ${kept.name} any more.`);
      const choose: Chooser = ({ place }) => kept.steps[place] ?? null;
      const only = new Set(kept.changes);
      const options = { region, named, seed: kept.seed };
      const { difference } = await runRound(options, choose, () => undefined, only);
      expect(difference && tell(difference, 'the same')).toBeNull();
    },
    120_000,
  );

  test.skipIf(ONLY_CASE)(
    'whoever asks whatever',
    async () => {
      let next = 0;
      let toured = Infinity;
      const isToGoOn = () => {
        if (Date.now() < UNTIL || next < turns.length) return true;
        if (toured === Infinity) {
          toured = Date.now();
          const left = missedWithoutReason();
          console.log(`left after the tour: ${left.length === 0 ? 'nothing' : left.join(', ')}`);
        }
        return Date.now() < toured + FURTHER_TOURS_MS && missedWithoutReason().length > 0;
      };
      const lane = async () => {
        while (isToGoOn()) {
          const place = next;
          next += 1;
          const { named, part } = turns[place % turns.length] as Turn;
          // The more rounds there were, the more of them go into what was not reached yet.
          const choose =
            place < turns.length || Date.now() > UNTIL
              ? generator.tourer(part, STEPS.afterTour)
              : generator.chooser(STEPS.alone, place % 2 === 1 ? 0.7 : 0.3);
          const isFirst = place < 2;
          await round(named, SEED * 100_000 + place, (chosen) => {
            const refused = isFirst ? REFUSED[chosen.place] : undefined;
            if (refused) return { kind: 'gateway', actor: chosen.actor, question: refused };
            return choose(chosen);
          });
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    },
    MINUTES * 60_000 + 900_000,
  );

  test.skipIf(ONLY_CASE)('in any operation that there is', () => {
    console.log(told());
    const equal = [...neverChanged].sort().join(', ');
    console.log(`tables that lead to nobody and stay equal: ${equal}`);
    const roots = missed().filter((name) => /^field (Query|Mutation)\./.test(name));
    expect(roots).toEqual([]);
  });

  test.skipIf(ONLY_CASE)('in what it can be asked with, and in what it can answer', () => {
    const unreached = missedWithoutReason();
    console.log(`not reached: ${unreached.join(', ')}`);
    expect(unreached).toEqual([]);
  });

  test.skipIf(ONLY_CASE)('and nothing is called unreachable that is reached', () => {
    const unreached = missed();
    const idle = UNREACHABLE.filter(([pattern]) => !unreached.some((name) => pattern.test(name)));
    const reached = [...generator.coverage.reached].filter((name) =>
      UNREACHABLE.some(([pattern]) => pattern.test(name)),
    );
    expect({ idle: idle.map(String), reached }).toEqual({ idle: [], reached: [] });
  });

  test('no question meets a bug', () => {
    expect(bugs).toEqual([]);
  });

  test('no failure is left that nobody waited for', () => {
    expect(unhandled).toEqual([]);
  });
});
