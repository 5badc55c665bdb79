import { createListener } from '../gateway/http/listener.ts';
import { silentLog } from '../platform/log.ts';
import { StartProblem } from '../platform/start-problem.ts';

/**
 * The port to listen on: the wished one, or any free one for 0. Looks before the database starts, so
 * that a taken port is told at once; and the issuer must know its own URL before the hub listens.
 */
export async function findPort(host: string, wished: number): Promise<number> {
  const probe = createListener(() => {}, { graceMs: 0, log: silentLog });
  const started = await probe.start({ host, port: wished });
  if (!started.ok) throw new StartProblem(started.problem);
  await started.stop();
  return started.port;
}

/** Where this machine reaches a hub that listens there. */
export function urlAt(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
