import { describe, expect, test } from 'vitest';
import {
  HANDOVER_PARTIES,
  HANDOVER_STATUSES,
  HANDOVER_TRANSITIONS,
  isFinalHandover,
  type HandoverParty,
  type HandoverStatus,
} from './handover-transitions.ts';
import { allowedFrom, needsOf } from './transitions.ts';

/** The whole table once more, by hand: from, to, by whom, what it needs. Everything else cannot be. */
const ALLOWED: readonly (readonly [HandoverStatus, HandoverStatus, HandoverParty, string[]])[] = [
  ['REQUESTED', 'ON_HOLD', 'RECEIVER', ['REASON']],
  ['ON_HOLD', 'REQUESTED', 'SENDER', []],
  ['REQUESTED', 'ACCEPTED', 'RECEIVER', []],
  ['REQUESTED', 'REJECTED', 'RECEIVER', ['REASON']],
  ['REQUESTED', 'CANCELLED', 'SENDER', ['REASON']],
  ['ACCEPTED', 'CANCELLED', 'RECEIVER', ['REASON']],
  ['ACCEPTED', 'IN_PROGRESS', 'RECEIVER', []],
  ['IN_PROGRESS', 'COMPLETED', 'RECEIVER', []],
];

const EVERY_CHANGE = HANDOVER_STATUSES.flatMap((from) =>
  HANDOVER_STATUSES.flatMap((to) => HANDOVER_PARTIES.map((party) => ({ from, to, party }))),
);

describe('every change of a handover by every party', () => {
  test.each(EVERY_CHANGE)('$from → $to by $party', ({ from, to, party }) => {
    const row = ALLOWED.find(([a, b, by]) => a === from && b === to && by === party);
    expect(needsOf(HANDOVER_TRANSITIONS, from, to, party)).toEqual(row?.[3] ?? null);
    expect(allowedFrom(HANDOVER_TRANSITIONS, from, party).includes(to)).toBe(row !== undefined);
  });
});

test('nothing final is opened again', () => {
  const after = HANDOVER_STATUSES.filter(isFinalHandover).flatMap((from) =>
    HANDOVER_PARTIES.flatMap((party) => allowedFrom(HANDOVER_TRANSITIONS, from, party)),
  );
  expect(after).toEqual([]);
});

test('completed, rejected and cancelled are final', () => {
  expect(HANDOVER_STATUSES.filter(isFinalHandover)).toEqual(['COMPLETED', 'REJECTED', 'CANCELLED']);
});
