/** With what a command of the hub ends; its own help says more. */
export const EXIT = {
  OK: 0,
  /** It did not work; of a command that judges: what it looked at is not right. */
  FAILURE: 1,
  /** It was not understood: an option, of some commands also a setting or a file. */
  USAGE: 2,
  /** Of a command that judges: it could not be found out. */
  UNKNOWN: 3,
  INTERRUPTED: 130,
} as const;
