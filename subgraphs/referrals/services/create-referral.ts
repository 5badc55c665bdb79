import { noteDeed } from '../../../disclosure/deeds.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import { forbidden } from '../../../platform/errors.ts';
import { checkInput, type InputCheck } from '../../../platform/input.ts';
import { invalidInput, type InvalidInput, type NotFound } from '../../../platform/user-errors.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { checkAgreement } from '../domain/agreement.ts';
import type { CreateReferralInput, ReferralTargetInput } from '../generated/types.ts';
import { openCase, refreshRelations } from '../storage/cases.ts';
import { checkAttachments } from '../domain/attachments.ts';
import { addAttachments } from '../storage/attachments.ts';
import type { QuestionRow } from '../storage/questions.ts';
import { ownOrganisation } from '../storage/naming.ts';
import { organisationsById, type OrganisationRow } from '../storage/organisations.ts';
import { addReferral } from '../storage/referral-changes.ts';
import { addEvent } from '../storage/status-events.ts';
import { caseForWriting } from './case-for-writing.ts';
import { nameResident } from './name-resident.ts';
import {
  checkPerson,
  checkQuestion,
  checkWhole,
  personWithinReach,
  questionFor,
  wholeFor,
  type Person,
} from './referral-about.ts';
import { tellOfReferral, tellOfSpokenAgreement } from './tell-resident.ts';

const LETTER_LENGTH = 8000;
const ACTION = 'createReferral';

/** Makes a draft, on a new case or on one that the actor reaches. */
export function createReferral(context: ReferralsContext, input: CreateReferralInput) {
  return writeOnce<NotFound | InvalidInput>(context, ACTION, input, (tx) =>
    draft(tx, context, input),
  );
}

async function draft(
  tx: Transaction,
  context: ReferralsContext,
  input: CreateReferralInput,
): Promise<Written<NotFound | InvalidInput>> {
  const named = await nameResident(tx, context, ACTION, input.resident);
  if ('__typename' in named) return refused(named);
  const whole = await wholeFor(tx, context, input.partOfId ?? null);
  if (whole !== null && '__typename' in whole) return refused(whole);
  const matter = await caseForWriting(tx, context, ACTION, input.caseId ?? whole?.matterId ?? null);
  if (matter !== null && '__typename' in matter) return refused(matter);
  const asked = await questionFor(tx, context, input.helpRequestId ?? null);
  if (asked !== null && '__typename' in asked) return refused(asked);
  const requester = await requireOrganisation(tx, context);

  const check = checkInput();
  checkPerson(check, context, input, { named, matter });
  if (asked !== null) checkQuestion(check, asked, { named, matter });
  if (whole !== null) checkWhole(check, whole, matter);
  const target = await checkTarget(check, tx, input.target, requester);
  const agreedKind = checkAnyOfKind(check, target, input.orAnyOfKind === true);
  check.text('letter', input.letter, LETTER_LENGTH);
  checkAttachments(check, 'attachments', input.attachments ?? []);
  if (input.agreement) checkAgreement(check, 'agreement', input.agreement, context.request.now);
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const person = await personWithinReach(tx, context, input, { named, matter });
  if (person !== null && '__typename' in person) return refused(person);
  if (person === null) {
    const path = input.target.organisationId == null ? 'target.kind' : 'target.organisationId';
    check.problem(path, 'NOT_ALLOWED', 'Take a partner of the local network of the village.');
    return refused(invalidInput(check.problems));
  }
  const place = { ...person, requester, matterId: matter?.id ?? null, asked };
  const id = await write(tx, context, input, place, agreedKind);
  // A code leads to somebody of whom nothing was reached before: decided as it is from now on.
  const decided = await addressSubject(tx, context.request, person.key, id);
  noteDeed(context, ACTION, matter?.residentKey ?? person.key, decided, id);
  return { ok: true, id };
}

