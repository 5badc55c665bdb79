import { assertMayAct } from '../../../disclosure/actions.ts';
import { noteDeed } from '../../../disclosure/deeds.ts';
import { refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  invalidTransition,
  notFound,
  staleVersion,
  type InvalidInput,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { decisionReaches, mayGoOn } from '../domain/going-on.ts';
import { REFERRAL_TRANSITIONS } from '../domain/referral-transitions.ts';
import type { NoCapacity } from '../domain/refusals.ts';
import { allowedFrom } from '../domain/transitions.ts';
import type { ForwardReferralInput } from '../generated/types.ts';
import { copyAttachments } from '../storage/attachments.ts';
import { refreshRelations } from '../storage/cases.ts';
import { copyReferral, wentOn } from '../storage/going-on.ts';
import type { OrganisationRow } from '../storage/organisations.ts';
import { changeReferral, referralFacts, type ReferralFacts } from '../storage/referral-changes.ts';
import { REACHED } from '../storage/referrals.ts';
import { addEvent } from '../storage/status-events.ts';
import { referralParty } from './change-referral.ts';
import { checkTarget } from './create-referral.ts';
import { isWithinReach } from './referral-about.ts';
import { tellOfReferral } from './tell-resident.ts';
import { refuseWithoutRoom, sending } from './send-referral.ts';

const ACTION = 'forwardReferral';

type Refusal = NotFound | NoCapacity | InvalidTransition | StaleVersion | InvalidInput;

/** A new referral on the same case, with the same content, to somebody else. */
export function forwardReferral(context: ReferralsContext, input: ForwardReferralInput) {
  return writeOnce<Refusal>(context, ACTION, input, (tx) => forward(tx, context, input));
}

async function forward(
  tx: Transaction,
  context: ReferralsContext,
  input: ForwardReferralInput,
): Promise<Written<Refusal>> {
  const { request, access } = context;
  const facts = await referralFacts(tx, request, input.referralId);
  const party = facts === null ? null : referralParty(facts);
  if (facts === null || party === null) {
    access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${ACTION}`);
    return refused(notFound('referral'));
  }
  assertMayAct(request.actor, ACTION);
  access.disclosed({ ...facts, subject: facts.residentKey }, REACHED, 'Referral.status');
  if (facts.version !== input.version) return refused(staleVersion(facts.version, facts.status));
  if (!mayGoOn(facts, party)) {
    const allowed = allowedFrom(REFERRAL_TRANSITIONS, facts.status, party);
    return refused(invalidTransition(facts.status, 'REQUESTED', allowed));
  }

  const check = checkInput();
  const target = await checkTarget(check, tx, input.target, facts.requester);
  if (check.problems.length === 0 && !(await isAllowed(tx, context, facts, input)))
    check.problem('target', 'NOT_ALLOWED', 'Take a partner of the local network of the village.');
  if (await wentOn(tx, facts.id))
    check.problem('referralId', 'NOT_ALLOWED', 'It went on already: take the one that followed.');
  if (check.problems.length > 0) return refused(invalidInput(check.problems));

  const wanted = { ...facts, target: target?.id ?? null };
  const full = await refuseWithoutRoom(tx, context, wanted, input.despiteNoCapacity === true);
  if (full !== null) return refused(full);
  const id = await write(tx, context, { facts, target, input });
  noteDeed(context, ACTION, facts.residentKey, facts, id);
  return { ok: true, id };
}

function isAllowed(
  tx: Transaction,
  { request }: ReferralsContext,
  facts: ReferralFacts,
  { target }: ForwardReferralInput,
): Promise<boolean> {
  return isWithinReach(tx, target, facts.communityId, request.now);
}

interface Next {
  readonly facts: ReferralFacts;
  readonly target: OrganisationRow | null;
  readonly input: ForwardReferralInput;
}

async function write(
  tx: Transaction,
  context: ReferralsContext,
  { facts, target, input }: Next,
): Promise<string> {
  const { request, ids } = context;
  const id = ids.uuid();
  const kind =
    target?.__typename === 'CareOrganisation' ? target.kind : (input.target.kind ?? null);
  const agreed = decisionReaches(facts, kind);
  await copyReferral(tx, {
    id,
    from: facts.id,
    target: target?.id ?? null,
    targetKind: input.target.kind ?? null,
    agreed,
    at: request.now,
  });
  await copyAttachments(tx, facts.id, id, request.now);
  const by = { action: 'forwardReferral', organisation: facts.organisation } as const;
  const event = { movementId: id, reason: null, note: null, ...by };
  await addEvent(tx, request, 'referral', {
    ...event,
    version: 1,
    from: null,
    to: 'DRAFT',
    businessStatus: agreed ? null : 'AWAITING_RESIDENT_DECISION',
  });
  if (agreed) {
    const change = await sending(tx, context, facts);
    await changeReferral(tx, { id, version: 1 }, change, request.now);
    await addEvent(tx, request, 'referral', { ...event, version: 2, from: 'DRAFT', to: change.to });
  }
  await refreshRelations(tx, facts.matterId);
  if (!agreed) await tellOfReferral(tx, context, facts.residentKey, id);
  return id;
}
