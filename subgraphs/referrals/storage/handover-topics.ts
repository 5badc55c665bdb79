import { maskOf } from '../../../disclosure/categories.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  changesBetween,
  type ContentChange,
  type ContentTexts,
} from '../domain/handover-content.ts';
import type { HandoverTopicStatus, HelpRequestKind, StatusReason } from '../generated/types.ts';
import { REACHED } from './referrals.ts';

const CONTENT = maskOf('HANDOVER_CONTENT');

export interface TopicRow extends Decided {
  readonly id: string;
  readonly handoverId: string;
  readonly residentKey: string;
  /** For the decision each topic is a case of its own; its matter is `matterId`. */
  readonly caseId: string;
  readonly matterId: string;
  readonly status: HandoverTopicStatus;
  readonly returnReason: StatusReason | null;
  readonly returnNote: string | null;
  readonly kind: HelpRequestKind;
}

/** Per handover the topics that the actor reaches, in the sender's order. */
export async function topicsOfHandovers(
  sql: Sql,
  request: RequestContext,
  handoverIds: readonly string[],
): Promise<TopicRow[][]> {
  const rows = await sql<TopicRow[]>`
    with ${asking(sql, request)}
    select t.id, t.handover_id, coalesce(c.linked_resident_key, t.resident_key) as resident_key,
      t.id as case_id, t.case_id as matter_id, t.status,
      t.return_reason, t.return_note, c.topic as kind, d.permitted, d.grounds
    from asking
    cross join referrals.handover_topics t
    join referrals.cases c on c.id = t.case_id
    cross join lateral disclosure.decide(asking.who, t.resident_key, t.id) d
    where t.handover_id = any(${[...handoverIds]}::uuid[]) and d.permitted & ${REACHED} <> 0
    order by t.position
  `;
  return rowsPerKey(handoverIds, rows, (row) => row.handoverId);
}

/** One version of the content of a topic, for whoever may read it. */
export interface ContentVersion extends ContentTexts {
  readonly topicId: string;
  readonly version: number;
  readonly writtenAt: Date;
  readonly changes: readonly ContentChange[];
}

/** Per topic every version of the content, oldest first; none where it is withheld. */
export async function contentsOfTopics(
  sql: Sql,
  request: RequestContext,
  topicIds: readonly string[],
): Promise<ContentVersion[][]> {
  const rows = await sql<Omit<ContentVersion, 'changes'>[]>`
    with ${asking(sql, request)}
    select v.topic_id, v.version, v.written_at, v.situation, v.background, v.assessment,
      v.recommendation, v.goals, v.agreements, v.open_tasks
    from asking
    cross join referrals.handover_topics t
    join referrals.handover_contents v on v.topic_id = t.id
    cross join lateral disclosure.decide(asking.who, t.resident_key, t.id) d
    where t.id = any(${[...topicIds]}::uuid[]) and d.permitted & ${CONTENT} <> 0
    order by v.topic_id, v.version
  `;
  const versions = rows.map((row, place): ContentVersion => {
    const before = rows[place - 1];
    const previous = before?.topicId === row.topicId ? before : null;
    return { ...row, changes: changesBetween(previous, row) };
  });
  return rowsPerKey(topicIds, versions, (row) => row.topicId);
}

export interface NewTopic {
  readonly id: string;
  readonly handoverId: string;
  readonly caseId: string;
  readonly residentKey: string;
  readonly position: number;
}

export async function addTopics(tx: Sql, topics: readonly NewTopic[]): Promise<void> {
  await tx`
    insert into referrals.handover_topics (id, handover_id, case_id, resident_key, position)
    select * from unnest(
      ${topics.map(({ id }) => id)}::uuid[], ${topics.map(({ handoverId }) => handoverId)}::uuid[],
      ${topics.map(({ caseId }) => caseId)}::uuid[],
      ${topics.map(({ residentKey }) => residentKey)}::uuid[],
      ${topics.map(({ position }) => position)}::smallint[]
    )
  `;
}

export interface NewContent {
  readonly topicId: string;
  readonly content: ContentTexts;
}

/** Writes the next version of the content of each of these topics. */
export async function addContents(
  tx: Sql,
  { actor, now }: RequestContext,
  contents: readonly NewContent[],
): Promise<void> {
  if (actor.kind === 'PUBLIC') throw new Error('The public writes nothing.');
  for (const { topicId, content } of contents)
    await tx`
      insert into referrals.handover_contents (
        topic_id, version, written_at, situation, background, assessment, recommendation, goals,
        agreements, open_tasks, author_subject, acting_subject
      )
      select ${topicId}::uuid, coalesce(max(v.version), 0) + 1, ${now}::timestamptz,
        ${content.situation}::text, ${content.background}::text, ${content.assessment}::text,
        ${content.recommendation}::text, ${[...content.goals]}::text[],
        ${[...content.agreements]}::text[], ${[...content.openTasks]}::text[],
        ${actor.subject}::text, ${actor.actingFor}::text
      from referrals.handover_contents v
      where v.topic_id = ${topicId}::uuid
    `;
}

/** What a command needs to know of a topic, for whoever reaches the handover for writing. */
export interface TopicFacts {
  readonly id: string;
  readonly matterId: string;
  readonly kind: HelpRequestKind;
  readonly status: HandoverTopicStatus;
  /** Who is responsible for its case now. */
  readonly responsible: string;
}

export function topicFacts(tx: Sql, handoverId: string): Promise<TopicFacts[]> {
  return tx<TopicFacts[]>`
    select t.id, t.case_id as matter_id, c.topic as kind, t.status,
      c.responsible_organisation_id as responsible
    from referrals.handover_topics t
    join referrals.cases c on c.id = t.case_id
    where t.handover_id = ${handoverId}::uuid
    order by t.position
  `;
}

export interface ReturnedTopic {
  readonly topicId: string;
  readonly reason: StatusReason;
  readonly note: string | null;
}

/** Writes what the receiver decided: these go back, every other one is accepted. */
export async function decideTopics(
  tx: Sql,
  handoverId: string,
  returned: readonly ReturnedTopic[],
): Promise<void> {
  await tx`
    update referrals.handover_topics t set
      status = case when r.id is null then 'ACCEPTED' else 'RETURNED' end,
      return_reason = r.reason, return_note = r.note
    from referrals.handover_topics of_handover
    left join unnest(
      ${returned.map(({ topicId }) => topicId)}::uuid[],
      ${returned.map(({ reason }) => reason)}::text[], ${returned.map(({ note }) => note)}::text[]
    ) r (id, reason, note) on r.id = of_handover.id
    where of_handover.handover_id = ${handoverId}::uuid and t.id = of_handover.id
  `;
}
