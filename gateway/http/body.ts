import type { IncomingMessage } from 'node:http';
import type { GatewayErrorCode } from '../error-codes.ts';

export type BodyResult =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly code: GatewayErrorCode &
        ('BAD_REQUEST' | 'REQUEST_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE');
      readonly message: string;
    };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How long the rest of a body that is refused is thrown away, so that the client reads the answer. */
const DISCARD_MS = 1000;

/** The JSON body of a request. Rejects only when the client goes away. */
export async function readJsonBody(
  req: IncomingMessage,
  maxBytes: number,
  mediaTypes: readonly string[] = ['application/json'],
): Promise<BodyResult> {
  const type = mediaTypeProblem(req, mediaTypes);
  if (type !== null) {
    discardRest(req);
    return { ok: false, code: 'UNSUPPORTED_MEDIA_TYPE', message: type };
  }
  const bytes = await readBytes(req, maxBytes);
  if (!bytes) {
    discardRest(req);
    const message = `The body has more than the allowed ${maxBytes} bytes.`;
    return { ok: false, code: 'REQUEST_TOO_LARGE', message };
  }
  try {
    return { ok: true, body: JSON.parse(utf8.decode(bytes)) as unknown };
  } catch {
    const message =
      'The body is not JSON in UTF-8; expected an object with `query` and, if need be, `variables`.';
    return { ok: false, code: 'BAD_REQUEST', message };
  }
}

function mediaTypeProblem(req: IncomingMessage, mediaTypes: readonly string[]): string | null {
  const [essence, ...parameters] = (req.headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (!mediaTypes.includes(essence ?? ''))
    return `The body must be of type ${mediaTypes.join(' or ')}.`;
  if (charset && !['charset=utf-8', 'charset="utf-8"'].includes(charset)) {
    return 'The body must be in UTF-8.';
  }
  const encoding = req.headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? null : 'The body must not be compressed.';
}

/** Null when there are more bytes than allowed; nothing beyond them is kept. */
export async function readBytes(req: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) return null;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) resolve(null);
      else chunks.push(chunk);
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', reject);
    req.on('close', () => reject(new Error('The client went away.')));
  });
}

/** Throws away what still comes of a refused body, and the connection when that takes long. */
export function discardRest(req: IncomingMessage): void {
  req.removeAllListeners('data').resume();
  const late = setTimeout(() => req.destroy(), DISCARD_MS).unref();
  req.on('close', () => clearTimeout(late)).on('error', () => undefined);
}
