import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsBsn } from './text.ts';

/** The last digit follows from the others; none fits when it would be ten. */
function completeBsn(first8: readonly number[]): string | null {
  const sum = first8.reduce((total, digit, index) => total + digit * (9 - index), 0);
  const last = sum % 11;
  return last === 10 || sum === 0 ? null : [...first8, last].join('');
}

const digit = fc.integer({ min: 0, max: 9 });
const bsn = fc
  .array(digit, { minLength: 8, maxLength: 8 })
  .map(completeBsn)
  .filter((number) => number !== null);
const gap = fc.constantFrom('', ' ', '.', '-', ' - ');
const words = fc.constantFrom('', 'BSN', 'bsn: ', 'mevrouw, nummer ', 'kamer 12, ', '(');

describe('containsBsn', () => {
  test('a number that passes the eleven test is found in any text', () => {
    fc.assert(
      fc.property(bsn, words, words, (number, before, after) =>
        containsBsn(before + number + after),
      ),
    );
  });

  test('separators between its digits do not hide it', () => {
    const written = fc
      .tuple(bsn, fc.array(gap, { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 4 }))
      .map(([number, [one = '', two = ''], cut]) =>
        [
          number.slice(0, cut),
          one.trim() || one,
          number.slice(cut, 6),
          two.trim() || two,
          number.slice(6),
        ].join(''),
      )
      .filter(
        (text) =>
          !/^\d{1,2}([-. ])\d{1,2}\1(19|20)\d\d$|^(19|20)\d\d([-. ])\d{1,2}\3\d{1,2}$/.test(text),
      );
    fc.assert(fc.property(written, (text) => containsBsn(text)));
  });

  test('a number of eight digits is one without its leading zero', () => {
    expect(containsBsn('10000008')).toBe(completeBsn([0, 1, 0, 0, 0, 0, 0, 0]) === '010000008');
    const short = bsn.filter((number) => /^0[1-9]/.test(number)).map((number) => number.slice(1));
    fc.assert(fc.property(short, (number) => containsBsn(`nr ${number}.`)));
  });

  test('one wrong digit and it is no BSN', () => {
    const wrong = fc
      .tuple(bsn, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }))
      .map(([number, at, add]) => {
        const digits = [...number].map(Number);
        digits[at] = ((digits[at] ?? 0) + add) % 10;
        return digits.join('');
      });
    fc.assert(fc.property(wrong, (number) => !containsBsn(number)));
  });

  test.each([
    '111222333',
    '1112.22.333',
    'BSN 111 222 333',
    'kamer 12 111222333',
    'kamer 12 1112.22.333',
    '１１１２２２３３３',
    'bel 06 12345678 over 111222333',
  ])('%s is found', (text) => {
    expect(containsBsn(text)).toBe(true);
  });

  test.each([
    '',
    'geen nummer',
    '000000000',
    '1234567',
    '1112223330',
    '111222332',
    'wijkcode 7845 en 7846 en nog een',
  ])('%s is not', (text) => {
    expect(containsBsn(text)).toBe(false);
  });

  test('no day is taken for a BSN', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const dutch = iso.split('-').reverse().join('-');
        return !containsBsn(`op ${iso} en ${dutch}, ook ${dutch.replaceAll('-', '.')} om 10:30`);
      }),
    );
  });

  test('no Dutch telephone number is taken for a BSN', () => {
    const number = fc.array(digit, { minLength: 8, maxLength: 8 }).map((digits) => digits.join(''));
    fc.assert(
      fc.property(number, (rest) => {
        const pairs = rest.match(/../g)?.join(' ') ?? '';
        return !containsBsn(`06${rest}, 06-${rest}, 06 ${pairs}, +31 6 ${pairs} of +316${rest}`);
      }),
    );
  });

  test('no IBAN is taken for a BSN', () => {
    const account = fc
      .array(digit, { minLength: 10, maxLength: 10 })
      .map((digits) => digits.join(''));
    fc.assert(
      fc.property(account, (rest) => {
        const spaced = `${rest.slice(0, 4)} ${rest.slice(4, 8)} ${rest.slice(8)}`;
        return !containsBsn(`NL91ABNA${rest} of NL91 ABNA ${spaced}`);
      }),
    );
  });
});
