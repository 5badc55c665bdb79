import { HANDOVER_STATUSES, type Handover } from './handovers.ts';
import { PRESCRIBED_KINDS, REFERRED_KINDS } from './kinds-of-help.ts';
import type { LocalNetwork, Village } from './local-network.ts';
import { randomOf, type Random } from './random.ts';
import { REFERRAL_STATUSES, type Referral } from './referrals.ts';
import type { Resident } from './residents.ts';

export interface Movements {
  readonly referrals: readonly Referral[];
  readonly handovers: readonly Handover[];
}

const PART_IN_A_CASE = 0.05;
const DAYS_OF_HISTORY = 400;

/**
 * Cases all over the region, for a few of every hundred residents: practices ask villages, villages
 * ask formal care or whoever can help, and hand over to one another. Ways and statuses come in turn,
 * so that there is some of everything; `turnsBefore` counts those of residents made before.
 */
export function regionCases(
  seed: number,
  residents: readonly Resident[],
  nameOf: (n: number) => string,
  networks: ReadonlyMap<string, LocalNetwork>,
  turnsBefore: number,
): Movements & { readonly turns: number } {
  const referrals: Referral[] = [];
  const handovers: Handover[] = [];
  let turn = turnsBefore;
  for (const resident of residents) {
    const network = networks.get(resident.community.slug);
    const random = randomOf(seed, 'case', resident.n);
    if (!network?.village || !random.chance(PART_IN_A_CASE)) continue;
    const begin: Begin = {
      label: `${nameOf(resident.n)}-z`,
      resident,
      daysAgo: random.int(2, DAYS_OF_HISTORY),
    };
    const way = turn % 4;
    const status = Math.floor(turn / 4);
    turn += 1;
    if (way === 3) handovers.push(...handover(begin, network, network.village, status, random));
    else referrals.push(...referral(begin, network, network.village, way, status, random));
  }
  return { referrals, handovers, turns: turn };
}

type Begin = Pick<Referral, 'label' | 'resident' | 'daysAgo'>;

function referral(
  begin: Begin,
  { partners }: LocalNetwork,
  village: Village,
  way: number,
  turn: number,
  random: Random,
): Referral[] {
  const status = REFERRAL_STATUSES[turn % REFERRAL_STATUSES.length] ?? 'REQUESTED';
  const practice = partners.GP_PRACTICE;
  if (way === 0 && practice) {
    const kind = random.pick(PRESCRIBED_KINDS);
    const reason = 'WELLBEING_PRESCRIPTION';
    const to = village.supporter;
    return [{ ...begin, kind, reason, status, from: practice, to, openTo: null }];
  }
  const matter = random.pick(REFERRED_KINDS);
  const to = partners[matter.to];
  if (!to) return [];
  const { kind, reason } = matter;
  const openTo = way === 2 ? matter.to : null;
  return [{ ...begin, kind, reason, status, from: village.coordinator, to, openTo }];
}

function handover(
  begin: Begin,
  { partners }: LocalNetwork,
  village: Village,
  turn: number,
  random: Random,
): Handover[] {
  const status = HANDOVER_STATUSES[turn % HANDOVER_STATUSES.length] ?? 'REQUESTED';
  const partner = random.chance(0.5) ? partners.SOCIAL_TEAM : partners.HOME_CARE;
  if (!partner) return [];
  const fromVillage = random.chance(0.5);
  return [
    {
      ...begin,
      kind: 'RESPITE',
      status,
      from: fromVillage ? village.supporter : partner,
      to: fromVillage ? partner : village.supporter,
    },
  ];
}
