import { connect, openPage } from '../../../disclosure/connection.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { ReferralsContext } from '../context.ts';
import type { ResidentResolvers } from '../generated/types.ts';
import type { ResidentMapper } from '../mappers.ts';

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
  referrals({ key }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['Resident.referrals', key], args);
    return connect(page, {
      read: () => loaders.referralsOfResident.load({ parent: key, args: newestFirst(page) }),
      count: () => loaders.totalReferralsOfResident.load(key),
      position: (row) => positionOf(row.createdAt, row.id),
    });
  },
};
