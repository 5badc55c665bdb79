import { maskOf } from '../../disclosure/categories.ts';
import type { ActorRole } from '../../platform/actor.ts';
import { demoId } from '../demo-id.ts';
import { DEMO_IDENTITIES } from '../issuer/demo-identities.ts';
import type { Calendar } from './calendar.ts';
import type { CareKind, CareOrganisation } from './care-network.ts';
import { organisationId } from './public-facts.ts';
import { communitiesOf, type Reference } from './reference.ts';
import type { Tables } from './tables.ts';

/** Somebody, or a machine, who works for an organisation. */
export interface StaffMember {
  readonly id: string;
  readonly subject: string;
  readonly organisationId: string;
  readonly role: ActorRole;
  readonly name: string;
}

const EMPLOYED_SINCE_DAYS = 4 * 365;

const MACHINES: readonly ActorRole[] = ['VILLAGE_APP', 'CARE_SYSTEM'];

const JOBS: Partial<Record<ActorRole, string>> = {
  COORDINATOR: 'Coördinator',
  VILLAGE_SUPPORTER: 'Dorpsondersteuner',
  VILLAGE_APP: 'Dorpsapp',
  GP: 'Huisarts',
  PRACTICE_NURSE: 'Praktijkondersteuner',
  SOCIAL_WORKER: 'Maatschappelijk werker',
  HOME_CARE_NURSE: 'Wijkverpleegkundige',
  WELFARE_WORKER: 'Welzijnswerker',
  HOUSING_OFFICER: 'Woonconsulent',
  CARE_SYSTEM: 'Huisartsinformatiesysteem',
  MUNICIPALITY_ANALYST: 'Onderzoeker',
  PRIVACY_OFFICER: 'Functionaris gegevensbescherming',
};

const ROLES_OF_KIND: Readonly<Record<CareKind, readonly ActorRole[]>> = {
  GP_PRACTICE: ['GP', 'PRACTICE_NURSE'],
  SOCIAL_TEAM: ['SOCIAL_WORKER'],
  HOME_CARE: ['HOME_CARE_NURSE'],
  WELFARE: ['WELFARE_WORKER'],
  HOUSING_CORPORATION: ['HOUSING_OFFICER'],
  MUNICIPALITY: [],
};

/**
 * Everybody who works somewhere: the demo identities first, then who is missing for each organisation
 * to have its people. A volunteer is nobody's staff: employment opens the whole home village.
 */
export function staffOf(reference: Reference, care: readonly CareOrganisation[]): StaffMember[] {
  const identities = DEMO_IDENTITIES.flatMap(({ name, subject, role, organisation }) =>
    organisation === null || role === 'VOLUNTEER'
      ? []
      : [member(subject, organisation.id, role, placeOf(name))],
  );
  const served = reference.organisations.filter((listed) => communitiesOf(listed).length > 0);
  const needed = [
    ...served.map((village) => ({
      slug: village.slug,
      place: village.name,
      roles: ['COORDINATOR', 'VILLAGE_SUPPORTER'] as readonly ActorRole[],
    })),
    ...care.map(({ slug, place, kind }) => ({ slug, place, roles: ROLES_OF_KIND[kind] })),
  ];
  const present = new Set(identities.map((known) => `${known.organisationId} ${known.role}`));
  const others = needed.flatMap(({ slug, place, roles }) => {
    const id = organisationId(slug);
    return roles
      .filter((role) => !present.has(`${id} ${role}`))
      .map((role) => member(`demo:${role.toLowerCase()}-${slug}`, id, role, place));
  });
  return [...identities, ...others];
}

export function employment(staff: readonly StaffMember[], calendar: Calendar): Tables {
  const [gees] = staff.filter(({ subject }) => subject === 'demo:coordinator-gees');
  const former = gees && {
    ...gees,
    id: demoId('staff', 'demo:former-coordinator-gees'),
    subject: 'demo:former-coordinator-gees',
    name: 'Oud-coördinator Demo-Gees',
  };
  return {
    'disclosure.staff': [
      ...staff.map((working) => ({
        ...working,
        validFrom: calendar.ago(EMPLOYED_SINCE_DAYS),
        validUntil: null,
      })),
      ...(former
        ? [
            {
              ...former,
              validFrom: calendar.ago(2 * EMPLOYED_SINCE_DAYS),
              validUntil: calendar.ago(EMPLOYED_SINCE_DAYS),
            },
          ]
        : []),
    ],
    'disclosure.staff_contacts': staff
      .filter(({ role }) => !MACHINES.includes(role))
      .map(({ subject, organisationId: id }) => ({
        subject,
        organisationId: id,
        channel: 'EMAIL',
        address: `${subject.replaceAll(':', '.')}@voorbeeld.example`,
      })),
    'disclosure.app_grants': staff.flatMap(({ subject, organisationId: id }) => {
      const categories = APP_GRANTS[subject];
      return categories ? [{ subject, organisationId: id, categories: maskOf(...categories) }] : [];
    }),
  };
}

/** What each village switched on for its app. */
const APP_GRANTS: Readonly<Record<string, readonly string[]>> = {
  'demo:app-gees': ['IDENTITY', 'HELP_REQUESTS', 'LOGBOOK', 'VOLUNTEER_MATCHES'],
  'demo:app-wedde': ['IDENTITY', 'HELP_REQUESTS'],
};

function member(
  subject: string,
  organisation: string,
  role: ActorRole,
  place: string,
): StaffMember {
  return {
    id: demoId('staff', subject),
    subject,
    organisationId: organisation,
    role,
    name: `${JOBS[role] ?? role} Demo-${place}`,
  };
}

/** The place in the name of a demo identity: `gp-oosterhesselen` works in Oosterhesselen. */
function placeOf(identity: string): string {
  const last = identity.split('-').at(-1) ?? identity;
  const place = PLACES_OF_OFFICERS[identity] ?? last;
  return place.charAt(0).toUpperCase() + place.slice(1);
}

const PLACES_OF_OFFICERS: Readonly<Record<string, string>> = {
  'privacy-officer': 'gees',
  'analyst-drenthe': 'coevorden',
};
