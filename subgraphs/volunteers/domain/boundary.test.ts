import { describe, expect, it, test } from 'vitest';
import type { BoundaryCategory } from '../generated/types.ts';
import { boundaryOf, isWithinBoundary } from './boundary.ts';

const BY_OUTCOME = {
  VOLUNTEER_OK: ['SOCIAL_CONTACT', 'TRANSPORT', 'HOUSEHOLD_CHORE', 'DELIVERY'],
  COORDINATOR_DECIDES: [
    'ACCOMPANY_CONSULTATION',
    'ADMIN_FINANCE_ACCESS',
    'KEY_HOLDING',
    'PERSONAL_CARE_LIGHT',
    'SUBSTANCE_USE',
    'COGNITIVE_DECLINE',
    'MENTAL_HEALTH',
    'DEBT',
    'LONELINESS_SEVERE',
  ],
  PROFESSIONAL_ONLY: [
    'MEDICATION_ADMINISTRATION',
    'WOUND_CARE',
    'RESERVED_PROCEDURE',
    'LIFTING_TRANSFER',
  ],
  URGENT: ['ABUSE_OR_NEGLECT', 'SUICIDALITY', 'ACUTE_DANGER'],
} as const satisfies Record<string, readonly BoundaryCategory[]>;
const OUTCOMES = Object.keys(BY_OUTCOME) as (keyof typeof BY_OUTCOME)[];
const ALL = OUTCOMES.flatMap((outcome) =>
  BY_OUTCOME[outcome].map((category) => ({ category, outcome })),
);

test.each(ALL)('$category alone is $outcome', ({ category, outcome }) => {
  expect(boundaryOf([category])).toMatchObject({ outcome, categories: [category] });
});

test('of two categories the stricter counts, in either order', () => {
  for (const [place, one] of ALL.entries()) {
    for (const other of ALL.slice(place)) {
      const stricter =
        OUTCOMES.indexOf(one.outcome) > OUTCOMES.indexOf(other.outcome) ? one : other;
      expect(boundaryOf([one.category, other.category]).outcome).toBe(stricter.outcome);
      expect(boundaryOf([other.category, one.category]).outcome).toBe(stricter.outcome);
    }
  }
});

test('the categories are answered sorted and once', () => {
  expect(boundaryOf(['TRANSPORT', 'DELIVERY', 'TRANSPORT']).categories).toEqual([
    'DELIVERY',
    'TRANSPORT',
  ]);
});

it('lets the coordinator decide where nobody knows what the question touches', () => {
  expect(boundaryOf([])).toMatchObject({ outcome: 'COORDINATOR_DECIDES', categories: [] });
});

describe('the advice', () => {
  it.each(BY_OUTCOME.URGENT)('names 112 and the GP out-of-hours service for %s', (category) => {
    expect(boundaryOf([category]).advice).toMatch(/112.*huisartsenpost/);
  });

  it('names Veilig Thuis for abuse, also beside acute danger', () => {
    expect(boundaryOf(['ABUSE_OR_NEGLECT', 'ACUTE_DANGER']).advice).toContain('Veilig Thuis');
    expect(boundaryOf(['ACUTE_DANGER']).advice).not.toContain('Veilig Thuis');
  });

  it('keeps the emergency text whatever else the question touches', () => {
    const everything = ALL.map(({ category }) => category);
    expect(boundaryOf(everything).advice).toContain('Bel bij direct gevaar 112');
  });

  it("asks for the resident's wish before somebody comes along into the consulting room", () => {
    expect(boundaryOf(['ACCOMPANY_CONSULTATION', 'TRANSPORT']).advice).toContain('spreekkamer');
  });
});

test('a volunteer may be proposed for what is allowed or judged by the coordinator, and no more', () => {
  const within = ALL.filter(({ category }) => isWithinBoundary(boundaryOf([category])));
  expect(within.map(({ category }) => category)).toEqual([
    ...BY_OUTCOME.VOLUNTEER_OK,
    ...BY_OUTCOME.COORDINATOR_DECIDES,
  ]);
});
