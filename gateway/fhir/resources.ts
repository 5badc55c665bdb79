import type { Meta, Reference, ServiceRequest, Task } from 'fhir/r4.js';
import { concept, PRIORITY, REQUEST_STATUS, SYSTEMS, TASK_STATUS } from './codes.ts';
import type { Organisation, Referral } from './referral.ts';

/** The resources of the facade: both are the same referral, under the same id. */
export type ResourceType = 'ServiceRequest' | 'Task';

export function toResource(type: ResourceType, referral: Referral): ServiceRequest | Task {
  return type === 'Task' ? toTask(referral) : toServiceRequest(referral);
}

/** What was asked, by whom, for whom, and why. */
export function toServiceRequest(referral: Referral): ServiceRequest {
  const { id, status, kind, priority, reason, letter, createdAt, requester, target } = referral;
  return present({
    resourceType: 'ServiceRequest',
    id,
    meta: metaOf(referral),
    status: REQUEST_STATUS[status],
    intent: 'order',
    priority: priority === null ? undefined : PRIORITY[priority],
    code: kind === null ? undefined : concept(SYSTEMS.kind, kind),
    subject: subjectOf(referral),
    authoredOn: createdAt ?? undefined,
    requester: organisation(requester),
    performer: target === null ? undefined : [organisation(target) as Reference],
    reasonCode: reason === null ? undefined : [concept(SYSTEMS.reason, reason)],
    note: letter ? [{ text: letter }] : undefined,
  });
}

/** How far it is. `Task.for` may be absent where `ServiceRequest.subject` may not. */
export function toTask(referral: Referral): Task {
  const { id, status, businessStatus, statusReason, outcome, kind, priority } = referral;
  const { createdAt, changedAt, acceptedAt, endedAt, requester, owner, events } = referral;
  const note = events?.at(-1)?.note ?? null;
  return present({
    resourceType: 'Task',
    id,
    meta: metaOf(referral),
    status: TASK_STATUS[status],
    statusReason:
      statusReason === null ? undefined : concept(SYSTEMS.statusReason, statusReason, note),
    businessStatus:
      businessStatus === null ? undefined : concept(SYSTEMS.businessStatus, businessStatus),
    intent: 'order',
    priority: priority === null ? undefined : PRIORITY[priority],
    code: concept('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill'),
    description: kind ?? undefined,
    focus: { reference: `ServiceRequest/${id}` },
    for: referral.resident === null ? undefined : subjectOf(referral),
    executionPeriod:
      acceptedAt === null ? undefined : present({ start: acceptedAt, end: endedAt ?? undefined }),
    authoredOn: createdAt ?? undefined,
    lastModified: changedAt,
    requester: organisation(requester),
    owner: organisation(owner),
    output:
      outcome === null
        ? undefined
        : [
            {
              type: concept(SYSTEMS.output, 'outcome'),
              valueCodeableConcept: concept(SYSTEMS.outcome, outcome, note),
            },
          ],
  });
}

function metaOf({ version, changedAt, withheld }: Referral): Meta {
  const redacted = withheld.includes('REFERRAL_CONTENT');
  return present({
    versionId: String(version),
    lastUpdated: changedAt,
    // The content is withheld from this reader: nothing here says that there is none.
    security: redacted
      ? [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' }]
      : undefined,
  });
}

/** A person by pseudonym of this reader; where no person is reached, that it is masked. */
function subjectOf({ resident }: Referral): Reference {
  if (resident === null)
    return {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
          valueCode: 'masked',
        },
      ],
    };
  return present({
    type: 'Patient',
    identifier: { system: SYSTEMS.resident, value: resident.id },
    display: resident.name ?? undefined,
  });
}

function organisation(named: Organisation | null): Reference | undefined {
  if (named === null) return undefined;
  return {
    type: 'Organization',
    identifier: { system: SYSTEMS.organisation, value: named.id },
    display: named.name,
  };
}

type Optional<T> = { [Key in keyof T]: T[Key] | undefined };

/** FHIR knows no null: what is absent is not there. */
function present<T extends object>(values: Optional<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
