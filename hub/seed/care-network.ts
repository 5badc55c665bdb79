import { dayOf } from '../../platform/business-days.ts';
import type { Calendar } from './calendar.ts';
import { communityId, organisationId } from './public-facts.ts';
import type { Reference } from './reference.ts';
import type { Tables } from './tables.ts';

export type CareKind =
  'GP_PRACTICE' | 'SOCIAL_TEAM' | 'HOME_CARE' | 'WELFARE' | 'HOUSING_CORPORATION' | 'MUNICIPALITY';

/** A plainly synthetic organisation of formal care; its name ends in "(demo)". */
export interface CareOrganisation {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  /** The place in its name. */
  readonly place: string;
  readonly kind: CareKind;
  readonly municipality: string | null;
  /** Slugs of the communities in whose local network it is a partner. */
  readonly partnerOf: readonly string[];
}

const COEVORDEN = 'GM0109';

/** Where the practice of a municipality bears the name of a village, as real ones do. */
const PRACTICE_PLACES: Readonly<Record<string, string>> = { [COEVORDEN]: 'Oosterhesselen' };

const NAMES: Readonly<Record<CareKind, string>> = {
  GP_PRACTICE: 'Huisartsenpraktijk',
  SOCIAL_TEAM: 'Sociaal team',
  HOME_CARE: 'Thuiszorg',
  WELFARE: 'Welzijn',
  HOUSING_CORPORATION: 'Woningcorporatie',
  MUNICIPALITY: 'Gemeente',
};

const PARTNERS_SINCE_DAYS = 4 * 365;

/**
 * A practice, a social team and home care for each municipality with communities, and a welfare
 * organisation and a housing corporation for the whole region: every community has a local network.
 */
export function careOrganisations(reference: Reference): CareOrganisation[] {
  const { municipalities, communities } = reference;
  const local = municipalities.flatMap(({ code, name }) => {
    const partnerOf = communities
      .filter(({ municipality }) => municipality === code)
      .map(({ slug }) => slug);
    if (partnerOf.length === 0) return [];
    return [
      careOrganisation('GP_PRACTICE', PRACTICE_PLACES[code] ?? name, code, partnerOf),
      careOrganisation('SOCIAL_TEAM', name, code, partnerOf),
      careOrganisation('HOME_CARE', name, code, partnerOf),
    ];
  });
  const everywhere = communities.map(({ slug }) => slug);
  return [
    ...local,
    careOrganisation('MUNICIPALITY', 'Coevorden', COEVORDEN, []),
    careOrganisation('WELFARE', 'Veenkoloniën', null, everywhere),
    careOrganisation('HOUSING_CORPORATION', 'Veenrand', null, everywhere),
  ];
}

/** What organisations of each kind say of their room: for what, and when they expect some. */
const SAID: Partial<Record<CareKind, readonly (readonly [string, string, number | null])[]>> = {
  HOME_CARE: [
    ['CARE_QUESTION', 'WAITLIST', 30],
    ['MEDICINE_DELIVERY', 'HAS_CAPACITY', null],
  ],
  SOCIAL_TEAM: [
    ['FINANCIAL_QUESTION', 'HAS_CAPACITY', null],
    ['HOUSING_QUESTION', 'NO_CAPACITY', 60],
  ],
  WELFARE: [['COMPANY', 'HAS_CAPACITY', null]],
};

export function careNetwork(care: readonly CareOrganisation[], calendar: Calendar): Tables {
  return {
    'disclosure.organisations': care.map(({ id, name, kind }) => ({ id, name, kind })),
    'disclosure.network_partners': care.flatMap(({ id, partnerOf }) =>
      partnerOf.map((community) => ({
        communityId: communityId(community),
        organisationId: id,
        validFrom: calendar.ago(PARTNERS_SINCE_DAYS),
        validUntil: null,
      })),
    ),
    'referrals.capacities': care.flatMap(({ id, kind }) =>
      (SAID[kind] ?? []).map(([help, status, inDays]) => ({
        organisationId: id,
        kind: help,
        status,
        expectedOn: inDays === null ? null : dayOf(calendar.ago(-inDays)),
        setAt: calendar.ago(10),
        setBy: 'demo:gp-oosterhesselen',
      })),
    ),
    'referrals.response_agreements': [
      {
        communityId: communityId('gees'),
        kind: 'CARE_QUESTION',
        priority: 'ROUTINE',
        businessDays: 3,
        agreedAt: calendar.ago(200),
        agreedBy: 'demo:coordinator-gees',
      },
      {
        communityId: communityId('gees'),
        kind: 'SIGNAL_CONCERN',
        priority: 'URGENT',
        businessDays: 1,
        agreedAt: calendar.ago(200),
        agreedBy: 'demo:coordinator-gees',
      },
    ],
    'referrals.care_organisations': care.map(({ id, municipality }) => ({
      organisationId: id,
      municipalityCode: municipality,
    })),
  };
}

function careOrganisation(
  kind: CareKind,
  place: string,
  municipality: string | null,
  partnerOf: readonly string[],
): CareOrganisation {
  const name = `${NAMES[kind]} ${place} (demo)`;
  const slug = slugOf(name);
  return { slug, id: organisationId(slug), name, place, kind, municipality, partnerOf };
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
