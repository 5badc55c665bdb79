import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What one request has of this subgraph. */
export interface VolunteersContext extends DisclosureContext {
  /** Read through `loaders` each time: they are replaced when the request has changed something. */
  readonly loaders: Loaders;
  /** Forgets what was read: after a change, it and what follows from it are read anew. */
  forgetLoaded(): void;
}

export function openVolunteers(base: DisclosureContext): VolunteersContext {
  let loaders = createLoaders(base);
  return {
    ...base,
    get loaders() {
      return loaders;
    },
    forgetLoaded() {
      loaders = createLoaders(base);
    },
  };
}
