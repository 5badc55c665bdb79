import type {
  AuditEvent,
  AuditEventAgent,
  AuditEventEntity,
  CodeableConcept,
  Coding,
} from 'fhir/r4.js';
import { actionOf, policiesOf, userIdOf, type LogEntry } from './entry.ts';
import { purposeCode } from './purpose-codes.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem';
const OURS = 'urn:noaberhub';

const concept = (coding: Coding): CodeableConcept => ({ coding: [coding] });

/** A line as a FHIR R4 AuditEvent. A person is named by their pseudonym for who exports. */
export function auditEventOf(entry: LogEntry): AuditEvent {
  const { id, at, outcome, operationName, organisation, subgraph } = entry;
  const purpose = purposeCode(entry.purpose);
  return {
    resourceType: 'AuditEvent',
    id,
    type: { system: `${HL7}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    ...(operationName === null
      ? {}
      : { subtype: [{ system: `${OURS}:operation`, code: operationName }] }),
    action: actionOf(entry),
    recorded: at,
    outcome: outcome === 'REFUSED' ? '4' : '0',
    ...(purpose === null
      ? {}
      : { purposeOfEvent: [concept({ system: `${HL7}/v3-ActReason`, code: purpose })] }),
    agent: agentsOf(entry),
    source: {
      ...(organisation === null ? {} : { site: organisation.name }),
      observer: { display: `Noaberhub ${subgraph}` },
    },
    entity: [personOf(entry), ...entry.cases.map(caseOf), operationOf(entry)],
  };
}

function personOf({ residentId, categories, fields }: LogEntry): AuditEventEntity {
  return {
    ...(residentId === null
      ? { name: 'not told' }
      : { what: { identifier: { system: `${OURS}:resident`, value: residentId } } }),
    type: { system: `${HL7}/audit-entity-type`, code: '1', display: 'Person' },
    role: { system: `${HL7}/object-role`, code: '1', display: 'Patient' },
    securityLabel: categories.map(({ category }) => ({
      system: `${OURS}:category`,
      code: category,
    })),
    detail: fields.map((field) => ({ type: 'field', valueString: field })),
  };
}

function caseOf(id: string): AuditEventEntity {
  return {
    what: { identifier: { system: `${OURS}:case`, value: id } },
    type: { system: `${HL7}/audit-entity-type`, code: '2', display: 'System Object' },
    role: { system: `${HL7}/object-role`, code: '4', display: 'Domain Resource' },
  };
}

/** What was asked, and the request and trace by which other logs know it. */
function operationOf({ operationHash, requestId, traceId }: LogEntry): AuditEventEntity {
  return {
    what: { identifier: { system: `${OURS}:request`, value: requestId } },
    type: { system: `${HL7}/audit-entity-type`, code: '2', display: 'System Object' },
    role: { system: `${HL7}/object-role`, code: '24', display: 'Query' },
    detail: [
      { type: 'operationHash', valueString: operationHash },
      { type: 'traceId', valueString: traceId },
    ],
  };
}

function agentsOf(entry: LogEntry): AuditEventAgent[] {
  const { actorName, actorKind, role, organisation, actingName } = entry;
  const policy = policiesOf(entry);
  const userId = userIdOf(entry);
  const assigner =
    organisation === null
      ? {}
      : {
          assigner: {
            identifier: { system: `${OURS}:organisation`, value: organisation.id },
            display: organisation.name,
          },
        };
  const user =
    userId === null
      ? {}
      : { system: `${OURS}:${entry.clientId === null ? 'professional' : 'client'}`, value: userId };
  const requestor: AuditEventAgent = {
    type: concept({ system: `${OURS}:actor-kind`, code: actorKind }),
    ...(role === null ? {} : { role: [concept({ system: `${OURS}:role`, code: role })] }),
    who: { identifier: { ...user, ...assigner }, display: actorName ?? actorKind },
    requestor: true,
    ...(policy.length === 0 ? {} : { policy }),
  };
  return actingName === null
    ? [requestor]
    : [requestor, { who: { display: actingName }, requestor: false }];
}
