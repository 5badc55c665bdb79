import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { toldErrors } from './told-errors.ts';

const at = (path: (string | number)[] | null, message = 'No.') =>
  new GraphQLError(message, { path });

const placesOf = (data: unknown, errors: GraphQLError[]) =>
  toldErrors(data, errors).map(({ path }) => path?.join('.') ?? '');

describe('the errors of an answer', () => {
  it('stand in the order of their places, in whatever order they were found', () => {
    const data = { a: [null, null, null, null, null, null, null, null, null, null, null], b: null };
    const errors = [at(['b']), at(['a', 10]), at(['a', 2]), at(null)];
    expect(placesOf(data, errors)).toEqual(['', 'a.2', 'a.10', 'b']);
    expect(placesOf(data, errors.reverse())).toEqual(['', 'a.2', 'a.10', 'b']);
  });

  it('of one place stand in the order of their texts', () => {
    const errors = [at(['a'], 'two'), at(['a'], 'one')];
    expect(toldErrors({ a: null }, errors).map(({ message }) => message)).toEqual(['one', 'two']);
  });

  it('below one null are told once for each field', () => {
    const errors = [
      at(['list', 2, 'size']),
      at(['list', 1, 'size']),
      at(['list', 1, 'name']),
      at(['other', 0, 'size']),
    ];
    const data = { list: null, other: [null] };
    expect(placesOf(data, errors)).toEqual(['list.1.name', 'list.1.size', 'other.0.size']);
  });

  it('below several nulls are told for each', () => {
    const errors = [at(['list', 0, 'size']), at(['list', 1, 'size'])];
    expect(placesOf({ list: [null, null] }, errors)).toEqual(['list.0.size', 'list.1.size']);
    expect(placesOf(null, errors)).toEqual(['list.0.size']);
  });
});
