import type { Sql } from '../platform/database.ts';
import type { RequestContext } from '../platform/request.ts';
import { asking, type Decided } from './scope.ts';

/** A person whom the actor reaches, with the decision; no value of the person itself. */
export interface SubjectRow extends Decided {
  readonly key: string;
  readonly reached: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be a key of the database; representations come from outside and may be anything. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

/**
 * Decides for all these persons in one statement. Answers in the order of `keys`, null for one that
 * the actor does not reach: whether it exists makes no difference. For the reference resolvers of
 * subgraphs that extend Resident, by a DataLoader per request.
 */
export async function decideSubjects(
  sql: Sql,
  request: RequestContext,
  keys: readonly string[],
): Promise<(SubjectRow | null)[]> {
  const rows = await sql<SubjectRow[]>`
    with ${asking(sql, request)}
    select named.key, d.permitted, d.reached, d.grounds
    from asking
    cross join unnest(${keys.filter(isUuid)}::uuid[]) named (key)
    cross join lateral disclosure.decide(asking.who, named.key, null) d
    where d.reached
  `;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
