import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createListener } from '../../gateway/http/listener.ts';
import { sendText } from '../../gateway/http/respond.ts';
import type { RouteHandler } from '../../gateway/server.ts';
import type { Log } from '../../platform/log.ts';
import { StartProblem } from '../../platform/start-problem.ts';

const LOOPBACK = '127.0.0.1';

/**
 * Serves the routes of a development hub once for all workers, on the loopback address: the issuer
 * keeps sign-ins in its memory, so a second one would not know them.
 */
export async function serveDevelopmentRoutes(
  routes: Readonly<Record<string, RouteHandler>>,
  { log, graceMs }: { log: Log; graceMs: number },
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    const found = Object.entries(routes).find(
      ([prefix]) => path === prefix || path.startsWith(`${prefix}/`),
    );
    if (found) await found[1](req, res);
    else sendText(res, 404, 'There is nothing at this path.\n', 'text/plain');
  }
  const listener = createListener(
    (req, res) =>
      void handle(req, res).catch((error: unknown) => {
        log.error({ err: error }, 'request failed');
        res.destroy();
      }),
    { log, graceMs },
  );
  const started = await listener.start({ host: LOOPBACK, port: 0 });
  if (!started.ok) throw new StartProblem(started.problem);
  return { port: started.port, stop: () => started.stop() };
}

/** Passes a request on to that server as it came, the name of the host too: URLs are made of it. */
export function passOnTo(port: number): RouteHandler {
  return (req, res) =>
    new Promise((resolve, reject) => {
      const { method, url: path, headers } = req;
      const onward = request({ host: LOOPBACK, port, method, path, headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('error', reject).pipe(res).on('close', resolve);
      });
      onward.on('error', reject);
      res.on('close', () => onward.destroy());
      req.pipe(onward);
    });
}
