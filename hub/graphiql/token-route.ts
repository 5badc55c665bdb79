import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import { readJsonBody } from '../../gateway/http/body.ts';
import { sendJson } from '../../gateway/http/respond.ts';
import { GATEWAY_ERROR_CODES } from '../../gateway/error-codes.ts';
import { demoIdentity } from '../issuer/demo-identities.ts';
import { fetchToken } from '../issuer/fetch-token.ts';

const MAX_BODY_BYTES = 4096;

/** `{ identity }` in, `{ token, expiresAt }` out: fetched from the issuer as any client does. */
export async function answerToken(
  hub: { readonly url: string; readonly dataDir: string },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method !== 'POST') {
    res.setHeader('allow', 'POST');
    sendJson(res, 405, { problem: 'Only POST is understood here.' });
    return;
  }
  // A page of another site cannot hide where it comes from, nor send JSON without asking first.
  if ((req.headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    sendJson(res, 403, { problem: 'Only GraphiQL of this hub may ask for a token here.' });
    return;
  }
  const read = await readJsonBody(req, MAX_BODY_BYTES);
  if (!read.ok) {
    sendJson(res, GATEWAY_ERROR_CODES[read.code].status, { problem: read.message });
    return;
  }
  const identity = demoIdentity(nameIn(read.body) ?? '');
  if (!identity) {
    sendJson(res, 400, { problem: 'There is no such demo identity.' });
    return;
  }
  const result = await fetchToken({ ...hub, identity, actingFor: null });
  if (!result.ok) {
    sendJson(res, 502, { problem: result.problem });
    return;
  }
  const expiresAt = (decodeJwt(result.token).exp ?? 0) * 1000;
  sendJson(res, 200, { token: result.token, expiresAt });
}

function nameIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('identity' in body)) return null;
  return typeof body.identity === 'string' ? body.identity : null;
}
