import { setTimeout as after } from 'node:timers/promises';
import { buildSchema, execute, parse, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { keepErrorsInPlace } from './errors-in-place.ts';

const SDL = `
  type Query { people: [Person!]! }
  type Mutation { first: Boolean! second: Boolean! }
  type Person { name: String! phone: String! visits: [String!]! }
`;

/** Its fields fail after so many milliseconds. */
function failing(delays: { readonly name: number; readonly visits: number }): GraphQLSchema {
  const schema = keepErrorsInPlace(buildSchema(SDL));
  const fail = (ms: number, message: string) => async () => {
    await after(ms);
    throw new Error(message);
  };
  const person = fieldsOf(schema, 'Person');
  define(person, 'name', fail(delays.name, 'no name'));
  define(person, 'visits', fail(delays.visits, 'no visits'));
  define(fieldsOf(schema, 'Query'), 'people', () => [{ phone: '1' }, { phone: '2' }]);
  return schema;
}

type Fields = Record<string, { resolve?: () => unknown }>;

function fieldsOf(schema: GraphQLSchema, type: string): Fields {
  return (schema.getType(type) as unknown as { getFields(): Fields }).getFields();
}

function define(fields: Fields, name: string, resolve: () => unknown): void {
  const field = fields[name];
  if (field) field.resolve = resolve;
}

const ask = async (schema: GraphQLSchema, text: string) => {
  const { data, errors = [] } = await execute({ schema, document: parse(text) });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors.map(({ path, message }) => `${path?.join('.') ?? ''}: ${message}`).sort(),
  };
};

describe('errors of values that must be there', () => {
  it.each([
    { name: 0, visits: 20 },
    { name: 20, visits: 0 },
  ])('are all told, whichever comes first: %o', async (delays) => {
    expect(await ask(failing(delays), '{ people { name phone visits } }')).toEqual({
      data: {
        people: [
          { name: null, phone: '1', visits: null },
          { name: null, phone: '2', visits: null },
        ],
      },
      errors: [
        'people.0.name: no name',
        'people.0.visits: no visits',
        'people.1.name: no name',
        'people.1.visits: no visits',
      ],
    });
  });

  it('that are thrown at once leave nothing behind that nobody hears', async () => {
    const schema = failing({ name: 5, visits: 5 });
    define(fieldsOf(schema, 'Person'), 'phone', () => {
      throw new Error('no phone');
    });
    const { errors } = await ask(schema, '{ people { name phone } }');
    expect(errors).toHaveLength(4);
  });

  it('of a change end the changes after it', async () => {
    const schema = failing({ name: 0, visits: 0 });
    const fields = fieldsOf(schema, 'Mutation');
    let isRun = false;
    define(fields, 'first', () => Promise.reject(new Error('no')));
    define(fields, 'second', () => (isRun = true));
    expect(await ask(schema, 'mutation { first second }')).toEqual({
      data: null,
      errors: ['first: no'],
    });
    expect(isRun).toBe(false);
  });
});
