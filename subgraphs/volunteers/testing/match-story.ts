import { randomUUID } from 'node:crypto';
import type { Volunteer } from '../../../test/kit/story.ts';
import type { Answer, Caller, TestHub } from '../../../test/kit/test-hub.ts';
import type { MatchStatus } from '../generated/types.ts';

/** What may follow a proposal, by the state that it leads to. */
const ENDS: Readonly<Record<MatchStatus, { accepted: boolean; ended: boolean }>> = {
  PROPOSED: { accepted: false, ended: false },
  ACCEPTED: { accepted: true, ended: false },
  DECLINED: { accepted: false, ended: true },
  COMPLETED: { accepted: true, ended: true },
  CANCELLED: { accepted: true, ended: true },
};

/** A match in this state as its owner would have written it, proposed and ended so many days ago. */
export async function matchInState(
  { admin }: TestHub,
  helpRequestId: string,
  volunteer: Volunteer,
  status: MatchStatus,
  options: { daysAgo?: number; endedDaysAgo?: number; accepted?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  const { accepted, ended } = { ...ENDS[status], ...options };
  const { daysAgo = 30, endedDaysAgo = 1 } = options;
  await admin`
    insert into volunteers.matches
      (id, help_request_id, volunteer_key, status, proposed_at, accepted_at, ended_at, version)
    values (
      ${id}, ${helpRequestId}, ${volunteer.key}, ${status}, now() - ${daysAgo} * interval '1 day',
      ${accepted ? admin`now() - ${daysAgo} * interval '1 day'` : null},
      ${ended ? admin`now() - ${endedDaysAgo} * interval '1 day'` : null}, 1
    )`;
  await admin`select volunteers.refresh_relations(${id})`;
  return id;
}

/** Runs a mutation about a match and selects all that its result may carry. */
export function changeMatch(
  hub: TestHub,
  caller: Caller | null,
  mutation: 'acceptMatch' | 'declineMatch' | 'completeMatch' | 'cancelMatch',
  input: { matchId: string; version: number; idempotencyKey?: string },
): Promise<Answer> {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  return hub.ask(
    caller,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename
      ... on ${type}Success { match { id status version endedAt helpRequest { id } volunteer { name } } }
      ... on InvalidTransition { from to allowed }
      ... on StaleVersion { currentVersion }
      ... on UserError { message }
    } }`,
    { input },
  );
}

export function proposeMatch(
  hub: TestHub,
  caller: Caller | null,
  input: {
    helpRequestId: string;
    volunteerId: string;
    plannedAt?: string;
    idempotencyKey?: string;
  },
): Promise<Answer> {
  return hub.ask(
    caller,
    `mutation ($input: ProposeMatchInput!) { proposeMatch(input: $input) {
      __typename
      ... on ProposeMatchSuccess { match { id status kind version plannedAt community { slug } } }
      ... on BeyondBoundary { boundary { outcome categories advice } }
      ... on InvalidInput { problems { path code } }
      ... on UserError { message }
    } }`,
    { input },
  );
}
