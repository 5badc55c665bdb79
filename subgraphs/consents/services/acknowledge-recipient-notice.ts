import { assertMayAct } from '../../../disclosure/actions.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import {
  invalidTransition,
  notFound,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_ACKNOWLEDGED } from '../domain/already.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { acknowledgeNotice, addressRecipientNotice } from '../storage/recipient-notices.ts';

const CONSENTS = maskOf('CONSENTS');

export interface AcknowledgeRecipientNotice {
  readonly idempotencyKey?: string | null | undefined;
  readonly noticeId: string;
}

type Refusal = NotFound | InvalidTransition;

export type AcknowledgeRecipientNoticeOutcome =
  | { readonly __typename: 'AcknowledgeRecipientNoticeSuccess'; readonly noticeId: string }
  | Refusal
  | IdempotencyKeyReused;

/** An organisation confirms that it took note of what became of data that it had read. */
export async function acknowledgeRecipientNotice(
  context: ConsentsContext,
  input: AcknowledgeRecipientNotice,
): Promise<AcknowledgeRecipientNoticeOutcome> {
  const written = await writeOnce(context, 'acknowledgeRecipientNotice', input, (tx) =>
    acknowledge(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'AcknowledgeRecipientNoticeSuccess', noticeId: written.id };
}

async function acknowledge(
  tx: Transaction,
  context: ConsentsContext,
  { noticeId: id }: AcknowledgeRecipientNotice,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const found = await addressRecipientNotice(tx, request, id);
  if (found.subject === null || (found.permitted & CONSENTS) === 0) {
    access.refusedRow(found.subject, 'CONSENTS', 'Mutation.acknowledgeRecipientNotice');
    return refused(notFound('notice'));
  }
  assertMayAct(request.actor, 'acknowledgeRecipientNotice');
  if (!found.own)
    throw forbidden(
      'The organisation that is told confirms it.',
      'Alleen de organisatie die dit bericht kreeg, kan het bevestigen.',
    );
  const done = invalidTransition('ACKNOWLEDGED', 'ACKNOWLEDGED', [], ALREADY_ACKNOWLEDGED);
  if (found.acknowledgedAt !== null) return refused(done);
  const { subject, role } = identified(request);
  // Otherwise somebody was quicker between the two statements.
  if (!(await acknowledgeNotice(tx, id, { subject, role, at: request.now }))) return refused(done);
  // That it is confirmed the answer tells. By this field the organisation's own log does not say whose it was.
  const row = { ...found, subject: found.subject, caseId: null };
  access.disclosed(row, CONSENTS, 'RecipientNotice.acknowledgedAt');
  noteDeed(context, 'acknowledgeRecipientNotice', found.subject, found);
  return { ok: true, id };
}
