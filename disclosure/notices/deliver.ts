import { CarrierProblem, type Carriers, type Channel } from '../../platform/carriers/carrier.ts';
import type { Sql } from '../../platform/database.ts';
import type { JobRun } from '../../platform/jobs.ts';
import type { Log } from '../../platform/log.ts';
import { chooseChannel, type Contact } from './contact.ts';
import { messageOf } from './message.ts';
import type { NoticeCodes } from './notice-codes.ts';
import { markNotice, noticeById, type Notice, type NoticeOutcome } from './notices.ts';

export interface Postman {
  /** The pool of the postman's role. */
  readonly sql: Sql;
  readonly carriers: Carriers;
  readonly codes: NoticeCodes;
  /** Where recipients sign in. */
  readonly url: string;
  /** Asks the owner of residents; null for somebody who is none. */
  readonly contactOfResident: (residentKey: string) => Promise<Contact | null>;
  readonly log: Log;
  readonly now: () => Date;
}

type Outcome = Omit<NoticeOutcome, 'at'>;

/**
 * Delivers a notice, or notes why not. A carrier that fails for now makes the job fail, so that it is
 * tried again. A crash between the carrier's yes and our note of it delivers twice: the parcel's id is
 * the same, and "there is something to see" said twice does no harm.
 */
export async function deliverNotice(postman: Postman, id: string, run: JobRun): Promise<void> {
  const { sql, log, now } = postman;
  const notice = await noticeById(sql, id, now());
  if (notice?.status !== 'QUEUED') return;
  const outcome = await tryToDeliver(postman, notice, run);
  await markNotice(sql, id, { ...outcome, at: now() });
  const { status, problem, channel } = outcome;
  if (status === 'DELIVERED') return;
  const fields = { notice: id, occasion: notice.occasion, code: problem ?? undefined };
  const lasting = status !== 'QUEUED' || problem === 'NO_CARRIER';
  if (lasting) log.warn({ ...fields, channel: channel ?? undefined }, 'notice not delivered');
  else throw new Error(`notice not delivered for now: ${problem ?? ''}`);
}

async function tryToDeliver(postman: Postman, notice: Notice, run: JobRun): Promise<Outcome> {
  const { carriers, codes, url, now } = postman;
  const { id, occasion, createdAt: at, validUntil } = notice;
  if (validUntil !== null && validUntil <= now()) return { status: 'EXPIRED' };
  if (!notice.stillThere) return { status: 'DROPPED' };
  const contact = await contactOf(postman, notice);
  const carried = new Set(Object.keys(carriers) as Channel[]);
  const chosen =
    contact === null ? ({ problem: 'NO_CHANNEL' } as const) : chooseChannel(contact, carried);
  if ('problem' in chosen) {
    if (chosen.problem === 'NO_CARRIER') return { status: 'QUEUED', ...chosen };
    return { status: 'FAILED', ...chosen };
  }
  const { channel, to } = chosen;
  const code = occasion === 'CONSENT_CODE' ? codes.codeOf(id) : '';
  try {
    await carriers[channel]?.send({ id, to, ...messageOf({ occasion, channel, url, code, at }) });
    return { status: 'DELIVERED', channel, attempted: true };
  } catch (error) {
    if (!(error instanceof CarrierProblem)) throw error;
    const last = error.permanent || run.attempt >= run.maxAttempts;
    const status = last ? 'FAILED' : 'QUEUED';
    return { status, channel, problem: error.code, attempted: true };
  }
}

async function contactOf(postman: Postman, notice: Notice): Promise<Contact | null> {
  const { resident, staffChannel, staffAddress } = notice;
  if (resident !== null) return postman.contactOfResident(resident);
  if (staffChannel === null) return null;
  return {
    chosen: staffChannel,
    email: staffAddress,
    telephone: staffAddress,
    postal: staffAddress,
  };
}
