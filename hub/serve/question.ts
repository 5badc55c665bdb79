import type { SubgraphQuestion } from '../../gateway/remote/wire.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Null for anything but what a gateway sends. */
export function parseQuestion(body: Uint8Array): SubgraphQuestion | null {
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(body));
  } catch {
    return null;
  }
  if (!isObject(json) || typeof json['query'] !== 'string') return null;
  const variables = json['variables'] ?? {};
  return isObject(variables) ? { query: json['query'], variables } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
