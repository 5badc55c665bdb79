import { randomUUID } from 'node:crypto';

/**
 * Where new ids come from. Random, so that nothing can be inferred from their order (never v7 or a sequence);
 * the one exception is `idsAt`.
 */
export interface Ids {
  uuid(): string;
}

export const randomIds: Ids = Object.freeze({ uuid: () => randomUUID() });

/**
 * The id of a request that delivers an event of a subscription: random as well, with an 8 for the
 * version (RFC 9562, 5.8) instead of a 4. What such a request writes to the access log is announced
 * to nobody, or a delivery could cause the next one.
 */
export function deliveryId(ids: Ids): string {
  const id = ids.uuid();
  return `${id.slice(0, 14)}8${id.slice(15)}`;
}

/**
 * Random ids with a moment in front (RFC 9562, 5.7): such ids are put into an index side by side. For what
 * is never told without that moment, to the millisecond: then the id says nothing that does not stand beside it.
 */
export function idsAt(ids: Ids, at: Date): () => string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const moment = `${time.slice(0, 8)}-${time.slice(8)}-7`;
  return () => moment + ids.uuid().slice(15);
}
