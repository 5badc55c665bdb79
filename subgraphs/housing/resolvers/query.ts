import type { QueryResolvers } from '../generated/types.ts';
import { listProjects } from '../storage/projects.ts';

export const query: QueryResolvers = {
  housingProjects: (_parent, _args, { sql }) => listProjects(sql),
  housingProject: (_parent, { id }, { loaders }) => loaders.project.load(id),
};
