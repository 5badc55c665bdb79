import { describe, expect, test } from 'vitest';
import {
  HANDOVER_PARTIES,
  HANDOVER_STATUSES,
  HANDOVER_TRANSITIONS,
  isFinalHandover,
  mayConfirmReturn,
  mayWriteContent,
  type HandoverParty,
  type HandoverStatus,
} from './handover-transitions.ts';
import { allowedFrom, needsOf } from './transitions.ts';

/** The whole table once more, by hand: from, to, by whom, what it needs. Everything else cannot be. */
const ALLOWED: readonly (readonly [HandoverStatus, HandoverStatus, HandoverParty, string[]])[] = [
  ['DRAFT', 'REQUESTED', 'SENDER', ['AGREEMENT_OR_EMERGENCY']],
  ['DRAFT', 'CANCELLED', 'SENDER', ['REASON']],
  ['DRAFT', 'CANCELLED', 'RESIDENT', ['RESIDENT_DECLINED']],
  ['DRAFT', 'CANCELLED', 'HUB', ['SIX_WEEKS_UNANSWERED']],
  ['REQUESTED', 'ON_HOLD', 'RECEIVER', ['WORDS']],
  ['ON_HOLD', 'REQUESTED', 'SENDER', ['WORDS']],
  ['REQUESTED', 'ACCEPTED', 'RECEIVER', ['SENDER_RESPONSIBLE']],
  ['REQUESTED', 'ACCEPTED', 'AGREEMENT', ['SENDER_RESPONSIBLE']],
  ['REQUESTED', 'REJECTED', 'RECEIVER', ['REASON']],
  ['REQUESTED', 'CANCELLED', 'SENDER', ['REASON']],
  ['REQUESTED', 'CANCELLED', 'RESIDENT', ['REASON']],
  ['ON_HOLD', 'CANCELLED', 'SENDER', ['REASON']],
  ['ON_HOLD', 'CANCELLED', 'RESIDENT', ['REASON']],
  ['ACCEPTED', 'CANCELLED', 'RECEIVER', ['REASON']],
  ['ACCEPTED', 'CANCELLED', 'RESIDENT', ['REASON']],
  ['ACCEPTED', 'IN_PROGRESS', 'RECEIVER', []],
  ['ACCEPTED', 'IN_PROGRESS', 'AGREEMENT', []],
  ['IN_PROGRESS', 'CANCELLED', 'RESIDENT', ['REASON']],
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

const EVERY_COURSE = HANDOVER_STATUSES.flatMap((status) =>
  [null, new Date(1)].flatMap((acceptedAt) =>
    [null, new Date(2)].flatMap((returnedAt) =>
      HANDOVER_PARTIES.map((party) => ({ party, course: { status, acceptedAt, returnedAt } })),
    ),
  ),
);

test('content is written by the sender until receipt is confirmed or nothing comes of it', () => {
  const may = EVERY_COURSE.filter(({ course, party }) => mayWriteContent(course, party));
  expect(new Set(may.map(({ party }) => party))).toEqual(new Set(['SENDER']));
  expect([...new Set(may.map(({ course }) => course.status))]).toEqual([
    'DRAFT',
    'REQUESTED',
    'ON_HOLD',
    'ACCEPTED',
    'IN_PROGRESS',
  ]);
});

test('only the sender takes back, only what was accepted and given up, and only once', () => {
  expect(EVERY_COURSE.filter(({ course, party }) => mayConfirmReturn(course, party))).toEqual([
    {
      party: 'SENDER',
      course: { status: 'CANCELLED', acceptedAt: new Date(1), returnedAt: null },
    },
  ]);
});
