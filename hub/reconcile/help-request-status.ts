import type { Database } from '../../platform/database.ts';
import {
  statusByFacts,
  type MatchFact,
} from '../../subgraphs/villages/domain/help-request-course.ts';
import type { HelpRequestStatus } from '../../subgraphs/villages/generated/types.ts';
import { EXAMPLES, type Derived } from './finding.ts';
import { waitingFor } from './help-requests.ts';

const PAGE = 5000;
const TOPICS = [
  'volunteers.match-changed',
  'referrals.referral-moved',
  'villages.help-request-due',
] as const;

interface Row {
  readonly id: string;
  readonly status: HelpRequestStatus;
  readonly statuses: MatchFact['status'][];
  readonly planned: (Date | null)[];
  readonly referral: 'NONE' | 'REFERRED' | 'ENDED';
}

/** The status of questions for help, which follows matches and referrals by jobs. */
export const helpRequestStatuses: Derived = {
  name: 'villages.help_requests.status',
  async find(sql, tell) {
    const ids = await idsAstray(sql, tell);
    if (ids.length === 0) return [];
    const examples = ids.slice(0, EXAMPLES);
    return [{ what: 'status of a question', how: 'DIFFERENT', count: ids.length, examples }];
  },
  async repair(sql) {
    const ids = await idsAstray(sql, () => {});
    await sql`
      select platform.emit(
        'volunteers.match-changed', jsonb_build_object('helpRequestId', astray.id)
      )
      from unnest(${ids}::uuid[]) astray (id)`;
    return 'asked of the jobs';
  },
};

async function idsAstray(
  sql: Database['sql'],
  tell: (done: number, all: number) => void,
): Promise<string[]> {
  const [counted] = await sql<{ all: number }[]>`
    select count(*)::integer as all from villages.help_requests`;
  const all = counted?.all ?? 0;
  const astray: string[] = [];
  const now = new Date();
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await readPage(sql, after);
    const last = rows.at(-1);
    if (last === undefined) return astray;
    astray.push(
      ...rows.filter((row) => expectedStatus(row, now) !== row.status).map(({ id }) => id),
    );
    after = last.id;
    done += rows.length;
    tell(done, all);
  }
}

/** What a job still has to bring is not astray: those questions are read as if they agreed. */
async function readPage(sql: Database['sql'], after: string): Promise<Row[]> {
  return sql<Row[]>`
    select h.id, h.status,
      case when h.id in ${waitingFor(sql, TOPICS)} then '{}' else m.statuses end as statuses,
      m.planned, case when h.id in ${waitingFor(sql, TOPICS)} then 'NONE'
        else referrals.course_of_help_request(h.id) end as referral
    from (
      select id, status from villages.help_requests
      where id > ${after}::uuid order by id limit ${PAGE}
    ) h
    cross join lateral (
      select coalesce(array_agg(m.status), '{}') as statuses,
        coalesce(array_agg(m.planned_at), '{}') as planned
      from volunteers.matches m where m.help_request_id = h.id
    ) m
    order by h.id`;
}

function expectedStatus(row: Row, now: Date): HelpRequestStatus {
  const { status, statuses, planned, referral } = row;
  const matches = statuses.map((of, place) => ({ status: of, plannedAt: planned[place] ?? null }));
  return statusByFacts(status, { matches, referral }, now);
}
