import type { Problem } from './problem.ts';

const KEPT = 20;

/** What was found, in the order of finding: the first of them, and how many. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly count: number;
  add(problem: Problem): void;
}

/** A log that was torn apart has a problem in each line; it must not fill the memory. */
export function createFindings(): Findings {
  const problems: Problem[] = [];
  let count = 0;
  return {
    problems,
    get count() {
      return count;
    },
    add(problem) {
      count += 1;
      if (problems.length < KEPT) problems.push(problem);
    },
  };
}
