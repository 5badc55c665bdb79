/** The verwijscode: a one-time code with which a resident is named to another organisation. */
export {
  normaliseOneTimeCode as normaliseReferralCode,
  ONE_TIME_CODE_BYTES as REFERRAL_CODE_BYTES,
  oneTimeCodeOf as referralCodeOf,
} from '../../../platform/one-time-code.ts';

export const REFERRAL_CODE_DAYS = 14;
