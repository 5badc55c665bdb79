import { describe, expect, test } from 'vitest';
import { changesOpenTo, statusOf } from './standing-agreement.ts';

const proposed = {
  sender: 'village',
  receiver: 'team',
  proposedBy: 'village',
  agreedAt: null,
  endedAt: null,
};
const inForce = { ...proposed, agreedAt: new Date(1) };
const ended = { ...inForce, endedAt: new Date(2) };
const withdrawn = { ...proposed, endedAt: new Date(2) };

test('an agreement is proposed by one, in force by both, and ended by either', () => {
  expect([proposed, inForce, ended, withdrawn].map(statusOf)).toEqual([
    'PROPOSED',
    'IN_FORCE',
    'ENDED',
    'ENDED',
  ]);
});

describe('who can bring about what', () => {
  test.each([
    ['proposed, by whoever proposed it', proposed, 'village', ['ENDED']],
    ['proposed, by the other side', proposed, 'team', ['IN_FORCE', 'ENDED']],
    ['in force, by either', inForce, 'village', ['ENDED']],
    ['in force, by the other', inForce, 'team', ['ENDED']],
    ['ended, by nobody', ended, 'team', []],
    ['withdrawn, by nobody', withdrawn, 'team', []],
    ['proposed, by a stranger', proposed, 'elsewhere', []],
  ] as const)('%s', (_name, agreement, organisation, changes) => {
    expect(changesOpenTo(agreement, organisation)).toEqual(changes);
  });
});
