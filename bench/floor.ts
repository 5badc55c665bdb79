import { createAccessRecorder, type DecidedRow } from '../disclosure/access-log.ts';
import { maskOf } from '../disclosure/categories.ts';
import type { Actor } from '../platform/actor.ts';
import type { Sql } from '../platform/database.ts';
import { randomIds } from '../platform/ids.ts';
import type { RequestContext } from '../platform/request.ts';
import { listSent } from '../subgraphs/referrals/storage/referral-lists.ts';
import { communitiesById, communitiesBySlug } from '../subgraphs/villages/storage/communities.ts';
import { helpRequestsOfCommunities } from '../subgraphs/villages/storage/help-requests.ts';
import { logOfHelpRequests } from '../subgraphs/villages/storage/log-entries.ts';
import { organisationsServing } from '../subgraphs/villages/storage/organisations.ts';
import { residentsByKey } from '../subgraphs/villages/storage/residents.ts';
import { firstPage } from './monolith/context.ts';
import { LOG_PAGE, type Question } from './questions.ts';

/** What a question costs below every protocol: its statements and its log lines, and nothing else. */
export async function askFloor(sql: Sql, question: Question, actor: Actor): Promise<void> {
  const request: RequestContext = {
    actor,
    requestId: randomIds.uuid(),
    traceId: randomIds.uuid().replaceAll('-', ''),
    operation: { name: null, hash: 'floor' },
    now: new Date(),
  };
  const access = createAccessRecorder({ sql, ids: randomIds, subgraph: 'villages', request });
  const note = (rows: readonly (Omit<DecidedRow, 'subject'> | null)[], key: string, of: string) => {
    for (const row of rows) {
      if (row === null) continue;
      const subject = (row as unknown as Record<string, string>)[key] ?? '';
      access.disclosed({ ...row, subject }, maskOf(of), 'Floor.row');
    }
  };
  await (question.name === 'village' ? village() : referralStatus());
  await access.write();

  async function referralStatus() {
    const referrals = await listSent(sql, request, null, firstPage(question.first));
    note(referrals, 'residentKey', 'REFERRAL_STATUS');
    const communities = [...new Set(referrals.map(({ communityId }) => communityId ?? ''))];
    await Promise.all([residents(referrals), communitiesById(sql, communities)]);
  }

  async function village() {
    const [community] = await communitiesBySlug(sql, ['gees']);
    if (!community) throw new Error('The region has no Gees.');
    const all = { status: null, kind: null };
    const [[asked = []]] = await Promise.all([
      helpRequestsOfCommunities(sql, request, [community.id], {
        ...firstPage(question.first),
        ...all,
      }),
      organisationsServing(sql, [community.id]),
    ]);
    note(asked, 'residentKey', 'HELP_REQUESTS');
    const ids = asked.map(({ id }) => id);
    const [entries] = await Promise.all([
      logOfHelpRequests(sql, request, ids, firstPage(LOG_PAGE)),
      residents(asked),
    ]);
    note(entries.flat(), 'residentKey', 'LOGBOOK');
  }

  async function residents(rows: readonly { residentKey: string }[]) {
    const keys = [...new Set(rows.map(({ residentKey }) => residentKey))];
    const found = await residentsByKey(sql, request, keys);
    note(
      found.map(({ row }) => row),
      'key',
      'IDENTITY',
    );
  }
}
