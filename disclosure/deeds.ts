import type { Action } from './actions.ts';
import { CATEGORIES, maskOf, type CategoryMask, type DataCategory } from './categories.ts';
import { groundOf, type DecisionBasis } from './decide.ts';
import type { Decided } from './scope.ts';
import type { DisclosureContext } from './subgraph.ts';

/**
 * What each action changes about a resident: the category that a line of the log names, the first that the
 * actor may read. Null: it is about no resident, or about whoever does it alone. Jobs of the hub, which
 * nobody asks for, are no deeds: what they do stands in the events of what they change.
 */
const CHANGES: Readonly<Record<Action, readonly DataCategory[] | null>> = {
  createHelpRequest: ['HELP_REQUESTS'],
  recordEmergencySet: ['EMERGENCY_SET'],
  chooseNoticeChannel: null,
  addLogEntry: ['LOGBOOK', 'HELP_REQUESTS'],
  reviewWithheldLogEntry: ['LOGBOOK'],
  setLogRetention: null,
  proposeMatch: ['VOLUNTEER_MATCHES', 'HELP_REQUESTS'],
  acceptMatch: ['VOLUNTEER_MATCHES'],
  declineMatch: ['VOLUNTEER_MATCHES'],
  completeMatch: ['VOLUNTEER_MATCHES'],
  cancelMatch: ['VOLUNTEER_MATCHES'],
  // An erasure writes its line itself, before the number of the person's lines leads to nobody.
  eraseVolunteerRecord: null,
  issueReferralCode: ['IDENTITY'],
  createReferral: ['REFERRAL_STATUS'],
  recordSpokenAgreement: ['REFERRAL_STATUS'],
  linkUnlinkedPerson: ['REFERRAL_STATUS'],
  decideReferral: ['REFERRAL_STATUS'],
  sendReferral: ['REFERRAL_STATUS'],
  forwardReferral: ['REFERRAL_STATUS'],
  setCapacity: null,
  setResponseAgreement: null,
  sendReferralInEmergency: ['REFERRAL_STATUS'],
  reviewEmergencyReferral: ['ACCESS_LOG'],
  acceptReferral: ['REFERRAL_STATUS'],
  rejectReferral: ['REFERRAL_STATUS'],
  startReferral: ['REFERRAL_STATUS'],
  holdReferral: ['REFERRAL_STATUS'],
  resumeReferral: ['REFERRAL_STATUS'],
  reportReferralProgress: ['REFERRAL_STATUS'],
  completeReferral: ['REFERRAL_STATUS'],
  failReferral: ['REFERRAL_STATUS'],
  cancelReferral: ['REFERRAL_STATUS'],
  withdrawReferral: ['REFERRAL_STATUS'],
  markReferralEnteredInError: ['REFERRAL_STATUS'],
  offerHandover: ['REFERRAL_STATUS'],
  recordSpokenHandoverAgreement: ['REFERRAL_STATUS'],
  decideHandover: ['REFERRAL_STATUS'],
  sendHandover: ['REFERRAL_STATUS'],
  requestHandoverInformation: ['REFERRAL_STATUS'],
  supplyHandoverInformation: ['REFERRAL_STATUS'],
  updateHandoverContent: ['HANDOVER_CONTENT', 'REFERRAL_STATUS'],
  acceptHandover: ['REFERRAL_STATUS'],
  rejectHandover: ['REFERRAL_STATUS'],
  startHandover: ['REFERRAL_STATUS'],
  completeHandover: ['REFERRAL_STATUS'],
  cancelHandover: ['REFERRAL_STATUS'],
  withdrawHandover: ['REFERRAL_STATUS'],
  confirmHandoverReturn: ['REFERRAL_STATUS'],
  proposeStandingAgreement: null,
  agreeToStandingAgreement: null,
  endStandingAgreement: null,
  sendMessage: ['REFERRAL_CONTENT', 'HANDOVER_CONTENT'],
  markMessagesRead: ['REFERRAL_CONTENT', 'HANDOVER_CONTENT'],
  createWebhook: null,
  endWebhook: null,
  replayWebhookDeliveries: null,
  giveConsent: ['CONSENTS'],
  revokeConsent: ['CONSENTS'],
  giveObjection: ['CONSENTS'],
  restrict: ['CONSENTS'],
  requestRectification: ['CONSENTS'],
  answerRightsRequest: ['CONSENTS'],
  withdrawRightsRequest: ['CONSENTS'],
  requestErasure: null,
  acknowledgeRecipientNotice: ['CONSENTS'],
  giveMandate: null,
  recordMandate: ['CONSENTS'],
  acceptMandate: ['CONSENTS'],
  endMandate: ['CONSENTS'],
  proposeConsent: ['CONSENTS'],
  confirmConsent: ['CONSENTS'],
  declineConsent: ['CONSENTS'],
  // An emergency access has a line of its own kind (`noteSession`).
  openBreakGlass: null,
  closeBreakGlass: null,
  reviewBreakGlass: ['ACCESS_LOG'],
};

/** What somebody reads on these gives nobody a right to write: it is not why they did what they did. */
const READING_ALONE: ReadonlySet<DecisionBasis> = new Set(['CONSENT', 'BREAK_GLASS']);

/**
 * What somebody changed about a resident stands in that person's log as theirs, whatever they read of it:
 * last in the service that did it, so that what was refused leaves none. What residents do themselves is
 * no access to tell them of. `decided`: how the actor reaches what changed. Where nothing at all may be
 * read (of somebody under a restriction, named by a code) there is no category to name, and no line.
 */
export function noteDeed(
  { access }: Pick<DisclosureContext, 'access'>,
  action: Action,
  residentKey: string,
  decided: Decided,
  caseId: string | null = null,
): void {
  if (decided.grounds.some(({ basis }) => basis === 'SELF')) return;
  const category = categoryToName(decided, CHANGES[action] ?? []);
  if (category === null) return;
  access.disclosed({ ...decided, subject: residentKey, caseId }, category, `Mutation.${action}`);
}

/** A line names at least one category, with its basis: who changes one need not read that very one. */
function categoryToName(
  { permitted, grounds }: Decided,
  changed: readonly DataCategory[],
): CategoryMask | null {
  const open = [...changed, ...CATEGORIES]
    .map((name) => maskOf(name))
    .filter((category) => (permitted & category) !== 0);
  const asWriter = open.find((category) => {
    const ground = groundOf(grounds, category);
    return ground !== undefined && !READING_ALONE.has(ground.basis);
  });
  return asWriter ?? open[0] ?? null;
}

/** What the deeds among the fields of a line changed. */
export function changedBy(fields: readonly string[]): DataCategory[] {
  const names = fields.flatMap((field) => {
    const action = field.replace(/^Mutation\./, '');
    return Object.hasOwn(CHANGES, action) ? (CHANGES[action as Action] ?? []) : [];
  });
  return [...new Set(names)];
}
