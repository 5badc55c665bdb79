import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import { FIRST_NAMES, postcode, telephone, type Serial } from './people.ts';
import { communityId } from './public-facts.ts';
import { randomOf, type Random } from './random.ts';
import type { CommunityFact } from './reference.ts';
import type { Tables } from './tables.ts';

export interface Resident {
  /** From 1. */
  readonly n: number;
  readonly key: string;
  readonly community: CommunityFact;
  readonly account: string | null;
  readonly registeredAt: Date;
}

/** Before the oldest question for help. */
const REGISTERED_DAYS = { least: 760, most: 1400 } as const;

/** The demo identities that are residents: the first to be made, each in its village. */
const RESIDENT_IDENTITIES = [
  { account: 'demo:resident-gees', community: 'gees' },
  { account: 'demo:resident-grolloo', community: 'grolloo' },
] as const;

/**
 * Where resident `n` lives: all communities in turn; Gees, which the documentation shows, has twice as
 * many residents.
 */
export function homesOf(communities: readonly CommunityFact[]): (n: number) => CommunityFact {
  const bySlug = new Map(communities.map((community) => [community.slug, community]));
  const gees = bySlug.get('gees');
  const turns = gees ? [gees, ...communities] : communities;
  return (n) => {
    const place = n - 1;
    const identity = RESIDENT_IDENTITIES[place];
    const turn = turns[(place - RESIDENT_IDENTITIES.length + turns.length) % turns.length];
    const community = (identity && bySlug.get(identity.community)) ?? turn;
    if (!community) throw new Error('The reference data holds no communities.');
    return community;
  };
}

/** Residents from number `first` on, the same ones whichever others are made with them. */
export function makeResidents(
  options: {
    readonly seed: number;
    readonly first: number;
    readonly count: number;
    readonly serial: Serial;
  },
  homeOf: (n: number) => CommunityFact,
  calendar: Calendar,
): Resident[] {
  return Array.from({ length: options.count }, (_, place) => {
    const n = options.first + place;
    const random = randomOf(options.seed, 'resident', n);
    const identity = RESIDENT_IDENTITIES[n - 1];
    const signsIn = random.chance(0.3);
    return {
      n,
      key: random.uuid(),
      community: homeOf(n),
      account: identity?.account ?? (signsIn ? `demo:resident-${options.serial(n)}` : null),
      registeredAt: calendar.ago(
        random.int(REGISTERED_DAYS.least, REGISTERED_DAYS.most),
        random.int(WORKING_MINUTES.least, WORKING_MINUTES.most),
      ),
    };
  });
}

const NEEDS = [
  'MOBILITY_INDOORS',
  'MOBILITY_OUTDOORS',
  'HOUSEKEEPING',
  'MEALS',
  'PERSONAL_CARE',
  'ADMINISTRATION',
  'VISION',
  'HEARING',
  'DAY_STRUCTURE',
] as const;

const MOBILITIES = [
  'loopt met een rollator',
  'loopt zelfstandig',
  'rolstoel',
  'traplift in huis',
] as const;
const ALERTS = ['hardhorend', 'bloedverdunners', 'hond in huis', 'penicilline-allergie'] as const;
const RELATIONS = ['dochter', 'zoon', 'buurvrouw', 'buurman', 'zus', 'broer', 'vriendin'] as const;

export function residentFacts(
  seed: number,
  residents: readonly Resident[],
  serial: Serial,
  calendar: Calendar,
): Tables {
  const year = calendar.anchor.getUTCFullYear();
  return {
    'villages.residents': residents.map(({ n, key, community, account, registeredAt }) => {
      const random = randomOf(seed, 'resident facts', n);
      const known = account !== null;
      return {
        key,
        communityId: communityId(community.slug),
        registeredAt,
        account,
        name: `${random.pick(FIRST_NAMES)} Voorbeeld-${serial(n)}`,
        birthYear: random.chance(0.95) || known ? year - random.int(24, 97) : null,
        telephone: random.chance(0.9) || known ? telephone('resident', n) : null,
        street: `Voorbeeldstraat-${serial(n)}`,
        houseNumber: `${random.int(1, 99)}-V${serial(n)}`,
        postcode: postcode(n),
        place: community.name,
        householdSize: random.chance(0.9) ? random.pick([1, 1, 1, 2, 2, 2, 3, 4, 5]) : null,
        functionalNeeds: random.chance(0.4) || known ? random.sample(NEEDS, random.int(1, 3)) : [],
        ...emergencySet(random, n, serial, random.chance(0.35) || known),
      };
    }),
    'villages.informal_contacts': residents.flatMap(({ n, key, account }) => {
      const random = randomOf(seed, 'informal network', n);
      const count = account === null ? random.int(0, 2) : random.int(1, 2);
      return Array.from({ length: count }, (_, place) => {
        const label = `${serial(n)}-n${place + 1}`;
        return {
          id: demoId('informal-contact', label),
          residentKey: key,
          name: `${random.pick(FIRST_NAMES)} Naaste-${label}`,
          relation: `${random.pick(RELATIONS)} (kring ${label})`,
          informalCarer: random.chance(0.4),
        };
      });
    }),
  };
}

/** What may be known in an emergency; nothing where none was agreed. */
function emergencySet(random: Random, n: number, serial: Serial, agreed: boolean) {
  const name = serial(n);
  const mobility = random.pick(MOBILITIES);
  const alerts = random.sample(ALERTS, random.int(0, 2));
  if (!agreed) {
    return {
      emergencyContactPerson: null,
      emergencyKeyHolder: null,
      emergencyMobility: null,
      emergencyAlerts: [],
    };
  }
  return {
    emergencyContactPerson: `Noodcontact-${name}, ${telephone('contact', n)}`,
    emergencyKeyHolder: `Sleutelhouder-${name}`,
    emergencyMobility: `${mobility} (nood ${name})`,
    emergencyAlerts: alerts.map((alert) => `${alert} (nood ${name})`),
  };
}
