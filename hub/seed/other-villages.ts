import { maskOf } from '../../disclosure/categories.ts';
import { purposeMaskOf } from '../../disclosure/purposes.ts';
import { toRole, type ConsentRecord } from './consents.ts';
import type { LocalNetwork } from './local-network.ts';
import type { Referral } from './referrals.ts';
import type { Resident } from './residents.ts';

/** What demo identities outside Gees find, whatever else the region holds. */
export interface OtherFacts {
  readonly referrals: readonly Referral[];
  readonly consents: readonly ConsentRecord[];
}

export function otherVillages(
  residents: readonly Resident[],
  networks: ReadonlyMap<string, LocalNetwork>,
): OtherFacts {
  return {
    referrals: [...toWedde(residents, networks), ...toVeendam(residents, networks)],
    consents: ofResidentGrolloo(residents, networks.get('grolloo')),
  };
}

type Residents = readonly Resident[];
type Networks = ReadonlyMap<string, LocalNetwork>;

const someoneIn = (village: string, residents: Residents) =>
  residents.find(({ community }) => community.slug === village);

/** For supporter-wedde: a practice asks. */
function toWedde(residents: Residents, networks: Networks): Referral[] {
  const resident = someoneIn('wedde', residents);
  const network = networks.get('wedde');
  const practice = network?.partners.GP_PRACTICE;
  if (!resident || !network?.village || !practice) return [];
  return [
    {
      label: 'gp-westerwolde-to-wedde-requested',
      resident,
      from: practice,
      to: network.village.supporter,
      openTo: null,
      kind: 'WALK',
      reason: 'WELLBEING_PRESCRIPTION',
      status: 'REQUESTED',
      daysAgo: 4,
    },
  ];
}

/** For gp-veendam, which has patients of its own and none in Gees. */
function toVeendam(residents: Residents, networks: Networks): Referral[] {
  const resident = someoneIn('veendam', residents);
  const network = networks.get('veendam');
  const practice = network?.partners.GP_PRACTICE;
  if (!resident || !network?.village || !practice) return [];
  return [
    {
      label: 'veendam-to-gp-veendam-accepted',
      resident,
      from: network.village.coordinator,
      to: practice,
      openTo: null,
      kind: 'SIGNAL_CONCERN',
      reason: 'BOUNDARY_EXCEEDED',
      status: 'ACCEPTED',
      daysAgo: 9,
    },
  ];
}

function ofResidentGrolloo(
  residents: Residents,
  network: LocalNetwork | undefined,
): ConsentRecord[] {
  const resident = residents.find(({ account }) => account === 'demo:resident-grolloo');
  const socialTeam = network?.partners.SOCIAL_TEAM;
  if (!resident || !socialTeam) return [];
  return [
    {
      label: 'resident-grolloo-social-team',
      resident,
      decision: 'PERMIT',
      to: toRole(socialTeam),
      categories: maskOf('IDENTITY', 'CONTACT', 'HELP_REQUESTS'),
      purposes: purposeMaskOf('COORDINATION_OF_CARE', 'CARE_MANAGEMENT'),
      givenDaysAgo: 90,
    },
  ];
}
