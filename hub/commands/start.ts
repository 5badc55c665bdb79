import { createLog, type Log } from '../../platform/log.ts';
import type { Config } from '../../platform/config.ts';
import { loadConfig } from '../load-config.ts';
import type { RunningHub } from '../start.ts';
import { listenForSignals } from '../signals.ts';
import { startMessage } from '../start-message.ts';

/** `hub start`: runs until SIGINT or SIGTERM; a second one ends it at once. */
export async function startCommand(): Promise<number> {
  const config = loadConfig();
  const production = config.environment === 'production';
  const log = createLog({ level: config.logLevel, pretty: !production });
  const signals = listenForSignals();
  // Whoever read the output may be gone before the hub stops; that must not end it halfway.
  process.stdout.on('error', () => {});
  // Loaded once the configuration is known to be right: everything of the hub hangs on it.
  const { startHub } = await import('../start.ts');
  const hub = await startHub(
    production
      ? { config, log }
      : { config, log: quietly(config), onStep: (step) => process.stdout.write(`  ${step}\n`) },
  );
  if (production) log.info({ part: 'hub' }, 'the hub is ready');
  else if (!signals.received) process.stdout.write(tell(hub, config));
  const signal = await signals.first;
  log.info({ signal }, 'the hub is stopping');
  await hub.stop();
  log.info({ part: 'hub' }, 'the hub has stopped');
  return 0;
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
