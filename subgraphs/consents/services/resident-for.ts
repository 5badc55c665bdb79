import { assertMayAct, mayAct, type Action } from '../../../disclosure/actions.ts';
import { ALL_CATEGORIES, maskOf, type CategoryMask } from '../../../disclosure/categories.ts';
import type { Decided } from '../../../disclosure/scope.ts';
import { addressSubject, ownResident } from '../../../disclosure/subjects.ts';
import { isReachedForWriting } from '../../../disclosure/writing.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { notFound, type NotFound } from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { mandateOf } from './mandate.ts';

const CONSENTS = maskOf('CONSENTS');

/** A resident for whom the actor may decide: their own, or one under a mandate. */
export interface OwnedResident {
  readonly key: string;
  /** The categories about which the actor may decide. */
  readonly mandate: CategoryMask;
  readonly decided: Decided;
}

/**
 * For whom the actor acts: the resident with this pseudonym, or the one behind the token. Throws
 * FORBIDDEN where its role may not; somebody reached in another way than as themselves or under a
 * mandate is nobody here. To a `query`, named by its field, whoever the role may not ask about is nobody too.
 */
export async function residentFor(
  tx: Sql,
  context: ConsentsContext,
  action: Action,
  residentId: string | null | undefined,
  query?: 'Query.erasurePreview',
): Promise<{ ok: true; resident: OwnedResident } | { ok: false; refusal: NotFound }> {
  const { request, pseudonyms } = context;
  const nobody = nobodyNamed(request.actor, action);
  const key = residentId == null ? await ownResident(tx, request) : pseudonyms.keyOf(residentId);
  if (key === null) return { ok: false, refusal: nobody };
  const found = await addressSubject(tx, request, key);
  const refuse = () => {
    // An id that was addressed leaves a line in the log.
    if (residentId != null)
      context.access.refusedRow(found.subject, 'CONSENTS', query ?? `Mutation.${action}`);
    return residentId == null ? nobody : notFound('resident');
  };
  if (!isReachedForWriting(found, ALL_CATEGORIES)) return { ok: false, refusal: refuse() };
  if (query === undefined) assertMayAct(request.actor, action);
  else if (!mayAct(request.actor, action)) return { ok: false, refusal: refuse() };
  const mandate = mandateOf(found);
  // Reached in another way, by a match say: that is no mandate to decide about consents.
  if ((mandate & CONSENTS) === 0) return { ok: false, refusal: refuse() };
  return { ok: true, resident: { key, mandate, decided: found } };
}

/** Who acts for others says for whom; a mandate is given by the resident alone. */
function nobodyNamed(actor: Actor, action: Action): NotFound {
  const represents = actor.kind !== 'PUBLIC' && actor.role === 'REPRESENTATIVE';
  return represents && mayAct(actor, action) ? NOBODY_CHOSEN : NOBODY_BEHIND_TOKEN;
}

const NOBODY_CHOSEN: NotFound = {
  __typename: 'NotFound',
  message: 'Say for whom you do this: `residentId`, as `heldMandates` has it.',
  messageNl: 'Kies eerst voor wie u dit doet.',
};

/** A try of a representative that the mandate does not reach: the resident sees that it was made. */
export function noteBeyondMandate(
  { access }: ConsentsContext,
  { key }: OwnedResident,
  field: `Mutation.${Action}` | 'Query.erasurePreview',
): void {
  access.refusedRow(key, 'CONSENTS', field);
}

const NOBODY_BEHIND_TOKEN: NotFound = {
  __typename: 'NotFound',
  message: 'There is no resident behind your token.',
  messageNl: 'U bent niet ingelogd als inwoner.',
};
