import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createLog, silentLog } from '../platform/log.ts';
import { loadConfig } from './load-config.ts';
import { openOperating } from './operating.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  HUB_SECRET: 'a secret that guards nothing but this test',
  OIDC_ISSUER: 'https://login.example.org/realms/care',
  OIDC_AUDIENCE: 'urn:noaberhub:api',
};

const open = (env: Record<string, string>, options = {}) =>
  openOperating(loadConfig(env), silentLog, options);

describe('openOperating', () => {
  test('in development /metrics stands on the port of the hub, and nothing is traced', async () => {
    const operating = await open({});
    expect(Object.keys(operating.routes)).toEqual(['/metrics']);
    expect(operating).toMatchObject({ metricsUrl: null, traces: undefined });
    await operating.stop();
  });

  test('in production nothing stands anywhere unless METRICS_PORT says where', async () => {
    const operating = await open(PRODUCTION);
    expect(operating).toMatchObject({ routes: {}, metricsUrl: null, traces: undefined });
    await operating.stop();
  });

  test('with METRICS_PORT it stands there alone, is read by GET, and ends with the hub', async () => {
    const operating = await open({ ...PRODUCTION, METRICS_PORT: '0' });
    const url = operating.metricsUrl ?? '';
    expect(operating.routes).toEqual({});
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('noaberhub_pool_size 8');
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(url.replace('/metrics', '/graphql'))).status).toBe(404);
    await operating.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('a METRICS_PORT that is taken is named', async () => {
    const first = await open({ METRICS_PORT: '0' });
    const { port } = new URL(first.metricsUrl ?? '');
    await expect(open({ METRICS_PORT: port })).rejects.toThrow(
      `METRICS_PORT: Port ${port} is taken on 127.0.0.1`,
    );
    await first.stop();
  });

  test('a worker counts and serves nothing; the first process tells of all together', async () => {
    const [first, worker] = [await open({}), await open({}, { asWorker: true, poolSize: 3 })];
    expect(worker).toMatchObject({ routes: {}, metricsUrl: null });
    const counted = (await worker.counted()) ?? [];
    first.gatherFrom(() => Promise.resolve([counted, counted]));
    const listener = createServer((req, res) => void first.routes['/metrics']?.(req, res));
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    const { port } = listener.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('noaberhub_pool_size 14');
    listener.close();
    await first.stop();
    await worker.stop();
  });

  test('a collector that does not answer is told in the log, and the hub stops all the same', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', write: (line) => void lines.push(line) });
    const config = loadConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const operating = await openOperating(config, log);
    const request = { requestId: 'a', traceId: '0af7651916cd43dd8448eb211c80319c' };
    operating.traces?.begin('request', request)();
    await operating.stop();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('the collector takes no spans');
  });
});
