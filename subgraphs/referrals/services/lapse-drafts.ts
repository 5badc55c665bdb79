import type { JobContext } from '../../../disclosure/jobs.ts';
import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import { inTransaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { refreshRelations } from '../storage/cases.ts';
import { changeReferral } from '../storage/referral-changes.ts';
import { addEventBy, hubAt } from '../storage/status-events.ts';
import { unansweredDrafts, type WaitingReferral } from '../storage/waiting-referrals.ts';
import { changeTo } from './move-referral.ts';

const AT_ONCE = 200;
const NOTE = 'Zes weken zonder antwoord van de inwoner.';

/** Drafts to which the resident gave no answer for six weeks end; the resident is told. */
export async function lapseDrafts(job: JobContext<ReferralsContext>): Promise<void> {
  for (;;) {
    const drafts = await unansweredDrafts(job.sql, job.now, AT_ONCE);
    for (const draft of drafts) await lapse(job, draft);
    if (drafts.length < AT_ONCE) return;
  }
}

async function lapse(
  { sql, ids, now }: JobContext<ReferralsContext>,
  draft: WaitingReferral,
): Promise<void> {
  await inTransaction(sql, async (tx) => {
    const change = { ...changeTo('CANCELLED', { reason: 'NO_CONTACT' }), note: NOTE };
    // Whoever answered in between was first.
    if (!(await changeReferral(tx, draft, change, now))) return;
    await addEventBy(tx, hubAt(now), 'referral', {
      action: null,
      movementId: draft.id,
      version: draft.version + 1,
      from: 'DRAFT',
      to: 'CANCELLED',
      reason: 'NO_CONTACT',
      note: NOTE,
      organisation: null,
    });
    await refreshRelations(tx, draft.matterId);
    const about = { occasion: 'REFERRAL_CHANGED', about: draft.id, at: now } as const;
    await tellResident(tx, ids, draft.residentKey, about);
  });
}
