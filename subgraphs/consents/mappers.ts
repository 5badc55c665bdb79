import type { DecisionBasis } from '../../disclosure/decide.ts';
import type { DataCategory } from '../../disclosure/categories.ts';
import type { LazyConnection } from '../../disclosure/connection.ts';
import type { SubjectRow } from '../../disclosure/subjects.ts';
import type { Actor } from '../../platform/actor.ts';
import type { InvalidInput, InvalidTransition } from '../../platform/user-errors.ts';
import type { LineIsAbout } from './domain/explanations.ts';
import type { ToldTo } from './domain/phrases.ts';
import type { Grantee } from './domain/grantee.ts';
import type { AccessLogRow } from './storage/access-log.ts';
import type {
  DecisionBlock,
  DecisionExplanation,
  PossibleReader,
} from './resolvers/possible-reader.ts';
import type { EarlierReaderRow } from './storage/earlier-readers.ts';
import type { WrongCode } from './services/answer-proposal.ts';
import type { AlreadyRequested } from './services/request-rectification.ts';
import type { DeadlinePassed } from './services/answer-rights-request.ts';
import type { RecipientNoticeRow } from './storage/recipient-notices.ts';
import type { ProposalRow } from './storage/proposals.ts';
import type {
  RightsRequestEventRow,
  RightsRequestPartRow,
  RightsRequestRow,
} from './storage/rights-requests.ts';
import type { ConsentRow } from './storage/consents.ts';
import type { BreakGlassReviewRow, BreakGlassRow } from './storage/break-glass.ts';
import type { BreakGlassAlreadyOpen, BreakGlassRefused } from './services/open-break-glass.ts';
import type { HeldMandateRow, MandateRow } from './storage/mandates.ts';
import type { ErasurePlan } from './services/erasure-preview.ts';
import type { ErasureRow } from './storage/erasure-receipts.ts';
import type { GiveMandateOutcome } from './services/give-mandate.ts';
import type { OpenMatters } from './services/give-objection.ts';
import type { OpenMatter } from './domain/open-matters.ts';

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
  readonly told: ToldTo;
  readonly isAbout: LineIsAbout;
  readonly changed: readonly DataCategory[];
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
export type MandateMapper = MandateRow;
export type HeldMandateMapper = HeldMandateRow;
export type OpenMatterMapper = OpenMatter;
export type OpenMattersMapper = OpenMatters;
export interface GiveObjectionSuccessMapper {
  readonly __typename: 'GiveObjectionSuccess';
  readonly consentId: string;
}
export interface RestrictSuccessMapper {
  readonly __typename: 'RestrictSuccess';
  readonly consentId: string;
}
export type GiveMandateSuccessMapper = Extract<
  GiveMandateOutcome,
  { readonly __typename: 'GiveMandateSuccess' }
>;
export interface AcceptMandateSuccessMapper {
  readonly __typename: 'AcceptMandateSuccess';
  readonly mandateId: string;
}
export interface EndMandateSuccessMapper {
  readonly __typename: 'EndMandateSuccess';
  readonly mandateId: string;
}
export type BreakGlassSessionMapper = BreakGlassRow;
export type BreakGlassReviewMapper = BreakGlassReviewRow;
export type BreakGlassRefusedMapper = BreakGlassRefused;
export type BreakGlassAlreadyOpenMapper = BreakGlassAlreadyOpen;
export interface OpenBreakGlassSuccessMapper {
  readonly __typename: 'OpenBreakGlassSuccess';
  readonly sessionId: string;
}
export interface CloseBreakGlassSuccessMapper {
  readonly __typename: 'CloseBreakGlassSuccess';
  readonly sessionId: string;
}
export interface ReviewBreakGlassSuccessMapper {
  readonly __typename: 'ReviewBreakGlassSuccess';
  readonly sessionId: string;
}
export type PossibleReaderMapper = PossibleReader;
export type DecisionBlockMapper = DecisionBlock;
export type DecisionExplanationMapper = DecisionExplanation;
export type ConsentProposalMapper = ProposalRow;
export type WrongCodeMapper = WrongCode;
export interface ConfirmConsentSuccessMapper {
  readonly __typename: 'ConfirmConsentSuccess';
  readonly consentId: string;
}
export interface DeclineConsentSuccessMapper {
  readonly __typename: 'DeclineConsentSuccess';
  readonly proposalId: string;
}
export type RightsRequestMapper = RightsRequestRow;
export type RightsRequestPartMapper = RightsRequestPartRow;
export type RightsRequestEventMapper = RightsRequestEventRow;
export type RightsRequestConnectionMapper = LazyConnection<RightsRequestRow>;
interface OfRequest<Name extends string> {
  readonly __typename: Name;
  readonly requestId: string;
}
export type RequestRectificationSuccessMapper = OfRequest<'RequestRectificationSuccess'>;
export type AnswerRightsRequestSuccessMapper = OfRequest<'AnswerRightsRequestSuccess'>;
export type WithdrawRightsRequestSuccessMapper = OfRequest<'WithdrawRightsRequestSuccess'>;
export type AlreadyRequestedMapper = AlreadyRequested;
export type DeadlinePassedMapper = DeadlinePassed;
export type RecipientNoticeMapper = RecipientNoticeRow;
export type RecipientNoticeConnectionMapper = LazyConnection<RecipientNoticeRow>;
export interface AcknowledgeRecipientNoticeSuccessMapper {
  readonly __typename: 'AcknowledgeRecipientNoticeSuccess';
  readonly noticeId: string;
}
export type EarlierReaderMapper = EarlierReaderRow;
export type ErasurePreviewMapper = ErasurePlan;
export type ErasureReceiptMapper = ErasureRow;
export interface RequestErasureSuccessMapper {
  readonly __typename: 'RequestErasureSuccess';
  readonly erasureId: string;
}
