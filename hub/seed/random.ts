/** Numbers that look random and are the same for the same seed. For the demo region; never for secrets. */
export interface Random {
  /** From `least` up to and including `most`. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number];
  /** `count` different ones, or all of them. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Shaped like a random UUID (version 4). */
  uuid(): string;
}

/** A generator of its own for each path, so that what one thing draws changes nothing for another. */
export function randomOf(seed: number, ...path: readonly (string | number)[]): Random {
  const next = sfc32(hash128(`${seed}/${path.join('/')}`));
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)],
    sample: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }).flatMap(() =>
        left.splice(int(0, left.length - 1), 1),
      );
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16)).join('');
      const variant = (8 + (parseInt(hex.charAt(16), 16) & 3)).toString(16);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

type State = [number, number, number, number];

/** Small fast counter (Chris Doty-Humphrey, PractRand): from 0 up to 1. */
function sfc32([a, b, c, d]: State): () => number {
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still show how near two seeds are.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Four FNV-1a hashes of the text, each from another start. */
function hash128(text: string): State {
  const state: State = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    for (let part = 0; part < 4; part += 1) {
      state[part] = Math.imul((state[part] as number) ^ code, 0x01000193 + 2 * part);
    }
  }
  return state;
}
