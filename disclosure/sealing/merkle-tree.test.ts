import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeSubtrees, Frontier, joined } from './frontier.ts';
import {
  consistencyPath,
  inclusionPath,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type Hash,
  type Span,
} from './merkle-tree.ts';

const VECTORS = fileURLToPath(new URL('../../test/vectors/rfc9162', import.meta.url));

interface Vector {
  readonly desc: string;
  readonly wantErr: boolean;
  readonly proof: string[] | null;
  readonly [field: string]: unknown;
}

function vectorsIn(folder: string): [name: string, vector: Vector][] {
  return readdirSync(path.join(VECTORS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name,
      JSON.parse(readFileSync(path.join(VECTORS, folder, name), 'utf8')) as Vector,
    ]);
}

const bytes = (text: unknown) => Buffer.from(text as string, 'base64');
const proofOf = (vector: Vector) => (vector.proof ?? []).map(bytes);

describe('the published proofs', () => {
  const inclusion = vectorsIn('inclusion');
  const consistency = vectorsIn('consistency');

  test('are 196', () => {
    expect(inclusion.length + consistency.length).toBe(196);
  });

  test.each(inclusion)('of inclusion: %s', (_, vector) => {
    const verdict = verifyInclusion({
      index: vector['leafIdx'] as number,
      size: vector['treeSize'] as number,
      leaf: bytes(vector['leafHash']),
      root: bytes(vector['root']),
      proof: proofOf(vector),
    });
    expect(verdict).toBe(!vector.wantErr);
  });

  test.each(consistency)('of consistency: %s', (_, vector) => {
    const verdict = verifyConsistency({
      first: vector['size1'] as number,
      second: vector['size2'] as number,
      firstRoot: bytes(vector['root1']),
      secondRoot: bytes(vector['root2']),
      proof: proofOf(vector),
    });
    expect(verdict).toBe(!vector.wantErr);
  });
});

const LEAVES = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`line ${index}`)));
const size = fc.integer({ min: 1, max: LEAVES.length });
const rootAt = (count: number) => rootOf(LEAVES.slice(0, count));
const proofBy = (spans: readonly Span[]) =>
  spans.map(({ start, end }) => rootOf(LEAVES.slice(start, end)));

/** A place in a tree, or a tree in a later one. */
const within = size.chain((second) =>
  fc.integer({ min: 1, max: second }).map((first) => ({ first, second })),
);

function flipped(hashes: readonly Hash[], which: number, bit: number): Hash[] {
  return hashes.map((hash, place) => {
    if (place !== which) return hash;
    const changed = Buffer.from(hash);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    return changed;
  });
}

describe('a tree', () => {
  test('of nothing has the hash of nothing, as RFC 9162 says', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('proves each of its leaves, and no leaf in another place', () => {
    fc.assert(
      fc.property(within, fc.nat(LEAVES.length), ({ first, second }, other) => {
        const index = first - 1;
        const leaf = LEAVES[index] as Hash;
        const proof = proofBy(inclusionPath(index, second));
        const claim = { index, size: second, leaf, proof, root: rootAt(second) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, index: other })).toBe(other === index);
      }),
    );
  });

  test('proves that it begins with each of its earlier trees, and with no other', () => {
    fc.assert(
      fc.property(within, size, ({ first, second }, other) => {
        const proof = proofBy(consistencyPath(first, second));
        const claim = {
          first,
          second,
          firstRoot: rootAt(first),
          secondRoot: rootAt(second),
          proof,
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: rootAt(other) })).toBe(other === first);
      }),
    );
  });

  test('is not proved by a proof with one bit changed, one hash less or one more', () => {
    const place = fc.nat(20);
    fc.assert(
      fc.property(within, place, fc.nat(255), ({ first, second }, which, bit) => {
        const proof = proofBy(consistencyPath(first, second));
        fc.pre(proof.length > 0);
        const claim = { first, second, firstRoot: rootAt(first), secondRoot: rootAt(second) };
        const changed = [
          flipped(proof, which % proof.length, bit),
          proof.slice(1),
          proof.slice(0, -1),
          [...proof, proof[0] as Hash],
        ];
        for (const wrong of changed)
          expect(verifyConsistency({ ...claim, proof: wrong })).toBe(false);
      }),
    );
  });

  test('has no proof of a place that it has not', () => {
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
    expect(() => consistencyPath(4, 3)).toThrow(RangeError);
    expect(() => consistencyPath(0.5, 3)).toThrow(RangeError);
  });
});

describe('the right edge', () => {
  test('grows into the same root as the whole tree, wherever one goes on from', () => {
    fc.assert(
      fc.property(within, ({ first, second }) => {
        const edge = completeSubtrees(0, first).map((subtree) => ({
          ...subtree,
          hash: rootOf(
            LEAVES.slice(subtree.index * 2 ** subtree.level).slice(0, 2 ** subtree.level),
          ),
        }));
        const frontier = new Frontier(edge);
        expect(frontier.size).toBe(first);
        expect(frontier.root()).toEqual(rootAt(first));
        for (const leaf of LEAVES.slice(first, second)) frontier.append(leaf);
        expect(frontier.size).toBe(second);
        expect(frontier.root()).toEqual(rootAt(second));
      }),
    );
  });

  test('names each complete subtree once', () => {
    const frontier = new Frontier();
    const completed = LEAVES.flatMap((leaf) => frontier.append(leaf));
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((level) =>
      Array.from({ length: Math.floor(LEAVES.length / 2 ** level) }, (_, index) => ({
        level,
        index,
        hash: rootOf(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      })),
    );
    expect(completed).toHaveLength(expected.length);
    expect(completed).toEqual(expect.arrayContaining(expected));
  });

  test('of each part of a path joins into the hash of that part', () => {
    fc.assert(
      fc.property(within, ({ first, second }) => {
        for (const { start, end } of consistencyPath(first, second)) {
          const hashes = completeSubtrees(start, end).map(({ level, index }) =>
            rootOf(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level)),
          );
          expect(joined(hashes)).toEqual(rootOf(LEAVES.slice(start, end)));
        }
      }),
    );
  });

  test('reaches beyond 32 bits', () => {
    const size = 2 ** 40 + 3;
    expect(completeSubtrees(0, size).map(({ level }) => level)).toEqual([40, 1, 0]);
    expect(inclusionPath(size - 1, size)).toHaveLength(2);
  });
});
