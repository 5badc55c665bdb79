import { describe, expect, test } from 'vitest';
import { ALL_CATEGORIES, maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { checkConsent, type ConsentDraft, type DraftFacts } from './new-consent.ts';
import type { GranteeDraft } from './name-grantee.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const PRACTICE = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a01';
const COMMUNITY = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a02';
const PROFESSIONAL = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a03';

const facts: DraftFacts = {
  organisation: { id: PRACTICE, kind: 'GP_PRACTICE', roles: ['GP'] },
  rolesOfKind: [],
  professional: { subject: 'demo:gp', roles: ['GP'] },
  volunteer: null,
  communityId: COMMUNITY,
  mandate: ALL_CATEGORIES,
  now: NOW,
};
const draft: ConsentDraft = {
  grantee: { kind: 'ORGANISATION', organisationId: PRACTICE },
  categories: ['HEALTH_SUMMARY', 'IDENTITY'],
  allCategories: false,
  purposes: ['TREATMENT'],
};

/** The problems of a draft that is otherwise right, each as place and code. */
function problemsOf(change: Partial<ConsentDraft>, known: Partial<DraftFacts> = {}): string[] {
  const checked = checkConsent({ ...draft, ...change }, { ...facts, ...known });
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a consent that can be given', () => {
  test('begins now, without an end, when nothing else is said', () => {
    expect(checkConsent(draft, facts)).toEqual({
      ok: true,
      record: {
        grantee: { kind: 'ORGANISATION', organisationId: PRACTICE },
        categories: maskOf('HEALTH_SUMMARY', 'IDENTITY'),
        purposes: purposeMaskOf('TREATMENT'),
        communityId: null,
        validFrom: NOW,
        validUntil: null,
      },
    });
  });

  test('may name all categories, those of later versions too', () => {
    const checked = checkConsent({ ...draft, categories: [], allCategories: true }, facts);
    expect(checked).toMatchObject({ ok: true, record: { categories: ALL_CATEGORIES } });
  });

  test('may name the same thing twice', () => {
    const checked = checkConsent({ ...draft, categories: ['IDENTITY', 'IDENTITY'] }, facts);
    expect(checked).toMatchObject({ ok: true, record: { categories: maskOf('IDENTITY') } });
  });

  test('to a kind of organisation remembers where the resident lives', () => {
    const grantee: GranteeDraft = { kind: 'ORGANISATION_CATEGORY', organisationKind: 'HOME_CARE' };
    expect(checkConsent({ ...draft, grantee }, facts)).toMatchObject({
      ok: true,
      record: { communityId: COMMUNITY },
    });
  });

  test('to a person names the account, whatever employment it was found by', () => {
    const grantee: GranteeDraft = { kind: 'PERSON', professionalId: PROFESSIONAL };
    expect(checkConsent({ ...draft, grantee }, facts)).toMatchObject({
      ok: true,
      record: { grantee: { kind: 'PERSON', subject: 'demo:gp' } },
    });
  });
});

describe('the grantee', () => {
  const FIELDS = {
    organisationId: PRACTICE,
    role: 'GP',
    professionalId: PROFESSIONAL,
    organisationKind: 'GP_PRACTICE',
  } as const;
  const NEEDED = {
    PERSON: ['professionalId'],
    ROLE_IN_ORGANISATION: ['organisationId', 'role'],
    ORGANISATION: ['organisationId'],
    ORGANISATION_CATEGORY: ['organisationKind'],
  } as const;

  test.each(Object.entries(NEEDED))('%s is named by its own fields alone', (kind, needed) => {
    const grantee = { ...FIELDS, kind } as GranteeDraft;
    const unwanted = Object.keys(FIELDS).filter(
      (name) => !(needed as readonly string[]).includes(name),
    );
    expect(problemsOf({ grantee })).toEqual(unwanted.map((name) => `grantee.${name} NOT_ALLOWED`));
    expect(problemsOf({ grantee: { kind } as GranteeDraft })).toEqual(
      Object.keys(FIELDS)
        .filter((name) => !unwanted.includes(name))
        .map((name) => `grantee.${name} REQUIRED`),
    );
  });

  test('must exist', () => {
    expect(problemsOf({}, { organisation: null })).toEqual(['grantee.organisationId UNKNOWN']);
    const grantee: GranteeDraft = { kind: 'PERSON', professionalId: PROFESSIONAL };
    expect(problemsOf({ grantee }, { professional: null })).toEqual([
      'grantee.professionalId UNKNOWN',
    ]);
  });

  test('is no machine and nobody who sees aggregates only', () => {
    const grantee: GranteeDraft = { kind: 'PERSON', professionalId: PROFESSIONAL };
    for (const role of ['CARE_SYSTEM', 'MUNICIPALITY_ANALYST'] as const) {
      const professional = { subject: 'demo:other', roles: [role] };
      expect(problemsOf({ grantee }, { professional })).toEqual(['grantee.professionalId UNKNOWN']);
    }
  });

  test.each(['CARE_SYSTEM', 'RESIDENT', 'COORDINATOR', 'RESEARCHER', 'SOCIAL_WORKER'] as const)(
    'has no people in the role %s at a practice',
    (role) => {
      const grantee: GranteeDraft = {
        kind: 'ROLE_IN_ORGANISATION',
        organisationId: PRACTICE,
        role,
      };
      expect(problemsOf({ grantee })).toEqual(['grantee.role NOT_ALLOWED']);
    },
  );

  test('is no kind of organisation for somebody without a village', () => {
    const grantee: GranteeDraft = { kind: 'ORGANISATION_CATEGORY', organisationKind: 'HOME_CARE' };
    expect(problemsOf({ grantee }, { communityId: null })).toEqual(['grantee.kind NOT_ALLOWED']);
  });
});

