import { connect, openPage, type LazyConnection } from '../../../disclosure/connection.ts';
import { NOBODY } from '../../../disclosure/pseudonyms.ts';
import { newestFirst, positionOf } from '../../../platform/newest-first.ts';
import type { ReferralsContext } from '../context.ts';
import type { ResidentResolvers } from '../generated/types.ts';
import type { ResidentMapper } from '../mappers.ts';
import type { ReferralRow } from '../storage/referrals.ts';

/** The person behind a row, decided by itself; null when not reached. */
export async function loadResident(
  { subjects }: ReferralsContext,
  key: string,
): Promise<ResidentMapper | null> {
  const row = await subjects.load(key);
  return row && { ...row, caseId: null };
}

/** A page of the referrals about somebody; of nobody there are none. */
export function referralsOfResident(
  context: ReferralsContext,
  key: string | null,
  list: readonly string[],
  args: Parameters<typeof openPage>[2],
): LazyConnection<ReferralRow> {
  const { loaders } = context;
  const page = openPage(context, list, args);
  const whose = key ?? NOBODY;
  return connect<ReferralRow>(page, {
    read: () => loaders.referralsOfResident.load({ parent: whose, args: newestFirst(page) }),
    count: () => loaders.totalReferralsOfResident.load(whose),
    position: (row) => positionOf(row.createdAt, row.id),
  });
}

export const resident: ResidentResolvers = {
  __resolveReference: ({ key }, context) => loadResident(context, key),
  referrals: ({ key }, args, context) =>
    referralsOfResident(context, key, ['Resident.referrals', key], args),
  handovers({ key }, args, context) {
    const { loaders } = context;
    const page = openPage(context, ['Resident.handovers', key], args);
    return connect(page, {
      read: () => loaders.handoversOfResident.load({ parent: key, args: newestFirst(page) }),
      count: () => loaders.totalHandoversOfResident.load(key),
      position: (row) => positionOf(row.createdAt, row.id),
    });
  },
};
