import { readFileSync } from 'node:fs';
import type { Purpose } from '../../platform/actor.ts';
import { ALL_CATEGORIES, maskOf, type DataCategory } from '../categories.ts';
import type { DisclosureRecord, NetworkPartner, Relation } from '../decide.ts';
import { purposeMaskOf } from '../purposes.ts';
import type { Token } from './sql-decisions.ts';

export interface IheRequest {
  readonly id: string;
  readonly actor: string;
  readonly purpose: string;
  readonly data: string;
  readonly when: string;
  readonly expected: 'PERMIT' | 'DENY';
}

interface Provision {
  readonly type: 'permit' | 'deny';
  readonly purposeOfUse?: readonly string[];
  readonly actor?: readonly string[];
  readonly securityLabels?: readonly string[];
  readonly [element: string]: unknown;
}

export interface IheCase {
  readonly id: string;
  readonly recordedOn: string;
  readonly period: { readonly end: string } | null;
  readonly provisions: readonly Provision[];
  readonly requests: readonly IheRequest[];
}

interface Vectors {
  readonly dataItems: Readonly<Record<string, { readonly labels: readonly string[] }>>;
  readonly cases: readonly IheCase[];
}

const FILE = new URL('../../test/vectors/ihe-pcf/consents.json', import.meta.url);

export const IHE = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;

const PRACTICE = 'b0000000-0000-4000-8000-000000000001';
const INSTITUTE = 'b0000000-0000-4000-8000-000000000002';
const COMMUNITY = 'b0000000-0000-4000-8000-000000000003';

export const ORGANISATIONS = [
  { id: PRACTICE, name: 'Praktijk', kind: 'GP_PRACTICE' },
  { id: INSTITUTE, name: 'Instituut', kind: 'OTHER' },
] as const;

const practitioner = (subject: string) =>
  ({ kind: 'PERSON', subject, role: 'GP', organisation: PRACTICE, acting: null }) as const;

/** The people of the vectors who can be somebody in the hub. */
export const PEOPLE: Readonly<Record<string, Omit<Token, 'purpose'>>> = {
  'Practitioner/ex-practitioner': practitioner('ex-practitioner'),
  'placeholder/clinician-a': practitioner('clinician-a'),
  'placeholder/researcher-b': {
    kind: 'PERSON',
    subject: 'researcher-b',
    role: 'RESEARCHER',
    organisation: INSTITUTE,
    acting: null,
  },
};

const PURPOSES: Readonly<Record<string, Purpose>> = {
  TREAT: 'TREATMENT',
  HRESCH: 'RESEARCH',
  BTG: 'BREAK_GLASS',
};

/** What carries one of these labels is a value of these categories. */
const LABELS: Readonly<Record<string, readonly DataCategory[]>> = {
  N: ['HEALTH_SUMMARY'],
  R: ['SUBSTANCE_OR_MENTAL', 'SAFETY_CONCERNS'],
  PSY: ['SUBSTANCE_OR_MENTAL'],
  ETHUD: ['SUBSTANCE_OR_MENTAL'],
  SDV: ['SAFETY_CONCERNS'],
};

/** A group is named by whoever is in it. */
const GRANTEES: Readonly<Record<string, string>> = {
  'Practitioner/ex-practitioner': 'person:ex-practitioner',
  'Group/ex-privilegedUsers': 'person:ex-practitioner',
};

/** Elements of a provision that no record of the hub has. */
const LACKING: Readonly<Record<string, string>> = {
  dataPeriod: 'the period to which data relate',
  author: 'the author of data',
  encounter: 'the encounter to which data belong',
  data: 'single data items',
};

