/**
 * The reference of the production decision (`disclosure.decide` in SQL): slow, obvious, without
 * I/O. Tests compare the two on random cases. It follows the disclosure rules in their own words.
 */
import { KNOWN_CATEGORIES, maskOf, type CategoryMask } from './categories.ts';
import { deniedPurposes, KNOWN_PURPOSES, purposeMaskOf, type PurposeMask } from './purposes.ts';

/** Why something is permitted; the first that applies is logged. */
export type DecisionBasis =
  | 'SELF'
  | 'REPRESENTATIVE'
  | 'HOME_VILLAGE'
  | 'MATCH'
  | 'CASE'
  | 'CONSENT'
  | 'BREAK_GLASS'
  | 'OVERSIGHT';

/** Where an actor stands: everything a decision needs to know of who asks. */
export interface Standing {
  readonly purpose: PurposeMask;
  readonly organisation: string | null;
  readonly grantees: ReadonlySet<string>;
  readonly ceiling: CategoryMask;
  readonly at: Date;
}

interface Period {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** What stands between a subject and somebody who may read something of it. */
export interface Relation extends Period {
  readonly grantee: string;
  readonly kind: string;
  readonly caseId: string | null;
  /** Those of a mandate hold SIGNALS, SAFETY_CONCERNS and SUBSTANCE_OR_MENTAL only as it names them. */
  readonly categories: CategoryMask;
  readonly caseCategories: CategoryMask;
  readonly agreed: boolean;
  readonly reachesSubject: boolean;
}

/** A consent (PERMIT), an objection (DENY) or a restriction of processing (RESTRICT). */
export interface DisclosureRecord extends Period {
  readonly id: string;
  readonly decision: 'PERMIT' | 'DENY' | 'RESTRICT';
  /** 1 person, 2 role in organisation, 3 organisation, 4 category of organisations, 5 everybody. */
  readonly granteeRank: number;
  readonly grantee: string;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly communityId: string | null;
  readonly givenAt: Date;
  readonly revokedAt: Date | null;
}

export interface NetworkPartner extends Period {
  readonly communityId: string;
  readonly organisationId: string;
}

/** The resident was told that the network got one more partner, `partnerSince` then. */
export interface PartnerNotice {
  readonly communityId: string;
  readonly organisationId: string;
  readonly partnerSince: Date;
  readonly toldAt: Date;
}

/** A path on which a kind of relation can permit (`disclosure.paths`). */
export interface Path {
  readonly position: number;
  readonly kind: string;
  readonly basis: DecisionBasis;
  readonly purposes: PurposeMask;
  readonly ceiling: CategoryMask;
  readonly objectionable: boolean;
  readonly survivesRestriction: boolean;
}

/** Everything that is known about one subject. */
export interface Facts {
  readonly relations: readonly Relation[];
  readonly records: readonly DisclosureRecord[];
  readonly partners: readonly NetworkPartner[];
  readonly notices: readonly PartnerNotice[];
  readonly paths: readonly Path[];
}

/** One reason for which categories are permitted. */
export interface Ground {
  readonly basis: DecisionBasis;
  readonly categories: CategoryMask;
  /** The consent, for CONSENT; null for every other basis. */
  readonly record: string | null;
}

export interface Decision {
  readonly permitted: CategoryMask;
  /** Whether the person as such is reached, by a permitted category or through a case. */
  readonly reached: boolean;
  /** In the order of the paths. */
  readonly grounds: readonly Ground[];
}

/** Decides what `who` may read about the subject of `facts`, on rows of `inCase` if one is given. */
export function decide(who: Standing, facts: Facts, inCase: string | null): Decision {
  const applicable = facts.records.filter((record) => applies(record, who, facts));
  const restricted = union(applicable.filter((record) => record.decision === 'RESTRICT'));
  const objections = applicable.filter(
    (record) => record.decision === 'DENY' && (deniedPurposes(record.purposes) & who.purpose) !== 0,
  );
  const found: (Ground & { position: number; reaches: boolean })[] = [];

  for (const relation of facts.relations) {
    if (!who.grantees.has(relation.grantee) || !holds(relation, who.at)) continue;
    for (const path of facts.paths) {
      if (path.kind !== relation.kind || (path.purposes & who.purpose) === 0) continue;
      // The resident's yes to this very case outranks every objection, and no restriction.
      const closed =
        (path.objectionable && !relation.agreed ? union(objections) : 0) |
        (path.survivesRestriction ? 0 : restricted);
      const open = path.ceiling & who.ceiling & KNOWN_CATEGORIES & ~closed;
      const onThisCase = relation.caseId !== null && relation.caseId === inCase;
      const categories = (relation.categories | (onThisCase ? relation.caseCategories : 0)) & open;
      const anywhere = categories | (relation.caseCategories & open);
      found.push({
        position: path.position,
        basis: path.basis,
        categories,
        record: null,
        reaches: relation.reachesSubject && anywhere !== 0,
      });
    }
  }

  for (const permit of applicable) {
    if (permit.decision !== 'PERMIT' || (permit.purposes & who.purpose) === 0) continue;
    // What is permitted for emergencies opens in one about this resident.
    if ((who.purpose & EMERGENCY) !== 0 && !hasSession(who, facts)) continue;
    const beatenBy = objections.filter((objection) => !isStricter(permit, objection));
    const categories =
      permit.categories & who.ceiling & KNOWN_CATEGORIES & ~union(beatenBy) & ~restricted;
    found.push({
      position: 6,
      basis: 'CONSENT',
      categories,
      record: permit.id,
      reaches: categories !== 0,
    });
  }

  const grounds = found
    .filter((ground) => ground.categories !== 0)
    .sort((a, b) => a.position - b.position || compare(a.record, b.record));
  return {
    permitted: union(grounds),
    reached: found.some((ground) => ground.reaches),
    grounds: grounds.map(({ basis, categories, record }) => ({ basis, categories, record })),
  };
}

/** The first ground, in the order of the paths, that permits this category. */
export function groundOf(grounds: readonly Ground[], category: CategoryMask): Ground | undefined {
  return grounds.find((ground) => (ground.categories & category) !== 0);
}

/**
 * Oversight of what an organisation's own staff did, whoever it was about: its privacy officer reads
 * those lines of the log and those consents (`disclosure.decide_deed`).
 */
export function decideDeed(who: Standing, facts: Facts, byOrganisation: string | null): Decision {
  const decision = decide(who, facts, null);
  const overseen = byOrganisation !== null && byOrganisation === who.organisation;
  if (!overseen || (who.purpose & OVERSIGHT_PURPOSE) === 0) return decision;
  const categories = OVERSEEN & who.ceiling;
  if ((categories & ~decision.permitted) === 0) return decision;
  return {
    ...decision,
    permitted: decision.permitted | categories,
    grounds: [...decision.grounds, { basis: 'OVERSIGHT', categories, record: null }],
  };
}

const EMERGENCY = purposeMaskOf('BREAK_GLASS');
const OVERSIGHT_PURPOSE = purposeMaskOf('LEGAL');
const OVERSEEN = maskOf('CONSENTS', 'ACCESS_LOG');
const OBJECTION_TERM_MS = 14 * 24 * 60 * 60 * 1000;

/** A permission holds only where it is strictly more specific: in no part wider, in one narrower. */
function isStricter(permit: DisclosureRecord, objection: DisclosureRecord): boolean {
  const permitted = expand(permit);
  const denied = expand({ ...objection, purposes: deniedPurposes(objection.purposes) });
  const noWider =
    permit.granteeRank <= objection.granteeRank &&
    isSubset(permitted.categories, denied.categories) &&
    isSubset(permitted.purposes, denied.purposes);
  const narrower =
    permit.granteeRank < objection.granteeRank ||
    !isSubset(denied.categories, permitted.categories) ||
    !isSubset(denied.purposes, permitted.purposes);
  return noWider && narrower;
}

/** "All" becomes all that there are, so that a record that names every one of them is equal to it. */
function expand({ categories, purposes }: Pick<DisclosureRecord, 'categories' | 'purposes'>) {
  return { categories: categories & KNOWN_CATEGORIES, purposes: purposes & KNOWN_PURPOSES };
}

function hasSession(who: Standing, { relations }: Facts): boolean {
  return relations.some(
    (relation) =>
      relation.kind === 'BREAK_GLASS' &&
      who.grantees.has(relation.grantee) &&
      holds(relation, who.at),
  );
}

function applies(record: DisclosureRecord, who: Standing, facts: Facts): boolean {
  if (record.revokedAt !== null || !holds(record, who.at)) return false;
  if (record.grantee !== 'everybody' && !who.grantees.has(record.grantee)) return false;
  if (record.granteeRank !== 4) return true;
  const memberships = facts.partners.filter(
    (partner) =>
      partner.communityId === record.communityId && partner.organisationId === who.organisation,
  );
  if (record.decision === 'DENY')
    return memberships.some(
      // It needs no waiting, and an organisation does not escape it by leaving.
      ({ validFrom, validUntil }) =>
        validFrom <= who.at && (validUntil === null || validUntil > record.givenAt),
    );
  return memberships.some(
    (partner) =>
      holds(partner, who.at) &&
      (partner.validFrom <= record.givenAt || wasAdded(partner, who.at, facts)),
  );
}

/** The resident was told of the later partner, and 14 days passed without an objection to it. */
function wasAdded(partner: NetworkPartner, at: Date, { notices, records }: Facts): boolean {
  return notices.some((notice) => {
    const added = new Date(notice.toldAt.getTime() + OBJECTION_TERM_MS);
    const objected = records.some(
      ({ decision, grantee, givenAt }) =>
        decision === 'DENY' &&
        grantee === `organisation:${partner.organisationId}` &&
        givenAt >= notice.toldAt &&
        givenAt < added,
    );
    return (
      notice.communityId === partner.communityId &&
      notice.organisationId === partner.organisationId &&
      notice.partnerSince.getTime() === partner.validFrom.getTime() &&
      added <= at &&
      !objected
    );
  });
}

function holds(period: Period, at: Date): boolean {
  return period.validFrom <= at && (period.validUntil === null || period.validUntil > at);
}

function isSubset(part: number, whole: number): boolean {
  return (part & ~whole) === 0;
}

function union(parts: readonly { categories: CategoryMask }[]): CategoryMask {
  return parts.reduce((mask, part) => mask | part.categories, 0);
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
