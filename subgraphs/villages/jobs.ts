import type { SubgraphJobs } from '../../disclosure/jobs.ts';
import type { VillagesContext } from './context.ts';
import { followCourse } from './services/follow-course.ts';

export const jobs: SubgraphJobs<VillagesContext> = {
  'volunteers.match-changed': { run: followCourse },
  'referrals.referral-moved': { run: followCourse },
  'villages.help-request-due': { run: followCourse },
};
