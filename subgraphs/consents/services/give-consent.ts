import { assertMayAct } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES, maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import {
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
import { checkConsent, type ConsentDraft, type DraftFacts } from '../domain/new-consent.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { organisationsById, professionalById } from '../storage/organisations.ts';
import { giveConsentRecord } from '../storage/records.ts';
import { addressSubject, homeCommunity, ownResident } from '../../../disclosure/subjects.ts';
import { mandateOf } from './mandate.ts';

export interface GiveConsent extends ConsentDraft {
  readonly idempotencyKey?: string | null | undefined;
  /** Pseudonym of the resident; absent: the resident behind the token. */
  readonly residentId?: string | null | undefined;
}

export type GiveConsentOutcome =
  | { readonly __typename: 'GiveConsentSuccess'; readonly consentId: string }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** Gives a consent for the resident behind the token, or for one who gave the actor a mandate. */
export async function giveConsent(
  context: ConsentsContext,
  input: GiveConsent,
): Promise<GiveConsentOutcome> {
  const written = await writeOnce(context, 'giveConsent', input, (tx) => give(tx, context, input));
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'GiveConsentSuccess', consentId: written.id };
}

async function give(
  tx: Transaction,
  context: ConsentsContext,
  input: GiveConsent,
): Promise<Written<NotFound | InvalidInput>> {
  const resident = await residentFor(tx, context, input);
  if (!resident.ok) return resident;
  const facts = await readFacts(tx, context, input, resident);
  const checked = checkConsent(input, facts);
  if (!checked.ok) return refused(invalidInput(checked.problems));
  const id = context.ids.uuid();
  const given = { at: context.request.now, by: identified(context.request).subject };
  await giveConsentRecord(tx, id, resident.key, checked.consent, given);
  return { ok: true, id };
}

interface OwnedResident {
  readonly key: string;
  readonly mandate: CategoryMask;
}

/** For whom the actor may give a consent; throws FORBIDDEN where its role may not. */
async function residentFor(
  tx: Transaction,
  context: ConsentsContext,
  input: GiveConsent,
): Promise<({ ok: true } & OwnedResident) | { ok: false; refusal: NotFound }> {
  const { request, pseudonyms } = context;
  const key =
    input.residentId == null ? await ownResident(tx, request) : pseudonyms.keyOf(input.residentId);
  if (key === null) return { ok: false, refusal: refuseResident(context, input, null) };
  const found = await addressSubject(tx, request, key);
  if (!isReachedForWriting(found, ALL_CATEGORIES)) {
    return { ok: false, refusal: refuseResident(context, input, found.subject) };
  }
  assertMayAct(request.actor, 'giveConsent');
  const mandate = mandateOf(found);
  // Reached in another way, by a match say: that is no mandate to decide about consents.
  if ((mandate & maskOf('CONSENTS')) === 0) {
    return { ok: false, refusal: refuseResident(context, input, found.subject) };
  }
  return { ok: true, key, mandate };
}

async function readFacts(
  tx: Transaction,
  { request: { now } }: ConsentsContext,
  { grantee }: GiveConsent,
  { key, mandate }: OwnedResident,
): Promise<DraftFacts> {
  const [organisation = null] = await organisationsById(tx, [grantee.organisationId ?? '']);
  const professional = await professionalById(tx, grantee.professionalId ?? '', now);
  const communityId = await homeCommunity(tx, key, now);
  return { organisation, professional, communityId, mandate, now };
}

/** An id that was addressed leaves a line in the log; a token without a resident addresses nobody. */
function refuseResident(
  context: ConsentsContext,
  input: GiveConsent,
  subject: string | null,
): NotFound {
  if (input.residentId != null) {
    context.access.refusedRow(subject, 'CONSENTS', 'Mutation.giveConsent');
    return notFound('resident');
  }
  return {
    __typename: 'NotFound',
    message: 'There is no resident behind your token for whom you could give a consent.',
    messageNl: 'Bij uw inlog hoort geen inwoner voor wie u toestemming kunt geven.',
  };
}
