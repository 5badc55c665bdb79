import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coerceVariables } from './variables.ts';

const schema = buildSchema(`
  directive @oneOf on INPUT_OBJECT
  type Query { one(who: Who, ids: [ID!], day: Int = 3): String }
  input Who @oneOf { id: ID name: Name }
  input Name { first: String! last: String }
`);

function coerce(variables: string, given: Record<string, unknown>) {
  const operation = getOperationAST(parse(`query (${variables}) { one }`));
  if (!operation) throw new Error('no operation');
  const coerced = coerceVariables(schema, operation, given);
  if (coerced.ok) return { ...coerced.values };
  const { message, extensions } = coerced.error;
  return `${message} ${String(extensions['argument'])} ${String(extensions['messageNl'])}`;
}

describe('a variable of which exactly one field is wanted', () => {
  const problem =
    'Variable "$who" must have exactly one field of Who, and not null. who Vul dit op precies één manier in.';

  it.each([[{}], [{ id: '1', name: { first: 'secret' } }], [{ secret: 1 }]])(
    '%j is refused',
    (who) => {
      expect(coerce('$who: Who', { who })).toBe(problem);
    },
  );

  it('says what is missing inside it', () => {
    expect(coerce('$who: Who', { who: { name: { last: 'secret' } } })).toBe(
      'Variable "$who.name" must have first: String!. who.name Naam: Vul dit in.',
    );
  });

  it('is taken with one', () => {
    expect(coerce('$who: Who', { who: { id: 7 } })).toEqual({
      who: expect.objectContaining({ id: '7' }) as unknown,
    });
  });
});

describe('a list', () => {
  it('says which item is null', () => {
    expect(coerce('$ids: [ID!]', { ids: ['secret', null] })).toBe(
      'Variable "$ids[1]" must not be null: ID!. ids[1] Vul dit in.',
    );
  });

  it('of which one is given is a list of one', () => {
    expect(coerce('$ids: [ID!]', { ids: 'a' })).toEqual({ ids: ['a'] });
  });
});

describe('what was not given', () => {
  it('has its default, or is absent; what nobody asked for is passed over', () => {
    expect(coerce('$day: Int = 4, $ids: [ID!]', { other: 'secret' })).toEqual({ day: 4 });
  });

  it('is asked for where it must be there, null too', () => {
    expect(coerce('$day: Int!', {})).toBe('Variable "$day" is required: Int!. day Vul dit in.');
    expect(coerce('$day: Int!', { day: null })).toBe(
      'Variable "$day" must not be null: Int!. day Vul dit in.',
    );
  });
});
