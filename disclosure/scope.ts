import type { Sql } from '../platform/database.ts';
import type { RequestContext } from '../platform/request.ts';
import type { Ground } from './decide.ts';
import { purposeMaskOf } from './purposes.ts';

/** The columns that `disclosure.decide` adds to every row of a personal type. */
export interface Decided {
  /** Mask of the categories that this actor may read on this row, for this purpose. */
  readonly permitted: number;
  readonly grounds: readonly Ground[];
  /** The fields that this row answers to this actor, where it is not all that `permitted` opens. */
  readonly answersOnly?: readonly string[] | null;
}

/**
 * The common table expression `asking`, with which every statement over a personal type begins:
 *
 *     with ${asking(sql, request)}
 *     select h.id, h.resident_key, d.permitted, d.grounds
 *     from asking
 *     join villages.help_requests h on …
 *     cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
 *     where d.permitted & ${maskOf('HELP_REQUESTS')} <> 0
 *
 * Its one column `who` says where the actor stands: employment, purposes, grants, looked up in this
 * statement's own snapshot. For PUBLIC nothing is permitted on any row.
 */
export function asking(sql: Sql, request: RequestContext) {
  const { actor, now } = request;
  if (actor.kind === 'PUBLIC') return standingOf(sql, 'PUBLIC', null, null, null, 0, null, now);
  return standingOf(
    sql,
    actor.kind,
    actor.subject,
    actor.role,
    actor.organisationId,
    purposeMaskOf(actor.purpose),
    actor.actingFor,
    now,
  );
}

function standingOf(
  sql: Sql,
  kind: string,
  subject: string | null,
  role: string | null,
  organisation: string | null,
  purpose: number,
  acting: string | null,
  at: Date,
) {
  return sql`asking as materialized (
    select s as who
    from disclosure.standing(
      ${kind}::text, ${subject}::text, ${role}::text, ${organisation}::uuid, ${purpose}::integer,
      ${acting}::text, ${at}::timestamptz
    ) s
  )`;
}
