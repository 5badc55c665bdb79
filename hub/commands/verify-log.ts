import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openLogKeys } from '../../disclosure/sealing/log-key.ts';
import { LogIdGone, readLogId } from '../../disclosure/sealing/tree-storage.ts';
import { parseVerifierKey } from '../../disclosure/sealing/signed-note.ts';
import { describeProblem, type Problem } from '../../disclosure/sealing/verification/problem.ts';
import { verifyLog, type Verification } from '../../disclosure/sealing/verification/verify-log.ts';
import { openDatabase } from '../../platform/database.ts';
import { createLog } from '../../platform/log.ts';
import { explainDatabaseError } from '../../platform/database-problem.ts';
import { UsageProblem } from '../../platform/start-problem.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { EXIT } from '../exit-codes.ts';
import { loadConfig } from '../load-config.ts';
import { onMigrated } from '../not-migrated.ts';
import { verifyPublishedLog } from './verify-published-log.ts';
import { createProgress } from './verify-progress.ts';

const LONG_AGO_MS = 10 * 60_000;

/**
 * `hub verify-log`: reads the whole access log and says whether it is what was sealed. 0 when it is, 1
 * when it is not, 2 when a file that was given is not what it must be. `checkpoint`: files in which
 * organisations kept checkpoints of it. With `hub` it reads what the hub at that address publishes, and
 * no database. What keeps it from saying anything is thrown.
 */
export async function verifyLogCommand(options: {
  readonly checkpoint?: readonly string[];
  readonly hub?: string;
  /** File with the kept key. */
  readonly key?: string;
}): Promise<number> {
  if (options.key !== undefined && options.hub === undefined)
    throw new UsageProblem(
      '--key is for --hub alone: on a database the key comes from HUB_SECRET. See `npx hub verify-log --help`.',
    );
  const kept = (options.checkpoint ?? []).map((file) => ({
    source: file,
    note: readKept(file, 'checkpoint'),
  }));
  if (options.hub !== undefined) {
    const key = options.key === undefined ? null : readKey(options.key);
    return verifyPublishedLog(options.hub, { key, kept });
  }
  const config = loadConfig();
  // Without a database of its own to read, none is made: there would be nothing to verify.
  if (config.database.url === null && !existsSync(path.join(config.dataDir, 'postgres')))
    throw new UsageProblem(
      `There is no database in ${config.dataDir}; set DATA_DIR to the one that the hub uses, or DATABASE_URL.`,
    );
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const hubSecret = openHubSecret(config);
  const server = await openHubDatabase(config, log);
  const database = openDatabase({
    url: server.adminUrl,
    poolSize: 1,
    applicationName: 'noaberhub verify-log',
  });
  const progress = createProgress(process.stderr);
  try {
    const { sql } = database;
    const logId = await onMigrated(server, () => readLogId(sql));
    const keys = openLogKeys(hubSecret, config.secretHistory, logId);
    const verified = await verifyLog({ sql, ...keys, kept, onProgress: progress.tell });
    progress.clear();
    const isRight = verified.problemCount === 0;
    const report = isRight ? tellRight(verified, kept.length) : tellWrong(verified);
    tell(isRight ? process.stdout : process.stderr, report);
    if (isRight) return EXIT.OK;
    return isOfFiles(verified) ? EXIT.USAGE : EXIT.FAILURE;
  } catch (error) {
    if (!(error instanceof LogIdGone)) throw explainDatabaseError(error, server.adminUrl);
    tell(process.stderr, ID_GONE);
    return EXIT.FAILURE;
  } finally {
    progress.clear();
    await database.close();
    await server.stop();
  }
}

function tell(out: NodeJS.WriteStream, lines: readonly string[]): void {
  out.write(`${lines.join('\n')}\n`);
}

function readKey(file: string): string {
  const key = readKept(file, 'key').trim();
  if (parseVerifierKey(key) === null)
    throw new UsageProblem(
      `The key ${file} is not the key of a log; give a file as it was fetched from /log/key.`,
    );
  return key;
}

function readKept(file: string, what: 'checkpoint' | 'key'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageProblem(
      `The ${what} ${file} cannot be read (${code}); give the name of a file fetched from /log/${what}.`,
    );
  }
}

