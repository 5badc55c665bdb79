import { openPostmanDatabase } from '../../disclosure/notices/postman-role.ts';
import type { Found, OwnedRetention, OwnTerms } from '../../disclosure/retention/retention.ts';
import { dueAt, inWords } from '../../disclosure/retention/term.ts';
import { LogNotAsSealed } from '../../disclosure/sealing/retention.ts';
import { dayOf } from '../../platform/business-days.ts';
import { systemClock, type Clock } from '../../platform/clock.ts';
import { createLog } from '../../platform/log.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { EXIT } from '../exit-codes.ts';
import { JOB_POOL_SIZE } from '../jobs.ts';
import { loadConfig } from '../load-config.ts';
import { onMigrated } from '../not-migrated.ts';
import { openParts } from '../parts.ts';
import { keepTerm } from '../retention/keep-terms.ts';
import { openHubRetention, type HubRetention } from '../retention/open-retention.ts';
import { listenForSignals, type Signals } from '../signals.ts';

export interface RetentionCommandOptions {
  readonly dryRun?: boolean;
  /** Names; default: all. */
  readonly class?: readonly string[];
  readonly json?: boolean;
}

/** `hub retention`: what was kept for its term goes, or is said to be due. Names nobody. */
export async function retentionCommand(
  options: RetentionCommandOptions,
  {
    clock = systemClock,
    signals = listenForSignals(),
  }: { readonly clock?: Clock; readonly signals?: Signals } = {},
): Promise<number> {
  const config = loadConfig();
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const hubSecret = openHubSecret(config);
  const { secretHistory, logRetentionYears: logYears } = config;
  const closers: (() => Promise<void>)[] = [];
  const server = await openHubDatabase(config, log);
  closers.push(() => server.stop());
  try {
    return await onMigrated(server, async () => {
      const { url } = server;
      const statementTimeoutMs = config.subgraphTimeoutMs;
      const shared = { url, hubSecret, secretHistory };
      const parts = await openParts({ ...shared, poolSize: JOB_POOL_SIZE, statementTimeoutMs });
      closers.push(() => parts.close());
      const postman = openPostmanDatabase(url, hubSecret);
      closers.push(() => postman.close());
      const retention = await openHubRetention({
        ...shared,
        parts,
        postman: postman.sql,
        logYears,
        clock,
      });
      closers.push(() => retention.stop());
      const stopping = new AbortController();
      void signals.first.then(() => stopping.abort());
      return await run(retention, options, stopping.signal);
    });
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

interface Told {
  readonly owner: string;
  readonly class: string;
  readonly term: string;
  /** Who keeps it for a shorter time; null: nobody. */
  readonly ownTerms: OwnTerms | null;
  readonly law: string;
  /** What was touched last before this day goes. */
  readonly cutOff: string;
  readonly due: number;
  /** Day of the oldest. */
  readonly oldest: string | null;
  readonly removed: number;
  /** What is due still; the rest of it was removed, by this run or by another one at the same time. */
  readonly left: number;
  readonly problem: string | null;
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

async function run(
  retention: HubRetention,
  options: RetentionCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const names = retention.classes.map(({ rule }) => rule.name);
  const unknown = options.class?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no class ${unknown}. There are: ${names.join(', ')}.\n`);
    return EXIT.USAGE;
  }
  const { dryRun = false, json = false } = options;
  const chosen = retention.classes.filter(({ rule }) => options.class?.includes(rule.name) ?? true);
  const told: Told[] = [];
  for (const one of chosen) {
    if (signal.aborted) break;
    const line = await keepOrLook(one, retention, { dryRun, signal });
    told.push(line);
    if (!json) print(describe(line, dryRun));
  }
  if (json) print(JSON.stringify({ dryRun, interrupted: signal.aborted, classes: told }, null, 2));
  else for (const line of whatNext(told, { dryRun, stopped: signal.aborted })) print(line);
  if (signal.aborted) return EXIT.INTERRUPTED;
  return told.some(({ problem }) => problem !== null) ? EXIT.FAILURE : EXIT.OK;
}

async function keepOrLook(
  one: OwnedRetention,
  retention: HubRetention,
  { dryRun, signal }: { readonly dryRun: boolean; readonly signal: AbortSignal },
): Promise<Told> {
  const { owner, rule } = one;
  const due = dueAt(rule.term, retention.clock.now(), retention.logYears);
  const found: Found = await one.look(due);
  const told = {
    owner,
    class: rule.name,
    term: rule.term === 'AS_ACCESS_LOG' ? `${retention.logYears} years` : inWords(rule.term),
    ownTerms: (await one.ownTerms?.()) ?? null,
    law: rule.law,
    cutOff: due.cutOff,
    due: found.count,
    oldest: found.oldest && dayOf(found.oldest),
    removed: 0,
    left: found.count,
    problem: null,
  };
  if (dryRun || found.count === 0) return told;
  const progress = createProgress(rule.name, found.count);
  try {
    const { removed } = await keepTerm(one, retention, { signal, tell: progress.tell });
    const left = removed < found.count ? (await one.look(due)).count : 0;
    return { ...told, removed, left };
  } catch (error) {
    if (!(error instanceof LogNotAsSealed)) throw error;
    return { ...told, problem: error.message };
  } finally {
    progress.clear();
  }
}

/** On a terminal alone: how many are gone. */
function createProgress(name: string, all: number) {
  const out = process.stderr;
  return {
    tell: (removed: number) =>
      out.isTTY && out.write(`\r\x1b[K${name}: ${count(removed)} of ${count(all)} removed`),
    clear: () => out.isTTY && out.write('\r\x1b[K'),
  };
}

function describe(told: Told, dryRun: boolean): string {
  const { class: name, due, oldest, removed, left, cutOff, law, term, ownTerms, problem } = told;
  const own = ownTerms === null ? '' : `, ${describeOwn(ownTerms)}`;
  const when = `kept ${term}, cut-off ${cutOff}${own} (${law})`;
  if (problem !== null) return `${name}: nothing removed. ${problem}`;
  if (due === 0) return `${name}: nothing due; ${when}`;
  if (dryRun) return `${name}: ${count(due)} would go, the oldest of ${oldest ?? '?'}; ${when}`;
  const elsewhere = due - removed - left;
  const byOthers = elsewhere > 0 ? `, ${count(elsewhere)} by another run at the same time` : '';
  return `${name}: ${count(removed)} removed${byOthers}${left > 0 ? `, ${count(left)} left` : ''}; ${when}`;
}

/** Each counts from a cut-off of its own. */
function describeOwn({ parties, noun, shortestMonths, longestMonths }: OwnTerms): string {
  const several = shortestMonths === longestMonths ? '' : `${shortestMonths} to `;
  const months = longestMonths === 1 ? 'month' : 'months';
  return `in ${count(parties)} ${noun[parties === 1 ? 0 : 1]} shorter: ${several}${longestMonths} ${months}`;
}

function whatNext(
  told: readonly Told[],
  { dryRun, stopped }: { readonly dryRun: boolean; readonly stopped: boolean },
): string[] {
  if (stopped && told.every(({ removed }) => removed === 0))
    return ['Stopped before the first batch: nothing was removed. Run it again to go on.'];
  if (stopped)
    return ['Stopped between two batches: nothing is half removed. Run it again to go on.'];
  if (told.some(({ problem }) => problem !== null))
    return [
      'What to do: `npx hub verify-log`, and tell the privacy officer before anything is removed.',
    ];
  const due = told.reduce((sum, one) => sum + one.due, 0);
  if (dryRun)
    return [
      due === 0
        ? 'Nothing is due.'
        : 'Nothing was written. What to do next: `npx hub retention`, or leave it to the jobs of the night.',
    ];
  const left = told.reduce((sum, one) => sum + one.left, 0);
  return left > 0 ? ['What is left was in use; it goes the next time.'] : [];
}

const count = (number: number) => number.toLocaleString('en');
