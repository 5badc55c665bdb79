import { assertMayAct, mayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import {
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import {
  invalidTransition,
  notFound,
  staleVersion,
  type AlreadySo,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { VolunteersContext } from '../context.ts';
import {
  isAllowed,
  isEnd,
  MATCH_STEPS,
  statesAfter,
  type MatchAction,
} from '../domain/match-steps.ts';
import { lockMatch, updateMatch } from '../storage/match-changes.ts';
import { matchesById, type MatchRow, type OwnableMatchRow } from '../storage/matches.ts';
import { standsForHomeVillage } from './home-village.ts';

const VOLUNTEER_MATCHES = maskOf('VOLUNTEER_MATCHES');

interface ChangeMatchInput {
  readonly matchId: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

type Refusal = NotFound | InvalidTransition | StaleVersion;

export type ChangeMatchResult<Success extends string> =
  | { readonly __typename: Success; readonly match: MatchRow | null }
  | Refusal
  | IdempotencyKeyReused;

/** Accepts, declines, completes or cancels a match, and answers it as a query would read it then. */
export async function changeMatch<Success extends string>(
  context: VolunteersContext,
  action: MatchAction,
  input: ChangeMatchInput,
  success: Success,
): Promise<ChangeMatchResult<Success>> {
  const written = await writeOnce(context, action, input, (tx) =>
    change(tx, context, action, input),
  );
  if (!written.ok) return written.refusal;
  context.forgetLoaded();
  const { row } = await context.loaders.match.load(written.id);
  return { __typename: success, match: row };
}

async function change(
  tx: Transaction,
  context: VolunteersContext,
  action: MatchAction,
  input: ChangeMatchInput,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const [found] = await matchesById(tx, request, [input.matchId]);
  const row = found?.row ?? null;
  if (row === null || !isReachedForWriting(row, VOLUNTEER_MATCHES)) {
    access.refusedRow(found?.subject ?? null, 'VOLUNTEER_MATCHES', `Mutation.${action}`);
    return refused(notFound('match'));
  }
  const actor = identified(request);
  if (action === 'cancelMatch' && !mayAct(actor, action)) throw forbidden(ASK.en, ASK.nl);
  assertMayAct(actor, action);
  assertIsParty(row, actor.role);
  return write(tx, context, action, input, row);
}

/**
 * A role is not enough: somebody who is a resident and a volunteer reaches the match of another
 * volunteer with the own question, and a coordinator the match that it helps in elsewhere.
 */
function assertIsParty(row: OwnableMatchRow, role: string): void {
  const isParty = role === 'VOLUNTEER' ? row.own : standsForHomeVillage(row, 'VOLUNTEER_MATCHES');
  if (isParty) return;
  throw forbidden(
    'Only the volunteer of this match or the village of the resident may do this.',
    'Alleen de vrijwilliger zelf of het dorp van de inwoner kan dit doen.',
  );
}

async function write(
  tx: Transaction,
  context: VolunteersContext,
  action: MatchAction,
  input: ChangeMatchInput,
  row: MatchRow,
): Promise<Written<Refusal>> {
  const { request, access, ids } = context;
  const { subject, role } = identified(request);
  const { status, version } = await lockMatch(tx, row.id);
  const { to } = MATCH_STEPS[action];
  if (version !== input.version) return refused(staleVersion(version));
  if (!isAllowed(status, action)) {
    // The answer tells the status: that is a reading of it.
    access.disclosed({ ...row, subject: row.residentKey }, VOLUNTEER_MATCHES, 'Match.status');
    const following = statesAfter(status, (step) => mayAct(request.actor, step));
    const refusal = invalidTransition(status, to, following, ALREADY[to]);
    const isTooLate = action === 'declineMatch' && status === 'ACCEPTED';
    return refused(isTooLate ? { ...refusal, ...ACCEPTED_BEFORE } : refusal);
  }
  await updateMatch(
    tx,
    {
      matchId: row.id,
      eventId: ids.uuid(),
      from: status,
      to,
      version: version + 1,
      isEnd: isEnd(to),
    },
    { subject, role, at: request.now },
  );
  noteDeed(context, action, row.residentKey, row, row.id);
  return { ok: true, id: row.id };
}

/** Whom to ask, for a volunteer who cannot come and for the resident. */
const ASK = {
  en: 'A match is cancelled by a coordinator or village supporter of the village of the resident: ask them. While it is PROPOSED its volunteer can decline it.',
  nl: 'Vraag de coördinator van het dorp om deze koppeling te stoppen. Een voorstel kan de vrijwilliger zelf afwijzen.',
} as const;

const ALREADY: Readonly<Record<(typeof MATCH_STEPS)[MatchAction]['to'], AlreadySo>> = {
  ACCEPTED: {
    message: 'This match was accepted already.',
    messageNl: 'Op deze koppeling is al ja gezegd.',
  },
  DECLINED: {
    message: 'This match was declined already.',
    messageNl: 'Op deze koppeling is al nee gezegd.',
  },
  COMPLETED: {
    message: 'This match was completed already.',
    messageNl: 'Deze koppeling is al afgerond.',
  },
  CANCELLED: {
    message: 'This match was cancelled already.',
    messageNl: 'Deze koppeling is al gestopt.',
  },
};

const ACCEPTED_BEFORE = {
  message:
    'This match was accepted and can be declined no more. If you cannot come, ask a coordinator or village supporter of the village of the resident to cancel it.',
  messageNl:
    'U heeft hier al ja op gezegd. Kunt u niet? Vraag de coördinator van het dorp om de koppeling te stoppen.',
} as const;