function tellRight(verified: Verification, kept: number): string[] {
  const { lines, pruned, policies, erased, signedRoots, handovers } = verified;
  if (lines === 0)
    return [
      'The access log is empty: no line of it is sealed.',
      ...tellWaiting(verified),
      ...EMPTY,
    ];
  return [
    `The access log is what was sealed: ${count(lines, 'line')} in order, ${count(signedRoots, 'signed tree')} right.`,
    ...(kept > 0 ? [`It agrees with ${count(kept, 'kept checkpoint')}.`] : []),
    ...(handovers > 0 ? [`It was signed over to a new key ${count(handovers, 'time')}.`] : []),
    ...(pruned > 0
      ? [`${count(pruned, 'line')} removed by policy ${policies.join(', ')}, with a signed record.`]
      : []),
    ...(erased > 0 ? [`${count(erased, 'line')} about persons whose data were erased.`] : []),
    ...tellWaiting(verified),
    ...(kept > 0 ? [] : [ONLY_ITSELF]),
  ];
}

const isOfKept = ({ kind }: Problem) => kind === 'KEPT_CHECKPOINT_UNREADABLE';

/**
 * Whether it is only the files that are wrong: no checkpoint, or changed since it was signed. One that
 * another key signed may be of another hub, and may be what is left of the log that this one replaced.
 */
function isOfFiles({ problems, problemCount }: Verification): boolean {
  return (
    problems.length === problemCount &&
    problems.every(
      (problem) => problem.kind === 'KEPT_CHECKPOINT_UNREADABLE' && problem.reason !== 'OTHER_KEY',
    )
  );
}

const OF_ANOTHER_LOG = [
  'If they are, another log stands in the place of the one that they are of: keep this database as it is and',
  'tell the privacy officer.',
];

const ID_GONE = [
  'The access log is NOT what was sealed: its id, from which its keys derive, was removed.',
  'What to do: keep this database as it is (copy it before anything else), tell the privacy officer, and',
  'compare with a backup and with the checkpoints of the organisations; see docs/access-log.md.',
];

/** With another secret nothing fits, which tells nothing about the log. */
const OTHER_KEY = [
  'The last checkpoint of this log was not signed with this HUB_SECRET.',
  'What to do: run it again with the HUB_SECRET (or the DATA_DIR) of the hub that uses this database; after a',
  'rotation that no hub has sealed under yet, with HUB_SECRETS_BEFORE and once the hub has run. If it',
  'is the one, the checkpoint was replaced: keep this database as it is and tell the privacy officer.',
];

const ONLY_ITSELF =
  'Whether its end was cut off only a checkpoint kept elsewhere can tell: `npx hub verify-log --checkpoint FILE`.';

/** Nothing that is signed is left to hold an emptied log to. */
const EMPTY = [
  'An empty log cannot be told from one that was emptied: only a checkpoint kept elsewhere can tell,',
  '`npx hub verify-log --checkpoint FILE`. Where a hub has run on this database, ask the organisations for theirs.',
];

function tellWaiting({ waiting }: Verification): string[] {
  if (waiting.count === 0) return [];
  const isLong = waiting.oldest !== null && waiting.oldest.getTime() < Date.now() - LONG_AGO_MS;
  return [
    `${count(waiting.count, 'line')} still ${waiting.count === 1 ? 'waits' : 'wait'} to be sealed${isLong ? `, the oldest since ${waiting.oldest.toISOString()}: is a hub running on this database?` : '.'}`,
  ];
}

function tellWrong(verified: Verification): string[] {
  const { problems, problemCount, lines, isOtherKey } = verified;
  const more = problemCount - problems.length;
  if (isOtherKey) return OTHER_KEY;
  if (problems.every(isOfKept) && problems.length === problemCount)
    return [
      'The access log by itself is what was sealed, but it could not be compared with all that was given:',
      ...problems.map((problem) => `- ${describeProblem(problem)}`),
      'What to do: give files as they were fetched from /log/checkpoint of this hub.',
      ...(isOfFiles(verified) ? [] : OF_ANOTHER_LOG),
    ];
  return [
    `The access log is NOT what was sealed: ${count(problemCount, 'problem')} in ${count(lines, 'line')}.`,
    ...problems.map((problem) => `- ${describeProblem(problem)}`),
    ...(more > 0 ? [`- … and ${more} more`] : []),
    'What to do: keep this database as it is (copy it before anything else), tell the privacy officer, and',
    'compare with a backup and with the checkpoints of the organisations; see docs/access-log.md.',
  ];
}

const count = (number: number, noun: string) =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
