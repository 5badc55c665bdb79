import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
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
  invalidTransition,
  notFound,
  staleVersion,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_ENDED, OVER_ALREADY } from '../domain/already.ts';
import { mayEnd, nextMandateStatuses, type Ender } from '../domain/mandate.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { addressMandate, endMandate as end, type AddressedMandate } from '../storage/mandates.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

const CONSENTS = maskOf('CONSENTS');

export interface EndMandate {
  readonly idempotencyKey?: string | null | undefined;
  readonly mandateId: string;
  readonly version: number;
}

type Refusal = NotFound | StaleVersion | InvalidTransition;

export type EndMandateOutcome =
  | { readonly __typename: 'EndMandateSuccess'; readonly mandateId: string }
  | Refusal
  | IdempotencyKeyReused;

/** Ends a mandate; no request received from now on uses it. */
export async function endMandate(
  context: ConsentsContext,
  input: EndMandate,
): Promise<EndMandateOutcome> {
  const written = await writeOnce(context, 'endMandate', input, (tx) => write(tx, context, input));
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'EndMandateSuccess', mandateId: written.id };
}

async function write(
  tx: Transaction,
  context: ConsentsContext,
  { mandateId, version }: EndMandate,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const found = await addressMandate(tx, request, mandateId);
  const as = enderOf(found);
  if (found.subject === null || as === null) {
    access.refusedRow(found.subject, 'CONSENTS', 'Mutation.endMandate');
    return refused(notFound('mandate'));
  }
  assertMayAct(request.actor, 'endMandate');
  if (!mayEnd(found.basis, as))
    throw as === 'RESIDENT'
      ? forbidden(
          'A privacy officer recorded this mandate. Ask the privacy officer to end it, or its representative.',
          'Een functionaris gegevensbescherming legde deze machtiging vast. Alleen de functionaris of uw vertegenwoordiger kan die stoppen. Vraag het aan een van hen.',
        )
      : forbidden(
          'The resident gave this mandate. Ask the resident to end it, or its representative.',
          'De inwoner gaf deze machtiging. Alleen de inwoner of de vertegenwoordiger kan die stoppen. Vraag het aan een van hen.',
        );
  const allowed = nextMandateStatuses(found.status);
  const refusal = invalidTransition(
    found.status,
    'ENDED',
    allowed,
    ALREADY_ENDED,
    OVER_ALREADY[found.status],
  );
  // The same ending once more carries the version it was made with: nothing came between.
  if (found.status === 'ENDED') return refused(refusal);
  if (found.version !== version) return refused(staleVersion(found.version));
  if (!allowed.includes('ENDED')) return refused(refusal);
  const by = { subject: identified(request).subject, at: request.now };
  const ended = await end(tx, { id: mandateId, residentKey: found.subject, version }, by);
  if (!ended) {
    // Somebody was quicker between the two statements.
    const now = await addressMandate(tx, request, mandateId);
    return refused(
      now.status === 'ENDED'
        ? invalidTransition('ENDED', 'ENDED', [], ALREADY_ENDED)
        : staleVersion(now.version),
    );
  }
  noteDeed(context, 'endMandate', found.subject, found);
  return { ok: true, id: mandateId };
}

/** As whom the actor reaches a mandate for ending it. Another representative's is not theirs. */
function enderOf(found: AddressedMandate): Ender | null {
  if (found.own) return 'REPRESENTATIVE';
  const bases = basesOf(found, CONSENTS);
  if (bases.includes('SELF')) return 'RESIDENT';
  return bases.includes('OVERSIGHT') ? 'PRIVACY_OFFICER' : null;
}
