import { expect, test } from 'vitest';
import { draftBeyondVolunteers } from './beyond-volunteers.ts';

test.each([
  [['WOUND_CARE'], 'HOME_CARE', 'ROUTINE'],
  [['TRANSPORT', 'LIFTING_TRANSFER'], 'HOME_CARE', 'ROUTINE'],
  [['MEDICATION_ADMINISTRATION', 'SUICIDALITY'], 'GP_PRACTICE', 'ASAP'],
  [['ACUTE_DANGER'], 'GP_PRACTICE', 'ASAP'],
])('%j goes to %s, %s', (categories, targetKind, priority) => {
  expect(draftBeyondVolunteers(categories)).toMatchObject({ targetKind, priority });
});

test('the rule stands in the draft, by code and in words', () => {
  const draft = draftBeyondVolunteers(['WOUND_CARE', 'LIFTING_TRANSFER', 'COMPANY']);
  expect(draft?.rules).toEqual(['LIFTING_TRANSFER', 'WOUND_CARE']);
  expect(draft?.letter).toContain('wondzorg, tillen of een transfer');
});

test.each([[[]], [['TRANSPORT']], [['DEBT']], [['ABUSE_OR_NEGLECT', 'WOUND_CARE']]])(
  'of %j nothing is written by itself',
  (categories) => {
    expect(draftBeyondVolunteers(categories)).toBeNull();
  },
);
