import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HelpRequestStatus } from '../generated/types.ts';
import {
  nextLookAt,
  statusByFacts,
  type HelpRequestFacts,
  type MatchFact,
} from './help-request-course.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const BEFORE = new Date('2026-02-28T12:00:00Z');
const AFTER = new Date('2026-03-02T12:00:00Z');

const match = (status: MatchFact['status'], plannedAt: Date | null = null): MatchFact => ({
  status,
  plannedAt,
});

const NONE = 'NONE' as const;

const TABLE: [
  string,
  HelpRequestStatus,
  MatchFact[],
  HelpRequestFacts['referral'],
  HelpRequestStatus,
][] = [
  ['nothing happened', 'OPEN', [], NONE, 'OPEN'],
  ['somebody was proposed', 'OPEN', [match('PROPOSED')], NONE, 'TRIAGED'],
  ['who was proposed said no', 'OPEN', [match('DECLINED')], NONE, 'TRIAGED'],
  ['a volunteer said yes', 'OPEN', [match('ACCEPTED')], NONE, 'MATCHED'],
  ['it is planned', 'TRIAGED', [match('ACCEPTED', AFTER)], NONE, 'MATCHED'],
  ['its time has come', 'MATCHED', [match('ACCEPTED', BEFORE)], NONE, 'IN_PROGRESS'],
  [
    'one of two is under way',
    'MATCHED',
    [match('ACCEPTED', AFTER), match('ACCEPTED', BEFORE)],
    NONE,
    'IN_PROGRESS',
  ],
  ['it is done', 'IN_PROGRESS', [match('COMPLETED')], NONE, 'RESOLVED'],
  [
    'one is done, another goes on',
    'IN_PROGRESS',
    [match('COMPLETED'), match('ACCEPTED', BEFORE)],
    NONE,
    'IN_PROGRESS',
  ],
  [
    'one is done, another was asked',
    'RESOLVED',
    [match('COMPLETED'), match('PROPOSED')],
    NONE,
    'TRIAGED',
  ],
  ['the only volunteer stopped', 'MATCHED', [match('CANCELLED')], NONE, 'TRIAGED'],
  ['an organisation took it on', 'TRIAGED', [], 'REFERRED', 'REFERRED'],
  [
    'an organisation took it on while a volunteer goes on',
    'MATCHED',
    [match('ACCEPTED')],
    'REFERRED',
    'REFERRED',
  ],
  ['it came back', 'REFERRED', [], 'ENDED', 'TRIAGED'],
  ['it came back to the volunteer', 'REFERRED', [match('ACCEPTED')], 'ENDED', 'MATCHED'],
  ['the resident withdrew it', 'WITHDRAWN', [match('ACCEPTED')], 'REFERRED', 'WITHDRAWN'],
  ['nobody could help', 'UNRESOLVED', [match('COMPLETED')], NONE, 'UNRESOLVED'],
  ['it was resolved without a match', 'RESOLVED', [], NONE, 'RESOLVED'],
  ['it was resolved after a no', 'RESOLVED', [match('DECLINED')], NONE, 'RESOLVED'],
];

describe('the status of a question for help', () => {
  test.each(TABLE)('%s', (_what, current, matches, referral, status) => {
    expect(statusByFacts(current, { matches, referral }, NOW)).toBe(status);
  });

  test('is the same however often one looks', () => {
    for (const [, current, matches, referral] of TABLE) {
      const once = statusByFacts(current, { matches, referral }, NOW);
      expect(statusByFacts(once, { matches, referral }, NOW)).toBe(once);
    }
  });

  test('is the same whichever of the steps before were seen', () => {
    const course = fc.constantFrom<MatchFact['status'][][]>(
      [['PROPOSED']],
      [['PROPOSED'], ['DECLINED']],
      [['PROPOSED'], ['ACCEPTED'], ['COMPLETED']],
      [['PROPOSED'], ['ACCEPTED'], ['CANCELLED']],
      [['PROPOSED'], ['CANCELLED']],
    );
    const referral = fc.constantFrom<HelpRequestFacts['referral'][]>(
      ['NONE'],
      ['NONE', 'REFERRED'],
      ['NONE', 'REFERRED', 'ENDED'],
    );
    const histories = fc.tuple(
      fc.array(course, { maxLength: 3 }),
      referral,
      fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      fc.constantFrom<HelpRequestStatus>('OPEN', 'TRIAGED', 'WITHDRAWN'),
    );
    fc.assert(
      fc.property(histories, ([courses, referrals, order, seen, begun]) => {
        const steps = stepsOf(
          courses.map((states) => states.flat()),
          referrals,
          order,
        );
        const last = steps.at(-1) ?? { matches: [], referral: NONE };
        const watched = steps
          .filter((_step, place) => seen[place])
          .reduce((status, facts) => statusByFacts(status, facts, NOW), begun);
        expect(statusByFacts(watched, last, NOW)).toBe(statusByFacts(begun, last, NOW));
      }),
    );
  });
});

/** One fact after another, taken from the courses in this order. */
function stepsOf(
  courses: readonly (readonly MatchFact['status'][])[],
  referrals: readonly HelpRequestFacts['referral'][],
  order: readonly number[],
): HelpRequestFacts[] {
  const at = courses.map(() => 0);
  let referred = 0;
  return order.map((pick) => {
    if (pick < courses.length) at[pick] = Math.min((at[pick] ?? 0) + 1, courses[pick]?.length ?? 0);
    else referred = Math.min(referred + 1, referrals.length - 1);
    const matches = courses.flatMap((states, place) => {
      const state = states[(at[place] ?? 0) - 1];
      return state ? [match(state)] : [];
    });
    return { matches, referral: referrals[referred] ?? NONE };
  });
}

test('it is looked at again when the first planned help begins', () => {
  const later = new Date('2026-03-05T12:00:00Z');
  const matches = [match('ACCEPTED', later), match('ACCEPTED', AFTER), match('PROPOSED', NOW)];
  expect(nextLookAt({ matches, referral: NONE }, NOW)).toEqual(AFTER);
  expect(nextLookAt({ matches: [match('ACCEPTED', BEFORE)], referral: NONE }, NOW)).toBeNull();
});
