/** An event of a movement: which change it was, by the version that it made. */
export interface EventId {
  readonly movementId: string;
  readonly version: number;
}

const EVENT_ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})$/;

/** Null for a text that is none. */
export function parseEventId(text: string): EventId | null {
  const [, movementId, version] = EVENT_ID.exec(text) ?? [];
  if (movementId === undefined) return null;
  return { movementId, version: Number(version) };
}

export function formatEventId({ movementId, version }: EventId): string {
  return `${movementId}.${version}`;
}
