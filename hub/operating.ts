import type { IncomingMessage, ServerResponse } from 'node:http';
import { createListener } from '../gateway/http/listener.ts';
import { sendText } from '../gateway/http/respond.ts';
import type { RouteHandler } from '../gateway/server.ts';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import { StartProblem } from '../platform/start-problem.ts';
import type { Traces } from '../platform/traces.ts';

const METRICS_PATH = '/metrics';

/** By what a process of the hub is watched from outside. */
export interface Operating {
  /** Undefined: nobody collects them. */
  readonly traces: Traces | undefined;
  /** `/metrics` for the port of the hub; none in production or where it has a port of its own. */
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** Where `/metrics` stands alone; null: nowhere. */
  readonly metricsUrl: string | null;
  stop(): Promise<void>;
}

/**
 * Loads what the configuration asks for, and nothing else. Throws a StartProblem. Workers share their
 * ports, so that each would tell of itself by chance: there are no metrics of them.
 */
export async function openOperating(
  config: Config,
  log: Log,
  { byWorkers = false }: { readonly byWorkers?: boolean } = {},
): Promise<Operating> {
  const metrics = byWorkers ? null : await openMetrics(config);
  if (byWorkers && config.metricsPort !== null) {
    log.warn({ part: 'metrics' }, 'workers have no metrics; `hub serve` has them for each process');
  }
  const served = metrics && config.metricsPort !== null ? await serve(metrics, config, log) : null;
  const traces = await openTraces(config, log);
  return {
    traces,
    routes: metrics && !served ? { [METRICS_PATH]: metricsRoute(metrics) } : {},
    metricsUrl: served && `${served.url}${METRICS_PATH}`,
    async stop() {
      await served?.stop();
      metrics?.stop();
      await traces?.stop();
    },
  };
}

async function openMetrics({ environment, metricsPort, database }: Config) {
  if (environment === 'production' && metricsPort === null) return null;
  const { startMetrics } = await import('../platform/metrics.ts');
  return startMetrics({ poolSize: database.poolSize });
}

async function openTraces({ otlpEndpoint }: Config, log: Log): Promise<Traces | undefined> {
  if (otlpEndpoint === null) return undefined;
  const { openTelemetryTraces } = await import('../platform/open-telemetry.ts');
  return openTelemetryTraces({ endpoint: otlpEndpoint, log });
}

async function serve(metrics: Metrics, { http, metricsPort }: Config, log: Log) {
  const answer = metricsRoute(metrics);
  const listener = createListener(
    (req, res) => {
      const path = (req.url ?? '').split('?', 1)[0];
      if (path === METRICS_PATH) void answer(req, res);
      else
        sendText(res, 404, `There is nothing at this path; see ${METRICS_PATH}.\n`, 'text/plain');
    },
    { graceMs: 1000, log },
  );
  const started = await listener.start({ host: http.host, port: metricsPort ?? 0 });
  if (!started.ok) {
    metrics.stop();
    throw new StartProblem(`METRICS_PORT: ${started.problem.replace('set PORT', 'set it')}`);
  }
  return started;
}

function metricsRoute(metrics: Metrics) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      sendText(res, 405, 'Metrics are read by GET.\n', 'text/plain');
      return;
    }
    sendText(res, 200, await metrics.text(), metrics.contentType);
  };
}
