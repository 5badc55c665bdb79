import type { Action } from './actions.ts';
import { maskOf, type CategoryMask } from './categories.ts';
import type { Decided } from './scope.ts';
import type { DisclosureContext } from './subgraph.ts';

const CONSENTS = maskOf('CONSENTS');

/**
 * What a representative did stands in the resident's log as theirs, whatever they read of it. What
 * residents do themselves is no access to tell them of. `about`: which category it changed, in which case.
 */
export function noteDeed(
  { request: { actor }, access }: Pick<DisclosureContext, 'request' | 'access'>,
  action: Action,
  residentKey: string,
  decided: Decided,
  about: { readonly category?: CategoryMask; readonly caseId?: string } = {},
): void {
  if (actor.kind === 'PUBLIC' || actor.role !== 'REPRESENTATIVE') return;
  const { permitted } = decided;
  const { category: wanted = CONSENTS, caseId = null } = about;
  // A line names at least one category, with its basis: a mandate need not reach the one that changed.
  const category = (permitted & wanted) !== 0 ? wanted : permitted & -permitted;
  if (category === 0) return;
  access.disclosed({ ...decided, subject: residentKey, caseId }, category, `Mutation.${action}`);
}
