import { createHash } from 'node:crypto';

/** A SHA-256 hash of a leaf or of a node: 32 bytes. */
export type Hash = Buffer;

/** The leaves `start` up to but without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const HASH_BYTES = 32;
// RFC 9162, 2.1.1: the prefixes keep a node from ever passing for a leaf.
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export function leafHash(content: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(content).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** MTH of RFC 9162, 2.1.1; of no leaves the hash of nothing. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const split = largestPowerBelow(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The parts of a tree of `size` whose roots prove, in this order, that it holds the leaf `index`. */
export function inclusionPath(index: number, size: number): Span[] {
  assertSizes(index + 1, size);
  return pathWithin({ start: 0, end: size }, index);
}

function pathWithin(span: Span, index: number): Span[] {
  if (span.end - span.start === 1) return [];
  const [left, right] = split(span);
  return index < left.end
    ? [...pathWithin(left, index), right]
    : [...pathWithin(right, index), left];
}

/** The parts whose roots prove that a tree of `second` leaves begins with the tree of `first`. */
export function consistencyPath(first: number, second: number): Span[] {
  assertSizes(first, second);
  return first === 0 ? [] : subproof({ start: 0, end: second }, first, true);
}

/** SUBPROOF of RFC 9162, 2.1.4.1. `isKnown`: the verifier has this part's root already. */
function subproof(span: Span, first: number, isKnown: boolean): Span[] {
  if (first === span.end) return isKnown ? [] : [span];
  const [left, right] = split(span);
  return first <= left.end
    ? [...subproof(left, first, isKnown), right]
    : [...subproof(right, first, false), left];
}

/** RFC 9162, 2.1.3.2. False for everything that is not exactly right, sizes that are none too. */
export function verifyInclusion(proven: {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}): boolean {
  const { index, size, proof, root } = proven;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![proven.leaf, root, ...proof].every(isHash)) return false;
  let [place, last, hash] = [index, size - 1, proven.leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** RFC 9162, 2.1.4.2. An empty tree proves nothing, about itself neither. */
export function verifyConsistency(proven: {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}): boolean {
  const { first, second, firstRoot, secondRoot, proof } = proven;
  if (!isSize(first) || !isSize(second) || first === 0 || first > second) return false;
  if (!proof.every(isHash)) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  if (proof.length === 0) return false;
  const [seed, ...rest] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  if (seed === undefined) return false;

  let [place, last] = [first - 1, second - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [older, newer] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && older.equals(firstRoot) && newer.equals(secondRoot);
}

/** A span as RFC 9162 divides it: to the left the largest power of two that leaves something. */
export function split({ start, end }: Span): [left: Span, right: Span] {
  const middle = start + largestPowerBelow(end - start);
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}

/** The largest power of two that is smaller than `size`, which is 2 or more. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

// Not by bit operators: those end at 32 bits, and a log may not.
const half = (value: number) => Math.floor(value / 2);
const isOdd = (value: number) => value % 2 === 1;
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isHash = (value: Hash) => value.length === HASH_BYTES;
const isPowerOfTwo = (value: number) => 2 ** Math.round(Math.log2(value)) === value;

function assertSizes(first: number, second: number): void {
  if (!isSize(first) || !isSize(second) || first > second)
    throw new RangeError(`there is no tree of ${first} within one of ${second}`);
}
