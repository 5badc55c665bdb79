import postgres from 'postgres';
import type { ScratchDatabase } from '../../../platform/testing/scratch-database.ts';
import { everyActor, type NamedActor } from './actors.ts';
import { createSight } from './sight.ts';
import type { TourPart } from './tour.ts';
import { BEGIN } from './world.ts';

/** What one pair of worlds is for: these eyes, this part of the tour. */
export interface Turn {
  readonly named: NamedActor;
  readonly part: TourPart;
}

/** Every actor through the whole tour. */
export async function everyTurn(region: ScratchDatabase): Promise<Turn[]> {
  const admin = postgres(region.adminUrl, { max: 1, onnotice: () => {} });
  const turns: Turn[] = [];
  for (const named of everyActor()) {
    const sight = createSight(named.actor, BEGIN);
    await sight.widen(admin);
    if (sight.sees('ACCESS_LOG'))
      turns.push({ named, part: 'others and rows' }, { named, part: 'log and changes' });
    else turns.push({ named, part: 'whole' });
  }
  await admin.end();
  return turns;
}
