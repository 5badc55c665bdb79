import type { AlreadySo } from '../../../platform/user-errors.ts';
import type { HandoverStatus } from './handover-transitions.ts';
import type { ReferralStatus } from './referral-transitions.ts';
import type { DraftDecision } from './resident-decision.ts';

type Thing = 'referral' | 'handover' | 'agreement';
type Done = ReferralStatus | HandoverStatus | DraftDecision | 'IN_FORCE' | 'ENDED' | 'REVIEWED';

const THINGS: Readonly<Record<Thing, readonly [string, string]>> = {
  referral: ['This referral', 'Deze verwijzing'],
  handover: ['This handover', 'Deze overdracht'],
  agreement: ['This agreement', 'Deze afspraak'],
};

const DONE: Readonly<Record<Done, readonly [string, string]>> = {
  DRAFT: ['written', 'opgesteld'],
  REQUESTED: ['sent', 'verstuurd'],
  ACCEPTED: ['accepted', 'aangenomen'],
  IN_PROGRESS: ['started', 'begonnen'],
  ON_HOLD: ['put on hold', 'stilgezet'],
  COMPLETED: ['completed', 'afgerond'],
  FAILED: ['closed as failed', 'afgesloten als niet gelukt'],
  REJECTED: ['rejected', 'afgewezen'],
  CANCELLED: ['cancelled', 'geannuleerd'],
  ENTERED_IN_ERROR: ['marked as entered in error', 'als vergissing gemeld'],
  AGREED: ['agreed to', 'goedgekeurd door de inwoner'],
  DECLINED: ['declined', 'geweigerd door de inwoner'],
  IN_FORCE: ['agreed to', 'gesloten'],
  ENDED: ['ended', 'gestopt'],
  REVIEWED: ['judged', 'beoordeeld'],
};

/** What somebody reads who does once more what was done before. */
export function alreadySo(thing: Thing, done: Done): AlreadySo {
  const [what, wat] = THINGS[thing];
  const [so, zo] = DONE[done];
  return { message: `${what} was ${so} already.`, messageNl: `${wat} is al ${zo}.` };
}
