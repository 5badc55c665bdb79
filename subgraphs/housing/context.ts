import DataLoader from 'dataloader';
import type { DisclosureContext } from '../../disclosure/subgraph.ts';
import { interestsOfResidents, type InterestRow } from './storage/interests.ts';
import {
  bottlenecksOfProjects,
  projectsById,
  projectsOfCommunities,
  type BottleneckRow,
  type ProjectRow,
} from './storage/projects.ts';

interface HousingLoaders {
  readonly project: DataLoader<string, ProjectRow | null>;
  readonly projectsOfCommunity: DataLoader<string, ProjectRow[]>;
  readonly bottlenecksOfProject: DataLoader<string, BottleneckRow[]>;
  readonly interestsOfResident: DataLoader<string, InterestRow[]>;
}

/** What one request has of this subgraph; its loaders end with it. */
export interface HousingContext extends DisclosureContext {
  readonly loaders: HousingLoaders;
}

export function openHousing(base: DisclosureContext): HousingContext {
  const { sql, request } = base;
  return {
    ...base,
    loaders: {
      project: new DataLoader((ids) => projectsById(sql, ids)),
      projectsOfCommunity: new DataLoader((ids) => projectsOfCommunities(sql, ids)),
      bottlenecksOfProject: new DataLoader((ids) => bottlenecksOfProjects(sql, ids)),
      interestsOfResident: new DataLoader((keys) => interestsOfResidents(sql, request, keys)),
    },
  };
}
