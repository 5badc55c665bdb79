import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';

/** Whose spoken yes somebody wrote down hears so at once, and may withdraw at any time. */
export async function tellOfSpokenAgreement(
  tx: Transaction,
  { ids, request }: ReferralsContext,
  residentKey: string,
  movementId: string,
): Promise<void> {
  await tellResident(tx, ids, residentKey, {
    occasion: 'SPOKEN_AGREEMENT_RECORDED',
    about: movementId,
    at: request.now,
  });
}

/** Who is asked for a decision, or for whom somebody could not wait, hears that there is something to see. */
export async function tellOfReferral(
  tx: Transaction,
  { ids, request }: ReferralsContext,
  residentKey: string,
  referralId: string,
): Promise<void> {
  await tellResident(tx, ids, residentKey, {
    occasion: 'REFERRAL_CHANGED',
    about: referralId,
    at: request.now,
  });
}
