import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import type { KindOfHelp } from './kinds-of-help.ts';
import { FIRST_NAMES, telephone, type Serial } from './people.ts';
import { communityId } from './public-facts.ts';
import { randomOf } from './random.ts';
import type { Tables } from './tables.ts';

export interface Volunteer {
  /** From 1. */
  readonly n: number;
  readonly key: string;
  readonly id: string;
  readonly account: string | null;
  /** Slug of the community where the volunteer helps. */
  readonly community: string;
  readonly offers: readonly KindOfHelp[];
  readonly agreement: 'ACTIVE' | 'EXPIRED' | 'NONE';
}

/** What volunteers offer: nothing that only a coordinator or a professional should take up. */
const OFFERED = [
  'TRANSPORT',
  'COMPANY',
  'GROCERIES',
  'HANDYMAN',
  'MEDICINE_DELIVERY',
  'WALK',
  'MEAL',
  'ADMINISTRATION',
  'DIGITAL_HELP',
  'ACCOMPANY_APPOINTMENT',
  'DAY_ACTIVITY',
  'RESPITE',
  'CHECK_IN',
] as const satisfies readonly KindOfHelp[];

export const VOLUNTEER_GEES = 'demo:volunteer-gees';

const REGISTERED_DAYS = { least: 800, most: 1400 } as const;
const SIGNED_DAYS = { least: 735, most: 790 } as const;

/** One volunteer for every twelve residents, at least two where anybody lives. */
export function makeVolunteers(
  options: { readonly seed: number; readonly serial: Serial },
  residentsByCommunity: ReadonlyMap<string, number>,
): Volunteer[] {
  const places = [...residentsByCommunity].flatMap(([community, residents]) =>
    Array.from({ length: Math.max(2, Math.round(residents / 12)) }, () => community),
  );
  const identity = places.indexOf('gees');
  return places.map((community, place) => {
    const n = place + 1;
    const random = randomOf(options.seed, 'volunteer', n);
    const key = random.uuid();
    if (place === identity) {
      return {
        n,
        key,
        id: demoId('volunteer', 'volunteer-gees'),
        account: VOLUNTEER_GEES,
        community,
        offers: ['TRANSPORT', 'COMPANY', 'WALK', 'GROCERIES', 'HANDYMAN'],
        agreement: 'ACTIVE',
      };
    }
    return {
      n,
      key,
      id: demoId('volunteer', options.serial(n)),
      account: random.chance(0.85) ? `demo:volunteer-${options.serial(n)}` : null,
      community,
      offers: random.sample(OFFERED, random.int(2, 5)),
      agreement: random.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'EXPIRED', 'NONE']),
    };
  });
}

export function volunteerFacts(
  seed: number,
  volunteers: readonly Volunteer[],
  serial: Serial,
  calendar: Calendar,
): Tables {
  return {
    'volunteers.volunteers': volunteers.map(({ n, key, id, account, community }) => {
      const random = randomOf(seed, 'volunteer facts', n);
      return {
        key,
        id,
        account,
        communityId: communityId(community),
        name: `${random.pick(FIRST_NAMES)} Vrijwilliger-${serial(n)}`,
        telephone: random.chance(0.9) ? telephone('volunteer', n) : null,
        registeredAt: calendar.ago(
          random.int(REGISTERED_DAYS.least, REGISTERED_DAYS.most),
          random.int(WORKING_MINUTES.least, WORKING_MINUTES.most),
        ),
      };
    }),
    'volunteers.offers': volunteers.flatMap(({ n, key, offers }) => {
      const random = randomOf(seed, 'offers', n);
      return offers.map((kind) => ({
        volunteerKey: key,
        kind,
        hoursAWeek: random.chance(0.7) ? random.int(1, 8) : null,
      }));
    }),
    'volunteers.agreements': volunteers
      .filter(({ agreement }) => agreement !== 'NONE')
      .map(({ n, key, offers, agreement }) => {
        const random = randomOf(seed, 'agreement', n);
        const signed = random.int(SIGNED_DAYS.least, SIGNED_DAYS.most);
        const until = agreement === 'EXPIRED' ? random.int(5, 300) : -random.int(200, 700);
        const endless = agreement === 'ACTIVE' && random.chance(0.4);
        const signedOn = calendar.dayAgo(signed);
        return {
          id: demoId('agreement', serial(n)),
          volunteerKey: key,
          textVersion: `${signedOn.slice(0, 4)}-1`,
          signedOn,
          validUntil: endless ? null : calendar.dayAgo(until),
          covers: offers,
        };
      }),
  };
}
