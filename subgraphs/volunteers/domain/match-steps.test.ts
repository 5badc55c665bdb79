import { expect, test } from 'vitest';
import type { MatchStatus } from '../generated/types.ts';
import { isAllowed, isEnd, MATCH_ACTIONS, MATCH_STEPS, statesAfter } from './match-steps.ts';

const STATES: MatchStatus[] = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED'];
const everything = () => true;

/** The whole table: where each action leads, null where it may not happen. */
const TABLE: Record<MatchStatus, (MatchStatus | null)[]> = {
  //           accept      decline     complete     cancel
  PROPOSED: ['ACCEPTED', 'DECLINED', null, 'CANCELLED'],
  ACCEPTED: [null, null, 'COMPLETED', 'CANCELLED'],
  DECLINED: [null, null, null, null],
  COMPLETED: [null, null, null, null],
  CANCELLED: [null, null, null, null],
};

const CASES = STATES.flatMap((status) =>
  MATCH_ACTIONS.map((action, place) => ({ status, action, to: TABLE[status][place] ?? null })),
);

test.each(CASES)('$action of a match that is $status leads to $to', ({ status, action, to }) => {
  expect(isAllowed(status, action) ? MATCH_STEPS[action].to : null).toBe(to);
});

test.each(STATES)('what can follow %s is what the table says', (status) => {
  const following = TABLE[status].filter((to) => to !== null);
  expect(statesAfter(status, everything)).toEqual(following);
  expect(isEnd(status)).toBe(following.length === 0);
});

test('what can follow is only what the role of the actor may do', () => {
  expect(statesAfter('PROPOSED', (action) => action === 'cancelMatch')).toEqual(['CANCELLED']);
  expect(statesAfter('ACCEPTED', (action) => action === 'declineMatch')).toEqual([]);
});
