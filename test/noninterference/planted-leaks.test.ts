import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { everyActor, type NamedActor } from './pairs/actors.ts';
import { createGenerator } from './pairs/choose.ts';
import { noteIn, runRound, type Difference } from './pairs/round.ts';
import { readSchemas, type Schemas } from './pairs/schemas.ts';
import { createRegion } from './pairs/world.ts';
import { PLANTED, type NamedLeak } from './planted/leaks.ts';

const RESIDENTS = 120;
const STEPS = 45;
/** In how many pairs of databases a leak must have been found. */
const ROUNDS = 30;

/** Every kind of eyes early: a round for each role, then the others. */
const ACTORS = (() => {
  const seen = new Set<string>();
  const isFirst = ({ actor }: NamedActor) => {
    const role = actor.kind === 'PUBLIC' ? 'PUBLIC' : actor.role;
    return seen.size < seen.add(role).size;
  };
  const all = everyActor().filter(({ name }) => !name.startsWith('stranger'));
  const first = all.filter(isFirst);
  const order = ['RESIDENT', 'VILLAGE_SUPPORTER', 'GP', 'COORDINATOR', 'PUBLIC', 'VOLUNTEER'];
  const rank = ({ actor }: NamedActor) => {
    const place = order.indexOf(actor.kind === 'PUBLIC' ? 'PUBLIC' : actor.role);
    return place < 0 ? order.length : place;
  };
  const others = [...first.sort((one, two) => rank(one) - rank(two)), ...all];
  // Residents are the only ones who follow events and who read a log of their own.
  const residents = all.filter(({ actor }) => actor.kind !== 'PUBLIC' && actor.role === 'RESIDENT');
  return others.flatMap((named, place) =>
    place % 3 === 2 ? [named, residents[place % residents.length] ?? named] : [named],
  );
})();

describe('a leak that is planted is found', () => {
  let region: ScratchDatabase;
  let schemas: Schemas;

  beforeAll(async () => {
    region = await createRegion(RESIDENTS);
    schemas = await readSchemas(region);
  }, 180_000);
  afterAll(() => region.drop());

  async function find(leak: NamedLeak): Promise<{ found: Difference; rounds: number } | null> {
    const generator = createGenerator(schemas.api, schemas.subgraphs);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const named = ACTORS[turn % ACTORS.length] as NamedActor;
      const options = { region, named, seed: 7000 + turn, leak };
      const { difference } = await runRound(
        options,
        generator.chooser(STEPS),
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
