import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql, Transaction } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { behind, type NewestFirst } from '../../../platform/newest-first.ts';
import { rowPerKey, rowsPerKey } from '../../../platform/per-key.ts';

const LOGBOOK = maskOf('LOGBOOK');

export interface LogEntryRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  /** The case for the decision: the question for help that it belongs to. */
  readonly caseId: string;
  readonly at: Date;
  readonly authorName: string | null;
  readonly authorRole: ActorRole;
  readonly text: string;
  /** Null: the resident reads it too. */
  readonly withheldGround: WithholdingGround | null;
  readonly withheldReviewOn: string | null;
}

export type WithholdingGround = 'PRIVACY_OF_ANOTHER' | 'SAFETY_OF_ANOTHER' | 'CONFIDENTIAL_SOURCE';

/** Expects the entry as `e` and its decision as `d`. */
const isThere = (sql: Sql) => sql`
  (e.withheld_ground is null or not disclosure.reads_as_subject(d.grounds))
`;

/** The author as the organisation knows them. Expects the entry as `e`. */
const author = (sql: Sql) => sql`
  disclosure.staff s on s.subject = e.author_subject
    and s.organisation_id = e.author_organisation_id and s.role = e.author_role
`;

/** In the order of `ids`, null for one that the actor does not reach. */
export async function logEntriesById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<(LogEntryRow | null)[]> {
  const rows = await sql<LogEntryRow[]>`
    with ${asking(sql, request)}
    select e.id, h.resident_key, h.id as case_id, e.at, s.name as author_name, e.author_role,
      e.text, e.withheld_ground, e.withheld_review_on::text, d.permitted, d.grounds
    from asking
    join villages.log_entries e on e.id = any(${ids.filter(isUuid)}::uuid[])
    join villages.help_requests h on h.id = e.help_request_id
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    left join ${author(sql)}
    where d.permitted & ${LOGBOOK}::integer <> 0 and ${isThere(sql)}
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/**
 * Per question for help a page of its log, newest first. All entries of a question share its
 * decision, which is made once.
 */
export async function logOfHelpRequests(
  sql: Sql,
  request: RequestContext,
  helpRequestIds: readonly string[],
  page: NewestFirst,
): Promise<LogEntryRow[][]> {
  const rows = await sql<LogEntryRow[]>`
    with ${asking(sql, request)}
    select page.*, h.resident_key, h.id as case_id, d.permitted, d.grounds
    from asking
    join villages.help_requests h on h.id = any(${helpRequestIds.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    cross join lateral (
      select e.id, e.at, s.name as author_name, e.author_role, e.text, e.withheld_ground,
        e.withheld_review_on::text
      from villages.log_entries e
      left join ${author(sql)}
      where e.help_request_id = h.id and ${isThere(sql)}
        and (e.at, e.id) < ${behind(sql, page)}
      order by e.at desc, e.id desc
      limit ${page.limit}
    ) page
    where d.permitted & ${LOGBOOK}::integer <> 0
    order by page.at desc, page.id desc
  `;
  return rowsPerKey(helpRequestIds, rows, (row) => row.caseId);
}

export async function totalLogOfHelpRequests(
  sql: Sql,
  request: RequestContext,
  helpRequestIds: readonly string[],
): Promise<number[]> {
  const rows = await sql<{ id: string; total: number }[]>`
    with ${asking(sql, request)}
    select h.id, (
      select count(*)::integer from villages.log_entries e
      where e.help_request_id = h.id and ${isThere(sql)}
    ) as total
    from asking
    join villages.help_requests h on h.id = any(${helpRequestIds.filter(isUuid)}::uuid[])
    cross join lateral disclosure.decide(asking.who, h.resident_key, h.id) d
    where d.permitted & ${LOGBOOK}::integer <> 0
  `;
  return rowPerKey(helpRequestIds, rows, (row) => row.id).map((row) => row?.total ?? 0);
}

export interface NewLogEntry {
  readonly id: string;
  readonly helpRequestId: string;
  readonly at: Date;
  readonly authorSubject: string;
  readonly authorOrganisationId: string | null;
  readonly authorRole: ActorRole;
  readonly text: string;
  readonly withheld: Withholding | null;
}

export interface Withholding {
  readonly ground: WithholdingGround;
  readonly reviewOn: string;
}

export async function insertLogEntry(tx: Transaction, entry: NewLogEntry): Promise<void> {
  const { id, helpRequestId, at, authorSubject, authorOrganisationId, authorRole, text } = entry;
  const { ground = null, reviewOn = null } = entry.withheld ?? {};
  await tx`
    insert into villages.log_entries
      (id, help_request_id, at, author_subject, author_organisation_id, author_role, text,
      withheld_ground, withheld_review_on)
    values (${id}, ${helpRequestId}, ${at}, ${authorSubject}, ${authorOrganisationId}, ${authorRole},
      ${text}, ${ground}, ${reviewOn})
  `;
}

/** Null: from now on the resident reads it too. */
export async function withholdLogEntry(
  tx: Transaction,
  id: string,
  withheld: Withholding | null,
): Promise<void> {
  await tx`
    update villages.log_entries
    set withheld_ground = ${withheld?.ground ?? null}, withheld_review_on = ${withheld?.reviewOn ?? null}
    where id = ${id}::uuid
  `;
}
