import { nodeHash, rootOf, type Hash } from './merkle-tree.ts';

/** A complete subtree: leaves `index * 2^level` up to but without `(index + 1) * 2^level`. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

/**
 * The right edge of a growing tree: the roots of its complete subtrees, from the largest to the
 * smallest, one for each bit of its size. Appending and the root take no other hash.
 */
export class Frontier {
  readonly #edge: Subtree[];

  /** Of a tree that is there already: its complete subtrees, in the order of `completeSubtrees`. */
  constructor(edge: readonly Subtree[] = []) {
    this.#edge = [...edge];
  }

  get size(): number {
    const last = this.#edge.at(-1);
    return last === undefined ? 0 : (last.index + 1) * 2 ** last.level;
  }

  /** Adds a leaf; answers the subtrees that it completed, from the smallest, without the leaf itself. */
  append(leaf: Hash): Subtree[] {
    const completed: Subtree[] = [];
    let grown: Subtree = { level: 0, index: this.size, hash: leaf };
    for (;;) {
      const left = this.#edge.at(-1);
      if (left?.level !== grown.level) break;
      this.#edge.pop();
      grown = {
        level: grown.level + 1,
        index: left.index / 2,
        hash: nodeHash(left.hash, grown.hash),
      };
      completed.push(grown);
    }
    this.#edge.push(grown);
    return completed;
  }

  root(): Hash {
    return joined(this.#edge.map(({ hash }) => hash));
  }

  copy(): Frontier {
    return new Frontier(this.#edge);
  }
}

/** The root over complete subtrees, given from the largest to the smallest; of none the empty root. */
export function joined(hashes: readonly Hash[]): Hash {
  const [last, ...rest] = [...hashes].reverse();
  if (last === undefined) return rootOf([]);
  return rest.reduce((right, left) => nodeHash(left, right), last);
}

/**
 * Where the leaves from `start` up to `end` divide into complete subtrees, from the largest to the
 * smallest. `start` must be where RFC 9162 divides a tree: a multiple of the largest of them.
 */
export function completeSubtrees(start: number, end: number): Omit<Subtree, 'hash'>[] {
  const found: Omit<Subtree, 'hash'>[] = [];
  for (let from = start; from < end;) {
    let level = 0;
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) level += 1;
    found.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return found;
}
