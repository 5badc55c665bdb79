import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Explained } from './explained.ts';

describe('what an error explains', () => {
  const explained = new Explained([
    new GraphQLError('No.', { path: ['list', 1, 'home'] }),
    new GraphQLError('Whole.'),
  ]);

  it.each([[[]], [['list']], [['list', 1]], [['list', 1, 'home']], [['list', 1, 'home', 'size']]])(
    'is %o',
    (path) => {
      expect(explained.has(path)).toBe(true);
    },
  );

  it.each([[['list', 0]], [['list', 1, 'name']], [['other']]])('is not %o', (path) => {
    expect(explained.has(path)).toBe(false);
  });

  it('is more with each that is added', () => {
    const more = new Explained([]);
    expect(more.has(['a'])).toBe(false);
    more.add(['a', 0]);
    more.add(['a', 1, 'b']);
    expect(more.has(['a'])).toBe(true);
    expect(more.has(['a', 0, 'c'])).toBe(true);
    expect(more.has(['a', 1, 'c'])).toBe(false);
  });
});
