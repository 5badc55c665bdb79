import { describe, expect, test } from 'vitest';
import { startMetrics } from './metrics.ts';
import {
  answeredRequests,
  backlog,
  poolUse,
  ranJob,
  sentStatements,
  writtenAccess,
} from './observations.ts';

const POOL = 'noaberhub_villages';

describe('startMetrics', () => {
  test('what the parts tell is counted under labels from closed lists', async () => {
    const metrics = startMetrics({ poolSize: 1 });
    answeredRequests.tell({
      kind: 'query',
      role: 'GP',
      status: 200,
      durationMs: 30,
      codes: ['FORBIDDEN'],
    });
    answeredRequests.tell({ kind: null, role: null, status: 401, durationMs: 1, codes: [] });
    sentStatements.tell({ pool: POOL });
    poolUse.tell({ pool: POOL, change: 1 });
    poolUse.tell({ pool: POOL, change: 1 });
    const access = { subgraph: 'villages', disclosed: 3, refused: 2, ok: true };
    writtenAccess.tell({ ...access, lines: ['DISCLOSED', 'REFUSED'] });
    writtenAccess.tell({ ...access, lines: ['DISCLOSED'], ok: false });
    ranJob.tell({ job: 'a.b', ok: true, durationMs: 30 });
    ranJob.tell({ job: 'a.b', ok: false, durationMs: 30 });
    const jobs = { waiting: 1, retrying: 2, givenUp: 3, oldestSeconds: 60 };
    backlog.tell({ jobs: [{ job: 'a.gone', ...jobs }], notices: [] });
    backlog.tell({
      jobs: [{ job: 'a.b', ...jobs }],
      notices: [{ status: 'QUEUED', count: 4, oldestSeconds: 90 }],
    });
    const text = await metrics.text();
    metrics.stop();
    expect(text).not.toContain('a.gone');
    for (const line of [
      'noaberhub_job_runs_total{job="a.b",outcome="done"} 1',
      'noaberhub_job_runs_total{job="a.b",outcome="failed"} 1',
      'noaberhub_jobs{job="a.b",state="waiting"} 1',
      'noaberhub_jobs{job="a.b",state="retrying"} 2',
      'noaberhub_jobs{job="a.b",state="given_up"} 3',
      'noaberhub_jobs_oldest_waiting_seconds{job="a.b"} 60',
      'noaberhub_notices{status="queued"} 4',
      'noaberhub_notices_oldest_seconds{status="queued"} 90',
      'noaberhub_requests_total{kind="query",role="GP",status="200"} 1',
      'noaberhub_requests_total{kind="none",role="none",status="401"} 1',
      'noaberhub_request_duration_seconds_bucket{le="0.05",kind="query"} 1',
      'noaberhub_errors_total{code="FORBIDDEN"} 1',
      `noaberhub_sql_statements_total{pool="${POOL}"} 1`,
      `noaberhub_pool_in_use{pool="${POOL}"} 1`,
      `noaberhub_pool_waiting{pool="${POOL}"} 1`,
      'noaberhub_pool_size 1',
      'noaberhub_decisions_total{subgraph="villages",decision="disclosed"} 3',
      'noaberhub_decisions_total{subgraph="villages",decision="refused"} 2',
      'noaberhub_access_log_lines_total{subgraph="villages",outcome="disclosed"} 1',
      'noaberhub_access_log_failures_total{subgraph="villages"} 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  test('two at once count each for itself, and a stopped one no more', async () => {
    const [first, second] = [startMetrics({ poolSize: 1 }), startMetrics({ poolSize: 1 })];
    first.stop();
    sentStatements.tell({ pool: POOL });
    expect(await second.text()).toContain(`noaberhub_sql_statements_total{pool="${POOL}"} 1`);
    second.stop();
    expect(await first.text()).toBe('\n');
  });
});
