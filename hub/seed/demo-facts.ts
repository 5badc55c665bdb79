import type { Calendar } from './calendar.ts';
import { careNetwork, careOrganisations } from './care-network.ts';
import { consentFacts, regionConsents } from './consents.ts';
import { geesFacts } from './gees.ts';
import { handoverFacts } from './handovers.ts';
import { helpRequestFacts, question, questionsOf, type HelpRequest } from './help-requests.ts';
import { housingInterests } from './housing-interests.ts';
import { localNetworks, type LocalNetwork } from './local-network.ts';
import { helpersByKind, helpersKey, matchesOn, matchFacts } from './matches.ts';
import { otherVillages } from './other-villages.ts';
import { serialFor } from './people.ts';
import { publicFacts } from './public-facts.ts';
import { randomOf } from './random.ts';
import { readReference, type CommunityFact } from './reference.ts';
import { regionCases, type Movements } from './region-cases.ts';
import { referralFacts } from './referrals.ts';
import { aroundResidentGees } from './resident-gees.ts';
import { rightsRequests } from './rights.ts';
import { homesOf, makeResidents, residentFacts, type Resident } from './residents.ts';
import { employment, staffOf } from './staff.ts';
import { joinTables, type Tables } from './tables.ts';
import { makeVolunteers, volunteerFacts } from './volunteers.ts';
import { workingTogether } from './working-together.ts';

export interface DemoFactsOptions {
  /** The same seed, number of residents and calendar give the same rows. */
  readonly seed: number;
  readonly residents: number;
  readonly calendar: Calendar;
}

/** How often residents took turns at something, so that the next ones go on where others stopped. */
export interface Turns {
  readonly cases: number;
  readonly consents: number;
}

export const NO_TURNS: Turns = { cases: 0, consents: 0 };

/** Some residents, with everything about them. */
export interface RegionPart {
  readonly tables: Tables;
  readonly turns: Turns;
}

/**
 * The demo region, to be made in parts: the union of the parts is the same however it is divided.
 * Pure: what follows from facts alone is derived in the database.
 */
export interface DemoRegion {
  /** What everything else refers to: public facts, who works where, volunteers. In pieces, in order. */
  ground(): Iterable<Tables>;
  /**
   * The residents from number `first` (1 is the first). The part with resident 1 tells what the demo
   * identities find, and must hold all whom that is about: at least `LEAST_FIRST_PART` residents.
   */
  residents(part: {
    readonly first: number;
    readonly count: number;
    readonly turns: Turns;
  }): RegionPart;
}

export const LEAST_FIRST_PART = 1000;
const VOLUNTEERS_A_PIECE = 5000;

export function demoRegion({ seed, residents: total, calendar }: DemoFactsOptions): DemoRegion {
  const reference = readReference();
  const care = careOrganisations(reference);
  const staff = staffOf(reference, care);
  const networks = localNetworks(reference, care, staff);
  const serial = serialFor(total);
  const homeOf = homesOf(reference.communities);
  const volunteers = makeVolunteers({ seed, serial }, residentsPerVillage(total, homeOf, networks));
  const helpers = helpersByKind(volunteers);
  const canHelp = (community: string, kind: string) => helpers.has(helpersKey(community, kind));

  /** Matches and movements that the demo identities find, and nobody else. */
  const told = (first: number, residents: readonly Resident[]) => {
    const some = first === 1 ? residents : [];
    const gees = geesFacts(seed, some, volunteers, networks.get('gees'), calendar);
    return { gees, elsewhere: otherVillages(some, networks) };
  };

  return {
    *ground() {
      yield joinTables([
        publicFacts(reference),
        careNetwork(care, calendar),
        employment(staff, calendar),
      ]);
      for (let start = 0; start < volunteers.length; start += VOLUNTEERS_A_PIECE) {
        const piece = volunteers.slice(start, start + VOLUNTEERS_A_PIECE);
        yield volunteerFacts(seed, piece, serial, calendar);
      }
    },

    residents({ first, count, turns }) {
      const residents = makeResidents({ seed, first, count, serial }, homeOf, calendar);
      const { gees, elsewhere } = told(first, residents);
      const cases = regionCases(seed, residents, serial, networks, turns.cases);
      const questions = residents
        .filter(({ community }) => networks.get(community.slug)?.village)
        .flatMap((resident) => questionsOf(seed, resident, serial(resident.n), calendar, canHelp));
      const matches = questions.flatMap((request) => {
        const { slug } = request.resident.community;
        const able = helpers.get(helpersKey(slug, request.kind)) ?? [];
        return matchesOn(seed, request, able, networks.get(slug));
      });
      const referred = referredQuestions(seed, cases, calendar);
      const own = [...gees.consents, ...elsewhere.consents];
      const known = new Set(own.map(({ resident }) => resident));
      const consents = regionConsents(seed, residents, serial, networks, known, turns.consents);
      const requests = [...questions, ...referred, ...gees.requests];
      const { referrals, handovers } = gees.movements;

      return {
        turns: { cases: cases.turns, consents: consents.turns },
        tables: joinTables([
          residentFacts(seed, residents, serial, calendar),
          helpRequestFacts(seed, requests, networks, calendar),
          matchFacts([...matches, ...gees.matches], calendar),
          MOVEMENTS_IN_ORDER,
          referralFacts(seed, [...cases.referrals, ...referrals, ...elsewhere.referrals], calendar),
          handoverFacts(seed, [...cases.handovers, ...handovers], calendar),
          workingTogether(networks.get('gees'), handovers, calendar),
          consentFacts(seed, [...consents.records, ...own], calendar),
          housingInterests(seed, residents, serial, reference, calendar),
          rightsRequests(seed, residents, serial, networks, calendar),
          first === 1 ? aroundResidentGees(residents, calendar) : {},
        ]),
      };
    },
  };
}

/** Responsibility moves by events of either movement, so it is written after both. */
const MOVEMENTS_IN_ORDER: Tables = {
  'referrals.cases': [],
  'referrals.referrals': [],
  'referrals.referral_events': [],
  'referrals.handovers': [],
  'referrals.handover_topics': [],
  'referrals.handover_contents': [],
  'referrals.handover_events': [],
  'referrals.responsibilities': [],
};

/** All rows of the demo region by table. */
export function demoFacts(options: DemoFactsOptions): Tables {
  const region = demoRegion(options);
  const everybody = { first: 1, count: options.residents, turns: NO_TURNS };
  return joinTables([...region.ground(), region.residents(everybody).tables]);
}

/** How many residents live in each village that has an organisation to help in. */
function residentsPerVillage(
  total: number,
  homeOf: (n: number) => CommunityFact,
  networks: ReadonlyMap<string, LocalNetwork>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let n = 1; n <= total; n += 1) {
    const { slug } = homeOf(n);
    if (!networks.get(slug)?.village) continue;
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

/** What a village referred began as a question for help. */
function referredQuestions(seed: number, cases: Movements, calendar: Calendar): HelpRequest[] {
  return cases.referrals
    .filter(({ from, status }) => from.role === 'COORDINATOR' && status !== 'DRAFT')
    .map(({ label, resident, kind, daysAgo }) =>
      question({
        label: `${label}-v`,
        resident,
        kind,
        status: 'REFERRED',
        daysAgo: daysAgo + 1,
        random: randomOf(seed, 'referred question', label),
        calendar,
      }),
    );
}
