import postgres from 'postgres';
import { inject } from 'vitest';
import { seedDemoRegion } from '../../../hub/seed/seed.ts';
import {
  createScratchDatabase,
  type ScratchDatabase,
} from '../../../platform/testing/scratch-database.ts';
import { everyActor } from './actors.ts';
import { liveIn, type NextStep } from './lived-in.ts';
import { spreadCodes } from './spread-codes.ts';
import { BEGIN, serveWorld } from './world.ts';

/** The day of the demo region. */
const ANCHOR = new Date(BEGIN.toISOString().slice(0, 10));

/** A demo region to copy worlds from, in which every code that a column may hold stands somewhere. */
export async function createRegion(
  residents: number,
): Promise<{ readonly region: ScratchDatabase; readonly nextSteps: readonly NextStep[] }> {
  const region = await createScratchDatabase({ template: inject('template').name });
  await seedDemoRegion({ adminUrl: region.adminUrl, residents, anchor: ANCHOR });
  const admin = postgres(region.adminUrl, { max: 1, onnotice: () => {} });
  await lookAtEachOther(region);
  const nextSteps = await liveIn(region, admin);
  await spreadCodes(admin);
  await admin.end();
  return { region, nextSteps };
}

/** So that there is an access log: everybody reads what there is to read. */
async function lookAtEachOther(region: ScratchDatabase): Promise<void> {
  const world = await serveWorld(region, undefined, {
    ids: 'dada0000',
    now: () => new Date(BEGIN.getTime() - 60 * 86_400_000),
  });
  const query = `{
    communities { helpRequests(first: 10) { edges { node { text } } } residents(first: 40) { edges { node { name telephone } } } }
    referrals(direction: SENT, first: 20) { edges { node { status resident { name } } } }
  }`;
  for (const { actor } of everyActor()) await world.ask(actor, { query, variables: {} });
  await world.close();
}
