import { policiesOf, type LogEntry } from './entry.ts';
import { purposeCode } from './purpose-codes.ts';

/**
 * A line by the names of the fields of NEN 7513:2018, as the table in docs/access-log.md has them. A
 * field without a value is null.
 */
export function nen7513Of(entry: LogEntry, residentId: string) {
  return {
    EventID: entry.operationName,
    EventActionCode: 'R',
    EventDateTime: entry.at,
    EventOutcomeIndicator: entry.outcome === 'REFUSED' ? '4' : '0',
    Noodknop: entry.outcome === 'EMERGENCY',
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
    ParticipantObjectID: residentId,
    ParticipantObjectSensitivity: entry.categories.map(({ category }) => category),
    ParticipantObjectPermissionPolicySet: policiesOf(entry),
    ParticipantObjectDetail: entry.fields,
    LogLineID: entry.id,
  };
}
