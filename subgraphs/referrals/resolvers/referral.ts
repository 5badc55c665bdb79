import { asksOnlyTheKey, keyOfSubject } from '../../../disclosure/key-alone.ts';
import type { ReferralsContext } from '../context.ts';
import type {
  ReferralEdgeResolvers,
  ReferralResolvers,
  StatusEventResolvers,
} from '../generated/types.ts';
import type { ReferralRow } from '../storage/referrals.ts';
import { dayOf } from '../../../platform/business-days.ts';
import { speaksForResident } from '../services/speaks-for-resident.ts';
import { messagesOn } from './messages.ts';
import { loadResident } from './resident.ts';

/** A referral as it is answered: who could claim an open request was shown its notice by that. */
export async function shown(
  { loaders }: ReferralsContext,
  row: ReferralRow | null,
): Promise<ReferralRow | null> {
  if (row?.noticeOnly === true) await loaders.noticeShown.load(row.id);
  return row;
}

/** Another referral that this one names; one that could be claimed, or came to nothing, leads nowhere from here. */
async function related(
  { loaders }: ReferralsContext,
  id: string | null,
): Promise<ReferralRow | null> {
  if (id === null) return null;
  const { row } = await loaders.referral.load(id);
  return row?.noticeOnly === true || row?.answersOnly != null ? null : row;
}

/** Who an unlinked person is, is for the resident to see, and for whoever linked them. */
function mayKnowWho({ request: { actor } }: ReferralsContext, row: ReferralRow): boolean {
  if (row.noticeOnly) return false;
  if (!row.unlinked) return true;
  if (!row.linked) return false;
  if (speaksForResident(row)) return true;
  return actor.kind !== 'PUBLIC' && actor.organisationId === row.ownerOrganisationId;
}

export const referral: ReferralResolvers = {
  __resolveReference: async ({ id }, context) =>
    shown(context, (await context.loaders.referral.load(id)).row),
  requester: ({ requesterOrganisationId }, _args, { loaders }) =>
    loaders.organisation.load(requesterOrganisationId),
  target: ({ targetOrganisationId }, _args, { loaders }) =>
    targetOrganisationId === null ? null : loaders.organisation.load(targetOrganisationId),
  owner: ({ ownerOrganisationId }, _args, { loaders }) =>
    ownerOrganisationId === null ? null : loaders.organisation.load(ownerOrganisationId),
  community: ({ communityId }) => (communityId === null ? null : { id: communityId }),
  overdue: ({ status, respondBy }, _args, { request }) =>
    status === 'REQUESTED' && respondBy !== null && respondBy < dayOf(request.now),
  emergency: ({ emergencyReason, emergencyRole }) =>
    emergencyReason === null || emergencyRole === null
      ? null
      : { reason: emergencyReason, role: emergencyRole },
  // Decided by the resident's own key: to the sender it must not tell that an unlinked person was found.
  emergencyReferral: (row, _args, context) =>
    mayKnowWho(context, row) ? context.loaders.emergency.load(row.id) : null,
  case: async ({ matterId, noticeOnly }, _args, { loaders }) =>
    noticeOnly ? null : (await loaders.case.load(matterId)).row,
  localOffer: ({ communityId, kind }) => (communityId === null ? null : { communityId, kind }),
  partOf: ({ partOfId }, _args, context) => related(context, partOfId),
  parts: ({ id, noticeOnly }, _args, { loaders }) => (noticeOnly ? [] : loaders.parts.load(id)),
  forwardedFrom: ({ forwardedFromId }, _args, context) => related(context, forwardedFromId),
  possibleDuplicates: ({ id, noticeOnly }, _args, { loaders }) =>
    noticeOnly ? [] : loaders.possibleDuplicates.load(id),
  attachments: ({ id }, _args, { loaders }) => loaders.attachments.load(id),
  unlinkedPerson: ({ id, unlinked, noticeOnly }, _args, { loaders }) =>
    unlinked && !noticeOnly ? loaders.unlinkedPerson.load(id) : null,
  resident(row, _args, context, info) {
    if (!mayKnowWho(context, row)) return null;
    // Of an unlinked person the row is decided by another key than the resident's.
    return asksOnlyTheKey(info) && !row.unlinked
      ? keyOfSubject(row.residentKey, row.reached)
      : loadResident(context, row.residentKey);
  },
  messages: ({ id }, args, context) => messagesOn(context, 'referral', id, args),
  events: ({ id }, _args, { loaders }) => loaders.referralEvents.load(id),
};

export const referralEdge: ReferralEdgeResolvers = {
  async node({ node }, _args, context) {
    await shown(context, node);
    return node;
  },
};

export const statusEvent: StatusEventResolvers = {
  standingAgreement: ({ standingAgreementId }, _args, { loaders }) =>
    standingAgreementId === null ? null : loaders.standingAgreement.load(standingAgreementId),
  organisation: ({ organisationId }, _args, { loaders }) =>
    organisationId === null ? null : loaders.organisation.load(organisationId),
};
