import { noteDeed } from '../../../disclosure/deeds.ts';
import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import {
  isReachedForWriting,
  refused,
  writeOnce,
  type Written,
} from '../../../disclosure/writing.ts';
import type { Transaction } from '../../../platform/database.ts';
import {
  invalidTransition,
  notFound,
  staleVersion,
  type IdempotencyKeyReused,
  type InvalidTransition,
  type NotFound,
  type StaleVersion,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { alreadySo } from '../domain/already.ts';
import {
  HANDOVER_TRANSITIONS,
  type HandoverParty,
  type HandoverStatus,
} from '../domain/handover-transitions.ts';
import { handoverPartyOf } from '../domain/parties.ts';
import { allowedFrom, needsOf, type Need } from '../domain/transitions.ts';
import type { StatusReason } from '../generated/types.ts';
import {
  changeHandover,
  handoverFacts,
  holdHandover,
  refreshHandoverRelations,
  type HandoverFacts,
  type HandoverState,
} from '../storage/handover-changes.ts';
import {
  addContents,
  decideTopics,
  topicFacts,
  type NewContent,
  type ReturnedTopic,
  type TopicFacts,
} from '../storage/handover-topics.ts';
import { REACHED } from '../storage/referrals.ts';
import { moveResponsibility } from '../storage/responsibilities.ts';
import { addEvent } from '../storage/status-events.ts';
import { acceptByAgreement } from './accept-by-agreement.ts';
import type { Refused } from './change-referral.ts';
import { speaksForResident } from './speaks-for-resident.ts';
import { tellOfSpokenAgreement } from './tell-resident.ts';

export interface HandoverInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly handoverId: string;
  readonly version: number;
}

/** A handover at the moment of a change, held against every other one. */
export interface HandoverMoment {
  readonly facts: HandoverFacts;
  readonly party: HandoverParty;
  readonly topics: readonly TopicFacts[];
}

/** What becomes of a handover in one change. */
export interface HandoverChange extends HandoverState {
  readonly note: string | null;
  readonly contents: readonly NewContent[];
  /** With acceptance: what goes back whole; every other topic is taken over. */
  readonly returnedTopics: readonly ReturnedTopic[];
}

/** A change of a handover: what becomes of it, or why nothing does. */
export interface HandoverCommand<Refusal> {
  readonly action: Action;
  readonly input: HandoverInput;
  readonly judge: (moment: HandoverMoment) => HandoverChange | Refused<Refusal>;
}

type Common = NotFound | StaleVersion;

/** Reach, role, version, then the judgement; the change, its event and what decisions read with it. */
export function runHandoverCommand<Refusal>(
  context: ReferralsContext,
  command: HandoverCommand<Refusal>,
): Promise<Written<Refusal | Common | IdempotencyKeyReused>> {
  const { action, input } = command;
  return writeOnce<Refusal | Common>(context, action, input, async (tx) => {
    // Nobody who does not reach it, or may not act, makes others wait.
    const seen = await reachedBy(tx, context, action, input.handoverId);
    if ('refusal' in seen) return refused(seen.refusal);
    await holdHandover(tx, seen.facts.id);
    const held = await reachedBy(tx, context, action, input.handoverId);
    if ('refusal' in held) return refused(held.refusal);
    return run(tx, context, command, held);
  });
}

async function run<Refusal>(
  tx: Transaction,
  context: ReferralsContext,
  { action, input, judge }: HandoverCommand<Refusal>,
  { facts, party }: Omit<HandoverMoment, 'topics'>,
): Promise<Written<Refusal | Common>> {
  // Every refusal from here on tells the status, or who is not responsible: that is a reading of it.
  const row = { ...facts, subject: facts.residentKey };
  const telling = (refusal: Refusal | StaleVersion) => {
    context.access.disclosed(row, REACHED, 'Handover.status');
    if (isNotResponsible(refusal))
      context.access.disclosed(row, REACHED, 'Case.responsibleOrganisation');
    return refused(refusal);
  };
  if (facts.version !== input.version) return telling(staleVersion(facts.version, facts.status));
  const moment = { facts, party, topics: await topicFacts(tx, facts.id) };
  const change = judge(moment);
  if ('refusal' in change) return telling(change.refusal);
  await apply(tx, context, action, moment, change);
  if (change.to === 'REQUESTED' && facts.status === 'DRAFT')
    await acceptByAgreement(tx, context, { ...facts, version: facts.version + 1 });
  if (change.decided?.spoken) await tellOfSpokenAgreement(tx, context, facts.residentKey, facts.id);
  await refreshHandoverRelations(tx, facts.id);
  noteDeed(context, action, facts.residentKey, facts, facts.id);
  return { ok: true, id: facts.id };
}

