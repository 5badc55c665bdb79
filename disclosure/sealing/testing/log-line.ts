import { randomUUID } from 'node:crypto';

/** What varies between the lines of a test. */
export interface LineFacts {
  readonly at: Date;
  readonly subject: string | null;
}

/** A line as a subgraph writes it. */
export function logLine({ at = new Date(), subject = randomUUID() }: Partial<LineFacts> = {}) {
  return {
    id: randomUUID(),
    at: at.toISOString(),
    subgraph: 'villages',
    subject,
    outcome: 'DISCLOSED',
    categories: ['CONTACT', 'IDENTITY'],
    bases: ['CONSENT', null],
    records: [randomUUID(), null],
    fields: ['Resident.name', 'Resident.telephone'],
    cases: [],
    actor_kind: 'PERSON',
    actor_subject: 'staff-0001',
    role: 'GP',
    organisation_id: randomUUID(),
    acting_subject: null,
    purpose: 'TREATMENT',
    operation_name: 'Who',
    operation_hash: '0'.repeat(64),
    request_id: randomUUID(),
    trace_id: '0'.repeat(32),
  };
}
