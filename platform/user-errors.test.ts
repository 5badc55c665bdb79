import { expect, test } from 'vitest';
import { idempotencyKeyReused, invalidInput, invalidTransition } from './user-errors.ts';

const ALREADY = { message: 'Already.', messageNl: 'Al gedaan.' };
const INSTEAD = { message: 'Too late.', messageNl: 'Te laat.' };

test('a step that cannot follow is told in a sentence, without codes', () => {
  expect(invalidTransition('PARTLY_GRANTED', 'WITHDRAWN', [])).toMatchObject({
    message:
      'It is partly granted now, and cannot become withdrawn. Nothing can be changed about that any more: look first how it stands.',
    messageNl: 'Dit kan nu niet meer. Bekijk eerst hoe het er nu voor staat.',
  });
  expect(invalidTransition('REQUESTED', 'COMPLETED', ['ACCEPTED', 'ON_HOLD']).message).toBe(
    'It is requested now, and cannot become completed. Possible from here: accepted, on hold.',
  );
});

test('words of its own count where it is so already, or where it is not', () => {
  expect(invalidTransition('ENDED', 'ENDED', [], ALREADY, INSTEAD)).toMatchObject(ALREADY);
  expect(invalidTransition('EXPIRED', 'ENDED', [], ALREADY, INSTEAD)).toMatchObject(INSTEAD);
  expect(invalidTransition('EXPIRED', 'ENDED', [], ALREADY).messageNl).toMatch(/^Dit kan nu niet/);
});

test('no Dutch text of an input or a repetition is technical', () => {
  expect(idempotencyKeyReused().messageNl).not.toMatch(/sleutel/i);
  const problem = {
    path: 'input.except.0',
    code: 'UNKNOWN',
    message: '',
    messageNl: 'Weg.',
  } as const;
  expect(invalidInput([problem]).messageNl).toBe('Wat doorgaat: Weg.');
});
