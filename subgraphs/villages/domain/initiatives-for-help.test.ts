import { expect, test } from 'vitest';
import { initiativesFor } from './initiatives-for-help.ts';

const walking = { name: 'walking', kinds: ['WALKING_GROUP'] as const };
const house = { name: 'house', kinds: ['LIVING_ROOM', 'SHARED_MEALS'] as const };

test.each([
  ['WALK', [walking]],
  ['MEAL', [house]],
  ['COMPANY', [house]],
  ['HANDYMAN', []],
] as const)('for %s', (kind, offered) => {
  expect(initiativesFor(kind, [walking, house])).toEqual(offered);
});
