/** Numbers that only look random: the same seed gives the same ones. */
export interface Random {
  /** 0 up to but not including 1. */
  next(): number;
  chance(share: number): boolean;
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** The less often something was had, the sooner it comes. */
  rarest<T>(from: readonly T[], times: (one: T) => number): T;
}

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const random: Random = {
    next,
    chance: (share) => next() < share,
    int: (below) => Math.floor(next() * below),
    pick(from) {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[random.int(from.length)] as (typeof from)[number];
    },
    rarest(from, times) {
      const weights = from.map((one) => 1 / (1 + times(one)) ** 2);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [place, weight] of weights.entries()) {
        left -= weight;
        if (left <= 0) return from[place] as (typeof from)[number];
      }
      return from.at(-1) as (typeof from)[number];
    },
  };
  return random;
}
