import type { ServerResponse } from 'node:http';
import type { Subgraphs } from '../subgraphs.ts';
import { sendJson } from './respond.ts';

const TIMEOUT_MS = 2000;

/** 200 while the process can answer at all. */
export function sendLive(res: ServerResponse): void {
  sendJson(res, 200, { status: 'live' });
}

/** 200 only when every part answers and the hub is not stopping; says which part does not. */
export async function sendReady(
  res: ServerResponse,
  subgraphs: Pick<Subgraphs, 'health'>,
  isStopping: boolean,
): Promise<void> {
  if (isStopping) {
    sendJson(res, 503, { status: 'stopping', parts: {} });
    return;
  }
  const states = await healthInTime(subgraphs);
  const isReady = [...states.values()].every((problem) => problem === null);
  const parts = Object.fromEntries([...states].map(([name, problem]) => [name, problem ?? 'ok']));
  sendJson(res, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', parts });
}

async function healthInTime(
  subgraphs: Pick<Subgraphs, 'health'>,
): Promise<ReadonlyMap<string, string | null>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ReadonlyMap<string, string>>((resolve) => {
    const answer = new Map([['subgraphs', 'do not answer in time']]);
    timer = setTimeout(() => resolve(answer), TIMEOUT_MS);
  });
  try {
    return await Promise.race([subgraphs.health(), late]);
  } catch {
    return new Map([['subgraphs', 'do not answer']]);
  } finally {
    clearTimeout(timer);
  }
}
