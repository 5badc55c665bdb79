import { createHmac, timingSafeEqual } from 'node:crypto';
import { longCodeOf } from '../../platform/one-time-code.ts';
import { deriveSecret } from '../../platform/secrets.ts';

/** Codes that reach a person by a notice, and come back by another way. */
export interface NoticeCodes {
  codeOf(noticeId: string): string;
  /** Whether this is the code of that notice; spaces do not count. Whoever asks limits the tries. */
  matches(noticeId: string, code: string): boolean;
  /** The code to the log of somebody who was erased, 160 bits. */
  receiptOf(erasureId: string): string;
}

const DIGITS = 6;

/**
 * A code follows from the id of its notice and the hub's secret, so it stands nowhere: not in a job,
 * not in the database, not in a log. It is made when it is delivered and made again when it comes back.
 */
export function createNoticeCodes(hubSecret: string): NoticeCodes {
  const key = deriveSecret(hubSecret, 'codes of notices');
  const receiptKey = deriveSecret(hubSecret, 'codes of receipts');
  const codeOf = (noticeId: string): string => {
    const mac = createHmac('sha256', key).update(noticeId).digest();
    return String(mac.readBigUInt64BE() % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
  };
  return {
    codeOf,
    matches(noticeId, code) {
      const given = Buffer.from(code.replaceAll(/\s/g, ''));
      const right = Buffer.from(codeOf(noticeId));
      return given.length === right.length && timingSafeEqual(given, right);
    },
    receiptOf: (erasureId) =>
      longCodeOf(createHmac('sha256', receiptKey).update(erasureId).digest()),
  };
}
