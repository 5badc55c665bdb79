import cluster from 'node:cluster';
import { createLog, type Log } from '../../platform/log.ts';
import type { Config } from '../../platform/config.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { loadConfig } from '../load-config.ts';
import type { RunningHub } from '../start.ts';
import { listenForSignals } from '../signals.ts';
import { WORKER_MARK } from '../workers/messages.ts';
import { startMessage } from '../start-message.ts';

export interface CommandOptions {
  /** Processes that serve; default 1. */
  readonly workers?: number;
}

/** `hub start`: runs until SIGINT or SIGTERM; a second one ends it at once. */
export async function startCommand({ workers = 1 }: CommandOptions): Promise<number> {
  const config = loadConfig();
  const production = config.environment === 'production';
  const log = createLog({ level: config.logLevel, pretty: !production });
  // The same command, started by the first process (`workers/start-workers.ts`).
  if (cluster.isWorker && process.env[WORKER_MARK] !== undefined) {
    const { runWorker } = await import('../workers/worker.ts');
    return runWorker(config, production ? log : quietly(config));
  }
  refuseSubgraphUrls(config);
  const signals = listenForSignals();
  // Whoever read the output may be gone before the hub stops; that must not end it halfway.
  process.stdout.on('error', () => {});
  // Loaded once the configuration is known to be right: everything of the hub hangs on it.
  const { startHub } = await import('../start.ts');
  const hub = await startHub(
    production
      ? { config, log, workers }
      : {
          config,
          workers,
          log: quietly(config),
          onStep: (step) => process.stdout.write(`  ${step}\n`),
        },
  );
  if (production) log.info({ part: 'hub' }, 'the hub is ready');
  else if (!signals.received) process.stdout.write(tell(hub, config));
  const end = await Promise.race([signals.first, hub.failed]);
  if (typeof end === 'string') log.info({ signal: end }, 'the hub is stopping');
  else process.stderr.write(`${end.message}\n`);
  await hub.stop();
  log.info({ part: 'hub' }, 'the hub has stopped');
  return typeof end === 'string' ? 0 : 1;
}

function refuseSubgraphUrls({ subgraphUrls }: Config): void {
  if (subgraphUrls === null) return;
  throw new StartProblem(
    '`hub start` runs the subgraphs itself; unset SUBGRAPH_URLS, or run `hub serve gateway`.',
  );
}

/** For a person the start tells its own story at the end; the log speaks only of trouble, or when asked to. */
function quietly(config: Config): Log {
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  return createLog({ level, pretty: true });
}

function tell(hub: RunningHub, config: Config): string {
  return startMessage({
    ...hub,
    // Since the process began.
    seconds: performance.now() / 1000,
    defaultPort: config.http.port === 4000,
  });
}
