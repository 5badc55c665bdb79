import { forbidden } from '../platform/errors.ts';
import { asking } from './scope.ts';
import type { DisclosureContext } from './subgraph.ts';

/**
 * Ends a reading in an emergency by somebody who has opened none: it reaches nothing, whoever it is about.
 * Throws FORBIDDEN, and knows of nothing but the actor's own sessions.
 */
export async function assertEmergencyOpen({ sql, request }: DisclosureContext): Promise<void> {
  const { actor } = request;
  if (actor.kind === 'PUBLIC' || actor.purpose !== 'BREAK_GLASS') return;
  const [row] = await sql<{ open: boolean }[]>`
    with ${asking(sql, request)} select (asking.who).purpose <> 0 as open from asking`;
  if (row?.open !== true)
    throw forbidden(
      'The purpose BREAK_GLASS reads in an open emergency access alone, and you have none open: open one first (openBreakGlass).',
      'U heeft geen noodtoegang open. Open eerst noodtoegang, met een reden.',
    );
}
