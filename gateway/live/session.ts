import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt } from 'jose';
import type { Ids } from '../../platform/ids.ts';
import type { GatewayErrorCode } from '../error-codes.ts';
import { traceIdOf } from '../http/trace-id.ts';
import type { Identify } from '../identity.ts';
import type { LiveSession } from './subscriptions.ts';

export type SessionResult =
  | { readonly ok: true; readonly session: LiveSession }
  | {
      readonly ok: false;
      readonly code: GatewayErrorCode;
      readonly message: string;
      readonly messageNl?: string;
    };

/** As `identity.ts` bounds a token's life, whatever its `exp` says. */
const MAX_TOKEN_AGE_S = 3600;

/** Who asks, by the same rules as for a request over HTTP; nothing is live for the public. */
export async function openSession(
  headers: IncomingHttpHeaders,
  identify: Identify,
  ids: Ids,
): Promise<SessionResult> {
  const identity = await identify(headers);
  if (!identity.ok) return identity;
  const { actor, client = null } = identity;
  if (actor.kind === 'PUBLIC') {
    return { ok: false, code: 'UNAUTHENTICATED', message: 'Events are for whoever has a token.' };
  }
  const traceId = traceIdOf(headers['traceparent']) ?? ids.uuid().replaceAll('-', '');
  return { ok: true, session: { actor, client, traceId, validUntil: expiryOf(headers) } };
}

/** Of a token that was verified just now. */
function expiryOf({ authorization = '' }: IncomingHttpHeaders): Date {
  const { exp = 0, iat = 0 } = decodeJwt(authorization.replace(/^Bearer +/i, '').trim());
  return new Date(Math.min(exp, iat + MAX_TOKEN_AGE_S) * 1000);
}
