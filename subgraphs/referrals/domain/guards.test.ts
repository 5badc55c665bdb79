import { describe, expect, test } from 'vitest';
import { PURPOSES_BY_ROLE, type ActorRole } from '../../../platform/actor.ts';
import { mayBeSent, NOTE_LENGTH, problemsOfWords } from './guards.ts';

const codes = (...args: Parameters<typeof problemsOfWords>) =>
  problemsOfWords(...args).map(({ path, code }) => `${path} ${code}`);

describe('the words of a change', () => {
  test('a reason that is needed and absent is asked for', () => {
    expect(codes(['REASON'], { reason: null, note: null })).toEqual(['reason REQUIRED']);
    expect(codes(['REASON'], { reason: 'NO_CAPACITY', note: null })).toEqual([]);
  });

  test('a question or an answer is words', () => {
    expect(codes(['WORDS'], { reason: null, note: null })).toEqual(['note REQUIRED']);
    expect(codes(['WORDS'], { reason: null, note: ' ' })).toEqual(['note EMPTY']);
    expect(codes(['WORDS'], { reason: null, note: 'Welke medicijnen?' })).toEqual([]);
  });

  test('another reason takes words', () => {
    expect(codes(['REASON'], { reason: 'OTHER', note: null })).toEqual(['note REQUIRED']);
    expect(codes(['REASON'], { reason: 'OTHER', note: '  ' })).toEqual(['note EMPTY']);
    expect(codes(['REASON'], { reason: 'OTHER', note: 'Verbouwing.' })).toEqual([]);
  });

  test('a resident ends a draft by declining, with no other reason', () => {
    const needs = ['RESIDENT_DECLINED'] as const;
    expect(codes(needs, { reason: 'NO_CONTACT', note: null })).toEqual(['reason NOT_ALLOWED']);
    expect(codes(needs, { reason: 'RESIDENT_DECLINED', note: null })).toEqual([]);
  });

  test('a note is bounded and holds no BSN', () => {
    const reason = 'DUPLICATE';
    expect(codes(['REASON'], { reason, note: 'é'.repeat(NOTE_LENGTH) })).toEqual([]);
    expect(codes(['REASON'], { reason, note: 'é'.repeat(NOTE_LENGTH + 1) })).toEqual([
      'note TOO_LONG',
    ]);
    expect(codes(['REASON'], { reason, note: 'BSN 111222333' })).toEqual(['note CONTAINS_BSN']);
  });
});

describe('a draft may be sent', () => {
  const emergencyBy = (role: ActorRole, reason = 'Acute verwaarlozing.') => ({ role, reason });

  test('when the resident agreed', () => {
    expect(mayBeSent({ residentDecision: 'AGREED', emergency: null })).toBe(true);
  });

  test.each(['PENDING', 'DECLINED'] as const)('not while it is %s', (residentDecision) => {
    expect(mayBeSent({ residentDecision, emergency: null })).toBe(false);
  });

  test.each(Object.keys(PURPOSES_BY_ROLE) as ActorRole[])(
    'in an emergency, undecided, by %s or not',
    (role) => {
      const may = ['GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE', 'SOCIAL_WORKER'].includes(role);
      const emergency = emergencyBy(role);
      expect(mayBeSent({ residentDecision: 'PENDING', emergency })).toBe(may);
    },
  );

  test('not in an emergency without its reason, nor against a no', () => {
    const emergency = emergencyBy('GP');
    expect(mayBeSent({ residentDecision: 'PENDING', emergency: emergencyBy('GP', ' ') })).toBe(
      false,
    );
    expect(mayBeSent({ residentDecision: 'DECLINED', emergency })).toBe(false);
  });
});
