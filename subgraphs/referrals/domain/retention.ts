import type { RetentionRule } from '../../../disclosure/retention/retention.ts';

/** Organisations that treat: what they are party to is part of a care record (WGBO 7:446, 7:454). */
export const CARE_KINDS = ['GP_PRACTICE', 'HOME_CARE', 'HEALTH_CENTRE'] as const;

export type Keeping = 'CARE' | 'SUPPORT' | 'VILLAGE';

/** Under which law a movement between these kinds of organisations falls: the longest term of them. */
export function keepingOf(kinds: readonly string[]): Keeping {
  if (kinds.some((kind) => (CARE_KINDS as readonly string[]).includes(kind))) return 'CARE';
  return kinds.every((kind) => kind === 'COMMUNITY') ? 'VILLAGE' : 'SUPPORT';
}

const WHAT = 'Sent referrals and handovers, and the cases whose responsibility moved by them,';
const FROM = 'the last change of it, once everything on it has ended';

export const MOVEMENT_RULES: Readonly<Record<Keeping, RetentionRule>> = {
  CARE: {
    name: 'CARE_RECORDS',
    what: `${WHAT} where a practice, home care or health centre is a party`,
    term: { years: 20 },
    from: FROM,
    law: 'WGBO: BW 7:454(3), 20 years after the last change',
  },
  SUPPORT: {
    name: 'SUPPORT_RECORDS',
    what: `${WHAT} of other organisations, the social team among them`,
    term: { years: 15 },
    from: FROM,
    law: 'Wmo 2015 5.3.4(1): 15 years',
  },
  VILLAGE: {
    name: 'VILLAGE_RECORDS',
    what: `${WHAT} between villages alone`,
    term: { months: 24 },
    from: FROM,
    law: 'No law; GDPR 5(1)(e): as the log of a village',
  },
};

export const WITHDRAWN: RetentionRule = {
  name: 'WITHDRAWN_APPLICATIONS',
  what: 'Referrals and handovers that were never sent: declined, withdrawn or lapsed',
  term: { weeks: 6 },
  from: 'its end',
  law: 'GDPR 5(1)(e): a withdrawn application is of no more use; 6 weeks to object (Awb 6:7)',
};

export const EMPTY_CASES: RetentionRule = {
  name: 'EMPTY_CASES',
  what: 'Cases on which no referral or handover is left',
  term: { weeks: 6 },
  from: 'its opening',
  law: 'GDPR 5(1)(e): nothing is left that it would belong to',
};

export const DELIVERIES: RetentionRule = {
  name: 'WEBHOOK_DELIVERIES',
  what: 'Which change the system of an organisation was told of, or could not be',
  term: { days: 90 },
  from: 'its delivery or last try',
  law: 'GDPR 5(1)(e): to find out why a system missed something; after that the movement says it',
};

export const REFERRAL_CODES: RetentionRule = {
  name: 'REFERRAL_CODES',
  what: 'Hashes of codes by which a resident was named, and failed tries of codes',
  term: { days: 7 },
  from: 'the end of the code, or the try',
  law: 'GDPR 5(1)(e): a code counts for 14 days and a try for one',
};
