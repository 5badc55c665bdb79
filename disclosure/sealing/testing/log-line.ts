import { randomUUID } from 'node:crypto';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { writeLines, type LogLine } from '../../log-lines.ts';

/** What varies between the lines of a test. */
export interface LineFacts {
  readonly at: Date;
  readonly subject: string | null;
  readonly fields: readonly string[];
}

/** Writes lines as a subgraph writes those of one request; answers their ids. */
export async function appendLines(
  sql: Sql,
  count: number,
  { at = new Date(), ...facts }: Partial<LineFacts> = {},
): Promise<string[]> {
  const lines = Array.from({ length: count }, () => logLine(facts));
  await writeLines(sql, requestAt(at), lines);
  return lines.map(({ id }) => id);
}

function logLine({
  subject = randomUUID(),
  fields = ['Resident.name', 'Resident.telephone'],
}: Partial<LineFacts>): LogLine {
  return {
    id: randomUUID(),
    kind: {
      subgraph: 'villages',
      outcome: 'DISCLOSED',
      categories: [
        ['CONTACT', 'CONSENT'],
        ['IDENTITY', null],
      ],
      fields,
    },
    subject,
    records: [randomUUID(), null],
    cases: [],
  };
}

function requestAt(now: Date): RequestContext {
  return {
    actor: {
      kind: 'PERSON',
      subject: 'staff-0001',
      role: 'GP',
      organisationId: randomUUID(),
      purpose: 'TREATMENT',
      actingFor: null,
    },
    requestId: randomUUID(),
    traceId: '0'.repeat(32),
    operation: { name: 'Who', hash: '0'.repeat(64) },
    now,
  };
}
