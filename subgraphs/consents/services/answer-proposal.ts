import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES, maskOf } from '../../../disclosure/categories.ts';
import {
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { forbidden } from '../../../platform/errors.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  invalidTransition,
  notFound,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { ALREADY_ANSWERED, NO_LONGER_PROPOSED } from '../domain/already.ts';
import { nextProposalStatuses } from '../domain/proposal.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import {
  addressProposal,
  confirmProposal,
  countCodeTry,
  declineProposal,
  type AddressedProposal,
} from '../storage/proposals.ts';
import { mandateOf } from './mandate.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';

const CONSENTS = maskOf('CONSENTS');

export interface ConfirmConsent {
  readonly idempotencyKey?: string | null | undefined;
  readonly proposalId: string;
  readonly code: string;
}

export interface DeclineConsent {
  readonly idempotencyKey?: string | null | undefined;
  readonly proposalId: string;
}

/** The code is not the one that was sent; the try counts. */
export interface WrongCode {
  readonly __typename: 'WrongCode';
  readonly message: string;
  readonly messageNl: string;
  readonly triesLeft: number;
}

type Common = NotFound | InvalidTransition | IdempotencyKeyReused;

export type ConfirmConsentOutcome =
  { readonly __typename: 'ConfirmConsentSuccess'; readonly consentId: string } | WrongCode | Common;

export type DeclineConsentOutcome =
  { readonly __typename: 'DeclineConsentSuccess'; readonly proposalId: string } | Common;

/** Makes a proposed consent the resident's own, by the code that reached the resident another way. */
export async function confirmConsent(
  context: ConsentsContext,
  input: ConfirmConsent,
): Promise<ConfirmConsentOutcome> {
  const written = await writeOnce(context, 'confirmConsent', input, (tx) =>
    confirm(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'ConfirmConsentSuccess', consentId: written.id };
}

/** Says no to a proposed consent. */
export async function declineConsent(
  context: ConsentsContext,
  input: DeclineConsent,
): Promise<DeclineConsentOutcome> {
  const written = await writeOnce(context, 'declineConsent', input, (tx) =>
    decline(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'DeclineConsentSuccess', proposalId: written.id };
}

async function confirm(
  tx: Transaction,
  context: ConsentsContext,
  { proposalId, code }: ConfirmConsent,
): Promise<Written<NotFound | InvalidTransition | WrongCode>> {
  const { request, noticeCodes } = context;
  const found = await addressProposal(tx, request, proposalId);
  assertWrittenByAnother(request, found);
  const subject = answerable(context, 'confirmConsent', found);
  if (subject === null) return refused(notFound('consent'));
  const by = identified(request).subject;
  if (found.status !== 'PROPOSED') return refused(answeredBefore(found, 'CONFIRMED'));
  const tried = await countCodeTry(tx, proposalId, request.now);
  if (tried === null) return refused(await answeredMeanwhile(tx, request, proposalId, 'CONFIRMED'));
  if (!noticeCodes.matches(tried.noticeId, code)) return refused(wrongCode(tried.triesLeft));
  await confirmProposal(tx, proposalId, { at: request.now, by });
  noteDeed(context, 'confirmConsent', subject, found);
  return { ok: true, id: proposalId };
}

async function decline(
  tx: Transaction,
  context: ConsentsContext,
  { proposalId }: DeclineConsent,
): Promise<Written<NotFound | InvalidTransition>> {
  const { request } = context;
  const found = await addressProposal(tx, request, proposalId);
  const subject = answerable(context, 'declineConsent', found);
  if (subject === null) return refused(notFound('consent'));
  if (found.status !== 'PROPOSED') return refused(answeredBefore(found, 'DECLINED'));
  if (!(await declineProposal(tx, proposalId, request.now)))
    return refused(await answeredMeanwhile(tx, request, proposalId, 'DECLINED'));
  noteDeed(context, 'declineConsent', subject, found);
  return { ok: true, id: proposalId };
}

/** Whose proposal the actor may answer; null where it is nobody's for them. Throws FORBIDDEN. */
function answerable(
  context: ConsentsContext,
  action: 'confirmConsent' | 'declineConsent',
  found: AddressedProposal,
): string | null {
  const { subject, categories } = found;
  if (subject !== null && isReachedForWriting(found, CONSENTS)) {
    assertMayAct(context.request.actor, action);
    // A representative answers only for what its mandate could have given.
    if (((CONSENTS | categories) & ~mandateOf(found)) === 0) return subject;
  }
  context.access.refusedRow(subject, 'CONSENTS', `Mutation.${action}`);
  return null;
}

/** Who wrote it down, and still reaches the resident, knows of it: the refusal tells nothing new. */
function assertWrittenByAnother({ actor }: RequestContext, found: AddressedProposal): void {
  if (actor.kind === 'PUBLIC' || actor.subject !== found.proposedBy) return;
  if (isReachedForWriting(found, ALL_CATEGORIES))
    throw forbidden(
      'Whoever wrote a consent down cannot confirm it: the resident types the code, signed in.',
      'U heeft deze toestemming zelf opgeschreven. De inwoner logt zelf in en vult de code in.',
    );
}

function answeredBefore(
  { status }: AddressedProposal,
  to: 'CONFIRMED' | 'DECLINED',
): InvalidTransition {
  return invalidTransition(
    status,
    to,
    nextProposalStatuses(status),
    ALREADY_ANSWERED[to],
    NO_LONGER_PROPOSED[status],
  );
}

/** Somebody was quicker, or the last try was taken, between the two statements. */
async function answeredMeanwhile(
  tx: Transaction,
  request: RequestContext,
  proposalId: string,
  to: 'CONFIRMED' | 'DECLINED',
): Promise<InvalidTransition> {
  const found = await addressProposal(tx, request, proposalId);
  return answeredBefore(found.status === 'PROPOSED' ? { ...found, status: 'LAPSED' } : found, to);
}

function wrongCode(triesLeft: number): WrongCode {
  return {
    __typename: 'WrongCode',
    message:
      triesLeft === 0
        ? 'This is not the code, and it was the last try: ask for the consent to be written down anew.'
        : `This is not the code that was sent; ${triesLeft === 1 ? '1 try is' : `${String(triesLeft)} tries are`} left.`,
    messageNl:
      triesLeft === 0
        ? 'Deze code klopt niet. Dit was de laatste poging: vraag om het opnieuw op te schrijven.'
        : triesLeft === 1
          ? 'Deze code klopt niet. U kunt het nog één keer proberen.'
          : `Deze code klopt niet. U kunt het nog ${String(triesLeft)} keer proberen.`,
    triesLeft,
  };
}
