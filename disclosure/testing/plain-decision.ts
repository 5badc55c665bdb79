/**
 * The third decision: slow, and as plain as a lawyer would read the rules aloud. One category, one
 * purpose and one reason at a time, in sets of names, with a list of the paths of its own. It shares
 * no rule with `decide.ts` and none with the database; tests compare the three.
 */
import { PURPOSES, type Purpose } from '../../platform/actor.ts';
import { CATEGORIES, type DataCategory } from '../categories.ts';
import type {
  Decision,
  DecisionBasis,
  DisclosureRecord,
  Facts,
  NetworkPartner,
  Relation,
  Standing,
} from '../decide.ts';

export interface PlainDecision {
  /** Why each permitted category is permitted: the first reason, in the order of the paths. */
  readonly reasons: ReadonlyMap<DataCategory, Reason>;
  readonly reached: boolean;
}

export interface Reason {
  readonly basis: DecisionBasis;
  readonly record: string | null;
}

/** How one set, or one grantee, stands to another. */
export type Comparison = 'equal' | 'narrower' | 'wider' | 'incomparable';

/** Told of each permission that meets an objection: how their grantees, categories, purposes stand. */
export type Observer = (meeting: readonly [Comparison, Comparison, Comparison]) => void;

type KnownFacts = Omit<Facts, 'paths'>;

interface Question {
  readonly who: Standing;
  readonly facts: KnownFacts;
  readonly inCase: string | null;
  readonly byOrganisation: string | null;
  readonly observe: Observer;
}

const CARE: readonly Purpose[] = [
  'TREATMENT',
  'COORDINATION_OF_CARE',
  'CARE_MANAGEMENT',
  'SUPPORT_NETWORK',
];

interface PlainPath {
  readonly basis: DecisionBasis;
  readonly kinds: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly categories: readonly DataCategory[];
  readonly objection: 'closes it' | 'does not touch it';
  readonly restriction: 'closes it' | 'does not touch it';
}

