/**
 * Why the hub does not start: `message` is one line for the person who starts it, with what would be
 * right, and without a secret. Anything else that is thrown at start is a bug and deserves its stack.
 */
export class StartProblem extends Error {
  override readonly name: string = 'StartProblem';
}

/** It is what was asked that is wrong: a setting, an option, a file that was named. */
export class UsageProblem extends StartProblem {
  override readonly name = 'UsageProblem';
}
