import type { SubgraphJobs } from '../../disclosure/jobs.ts';
import type { VolunteersContext } from './context.ts';
import { projectHelpRequest } from './services/project-help-request.ts';

export const jobs: SubgraphJobs<VolunteersContext> = {
  'villages.help-request-recorded': { run: projectHelpRequest },
};
