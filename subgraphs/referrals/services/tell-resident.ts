import { tellResident, tellStaff } from '../../../disclosure/notices/tell-person.ts';
import type { Transaction } from '../../../platform/database.ts';
import type { ReferralsContext } from '../context.ts';
import { organisationsServing } from '../storage/local-network.ts';
import type { ReferralFacts } from '../storage/referral-changes.ts';

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

/** Who is asked for a decision hears that there is something to see. */
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

/** For whom somebody could not wait hears so at once, and so do those who have to judge it. */
export async function tellOfEmergency(
  tx: Transaction,
  context: ReferralsContext,
  { id, residentKey, communityId }: Pick<ReferralFacts, 'id' | 'residentKey' | 'communityId'>,
): Promise<void> {
  await tellOfReferral(tx, context, residentKey, id);
  const about = { occasion: 'REFERRAL_CHANGED', about: id, at: context.request.now } as const;
  for (const organisationId of await organisationsServing(tx, communityId))
    await tellStaff(tx, { organisationId, role: 'PRIVACY_OFFICER' }, about);
}
