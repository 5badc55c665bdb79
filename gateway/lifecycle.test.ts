import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { createListener } from './http/listener.ts';
import { serve, type Overrides } from './testing/running-gateway.ts';

/** A promise and the function that fulfils it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

function slowVillages() {
  const reached = gate();
  const released = gate();
  const sdl = 'type Query { slow: String }';
  const slow = async () => {
    reached.open();
    await released.passed;
    return 'done';
  };
  const hubOf = (options: Overrides = {}) =>
    serve({ villages: { sdl, resolvers: { Query: { slow } } } }, options);
  return { reached: reached.passed, release: released.open, hubOf };
}

/** A request on a connection that is kept. */
function getKept(
  url: string,
  agent: http.Agent,
): Promise<{ status?: number; connection?: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (res) => {
        res.resume().on('end', () => {
          resolve({
            ...(res.statusCode === undefined ? {} : { status: res.statusCode }),
            ...(res.headers.connection === undefined ? {} : { connection: res.headers.connection }),
          });
        });
      })
      .on('error', reject);
  });
}

function connectedTo(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });
}

describe('health', () => {
  it('is live while it can answer, and ready when every part answers', async () => {
    const hub = await slowVillages().hubOf();
    expect((await hub.get('/health/live')).json).toEqual({ status: 'live' });
    const ready = await hub.get('/health/ready');
    expect([ready.status, ready.json]).toEqual([
      200,
      { status: 'ready', parts: { villages: 'ok' } },
    ]);
    await hub.stop();
  });

  it('says which part does not answer', async () => {
    const hub = await slowVillages().hubOf({
      health: { villages: () => Promise.resolve('the database does not answer') },
    });
    const ready = await hub.get('/health/ready');
    expect([ready.status, ready.json]).toEqual([
      503,
      { status: 'not ready', parts: { villages: 'the database does not answer' } },
    ]);
    expect((await hub.get('/health/live')).status).toBe(200);
    await hub.stop();
  });

  it('does not wait for ever', async () => {
    const hub = await slowVillages().hubOf({
      health: { villages: () => new Promise(() => undefined) },
    });
    const ready = await hub.get('/health/ready');
    expect([ready.status, (ready.json as { parts: object }).parts]).toEqual([
      503,
      { subgraphs: 'do not answer in time' },
    ]);
    await hub.stop();
  });

  it('is read, not written', async () => {
    const hub = await slowVillages().hubOf();
    const answer = await fetch(`${hub.url}/health/ready`, { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    await hub.stop();
  });
});

describe('stopping', () => {
  it('lets a request in flight end, takes no new connection, and then is gone', async () => {
    const villages = slowVillages();
    const hub = await villages.hubOf();
    const inFlight = hub.post({ query: '{ slow }' });
    await villages.reached;
    const stopped = hub.stop();
    await expect(connectedTo(hub.port)).rejects.toThrow('ECONNREFUSED');
    villages.release();
    const answer = await inFlight;
    expect([answer.status, answer.json]).toEqual([200, { data: { slow: 'done' } }]);
    await stopped;
    await hub.stop();
  });

  it('answers 503 to what is new on a connection that is still busy, and closes it', async () => {
    const villages = slowVillages();
    const hub = await villages.hubOf();
    const socket = await connectedTo(hub.port);
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    const body = '{"query":"{ slow }"}';
    const post = (text: string) =>
      `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
    socket.write(post(body));
    await villages.reached;
    const stopped = hub.stop();
    socket.write(`GET /health/ready HTTP/1.1\r\nhost: hub\r\n\r\n${post(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    villages.release();
    await Promise.all([stopped, closed]);
    const answers = received.split('HTTP/1.1 ').slice(1);
    expect(answers[0]).toContain('{"data":{"slow":"done"}}');
    expect(answers[1]).toMatch(/^503[^]*connection: close[^]*"stopping"/i);
    expect(answers.slice(2).join('')).not.toContain('200');
    socket.destroy();
  });

  it('lets a large answer arrive whole at a client that reads slowly', async () => {
    const text = 'x'.repeat(20_000_000);
    const hub = await slowVillages().hubOf({
      routes: { '/large': (_, res) => void res.end(text) },
    });
    const socket = await connectedTo(hub.port);
    let received = 0;
    const first = new Promise((resolve) => socket.once('readable', resolve));
    socket.write('GET /large HTTP/1.1\r\nhost: hub\r\n\r\n');
    await first;
    const stopped = hub.stop();
    socket.on('data', (chunk: Buffer) => (received += chunk.length));
    await new Promise((resolve) => socket.on('close', resolve));
    await stopped;
    expect(received).toBeGreaterThan(text.length);
  });

  it('cuts off what is still in flight at the end of the grace', async () => {
    const villages = slowVillages();
    const hub = await villages.hubOf({ shutdownGraceMs: 50 });
    const inFlight = hub.post({ query: '{ slow }' });
    const outcome = inFlight.then(
      () => 'answered',
      () => 'cut off',
    );
    await villages.reached;
    const started = performance.now();
    await hub.stop();
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await outcome).toBe('cut off');
    expect(hub.log.join('')).toContain('cut off at the end of the grace');
    villages.release();
  });

  it('at once when nothing is in flight, though connections are kept', async () => {
    const hub = await slowVillages().hubOf();
    const agent = new http.Agent({ keepAlive: true });
    await getKept(`${hub.url}/health/live`, agent);
    const started = performance.now();
    await hub.stop();
    expect(performance.now() - started).toBeLessThan(500);
    agent.destroy();
  });
});

describe('starting', () => {
  it('on a port that is taken is told in one line', async () => {
    const hub = await slowVillages().hubOf();
    const second = createListener(() => undefined, { graceMs: 0, log: silentLog });
    expect(await second.start({ port: hub.port, host: '127.0.0.1' })).toEqual({
      ok: false,
      problem: `Port ${hub.port} is taken on 127.0.0.1; stop what listens there, or set PORT to another one.`,
    });
    await hub.stop();
  });

  it('on an address of another machine is told in one line', async () => {
    const listener = createListener(() => undefined, { graceMs: 0, log: silentLog });
    expect(await listener.start({ port: 0, host: '192.0.2.1' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('set HOST') as string,
    });
  });
});
