import { createHash } from 'node:crypto';

/** The namespace of every identifier of the demo region: a random UUID, fixed for good. */
const DEMO_NAMESPACE = '6f1d4f0e-4b0a-4c0f-9a55-0c6f7d2b8e31';

/**
 * The identifier of one object of the demo region: the same on every machine and in every run, so
 * that tokens, seed and documentation can name it without looking it up. UUID version 5 (RFC 9562,
 * section 5.5) of `kind/slug`. For the demo alone: real identifiers are random.
 */
export function demoId(kind: string, slug: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(DEMO_NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${kind}/${slug}`)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