const isNotResponsible = (refusal: unknown) =>
  (refusal as { readonly __typename?: string }).__typename === 'NotResponsible';

/** Writes the change and its event, and moves responsibility where it accepts or takes back. */
async function apply(
  tx: Transaction,
  { request }: ReferralsContext,
  action: Action,
  { facts, party, topics }: HandoverMoment,
  change: HandoverChange,
): Promise<void> {
  const version = facts.version + 1;
  await changeHandover(tx, facts, change, request.now);
  await addEvent(tx, request, 'handover', {
    movementId: facts.id,
    version,
    from: facts.status,
    to: change.to,
    reason: change.statusReason,
    note: change.note,
    action,
    organisation: party === 'RESIDENT' ? null : facts.organisation,
  });
  await addContents(tx, request, change.contents);
  const move = { movement: { handoverId: facts.id }, at: request.now } as const;
  if (change.to === 'ACCEPTED' && facts.status !== 'ACCEPTED') {
    await decideTopics(tx, facts.id, change.returnedTopics);
    const gone = new Set(change.returnedTopics.map(({ topicId }) => topicId));
    const taken = topics.filter(({ id }) => !gone.has(id)).map(({ matterId }) => matterId);
    const event = { version, status: 'ACCEPTED' } as const;
    const { sender: from, receiver: to } = facts;
    await moveResponsibility(tx, { ...move, caseIds: taken, from, to, event });
  }
  if (change.returned) {
    const accepted = topics.filter(({ status }) => status === 'ACCEPTED');
    const caseIds = accepted.map(({ matterId }) => matterId);
    const event = { version, status: 'CANCELLED' } as const;
    const { receiver: from, sender: to } = facts;
    await moveResponsibility(tx, { ...move, caseIds, from, to, event });
  }
}

/** The handover, where the actor reaches it for writing and its role may act. */
async function reachedBy(
  tx: Transaction,
  { request, access }: ReferralsContext,
  action: Action,
  id: string,
): Promise<Omit<HandoverMoment, 'topics'> | Refused<NotFound>> {
  const facts = await handoverFacts(tx, request, id);
  const party = facts === null ? null : handoverParty(facts);
  if (facts === null || party === null) {
    access.refusedRow(facts?.residentKey ?? null, 'REFERRAL_STATUS', `Mutation.${action}`);
    return { refusal: notFound('handover') };
  }
  assertMayAct(request.actor, action);
  return { facts, party };
}

/** On whose behalf the actor may write; null where it does not reach the handover for writing. */
export function handoverParty(facts: HandoverFacts): HandoverParty | null {
  if (!isReachedForWriting(facts, REACHED)) return null;
  return handoverPartyOf(facts, {
    organisation: facts.organisation,
    speaksForResident: speaksForResident(facts),
  });
}

/**
 * What the table says of this change by this party: what it needs, or that it cannot be. `way` tells two
 * changes to one state apart by what they need: the other one is another mutation.
 */
export function transition(
  { facts: { status }, party }: HandoverMoment,
  to: HandoverStatus,
  way?: Need,
): { readonly needs: readonly Need[] } | Refused<InvalidTransition> {
  const needs = needsOf(HANDOVER_TRANSITIONS, status, to, party);
  const otherWay = needs !== null && way !== undefined && !needs.includes(way);
  if (needs !== null && !otherWay) return { needs };
  const allowed = allowedFrom(HANDOVER_TRANSITIONS, status, party);
  return {
    refusal: invalidTransition(
      status,
      to,
      allowed.filter((next) => !otherWay || next !== to),
      otherWay ? undefined : alreadySo('handover', to),
    ),
  };
}

interface Said {
  readonly reason?: StatusReason;
  readonly note?: string | null | undefined;
}

/** A change by which nothing is said but its new state. */
export function changeTo(to: HandoverStatus, { reason, note }: Said = {}): HandoverChange {
  return {
    to,
    statusReason: reason ?? null,
    note: note ?? null,
    decided: null,
    returned: false,
    contents: [],
    returnedTopics: [],
  };
}
