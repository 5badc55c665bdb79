import { expect, test } from 'vitest';
import { isOpenForMessages } from './conversation.ts';

const [accepted, returned] = [new Date(1), new Date(2)];

test.each([
  ['DRAFT', null, null, false],
  ['REQUESTED', null, null, true],
  ['ON_HOLD', null, null, true],
  ['ACCEPTED', accepted, null, true],
  ['IN_PROGRESS', accepted, null, true],
  ['COMPLETED', accepted, null, true],
  ['FAILED', accepted, null, true],
  ['REJECTED', null, null, false],
  ['CANCELLED', null, null, false],
  ['CANCELLED', accepted, null, true],
  ['CANCELLED', accepted, returned, false],
  ['ENTERED_IN_ERROR', accepted, null, false],
])(
  'on what is %s (accepted %s, taken back %s) messages: %s',
  (status, acceptedAt, returnedAt, open) => {
    expect(isOpenForMessages({ status, acceptedAt, returnedAt, agreed: true })).toBe(open);
  },
);

test('on what the resident withdrew there are none, whoever is responsible', () => {
  const course = { status: 'CANCELLED', acceptedAt: accepted, returnedAt: null, agreed: false };
  expect(isOpenForMessages(course)).toBe(false);
});