describe('categories and purposes', () => {
  test('are never empty, and all of them are said in one way', () => {
    expect(problemsOf({ categories: [] })).toEqual(['categories REQUIRED']);
    expect(problemsOf({ allCategories: true })).toEqual(['allCategories NOT_ALLOWED']);
    expect(problemsOf({ purposes: [] })).toEqual(['purposes REQUIRED']);
  });

  test('are purposes that somebody there may state', () => {
    expect(problemsOf({ purposes: ['TREATMENT', 'RESEARCH'] })).toEqual(['purposes NOT_ALLOWED']);
    const grantee: GranteeDraft = {
      kind: 'ROLE_IN_ORGANISATION',
      organisationId: PRACTICE,
      role: 'SOCIAL_WORKER',
    };
    const organisation = { id: PRACTICE, kind: 'GP_PRACTICE', roles: ['SOCIAL_WORKER'] } as const;
    expect(problemsOf({ grantee }, { organisation })).toEqual(['purposes NOT_ALLOWED']);
    expect(problemsOf({ grantee, purposes: ['CARE_MANAGEMENT'] }, { organisation })).toEqual([]);
  });

  test('are those of the roles that there are at that kind of organisation, or there now', () => {
    const purposes = ['SUPPORT_NETWORK'] as const;
    const checked = checkConsent({ ...draft, purposes }, facts);
    expect(checked).toEqual({
      ok: false,
      problems: [
        {
          path: 'purposes',
          code: 'NOT_ALLOWED',
          message:
            'This grantee can ask for these purposes alone: BREAK_GLASS, COORDINATION_OF_CARE, LEGAL, TREATMENT.',
          messageNl:
            'Deze ontvanger mag gegevens hiervoor niet vragen. Wel voor: een noodgeval, afstemming van zorg, toezicht op de regels, behandeling.',
        },
      ],
    });
    const kind: GranteeDraft = { kind: 'ORGANISATION_CATEGORY', organisationKind: 'GP_PRACTICE' };
    expect(problemsOf({ grantee: kind, purposes })).toEqual(['purposes NOT_ALLOWED']);
    const roles = ['VILLAGE_SUPPORTER'] as const;
    const organisation = { id: PRACTICE, kind: 'GP_PRACTICE', roles } as const;
    expect(problemsOf({ purposes }, { organisation })).toEqual([]);
    expect(problemsOf({ grantee: kind, purposes }, { rolesOfKind: roles })).toEqual([]);
  });

  test('are those of a person in every role that they have', () => {
    const grantee: GranteeDraft = { kind: 'PERSON', professionalId: PROFESSIONAL };
    const purposes = ['TREATMENT', 'CARE_MANAGEMENT'] as const;
    expect(problemsOf({ grantee, purposes })).toEqual(['purposes NOT_ALLOWED']);
    const professional = { subject: 'demo:gp', roles: ['GP', 'SOCIAL_WORKER'] as const };
    expect(problemsOf({ grantee, purposes }, { professional })).toEqual([]);
  });

  test('stay within a mandate', () => {
    const mandate = maskOf('IDENTITY', 'CONSENTS');
    expect(problemsOf({}, { mandate })).toEqual(['categories NOT_ALLOWED']);
    expect(problemsOf({ categories: ['IDENTITY'] }, { mandate })).toEqual([]);
    expect(problemsOf({ categories: [], allCategories: true }, { mandate })).toEqual([
      'allCategories NOT_ALLOWED',
    ]);
  });
});

describe('the period', () => {
  test.each([
    ['now', { validFrom: NOW }, []],
    ['later', { validFrom: later(1) }, []],
    ['a millisecond ago', { validFrom: later(-1) }, ['validFrom OUT_OF_RANGE']],
    ['until a millisecond on', { validUntil: later(1) }, []],
    ['until now', { validUntil: NOW }, ['validUntil OUT_OF_RANGE']],
    ['until its start', { validFrom: later(5), validUntil: later(5) }, ['validUntil OUT_OF_RANGE']],
    ['from and until null', { validFrom: null, validUntil: null }, []],
  ])('%s', (_when, period, problems) => {
    expect(problemsOf(period)).toEqual(problems);
  });
});

test('an end that is past is told as that, with a start or without one', () => {
  for (const validFrom of [null, later(5)]) {
    const checked = checkConsent({ ...draft, validFrom, validUntil: later(-1) }, facts);
    expect(checked).toMatchObject({
      problems: [
        {
          path: 'validUntil',
          message: 'The end must lie in the future.',
          messageNl: 'De einddatum moet in de toekomst liggen.',
        },
      ],
    });
  }
});

test('who can name categories alone is not sent to an argument that there is not', () => {
  const checked = checkConsent({ ...draft, categories: [], allCategories: null }, facts);
  expect(checked).toMatchObject({ problems: [{ message: 'Name at least one category.' }] });
});

test('every problem is told at once, and no value with it', () => {
  const grantee: GranteeDraft = { kind: 'ROLE_IN_ORGANISATION', organisationId: PRACTICE };
  const checked = checkConsent(
    {
      grantee,
      categories: [],
      allCategories: false,
      purposes: [],
      validFrom: later(-1),
      validUntil: later(-2),
    },
    { ...facts, organisation: null },
  );
  if (checked.ok) throw new Error('it was accepted');
  expect(checked.problems.map(({ path }) => path)).toEqual([
    'grantee.role',
    'grantee.organisationId',
    'categories',
    'purposes',
    'validFrom',
    'validUntil',
  ]);
  expect(JSON.stringify(checked.problems)).not.toContain(PRACTICE);
});