/** Whoever writes for an organisation works there now; a token may be older than that. */
export async function requireOrganisation(
  tx: Transaction,
  context: ReferralsContext,
): Promise<string> {
  const organisation = await ownOrganisation(tx, context.request);
  if (organisation === null)
    throw forbidden(
      'You can do this for an organisation that you work for now.',
      'U kunt dit alleen doen voor een organisatie waar u nu werkt.',
    );
  return organisation;
}

/** The organisation that it is addressed to, if it is one and there is such. */
export async function checkTarget(
  check: InputCheck,
  tx: Transaction,
  { organisationId, kind }: ReferralTargetInput,
  requester: string,
): Promise<OrganisationRow | null> {
  if (organisationId == null && kind == null)
    check.problem('target', 'REQUIRED', 'Address one organisation, or a kind of partner.');
  else if (organisationId != null && kind != null)
    check.problem('target', 'NOT_ALLOWED', 'Address one organisation or a kind, not both.');
  else if (organisationId != null)
    return checkOrganisation(check, tx, 'target.organisationId', organisationId, requester);
  return null;
}

/** The kind of partner to which it may go on, where that was said; null: to nobody else. */
function checkAnyOfKind(
  check: InputCheck,
  target: OrganisationRow | null,
  orAnyOfKind: boolean,
): string | null {
  if (!orAnyOfKind) return null;
  if (target?.__typename === 'CareOrganisation') return target.kind;
  const right = 'It goes with one organisation of formal care; leave it out here.';
  check.problem('orAnyOfKind', 'NOT_ALLOWED', right);
  return null;
}

export async function checkOrganisation(
  check: InputCheck,
  tx: Transaction,
  path: string,
  id: string,
  own: string,
): Promise<OrganisationRow | null> {
  const [found = null] = await organisationsById(tx, [id]);
  if (!found) check.problem(path, 'UNKNOWN', 'Take the id of an organisation of the hub.');
  else if (found.id === own)
    check.problem(path, 'NOT_ALLOWED', 'Take another organisation than your own.');
  return found;
}

interface Place extends Person {
  readonly requester: string;
  /** Null: on a new case. */
  readonly matterId: string | null;
  readonly asked: QuestionRow | null;
}

async function write(
  tx: Transaction,
  context: ReferralsContext,
  input: CreateReferralInput,
  { key, unlinked, communityId, requester, matterId, asked }: Place,
  agreedKind: string | null,
): Promise<string> {
  const { request, ids } = context;
  const [id, caseId] = [ids.uuid(), matterId ?? ids.uuid()];
  const { kind, reason, priority = 'ROUTINE', letter, agreement, attachments = [] } = input;
  const opened = { id: caseId, residentKey: key, unlinked, topic: kind, responsible: requester };
  if (matterId === null) await openCase(tx, { ...opened, at: request.now });
  const by = identified(request).subject;
  await addReferral(tx, {
    id,
    matterId: caseId,
    requester,
    target: input.target.organisationId ?? null,
    targetKind: input.target.kind ?? null,
    communityId,
    kind,
    reason,
    priority,
    letter,
    transfersResponsibility: input.transfersResponsibility ?? false,
    businessStatus: agreement ? null : 'AWAITING_RESIDENT_DECISION',
    decided: agreement ? { decision: 'AGREED', by, spoken: agreement } : null,
    agreedKind,
    partOfId: input.partOfId ?? null,
    forwardedFromId: null,
    helpRequestId: asked?.id ?? null,
    boundaryCategories: reason === 'BOUNDARY_EXCEEDED' ? (asked?.boundaryCategories ?? []) : [],
    at: request.now,
  });
  const attached = attachments.map((attachment) => ({ ...attachment, id: ids.uuid() }));
  await addAttachments(tx, id, attached, request.now);
  await addEvent(tx, request, 'referral', {
    movementId: id,
    version: 1,
    action: 'createReferral',
    from: null,
    to: 'DRAFT',
    reason: null,
    note: null,
    businessStatus: agreement ? null : 'AWAITING_RESIDENT_DECISION',
    organisation: requester,
  });
  await refreshRelations(tx, caseId);
  const tell = agreement ? tellOfSpokenAgreement : tellOfReferral;
  await tell(tx, context, key, id);
  return id;
}
