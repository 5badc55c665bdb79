import type { ActorRole } from '../../platform/actor.ts';
import { demoId } from '../demo-id.ts';

/** An organisation that demo identities speak for; its id is `demoId('organisation', slug)`. */
export interface DemoOrganisation {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
}

/** Somebody who may sign in at the development issuer, or a machine that holds a key there. */
export interface DemoIdentity {
  readonly name: string;
  /** The token's `sub`: `demo:` and the name. */
  readonly subject: string;
  readonly kind: 'PERSON' | 'MACHINE';
  readonly role: ActorRole;
  readonly organisation: DemoOrganisation | null;
  readonly dutch: string;
  readonly english: string;
}

function organisation(slug: string, name: string): DemoOrganisation {
  return { slug, id: demoId('organisation', slug), name };
}

const OOSTERHESSELEN = organisation(
  'huisartsenpraktijk-oosterhesselen-demo',
  'Huisartsenpraktijk Oosterhesselen (demo)',
);
const VEENDAM = organisation(
  'huisartsenpraktijk-veendam-demo',
  'Huisartsenpraktijk Veendam (demo)',
);
const SOCIAL_TEAM = organisation('sociaal-team-coevorden-demo', 'Sociaal team Coevorden (demo)');
const HOME_CARE = organisation('thuiszorg-coevorden-demo', 'Thuiszorg Coevorden (demo)');
const GEES = organisation('nei-noaberschap', 'Dorpscoöperatie Nei Noaberschap');
const WEDDE = organisation('wedde-dat-t-lukt', "Wedde dat 't Lukt");
const MUNICIPALITY = organisation('gemeente-coevorden-demo', 'Gemeente Coevorden (demo)');

function identity(
  kind: DemoIdentity['kind'],
  name: string,
  role: ActorRole,
  organisationOf: DemoOrganisation | null,
  dutch: string,
  english: string,
): DemoIdentity {
  return {
    name,
    subject: `demo:${name}`,
    kind,
    role,
    organisation: organisationOf,
    dutch,
    english,
  };
}

/** Every demo identity, in the order in which the login page and the start-up message show them. */
export const DEMO_IDENTITIES: readonly DemoIdentity[] = [
  identity('PERSON', 'gp-oosterhesselen', 'GP', OOSTERHESSELEN, 'Huisarts', 'GP'),
  identity(
    'MACHINE',
    'gp-system-oosterhesselen',
    'CARE_SYSTEM',
    OOSTERHESSELEN,
    'Huisartsinformatiesysteem',
    "The practice's own system",
  ),
  identity(
    'PERSON',
    'gp-veendam',
    'GP',
    VEENDAM,
    'Huisarts zonder relatie met Gees',
    'GP without relation to Gees',
  ),
  identity(
    'PERSON',
    'social-team-coevorden',
    'SOCIAL_WORKER',
    SOCIAL_TEAM,
    'Maatschappelijk werker',
    'Social worker',
  ),
  identity(
    'PERSON',
    'home-care-coevorden',
    'HOME_CARE_NURSE',
    HOME_CARE,
    'Wijkverpleegkundige',
    'Home care nurse',
  ),
  identity(
    'PERSON',
    'supporter-gees',
    'VILLAGE_SUPPORTER',
    GEES,
    'Dorpsondersteuner van Gees',
    'Village supporter of Gees',
  ),
  identity(
    'PERSON',
    'coordinator-gees',
    'COORDINATOR',
    GEES,
    'Coördinator in Gees',
    'Coordinator in Gees',
  ),
  identity(
    'PERSON',
    'volunteer-gees',
    'VOLUNTEER',
    GEES,
    'Vrijwilliger in Gees',
    'Volunteer in Gees',
  ),
  identity('MACHINE', 'app-gees', 'VILLAGE_APP', GEES, 'Dorpsapp van Gees', 'Village app of Gees'),
  identity(
    'MACHINE',
    'app-wedde',
    'VILLAGE_APP',
    WEDDE,
    'Dorpsapp van Wedde',
    'Village app of Wedde',
  ),
  identity(
    'PERSON',
    'supporter-wedde',
    'VILLAGE_SUPPORTER',
    WEDDE,
    'Dorpsondersteuner van Wedde',
    'Village supporter of Wedde',
  ),
  identity('PERSON', 'resident-gees', 'RESIDENT', null, 'Inwoner van Gees', 'Resident of Gees'),
  identity(
    'PERSON',
    'representative-gees',
    'REPRESENTATIVE',
    null,
    'Vertegenwoordiger van de inwoner van Gees',
    'Representative of the resident of Gees',
  ),
  identity(
    'PERSON',
    'resident-grolloo',
    'RESIDENT',
    null,
    'Inwoner van Grolloo',
    'Resident of Grolloo',
  ),
  identity(
    'PERSON',
    'analyst-drenthe',
    'MUNICIPALITY_ANALYST',
    MUNICIPALITY,
    'Onderzoeker bij de gemeente',
    'Analyst at the municipality',
  ),
  identity(
    'PERSON',
    'privacy-officer',
    'PRIVACY_OFFICER',
    GEES,
    'Functionaris gegevensbescherming',
    'Data protection officer',
  ),
  identity(
    'PERSON',
    'officer-oosterhesselen',
    'PRIVACY_OFFICER',
    OOSTERHESSELEN,
    'Functionaris gegevensbescherming',
    'Data protection officer',
  ),
  identity('PERSON', 'operator', 'OPERATOR', null, 'Beheerder van de hub', 'Operator of the hub'),
];

export function demoIdentity(name: string): DemoIdentity | undefined {
  return DEMO_IDENTITIES.find((known) => known.name === name);
}

export function demoIdentityBySubject(subject: string): DemoIdentity | undefined {
  return DEMO_IDENTITIES.find((known) => known.subject === subject);
}
