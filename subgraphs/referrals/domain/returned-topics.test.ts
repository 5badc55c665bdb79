import { expect, test } from 'vitest';
import { checkReturned } from './returned-topics.ts';

const back = (topicId: string, reason = 'OUT_OF_SCOPE', note: string | null = null) => ({
  topicId,
  reason,
  note,
});
const codes = (...returned: ReturnType<typeof back>[]) =>
  checkReturned(['a', 'b'], returned).map(({ path, code }) => `${path} ${code}`);

test('some topics may go back, each once and with a reason', () => {
  expect(codes()).toEqual([]);
  expect(codes(back('b'))).toEqual([]);
  expect(codes(back('c'))).toEqual(['returned.0.topicId UNKNOWN']);
  expect(codes(back('b'), back('b'))).toEqual(['returned.1.topicId NOT_ALLOWED']);
  expect(codes(back('b', 'OTHER'))).toEqual(['returned.0.note REQUIRED']);
  expect(codes(back('b', 'OTHER', 'BSN 111222333'))).toEqual(['returned.0.note CONTAINS_BSN']);
});

test('all of them is a rejection', () => {
  expect(codes(back('a'), back('b'))).toEqual(['returned NOT_ALLOWED']);
});
