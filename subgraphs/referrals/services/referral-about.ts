import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { isReachedForWriting } from '../../../disclosure/writing.ts';
import { homeCommunity } from '../../../disclosure/subjects.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { InputCheck } from '../../../platform/input.ts';
import { notFound, type NotFound } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { mayReportProgress } from '../domain/progress.ts';
import { checkTypedPerson } from '../domain/unlinked-person.ts';
import type { CreateReferralInput, ReferralTargetInput } from '../generated/types.ts';
import type { CaseRow } from '../storage/cases.ts';
import { communityOfCase, isCommunity, isPartner, isVillage } from '../storage/local-network.ts';
import { referralFacts, type ReferralFacts } from '../storage/referral-changes.ts';
import { questionById, type QuestionRow } from '../storage/questions.ts';
import { addUnlinkedPerson } from '../storage/unlinked-persons.ts';
import { referralParty } from './change-referral.ts';
import { checkResident, redeem, type NamedResident } from './name-resident.ts';

const ACTION = 'createReferral';
const HELP_REQUESTS = maskOf('HELP_REQUESTS');

/** Whom a referral is about, and where that person lives. */
export interface Person {
  readonly key: string;
  readonly unlinked: boolean;
  /** Null when nobody said. */
  readonly communityId: string | null;
}

/** What was named: the resident as far as that goes, and the case. */
interface About {
  readonly named: NamedResident;
  readonly matter: CaseRow | null;
}

/** The referral of which the new one is a part, reached by the organisation that accepted it. */
export async function wholeFor(
  tx: Transaction,
  { request, access }: ReferralsContext,
  id: string | null,
): Promise<ReferralFacts | NotFound | null> {
  if (id === null) return null;
  const facts = await referralFacts(tx, request, id);
  if (facts !== null && referralParty(facts) !== null) {
    assertMayAct(request.actor, ACTION);
    return facts;
  }
  access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${ACTION}`);
  return notFound('referral');
}

export function checkWhole(check: InputCheck, whole: ReferralFacts, matter: CaseRow | null): void {
  const party = referralParty(whole);
  if (party === null || !mayReportProgress(whole.status, party))
    check.problem(
      'partOfId',
      'NOT_ALLOWED',
      'Take a referral that your organisation accepted and that has not ended.',
    );
  if (matter?.id !== whole.matterId)
    check.problem('caseId', 'NOT_ALLOWED', 'A part is written on the case of the whole.');
}

/** The question for help from which it follows, reached for writing. */
export async function questionFor(
  tx: Transaction,
  { request, access }: ReferralsContext,
  id: string | null,
): Promise<QuestionRow | NotFound | null> {
  if (id === null) return null;
  const asked = await questionById(tx, request, id);
  if (asked !== null && isReachedForWriting(asked, HELP_REQUESTS)) {
    assertMayAct(request.actor, ACTION);
    return asked;
  }
  access.refusedRow(asked?.residentKey ?? null, 'HELP_REQUESTS', `Mutation.${ACTION}`);
  return notFound('help request');
}

export function checkQuestion(
  check: InputCheck,
  { residentKey }: QuestionRow,
  { named, matter }: About,
): void {
  const key = named.by === 'pseudonym' ? named.key : matter?.personKey;
  if (key !== residentKey)
    check.problem('helpRequestId', 'NOT_ALLOWED', 'Take a question of this resident, named by id.');
}

/** Exactly one says who it is about: a resident, a typed person, or the case alone. */
export function checkPerson(
  check: InputCheck,
  { request }: ReferralsContext,
  { resident, unlinkedPerson, target }: CreateReferralInput,
  { named, matter }: About,
): void {
  if (resident != null) checkResident(check, resident);
  if (resident == null && unlinkedPerson == null && matter === null)
    check.problem('resident', 'REQUIRED', 'Say who it is about.');
  if (unlinkedPerson != null) {
    if (resident != null || matter !== null)
      check.problem('unlinkedPerson', 'NOT_ALLOWED', 'Say who it is about once.');
    checkTypedPerson(check, 'unlinkedPerson', unlinkedPerson, request.now);
    if (target.kind != null && unlinkedPerson.communityId == null)
      check.problem('unlinkedPerson.communityId', 'REQUIRED', 'Say in which village.');
  }
  if (matter === null) return;
  if (named.by === 'pseudonym' && named.key !== matter.residentKey)
    check.problem('caseId', 'NOT_ALLOWED', 'Take a case of this resident, or a new one.');
  if (named.by === 'code')
    check.problem('resident', 'NOT_ALLOWED', 'For an existing case name the resident by id.');
}

class OutOfReach extends Error {}

/** The person; null where the target is out of reach, and then nothing is written and no code used up. */
export async function personWithinReach(
  tx: Transaction,
  context: ReferralsContext,
  input: CreateReferralInput,
  about: About,
): Promise<Person | NotFound | null> {
  try {
    return await tx.savepoint(async (inner) => {
      const person = await personOf(inner, context, input, about);
      if ('__typename' in person) return person;
      const { now } = context.request;
      if (await isWithinReach(inner, input.target, person.communityId, now)) return person;
      throw new OutOfReach();
    });
  } catch (error) {
    if (error instanceof OutOfReach) return null;
    throw error;
  }
}

/** The person, a code now used up, somebody typed now kept. */
async function personOf(
  tx: Transaction,
  context: ReferralsContext,
  { unlinkedPerson }: CreateReferralInput,
  { named, matter }: About,
): Promise<Person | NotFound> {
  const { request, ids } = context;
  if (matter?.unlinked === true) {
    const communityId = await communityOfCase(tx, matter.id);
    return { key: matter.personKey, unlinked: true, communityId };
  }
  if (unlinkedPerson != null) {
    const key = ids.uuid();
    const { communityId = null } = unlinkedPerson;
    if (communityId !== null && !(await isCommunity(tx, communityId))) return notFound('village');
    await addUnlinkedPerson(tx, key, unlinkedPerson, request.now);
    return { key, unlinked: true, communityId };
  }
  const key = matter?.personKey ?? (await redeem(tx, context, ACTION, named));
  if (typeof key !== 'string') return key;
  return { key, unlinked: false, communityId: await homeCommunity(tx, key, request.now) };
}

/**
 * Whether it may be addressed so: to a partner of the village's local network, or to a village. Where
 * nobody knows in which village the person lives, there is no network to keep to.
 */
export async function isWithinReach(
  tx: Transaction,
  { organisationId }: ReferralTargetInput,
  communityId: string | null,
  at: Date,
): Promise<boolean> {
  if (organisationId == null || communityId === null) return true;
  return (await isVillage(tx, organisationId)) || isPartner(tx, communityId, organisationId, at);
}
