import { describe, expect, test } from 'vitest';
import { LEGAL_GROUNDS } from './legal-grounds.ts';
import { erasureWords, isComplete, keptByLaw, partsOfErasure, type CaseParty } from './erasure.ts';

const at = new Date('2026-03-01T12:00:00Z');
const party = (kind: string, rest: Partial<CaseParty> = {}): CaseParty => ({
  caseId: 'case',
  organisationId: kind.toLowerCase(),
  kind,
  changedAt: at,
  ...rest,
});

describe('a law keeps a case', () => {
  test.each([
    ['GP_PRACTICE', 'CARE_RECORD', '2046-03-01'],
    ['HOME_CARE', 'CARE_RECORD', '2046-03-01'],
    ['HEALTH_CENTRE', 'CARE_RECORD', '2046-03-01'],
    ['SOCIAL_TEAM', 'SOCIAL_SUPPORT_RECORD', '2041-03-01'],
    ['MUNICIPALITY', 'SOCIAL_SUPPORT_RECORD', '2041-03-01'],
    ['WELFARE', 'SOCIAL_SUPPORT_RECORD', '2041-03-01'],
  ])('in which a %s took part: %s, until %s', (kind, ground, possibleOn) => {
    const kept = keptByLaw([party('COMMUNITY'), party(kind)]);
    expect(kept).toEqual([
      { caseId: 'case', organisationIds: [kind.toLowerCase()], ground, possibleOn },
    ]);
  });

  test('on the longest duty of those who took part, which names them alone', () => {
    const kept = keptByLaw([party('SOCIAL_TEAM'), party('GP_PRACTICE'), party('HOME_CARE')]);
    expect(kept).toMatchObject([
      { ground: 'CARE_RECORD', organisationIds: ['gp_practice', 'home_care'] },
    ]);
  });

  test.each(['COMMUNITY', 'CHURCH', 'HOUSING_CORPORATION', 'OTHER'])(
    'but not one in which a %s alone took part',
    (kind) => {
      expect(keptByLaw([party(kind)])).toEqual([]);
    },
  );

  test('counted from the day here on which it changed last', () => {
    const changedAt = new Date('2028-02-28T23:30:00Z');
    expect(keptByLaw([party('GP_PRACTICE', { changedAt })])).toMatchObject([
      { possibleOn: '2048-02-29' },
    ]);
  });
});

describe('the answer', () => {
  test('tells of each organisation once, until the last of its cases may go', () => {
    const kept = keptByLaw([
      party('GP_PRACTICE', { caseId: 'a', changedAt: new Date('2020-01-01T12:00:00Z') }),
      party('GP_PRACTICE', { caseId: 'b', changedAt: new Date('2024-01-01T12:00:00Z') }),
      party('SOCIAL_TEAM', { caseId: 'c' }),
    ]);
    const parts = partsOfErasure({ kept, hasConsentProofs: true, at });
    expect(
      parts.map(({ organisationId, ground, possibleOn }) => [organisationId, ground, possibleOn]),
    ).toEqual([
      [null, null, null],
      ['gp_practice', 'CARE_RECORD', '2044-01-01'],
      ['social_team', 'SOCIAL_SUPPORT_RECORD', '2041-03-01'],
      [null, 'ACCESS_LOG_RECORD', '2031-03-01'],
      [null, 'PROOF_OF_CONSENT', '2031-03-01'],
    ]);
    expect(isComplete(parts)).toBe(false);
    expect(erasureWords(false).nl).toContain('Een deel moet van de wet bewaard blijven.');
  });

  test('is complete where nothing is kept but the log and its proofs, which name nobody', () => {
    const parts = partsOfErasure({ kept: [], hasConsentProofs: true, at });
    expect(isComplete(parts)).toBe(true);
    expect(
      parts
        .filter(({ granted }) => !granted)
        .every(({ ground }) => ground !== null && LEGAL_GROUNDS[ground].law !== ''),
    ).toBe(true);
  });
});
