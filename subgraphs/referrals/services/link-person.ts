import { assertMayAct } from '../../../disclosure/actions.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  staleVersion,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { REFERRAL_TRANSITIONS } from '../domain/referral-transitions.ts';
import { mayReportProgress } from '../domain/progress.ts';
import { allowedFrom } from '../domain/transitions.ts';
import type { LinkUnlinkedPersonInput } from '../generated/types.ts';
import { refreshRelations } from '../storage/cases.ts';
import { referralFacts } from '../storage/referral-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import { linkPerson } from '../storage/unlinked-persons.ts';
import { referralParty } from './change-referral.ts';
import { checkResident, nameResident, redeem, type NamedResident } from './name-resident.ts';

const ACTION = 'linkUnlinkedPerson';

type Refusal = NotFound | InvalidTransition | StaleVersion | InvalidInput;

/**
 * Whoever accepted says which resident the unlinked person is. It makes no version and no event: the
 * sender, who reads both, must not learn whether there was a record.
 */
export function linkUnlinkedPerson(context: ReferralsContext, input: LinkUnlinkedPersonInput) {
  return writeOnce<Refusal>(context, ACTION, input, (tx) => link(tx, context, input));
}

async function link(
  tx: Transaction,
  context: ReferralsContext,
  input: LinkUnlinkedPersonInput,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const facts = await referralFacts(tx, request, input.referralId);
  const party = facts === null ? null : referralParty(facts);
  if (facts === null || party === null) {
    access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${ACTION}`);
    return refused(notFound('referral'));
  }
  assertMayAct(request.actor, ACTION);
  access.disclosed({ ...facts, subject: facts.residentKey }, REACHED, 'Referral.status');
  if (facts.version !== input.version) return refused(staleVersion(facts.version, facts.status));
  if (!mayReportProgress(facts.status, party)) {
    const allowed = allowedFrom(REFERRAL_TRANSITIONS, facts.status, party);
    return refused(invalidTransition(facts.status, facts.status, allowed));
  }

  const named = await nameResident(tx, context, ACTION, input.resident);
  if ('__typename' in named) return refused(named);
  const check = checkInput();
  checkResident(check, input.resident);
  if (!facts.unlinked || facts.residentKey !== facts.personKey)
    check.problem('referralId', 'NOT_ALLOWED', 'It is about a resident of the hub already.');
  if (named.by === 'pseudonym' && !(await isOfOwnVillage(tx, context, named)))
    check.problem('resident', 'NOT_ALLOWED', 'Take a code from the resident.');
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const key = await redeem(tx, context, ACTION, named);
  if (typeof key !== 'string') return refused(key);
  const by = identified(request).subject;
  await linkPerson(tx, facts.matterId, key, by, request.now);
  await refreshRelations(tx, facts.matterId);
  // Whose its lines are from now on; how the referral is reached stays as it was.
  noteDeed(context, ACTION, key, facts, facts.id);
  return { ok: true, id: facts.id };
}

async function isOfOwnVillage(
  tx: Transaction,
  { request }: ReferralsContext,
  { key }: Extract<NamedResident, { by: 'pseudonym' }>,
): Promise<boolean> {
  const { grounds } = await addressSubject(tx, request, key);
  return grounds.some(({ basis }) => basis === 'HOME_VILLAGE');
}
