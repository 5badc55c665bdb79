import { describe, expect, test } from 'vitest';
import { checkNewHelpRequest } from './new-help-request.ts';

const text = 'Wie rijdt mij naar de markt?';

describe('the origin of a question for help', () => {
  test.each(['RESIDENT', 'REPRESENTATIVE'] as const)('is SELF for a %s, said or not', (role) => {
    expect(checkNewHelpRequest(role, { text })).toEqual({ ok: true, origin: 'SELF', text });
    expect(checkNewHelpRequest(role, { text, origin: 'SELF' })).toMatchObject({ ok: true });
  });

  test('cannot be another one for a resident', () => {
    expect(checkNewHelpRequest('RESIDENT', { text, origin: 'SIGNAL' })).toMatchObject({
      ok: false,
      problems: [{ path: 'origin', code: 'NOT_ALLOWED' }],
    });
  });

  test.each(['COORDINATOR', 'VILLAGE_SUPPORTER', 'VILLAGE_APP'] as const)(
    'is said by a %s, never guessed',
    (role) => {
      expect(checkNewHelpRequest(role, { text, origin: 'NEIGHBOUR' })).toMatchObject({
        origin: 'NEIGHBOUR',
      });
      expect(checkNewHelpRequest(role, { text, origin: null })).toMatchObject({
        ok: false,
        problems: [{ path: 'origin', code: 'REQUIRED' }],
      });
    },
  );
});

describe('the text of a question for help', () => {
  test.each([
    ['EMPTY', ' \n '],
    ['TOO_LONG', 'x'.repeat(2001)],
    ['CONTAINS_BSN', 'mijn nummer is 111222333'],
  ])('is refused when it is %s', (code, wrong) => {
    expect(checkNewHelpRequest('RESIDENT', { text: wrong })).toMatchObject({
      ok: false,
      problems: [{ path: 'text', code }],
    });
  });

  test('may have 2,000 characters, counted as a person counts', () => {
    expect(checkNewHelpRequest('RESIDENT', { text: '🚲'.repeat(2000) })).toMatchObject({
      ok: true,
    });
  });
});

test('all problems are told at once', () => {
  expect(checkNewHelpRequest('COORDINATOR', { text: '' })).toMatchObject({
    problems: [{ path: 'text' }, { path: 'origin' }],
  });
});
