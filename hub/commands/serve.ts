import type { Config } from '../../platform/config.ts';
import { createLog, type Log } from '../../platform/log.ts';
import { loadConfig } from '../load-config.ts';
import type { RunningService } from '../serve/running-service.ts';
import { SERVED, type Served } from '../serve/served.ts';
import { listenForSignals } from '../signals.ts';

/** `hub serve <part>`: runs until SIGINT or SIGTERM. One line on stdout says where it listens. */
export async function serveCommand(part: Served): Promise<number> {
  const config = loadConfig({ ...process.env, PORT: process.env['PORT'] ?? String(SERVED[part]) });
  const log = createLog({
    level: config.logLevel,
    pretty: config.environment !== 'production',
  }).child({ part });
  const signals = listenForSignals();
  process.stdout.on('error', () => {});
  const service = await start(part, config, log);
  const where = service.url === null ? '' : ` at ${service.url}`;
  if (config.environment === 'production') log.info({}, 'ready');
  else process.stdout.write(`${part} is ready${where}\n`);
  const end = await Promise.race([signals.first, service.failed]);
  if (typeof end === 'string') log.info({ signal: end }, 'stopping');
  else process.stderr.write(`${end.message}\n`);
  await service.stop();
  return typeof end === 'string' ? 0 : 1;
}

async function start(part: Served, config: Config, log: Log): Promise<RunningService> {
  if (part === 'gateway') {
    const { serveGateway } = await import('../serve/serve-gateway.ts');
    return serveGateway({ config, log });
  }
  if (part === 'jobs') {
    const { serveJobs } = await import('../serve/serve-jobs.ts');
    return serveJobs({ config, log });
  }
  const { serveSubgraph } = await import('../serve/serve-subgraph.ts');
  return serveSubgraph({ name: part, config, log });
}
