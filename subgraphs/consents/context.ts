import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { employer } from './storage/organisations.ts';
import { ownResident } from '../../disclosure/subjects.ts';

/** What one request has of this subgraph; its loaders end with it. */
export interface ConsentsContext extends DisclosureContext {
  readonly loaders: Loaders;
  /** The resident that the person behind the token is; null when none. Looked up once. */
  readonly ownResident: () => Promise<string | null>;
  /** The organisation for which the actor works now; null when none. Looked up once, and never inside a transaction. */
  readonly employer: () => Promise<string | null>;
}

export function openConsents(base: DisclosureContext): ConsentsContext {
  const { sql, request } = base;
  return {
    ...base,
    loaders: createLoaders(base),
    ownResident: onceOnly(() => ownResident(sql, request)),
    employer: onceOnly(() => employer(sql, request)),
  };
}

function onceOnly<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= read());
}