/** Paths 1 to 5; consent is 6. */
const PATHS_BEFORE_CONSENT: readonly PlainPath[] = [
  {
    basis: 'SELF',
    kinds: ['SELF'],
    purposes: PURPOSES,
    categories: CATEGORIES,
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
  {
    basis: 'REPRESENTATIVE',
    kinds: ['REPRESENTATIVE'],
    purposes: ['REPRESENTATIVE'],
    categories: CATEGORIES,
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
  {
    basis: 'HOME_VILLAGE',
    kinds: ['HOME_VILLAGE'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: [
      ...['IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'HOUSEHOLD'],
      ...['HELP_REQUESTS', 'LOGBOOK', 'VOLUNTEER_MATCHES', 'SIGNALS', 'ATTENDANCE'],
      ...['EMERGENCY_SET', 'VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT', 'COMPENSATION'],
    ] as DataCategory[],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'HOME_VILLAGE',
    kinds: ['BREAK_GLASS_REVIEW'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['ACCESS_LOG'],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'HOME_VILLAGE',
    kinds: ['RIGHTS_REQUEST'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['CONSENTS'],
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
  {
    basis: 'MATCH',
    kinds: ['MATCH'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['IDENTITY', 'CONTACT', 'ADDRESS', 'HELP_REQUESTS', 'VOLUNTEER_MATCHES'],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'MATCH',
    kinds: ['MATCHED_RESIDENT'],
    purposes: ['RESIDENT_REQUEST', 'REPRESENTATIVE'],
    categories: ['VOLUNTEER_CONTACT'],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'CASE',
    kinds: ['SENDER'],
    purposes: CARE,
    categories: [
      'IDENTITY',
      'BIRTH_YEAR',
      'REFERRAL_STATUS',
      'REFERRAL_CONTENT',
      'HANDOVER_CONTENT',
    ],
    objection: 'does not touch it',
    restriction: 'closes it',
  },
  {
    basis: 'CASE',
    kinds: ['RECEIVER'],
    purposes: CARE,
    categories: [
      ...['IDENTITY', 'BIRTH_YEAR', 'CONTACT', 'ADDRESS', 'EMERGENCY_SET'],
      ...['REFERRAL_STATUS', 'REFERRAL_CONTENT', 'HANDOVER_CONTENT'],
    ] as DataCategory[],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'CASE',
    kinds: ['CANDIDATE'],
    purposes: CARE,
    categories: ['REFERRAL_STATUS'],
    objection: 'closes it',
    restriction: 'closes it',
  },
];

/** Paths 7 and 8. */
const PATHS_AFTER_CONSENT: readonly PlainPath[] = [
  {
    basis: 'BREAK_GLASS',
    kinds: ['BREAK_GLASS'],
    purposes: ['BREAK_GLASS'],
    categories: ['EMERGENCY_SET'],
    objection: 'closes it',
    restriction: 'closes it',
  },
  {
    basis: 'OVERSIGHT',
    kinds: ['HOME_VILLAGE'],
    purposes: ['LEGAL'],
    categories: ['CONSENTS', 'ACCESS_LOG'],
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
  {
    basis: 'OVERSIGHT',
    kinds: ['RIGHTS_REQUEST'],
    purposes: ['LEGAL'],
    categories: ['CONSENTS'],
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
  {
    basis: 'OVERSIGHT',
    kinds: ['RECIPIENT'],
    purposes: ['LEGAL', ...CARE],
    categories: ['CONSENTS'],
    objection: 'does not touch it',
    restriction: 'does not touch it',
  },
];

/** What may be read, category by category, and why. */
export function decidePlainly(
  asked: {
    readonly who: Standing;
    readonly facts: KnownFacts;
    readonly inCase: string | null;
    readonly byOrganisation?: string | null | undefined;
  },
  observe: Observer = () => undefined,
): PlainDecision {
  const question = { ...asked, byOrganisation: asked.byOrganisation ?? null, observe };
  const reasons = new Map<DataCategory, Reason>();
  for (const category of CATEGORIES) {
    const reason = firstReason(question, category);
    if (reason !== null) reasons.set(category, reason);
  }
  return { reasons, reached: CATEGORIES.some((category) => reaches(question, category)) };
}

function firstReason(question: Question, category: DataCategory): Reason | null {
  for (const path of PATHS_BEFORE_CONSENT)
    if (opens(question, path, category)) return { basis: path.basis, record: null };
  for (const consent of consentsInOrder(question))
    if (consentHolds(question, consent, category)) return { basis: 'CONSENT', record: consent.id };
  for (const path of PATHS_AFTER_CONSENT)
    if (opens(question, path, category)) return { basis: path.basis, record: null };
  return overseesOwnStaff(question, category) ? { basis: 'OVERSIGHT', record: null } : null;
}

/** What its own staff did, the privacy officer of an organisation reads, whoever it was about. */
function overseesOwnStaff({ who, byOrganisation }: Question, category: DataCategory): boolean {
  return (
    byOrganisation !== null &&
    byOrganisation === who.organisation &&
    purposeOf(who) === 'LEGAL' &&
    ['CONSENTS', 'ACCESS_LOG'].includes(category) &&
    names(who.ceiling).has(category)
  );
}

function opens(question: Question, path: PlainPath, category: DataCategory): boolean {
  return relationsOn(question, path).some(
    (relation) =>
      isNamed(relation, category, question.inCase) &&
      isLeftOpen(question, path, relation, category),
  );
}

/** The person is reached through a category that is open, or through a case whose rows are. */
function reaches(question: Question, category: DataCategory): boolean {
  const throughRelation = [...PATHS_BEFORE_CONSENT, ...PATHS_AFTER_CONSENT].some((path) =>
    relationsOn(question, path).some(
      (relation) =>
        relation.reachesSubject &&
        (isNamed(relation, category, null) || names(relation.caseCategories).has(category)) &&
        isLeftOpen(question, path, relation, category),
    ),
  );
  const throughConsent = consentsInOrder(question).some((consent) =>
    consentHolds(question, consent, category),
  );
  return throughRelation || throughConsent;
}

function relationsOn({ who, facts }: Question, path: PlainPath): Relation[] {
  if (!path.purposes.some((purpose) => purpose === purposeOf(who))) return [];
  return facts.relations.filter(
    (relation) =>
      path.kinds.includes(relation.kind) &&
      who.grantees.has(relation.grantee) &&
      isNow(who, relation),
  );
}

function isNamed(relation: Relation, category: DataCategory, inCase: string | null): boolean {
  if (inCase !== null && relation.caseId === inCase && names(relation.caseCategories).has(category))
    return true;
  return names(relation.categories).has(category);
}

function isLeftOpen(
  question: Question,
  path: PlainPath,
  relation: Relation,
  category: DataCategory,
): boolean {
  if (!path.categories.includes(category)) return false;
  if (!names(question.who.ceiling).has(category)) return false;
  if (path.restriction === 'closes it' && isRestricted(question, category)) return false;
  if (path.objection === 'does not touch it') return true;
  // The resident's yes to this very case is a permission of the highest rank.
  if (relation.agreed) return true;
  return objectionsTo(question, category).length === 0;
}

function consentHolds(question: Question, consent: DisclosureRecord, category: DataCategory) {
  const { who, facts } = question;
  if (!appliesTo(question, consent)) return false;
  if (!names(consent.categories).has(category)) return false;
  const purpose = purposeOf(who);
  if (purpose === null || !purposeNames(consent.purposes).has(purpose)) return false;
  if (!names(who.ceiling).has(category)) return false;
  if (isRestricted(question, category)) return false;
  if (purpose === 'BREAK_GLASS') {
    const open = facts.relations.some(
      (relation) =>
        relation.kind === 'BREAK_GLASS' &&
        who.grantees.has(relation.grantee) &&
        isNow(who, relation),
    );
    if (!open) return false;
  }
  return objectionsTo(question, category).every((objection) =>
    isStrictlyMoreSpecific(consent, objection, question.observe),
  );
}

function isStrictlyMoreSpecific(
  consent: DisclosureRecord,
  objection: DisclosureRecord,
  observe: Observer,
): boolean {
  const grantees = compareRanks(consent.granteeRank, objection.granteeRank);
  const categories = compareSets(names(consent.categories), names(objection.categories));
  const purposes = compareSets(purposeNames(consent.purposes), purposesObjectedTo(objection));
  observe([grantees, categories, purposes]);
  const all = [grantees, categories, purposes];
  return (
    all.every((one) => one === 'equal' || one === 'narrower') &&
    all.some((one) => one === 'narrower')
  );
}

function isRestricted(question: Question, category: DataCategory): boolean {
  return question.facts.records.some(
    (record) =>
      record.decision === 'RESTRICT' &&
      appliesTo(question, record) &&
      names(record.categories).has(category),
  );
}

function objectionsTo(question: Question, category: DataCategory): DisclosureRecord[] {
  const purpose = purposeOf(question.who);
  return question.facts.records.filter(
    (record) =>
      record.decision === 'DENY' &&
      appliesTo(question, record) &&
      names(record.categories).has(category) &&
      purpose !== null &&
      purposesObjectedTo(record).has(purpose),
  );
}

/** Whoever objects to one purpose of care objects to care. */
function purposesObjectedTo(objection: DisclosureRecord): ReadonlySet<Purpose> {
  const named = purposeNames(objection.purposes);
  return CARE.some((purpose) => named.has(purpose)) ? new Set([...named, ...CARE]) : named;
}

function consentsInOrder({ facts }: Question): DisclosureRecord[] {
  return facts.records
    .filter(({ decision }) => decision === 'PERMIT')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The record stands now, and its grantee is this actor, contains this actor, or is everybody. */
function appliesTo({ who, facts }: Question, record: DisclosureRecord): boolean {
  if (record.revokedAt !== null) return false;
  if (!isNow(who, record)) return false;
  if (record.grantee === 'everybody') return true;
  if (!who.grantees.has(record.grantee)) return false;
  if (!record.grantee.startsWith('category:')) return true;
  return record.decision === 'DENY'
    ? wasEverPartnerSince(record, who, facts)
    : isPartnerInTheSenseOf(record, who, facts);
}

function membershipsOf(record: DisclosureRecord, who: Standing, facts: KnownFacts) {
  return facts.partners.filter(
    ({ communityId, organisationId }) =>
      communityId === record.communityId && organisationId === who.organisation,
  );
}

function wasEverPartnerSince(objection: DisclosureRecord, who: Standing, facts: KnownFacts) {
  return membershipsOf(objection, who, facts).some((membership) => {
    const hasBegun = !isAfter(membership.validFrom, who.at);
    const endedBefore =
      membership.validUntil !== null && !isAfter(membership.validUntil, objection.givenAt);
    return hasBegun && !endedBefore;
  });
}

function isPartnerInTheSenseOf(consent: DisclosureRecord, who: Standing, facts: KnownFacts) {
  return membershipsOf(consent, who, facts)
    .filter((membership) => isNow(who, membership))
    .some((membership) => {
      const thereAtGiving = !isAfter(membership.validFrom, consent.givenAt);
      return thereAtGiving || wasToldAndDidNotObject(membership, who, facts);
    });
}

function wasToldAndDidNotObject(membership: NetworkPartner, who: Standing, facts: KnownFacts) {
  const FOURTEEN_DAYS = 14 * 24 * 3600 * 1000;
  return facts.notices
    .filter(
      (notice) =>
        notice.communityId === membership.communityId &&
        notice.organisationId === membership.organisationId &&
        notice.partnerSince.getTime() === membership.validFrom.getTime(),
    )
    .some((notice) => {
      const told = notice.toldAt.getTime();
      const passed = who.at.getTime() - told >= FOURTEEN_DAYS;
      const objections = facts.records.filter((record) => {
        const after = record.givenAt.getTime() - told;
        const toThisPartner = record.grantee === `organisation:${membership.organisationId}`;
        return record.decision === 'DENY' && toThisPartner && after >= 0 && after < FOURTEEN_DAYS;
      });
      return passed && objections.length === 0;
    });
}

/** From its first instant on, and no longer at its last. */
function isNow(who: Standing, period: { validFrom: Date; validUntil: Date | null }): boolean {
  if (isAfter(period.validFrom, who.at)) return false;
  return period.validUntil === null || isAfter(period.validUntil, who.at);
}

function isAfter(a: Date, b: Date): boolean {
  return a.getTime() > b.getTime();
}

function compareRanks(a: number, b: number): Comparison {
  if (a === b) return 'equal';
  return a < b ? 'narrower' : 'wider';
}

function compareSets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Comparison {
  const aWithinB = [...a].every((one) => b.has(one));
  const bWithinA = [...b].every((one) => a.has(one));
  if (aWithinB && bWithinA) return 'equal';
  if (aWithinB) return 'narrower';
  return bWithinA ? 'wider' : 'incomparable';
}

const readNames = reader(CATEGORIES);
const readPurposes = reader(PURPOSES);

function names(mask: number): ReadonlySet<DataCategory> {
  return readNames(mask);
}

function purposeNames(mask: number): ReadonlySet<Purpose> {
  return readPurposes(mask);
}

/** Reads a mask aloud. What was read once is kept: the same few masks come a million times. */
function reader<Name>(all: readonly Name[]): (mask: number) => ReadonlySet<Name> {
  const known = new Map<number, ReadonlySet<Name>>();
  return (mask) => {
    const found = known.get(mask) ?? new Set(all.filter((_, bit) => isSet(mask, bit)));
    if (known.size < 10_000) known.set(mask, found);
    return found;
  };
}

function purposeOf(who: Standing): Purpose | null {
  return [...purposeNames(who.purpose)][0] ?? null;
}

function isSet(mask: number, bit: number): boolean {
  return Math.floor((mask >>> 0) / 2 ** bit) % 2 === 1;
}

/** A decision of the other two, read as this one is: why each permitted category is permitted first. */
export function reasonsOf({ grounds }: Decision): ReadonlyMap<DataCategory, Reason> {
  return new Map(
    CATEGORIES.flatMap((category, bit) => {
      const ground = grounds.find(({ categories }) => isSet(categories, bit));
      return ground ? [[category, { basis: ground.basis, record: ground.record }] as const] : [];
    }),
  );
}
