import type { LiveFields } from '../gateway/live/subscription-document.ts';

/** How each field of `Subscription` is served; see the SDL of the subgraph that has it. */
export const LIVE_FIELDS: LiveFields = {
  myAccessLog: { service: 'consents', topic: 'myAccessLogTopic', entry: 'myAccessLogEntry' },
  referralChanged: {
    service: 'referrals',
    topic: 'referralTopic',
    entry: 'referralEvent',
    missed: 'missedReferralEvents',
    passesOver: true,
  },
  handoverChanged: {
    service: 'referrals',
    topic: 'handoverTopic',
    entry: 'handoverEvent',
    missed: 'missedHandoverEvents',
    passesOver: true,
  },
  caseChanged: {
    service: 'referrals',
    topic: 'caseTopic',
    entry: 'caseEvent',
    about: ['caseId'],
    missed: 'missedCaseEvents',
    passesOver: true,
  },
};
