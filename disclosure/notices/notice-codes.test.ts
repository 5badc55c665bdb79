import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { messageOf } from './message.ts';
import { createNoticeCodes } from './notice-codes.ts';
import { OCCASIONS } from './occasions.ts';

const codes = createNoticeCodes('a secret of this test');
const ID = '7f5b1f0e-0c05-4f6b-8a43-1f3f5f0d0a11';

test('a code follows from its notice and the secret, and is found again', () => {
  const code = codes.codeOf(ID);
  expect(code).toMatch(/^\d{6}$/);
  expect(codes.matches(ID, code)).toBe(true);
  expect(codes.matches(ID, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true);
  expect(codes.matches(ID, `${code}0`)).toBe(false);
  expect(codes.matches(ID, '')).toBe(false);
  expect(createNoticeCodes('another secret').codeOf(ID)).not.toBe(code);
});

test('codes of notices have nothing to do with each other', () => {
  const made = Array.from({ length: 500 }, () => codes.codeOf(randomUUID()));
  expect(new Set(made).size).toBeGreaterThan(490);
});

test('no message but the one with a code says what it is about', () => {
  const url = 'https://hub.example.org';
  const at = new Date('2026-11-26T16:31:00Z');
  for (const channel of ['SMS', 'LETTER', 'EMAIL'] as const) {
    const texts = OCCASIONS.filter((occasion) => occasion !== 'CONSENT_CODE').map(
      (occasion) => messageOf({ occasion, channel, url, code: '', at }).text,
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(url);
    const { text, subject } = messageOf({
      occasion: 'CONSENT_CODE',
      channel,
      url,
      code: '123456',
      at,
    });
    expect(text).toContain('van 26 november om 17:31 uur is 123 456.');
    expect(text).toContain('of 26 November at 17:31 is 123 456.');
    expect(subject).not.toContain('123');
  }
});
