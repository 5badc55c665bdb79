import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { containsBsn } from '../../platform/text.ts';
import { DEMO_IDENTITIES } from '../issuer/demo-identities.ts';
import { calendarFrom } from './calendar.ts';
import { demoFacts } from './demo-facts.ts';
import { HANDOVER_STATUSES } from './handovers.ts';
import { KINDS_OF_HELP } from './kinds-of-help.ts';
import { postcode, telephone } from './people.ts';
import { organisationId } from './public-facts.ts';
import { readReference } from './reference.ts';
import { REFERRAL_STATUSES } from './referrals.ts';

const calendar = calendarFrom(new Date('2026-03-01T00:00:00Z'));
const make = (seed: number, residents: number, from = calendar) =>
  demoFacts({ seed, residents, calendar: from });
const hashOf = (facts: unknown) => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

const facts = make(1, 2000);
// Tests look at rows of every table.
const rows = (table: string): any[] => [...(facts[table] ?? [])];
const valuesOf = (table: string, column: string) => [
  ...new Set(rows(table).map((row) => row[column])),
];
const sorted = (values: readonly unknown[]) => [...values].sort();

describe('the same rows', () => {
  test('come of the same seed, number of residents and day', () => {
    expect(hashOf(make(1, 2000))).toBe(hashOf(facts));
  });

  test('do not come of another seed', () => {
    expect(hashOf(make(2, 2000))).not.toBe(hashOf(facts));
  });

  test('come on another day with every moment shifted by as much, and the same ids', () => {
    const later = make(1, 2000, calendarFrom(new Date('2026-03-08T00:00:00Z')));
    const week = 7 * 24 * 60 * 60 * 1000;
    const asked = (made: typeof facts) => made['villages.help_requests'] as any[];
    expect(asked(later).map(({ id }) => id)).toEqual(asked(facts).map(({ id }) => id));
    expect(asked(later).map(({ createdAt }) => createdAt.getTime() - week)).toEqual(
      asked(facts).map(({ createdAt }) => createdAt.getTime()),
    );
  });
});

describe('every kind is there:', () => {
  test.each([
    ['referrals.referrals', 'status', REFERRAL_STATUSES],
    ['referrals.handovers', 'status', HANDOVER_STATUSES],
    [
      'volunteers.matches',
      'status',
      ['PROPOSED', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'CANCELLED'],
    ],
    [
      'consents.rights_requests',
      'state',
      ['RECEIVED', 'EXTENDED', 'GRANTED', 'REFUSED', 'WITHDRAWN'],
    ],
    ['villages.help_requests', 'kind', KINDS_OF_HELP],
    [
      'villages.help_requests',
      'origin',
      ['SELF', 'NEIGHBOUR', 'OUTREACH', 'SIGNAL', 'PROFESSIONAL'],
    ],
    [
      'villages.help_requests',
      'status',
      [
        'OPEN',
        'TRIAGED',
        'MATCHED',
        'IN_PROGRESS',
        'RESOLVED',
        'REFERRED',
        'WITHDRAWN',
        'UNRESOLVED',
      ],
    ],
    ['referrals.referrals', 'residentDecision', ['PENDING', 'AGREED', 'DECLINED']],
    ['disclosure.records', 'decision', ['PERMIT', 'DENY', 'RESTRICT']],
    ['disclosure.records', 'granteeRank', [1, 2, 3, 4, 5]],
  ])('%s by %s', (table, column, all) => {
    expect(sorted(valuesOf(table, column))).toEqual(sorted(all));
  });

  test('records that were withdrawn, have ended, begin later, and hold for all categories', () => {
    const records = rows('disclosure.records');
    expect(records.some(({ revokedAt }) => revokedAt !== null)).toBe(true);
    expect(records.some(({ validUntil }) => validUntil && validUntil < calendar.anchor)).toBe(true);
    expect(records.some(({ validFrom }) => validFrom > calendar.anchor)).toBe(true);
    expect(
      records.some(({ decision, categories }) => decision === 'PERMIT' && categories === -1),
    ).toBe(true);
  });

  test('objections with a more specific permission of the same resident inside', () => {
    const records = rows('disclosure.records');
    const inside = records.filter(({ decision, subject, categories, granteeRank }) =>
      records.some(
        (objection) =>
          decision === 'PERMIT' &&
          objection.decision === 'DENY' &&
          objection.subject === subject &&
          objection.granteeRank > granteeRank &&
          (categories & ~objection.categories) === 0,
      ),
    );
    expect(inside.length).toBeGreaterThan(0);
  });

  test('open requests, claimed and unclaimed', () => {
    const open = rows('referrals.referrals').filter(({ targetKind }) => targetKind !== null);
    expect(open.some(({ ownerOrganisationId }) => ownerOrganisationId === null)).toBe(true);
    expect(open.some(({ ownerOrganisationId }) => ownerOrganisationId !== null)).toBe(true);
  });

  test('volunteers with an agreement in force, one that has ended, and none', () => {
    const today = calendar.dayAgo(0);
    const agreements = rows('volunteers.agreements');
    const ended = agreements.filter(({ validUntil }) => validUntil !== null && validUntil < today);
    expect(ended.length).toBeGreaterThan(0);
    expect(agreements.length).toBeGreaterThan(ended.length);
    expect(rows('volunteers.volunteers').length).toBeGreaterThan(agreements.length);
  });

  test('residents with and without an emergency set, in every community', () => {
    const known = valuesOf('villages.residents', 'emergencyKeyHolder');
    expect(known).toContain(null);
    expect(known.length).toBeGreaterThan(100);
    expect(valuesOf('villages.residents', 'communityId')).toHaveLength(
      readReference().communities.length,
    );
  });
});

