import type { AuditEvent, AuditEventAgent, CodeableConcept, Coding } from 'fhir/r4.js';
import { policiesOf, type LogEntry } from './entry.ts';
import { purposeCode } from './purpose-codes.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem';
const OURS = 'urn:noaberhub';

const concept = (coding: Coding): CodeableConcept => ({ coding: [coding] });

/** A line as a FHIR R4 AuditEvent; `residentId` is the person's pseudonym for who exports. */
export function auditEventOf(entry: LogEntry, residentId: string): AuditEvent {
  const { id, at, outcome, operationName, organisation, subgraph, categories, fields } = entry;
  const purpose = purposeCode(entry.purpose);
  return {
    resourceType: 'AuditEvent',
    id,
    type: { system: `${HL7}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    ...(operationName === null
      ? {}
      : { subtype: [{ system: `${OURS}:operation`, code: operationName }] }),
    action: 'R',
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
    entity: [
      {
        what: { identifier: { system: `${OURS}:resident`, value: residentId } },
        type: { system: `${HL7}/audit-entity-type`, code: '1', display: 'Person' },
        role: { system: `${HL7}/object-role`, code: '1', display: 'Patient' },
        securityLabel: categories.map(({ category }) => ({
          system: `${OURS}:category`,
          code: category,
        })),
        detail: fields.map((field) => ({ type: 'field', valueString: field })),
      },
    ],
  };
}

function agentsOf(entry: LogEntry): AuditEventAgent[] {
  const { actorName, actorKind, role, organisation, actingName } = entry;
  const policy = policiesOf(entry);
  const assigner =
    organisation === null
      ? {}
      : {
          identifier: {
            assigner: {
              identifier: { system: `${OURS}:organisation`, value: organisation.id },
              display: organisation.name,
            },
          },
        };
  const requestor: AuditEventAgent = {
    type: concept({ system: `${OURS}:actor-kind`, code: actorKind }),
    ...(role === null ? {} : { role: [concept({ system: `${OURS}:role`, code: role })] }),
    who: { ...assigner, display: actorName ?? actorKind },
    requestor: true,
    ...(policy.length === 0 ? {} : { policy }),
  };
  return actingName === null
    ? [requestor]
    : [requestor, { who: { display: actingName }, requestor: false }];
}
