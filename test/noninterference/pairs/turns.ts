import postgres from 'postgres';
import type { Actor } from '../../../platform/actor.ts';
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

export interface Turns {
  /** Every actor through the whole tour. */
  readonly turns: readonly Turn[];
  /** Who sees something of somebody: of the others those who matter. */
  readonly seers: readonly Actor[];
}

export async function everyTurn(region: ScratchDatabase): Promise<Turns> {
  const admin = postgres(region.adminUrl, { max: 1, onnotice: () => {} });
  const turns: Turn[] = [];
  const seers: Actor[] = [];
  for (const named of everyActor()) {
    const sight = createSight(named.actor, BEGIN);
    await sight.widen(admin);
    if (sight.decisions().size > 0) seers.push(named.actor);
    if (sight.sees('ACCESS_LOG'))
      turns.push({ named, part: 'others and rows' }, { named, part: 'log and changes' });
    else {
      const isSomebody = sight.decisions().size > 0 || named.actor.kind === 'PUBLIC';
      turns.push({ named, part: isSomebody ? 'whole' : 'little' });
    }
  }
  await admin.end();
  return { turns, seers };
}