describe('personal values', () => {
  const PERSONAL: Readonly<Record<string, readonly string[]>> = {
    'villages.residents': [
      'key',
      'account',
      'name',
      'telephone',
      'street',
      'houseNumber',
      'postcode',
      'emergencyContactPerson',
      'emergencyKeyHolder',
      'emergencyMobility',
      'emergencyAlerts',
    ],
    'villages.informal_contacts': ['name', 'relation'],
    'villages.help_requests': ['text'],
    'villages.log_entries': ['text'],
    'volunteers.volunteers': ['key', 'account', 'name', 'telephone'],
    'referrals.referrals': ['letter', 'decisionHow', 'emergencyReason'],
    'referrals.referral_attachments': ['title'],
    'referrals.referral_events': ['note'],
    'referrals.handovers': ['decisionHow'],
    'referrals.handover_contents': [
      'situation',
      'background',
      'assessment',
      'recommendation',
      'goals',
      'agreements',
      'openTasks',
    ],
    'referrals.handover_events': ['note'],
    'referrals.handover_messages': ['text'],
  };
  const values = Object.entries(PERSONAL).flatMap(([table, columns]) =>
    rows(table).flatMap((row) => columns.flatMap((column) => row[column] ?? [])),
  ) as string[];

  test('stand once in the region', () => {
    expect(values.length).toBeGreaterThan(20_000);
    expect(new Set(values).size).toBe(values.length);
  });

  test('of one length never begin another: a search for one finds that one', () => {
    const inOrder = sorted(values) as string[];
    const beginnings = inOrder.filter((value, place) => inOrder[place + 1]?.startsWith(value));
    expect(beginnings).toEqual([]);
  });

  test('hold nothing that looks like a BSN', () => {
    const isKey = /^[0-9a-f]{8}-/;
    expect(values.filter((value) => !isKey.test(value) && containsBsn(value))).toEqual([]);
  });

  test('stand once among 50,000 telephones and postcodes too', () => {
    const numbers = Array.from({ length: 50_000 }, (_, place) => place + 1);
    const made = numbers.flatMap((n) => [
      postcode(n),
      telephone('resident', n),
      telephone('volunteer', n),
      telephone('contact', n),
    ]);
    expect(new Set(made).size).toBe(made.length);
    expect(made.filter((value) => /^\d{4} /.test(value)).every(isPostcode)).toBe(true);
  });

  test('have a postcode however many they are', () => {
    const some = [701_999, 702_000, 999_999, 9_999_999].map(postcode);
    expect(some.every(isPostcode)).toBe(true);
  });

  const isPostcode = (value: string) => /^[1-9]\d{3} [A-Z]{2}$/.test(value);
});

