import type { SubgraphJobs } from '../../disclosure/jobs.ts';
import type { ReferralsContext } from './context.ts';
import { draftForQuestion } from './services/draft-beyond-volunteers.ts';
import { lapseDrafts } from './services/lapse-drafts.ts';
import { lapseHandovers } from './services/lapse-handovers.ts';
import { releaseResponseTimes } from './services/release-response-times.ts';
import { remindOfReviews } from './services/remind-of-reviews.ts';
import { remindOfAnswers } from './services/remind.ts';

/** By the clock in UTC: at night here, and before the working day. */
export const jobs: SubgraphJobs<ReferralsContext> = {
  'volunteers.boundary-exceeded': { run: draftForQuestion },
  'referrals.lapse-drafts': { run: lapseDrafts, at: '23 2 * * *' },
  'referrals.lapse-handovers': { run: lapseHandovers, at: '27 2 * * *' },
  'referrals.remind-of-answers': { run: remindOfAnswers, at: '40 5 * * 1-5' },
  'referrals.remind-of-reviews': { run: remindOfReviews, at: '45 5 * * 1-5' },
  // Two weeks after a quarter its answers are in; what is released already stays as it is.
  'referrals.release-response-times': { run: releaseResponseTimes, at: '5 3 15 1,4,7,10 *' },
};