/** The element that the hub does not have for this request, or null: it maps. */
export function lackingFor(one: IheCase, request: IheRequest): string | null {
  for (const provision of one.provisions)
    for (const [element, name] of Object.entries(LACKING)) if (element in provision) return name;
  const codes = [...one.provisions.flatMap(({ purposeOfUse = [] }) => purposeOfUse)];
  if (codes.length > 0 && !codes.some((code) => code in PURPOSES)) return `purpose ${codes.join()}`;
  if (!(request.purpose in PURPOSES)) return `purpose ${request.purpose}`;
  if (!(request.actor in PEOPLE)) return `requester ${request.actor}`;
  if (request.purpose === 'HRESCH' && request.expected === 'PERMIT')
    return 'research on values of one person';
  if (categoryOf(request) === null) return `a category for ${request.data}`;
  const labels = one.provisions.flatMap(({ securityLabels = [] }) => securityLabels);
  const [sensitivity] = IHE.dataItems[request.data]?.labels ?? [];
  if (sensitivity === 'ETHUD' && labels.includes('PSY'))
    return 'substance use and mental health as two categories';
  return null;
}

/** The category of the item that is asked for: by its sensitivity, else by how confidential it is. */
export function categoryOf({ data }: IheRequest): DataCategory | null {
  const [first, ...rest] = IHE.dataItems[data]?.labels ?? [];
  if (first === undefined || (rest.length > 0 && !(first in LABELS))) return null;
  return LABELS[first]?.[0] ?? null;
}

/** The consent as records of the hub: each provision one. */
export function recordsOf(one: IheCase): DisclosureRecord[] {
  return one.provisions.map((provision, place) => {
    const [grantee, granteeRank] = granteeOf(provision);
    const given = new Date(`${one.recordedOn}T00:00:00.000Z`);
    return {
      id: `e0000000-0000-4000-8000-00000000000${String(place)}`,
      decision: provision.type === 'permit' ? 'PERMIT' : 'DENY',
      grantee,
      granteeRank,
      categories: categoriesOf(provision),
      purposes: purposesOf(provision, one),
      communityId: granteeRank === 4 ? COMMUNITY : null,
      givenAt: given,
      validFrom: given,
      validUntil: one.period === null ? null : dayAfter(one.period.end),
      revokedAt: null,
    };
  });
}

/** Whom the domain authorised at all: in the hub the partners of the local network. */
export const PARTNERS: readonly NetworkPartner[] = [
  {
    communityId: COMMUNITY,
    organisationId: PRACTICE,
    validFrom: new Date(0),
    validUntil: null,
  },
];

/** Membership of the group that may break the glass: in the hub an open session. */
export const SESSION: Relation = {
  grantee: 'person:ex-practitioner',
  kind: 'BREAK_GLASS',
  caseId: null,
  categories: maskOf('EMERGENCY_SET'),
  caseCategories: 0,
  agreed: false,
  reachesSubject: true,
  validFrom: new Date(0),
  validUntil: null,
};

export function tokenOf({ actor, purpose }: IheRequest): Token {
  const person = PEOPLE[actor];
  const stated = PURPOSES[purpose];
  if (person === undefined || stated === undefined) throw new Error('This request does not map.');
  return { ...person, purpose: stated };
}

function granteeOf({ type, actor }: Provision): readonly [string, number] {
  if (actor === undefined)
    return type === 'permit' ? ['category:GP_PRACTICE', 4] : ['everybody', 5];
  const grantee = GRANTEES[actor[0] ?? ''];
  if (grantee === undefined) throw new Error(`Nobody is ${actor.join()}.`);
  return [grantee, 1];
}

function categoriesOf({ securityLabels }: Provision): number {
  if (securityLabels === undefined) return ALL_CATEGORIES;
  return maskOf(...securityLabels.flatMap((label) => LABELS[label] ?? []));
}

/** A provision inside another widens what may be read, and not for what: as the profile's notes have it. */
function purposesOf({ purposeOfUse }: Provision, one: IheCase): number {
  const codes = purposeOfUse ?? one.provisions[0]?.purposeOfUse;
  if (codes === undefined) return -1;
  return purposeMaskOf(...codes.flatMap((code) => PURPOSES[code] ?? []));
}

/** A FHIR period holds its last day. */
function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000);
}
