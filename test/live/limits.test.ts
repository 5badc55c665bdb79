import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { appendLines } from '../../disclosure/sealing/testing/log-line.ts';
import { GATEWAY_ERROR_CODES } from '../../gateway/error-codes.ts';
import type { Sql } from '../../platform/database.ts';
import { createStory, type Resident, type Story, type Village } from '../kit/story.ts';
import { startTestHub, type TestHub } from '../kit/test-hub.ts';
import { follow, listen, overSse, tokenOf } from './live-kit.ts';

const QUERY = 'subscription { myAccessLog { fields } }';

let hub: TestHub;
let story: Story;
let gees: Village;

beforeAll(async () => {
  hub = await startTestHub({ live: { perActor: 3, perProcess: 4, waiting: 3 } });
  story = createStory(hub);
  gees = await story.village('gees');
});
afterAll(() => hub.stop());

test('a process holds so many subscriptions of all together, and room comes back', async () => {
  const residents = await Promise.all([1, 2, 3].map(() => story.resident(gees)));
  const tokens = await Promise.all(residents.map(({ self }) => tokenOf(hub, self)));
  const clientAt = (i: number) => overSse(hub.url, tokens[i] ?? { token: '' });
  const held = [];
  for (const place of [0, 0, 1, 1]) held.push(await follow(hub, clientAt(place)));
  const refused = listen(clientAt(2));
  await refused.ended();
  expect(JSON.stringify([refused.results, refused.end])).toContain('TOO_MANY_SUBSCRIPTIONS');
  held.pop()?.stop();
  await vi.waitFor(async () => {
    const again = listen(clientAt(2));
    await sleep(200);
    expect(again.end).toBeNull();
    again.stop();
  }, 5000);
  for (const heard of held) heard.stop();
});

test('a process takes so many connections by WebSocket and refuses the next with 503', async () => {
  const url = `${hub.url.replace('http', 'ws')}/graphql`;
  const sockets = Array.from({ length: 4 }, () => new WebSocket(url, 'graphql-transport-ws'));
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  const fifth = new WebSocket(url, 'graphql-transport-ws');
  const [refused] = (await once(fifth, 'error')) as [Error];
  expect(refused.message).toContain('503');
  await Promise.all(
    sockets.map((socket) => {
      socket.terminate();
      return once(socket, 'close');
    }),
  );
});

/** Lines whose delivery is larger than what the operating system takes for a client that does not read. */
async function flood(resident: Resident, lines: number): Promise<void> {
  const sql = hub.admin as unknown as Sql;
  for (let i = 0; i < lines; i += 1)
    await appendLines(sql, 1, { subject: resident.key, fields: ['x'.repeat(1_000_000)] });
}

describe('a client that reads slower than events come is told and closed', () => {
  let resident: Resident;
  let token: string;

  beforeAll(async () => {
    resident = await story.resident(gees);
    ({ token } = await tokenOf(hub, resident.self));
  });

  test('over WebSocket, with 1013', async () => {
    const socket = new WebSocket(
      `${hub.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    await once(socket, 'open');
    let text = '';
    socket.on('message', (data: Buffer) => (text += data.toString().slice(-300)));
    const payload = { authorization: `Bearer ${token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
    await sleep(600);
    socket.pause();
    await flood(resident, 15);
    socket.resume();
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1013);
    expect(text).toContain('FELL_BEHIND');
    expect(text).toContain(GATEWAY_ERROR_CODES.FELL_BEHIND.messageNl);
  });

  test('over server-sent events, with the end of the stream', async () => {
    const { stream, asked } = await openStream(token);
    stream.pause();
    await flood(resident, 15);
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (text = (text + chunk).slice(-2000)));
    stream.resume();
    await once(stream, 'close');
    expect(text).toContain('FELL_BEHIND');
    expect(text).toContain(GATEWAY_ERROR_CODES.FELL_BEHIND.messageNl);
    asked.destroy();
  });
});

async function openStream(
  token: string,
): Promise<{ stream: IncomingMessage; asked: ClientRequest }> {
  const asked = request(`${hub.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
  });
  asked.on('error', () => {});
  asked.end(JSON.stringify({ query: QUERY }));
  const [stream] = (await once(asked, 'response')) as [IncomingMessage];
  stream.on('error', () => {});
  await sleep(600);
  return { stream, asked };
}
