import { createHash } from 'node:crypto';
import { maskOf } from '../../disclosure/categories.ts';
import { demoId } from '../demo-id.ts';
import { WORKING_MINUTES, type Calendar } from './calendar.ts';
import { communityId } from './public-facts.ts';
import type { Resident } from './residents.ts';
import type { Tables } from './tables.ts';

/**
 * Who acts for resident-gees, and an emergency access to their data that waits for its review: what
 * representative-gees, coordinator-gees and privacy-officer find.
 */
export function aroundResidentGees(residents: readonly Resident[], calendar: Calendar): Tables {
  const resident = residents.find(({ account }) => account === 'demo:resident-gees');
  if (!resident) return {};
  const at = (daysAgo: number, minutes = 0) =>
    calendar.ago(daysAgo, WORKING_MINUTES.least + minutes);
  return {
    'consents.mandates': [
      {
        id: demoId('mandate', 'representative-gees'),
        residentKey: resident.key,
        representativeName: 'Vertegenwoordiger Voorbeeld (demo)',
        account: 'demo:representative-gees',
        categories: maskOf(
          'IDENTITY',
          'CONTACT',
          'ADDRESS',
          'HELP_REQUESTS',
          'REFERRAL_STATUS',
          'CONSENTS',
          'ACCESS_LOG',
        ),
        allCategories: false,
        basis: 'GIVEN_BY_RESIDENT',
        documentReference: null,
        validFrom: at(40),
        validUntil: null,
        givenAt: at(40),
        givenBy: resident.account,
        // Nobody holds the code: it was used.
        codeHash: `\\x${createHash('sha256').update(demoId('mandate', 'used code')).digest('hex')}`,
        codeExpiresAt: at(26),
        acceptedAt: at(39),
        endedAt: null,
        endedBy: null,
        version: 2,
      },
    ],
    'consents.break_glass_sessions': [
      {
        id: demoId('break-glass', 'home-care-coevorden'),
        residentKey: resident.key,
        communityId: communityId(resident.community.slug),
        actorSubject: 'demo:home-care-coevorden',
        actorRole: 'HOME_CARE_NURSE',
        organisationId: demoId('organisation', 'thuiszorg-coevorden-demo'),
        reason: 'Viel van de trap, deur op slot: wie heeft er een sleutel?',
        openedAt: at(1),
        expiresAt: at(1, 240),
        closedAt: at(1, 35),
        reviewDueOn: at(-6).toISOString().slice(0, 10),
      },
    ],
  };
}
