import { buildSchema, graphql, GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import {
  badUserInput,
  ERROR_CODES,
  forbidden,
  isPublicError,
  MASKED_MESSAGE,
  maskError,
  unauthenticated,
} from './errors.ts';
import { createLog, silentLog } from './log.ts';

test('an error for the caller carries its code', () => {
  expect(unauthenticated('The token has expired.').extensions).toEqual({ code: 'UNAUTHENTICATED' });
  expect(forbidden('No.', 'Nee.').extensions).toEqual({ code: 'FORBIDDEN', messageNl: 'Nee.' });
  expect(badUserInput('Too long.', { argument: 'input.text' }).extensions).toEqual({
    code: 'BAD_USER_INPUT',
    argument: 'input.text',
  });
});

test('only errors with a code of the table are public, and never INTERNAL_SERVER_ERROR', () => {
  expect(isPublicError(forbidden('No.', 'Nee.'))).toBe(true);
  expect(isPublicError(new Error('connect ECONNREFUSED'))).toBe(false);
  expect(isPublicError(new GraphQLError('raw'))).toBe(false);
  expect(isPublicError(new GraphQLError('raw', { extensions: { code: 'constructor' } }))).toBe(
    false,
  );
  expect(
    isPublicError(new GraphQLError('raw', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })),
  ).toBe(false);
});

test('a bug is masked: the client gets a request id and the place, the log gets the cause', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'error', write: (line) => lines.push(line) });
  const schema = buildSchema('type Query { village: String }');
  const bug = () => {
    throw new TypeError('the cause');
  };
  const result = await graphql({
    schema,
    source: '{ alias: village }',
    rootValue: { village: bug },
  });
  const masked = maskError(result.errors?.[0], { log, requestId: 'r1' });
  expect(masked.toJSON()).toEqual({
    message: MASKED_MESSAGE,
    locations: [{ line: 1, column: 3 }],
    path: ['alias'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' },
  });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    requestId: 'r1',
    field: 'village',
    err: { type: 'TypeError', message: 'the cause' },
  });
});

test('anything thrown can be masked', () => {
  expect(maskError('text', { log: silentLog, requestId: 'r1' }).message).toBe(MASKED_MESSAGE);
});

test('every code of the table has a status of a refusal and a meaning', () => {
  for (const { status, meaning } of Object.values(ERROR_CODES)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(meaning).toMatch(/\.$/);
  }
});
