import { createLog, type Log } from '../../platform/log.ts';
import type { Config } from '../../platform/config.ts';
import { loadConfig } from '../load-config.ts';
import type { RunningHub } from '../start.ts';
import { startMessage } from '../start-message.ts';

const INTERRUPTED = 130;

/** `hub start`: runs until SIGINT or SIGTERM; a second one ends it at once. */
export async function startCommand(): Promise<number> {
  const began = performance.now();
  const config = loadConfig();
  const production = config.environment === 'production';
  const log = createLog({ level: config.logLevel, pretty: !production });
  const asked = askedToStop();
  // Loaded once the configuration is known to be right: everything of the hub hangs on it.
  const { startHub } = await import('../start.ts');
  const hub = await startHub(
    production
      ? { config, log }
      : { config, log: quietly(config), onStep: (step) => process.stdout.write(`  ${step}\n`) },
  );
  if (production) log.info({ part: 'hub' }, 'the hub is ready');
  else process.stdout.write(tell(hub, config, began));
  const signal = await asked;
  log.info({ signal }, 'the hub is stopping');
  await hub.stop();
  log.info({ part: 'hub' }, 'the hub has stopped');
  return 0;
}

/**
 * Resolves at the first signal, also one that comes while the hub starts: it is then stopped as soon
 * as it can be, so that PostgreSQL is never left behind.
 */
function askedToStop(): Promise<string> {
  return new Promise((resolve) => {
    let first = true;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (!first) process.exit(INTERRUPTED);
        first = false;
        resolve(signal);
      });
    }
  });
}

/** For a person the start tells its own story at the end; the log speaks only of trouble, or when asked to. */
function quietly(config: Config): Log {
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  return createLog({ level, pretty: true });
}

function tell(hub: RunningHub, config: Config, began: number): string {
  return startMessage({
    ...hub,
    seconds: (performance.now() - began) / 1000,
    defaultPort: config.http.port === 4000,
  });
}
