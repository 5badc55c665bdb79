import type { RetentionRule } from '../../../disclosure/retention/retention.ts';

/** What the hub allows; a village may shorten it. */
export const LOG_MONTHS_AT_MOST = 24;

export const VILLAGE_LOG: RetentionRule = {
  name: 'VILLAGE_LOG',
  what: 'Questions for help that have ended, with their log and the matches on them',
  term: { months: LOG_MONTHS_AT_MOST },
  from: 'the last contact: end of the question, entry of the log, match, or change of a referral that the village sent for it',
  law: 'No law; GDPR 5(1)(e): who comes back within two years is known; a village may shorten it',
};
