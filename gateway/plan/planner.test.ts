import { describe, expect, it } from 'vitest';
import { compose } from '../testing/federation.ts';
import { BoundedCache } from './bounded-cache.ts';
import { createPlanner } from './planner.ts';

const supergraphSdl = compose({
  a: { sdl: 'type Query { a: A } type A @key(fields: "id") { id: ID! }', resolvers: {} },
  b: { sdl: 'type A @key(fields: "id") { id: ID! b: Int }', resolvers: {} },
});

describe('the planner', () => {
  it('gives a plan', async () => {
    const result = await createPlanner(supergraphSdl, 1000).plan('{ a { b } }', undefined);
    expect(result).toMatchObject({ ok: true, node: { kind: 'Sequence' } });
  });

  it('plans many at the same time, and loses none in its queue', async () => {
    const planner = createPlanner(supergraphSdl, 5000);
    const plans = Array.from({ length: 30 }, (_, i) =>
      planner.plan(`{ x${i}: a { b } }`, undefined),
    );
    expect((await Promise.all(plans)).every(({ ok }) => ok)).toBe(true);
  });

  it('says when there is no plan', async () => {
    const result = await createPlanner(supergraphSdl, 1000).plan('{ nothing }', undefined);
    expect(result).toMatchObject({ ok: false, reason: 'REFUSED' });
  });

  it('aborts by some documents, and by no other that is asked beside them', async () => {
    const sdl = compose({
      a: {
        sdl: `type Query { one: One } union One = X | Y type X { v: V } type Y { v: V }
          type V @key(fields: "id") { id: ID! }`,
        resolvers: {},
      },
      b: { sdl: 'type V @key(fields: "id") { id: ID! list(first: Int): [Int] }', resolvers: {} },
    });
    const planner = createPlanner(sdl, 5000);
    const ask = (y: string) =>
      planner.plan(
        `{ one { ... on X { v { list(first: 1) } } ... on Y { v { ${y} } } } }`,
        undefined,
      );
    const asked = Array.from({ length: 4 }, () => [
      ask('list(first: 2)'),
      ask('b: list(first: 2)'),
    ]);
    const answered = await Promise.all(asked.flat());
    expect(answered.map(({ ok }) => ok)).toEqual([1, 2, 3, 4].flatMap(() => [false, true]));
    expect(answered[0]).toMatchObject({ ok: false, reason: 'ENDED' });
  });

  it('is not waited for longer than allowed', async () => {
    const wide = Array.from({ length: 3000 }, (_, i) => `x${i}: a { b }`).join(' ');
    const result = await createPlanner(supergraphSdl, 1).plan(`{ ${wide} }`, undefined);
    expect(result).toMatchObject({ ok: false, reason: 'TIMEOUT' });
  });
});

describe('a bounded cache', () => {
  it('drops what was not used for the longest time', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([
      1,
      undefined,
      3,
      2,
    ]);
  });
});
