import { forbidden } from '../platform/errors.ts';
import type { Actor, ActorRole } from '../platform/actor.ts';

const VILLAGE = ['COORDINATOR', 'VILLAGE_SUPPORTER'] as const;
const PROFESSIONALS = [
  'GP',
  'PRACTICE_NURSE',
  'HOME_CARE_NURSE',
  'SOCIAL_WORKER',
  'WELFARE_WORKER',
] as const;
const REFERRERS = [...VILLAGE, ...PROFESSIONALS, 'CARE_SYSTEM'] as const;
/** Who may judge that something cannot wait for the resident's yes. */
const IN_EMERGENCIES = ['GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE', 'SOCIAL_WORKER'] as const;
const EMERGENCY = ['GP', 'PRACTICE_NURSE', 'HOME_CARE_NURSE'] as const;
/** Persons who can have read something for their organisation, and whoever oversees them. */
const READERS = [...VILLAGE, ...PROFESSIONALS, 'HOUSING_OFFICER', 'PRIVACY_OFFICER'] as const;
const THEMSELVES = ['RESIDENT', 'REPRESENTATIVE'] as const;

/**
 * Who may write what. To reach the row is not enough, and consent or break-glass never gives a
 * right to write. A CARE_SYSTEM acts only where its token names the person behind it.
 */
export const ACTIONS = {
  createHelpRequest: [...THEMSELVES, ...VILLAGE, 'VILLAGE_APP'],
  recordEmergencySet: [...THEMSELVES, ...VILLAGE],
  chooseNoticeChannel: ['RESIDENT'],
  addLogEntry: VILLAGE,
  reviewWithheldLogEntry: VILLAGE,
  setLogRetention: ['COORDINATOR', 'PRIVACY_OFFICER'],
  proposeMatch: VILLAGE,
  acceptMatch: ['VOLUNTEER'],
  declineMatch: ['VOLUNTEER'],
  completeMatch: [...VILLAGE, 'VOLUNTEER'],
  cancelMatch: VILLAGE,
  eraseVolunteerRecord: ['VOLUNTEER'],
  issueReferralCode: [...THEMSELVES, ...VILLAGE],
  createReferral: REFERRERS,
  recordSpokenAgreement: REFERRERS,
  linkUnlinkedPerson: REFERRERS,
  decideReferral: THEMSELVES,
  sendReferral: REFERRERS,
  forwardReferral: REFERRERS,
  setCapacity: [...REFERRERS, 'HOUSING_OFFICER'],
  setResponseAgreement: VILLAGE,
  sendReferralInEmergency: IN_EMERGENCIES,
  reviewEmergencyReferral: ['PRIVACY_OFFICER', ...THEMSELVES],
  acceptReferral: REFERRERS,
  rejectReferral: REFERRERS,
  startReferral: REFERRERS,
  holdReferral: REFERRERS,
  resumeReferral: REFERRERS,
  reportReferralProgress: REFERRERS,
  completeReferral: REFERRERS,
  failReferral: REFERRERS,
  cancelReferral: REFERRERS,
  withdrawReferral: THEMSELVES,
  markReferralEnteredInError: REFERRERS,
  offerHandover: REFERRERS,
  recordSpokenHandoverAgreement: REFERRERS,
  decideHandover: THEMSELVES,
  sendHandover: REFERRERS,
  requestHandoverInformation: REFERRERS,
  supplyHandoverInformation: REFERRERS,
  updateHandoverContent: REFERRERS,
  acceptHandover: REFERRERS,
  rejectHandover: REFERRERS,
  startHandover: REFERRERS,
  completeHandover: REFERRERS,
  cancelHandover: REFERRERS,
  withdrawHandover: THEMSELVES,
  confirmHandoverReturn: REFERRERS,
  proposeStandingAgreement: REFERRERS,
  agreeToStandingAgreement: REFERRERS,
  endStandingAgreement: REFERRERS,
  sendMessage: REFERRERS,
  markMessagesRead: REFERRERS,
  createWebhook: [...REFERRERS, 'VILLAGE_APP'],
  endWebhook: [...REFERRERS, 'VILLAGE_APP'],
  replayWebhookDeliveries: [...REFERRERS, 'VILLAGE_APP'],
  giveConsent: THEMSELVES,
  revokeConsent: THEMSELVES,
  giveObjection: THEMSELVES,
  restrict: THEMSELVES,
  requestRectification: THEMSELVES,
  answerRightsRequest: ['PRIVACY_OFFICER', 'COORDINATOR'],
  withdrawRightsRequest: THEMSELVES,
  requestErasure: THEMSELVES,
  acknowledgeRecipientNotice: READERS,
  giveMandate: ['RESIDENT'],
  recordMandate: ['PRIVACY_OFFICER'],
  acceptMandate: ['REPRESENTATIVE'],
  endMandate: [...THEMSELVES, 'PRIVACY_OFFICER'],
  proposeConsent: VILLAGE,
  confirmConsent: THEMSELVES,
  declineConsent: THEMSELVES,
  openBreakGlass: EMERGENCY,
  closeBreakGlass: EMERGENCY,
  reviewBreakGlass: [...THEMSELVES, 'COORDINATOR', 'PRIVACY_OFFICER'],
} as const satisfies Record<string, readonly ActorRole[]>;

export type Action = keyof typeof ACTIONS;

/** The bases on which a row may be reached for writing (paths 1 to 5). */
export const WRITING_BASES: ReadonlySet<string> = new Set([
  'SELF',
  'REPRESENTATIVE',
  'HOME_VILLAGE',
  'MATCH',
  'CASE',
]);

/** Whether this actor's role stands for the action, and a machine that needs one names the person behind it. */
export function mayAct(actor: Actor, action: Action): boolean {
  if (actor.kind === 'PUBLIC') return false;
  if (actor.role === 'CARE_SYSTEM' && actor.actingFor === null) return false;
  return standsFor(actor.role, action);
}

const standsFor = (role: ActorRole, action: Action): boolean =>
  (ACTIONS[action] as readonly ActorRole[]).includes(role);

/** Throws FORBIDDEN, which says why, unless the actor may. Call it after the row was reached. */
export function assertMayAct(actor: Actor, action: Action): void {
  if (mayAct(actor, action)) return;
  if (actor.kind !== 'PUBLIC' && standsFor(actor.role, action))
    throw forbidden(
      'The token names no person: a care system writes only for one, whom the claim `act.sub` names.',
      'Dit systeem geeft niet door wie u bent. Dat moet, om iets te kunnen vastleggen. Meld dit aan de maker van het systeem.',
    );
  throw forbidden(
    `Your role may not do this: ${action} is for ${ACTIONS[action].join(', ')}.`,
    'Dit kan niet met uw rol. Iemand met een andere rol moet dit doen.',
  );
}
