import type { ReferralsContext } from '../context.ts';
import type { ResidentResolvers } from '../generated/types.ts';
import type { ResidentMapper } from '../mappers.ts';
import { connectionOf, pageOf } from './pages.ts';

/** The person behind a row, decided by itself; null when not reached. */
export async function loadResident(
  { subjects }: ReferralsContext,
  key: string,
): Promise<ResidentMapper | null> {
  const row = await subjects.load(key);
  return row && { ...row, caseId: null };
}

export const resident: ResidentResolvers = {
  __resolveReference: ({ key }, context) => loadResident(context, key),
  async referrals({ key }, args, context) {
    const page = pageOf(context, args, `Resident.referrals|${key}`);
    const rows = await context.loaders.referralsOfResident.load({ residentKey: key, page });
    return connectionOf(
      rows,
      page,
      (row) => row.createdAt,
      () => context.loaders.referralCount.load(key),
    );
  },
};
