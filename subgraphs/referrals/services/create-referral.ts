import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import { forbidden } from '../../../platform/errors.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import { invalidInput, type InvalidInput, type NotFound } from '../../../platform/user-errors.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { checkAgreement } from '../domain/agreement.ts';
import type { CreateReferralInput, ReferralTargetInput } from '../generated/types.ts';
import { openCase, refreshRelations } from '../storage/cases.ts';
import { homeCommunity } from '../../../disclosure/subjects.ts';
import { ownOrganisation } from '../storage/naming.ts';
import { organisationsById } from '../storage/organisations.ts';
import { addReferral } from '../storage/referral-changes.ts';
import { addEvent } from '../storage/status-events.ts';
import { caseForWriting } from './case-for-writing.ts';
import { checkResident, nameResident, redeem } from './name-resident.ts';
import { tellOfSpokenAgreement } from './tell-of-spoken-agreement.ts';

const LETTER_LENGTH = 8000;

/** Makes a draft, on a new case or on one that the actor reaches. */
export function createReferral(context: ReferralsContext, input: CreateReferralInput) {
  return writeOnce<NotFound | InvalidInput>(context, 'createReferral', input, (tx) =>
    draft(tx, context, input),
  );
}

async function draft(
  tx: Transaction,
  context: ReferralsContext,
  input: CreateReferralInput,
): Promise<Written<NotFound | InvalidInput>> {
  const named = await nameResident(tx, context, 'createReferral', input.resident);
  if ('__typename' in named) return refused(named);
  const matter = await caseForWriting(tx, context, 'createReferral', input.caseId ?? null);
  if (matter !== null && '__typename' in matter) return refused(matter);
  const requester = await requireOrganisation(tx, context);

  const check = checkInput();
  checkResident(check, input.resident);
  await checkTarget(check, tx, input.target, requester);
  check.text('letter', input.letter, LETTER_LENGTH);
  if (input.agreement) checkAgreement(check, 'agreement', input.agreement, context.request.now);
  if (matter !== null && named.by === 'pseudonym' && named.key !== matter.residentKey)
    check.problem('caseId', 'NOT_ALLOWED', 'Take a case of this resident, or a new one.');
  if (matter !== null && named.by === 'code')
    check.problem('resident', 'NOT_ALLOWED', 'For an existing case name the resident by id.');
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const residentKey = await redeem(tx, context, 'createReferral', named);
  if (typeof residentKey !== 'string') return refused(residentKey);
  const id = await write(tx, context, input, {
    residentKey,
    requester,
    matterId: matter?.id ?? null,
  });
  return { ok: true, id };
}

/** Whoever writes for an organisation works there now; a token may be older than that. */
export async function requireOrganisation(
  tx: Transaction,
  context: ReferralsContext,
): Promise<string> {
  const organisation = await ownOrganisation(tx, context.request);
  if (organisation === null)
    throw forbidden('You can do this for an organisation that you work for now.');
  return organisation;
}

async function checkTarget(
  check: InputCheck,
  tx: Transaction,
  { organisationId, kind }: ReferralTargetInput,
  requester: string,
): Promise<void> {
  if (organisationId == null && kind == null)
    check.problem('target', 'REQUIRED', 'Address one organisation, or a kind of partner.');
  else if (organisationId != null && kind != null)
    check.problem('target', 'NOT_ALLOWED', 'Address one organisation or a kind, not both.');
  else if (organisationId != null)
    await checkOrganisation(check, tx, 'target.organisationId', organisationId, requester);
}

export async function checkOrganisation(
  check: InputCheck,
  tx: Transaction,
  path: string,
  id: string,
  own: string,
): Promise<void> {
  const [found] = await organisationsById(tx, [id]);
  if (!found) check.problem(path, 'UNKNOWN', 'Take the id of an organisation of the hub.');
  else if (found.id === own)
    check.problem(path, 'NOT_ALLOWED', 'Take another organisation than your own.');
}

interface Place {
  readonly residentKey: string;
  readonly requester: string;
  /** Null: on a new case. */
  readonly matterId: string | null;
}

async function write(
  tx: Transaction,
  context: ReferralsContext,
  input: CreateReferralInput,
  { residentKey, requester, matterId }: Place,
): Promise<string> {
  const { request, ids } = context;
  const [id, caseId] = [ids.uuid(), matterId ?? ids.uuid()];
  const { kind, reason, priority = 'ROUTINE', letter, agreement } = input;
  const opened = { id: caseId, residentKey, topic: kind, responsible: requester, at: request.now };
  if (matterId === null) await openCase(tx, opened);
  const by = identified(request).subject;
  await addReferral(tx, {
    id,
    matterId: caseId,
    residentKey,
    requester,
    target: input.target.organisationId ?? null,
    targetKind: input.target.kind ?? null,
    communityId: await homeCommunity(tx, residentKey, request.now),
    kind,
    reason,
    priority,
    letter,
    transfersResponsibility: input.transfersResponsibility ?? false,
    businessStatus: agreement ? null : 'AWAITING_RESIDENT_DECISION',
    decided: agreement ? { decision: 'AGREED', by, spoken: agreement } : null,
    at: request.now,
  });
  await addEvent(tx, request, 'referral', {
    movementId: id,
    version: 1,
    from: null,
    to: 'DRAFT',
    reason: null,
    note: null,
    organisation: requester,
  });
  await refreshRelations(tx, caseId);
  if (agreement) await tellOfSpokenAgreement(tx, context, residentKey, id);
  return id;
}
