import { randomUUID } from 'node:crypto';

/** Where new ids come from. Random, so that nothing can be inferred from their order (never v7 or a sequence). */
export interface Ids {
  uuid(): string;
}

export const randomIds: Ids = Object.freeze({ uuid: () => randomUUID() });
