import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PURPOSES_BY_ROLE, type ActorRole } from '../../../platform/actor.ts';
import {
  decodeGrantee,
  encodeGrantee,
  isProfessional,
  peopleAt,
  purposesAt,
  type Grantee,
} from './grantee.ts';

const ORGANISATION = '6d2f1f6e-6f0b-4a55-9b4e-2f6c1c1f0a01';

const grantee: fc.Arbitrary<Grantee> = fc.oneof(
  fc.record({ kind: fc.constant('PERSON' as const), subject: fc.string({ minLength: 1 }) }),
  fc.record({
    kind: fc.constant('ROLE_IN_ORGANISATION' as const),
    organisationId: fc.uuid(),
    role: fc.constantFrom(...(Object.keys(PURPOSES_BY_ROLE) as ActorRole[])),
  }),
  fc.record({ kind: fc.constant('ORGANISATION' as const), organisationId: fc.uuid() }),
  fc.record({
    kind: fc.constant('ORGANISATION_CATEGORY' as const),
    organisationKind: fc.constantFrom('GP_PRACTICE' as const, 'CHURCH' as const),
  }),
  fc.record({ kind: fc.constant('HOME_VILLAGE' as const), communityId: fc.uuid() }),
  fc.record({ kind: fc.constant('EVERYBODY' as const) }),
);

describe('the text of a grantee', () => {
  test('is read back as what was written, colons in a subject too', () => {
    fc.assert(
      fc.property(grantee, (one) => {
        expect(decodeGrantee(encodeGrantee(one).text)).toEqual(one);
      }),
    );
  });

  test('is what decisions compare', () => {
    expect(encodeGrantee({ kind: 'PERSON', subject: 'demo:gp' })).toEqual({
      rank: 1,
      text: 'person:demo:gp',
    });
    expect(
      encodeGrantee({ kind: 'ROLE_IN_ORGANISATION', organisationId: ORGANISATION, role: 'GP' }),
    ).toEqual({ rank: 2, text: `role:${ORGANISATION}:GP` });
    expect(encodeGrantee({ kind: 'ORGANISATION', organisationId: ORGANISATION })).toEqual({
      rank: 3,
      text: `organisation:${ORGANISATION}`,
    });
    expect(encodeGrantee({ kind: 'ORGANISATION_CATEGORY', organisationKind: 'HOME_CARE' })).toEqual(
      { rank: 4, text: 'category:HOME_CARE' },
    );
  });

  test.each(['nobody', 'village:x', 'role:x:JANITOR', ''])('%j names no grantee', (text) => {
    expect(() => decodeGrantee(text)).toThrow('cannot be read');
  });
});

describe('who can read something by consent', () => {
  const NEVER: ActorRole[] = [
    'RESIDENT',
    'REPRESENTATIVE',
    'VOLUNTEER',
    'OPERATOR',
    'MUNICIPALITY_ANALYST',
    'INSURER_ANALYST',
    'RESEARCHER',
    'SUPPORT_ORGANISATION',
    'VILLAGE_APP',
    'CARE_SYSTEM',
  ];

  test.each(NEVER)('nobody in the role %s', (role) => {
    expect(peopleAt('COMMUNITY')).not.toContain(role);
    expect(peopleAt('MUNICIPALITY')).not.toContain(role);
    expect(isProfessional(role)).toBe(false);
  });

  test('everybody in another role, at the village or in care', () => {
    const possible = [...peopleAt('COMMUNITY'), ...peopleAt('GP_PRACTICE')];
    expect([...new Set([...possible, ...NEVER])].sort()).toEqual(
      Object.keys(PURPOSES_BY_ROLE).sort(),
    );
  });

  test('for the purposes that people and machines there may state', () => {
    expect([...purposesAt('COMMUNITY')].sort()).toEqual([
      'COORDINATION_OF_CARE',
      'LEGAL',
      'SUPPORT_NETWORK',
    ]);
    expect([...purposesAt('OTHER')]).toEqual(
      expect.arrayContaining(['TREATMENT', 'CARE_MANAGEMENT', 'BREAK_GLASS']),
    );
  });
});
