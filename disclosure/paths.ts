import { PURPOSES, type ActorRole, type Purpose } from '../platform/actor.ts';

import { CATEGORIES, type DataCategory } from './categories.ts';
import type { DecisionBasis } from './decide.ts';

/** One way in which something can be permitted, as it stands in `disclosure.paths`; a test holds the two equal. */
export interface PathInWords {
  readonly position: number;
  readonly kind: string;
  readonly basis: DecisionBasis;
  /** Who stands in this relation, for a reader. */
  readonly who: string;
  /** The roles that can; which of them do is a matter of facts. */
  readonly roles: readonly ActorRole[];
  readonly purposes: readonly Purpose[];
  /** The most it opens. */
  readonly categories: readonly DataCategory[];
  readonly objectionable: boolean;
  readonly survivesRestriction: boolean;
}

const CARE: readonly Purpose[] = [
  'SUPPORT_NETWORK',
  'COORDINATION_OF_CARE',
  'TREATMENT',
  'CARE_MANAGEMENT',
];
const VILLAGE: readonly ActorRole[] = ['COORDINATOR', 'VILLAGE_SUPPORTER', 'VILLAGE_APP'];
const PROFESSIONALS: readonly ActorRole[] = [
  'GP',
  'PRACTICE_NURSE',
  'HOME_CARE_NURSE',
  'CARE_SYSTEM',
  'SOCIAL_WORKER',
  'WELFARE_WORKER',
  'HOUSING_OFFICER',
];
/** Machines have no role of their own in a relation. */
const PEOPLE = [...VILLAGE, ...PROFESSIONALS].filter(
  (role) => role !== 'VILLAGE_APP' && role !== 'CARE_SYSTEM',
);
const PARTIES = [...VILLAGE, ...PROFESSIONALS];

/** Path 6, consent, is not among them: what it opens is what the resident names. */
export const PATHS: readonly PathInWords[] = [
  {
    position: 1,
    kind: 'SELF',
    basis: 'SELF',
    who: 'the person themself, in whichever role',
    roles: ['RESIDENT', 'VOLUNTEER'],
    purposes: PURPOSES,
    categories: CATEGORIES,
    objectionable: false,
    survivesRestriction: true,
  },
  {
    position: 2,
    kind: 'REPRESENTATIVE',
    basis: 'REPRESENTATIVE',
    who: 'whoever acts for the resident, within the mandate',
    roles: ['REPRESENTATIVE'],
    purposes: ['REPRESENTATIVE'],
    categories: CATEGORIES,
    objectionable: false,
    survivesRestriction: true,
  },
  {
    position: 3,
    kind: 'HOME_VILLAGE',
    basis: 'HOME_VILLAGE',
    who: 'people of the home village; its app what the village switched on',
    roles: VILLAGE,
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: [
      'IDENTITY',
      'BIRTH_YEAR',
      'CONTACT',
      'ADDRESS',
      'HOUSEHOLD',
      'HELP_REQUESTS',
      'LOGBOOK',
      'VOLUNTEER_MATCHES',
      'SIGNALS',
      'ATTENDANCE',
      'COMPENSATION',
      'VOLUNTEER_CONTACT',
      'VOLUNTEER_AGREEMENT',
      'EMERGENCY_SET',
    ],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 3,
    kind: 'BREAK_GLASS_REVIEW',
    basis: 'HOME_VILLAGE',
    who: 'people of the home village, of an emergency access that they review: that session alone',
    roles: ['COORDINATOR', 'VILLAGE_SUPPORTER'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['ACCESS_LOG'],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 3,
    kind: 'RIGHTS_REQUEST',
    basis: 'HOME_VILLAGE',
    who: 'coordinators of a village, of a request that they answer: that request alone',
    roles: ['COORDINATOR'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['CONSENTS'],
    objectionable: false,
    survivesRestriction: true,
  },
  {
    position: 4,
    kind: 'MATCH',
    basis: 'MATCH',
    who: 'the matched volunteer, until 7 days after the end',
    roles: ['VOLUNTEER'],
    purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
    categories: ['IDENTITY', 'CONTACT', 'ADDRESS', 'HELP_REQUESTS', 'VOLUNTEER_MATCHES'],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 4,
    kind: 'MATCHED_RESIDENT',
    basis: 'MATCH',
    who: 'the resident whom a volunteer helps, and whoever acts for them',
    roles: ['RESIDENT', 'REPRESENTATIVE'],
    purposes: ['RESIDENT_REQUEST', 'REPRESENTATIVE'],
    categories: ['VOLUNTEER_CONTACT'],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 5,
    kind: 'SENDER',
    basis: 'CASE',
    who: 'the sender of a case',
    roles: PARTIES,
    purposes: CARE,
    categories: [
      'IDENTITY',
      'BIRTH_YEAR',
      'REFERRAL_STATUS',
      'REFERRAL_CONTENT',
      'HANDOVER_CONTENT',
    ],
    objectionable: false,
    survivesRestriction: false,
  },
  {
    position: 5,
    kind: 'RECEIVER',
    basis: 'CASE',
    who: 'the receiver of a case, as far as its state goes',
    roles: PARTIES,
    purposes: CARE,
    categories: [
      'IDENTITY',
      'BIRTH_YEAR',
      'CONTACT',
      'ADDRESS',
      'REFERRAL_STATUS',
      'REFERRAL_CONTENT',
      'HANDOVER_CONTENT',
      'EMERGENCY_SET',
    ],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 5,
    kind: 'CANDIDATE',
    basis: 'CASE',
    who: 'whoever could claim an open request: the notice, no person',
    roles: PARTIES,
    purposes: CARE,
    categories: ['REFERRAL_STATUS'],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 7,
    kind: 'BREAK_GLASS',
    basis: 'BREAK_GLASS',
    who: 'whoever opened an emergency session for this resident',
    roles: ['GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE'],
    purposes: ['BREAK_GLASS'],
    categories: ['EMERGENCY_SET'],
    objectionable: true,
    survivesRestriction: false,
  },
  {
    position: 8,
    kind: 'HOME_VILLAGE',
    basis: 'OVERSIGHT',
    who: 'the privacy officer, about the own residents or by the own staff',
    roles: ['PRIVACY_OFFICER'],
    purposes: ['LEGAL'],
    categories: ['CONSENTS', 'ACCESS_LOG'],
    objectionable: false,
    survivesRestriction: true,
  },
  {
    position: 8,
    kind: 'RIGHTS_REQUEST',
    basis: 'OVERSIGHT',
    who: 'the privacy officer, of a request that the organisation answers: that request alone',
    roles: ['PRIVACY_OFFICER'],
    purposes: ['LEGAL'],
    categories: ['CONSENTS'],
    objectionable: false,
    survivesRestriction: true,
  },
  {
    position: 8,
    kind: 'RECIPIENT',
    basis: 'OVERSIGHT',
    who: 'whoever read something that changed since, of the notice that tells so: that notice alone',
    roles: [...PEOPLE, 'PRIVACY_OFFICER'],
    purposes: ['LEGAL', ...CARE],
    categories: ['CONSENTS'],
    objectionable: false,
    survivesRestriction: true,
  },
];

/** Whoever a consent can name: everybody who reads values of persons at all. */
export const CONSENTED_ROLES: readonly ActorRole[] = [
  ...PARTIES,
  'VOLUNTEER',
  'REPRESENTATIVE',
  'PRIVACY_OFFICER',
];
