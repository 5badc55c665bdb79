import type { IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/user-errors.ts';
import type { LazyConnection } from '../../disclosure/connection.ts';
import type { HelpRequestKind } from './generated/types.ts';
import type { CommunityRow } from './storage/communities.ts';
import type { HelpRequestRow } from './storage/help-requests.ts';
import type { InitiativeRow } from './storage/initiatives.ts';
import type { LogEntryRow } from './storage/log-entries.ts';
import type { MunicipalityRow } from './storage/municipalities.ts';
import type { NoticeChannelRow } from './storage/notice-channels.ts';
import type { NoticeRow } from './storage/notices.ts';
import type { OrganisationRow } from './storage/organisations.ts';
import type { ResidentRow } from './storage/residents.ts';

export type MunicipalityMapper = MunicipalityRow;
export type CommunityMapper = CommunityRow;
export type CommunityOrganisationMapper = OrganisationRow;
export interface LocalOfferMapper {
  readonly communityId: string;
  readonly kind: HelpRequestKind;
}
export type InitiativeMapper = InitiativeRow;
export type ResidentMapper = ResidentRow;
export type ResidentConnectionMapper = LazyConnection<ResidentRow>;
export type HelpRequestMapper = HelpRequestRow;
export type HelpRequestConnectionMapper = LazyConnection<HelpRequestRow>;
export type LogEntryMapper = LogEntryRow;
export type NoticeMapper = NoticeRow;
export type NoticeConnectionMapper = LazyConnection<NoticeRow>;
export type LogEntryConnectionMapper = LazyConnection<LogEntryRow>;

/** What was written, by id: it is read back like any other row, under the decision of that moment. */
export interface CreateHelpRequestSuccessMapper {
  readonly __typename: 'CreateHelpRequestSuccess';
  readonly helpRequestId: string;
}

export type NoticeChannelMapper = NoticeChannelRow;

export interface ChooseNoticeChannelSuccessMapper {
  readonly __typename: 'ChooseNoticeChannelSuccess';
  readonly residentKey: string;
}

export interface RecordEmergencySetSuccessMapper {
  readonly __typename: 'RecordEmergencySetSuccess';
  readonly residentKey: string;
}

export interface SetLogRetentionSuccessMapper {
  readonly __typename: 'SetLogRetentionSuccess';
  readonly communityId: string;
}

export interface ReviewWithheldLogEntrySuccessMapper {
  readonly __typename: 'ReviewWithheldLogEntrySuccess';
  readonly logEntryId: string;
}

export interface AddLogEntrySuccessMapper {
  readonly __typename: 'AddLogEntrySuccess';
  readonly logEntryId: string;
}

export type NotFoundMapper = NotFound;
export type InvalidInputMapper = InvalidInput;
export type IdempotencyKeyReusedMapper = IdempotencyKeyReused;
