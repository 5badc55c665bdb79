import type { IncomingMessage, ServerResponse } from 'node:http';
import { createListener } from '../gateway/http/listener.ts';
import { sendText } from '../gateway/http/respond.ts';
import type { RouteHandler } from '../gateway/server.ts';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { CountedMetrics, Metrics } from '../platform/metrics.ts';
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
  /** What this process counted; null: nobody collects it. */
  counted(): Promise<CountedMetrics | null>;
  /** From here on `/metrics` tells of these processes too. */
  gatherFrom(others: () => Promise<readonly CountedMetrics[]>): void;
  stop(): Promise<void>;
}

export interface OperatingOptions {
  /** A worker shares its ports with others: the first process tells of all together. */
  readonly asWorker?: boolean;
  /** Connections of each pool of this process. */
  readonly poolSize?: number;
}

/** Loads what the configuration asks for, and nothing else. Throws a StartProblem. */
export async function openOperating(
  config: Config,
  log: Log,
  { asWorker = false, poolSize = config.database.poolSize }: OperatingOptions = {},
): Promise<Operating> {
  const metrics = await openMetrics(config, poolSize);
  let others: () => Promise<readonly CountedMetrics[]> = () => Promise.resolve([]);
  const route = metrics && !asWorker ? metricsRoute(metrics, () => others()) : null;
  const served = route && config.metricsPort !== null ? await serve(route, config, log) : null;
  const traces = await openTraces(config, log);
  return {
    traces,
    routes: route && !served ? { [METRICS_PATH]: route } : {},
    metricsUrl: served && `${served.url}${METRICS_PATH}`,
    counted: async () => (metrics ? metrics.counted() : null),
    gatherFrom: (gathered) => void (others = gathered),
    async stop() {
      await served?.stop();
      metrics?.stop();
      await traces?.stop();
    },
  };
}

async function openMetrics({ environment, metricsPort }: Config, poolSize: number) {
  if (environment === 'production' && metricsPort === null) return null;
  const { startMetrics } = await import('../platform/metrics.ts');
  return startMetrics({ poolSize });
}

async function openTraces({ otlpEndpoint }: Config, log: Log): Promise<Traces | undefined> {
  if (otlpEndpoint === null) return undefined;
  const { openTelemetryTraces } = await import('../platform/open-telemetry.ts');
  return openTelemetryTraces({ endpoint: otlpEndpoint, log });
}

async function serve(route: RouteHandler, { http, metricsPort }: Config, log: Log) {
  const listener = createListener(
    (req, res) => {
      const path = (req.url ?? '').split('?', 1)[0];
      if (path === METRICS_PATH) void route(req, res);
      else
        sendText(res, 404, `There is nothing at this path; see ${METRICS_PATH}.\n`, 'text/plain');
    },
    { graceMs: 1000, log },
  );
  const started = await listener.start({ host: http.host, port: metricsPort ?? 0 });
  if (!started.ok) {
    throw new StartProblem(`METRICS_PORT: ${started.problem.replace('set PORT', 'set it')}`);
  }
  return started;
}

function metricsRoute(metrics: Metrics, others: () => Promise<readonly CountedMetrics[]>) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      sendText(res, 405, 'Metrics are read by GET.\n', 'text/plain');
      return;
    }
    sendText(res, 200, await metrics.text(await others()), metrics.contentType);
  };
}
