/** What open subscriptions may take. */
export interface LiveLimits {
  /** Subscriptions of one subject of a token, and connections; over all its tokens. */
  readonly perActor: number;
  /** Subscriptions of all, and connections. */
  readonly perProcess: number;
  /** Events of one subscription that wait to be passed on: each is asked and logged first, then read by the client. */
  readonly waiting: number;
}

/**
 * As many wait as are passed on at most to whoever subscribes again: a morning's work of a practice or a
 * village in one go comes through. An event that waits is an id of 36 characters.
 */
export const DEFAULT_LIVE_LIMITS: LiveLimits = { perActor: 10, perProcess: 10_000, waiting: 1000 };

/** For a client that fell behind to take what was sent last, which says so, before it is cut off. */
export const BEHIND_MS = 5000;

/** Counts what is open. */
export interface Slots {
  /** Null when there is no room; else what frees the slot, once. */
  take(actor: string): (() => void) | null;
}

export function createSlots({ perActor, perProcess }: LiveLimits): Slots {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(actor) {
      const own = taken.get(actor) ?? 0;
      if (own >= perActor || all >= perProcess) return null;
      taken.set(actor, own + 1);
      all += 1;
      let isFree = false;
      return () => {
        if (isFree) return;
        isFree = true;
        all -= 1;
        const left = (taken.get(actor) ?? 1) - 1;
        if (left === 0) taken.delete(actor);
        else taken.set(actor, left);
      };
    },
  };
}
