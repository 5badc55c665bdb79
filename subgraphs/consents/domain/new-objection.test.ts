import { expect, test } from 'vitest';
import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import type { Purpose } from '../../../platform/actor.ts';
import type { GranteeDraft } from './name-grantee.ts';
import { checkObjection } from './new-objection.ts';

const PRACTICE = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a01';

const check = (against: GranteeDraft, purposes: readonly Purpose[]) =>
  checkObjection(
    { against, categories: ['CONTACT'], allCategories: false, purposes },
    {
      organisation: { id: PRACTICE, kind: 'GP_PRACTICE', roles: ['GP'] },
      rolesOfKind: [],
      professional: null,
      volunteer: null,
      communityId: null,
      mandate: ALL_CATEGORIES,
      now: new Date('2026-11-22T12:00:00Z'),
    },
  );

test.each([[['TREATMENT']], [['BREAK_GLASS', 'TREATMENT']]] as const)(
  'against everybody for %j is refused, with the purposes for which it can be made',
  (purposes) => {
    expect(check({ kind: 'EVERYBODY' }, purposes)).toEqual({
      ok: false,
      problems: [
        {
          path: 'purposes',
          code: 'NOT_ALLOWED',
          message: 'Against this grantee an objection can name these purposes alone: BREAK_GLASS.',
          messageNl: 'Tegen deze ontvanger kunt u alleen bezwaar maken voor: een noodgeval.',
        },
      ],
    });
    expect(check({ kind: 'EVERYBODY' }, ['BREAK_GLASS']).ok).toBe(true);
  },
);

test('against a practice every purpose of care is named, since they are refused together', () => {
  const against: GranteeDraft = { kind: 'ORGANISATION', organisationId: PRACTICE };
  const message =
    'Against this grantee an objection can name these purposes alone: BREAK_GLASS, CARE_MANAGEMENT, COORDINATION_OF_CARE, SUPPORT_NETWORK, TREATMENT.';
  expect(check(against, ['RESEARCH'])).toMatchObject({ ok: false, problems: [{ message }] });
  expect(check(against, ['SUPPORT_NETWORK', 'TREATMENT', 'BREAK_GLASS']).ok).toBe(true);
});

test.each<GranteeDraft>([
  { kind: 'ORGANISATION', organisationId: PRACTICE },
  { kind: 'ROLE_IN_ORGANISATION', organisationId: PRACTICE, role: 'PRIVACY_OFFICER' },
  { kind: 'EVERYBODY' },
])('against oversight cannot be made: $kind', (against) => {
  expect(check(against, ['LEGAL'])).toMatchObject({
    ok: false,
    problems: [
      {
        path: 'purposes',
        message:
          'LEGAL is oversight of the rules, a duty by law: no objection can be made against it.',
      },
    ],
  });
});

test('against a role that works there not yet can be made', () => {
  const against: GranteeDraft = {
    kind: 'ROLE_IN_ORGANISATION',
    organisationId: PRACTICE,
    role: 'SOCIAL_WORKER',
  };
  expect(check(against, ['CARE_MANAGEMENT']).ok).toBe(true);
});
