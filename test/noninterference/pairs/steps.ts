import type { Actor } from '../../../platform/actor.ts';
import type { SubgraphName } from '../../../schema/subgraph-sdl.ts';
import type { Question } from './generate.ts';
import type { World } from './world.ts';

/** One thing that is done in both worlds, in the form in which it is kept. */
export type Step =
  | { readonly kind: 'gateway'; readonly actor: Actor; readonly question: Question }
  | {
      readonly kind: 'subgraph';
      readonly subgraph: SubgraphName;
      readonly actor: Actor;
      readonly question: Question;
    }
  /** Somebody else asks, for whom the worlds are not equal: what comes of it is not compared. */
  | { readonly kind: 'bystander'; readonly actor: Actor; readonly question: Question }
  /** A subscription, and what others ask while it is open: in both worlds, and in the second alone. */
  | {
      readonly kind: 'subscription';
      readonly actor: Actor;
      readonly question: Question;
      readonly meanwhile: readonly { readonly actor: Actor; readonly question: Question }[];
      readonly unseen?: readonly { readonly actor: Actor; readonly question: Question }[];
    };

/** So that each thing done in a step has a moment and ids of its own. */
const TURNS = 100;

/** What the step answers, byte for byte; null for what is not compared. */
export async function take(
  world: Omit<World, 'stop'>,
  step: Step,
  place: number,
  which: 'first' | 'second',
): Promise<string | null> {
  world.at(place * TURNS);
  switch (step.kind) {
    case 'gateway':
      return world.ask(step.actor, step.question);
    case 'subgraph':
      return world.askSubgraph(step.subgraph, step.actor, step.question);
    case 'bystander':
      await world.ask(step.actor, step.question);
      return null;
    case 'subscription': {
      const stream = await world.subscribe(step.actor, step.question);
      const unseen = which === 'second' ? (step.unseen ?? []) : [];
      for (const [turn, { actor, question }] of [...step.meanwhile, ...unseen].entries()) {
        world.at(place * TURNS + 1 + turn);
        await world.ask(actor, question);
      }
      const text = await stream.text();
      stream.stop();
      return inOrder(text);
    }
  }
}

/** Lines that parts of the hub write at the same time are announced in either order. */
function inOrder(text: string): string {
  const [head = '', ...events] = text.replaceAll(/^:.*\n\n/gm, '').split('event: ');
  return [head, ...events.sort()].join('event: ');
}
