import { createHash } from 'node:crypto';
import { writeLines, type LineKind } from '../../../disclosure/log-lines.ts';
import { ERASURE_FIELD } from '../../../disclosure/sealing/verification/erasures.ts';
import type { JobContext } from '../../../disclosure/jobs.ts';
import { dayOf } from '../../../platform/business-days.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { ConsentsContext } from '../context.ts';
import { completeErasure, eraseWhatMayGo, unfinishedErasures } from '../storage/erasures.ts';

const OPERATION = 'completeErasures';
const COMPLETED: LineKind = {
  subgraph: 'consents',
  outcome: 'DISCLOSED',
  categories: [],
  fields: [ERASURE_FIELD],
};

/** Erases what a law kept of somebody, on the day on which it may go. */
export async function completeErasures(context: JobContext<ConsentsContext>): Promise<void> {
  const { sql, ids, now } = context;
  for (const erasure of await unfinishedErasures(sql)) {
    await inTransaction(sql, async (tx) => {
      if (await eraseWhatMayGo(tx, erasure, dayOf(now))) return;
      const line = {
        id: ids.uuid(),
        kind: COMPLETED,
        subject: erasure.successor,
        records: null,
        cases: [],
      };
      await writeLines(tx, ownRequest(context), [line]);
      await completeErasure(tx, erasure, now);
    });
  }
}

function ownRequest({ ids, now }: JobContext<ConsentsContext>): RequestContext {
  return {
    actor: {
      kind: 'MACHINE',
      subject: 'noaberhub',
      role: 'OPERATOR',
      organisationId: null,
      purpose: 'SYSTEM_ADMIN',
      actingFor: null,
    },
    requestId: ids.uuid(),
    traceId: ids.uuid().replaceAll('-', ''),
    operation: { name: OPERATION, hash: createHash('sha256').update(OPERATION).digest('hex') },
    now,
  };
}
