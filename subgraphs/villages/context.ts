import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What one request has of this subgraph; its loaders end with it. */
export interface VillagesContext extends DisclosureContext {
  readonly loaders: Loaders;
}

export function openVillages(base: DisclosureContext): VillagesContext {
  return { ...base, loaders: createLoaders(base) };
}
