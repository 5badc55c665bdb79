import type { HelpRequestStatus } from '../generated/types.ts';

/** What became of a question for help with others, as it stands today. */
export interface HelpRequestFacts {
  readonly matches: readonly MatchFact[];
  /** ENDED: somebody had taken it on, and it came back to the village. */
  readonly referral: 'NONE' | 'REFERRED' | 'ENDED';
}

export interface MatchFact {
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED' | 'CANCELLED';
  readonly plannedAt: Date | null;
}

/** Closed by a person, for a reason that no match or referral changes. */
const CLOSED_BY_A_PERSON: readonly HelpRequestStatus[] = ['WITHDRAWN', 'UNRESOLVED'];

const ENDS: readonly HelpRequestStatus[] = ['RESOLVED', 'REFERRED', 'WITHDRAWN', 'UNRESOLVED'];

export const isClosed = (status: HelpRequestStatus): boolean => ENDS.includes(status);

/**
 * Where a question for help stands, by the facts of today. It does not matter which of them were heard
 * of, in which order or how often: facts only add to their history, so whoever looks last is right.
 */
export function statusByFacts(
  current: HelpRequestStatus,
  { matches, referral }: HelpRequestFacts,
  now: Date,
): HelpRequestStatus {
  if (CLOSED_BY_A_PERSON.includes(current)) return current;
  if (referral === 'REFERRED') return 'REFERRED';
  const accepted = matches.filter(({ status }) => status === 'ACCEPTED');
  if (accepted.length > 0) return accepted.some(isUnderWay(now)) ? 'IN_PROGRESS' : 'MATCHED';
  if (matches.some(({ status }) => status === 'PROPOSED')) return 'TRIAGED';
  if (matches.some(({ status }) => status === 'COMPLETED')) return 'RESOLVED';
  // Somebody has looked at it; whatever came of that is over.
  if (matches.length > 0 || referral === 'ENDED')
    return current === 'RESOLVED' ? current : 'TRIAGED';
  return current;
}

/** When the facts alone will say something else, by the passing of time; null: never. */
export function nextLookAt({ matches }: HelpRequestFacts, now: Date): Date | null {
  const times = matches.flatMap(({ status, plannedAt }) =>
    status === 'ACCEPTED' && plannedAt !== null && plannedAt > now ? [plannedAt] : [],
  );
  return times.reduce<Date | null>((first, time) => (first && first <= time ? first : time), null);
}

const isUnderWay =
  (now: Date) =>
  ({ plannedAt }: MatchFact): boolean =>
    plannedAt !== null && plannedAt <= now;
