import type { DisclosureContext, SubgraphParts } from '../../disclosure/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What one request has of this subgraph; its loaders end with it. */
export interface ReferralsContext extends DisclosureContext {
  readonly loaders: Loaders;
  /** Whether a webhook may lead into a private network. */
  readonly privateAddresses: boolean;
}

export function openReferrals(
  base: DisclosureContext,
  { privateAddresses }: SubgraphParts['webhooks'],
): ReferralsContext {
  return { ...base, loaders: createLoaders(base), privateAddresses };
}

/** After a change: what was read before it, decisions included, may no longer hold. */
export function forgetWhatWasRead({ loaders, subjects }: ReferralsContext): void {
  subjects.clearAll();
  for (const loader of Object.values(loaders) as { clearAll(): unknown }[]) loader.clearAll();
}
