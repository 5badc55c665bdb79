import { StartProblem } from '../start-problem.ts';

/** Why the private PostgreSQL does not run. */
export class EmbeddedPostgresError extends StartProblem {
  override readonly name = 'EmbeddedPostgresError';
}

/** Turns what the file system refused into a line about the data directory; anything else stays as it is. */
export function explainFileError(error: unknown, dataDir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const advice = code === undefined ? undefined : ADVICE_BY_CODE.get(code);
  if (advice === undefined) return error;
  return new EmbeddedPostgresError(`The data directory ${dataDir} ${advice} (${code}).`);
}

const NOT_WRITABLE =
  'cannot be written by this user; change its owner, or set DATA_DIR to a directory of your own';

const ADVICE_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['EACCES', NOT_WRITABLE],
  ['EPERM', NOT_WRITABLE],
  ['ENOENT', 'cannot be made; set DATA_DIR to a directory that can'],
  ['EROFS', 'is on a read-only file system; set DATA_DIR to one that can be written'],
  ['ENOTDIR', 'is not a directory; set DATA_DIR to one'],
  ['EEXIST', 'is not a directory; set DATA_DIR to one'],
  ['ENOSPC', 'is on a full disk; make room, or set DATA_DIR to another disk'],
  ['EDQUOT', 'is over the quota of this user; make room, or set DATA_DIR elsewhere'],
]);
