/**
 * What somebody is told about. The message itself says no more than that there is something to see: the
 * occasion stands in the list of notices that the recipient reads after signing in.
 */
export const OCCASIONS = [
  /** A professional recorded that the resident said yes to a referral or handover. */
  'SPOKEN_AGREEMENT_RECORDED',
  /** The one that carries something: a code by which the resident confirms over a second channel. */
  'CONSENT_CODE',
  'BREAK_GLASS_OPENED',
  /** An emergency access or an emergency referral waits to be judged. */
  'REVIEW_DUE',
  /** An organisation read something before the consent for it was withdrawn (GDPR 19). */
  'DATA_READ_BEFORE_WITHDRAWAL',
  /** What an organisation had read was rectified, restricted or erased since (GDPR 19). */
  'DATA_READ_BEFORE_CHANGE',
  /** An organisation came to the network of whose kind the resident permitted something. */
  'NETWORK_PARTNER_ADDED',
  'REFERRAL_CHANGED',
  'REFERRAL_DUE',
  'RIGHTS_REQUEST_RECEIVED',
  'RIGHTS_REQUEST_DUE',
  'RIGHTS_REQUEST_ANSWERED',
  'EXPORT_READY',
] as const;

export type Occasion = (typeof OCCASIONS)[number];
