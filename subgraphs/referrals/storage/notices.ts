import { asking } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';

/** Remembers that the actor's organisation was shown the notices of these open requests. */
export async function noteShown(
  sql: Sql,
  request: RequestContext,
  referralIds: readonly string[],
): Promise<void> {
  // In one order, so that two requests of an organisation do not wait for each other in a ring.
  await sql`
    with ${asking(sql, request)}
    insert into referrals.notices_shown as known (referral_id, organisation_id, shown_at)
    select shown.id, (asking.who).organisation, (asking.who).at
    from asking cross join unnest(${[...referralIds]}::uuid[]) shown (id)
    where (asking.who).organisation is not null
    order by shown.id
    on conflict (referral_id, organisation_id) do update
      set shown_at = greatest(known.shown_at, excluded.shown_at)
  `;
}
