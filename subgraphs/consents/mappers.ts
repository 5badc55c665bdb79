import type { DecisionBasis } from '../../disclosure/decide.ts';
import type { DataCategory } from '../../disclosure/categories.ts';
import type { LazyConnection } from '../../disclosure/connection.ts';
import type { SubjectRow } from '../../disclosure/subjects.ts';
import type { Actor } from '../../platform/actor.ts';
import type { InvalidInput, InvalidTransition } from '../../platform/user-errors.ts';
import type { Grantee } from './domain/grantee.ts';
import type { AccessLogRow } from './storage/access-log.ts';
import type { ConsentRow } from './storage/consents.ts';

export type ActorMapper = Actor;
export type ConsentMapper = ConsentRow;
export type GranteeMapper = Grantee;
export type AccessLogEntryMapper = AccessLogRow;
export type ResidentMapper = SubjectRow & { readonly caseId: null };
export interface CareOrganisationMapper {
  readonly __typename: 'CareOrganisation';
  readonly id: string;
  readonly name: string;
}
export interface CommunityOrganisationMapper {
  readonly __typename: 'CommunityOrganisation';
  readonly id: string;
  readonly name: string;
}
export interface AccessLogCategoryMapper {
  readonly category: DataCategory;
  readonly basis: DecisionBasis | null;
  readonly consentId: string | null;
}
export type ConsentConnectionMapper = LazyConnection<ConsentRow>;
export type AccessLogConnectionMapper = LazyConnection<AccessLogRow>;
export interface GiveConsentSuccessMapper {
  readonly __typename: 'GiveConsentSuccess';
  readonly consentId: string;
}
export interface RevokeConsentSuccessMapper {
  readonly __typename: 'RevokeConsentSuccess';
  readonly consentId: string;
}
export type InvalidInputMapper = InvalidInput;
export type InvalidTransitionMapper = InvalidTransition;
