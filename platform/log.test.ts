import { expect, test } from 'vitest';
import { createLog, describeError } from './log.ts';

function capture(options: { pretty?: boolean } = {}) {
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line), ...options });
  return {
    log,
    lines,
    json: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test('a line is one JSON object with level, time, message and fields', () => {
  const { log, json } = capture();
  log.info({ port: 4000 }, 'listening');
  log.debug({}, 'below the level');
  expect(json()).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      msg: 'listening',
      port: 4000,
    },
  ]);
});

test("a child's fields stand on each of its lines", () => {
  const { log, json } = capture();
  log.child({ requestId: 'r1' }).warn({ count: 2 }, 'twice');
  expect(json()[0]).toMatchObject({ requestId: 'r1', count: 2, msg: 'twice' });
});

test('an error is written without the values that its message and its details repeat', () => {
  const { log, lines, json } = capture();
  const error = Object.assign(
    new Error('invalid input syntax for type date: "CANARY 1931" near 0612345678'),
    {
      name: 'PostgresError',
      code: '22007',
      detail: 'Key (name)=(CANARY) exists',
      query: "select 'CANARY'",
      parameters: ['CANARY'],
      constraint_name: 'residents_pkey',
    },
  );
  log.error({ err: error }, 'statement failed');
  expect(lines.join('')).not.toMatch(/CANARY|0612345678/);
  expect(json()[0]?.['err']).toMatchObject({
    type: 'PostgresError',
    code: '22007',
    constraint: 'residents_pkey',
  });
});

test('the place of an error is kept, without the message that V8 repeats there', () => {
  const described = describeError(
    new Error('secret "value"\nof two lines', { cause: new Error('an "inner" one') }),
  );
  expect(described['message']).toBe('secret …\nof two lines');
  expect((described['stack'] as string[]).every((line) => line.trim().startsWith('at '))).toBe(
    true,
  );
  expect((described['cause'] as { message: string }).message).toBe('an … one');
});

test('a thrown value that is not an error is described by its type alone', () => {
  expect(describeError('Jan de Vries')).toEqual({ type: 'string' });
});

test('a pretty line is short and for people', () => {
  const { log, lines } = capture({ pretty: true });
  log.info({ port: 4000 }, 'listening');
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}listening port=4000\n$/);
});
