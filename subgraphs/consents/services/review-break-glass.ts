import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import type { DecisionBasis } from '../../../disclosure/decide.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import {
  basesOf,
  identified,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_REVIEWED } from '../domain/already.ts';
import { problemsOfReview, type ReviewSide } from '../domain/break-glass.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { addressBreakGlass, addReview } from '../storage/break-glass.ts';

const ACCESS_LOG = maskOf('ACCESS_LOG');
/** On a consent somebody reads that there was an emergency access, and judges it for nobody. */
const JUDGES: ReadonlySet<DecisionBasis> = new Set([
  'OVERSIGHT',
  'HOME_VILLAGE',
  'SELF',
  'REPRESENTATIVE',
]);

export interface ReviewBreakGlass {
  readonly idempotencyKey?: string | null | undefined;
  readonly sessionId: string;
  readonly justified: boolean;
  readonly note?: string | null | undefined;
}

type Refusal = NotFound | InvalidInput | InvalidTransition;

export type ReviewBreakGlassOutcome =
  | { readonly __typename: 'ReviewBreakGlassSuccess'; readonly sessionId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Judges an emergency access from one of two sides: oversight, and the village or the resident. */
export async function reviewBreakGlass(
  context: ConsentsContext,
  input: ReviewBreakGlass,
): Promise<ReviewBreakGlassOutcome> {
  const written = await writeOnce(context, 'reviewBreakGlass', input, (tx) =>
    review(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'ReviewBreakGlassSuccess', sessionId: written.id };
}

async function review(
  tx: Transaction,
  context: ConsentsContext,
  { sessionId, justified, note = null }: ReviewBreakGlass,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const found = await addressBreakGlass(tx, request, sessionId);
  // Who opened it knows of it, whatever the log shows them.
  if (found.subject !== null && identified(request).subject === found.actorSubject)
    throw forbidden(
      'Nobody reviews an access of their own: somebody else does.',
      'U heeft zelf in noodgegevens gekeken. Iemand anders moet dat beoordelen.',
    );
  // Oversight and a village review what they may read: no right to write anything else follows.
  const bases = basesOf(found, ACCESS_LOG).filter((basis) => JUDGES.has(basis));
  if (found.subject === null || bases.length === 0) {
    access.refusedRow(found.subject, 'ACCESS_LOG', 'Mutation.reviewBreakGlass');
    return refused(notFound('session'));
  }
  assertMayAct(request.actor, 'reviewBreakGlass');
  const by = identified(request);
  // Judged afterwards: what is still being looked at cannot be judged whole.
  if (found.status === 'OPEN') return refused(STILL_OPEN);
  const side: ReviewSide = bases.includes('OVERSIGHT') ? 'OVERSIGHT' : 'VILLAGE_OR_RESIDENT';
  const done = invalidTransition('REVIEWED', 'REVIEWED', [], ALREADY_REVIEWED[side]);
  if (found.reviewed.includes(side)) return refused(done);
  const problems = problemsOfReview(justified, note);
  if (problems.length > 0) return refused(invalidInput(problems));
  const at = request.now;
  if (!(await addReview(tx, { sessionId, side, justified, note: note?.trim() ?? null, by, at })))
    return refused(done);
  noteDeed(context, 'reviewBreakGlass', found.subject, found);
  return { ok: true, id: sessionId };
}

const STILL_OPEN: InvalidTransition = {
  ...invalidTransition('OPEN', 'REVIEWED', ['CLOSED', 'EXPIRED']),
  message:
    'This emergency access is still open: judge it once it is closed or its 4 hours have passed.',
  messageNl:
    'Deze noodtoegang is nog open. U kunt hem beoordelen als hij gesloten is, of na 4 uur.',
};
