import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';

/** What is sent to an address: who signs with which secret is told apart from what. */
export interface WebhookMessage {
  readonly url: string;
  /** The same in every try, so that the receiver knows a repetition. */
  readonly id: string;
  readonly secret: Buffer;
  readonly body: string;
}

export type WebhookProblem =
  'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_NOT_ALLOWED' | 'REDIRECT' | 'HTTP_ERROR';

/** `httpStatus`: null when there was no answer. */
export type WebhookResult =
  | { readonly ok: true; readonly httpStatus: number }
  | { readonly ok: false; readonly httpStatus: number | null; readonly problem: WebhookProblem };

/** Sends one message; resolves always. */
export type SendWebhook = (message: WebhookMessage) => Promise<WebhookResult>;

const TIMEOUT_MS = 10_000;

/**
 * Sends as Standard Webhooks say: signed with HMAC and an instant. No redirect is followed and nothing
 * of the answer is read but its status. Addresses of private networks are refused when the name is
 * resolved, unless `privateAddresses`: what a name meant when the hook was made says nothing of now.
 */
export function createWebhookSender(options: {
  readonly privateAddresses: boolean;
  readonly timeoutMs?: number;
}): SendWebhook {
  const { privateAddresses, timeoutMs = TIMEOUT_MS } = options;
  return ({ url, id, secret, body }) => {
    const at = new Date();
    const signature = new Webhook(secret.toString('base64')).sign(id, at, body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Noaberhub',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    };
    const request = url.startsWith('https:') ? requestHttps : requestHttp;
    return new Promise((resolve) => {
      try {
        const sent = request(url, {
          method: 'POST',
          headers,
          agent: useAgent(url, { allowPrivateIPAddress: privateAddresses }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        sent.on('response', (response) => {
          resolve(resultOf(response.statusCode ?? 0));
          // An answer without end would hold the connection.
          response.destroy();
        });
        sent.on('error', (error) => resolve(failureOf(error)));
        sent.end(body);
      } catch (error) {
        resolve(failureOf(error));
      }
    });
  };
}

function resultOf(httpStatus: number): WebhookResult {
  if (httpStatus >= 200 && httpStatus < 300) return { ok: true, httpStatus };
  const problem = httpStatus >= 300 && httpStatus < 400 ? 'REDIRECT' : 'HTTP_ERROR';
  return { ok: false, httpStatus, problem };
}

function failureOf(error: unknown): WebhookResult {
  const { name, message } = error as Error;
  const problem =
    name === 'TimeoutError' || name === 'AbortError'
      ? 'TIMEOUT'
      : /is not allowed|private ip/i.test(message)
        ? 'ADDRESS_NOT_ALLOWED'
        : 'UNREACHABLE';
  return { ok: false, httpStatus: null, problem };
}
