import type { ActorKind, ActorRole, Purpose } from '../../platform/actor.ts';
import { ALL_CATEGORIES, maskOf, type DataCategory } from '../categories.ts';
import type { DisclosureRecord, Relation } from '../decide.ts';
import { purposeMaskOf } from '../purposes.ts';

/** The instant of every question. */
export const NOW = new Date('2026-11-22T12:00:00.000Z');
const DAY = 86_400_000;
export const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const VILLAGE = id(1);
export const PRACTICE = id(2);
export const OTHER_PRACTICE = id(3);
export const HOME_CARE = id(4);
export const COUNCIL = id(5);
export const GEES = id(11);
export const CASE = id(21);
export const OTHER_CASE = id(22);
export const RESIDENT_KEY = id(31);

/** Who asks: what the token says. What follows from it, the database looks up. */
export interface Who {
  readonly kind?: ActorKind;
  readonly subject: string;
  readonly role: ActorRole;
  readonly organisation?: string;
  readonly purpose: Purpose;
  readonly acting?: string;
}

export const resident: Who = { subject: 'resident', role: 'RESIDENT', purpose: 'RESIDENT_REQUEST' };
export const representative: Who = {
  subject: 'representative',
  role: 'REPRESENTATIVE',
  purpose: 'REPRESENTATIVE',
};
export const coordinator: Who = {
  subject: 'coordinator',
  role: 'COORDINATOR',
  organisation: VILLAGE,
  purpose: 'SUPPORT_NETWORK',
};
export const app: Who = { ...coordinator, kind: 'MACHINE', subject: 'app', role: 'VILLAGE_APP' };
export const volunteer: Who = {
  subject: 'volunteer',
  role: 'VOLUNTEER',
  organisation: VILLAGE,
  purpose: 'SUPPORT_NETWORK',
};
export const gp: Who = { subject: 'gp', role: 'GP', organisation: PRACTICE, purpose: 'TREATMENT' };
export const nurse: Who = { ...gp, subject: 'nurse', role: 'PRACTICE_NURSE' };
export const system: Who = { ...gp, kind: 'MACHINE', subject: 'system', role: 'CARE_SYSTEM' };
export const otherGp: Who = { ...gp, subject: 'other-gp', organisation: OTHER_PRACTICE };
export const formerGp: Who = { ...gp, subject: 'former-gp' };
export const homeCareNurse: Who = {
  ...gp,
  subject: 'home-care-nurse',
  role: 'HOME_CARE_NURSE',
  organisation: HOME_CARE,
};
export const analyst: Who = {
  subject: 'analyst',
  role: 'MUNICIPALITY_ANALYST',
  organisation: COUNCIL,
  purpose: 'PROGRAM_REPORTING',
};
export const privacyOfficer: Who = {
  subject: 'privacy-officer',
  role: 'PRIVACY_OFFICER',
  organisation: VILLAGE,
  purpose: 'LEGAL',
};

/** Everybody who works somewhere; the former GP until the instant of the question. */
export const STAFF = [
  coordinator,
  app,
  gp,
  formerGp,
  nurse,
  system,
  otherGp,
  homeCareNurse,
  analyst,
  privacyOfficer,
] as const;

/** What stands between the resident and somebody; everything, always, unless `rest` says less. */
export function relation(kind: string, grantee: string, rest: Partial<Relation> = {}): Relation {
  return {
    kind,
    grantee,
    caseId: null,
    categories: ALL_CATEGORIES,
    caseCategories: 0,
    agreed: false,
    reachesSubject: true,
    validFrom: inDays(-10),
    validUntil: null,
    ...rest,
  };
}

/** The resident's account. */
export const itself = relation('SELF', 'self:resident');
/** Where the resident lives. */
export const home = relation('HOME_VILLAGE', `community:${GEES}`);

type RestOfRecord = Parameters<typeof record> extends [unknown, ...infer Rest] ? Rest : never;

/** A consent since five days, given in the village. */
export const permit = (...rest: RestOfRecord) => record('PERMIT', ...rest);

/** An objection since five days. */
export const deny = (...rest: RestOfRecord) => record('DENY', ...rest);

/** No processing at all (GDPR 18). */
export const restriction = () => record('RESTRICT', 'everybody', 'ALL', ['RESIDENT_REQUEST']);

let records = 0;

function record(
  decision: DisclosureRecord['decision'],
  grantee: string,
  categories: readonly DataCategory[] | 'ALL',
  purposes: readonly Purpose[],
  rest: Partial<DisclosureRecord> = {},
): DisclosureRecord {
  const kind = grantee.split(':')[0] ?? '';
  const ranks = ['person', 'role', 'organisation', 'category', 'everybody'];
  records += 1;
  return {
    id: id(1000 + records),
    decision,
    // Whoever serves a community is as specific as an organisation.
    granteeRank: kind === 'community' ? 3 : ranks.indexOf(kind) + 1,
    grantee,
    categories: categories === 'ALL' ? ALL_CATEGORIES : maskOf(...categories),
    purposes: purposeMaskOf(...purposes),
    communityId: GEES,
    givenAt: inDays(-5),
    validFrom: inDays(-5),
    validUntil: null,
    revokedAt: null,
    ...rest,
  };
}
