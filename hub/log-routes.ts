import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublishedLog } from '../disclosure/sealing/published-log.ts';
import { sendError, sendJson, sendText } from '../gateway/http/respond.ts';
import type { RouteHandler } from '../gateway/server.ts';

export const LOG_PATH = '/log';

const TEXT = 'text/plain; charset=utf-8';
const SIZE = /^[1-9]\d{0,14}$/;

/**
 * What organisations fetch to hold the hub to its log: the public key, signed checkpoints and proofs
 * that one log begins with another. Open to everybody; nothing in it is about a person.
 */
export function logRoutes(published: PublishedLog): Record<string, RouteHandler> {
  return {
    [LOG_PATH]: async (req, res) => {
      if (req.method !== 'GET' && req.method !== 'HEAD') {
        res.setHeader('allow', 'GET, HEAD');
        sendError(req, res, 'METHOD_NOT_ALLOWED', 'The log is read by GET.');
        return;
      }
      const { pathname, searchParams } = new URL(req.url ?? '', 'http://hub');
      const [, , what = '', size, ...rest] = pathname.split('/');
      if (what === 'key' && size === undefined)
        sendText(res, 200, `${published.verifierKey}\n`, TEXT);
      else if (what === 'keys' && size === undefined)
        sendJson(res, 200, {
          key: published.verifierKey,
          handovers: await published.handovers(),
        });
      else if (what === 'proof' && size === undefined)
        await answerProof(req, res, published, searchParams);
      else if (what === 'checkpoint' && rest.length === 0)
        await answerCheckpoint(req, res, published, size);
      else sendError(req, res, 'NOT_FOUND', PATHS);
    },
  };
}

const PATHS =
  'The log is read at /log/checkpoint, /log/checkpoint/<size>, /log/proof?first=<size>&second=<size>, /log/key and /log/keys.';

async function answerCheckpoint(
  req: IncomingMessage,
  res: ServerResponse,
  published: PublishedLog,
  size: string | undefined,
): Promise<void> {
  if (size !== undefined && !SIZE.test(size)) {
    sendError(req, res, 'NOT_FOUND', PATHS);
    return;
  }
  const note = await (size === undefined ? published.latest() : published.ofSize(Number(size)));
  if (note !== null) sendText(res, 200, note, TEXT);
  else
    sendError(
      req,
      res,
      'NOT_FOUND',
      size === undefined
        ? 'No checkpoint was published yet; each minute in which something was logged gets one when it is over.'
        : 'No checkpoint of this size was published.',
    );
}

async function answerProof(
  req: IncomingMessage,
  res: ServerResponse,
  published: PublishedLog,
  asked: URLSearchParams,
): Promise<void> {
  const [first, second] = [asked.get('first') ?? '', asked.get('second') ?? ''];
  const proof =
    SIZE.test(first) && SIZE.test(second)
      ? await published.proof(Number(first), Number(second))
      : null;
  if (proof === null) {
    sendError(
      req,
      res,
      'BAD_REQUEST',
      '`first` and `second` must be sizes of published logs, `first` not larger than `second`.',
    );
    return;
  }
  sendJson(res, 200, { ...proof, proof: proof.proof.map((hash) => hash.toString('base64')) });
}
