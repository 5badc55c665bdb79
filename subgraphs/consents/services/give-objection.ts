import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidInput,
  type IdempotencyKeyReused,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { isBeyond } from '../domain/new-consent.ts';
import { checkObjection, type ObjectionDraft } from '../domain/new-objection.ts';
import { answered, type Answers, type OpenMatter } from '../domain/open-matters.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { closeBlockedBreakGlass } from '../storage/break-glass.ts';
import {
  exceptMatter,
  mattersTouchedBy,
  withdrawMatter,
  type OpenMatterRow,
} from '../storage/open-matters.ts';
import { consentsToWithdraw, replacedBy } from '../storage/consents.ts';
import { giveRecord, revokeRecord } from '../storage/records.ts';
import { draftFacts } from './draft-facts.ts';
import { recordRightsRequest } from './record-rights-request.ts';
import { tellRecipients } from './tell-recipients.ts';
import { noteBeyondMandate, residentFor } from './resident-for.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';

const EMERGENCY = purposeMaskOf('BREAK_GLASS');

export interface GiveObjection extends ObjectionDraft, Answers {
  readonly idempotencyKey?: string | null | undefined;
  readonly residentId?: string | null | undefined;
}

/** The objection touches open cases or matches, and the resident has not said what is to become of them. */
export interface OpenMatters {
  readonly __typename: 'OpenMatters';
  readonly message: string;
  readonly messageNl: string;
  readonly matters: readonly OpenMatter[];
}

export type GiveObjectionOutcome =
  | { readonly __typename: 'GiveObjectionSuccess'; readonly consentId: string }
  | OpenMatters
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/**
 * Makes an objection, together with what becomes of the open cases and matches that it touches. What
 * a representative's mandate does not reach goes on as it was.
 */
export async function giveObjection(
  context: ConsentsContext,
  input: GiveObjection,
): Promise<GiveObjectionOutcome> {
  const written = await writeOnce(context, 'giveObjection', input, (tx) =>
    object(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'GiveObjectionSuccess', consentId: written.id };
}

async function object(
  tx: Transaction,
  context: ConsentsContext,
  input: GiveObjection,
): Promise<Written<NotFound | InvalidInput | OpenMatters>> {
  const { request, ids } = context;
  const found = await residentFor(tx, context, 'giveObjection', input.residentId);
  if (!found.ok) return found;
  const { key, mandate, decided } = found.resident;
  const checked = checkObjection(
    input,
    await draftFacts(tx, context, input.against, { key, mandate }),
  );
  if (!checked.ok) {
    if (isBeyond(mandate, input))
      noteBeyondMandate(context, found.resident, 'Mutation.giveObjection');
    return refused(invalidInput(checked.problems));
  }

  const touched = await mattersTouchedBy(tx, request, key, checked.record);
  const asked = touched.filter(({ reached }) => reached);
  const { withdraw, except } = input;
  const consents = await consentsToWithdraw(tx, withdraw, {
    ...checked.record,
    residentKey: key,
    mandate,
    at: request.now,
  });
  const withdrawn = new Set(consents.map((consent) => consent.id));
  const said = answered(asked, { withdraw, except }, withdrawn);
  if (said.kind === 'problems') return refused(invalidInput(said.problems));
  noteMatters(context, key, asked);
  if (said.kind === 'asks') return refused(openMatters(asked));

  const { subject, role } = identified(request);
  const by = { subject, role, at: request.now };
  for (const matter of touched) {
    if (!withdraw.includes(matter.id)) await exceptMatter(tx, matter, by);
    // Its owner ended it a moment ago: then it is what was asked for.
    else await withdrawMatter(tx, matter, ids.uuid(), by);
  }
  for (const consent of consents) {
    // Withdrawn a moment ago by another call, it was told there.
    if (await revokeRecord(tx, consent.id, consent.version, request.now))
      await tellWhoReadOn(tx, context, key, consent.id);
  }
  const id = ids.uuid();
  await giveRecord(
    tx,
    { id, residentKey: key, decision: 'DENY', ...checked.record },
    { at: request.now, by: subject },
  );
  await tellOfReplaced(tx, context, key, { objection: id, withdrawn });
  if ((checked.record.purposes & EMERGENCY) !== 0)
    await closeBlockedBreakGlass(tx, key, request.now);
  await recordRightsRequest(tx, context, {
    residentKey: key,
    kind: 'OBJECTION',
    state: 'GRANTED',
    consentId: id,
  });
  if (consents.length > 0) noteDeed(context, 'revokeConsent', key, decided);
  noteDeed(context, 'giveObjection', key, decided);
  return { ok: true, id };
}

/**
 * A consent whose place the objection takes has ended, or will on a day that is known: whoever read
 * on it is told as when it is withdrawn. Of equal scope there are at most two that had begun.
 */
async function tellOfReplaced(
  tx: Transaction,
  context: ConsentsContext,
  residentKey: string,
  { objection, withdrawn }: { objection: string; withdrawn: ReadonlySet<string> },
): Promise<void> {
  const { request } = context;
  for (const { id, decision, validFrom } of await replacedBy(tx, request, objection))
    if (decision === 'PERMIT' && validFrom <= request.now && !withdrawn.has(id))
      await tellWhoReadOn(tx, context, residentKey, id);
}

const tellWhoReadOn = (
  tx: Transaction,
  context: ConsentsContext,
  residentKey: string,
  consentId: string,
): Promise<number> =>
  tellRecipients(tx, context, { residentKey, reason: 'CONSENT_WITHDRAWN', consentId });

const CATEGORY_OF = {
  MATCH: 'VOLUNTEER_MATCHES',
  REFERRAL: 'REFERRAL_STATUS',
  HANDOVER: 'REFERRAL_STATUS',
  EMERGENCY_ACCESS: 'ACCESS_LOG',
} as const satisfies Record<OpenMatter['kind'], string>;

/** The answer tells of each that it is open. */
export function noteMatters(
  { access }: ConsentsContext,
  subject: string,
  matters: readonly OpenMatterRow[],
): void {
  for (const { id, kind, permitted, grounds } of matters) {
    const category = maskOf(CATEGORY_OF[kind]);
    access.disclosed({ subject, caseId: id, permitted, grounds }, category, 'OpenMatter.id');
  }
}

function openMatters(matters: readonly OpenMatter[]): OpenMatters {
  return {
    __typename: 'OpenMatters',
    message:
      'This objection touches what is going on now. Say of each whether it ends too (`withdraw`) or goes on (`except`); nothing was written.',
    messageNl:
      'Er lopen nog zaken bij deze ontvanger. Kies bij elke zaak: ook stoppen, of juist laten doorgaan. Er is nog niets veranderd.',
    matters,
  };
}
