import { expect, test } from 'vitest';
import { missed, unexplained, type Change, type Read } from './history.ts';

const CHANGES: Change[] = [
  { kind: 'GRANT', began: 10, ended: 20 },
  { kind: 'REVOKE', began: 50, ended: 60 },
  { kind: 'GRANT', began: 90, ended: 100 },
];

const read = (began: number, ended: number, hadData: boolean): Read => ({
  reader: 'a reader',
  began,
  ended,
  hadData,
});

test.each([
  ['before anything was permitted', 0, 5, true],
  ['after the revocation was acknowledged', 61, 80, true],
  ['beginning the moment it was acknowledged', 60, 80, true],
])('data %s is not explained', (_, began, ended, hadData) => {
  expect(unexplained(CHANGES, [read(began, ended, hadData)])).toHaveLength(1);
});

test.each([
  ['while permission is being given', 5, 15, true],
  ['while it holds', 30, 40, true],
  ['while it is being withdrawn', 52, 58, true],
  ['of a read that began before the revocation was acknowledged', 59, 85, true],
  ['of a read that ended while the next permission was asked', 70, 95, true],
  ['that is none', 61, 80, false],
])('data %s is explained', (_, began, ended, hadData) => {
  expect(unexplained(CHANGES, [read(began, ended, hadData)])).toEqual([]);
});

test('a read without data while permission held all the time is missed', () => {
  const [sure, overlapping, denied] = [
    read(30, 40, false),
    read(15, 30, false),
    read(70, 80, false),
  ];
  expect(missed(CHANGES, [sure, overlapping, denied])).toEqual([sure]);
});
