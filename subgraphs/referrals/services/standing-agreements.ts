import { assertMayAct, type Action } from '../../../disclosure/actions.ts';
import { identified, refused, writeOnce, type Written } from '../../../disclosure/writing.ts';
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
import { alreadySo } from '../domain/already.ts';
import { changesOpenTo, statusOf } from '../domain/standing-agreement.ts';
import type {
  AgreeToStandingAgreementInput,
  EndStandingAgreementInput,
  ProposeStandingAgreementInput,
} from '../generated/types.ts';
import { isCommunity } from '../storage/local-network.ts';
import { organisationsById } from '../storage/organisations.ts';
import {
  addAgreement,
  agreeTo,
  endAgreement,
  ownAgreement,
} from '../storage/standing-agreements.ts';
import { requireOrganisation } from './create-referral.ts';
import { isWithinReach } from './referral-about.ts';

/** One side proposes; nothing follows from it until the other agrees. */
export function proposeStandingAgreement(
  context: ReferralsContext,
  input: ProposeStandingAgreementInput,
) {
  const action = 'proposeStandingAgreement';
  return writeOnce<InvalidInput>(context, action, input, async (tx) => {
    const { request, ids } = context;
    assertMayAct(request.actor, action);
    const proposedBy = await requireOrganisation(tx, context);
    const { communityId, senderId: sender, receiverId: receiver } = input;
    const kinds = [...new Set(input.kinds)];
    const check = checkInput();
    if (!(await isCommunity(tx, communityId)))
      check.problem('communityId', 'UNKNOWN', 'Take the id of a village of the hub.');
    for (const [path, id] of [
      ['senderId', sender],
      ['receiverId', receiver],
    ] as const) {
      const [found] = await organisationsById(tx, [id]);
      if (!found) check.problem(path, 'UNKNOWN', 'Take the id of an organisation of the hub.');
    }
    if (sender === receiver || (sender !== proposedBy && receiver !== proposedBy))
      check.problem('senderId', 'NOT_ALLOWED', 'One of the two is your organisation, once.');
    if (kinds.length === 0) check.problem('kinds', 'REQUIRED', 'Say for which kinds of matters.');
    if (check.problems.length === 0)
      for (const [path, organisationId] of [
        ['senderId', sender],
        ['receiverId', receiver],
      ] as const)
        if (!(await isWithinReach(tx, { organisationId }, communityId, request.now)))
          check.problem(path, 'NOT_ALLOWED', 'Take a partner of the local network of the village.');
    if (check.problems.length > 0) return refused(invalidInput(check.problems));
    const id = ids.uuid();
    const { subject } = identified(request);
    const at = request.now;
    await addAgreement(tx, { id, communityId, sender, receiver, kinds, proposedBy, subject, at });
    return { ok: true, id };
  });
}

/** The other side agrees: from now on it holds. */
export function agreeToStandingAgreement(
  context: ReferralsContext,
  input: AgreeToStandingAgreementInput,
) {
  return change(context, 'agreeToStandingAgreement', input, 'IN_FORCE', async (tx, id) => {
    await agreeTo(tx, id, identified(context.request).subject, context.request.now);
  });
}

/** Either side ends it; what was handed over by it stays so. */
export function endStandingAgreement(context: ReferralsContext, input: EndStandingAgreementInput) {
  return change(context, 'endStandingAgreement', input, 'ENDED', async (tx, id, organisation) => {
    const { subject } = identified(context.request);
    await endAgreement(tx, id, { organisation, subject }, context.request.now);
  });
}

type Refusal = NotFound | StaleVersion | InvalidTransition;

function change(
  context: ReferralsContext,
  action: Action,
  input: {
    readonly idempotencyKey?: string | null | undefined;
    readonly agreementId: string;
    readonly version: number;
  },
  to: 'IN_FORCE' | 'ENDED',
  write: (tx: Transaction, id: string, organisation: string) => Promise<void>,
) {
  return writeOnce<Refusal>(context, action, input, async (tx): Promise<Written<Refusal>> => {
    const found = await ownAgreement(tx, context.request, input.agreementId);
    if (found === null) return refused(notFound('standing agreement'));
    assertMayAct(context.request.actor, action);
    const status = statusOf(found);
    if (found.version !== input.version) return refused(staleVersion(found.version, status));
    const open = changesOpenTo(found, found.organisation);
    if (!open.includes(to))
      return refused(invalidTransition(status, to, open, alreadySo('agreement', to)));
    await write(tx, found.id, found.organisation);
    return { ok: true, id: found.id };
  });
}
