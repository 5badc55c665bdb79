import type { LazyConnection } from '../../disclosure/connection.ts';
import type { Edge } from '../../platform/pagination.ts';
import type { InputProblem, InvalidInput, InvalidTransition } from '../../platform/user-errors.ts';
import type { Boundary } from './domain/boundary.ts';
import type { AgreementRow, OfferRow } from './storage/agreements.ts';
import type { HelpRequestRow } from './storage/help-requests.ts';
import type { MatchEventRow } from './storage/match-events.ts';
import type { MatchRow } from './storage/matches.ts';
import type { VolunteerRow } from './storage/volunteers.ts';

export type VolunteerMapper = VolunteerRow;
export type OfferMapper = OfferRow;
export type VolunteerAgreementMapper = AgreementRow;
export type MatchMapper = MatchRow;
export type MatchEventMapper = MatchEventRow;
export type HelpRequestMapper = HelpRequestRow;
export type BoundaryMapper = Boundary;
export type VolunteerConnectionMapper = LazyConnection<VolunteerRow>;
export type VolunteerEdgeMapper = Edge<VolunteerRow>;
export type MatchConnectionMapper = LazyConnection<MatchRow>;
export type MatchEdgeMapper = Edge<MatchRow>;
/** The community itself is its owner's; here it is a name to ask for volunteers by. */
export interface CommunityMapper {
  readonly id: string;
}

export type InvalidInputMapper = InvalidInput;
export type InputProblemMapper = InputProblem;
export type InvalidTransitionMapper = InvalidTransition;
