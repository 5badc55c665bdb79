import { CarrierProblem, type Carrier, type Channel } from './carrier.ts';

const TIMEOUT_MS = 15_000;
const TRY_AGAIN = new Set([408, 425, 429]);

/**
 * A service that prints letters or sends text messages, behind one call: POST with JSON `{ id, channel,
 * to, subject, text }` and an `Idempotency-Key`; any answer below 300 says that it takes the message.
 */
export function httpCarrier(options: {
  readonly channel: Channel;
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string | null;
  readonly timeoutMs?: number;
}): Carrier {
  const { channel, url, token, timeoutMs = TIMEOUT_MS } = options;
  return {
    async send({ id, to, subject, text }) {
      const response = await fetch(url, {
        method: 'POST',
        // Elsewhere the token and the address have no business.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id, channel, to, subject, text }),
      }).catch((error: unknown) => {
        const timedOut = error instanceof Error && error.name === 'TimeoutError';
        throw new CarrierProblem(timedOut ? 'TIMEOUT' : 'UNREACHABLE', false);
      });
      await response.body?.cancel();
      const { ok, status } = response;
      if (ok) return;
      const permanent = status >= 400 && status < 500 && !TRY_AGAIN.has(status);
      throw new CarrierProblem(`HTTP_${status}`, permanent);
    },
  };
}
