import type { DecisionBasis } from '../../disclosure/decide.ts';
import type { DataCategory } from '../../disclosure/categories.ts';
import type { SubjectRow } from '../../disclosure/subjects.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Edge, PageInfo } from '../../platform/pagination.ts';
import type { InvalidInput, InvalidTransition } from '../../platform/user-errors.ts';
import type { ConsentStatus } from './domain/consent-status.ts';
import type { Grantee } from './domain/grantee.ts';
import type { AccessLogRow, AccessOutcome } from './storage/access-log.ts';
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
/** Rows are counted when the count is asked for; no resident: the empty list. */
export interface ConsentConnectionMapper {
  readonly resident: string | null;
  readonly status: ConsentStatus | null;
  readonly edges: readonly Edge<ConsentRow>[];
  readonly pageInfo: PageInfo;
}
export interface AccessLogConnectionMapper {
  readonly resident: string | null;
  readonly outcome: AccessOutcome | null;
  readonly edges: readonly Edge<AccessLogRow>[];
  readonly pageInfo: PageInfo;
}
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
