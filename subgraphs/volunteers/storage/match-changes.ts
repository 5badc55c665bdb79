import type { Sql } from '../../../platform/database.ts';
import type { MatchStatus } from '../generated/types.ts';

/** Who changes a match, and when. */
export interface Author {
  readonly subject: string;
  readonly role: string;
  readonly at: Date;
}

interface NewMatch {
  readonly id: string;
  readonly eventId: string;
  readonly helpRequestId: string;
  readonly volunteerKey: string;
  readonly plannedAt: Date | null;
}

/** Writes a proposed match with its first event and the relations that follow from it. */
export async function insertMatch(sql: Sql, match: NewMatch, author: Author): Promise<void> {
  const { id, helpRequestId, volunteerKey, plannedAt } = match;
  await sql`
    insert into volunteers.matches
      (id, help_request_id, volunteer_key, status, planned_at, proposed_at, version)
    values (${id}, ${helpRequestId}, ${volunteerKey}, 'PROPOSED', ${plannedAt}, ${author.at}, 1)
  `;
  await insertEvent(
    sql,
    { matchId: id, eventId: match.eventId, to: 'PROPOSED', version: 1 },
    author,
  );
  await announce(sql, id);
}

/** The match as it stands once nobody else can change it. Only for a match that was reached. */
export async function lockMatch(
  sql: Sql,
  id: string,
): Promise<{ readonly status: MatchStatus; readonly version: number }> {
  const [locked] = await sql<{ status: MatchStatus; version: number }[]>`
    select m.status, m.version from volunteers.matches m where m.id = ${id}::uuid for update
  `;
  if (!locked) throw new Error('a match that was reached is gone');
  return locked;
}

interface MatchChange {
  readonly matchId: string;
  readonly eventId: string;
  readonly from?: MatchStatus;
  readonly to: MatchStatus;
  /** The version that the change makes. */
  readonly version: number;
}

/** Moves a locked match on, with its event and the relations that follow from it. */
export async function updateMatch(
  sql: Sql,
  change: MatchChange & { readonly isEnd: boolean },
  author: Author,
): Promise<void> {
  const { matchId, to, version, isEnd } = change;
  await sql`
    update volunteers.matches set
      status = ${to}, version = ${version},
      accepted_at = case when ${to}::text = 'ACCEPTED' then ${author.at}::timestamptz else accepted_at end,
      ended_at = case when ${isEnd}::boolean then ${author.at}::timestamptz end
    where id = ${matchId}::uuid
  `;
  await insertEvent(sql, change, author);
  await announce(sql, matchId);
}

/** What decisions read follows at once; the question for help hears of it by a job. */
async function announce(sql: Sql, matchId: string): Promise<void> {
  await sql`
    select volunteers.refresh_relations(m.id),
      platform.emit('volunteers.match-changed', jsonb_build_object('helpRequestId', m.help_request_id))
    from volunteers.matches m where m.id = ${matchId}::uuid
  `;
}

async function insertEvent(sql: Sql, change: MatchChange, author: Author): Promise<void> {
  const { matchId, eventId, from = null, to, version } = change;
  await sql`
    insert into volunteers.match_events
      (id, match_id, at, actor_subject, actor_role, from_status, to_status, version)
    values (${eventId}, ${matchId}, ${author.at}, ${author.subject}, ${author.role}, ${from}, ${to},
      ${version})
  `;
}
