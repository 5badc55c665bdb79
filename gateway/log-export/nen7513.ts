import { actionOf, policiesOf, userIdOf, type LogEntry } from './entry.ts';
import { purposeCode } from './purpose-codes.ts';

/**
 * A line by the names of the fields of NEN 7513:2018, as the table in docs/access-log.md has them. A
 * field without a value is null.
 */
export function nen7513Of(entry: LogEntry) {
  return {
    EventID: entry.operationName,
    EventOperationHash: entry.operationHash,
    EventActionCode: actionOf(entry),
    EventDateTime: entry.at,
    EventOutcomeIndicator: entry.outcome === 'REFUSED' ? '4' : '0',
    Noodknop: entry.outcome === 'EMERGENCY',
    UserID: userIdOf(entry),
    UserName: entry.actorName,
    UserKind: entry.actorKind,
    UserIsRequestor: true,
    AlternativeUserName: entry.actingName,
    RoleIDCode: entry.role,
    PurposeOfUse: purposeCode(entry.purpose),
    OnBehalfOfClient: entry.onBehalfOfResident,
    AuditEnterpriseSiteID: entry.organisation?.id ?? null,
    AuditEnterpriseSiteName: entry.organisation?.name ?? null,
    AuditSourceID: entry.subgraph,
    ParticipantObjectTypeCode: '1',
    ParticipantObjectTypeCodeRole: '1',
    ParticipantObjectID: entry.residentId,
    ParticipantObjectSensitivity: entry.categories.map(({ category }) => category),
    ParticipantObjectPermissionPolicySet: policiesOf(entry),
    ParticipantObjectDetail: entry.fields,
    ParticipantObjectCaseIDs: entry.cases,
    RequestID: entry.requestId,
    TraceID: entry.traceId,
    LogLineID: entry.id,
  };
}
