import type { JobContext } from '../../../disclosure/jobs.ts';
import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import { inTransaction, type Transaction } from '../../../platform/database.ts';
import type { Json } from '../../../platform/idempotency.ts';
import type { ReferralsContext } from '../context.ts';
import { draftBeyondVolunteers } from '../domain/beyond-volunteers.ts';
import { openCase, refreshRelations } from '../storage/cases.ts';
import { questionBeyondVolunteers } from '../storage/questions.ts';
import { addReferral } from '../storage/referral-changes.ts';
import { addEventBy, hubAt } from '../storage/status-events.ts';

/**
 * From a question that a volunteer may not answer a draft arises, by its village, with the rule as its
 * reason. It waits for the resident like any other.
 */
export async function draftForQuestion(
  job: JobContext<ReferralsContext>,
  payload: Json,
): Promise<void> {
  const { helpRequestId } = payload as { helpRequestId?: unknown };
  if (typeof helpRequestId !== 'string') throw new Error('The job names no question for help.');
  await inTransaction(job.sql, (tx) => draft(tx, job, helpRequestId));
}

async function draft(
  tx: Transaction,
  { ids, now }: JobContext<ReferralsContext>,
  helpRequestId: string,
): Promise<void> {
  const asked = await questionBeyondVolunteers(tx, helpRequestId);
  const draft = asked === null ? null : draftBeyondVolunteers(asked.boundaryCategories);
  if (asked === null || draft === null || asked.organisationId === null) return;
  const { residentKey, kind, communityId, organisationId: requester } = asked;
  const [id, matterId] = [ids.uuid(), ids.uuid()];
  await openCase(tx, { id: matterId, residentKey, topic: kind, responsible: requester, at: now });
  await addReferral(tx, {
    id,
    matterId,
    requester,
    target: null,
    targetKind: draft.targetKind,
    communityId,
    kind,
    reason: 'BOUNDARY_EXCEEDED',
    priority: draft.priority,
    letter: draft.letter,
    transfersResponsibility: false,
    businessStatus: 'AWAITING_RESIDENT_DECISION',
    decided: null,
    agreedKind: null,
    partOfId: null,
    forwardedFromId: null,
    helpRequestId,
    boundaryCategories: draft.rules,
    at: now,
  });
  await addEventBy(tx, hubAt(now), 'referral', {
    action: null,
    movementId: id,
    version: 1,
    from: null,
    to: 'DRAFT',
    reason: null,
    note: `Grens vrijwilligerswerk: ${draft.rules.join(', ')}`,
    businessStatus: 'AWAITING_RESIDENT_DECISION',
    organisation: null,
  });
  await refreshRelations(tx, matterId);
  await tellResident(tx, ids, residentKey, { occasion: 'REFERRAL_CHANGED', about: id, at: now });
}
