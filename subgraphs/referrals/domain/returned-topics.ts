import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import { problemsOfWords } from './guards.ts';

/** What is wrong with what a receiver wants to return of the topics that were offered. */
export function checkReturned(
  offered: readonly string[],
  returned: readonly {
    readonly topicId: string;
    readonly reason: string;
    readonly note: string | null;
  }[],
): readonly InputProblem[] {
  const check = checkInput();
  returned.forEach(({ topicId, reason, note }, place) => {
    const path = `returned.${String(place)}`;
    if (!offered.includes(topicId))
      check.problem(`${path}.topicId`, 'UNKNOWN', 'Take the id of a topic of this handover.');
    else if (returned.findIndex((other) => other.topicId === topicId) < place)
      check.problem(`${path}.topicId`, 'NOT_ALLOWED', 'Return each topic once.');
    for (const problem of problemsOfWords(['REASON'], { reason, note }))
      check.problem(`${path}.${problem.path}`, problem.code, problem.message);
  });
  const gone = new Set(returned.map(({ topicId }) => topicId));
  if (check.problems.length === 0 && gone.size > 0 && gone.size === offered.length)
    check.problem('returned', 'NOT_ALLOWED', 'To take over nothing, reject the handover.');
  return check.problems;
}
