import type { SubjectRow } from '../../disclosure/subjects.ts';
import type { InterestRow } from './storage/interests.ts';
import type { BottleneckRow, ProjectRow } from './storage/projects.ts';

export type HousingProjectMapper = ProjectRow;
export type BottleneckMapper = BottleneckRow;
export type HousingInterestMapper = InterestRow;
export type ResidentMapper = SubjectRow & { readonly caseId: null };
/** The community itself is its owner's; here it is a name to ask for projects by. */
export interface CommunityMapper {
  readonly id: string;
}
