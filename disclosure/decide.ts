/**
 * The reference of the production decision (`disclosure.decide` in SQL): slow, obvious, without
 * I/O. Tests compare the two on random cases. It follows the disclosure rules in their own words.
 */
import type { CategoryMask } from './categories.ts';
import { deniedPurposes, type PurposeMask } from './purposes.ts';

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
  const applicable = facts.records.filter((record) => applies(record, who, facts.partners));
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
      const open = path.ceiling & who.ceiling & ~closed;
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
    const beatenBy = objections.filter((objection) => !isStricter(permit, objection));
    const categories = permit.categories & who.ceiling & ~union(beatenBy) & ~restricted;
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

/** A permission holds only where it is strictly more specific: in no part wider, in one narrower. */
function isStricter(permit: DisclosureRecord, objection: DisclosureRecord): boolean {
  const denied = deniedPurposes(objection.purposes);
  const noWider =
    permit.granteeRank <= objection.granteeRank &&
    isSubset(permit.categories, objection.categories) &&
    isSubset(permit.purposes, denied);
  const narrower =
    permit.granteeRank < objection.granteeRank ||
    !isSubset(objection.categories, permit.categories) ||
    !isSubset(denied, permit.purposes);
  return noWider && narrower;
}

function applies(
  record: DisclosureRecord,
  who: Standing,
  partners: readonly NetworkPartner[],
): boolean {
  if (record.revokedAt !== null || !holds(record, who.at)) return false;
  if (record.grantee !== 'everybody' && !who.grantees.has(record.grantee)) return false;
  if (record.granteeRank !== 4 || record.decision === 'RESTRICT') return true;
  return partners.some(
    (partner) =>
      partner.communityId === record.communityId &&
      partner.organisationId === who.organisation &&
      partner.validFrom <= record.givenAt &&
      (partner.validUntil === null || partner.validUntil > who.at),
  );
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
