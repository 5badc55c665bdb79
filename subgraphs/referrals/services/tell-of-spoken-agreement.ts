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
