/**
 * Who asks, in which role and for which purpose. An Actor comes from a verified token alone, never
 * from an argument; what it may read is decided per request by the owner of the data.
 */

/** The roles of the field and the purposes that each may state; the first is the role's default. */
export const PURPOSES_BY_ROLE = {
  RESIDENT: ['RESIDENT_REQUEST'],
  REPRESENTATIVE: ['REPRESENTATIVE'],
  VOLUNTEER: ['SUPPORT_NETWORK'],
  COORDINATOR: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
  VILLAGE_SUPPORTER: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
  VILLAGE_APP: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
  GP: ['TREATMENT', 'COORDINATION_OF_CARE', 'BREAK_GLASS'],
  PRACTICE_NURSE: ['TREATMENT', 'COORDINATION_OF_CARE', 'BREAK_GLASS'],
  HOME_CARE_NURSE: ['TREATMENT', 'COORDINATION_OF_CARE', 'BREAK_GLASS'],
  CARE_SYSTEM: ['COORDINATION_OF_CARE', 'TREATMENT'],
  SOCIAL_WORKER: ['COORDINATION_OF_CARE', 'CARE_MANAGEMENT'],
  WELFARE_WORKER: ['COORDINATION_OF_CARE'],
  HOUSING_OFFICER: ['COORDINATION_OF_CARE'],
  MUNICIPALITY_ANALYST: ['PROGRAM_REPORTING', 'OUTCOME_MEASUREMENT'],
  INSURER_ANALYST: ['PROGRAM_REPORTING', 'OUTCOME_MEASUREMENT'],
  SUPPORT_ORGANISATION: ['PROGRAM_REPORTING', 'OUTCOME_MEASUREMENT'],
  RESEARCHER: ['RESEARCH'],
  PRIVACY_OFFICER: ['LEGAL'],
  OPERATOR: ['SYSTEM_ADMIN'],
} as const satisfies Record<string, readonly [Purpose, ...Purpose[]]>;

export type ActorRole = keyof typeof PURPOSES_BY_ROLE;

/**
 * Purposes of use, in the order of their bits in the database (`disclosure.purposes`). The HL7 v3
 * PurposeOfUse code stands in the schema's description of each value.
 */
export const PURPOSES = [
  'RESIDENT_REQUEST',
  'REPRESENTATIVE',
  'SUPPORT_NETWORK',
  'COORDINATION_OF_CARE',
  'TREATMENT',
  'CARE_MANAGEMENT',
  'BREAK_GLASS',
  'PROGRAM_REPORTING',
  'OUTCOME_MEASUREMENT',
  'RESEARCH',
  'LEGAL',
  'SYSTEM_ADMIN',
] as const;

export type Purpose = (typeof PURPOSES)[number];

export type ActorKind = 'PERSON' | 'MACHINE' | 'PUBLIC';

export interface IdentifiedActor {
  readonly kind: 'PERSON' | 'MACHINE';
  /** The token's `sub`. */
  readonly subject: string;
  readonly role: ActorRole;
  /** The organisation the token speaks for; whether the subject works there is looked up per request. */
  readonly organisationId: string | null;
  readonly purpose: Purpose;
  /** The person behind a machine (`act.sub`), when the token names one. */
  readonly actingFor: string | null;
}

export interface PublicActor {
  readonly kind: 'PUBLIC';
}

export type Actor = IdentifiedActor | PublicActor;

export const PUBLIC: PublicActor = Object.freeze({ kind: 'PUBLIC' });

export function isActorRole(value: unknown): value is ActorRole {
  return typeof value === 'string' && Object.hasOwn(PURPOSES_BY_ROLE, value);
}

export function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && (PURPOSES as readonly string[]).includes(value);
}

/** The purposes that this role may state; its default stands first. */
export function purposesOf(role: ActorRole): readonly [Purpose, ...Purpose[]] {
  return PURPOSES_BY_ROLE[role];
}
