import { noteDeed } from '../../../disclosure/deeds.ts';
import { randomBytes } from 'node:crypto';
import { assertMayAct } from '../../../disclosure/actions.ts';
import { whenNobodyIsAtWork } from '../../../platform/busy.ts';
import { notFound, type NotFound } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import {
  REFERRAL_CODE_BYTES,
  REFERRAL_CODE_DAYS,
  referralCodeOf,
} from '../domain/referral-code.ts';
import type { IssueReferralCodeInput } from '../generated/types.ts';
import { addressSubject, ownResident } from '../../../disclosure/subjects.ts';
import { keepReferralCode } from '../storage/naming.ts';

/** Who may name a resident to another organisation: the resident, a representative, the village. */
const ISSUING_BASES: ReadonlySet<string> = new Set(['SELF', 'REPRESENTATIVE', 'HOME_VILLAGE']);
const DAY_MS = 24 * 60 * 60 * 1000;

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes a code and keeps its hash: nobody can read the code again. */
export async function issueReferralCode(
  context: ReferralsContext,
  input: IssueReferralCodeInput,
): Promise<IssuedCode | NotFound> {
  return whenNobodyIsAtWork(() => issue(context, input));
}

async function issue(
  context: ReferralsContext,
  input: IssueReferralCodeInput,
): Promise<IssuedCode | NotFound> {
  const { sql, request, access, pseudonyms } = context;
  const key =
    input.residentId == null ? await ownResident(sql, request) : pseudonyms.keyOf(input.residentId);
  const named = key === null ? null : await addressSubject(sql, request, key);
  if (key === null || !named?.grounds.some(({ basis }) => ISSUING_BASES.has(basis))) {
    access.refusedRow(named?.subject ?? null, 'IDENTITY', 'Mutation.issueReferralCode');
    return notFound('resident');
  }
  assertMayAct(request.actor, 'issueReferralCode');
  const code = referralCodeOf(randomBytes(REFERRAL_CODE_BYTES));
  const expiresAt = new Date(request.now.getTime() + REFERRAL_CODE_DAYS * DAY_MS);
  await keepReferralCode(sql, code, key, request.now, expiresAt);
  noteDeed(context, 'issueReferralCode', key, named);
  return { code, expiresAt };
}
