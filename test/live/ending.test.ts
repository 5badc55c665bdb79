import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { appendLines } from '../../disclosure/sealing/testing/log-line.ts';
import type { Sql } from '../../platform/database.ts';
import { createStory } from '../kit/story.ts';
import { startTestHub } from '../kit/test-hub.ts';
import { follow, overWebSocket, tokenOf } from './live-kit.ts';

test('a hub that stops completes every subscription', async () => {
  const hub = await startTestHub({ live: {} });
  const story = createStory(hub);
  const { self } = await story.resident(await story.village('gees'));
  const heard = await follow(hub, overWebSocket(hub.url, await tokenOf(hub, self)));
  await hub.stop();
  expect(await heard.ended()).toBe('complete');
});

test('a client that does not read is closed, and nothing is kept for it', async () => {
  const hub = await startTestHub({ live: { waiting: 3 } });
  const story = createStory(hub);
  const resident = await story.resident(await story.village('gees'));
  const { token } = await tokenOf(hub, resident.self);
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.once('open', () => {
    const payload = { authorization: `Bearer ${token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
  });
  await new Promise((resolve) => socket.once('message', resolve));
  const query = 'subscription { myAccessLog { fields } }';
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await new Promise((resolve) => setTimeout(resolve, 600));
  socket.pause();
  const sql = hub.admin as unknown as Sql;
  for (let i = 0; i < 30; i += 1) {
    await appendLines(sql, 1, { subject: resident.key, fields: ['x'.repeat(1_000_000)] });
  }
  await new Promise((resolve) => setTimeout(resolve, 2500));
  socket.resume();
  expect([1006, 1013]).toContain(await closed);
  await hub.stop();
});
