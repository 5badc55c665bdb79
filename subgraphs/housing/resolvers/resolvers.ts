import type { Resolvers } from '../generated/types.ts';
import { community } from './community.ts';
import { housingInterest } from './housing-interest.ts';
import { housingProject } from './housing-project.ts';
import { query } from './query.ts';
import { resident } from './resident.ts';

export const resolvers: Resolvers = {
  Query: query,
  HousingProject: housingProject,
  HousingInterest: housingInterest,
  Community: community,
  Resident: resident,
};
