import { assertMayAct, mayAct } from '../../../disclosure/actions.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { normaliseOneTimeCode } from '../../../platform/one-time-code.ts';
import {
  invalidInput,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { bindMandate, offeredMandate } from '../storage/mandates.ts';
import { countTry, lockedOutUntil } from '../storage/tries.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

export interface AcceptMandate {
  readonly idempotencyKey?: string | null | undefined;
  readonly code: string;
}

export type AcceptMandateOutcome =
  | { readonly __typename: 'AcceptMandateSuccess'; readonly mandateId: string }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** Whoever brings the code of a mandate acts under it from now on, by this login. */
export async function acceptMandate(
  context: ConsentsContext,
  input: AcceptMandate,
): Promise<AcceptMandateOutcome> {
  const { actor } = context.request;
  // A resident may not either, but one who brings a code of their own is told why.
  if (actor.kind === 'PUBLIC' || actor.role !== 'RESIDENT') assertMayAct(actor, 'acceptMandate');
  const written = await writeOnce(context, 'acceptMandate', input, (tx) =>
    accept(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'AcceptMandateSuccess', mandateId: written.id };
}

async function accept(
  tx: Transaction,
  context: ConsentsContext,
  input: AcceptMandate,
): Promise<Written<NotFound | InvalidInput>> {
  const { request } = context;
  const { subject } = identified(request);
  const { now } = request;
  const lockedOut = await lockedOutUntil(tx, subject, 'MANDATE_CODE', now);
  const code = normaliseOneTimeCode(input.code);
  const offered = await offeredMandate(tx, code, subject, now);
  // Of another's mandate, and of how often was tried, a role that may not accept one learns nothing.
  if (!mayAct(request.actor, 'acceptMandate') && offered?.ofOneself !== true)
    assertMayAct(request.actor, 'acceptMandate');
  // One answer, whether the code is unknown, used or expired, or somebody guessed too often.
  if (offered === null || lockedOut !== null) {
    await countTry(tx, subject, 'MANDATE_CODE', now);
    return refused(UNKNOWN_CODE);
  }
  if (offered.ofOneself) return refused(invalidInput([FOR_ONESELF]));
  await bindMandate(tx, offered, subject, now);
  noteDeed(
    context,
    'acceptMandate',
    offered.residentKey,
    await addressSubject(tx, request, offered.residentKey),
  );
  return { ok: true, id: offered.id };
}

const UNKNOWN_CODE: NotFound = {
  __typename: 'NotFound',
  message:
    'No mandate waits under this code: it is another code, was used, or is too old. After 10 wrong codes in 24 hours every code is unknown.',
  messageNl:
    'Deze code klopt niet, is al gebruikt of is te oud. Kijk of u hem goed heeft ingevuld, of vraag om een nieuwe code. Na 10 foute codes moet u een dag wachten.',
};

const FOR_ONESELF = {
  path: 'code',
  code: 'NOT_ALLOWED',
  message: 'Nobody can be their own representative: give the code to somebody else.',
  messageNl: 'U kunt niet uw eigen vertegenwoordiger zijn. Geef de code aan iemand anders.',
} as const;
