import process from 'node:process';
import { localSubgraphs } from '../../gateway/local-subgraphs.ts';
import type { Config } from '../../platform/config.ts';
import { databaseLocks } from '../../platform/held-locks.ts';
import { startLiveEvents } from '../../platform/live-events.ts';
import type { Log } from '../../platform/log.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { openHubSecret } from '../database.ts';
import { createHubGateway } from '../hub-gateway.ts';
import { openIdentity } from '../identity.ts';
import { openKnownOperations } from '../known-operations.ts';
import { openOperating, type Operating } from '../operating.ts';
import { openParts } from '../parts.ts';
import { orProblem, startService, type RunningService } from '../serve/running-service.ts';
import { passOnTo } from './development-server.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';

/**
 * Serves gateway and subgraphs beside other workers until the first process says stop, or is gone.
 * That process keeps the database, the jobs and the signals.
 */
export async function runWorker(config: Config, log: Log): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const orders = listen();
  try {
    await tell({ kind: 'here' });
    const settings = await orders.settings;
    if (settings === null) return 0;
    const operating = await openOperating(config, log, {
      asWorker: true,
      poolSize: settings.poolSize,
    });
    tellWhatIsCounted(operating);
    const service = await serve(settings, operating, config, log);
    await tell({ kind: 'ready' });
    await orders.stop;
    await service.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    await tell({ kind: 'problem', problem: error.message });
    return 1;
  } finally {
    // The channel would keep the process.
    if (process.connected) process.disconnect();
  }
}

function listen(): { settings: Promise<WorkerSettings | null>; stop: Promise<void> } {
  let settled: (settings: WorkerSettings | null) => void = () => {};
  let stopped: () => void = () => {};
  const settings = new Promise<WorkerSettings | null>((resolve) => (settled = resolve));
  const stop = new Promise<void>((resolve) => (stopped = resolve));
  const end = () => {
    settled(null);
    stopped();
  };
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'settings') settled(message.settings);
    else if (message.kind === 'stop') end();
  });
  // The first process is gone: what is in flight ends, and nothing is left behind.
  process.on('disconnect', end);
  return { settings, stop };
}

async function tell(message: FromWorker): Promise<void> {
  if (!process.connected) return;
  await new Promise<void>((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}

function tellWhatIsCounted(operating: Operating): void {
  process.on('message', (message: ToWorker) => {
    if (message.kind !== 'count') return;
    void operating
      .counted()
      .then((counted) =>
        tell({ kind: 'counted', question: message.question, counted: counted ?? [] }),
      );
  });
}

function serve(
  settings: WorkerSettings,
  operating: Operating,
  config: Config,
  log: Log,
): Promise<RunningService> {
  const { databaseUrl, poolSize, port, publicUrl, development } = settings;
  return startService(async (closers) => {
    closers.add(() => operating.stop());
    const parts = await openParts({
      url: databaseUrl,
      hubSecret: openHubSecret(config),
      secretHistory: config.secretHistory,
      poolSize,
      statementTimeoutMs: config.subgraphTimeoutMs,
      privateWebhooks: config.privateWebhooks,
    });
    closers.add(() => parts.close());
    const url = config.database.directUrl ?? databaseUrl;
    const events = await startLiveEvents({ url, log });
    closers.add(() => events.stop());
    const locks = databaseLocks(url);
    closers.add(() => locks.close());
    const onward = passOnTo(development.port);
    const gateway = createHubGateway({
      config,
      operations: openKnownOperations(config),
      subgraphs: localSubgraphs(parts.subgraphs),
      identity: openIdentity(config, publicUrl),
      publicUrl,
      routes: Object.fromEntries(development.paths.map((path) => [path, onward])),
      events,
      locks,
      log,
      traces: operating.traces,
    });
    const started = orProblem(await gateway.start({ host: config.http.host, port }));
    closers.add(() => started.stop());
    return { url: started.url };
  });
}
