import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { identified } from '../../../disclosure/writing.ts';
import type { Sql } from '../../../platform/database.ts';
import type { InputCheck } from '../../../platform/input.ts';
import { notFound, type NotFound } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { normaliseReferralCode } from '../domain/referral-code.ts';
import type { ResidentReferenceInput } from '../generated/types.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import { redeemReferralCode } from '../storage/naming.ts';

const IDENTITY = maskOf('IDENTITY');

/** Whom an input names; by code only as far as that there is one to redeem. */
export type NamedResident =
  | { readonly by: 'pseudonym'; readonly key: string }
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'nothing' };

/**
 * The first half: a pseudonym must lead to somebody whose name the actor reads, then the role must stand
 * for the action. A code is left alone, so that no other problem of the input uses it up.
 */
export async function nameResident(
  tx: Sql,
  context: ReferralsContext,
  action: Action,
  resident: ResidentReferenceInput | null | undefined,
): Promise<NamedResident | NotFound> {
  const { residentId, referralCode } = resident ?? {};
  if (residentId != null && referralCode == null) {
    const key = context.pseudonyms.keyOf(residentId);
    const named = await addressSubject(tx, context.request, key);
    // A movement opens the name to its sender: who may not read it yet would come by it so.
    if (!named.reached || (named.permitted & IDENTITY) === 0)
      return unnamed(context, action, named.subject);
    assertMayAct(context.request.actor, action);
    return { by: 'pseudonym', key };
  }
  assertMayAct(context.request.actor, action);
  if (referralCode != null && residentId == null)
    return { by: 'code', code: normaliseReferralCode(referralCode) };
  return { by: 'nothing' };
}

export function checkResident(
  check: InputCheck,
  { residentId, referralCode }: ResidentReferenceInput,
): void {
  if (residentId == null && referralCode == null)
    check.problem('resident', 'REQUIRED', 'Name the resident, by id or by code.');
  if (residentId != null && referralCode != null)
    check.problem('resident', 'NOT_ALLOWED', 'Name the resident once: by id or by code.');
}

/** The second half, when nothing else is wrong: the key, a code now used up for it. */
export async function redeem(
  tx: Sql,
  context: ReferralsContext,
  action: Action,
  named: NamedResident,
): Promise<string | NotFound> {
  if (named.by === 'pseudonym') return named.key;
  if (named.by === 'nothing') throw new Error('An input without a resident was not refused.');
  const { subject } = identified(context.request);
  const key = await redeemReferralCode(tx, named.code, subject, context.request.now);
  if (key !== null) return key;
  unnamed(context, action, null);
  return NOBODY_UNDER_CODE;
}

/** One answer for another code, one that was used, and one that is too old. */
const NOBODY_UNDER_CODE: NotFound = {
  __typename: 'NotFound',
  message:
    'No resident is named by this code: it is another code, was used, or is too old. After 10 wrong codes in 24 hours every code is unknown.',
  messageNl:
    'Deze code klopt niet, is al gebruikt of is te oud. Kijk of u hem goed heeft ingevuld, of vraag om een nieuwe code. Na 10 foute codes moet u een dag wachten.',
};

function unnamed(context: ReferralsContext, action: Action, subject: string | null): NotFound {
  context.access.refusedRow(subject, 'IDENTITY', `Mutation.${action}`);
  return notFound('resident');
}
