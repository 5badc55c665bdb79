/** Tokens that may be used once, remembered for as long as they would be accepted. */
export interface UsedTokens {
  /** Null when the token was not used before and is remembered now. */
  take(id: string, expiresAt: number, now: number): 'replayed' | 'memory full' | null;
  readonly size: number;
}

/** Refuses rather than forgets when `capacity` live tokens are remembered. */
export function createUsedTokens(capacity: number): UsedTokens {
  // In the order of use, which is nearly that of expiry: what has expired stands in front.
  const expiries = new Map<string, number>();

  function forgetExpired(now: number): void {
    for (const [id, expiresAt] of expiries) {
      if (expiresAt >= now) return;
      expiries.delete(id);
    }
  }

  return {
    take(id, expiresAt, now) {
      forgetExpired(now);
      if (expiries.has(id)) return 'replayed';
      if (expiries.size >= capacity) return 'memory full';
      expiries.set(id, expiresAt);
      return null;
    },
    get size() {
      return expiries.size;
    },
  };
}
