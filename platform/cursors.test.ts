import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCursors, CURSOR_SECRET_BYTES } from './cursors.ts';
import { deriveSecret } from './secrets.ts';

const cursors = createCursors(deriveSecret('hub', 'cursors', CURSOR_SECRET_BYTES));
const position = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 5 });

describe('a cursor', () => {
  test('gives back the position that it was made of', () => {
    fc.assert(
      fc.property(fc.string(), position, (list, value) => {
        expect(cursors.decode(list, cursors.encode(list, value))).toEqual({
          ok: true,
          position: value,
        });
      }),
    );
  });

  test('of the same position in the same list is always the same', () => {
    expect(cursors.encode('referrals', ['a', 1])).toBe(cursors.encode('referrals', ['a', 1]));
  });

  test('of another list does not decode', () => {
    const cursor = cursors.encode('referrals of gp-oosterhesselen', ['a', 1]);
    expect(cursors.decode('referrals of gp-veendam', cursor)).toEqual({ ok: false });
  });

  test('of another hub does not decode', () => {
    const others = createCursors(deriveSecret('other', 'cursors', CURSOR_SECRET_BYTES));
    expect(others.decode('referrals', cursors.encode('referrals', ['a']))).toEqual({ ok: false });
  });

  test('shows neither value nor length of what is in it', () => {
    const short = cursors.encode('residents', ['Li']);
    const long = cursors.encode('residents', ['Van der Oosterhesselen-Wedde']);
    expect(short).toHaveLength(long.length);
    expect(Buffer.from(long, 'base64url').toString('latin1')).not.toContain('Ooster');
  });

  test('that was changed in any place does not decode', () => {
    const cursor = cursors.encode('residents', ['a', 1]);
    for (let at = 0; at < cursor.length - 1; at += 1) {
      const changed = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      expect(cursors.decode('residents', changed)).toEqual({ ok: false });
    }
  });

  test.each(['', 'x', 'niet geldig', '{"a":1}', 'A'.repeat(10_000), '__proto__'])(
    'that is no cursor (%s) does not decode and does not throw',
    (text) => {
      expect(cursors.decode('residents', text)).toEqual({ ok: false });
    },
  );
});

test('a secret of the wrong length is refused', () => {
  expect(() => createCursors(deriveSecret('hub', 'cursors', 32))).toThrow('64 bytes');
});
