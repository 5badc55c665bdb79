import { assertMayAct } from '../../../disclosure/actions.ts';
import { identified, refused, writeOnce } from '../../../disclosure/writing.ts';
import { checkInput } from '../../../platform/input.ts';
import { invalidInput, type InvalidInput } from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { dayOf } from '../../../platform/business-days.ts';
import type { SetCapacityInput } from '../generated/types.ts';
import * as storage from '../storage/capacities.ts';
import { requireOrganisation } from './create-referral.ts';

/** An organisation says of itself whether it has room; answers whose room it is. */
export function setCapacity(context: ReferralsContext, input: SetCapacityInput) {
  return writeOnce<InvalidInput>(context, 'setCapacity', input, async (tx) => {
    const { request } = context;
    const { subject: setBy } = identified(request);
    assertMayAct(request.actor, 'setCapacity');
    const organisationId = await requireOrganisation(tx, context);
    const { kind, status, expectedOn = null } = input;
    const check = checkInput();
    if (expectedOn !== null && status === 'HAS_CAPACITY')
      check.problem('expectedOn', 'NOT_ALLOWED', 'Where there is room, no day is expected.');
    else if (expectedOn !== null && expectedOn < dayOf(request.now))
      check.problem('expectedOn', 'OUT_OF_RANGE', 'Give today or a day after it.');
    if (check.problems.length > 0) return refused(invalidInput(check.problems));
    await storage.setCapacity(tx, {
      organisationId,
      kind,
      status,
      expectedOn,
      setAt: request.now,
      setBy,
    });
    return { ok: true, id: organisationId };
  });
}
