import type { Action } from '../../../disclosure/actions.ts';
import type { MatchStatus } from '../generated/types.ts';

interface Step {
  readonly from: readonly MatchStatus[];
  readonly to: MatchStatus;
}

/** The actions that change a match, each with the states in which it may happen. */
export const MATCH_STEPS = {
  acceptMatch: { from: ['PROPOSED'], to: 'ACCEPTED' },
  declineMatch: { from: ['PROPOSED'], to: 'DECLINED' },
  completeMatch: { from: ['ACCEPTED'], to: 'COMPLETED' },
  cancelMatch: { from: ['PROPOSED', 'ACCEPTED'], to: 'CANCELLED' },
} as const satisfies Partial<Record<Action, Step>>;

export type MatchAction = keyof typeof MATCH_STEPS;

export const MATCH_ACTIONS = Object.keys(MATCH_STEPS) as readonly MatchAction[];

/** Whether the action may happen in this state. What has ended never opens again. */
export function isAllowed(status: MatchStatus, action: MatchAction): boolean {
  const { from }: Step = MATCH_STEPS[action];
  return from.includes(status);
}

/** The states that can follow, by those of the actions that `may` allows to whoever asks. */
export function statesAfter(
  status: MatchStatus,
  may: (action: MatchAction) => boolean,
): MatchStatus[] {
  return MATCH_ACTIONS.filter((action) => isAllowed(status, action) && may(action)).map(
    (action) => MATCH_STEPS[action].to,
  );
}

/** Whether this status is an end: the match's last change. */
export function isEnd(status: MatchStatus): boolean {
  return MATCH_ACTIONS.every((action) => !isAllowed(status, action));
}
