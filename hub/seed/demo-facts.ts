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
import { readReference } from './reference.ts';
import { regionCases, type Movements } from './region-cases.ts';
import { referralFacts } from './referrals.ts';
import { makeResidents, residentFacts, type Resident } from './residents.ts';
import { employment, staffOf } from './staff.ts';
import { joinTables, type Tables } from './tables.ts';
import { makeVolunteers, volunteerFacts } from './volunteers.ts';

export interface DemoFactsOptions {
  /** The same seed, number of residents and calendar give the same rows. */
  readonly seed: number;
  readonly residents: number;
  readonly calendar: Calendar;
}

/** All rows of the demo region by table. Pure: what follows from facts alone is derived in the database. */
export function demoFacts({ seed, residents: count, calendar }: DemoFactsOptions): Tables {
  const reference = readReference();
  const care = careOrganisations(reference);
  const staff = staffOf(reference, care);
  const networks = localNetworks(reference, care, staff);
  const serial = serialFor(count);

  const residents = makeResidents({ seed, count, serial }, reference.communities, calendar);
  const volunteers = makeVolunteers({ seed, serial }, residentsPerVillage(residents, networks));
  const helpers = helpersByKind(volunteers);
  const gees = geesFacts(seed, residents, volunteers, networks.get('gees'), calendar);
  const cases = regionCases(seed, residents, serial, networks);
  const canHelp = (community: string, kind: string) => helpers.has(helpersKey(community, kind));
  const questions = residents
    .filter(({ community }) => networks.get(community.slug)?.village)
    .flatMap((resident) => questionsOf(seed, resident, serial(resident.n), calendar, canHelp));
  const matches = questions.flatMap((request) => {
    const { slug } = request.resident.community;
    const able = helpers.get(helpersKey(slug, request.kind)) ?? [];
    return matchesOn(seed, request, able, networks.get(slug));
  });
  const referred = referredQuestions(seed, cases, calendar);
  const elsewhere = otherVillages(residents, networks);
  const known = new Set([...gees.consents, ...elsewhere.consents].map(({ resident }) => resident));

  return joinTables([
    publicFacts(reference),
    careNetwork(care, calendar),
    employment(staff, calendar),
    residentFacts(seed, residents, serial, calendar),
    volunteerFacts(seed, volunteers, serial, calendar),
    helpRequestFacts(seed, [...questions, ...referred, ...gees.requests], networks, calendar),
    matchFacts([...matches, ...gees.matches], calendar),
    referralFacts(
      seed,
      [...cases.referrals, ...gees.movements.referrals, ...elsewhere.referrals],
      calendar,
    ),
    handoverFacts(seed, [...cases.handovers, ...gees.movements.handovers], calendar),
    consentFacts(
      seed,
      [
        ...regionConsents(seed, residents, serial, networks, known),
        ...gees.consents,
        ...elsewhere.consents,
      ],
      calendar,
    ),
    housingInterests(seed, residents, serial, reference, calendar),
  ]);
}

/** How many residents live in each village that has an organisation to help in. */
function residentsPerVillage(
  residents: readonly Resident[],
  networks: ReadonlyMap<string, LocalNetwork>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { community } of residents) {
    if (!networks.get(community.slug)?.village) continue;
    counts.set(community.slug, (counts.get(community.slug) ?? 0) + 1);
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
