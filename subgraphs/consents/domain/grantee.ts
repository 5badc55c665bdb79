import { isActorRole, purposesOf, type ActorRole, type Purpose } from '../../../platform/actor.ts';

/** Kinds of organisations, as in `disclosure.organisations`; COMMUNITY is one of residents. */
export type OrganisationKind = 'COMMUNITY' | CareOrganisationKind;

export type CareOrganisationKind =
  | 'GP_PRACTICE'
  | 'SOCIAL_TEAM'
  | 'HOME_CARE'
  | 'WELFARE'
  | 'HOUSING_CORPORATION'
  | 'MUNICIPALITY'
  | 'HEALTH_CENTRE'
  | 'CHURCH'
  | 'OTHER';

/** To whom a record applies. */
export type Grantee =
  | { readonly kind: 'PERSON'; readonly subject: string }
  | {
      readonly kind: 'ROLE_IN_ORGANISATION';
      readonly organisationId: string;
      readonly role: ActorRole;
    }
  | { readonly kind: 'ORGANISATION'; readonly organisationId: string }
  /** The organisations that serve the community where the resident lives, whichever they are then. */
  | { readonly kind: 'HOME_VILLAGE'; readonly communityId: string }
  | {
      readonly kind: 'ORGANISATION_CATEGORY';
      readonly organisationKind: CareOrganisationKind;
    }
  /** Of an objection to emergencies, and of a restriction. */
  | { readonly kind: 'EVERYBODY' };

/** The grantee as decisions read it: its place in the order of specificity, and its text. */
export function encodeGrantee(grantee: Grantee): { rank: number; text: string } {
  switch (grantee.kind) {
    case 'PERSON':
      return { rank: 1, text: `person:${grantee.subject}` };
    case 'ROLE_IN_ORGANISATION':
      return { rank: 2, text: `role:${grantee.organisationId}:${grantee.role}` };
    case 'ORGANISATION':
      return { rank: 3, text: `organisation:${grantee.organisationId}` };
    case 'HOME_VILLAGE':
      return { rank: 3, text: `community:${grantee.communityId}` };
    case 'ORGANISATION_CATEGORY':
      return { rank: 4, text: `category:${grantee.organisationKind}` };
    case 'EVERYBODY':
      return { rank: 5, text: 'everybody' };
  }
}

/** The other way; a text that the database's constraint would not have let in throws. */
export function decodeGrantee(text: string): Grantee {
  const [prefix, first = '', second] = text.split(':');
  switch (prefix) {
    case 'person':
      // A subject of a token may hold colons of its own.
      return { kind: 'PERSON', subject: text.slice('person:'.length) };
    case 'role':
      if (!isActorRole(second)) break;
      return { kind: 'ROLE_IN_ORGANISATION', organisationId: first, role: second };
    case 'organisation':
      return { kind: 'ORGANISATION', organisationId: first };
    case 'community':
      return { kind: 'HOME_VILLAGE', communityId: first };
    case 'everybody':
      return { kind: 'EVERYBODY' };
    case 'category':
      return { kind: 'ORGANISATION_CATEGORY', organisationKind: first as CareOrganisationKind };
  }
  throw new Error('A record has a grantee that cannot be read.');
}

const VILLAGE_PEOPLE = ['COORDINATOR', 'VILLAGE_SUPPORTER', 'PRIVACY_OFFICER'] as const;
const CARE_PEOPLE = [
  'GP',
  'PRACTICE_NURSE',
  'HOME_CARE_NURSE',
  'SOCIAL_WORKER',
  'WELFARE_WORKER',
  'HOUSING_OFFICER',
  // A village supporter works for the village even when a welfare organisation employs them.
  'VILLAGE_SUPPORTER',
  'PRIVACY_OFFICER',
] as const;

/**
 * The roles in which people of such an organisation can read something by consent. Not there: those
 * who see aggregates only, residents and volunteers (nobody employs them), and machines (a consent
 * reaches them by their organisation, or by the person whom they name).
 */
export function peopleAt(kind: OrganisationKind): readonly ActorRole[] {
  return kind === 'COMMUNITY' ? VILLAGE_PEOPLE : CARE_PEOPLE;
}

/** In which of these roles people work at each kind, whoever is there now: what the kind is for. */
const USUAL_PEOPLE: Readonly<Record<OrganisationKind, readonly ActorRole[]>> = {
  COMMUNITY: VILLAGE_PEOPLE,
  GP_PRACTICE: ['GP', 'PRACTICE_NURSE', 'PRIVACY_OFFICER'],
  SOCIAL_TEAM: ['SOCIAL_WORKER', 'PRIVACY_OFFICER'],
  HOME_CARE: ['HOME_CARE_NURSE', 'PRIVACY_OFFICER'],
  WELFARE: ['SOCIAL_WORKER', 'WELFARE_WORKER', 'VILLAGE_SUPPORTER', 'PRIVACY_OFFICER'],
  HOUSING_CORPORATION: ['HOUSING_OFFICER', 'PRIVACY_OFFICER'],
  MUNICIPALITY: ['SOCIAL_WORKER', 'PRIVACY_OFFICER'],
  HEALTH_CENTRE: ['GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE', 'SOCIAL_WORKER', 'PRIVACY_OFFICER'],
  CHURCH: ['WELFARE_WORKER', 'PRIVACY_OFFICER'],
  OTHER: CARE_PEOPLE,
};

/**
 * The roles to which a consent can be given at an organisation: those of its kind, and those in which
 * somebody works there now. An objection can be against every role of `peopleAt`: it may come first.
 */
export function rolesForConsent(
  kind: OrganisationKind,
  present: readonly ActorRole[],
): readonly ActorRole[] {
  const usual = USUAL_PEOPLE[kind];
  return peopleAt(kind).filter((role) => usual.includes(role) || present.includes(role));
}

/** The purposes that somebody in one of these roles may state there, or a machine of the organisation. */
export function purposesOfPlace(
  kind: OrganisationKind,
  people: readonly ActorRole[],
): ReadonlySet<Purpose> {
  const machine = kind === 'COMMUNITY' ? 'VILLAGE_APP' : 'CARE_SYSTEM';
  return purposesOfRoles([...people, machine]);
}

/** Whether somebody in this role can be named as a person. */
export function isProfessional(role: ActorRole): boolean {
  return [...VILLAGE_PEOPLE, ...CARE_PEOPLE].some((known) => known === role);
}

/** The purposes that people and machines of such an organisation may state. */
export function purposesAt(kind: OrganisationKind): ReadonlySet<Purpose> {
  return purposesOfPlace(kind, peopleAt(kind));
}

/** The purposes that at least one of these roles may state. */
export function purposesOfRoles(roles: readonly ActorRole[]): ReadonlySet<Purpose> {
  return new Set(roles.flatMap((role) => [...purposesOf(role)]));
}
