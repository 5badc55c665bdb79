import type { ServerResponse } from 'node:http';

const ALWAYS: readonly (readonly [string, string])[] = [
  // Answers are data: a browser that is made to show one must run and load nothing. A route with
  // pages of its own replaces this header.
  ['content-security-policy', "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  // What one person may see must not wait in a cache for another.
  ['cache-control', 'no-store'],
];

/** Sets what every answer carries. `isHttps`: clients reach the hub over TLS. */
export function securityHeaders(isHttps: boolean): (res: ServerResponse) => void {
  const headers = isHttps
    ? [...ALWAYS, ['strict-transport-security', 'max-age=31536000'] as const]
    : ALWAYS;
  return (res) => {
    for (const [name, value] of headers) res.setHeader(name, value);
  };
}
