import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { tellResident } from '../../../disclosure/notices/tell-person.ts';
import { addressSubject } from '../../../disclosure/subjects.ts';
import {
  basesOf,
  identified,
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  notFound,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { checkConsent, type ConsentDraft } from '../domain/new-consent.ts';
import {
  CODE_MINUTES,
  HELPED_CONSENT_MONTHS,
  problemsOfHelp,
  problemsOfRepetition,
} from '../domain/proposal.ts';
import { employer } from '../storage/organisations.ts';
import { addProposal, codeExpiryOf, proposedBefore } from '../storage/proposals.ts';
import { draftFacts } from './draft-facts.ts';

export interface ProposeConsent extends Omit<ConsentDraft, 'allCategories' | 'validFrom'> {
  readonly idempotencyKey?: string | null | undefined;
  readonly residentId: string;
}

export type ProposeConsentOutcome =
  | {
      readonly __typename: 'ProposeConsentSuccess';
      readonly proposalId: string;
      readonly codeExpiresAt: Date;
    }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** Writes down a consent of somebody who is there, and sends them the code with which they confirm it. */
export async function proposeConsent(
  context: ConsentsContext,
  input: ProposeConsent,
): Promise<ProposeConsentOutcome> {
  const codeExpiresAt = new Date(context.request.now.getTime() + CODE_MINUTES * 60_000);
  const written = await writeOnce(context, 'proposeConsent', input, (tx) =>
    propose(tx, context, input, codeExpiresAt),
  );
  if (!written.ok) return written.refusal;
  const { id } = written;
  return {
    __typename: 'ProposeConsentSuccess',
    proposalId: id,
    // A repetition tells of the code that was sent then.
    codeExpiresAt: await codeExpiryOf(context.sql, id),
  };
}

async function propose(
  tx: Transaction,
  context: ConsentsContext,
  input: ProposeConsent,
  codeExpiresAt: Date,
): Promise<Written<NotFound | InvalidInput>> {
  const { request, ids, pseudonyms, access } = context;
  const key = pseudonyms.keyOf(input.residentId);
  const found = await addressSubject(tx, request, key);
  const organisationId = await employer(tx, request);
  if (isReachedForWriting(found, ALL_CATEGORIES)) assertMayAct(request.actor, 'proposeConsent');
  if (!basesOf(found, ALL_CATEGORIES).includes('HOME_VILLAGE') || organisationId === null) {
    access.refusedRow(found.subject, 'CONSENTS', 'Mutation.proposeConsent');
    return refused(notFound('resident'));
  }
  assertMayAct(request.actor, 'proposeConsent');
  const facts = await draftFacts(tx, context, input.grantee, { key, mandate: ALL_CATEGORIES });
  const checked = checkConsent({ ...input, allCategories: null }, facts);
  const problems = [
    ...(checked.ok ? [] : checked.problems),
    ...problemsOfHelp(input.validUntil, latestEnd(request.now)),
  ];
  if (!checked.ok || problems.length > 0) return refused(invalidInput(problems));
  const by = identified(request);
  const before = await proposedBefore(tx, {
    ...checked.record,
    residentKey: key,
    by,
    at: request.now,
  });
  const tooMany = problemsOfRepetition(before);
  if (tooMany.length > 0) return refused(invalidInput(tooMany));

  const id = ids.uuid();
  const at = request.now;
  const noticeId = await tellResident(tx, ids, key, {
    occasion: 'CONSENT_CODE',
    about: id,
    at,
    validUntil: codeExpiresAt,
  });
  const proposal = { id, residentKey: key, noticeId, codeExpiresAt, organisationId, by, at };
  await addProposal(tx, { ...checked.record, ...proposal });
  noteDeed(context, 'proposeConsent', key, found);
  return { ok: true, id };
}

function latestEnd(now: Date): Date {
  const latest = new Date(now);
  latest.setUTCMonth(latest.getUTCMonth() + HELPED_CONSENT_MONTHS);
  return latest;
}
