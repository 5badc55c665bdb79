import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import { invalidInput, type InvalidInput, type NotFound } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { checkAgreement } from '../domain/agreement.ts';
import { notResponsible, type NotResponsible } from '../domain/refusals.ts';
import type { HandoverContentInput, OfferHandoverInput } from '../generated/types.ts';
import { openCase, refreshRelations } from '../storage/cases.ts';
import { addHandover } from '../storage/handover-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import { addEvent } from '../storage/status-events.ts';
import { caseForWriting } from './case-for-writing.ts';
import { checkOrganisation, requireOrganisation } from './create-referral.ts';
import { checkResident, nameResident, redeem, type NamedResident } from './name-resident.ts';
import { tellOfSpokenAgreement } from './tell-resident.ts';

const PART_LENGTH = 8000;

type Refusal = NotFound | InvalidInput | NotResponsible;

/** Offers a case that the actor's organisation is responsible for, or a new one that it opens. */
export function offerHandover(context: ReferralsContext, input: OfferHandoverInput) {
  return writeOnce<Refusal>(context, 'offerHandover', input, (tx) => offer(tx, context, input));
}

async function offer(
  tx: Transaction,
  context: ReferralsContext,
  input: OfferHandoverInput,
): Promise<Written<Refusal>> {
  const { request } = context;
  const matter = await caseForWriting(tx, context, 'offerHandover', input.caseId ?? null);
  if (matter !== null && '__typename' in matter) return refused(matter);
  let named: NamedResident = { by: 'nothing' };
  if (matter === null) {
    const found = await nameResident(tx, context, 'offerHandover', input.resident);
    if ('__typename' in found) return refused(found);
    named = found;
  }
  const sender = await requireOrganisation(tx, context);
  if (matter !== null && matter.responsibleOrganisationId !== sender) {
    // The answer tells who is not responsible: that is a reading of it.
    const row = { ...matter, subject: matter.residentKey };
    context.access.disclosed(row, REACHED, 'Case.responsibleOrganisation');
    return refused(notResponsible());
  }

  const check = checkInput();
  checkWhose(check, input);
  await checkOrganisation(check, tx, 'receiverId', input.receiverId, sender);
  checkContent(check, input.content);
  checkAgreement(check, 'agreement', input.agreement, request.now);
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const residentKey = matter?.personKey ?? (await redeem(tx, context, 'offerHandover', named));
  if (typeof residentKey !== 'string') return refused(residentKey);
  const place = { residentKey, sender, matterId: matter?.id ?? null };
  return { ok: true, id: await write(tx, context, input, place) };
}

function checkWhose(check: InputCheck, { caseId, resident }: OfferHandoverInput): void {
  if (caseId != null && resident != null)
    check.problem('resident', 'NOT_ALLOWED', 'Name a case or a resident, not both.');
  else if (caseId == null && resident == null)
    check.problem('resident', 'REQUIRED', 'Name a case, or the resident for a new one.');
  else if (resident != null) checkResident(check, resident);
}

function checkContent(check: InputCheck, content: HandoverContentInput): void {
  for (const part of ['situation', 'background', 'assessment', 'recommendation'] as const)
    check.text(`content.${part}`, content[part], PART_LENGTH);
  for (const list of ['goals', 'agreements', 'openTasks'] as const)
    content[list]?.forEach((entry, place) => {
      check.text(`content.${list}.${String(place)}`, entry, PART_LENGTH);
    });
}

interface Place {
  readonly residentKey: string;
  readonly sender: string;
  /** Null: on a new case. */
  readonly matterId: string | null;
}

async function write(
  tx: Transaction,
  context: ReferralsContext,
  input: OfferHandoverInput,
  { residentKey, sender, matterId }: Place,
): Promise<string> {
  const { request, ids } = context;
  const [id, caseId] = [ids.uuid(), matterId ?? ids.uuid()];
  const { kind, priority = 'ROUTINE', agreement } = input;
  const { goals = [], agreements = [], openTasks = [], ...sbar } = input.content;
  const opened = { id: caseId, residentKey, topic: kind, responsible: sender, at: request.now };
  if (matterId === null) await openCase(tx, opened);
  const by = identified(request).subject;
  await addHandover(tx, {
    id,
    matterId: caseId,
    residentKey,
    sender,
    receiver: input.receiverId,
    kind,
    priority,
    content: { ...sbar, goals, agreements, openTasks },
    decided: { decision: 'AGREED', by, spoken: agreement },
    at: request.now,
  });
  await addEvent(tx, request, 'handover', {
    movementId: id,
    version: 1,
    from: null,
    to: 'REQUESTED',
    reason: null,
    note: null,
    organisation: sender,
  });
  await refreshRelations(tx, caseId);
  await tellOfSpokenAgreement(tx, context, residentKey, id);
  return id;
}