describe('public facts', () => {
  test('stand as the reference data has them, what it does not say as null', () => {
    const { organisations, communities, municipalities } = readReference();
    const public_ = new Map(rows('villages.community_organisations').map((row) => [row.id, row]));
    for (const { slug, form, members, membersAsOf } of organisations) {
      expect(public_.get(organisationId(slug))).toEqual({
        id: organisationId(slug),
        form,
        members: members ?? null,
        membersAsOf: membersAsOf ?? null,
      });
    }
    expect(public_.size).toBe(organisations.length);
    expect(rows('villages.communities').map(({ slug, name }) => ({ slug, name }))).toEqual(
      communities.map(({ slug, name }) => ({ slug, name })),
    );
    expect(valuesOf('villages.communities', 'phase')).toEqual([null]);
    expect(rows('villages.municipalities')).toEqual(municipalities);
  });

  test('are told apart from what is invented by the name of its organisation', () => {
    const invented = rows('disclosure.organisations').filter(({ kind }) => kind !== 'COMMUNITY');
    expect(invented.length).toBeGreaterThan(0);
    for (const { name } of invented) expect(name).toMatch(/ \(demo\)$/);
    expect(rows('housing.projects')).toHaveLength(readReference().housingProjects.length);
  });
});

describe('local networks', () => {
  test('are there for every community', () => {
    const served = new Set(valuesOf('disclosure.network_partners', 'communityId'));
    for (const { id } of rows('villages.communities')) expect(served).toContain(id);
  });

  const communitiesOfPartner = (slug: string) => {
    const id = organisationId(slug);
    const slugs = new Map(rows('villages.communities').map((row) => [row.id, row.slug]));
    return rows('disclosure.network_partners')
      .filter((row) => row.organisationId === id)
      .map((row) => slugs.get(row.communityId));
  };

  test('of the practice of Oosterhesselen are Gees and its neighbours; of Veendam never Gees', () => {
    expect(sorted(communitiesOfPartner('huisartsenpraktijk-oosterhesselen-demo'))).toEqual([
      'gees',
      'oosterhesselen',
      'zwinderen',
    ]);
    expect(sorted(communitiesOfPartner('huisartsenpraktijk-veendam-demo'))).toEqual([
      'veendam',
      'wildervank',
    ]);
  });
});

describe('demo identities', () => {
  test.each(
    DEMO_IDENTITIES.filter(({ organisation, role }) => organisation && role !== 'VOLUNTEER'),
  )('$name works where its token says', ({ subject, role, organisation }) => {
    expect(rows('disclosure.organisations')).toContainEqual(
      expect.objectContaining({ id: organisation?.id, name: organisation?.name }),
    );
    expect(rows('disclosure.staff')).toContainEqual(
      expect.objectContaining({ subject, role, organisationId: organisation?.id }),
    );
  });

  test('that are volunteers are nobody’s staff', () => {
    expect(valuesOf('disclosure.staff', 'role')).not.toContain('VOLUNTEER');
  });

  test('that are residents live where their name says', () => {
    const communities = new Map(rows('villages.communities').map((row) => [row.slug, row.id]));
    for (const village of ['gees', 'grolloo']) {
      expect(rows('villages.residents')).toContainEqual(
        expect.objectContaining({
          account: `demo:resident-${village}`,
          communityId: communities.get(village),
        }),
      );
    }
  });

  test('that are apps have what their village switched on', () => {
    expect(sorted(valuesOf('disclosure.app_grants', 'subject'))).toEqual([
      'demo:app-gees',
      'demo:app-wedde',
    ]);
  });
});

test.each([0, 1, 2, 20])('a region of %i residents can be made', (residents) => {
  expect(make(1, residents)['villages.residents']).toHaveLength(residents);
});

test('about one resident in twenty is in a case', () => {
  const share = valuesOf('referrals.cases', 'residentKey').length / 2000;
  expect(share).toBeGreaterThan(0.03);
  expect(share).toBeLessThan(0.08);
});

test('nothing happened after the day it was made, but for what is planned', () => {
  for (const [table, columns] of Object.entries({
    'villages.help_requests': ['createdAt', 'closedAt'],
    'villages.log_entries': ['at'],
    'volunteers.matches': ['proposedAt', 'acceptedAt', 'endedAt'],
    'referrals.referral_events': ['at'],
    'referrals.handover_events': ['at'],
    'disclosure.records': ['givenAt', 'revokedAt'],
  })) {
    const late = rows(table).flatMap((row) =>
      columns.filter((column) => row[column] !== null && row[column] > calendar.anchor),
    );
    expect({ table, late }).toEqual({ table, late: [] });
  }
});
