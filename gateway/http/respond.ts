import type { IncomingMessage, ServerResponse } from 'node:http';
import { GATEWAY_ERROR_CODES, type GatewayErrorCode } from '../error-codes.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

export function sendJson(res: ServerResponse, status: number, value: unknown): void {
  sendText(res, status, JSON.stringify(value) + '\n', JSON_TYPE);
}

/** What an error says, in Dutch in its own words or else in those of its code. */
export interface Told {
  readonly message: string;
  readonly messageNl?: string;
}

/** An error in the form of GraphQL, for what is refused before Apollo Server sees it. */
export function sendError(
  req: IncomingMessage,
  res: ServerResponse,
  code: GatewayErrorCode,
  said: string | Told,
): void {
  const accepts = req.headers.accept ?? '';
  const type =
    accepts.includes('application/graphql-response+json') && !accepts.includes('application/json')
      ? GRAPHQL_TYPE
      : JSON_TYPE;
  const { status, messageNl: ofCode } = GATEWAY_ERROR_CODES[code];
  const { message, messageNl = ofCode }: Told = typeof said === 'string' ? { message: said } : said;
  const body = { errors: [{ message, extensions: { code, messageNl } }] };
  sendText(res, status, JSON.stringify(body) + '\n', type);
}

export function sendText(res: ServerResponse, status: number, text: string, type: string): void {
  res.statusCode = status;
  res.setHeader('content-type', type);
  res.setHeader('content-length', Buffer.byteLength(text));
  res.end(res.req.method === 'HEAD' ? undefined : text);
}
