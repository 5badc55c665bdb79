import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED_HEADERS =
  'authorization, content-type, x-purpose-of-use, traceparent, apollo-require-preflight';

/** Sets the headers of cross-origin requests. True: it was a preflight, and is answered. */
export type Cors = (req: IncomingMessage, res: ServerResponse) => boolean;

/** Browser clients of these origins may call; every other origin gets no permission. */
export function corsFor(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  return (req, res) => {
    const { origin } = req.headers;
    if (allowed.size > 0) res.setHeader('vary', 'Origin');
    if (origin !== undefined && allowed.has(origin)) {
      res.setHeader('access-control-allow-origin', origin);
      res.setHeader('access-control-expose-headers', 'x-request-id');
    }
    if (req.method !== 'OPTIONS') return false;
    if (res.hasHeader('access-control-allow-origin')) {
      res.setHeader('access-control-allow-methods', 'GET, POST');
      res.setHeader('access-control-allow-headers', ALLOWED_HEADERS);
      res.setHeader('access-control-max-age', '600');
    }
    res.setHeader('allow', 'GET, POST, OPTIONS');
    res.statusCode = 204;
    res.end();
    return true;
  };
}
