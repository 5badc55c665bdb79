import type { JobContext } from '../../../disclosure/jobs.ts';
import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import {
  changeHandover,
  holdHandover,
  refreshHandoverRelations,
} from '../storage/handover-changes.ts';
import { addEventBy, hubAt } from '../storage/status-events.ts';
import { unansweredHandover, unansweredHandovers } from '../storage/waiting-handovers.ts';

const AT_ONCE = 200;
const NOTE = 'Zes weken zonder antwoord van de inwoner.';

/** Drafts of handovers to which the resident gave no answer for six weeks end; the resident is told. */
export async function lapseHandovers(job: JobContext<ReferralsContext>): Promise<void> {
  for (;;) {
    const ids = await unansweredHandovers(job.sql, job.now, AT_ONCE);
    for (const id of ids) await lapse(job, id);
    if (ids.length < AT_ONCE) return;
  }
}

async function lapse({ sql, ids, now }: JobContext<ReferralsContext>, id: string): Promise<void> {
  await inTransaction(sql, async (tx) => {
    await holdHandover(tx, id);
    const draft = await unansweredHandover(tx, id);
    // Whoever answered in between was first.
    if (draft === null) return;
    const reason = 'NO_CONTACT';
    const state = {
      to: 'CANCELLED',
      statusReason: reason,
      decided: null,
      returned: false,
    } as const;
    await changeHandover(tx, draft, state, now);
    await addEventBy(tx, hubAt(now), 'handover', {
      movementId: id,
      version: draft.version + 1,
      from: 'DRAFT',
      to: 'CANCELLED',
      reason,
      note: NOTE,
      action: null,
      organisation: null,
    });
    await refreshHandoverRelations(tx, id);
    const about = { occasion: 'REFERRAL_CHANGED', about: id, at: now } as const;
    await tellResident(tx, ids, draft.residentKey, about);
  });
}
