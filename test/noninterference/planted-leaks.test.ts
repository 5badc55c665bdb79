import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScratchDatabase } from '../../platform/testing/scratch-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { createGenerator } from './pairs/choose.ts';
import type { NextStep } from './pairs/lived-in.ts';
import { noteIn, runRound, type Difference } from './pairs/round.ts';
import { readSchemas, type Schemas } from './pairs/schemas.ts';
import { everyTurn, type Turn } from './pairs/turns.ts';
import { createRegion } from './pairs/region.ts';
import { PLANTED, type NamedLeak } from './planted/leaks.ts';

const RESIDENTS = 120;
/** Random ones, after the tour. */
const STEPS = 15;
/** In how many pairs of databases a leak must have been found. */
const ROUNDS = 12;

/** Each kind of eyes early, those who see or change most first. */
const ORDER = ['COORDINATOR', 'RESIDENT', 'GP', 'VOLUNTEER', 'VILLAGE_SUPPORTER', 'PUBLIC'];

function inOrder(turns: readonly Turn[]): Turn[] {
  const roleOf = ({ named: { actor } }: Turn) => (actor.kind === 'PUBLIC' ? 'PUBLIC' : actor.role);
  const byRole = ORDER.map((role) => turns.filter((turn) => roleOf(turn) === role));
  // What a resident changes meets what others did there: that comes before what it reads.
  const residents = byRole[ORDER.indexOf('RESIDENT')];
  residents?.splice(0, 2, ...residents.slice(0, 2).reverse());
  const rounds = Math.max(...byRole.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, place) =>
    byRole.flatMap((own) => own.slice(place, place + 1)),
  ).flat();
}

describe('a leak that is planted is found', () => {
  let region: ScratchDatabase;
  let schemas: Schemas;
  let turns: readonly Turn[];
  let seers: readonly Actor[];
  let nextSteps: readonly NextStep[];

  beforeAll(async () => {
    const made = await createRegion(RESIDENTS);
    ({ region, nextSteps } = made);
    schemas = await readSchemas(region);
    const every = await everyTurn(region);
    turns = inOrder(every.turns);
    ({ seers } = every);
  }, 180_000);
  afterAll(() => region.drop());

  async function find(leak: NamedLeak): Promise<{ found: Difference; rounds: number } | null> {
    const generator = createGenerator(schemas.api, schemas.subgraphs, seers, nextSteps);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const { named, part } = turns[turn % turns.length] as Turn;
      const options = { region, named, seed: 7000 + turn, leak };
      const { difference } = await runRound(
        options,
        generator.tourer(part, STEPS),
        noteIn(generator.coverageOf),
      );
      if (difference) return { found: difference, rounds: turn + 1 };
    }
    return null;
  }

  test.concurrent.each(PLANTED.map((leak) => [leak.channel, leak.mistake, leak] as const))(
    '%s: %s',
    async (channel, _, leak) => {
      const begun = performance.now();
      const result = await find(leak);
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(`${channel}: ${result ? `${result.rounds} pairs` : 'not found'}, ${seconds} s`);
      expect(result?.found.one).not.toBe(result?.found.two);
      expect(result).not.toBeNull();
    },
    600_000,
  );

  test('of every kind of channel', () => {
    expect(new Set(PLANTED.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(15);
  });
});
