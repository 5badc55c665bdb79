import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import {
  answeredRequests,
  backlog,
  poolUse,
  ranJob,
  sentStatements,
  writtenAccess,
} from './observations.ts';

/** What one process counted, to be sent to another. */
export type CountedMetrics = readonly object[];

/** The metrics of this process, for Prometheus. */
export interface Metrics {
  readonly contentType: string;
  /** Together with what others counted: one series for all of them. */
  text(others?: readonly CountedMetrics[]): Promise<string>;
  counted(): Promise<CountedMetrics>;
  /** Stops watching. */
  stop(): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Begins to count what the parts tell. Labels come from closed lists, so that no series is about a
 * person and their number is bounded.
 */
export function startMetrics(options: { readonly poolSize: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const watched = [
    countRequests(registers),
    countStatements(registers),
    gaugePools(registers, options.poolSize),
    countAccess(registers),
    countJobs(registers),
    gaugeBacklog(registers),
  ];
  return {
    contentType: registry.contentType,
    async text(others = []) {
      if (others.length === 0) return registry.metrics();
      const own = await registry.getMetricsAsJSON();
      return AggregatorRegistry.aggregate([own, ...others]).metrics();
    },
    counted: () => registry.getMetricsAsJSON(),
    stop() {
      for (const stopWatching of watched) stopWatching();
      registry.clear();
    },
  };
}

function countRequests(registers: Registry[]): () => void {
  const requests = new Counter({
    name: 'noaberhub_requests_total',
    help: 'Requests to /graphql that were answered',
    labelNames: ['kind', 'role', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'noaberhub_request_duration_seconds',
    help: 'From the receipt of a request to /graphql to its answer',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'noaberhub_errors_total',
    help: 'Errors in answers, by their code',
    labelNames: ['code'],
    registers,
  });
  return answeredRequests.watch(({ kind, role, status, durationMs, codes }) => {
    const of = kind ?? 'none';
    requests.inc({ kind: of, role: role ?? 'none', status: String(status) });
    seconds.observe({ kind: of }, durationMs / 1000);
    for (const code of codes) errors.inc({ code });
  });
}

function countStatements(registers: Registry[]): () => void {
  const statements = new Counter({
    name: 'noaberhub_sql_statements_total',
    help: 'SQL statements sent, without BEGIN and COMMIT, by database role',
    labelNames: ['pool'],
    registers,
  });
  return sentStatements.watch(({ pool }) => statements.inc({ pool }));
}

function gaugePools(registers: Registry[], size: number): () => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['pool'], registers });
  const inUse = gauge('noaberhub_pool_in_use', 'Connections that work, by database role');
  const waiting = gauge('noaberhub_pool_waiting', 'Statements that wait for a connection');
  new Gauge({
    name: 'noaberhub_pool_size',
    help: 'Connections that each pool may open',
    registers,
  }).set(size);
  const wanted = new Map<string, number>();
  return poolUse.watch(({ pool, change }) => {
    const count = Math.max(0, (wanted.get(pool) ?? 0) + change);
    wanted.set(pool, count);
    inUse.set({ pool }, Math.min(count, size));
    waiting.set({ pool }, Math.max(0, count - size));
  });
}

function countAccess(registers: Registry[]): () => void {
  const decisions = new Counter({
    name: 'noaberhub_decisions_total',
    help: 'Values of people disclosed and refused, by subgraph',
    labelNames: ['subgraph', 'decision'],
    registers,
  });
  const lines = new Counter({
    name: 'noaberhub_access_log_lines_total',
    help: 'Lines written to the access log, by outcome',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'noaberhub_access_log_failures_total',
    help: 'Answers withheld because their lines could not be written to the access log',
    labelNames: ['subgraph'],
    registers,
  });
  return writtenAccess.watch((written) => {
    const { subgraph } = written;
    if (!written.ok) {
      failures.inc({ subgraph });
      return;
    }
    decisions.inc({ subgraph, decision: 'disclosed' }, written.disclosed);
    decisions.inc({ subgraph, decision: 'refused' }, written.refused);
    for (const outcome of written.lines) lines.inc({ subgraph, outcome: outcome.toLowerCase() });
  });
}

function countJobs(registers: Registry[]): () => void {
  const runs = new Counter({
    name: 'noaberhub_job_runs_total',
    help: 'Jobs that ran, by topic and outcome',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'noaberhub_job_duration_seconds',
    help: 'How long a job took, by topic',
    labelNames: ['job'],
    buckets: SECONDS,
    registers,
  });
  return ranJob.watch(({ job, ok, durationMs }) => {
    runs.inc({ job, outcome: ok ? 'done' : 'failed' });
    seconds.observe({ job }, durationMs / 1000);
  });
}

function gaugeBacklog(registers: Registry[]): () => void {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  const jobs = gauge(
    'noaberhub_jobs',
    'Jobs that are not done, by topic and state',
    'job',
    'state',
  );
  const jobAge = gauge(
    'noaberhub_jobs_oldest_waiting_seconds',
    'How long the job has waited that has waited longest, by topic',
    'job',
  );
  const notices = gauge('noaberhub_notices', 'Notices that are not delivered', 'status');
  const noticeAge = gauge(
    'noaberhub_notices_oldest_seconds',
    'Age of the oldest notice that is not delivered',
    'status',
  );
  return backlog.watch((seen) => {
    // A topic of which nothing is left has no row any more.
    for (const one of [jobs, jobAge]) one.reset();
    for (const { job, waiting, retrying, givenUp, oldestSeconds } of seen.jobs) {
      jobs.set({ job, state: 'waiting' }, waiting);
      jobs.set({ job, state: 'retrying' }, retrying);
      jobs.set({ job, state: 'given_up' }, givenUp);
      jobAge.set({ job }, oldestSeconds);
    }
    for (const { status, count, oldestSeconds } of seen.notices) {
      notices.set({ status: status.toLowerCase() }, count);
      noticeAge.set({ status: status.toLowerCase() }, oldestSeconds);
    }
  });
}
