import { assertMayAct } from '../../../disclosure/actions.ts';
import { identified, refused, writeOnce } from '../../../disclosure/writing.ts';
import { checkInput } from '../../../platform/input.ts';
import {
  invalidInput,
  notFound,
  type InvalidInput,
  type NotFound,
} from '../../../platform/user-errors.ts';
import type { ReferralsContext } from '../context.ts';
import { MOST_BUSINESS_DAYS } from '../domain/response-terms.ts';
import type { SetResponseAgreementInput } from '../generated/types.ts';
import { servesNow } from '../storage/local-network.ts';
import * as storage from '../storage/response-agreements.ts';

/** A village records what it agreed with its local network; answers the village. */
export function setResponseAgreement(context: ReferralsContext, input: SetResponseAgreementInput) {
  type Refusal = NotFound | InvalidInput;
  return writeOnce<Refusal>(context, 'setResponseAgreement', input, async (tx) => {
    const { request } = context;
    const { communityId, kind, priority, businessDays } = input;
    const { subject: by } = identified(request);
    assertMayAct(request.actor, 'setResponseAgreement');
    if (!(await servesNow(tx, request, communityId))) return refused(notFound('village'));
    const check = checkInput();
    if (businessDays < 0 || businessDays > MOST_BUSINESS_DAYS)
      check.problem(
        'businessDays',
        'OUT_OF_RANGE',
        `Give 0 to ${String(MOST_BUSINESS_DAYS)} business days.`,
      );
    if (check.problems.length > 0) return refused(invalidInput(check.problems));
    const agreed = { communityId, kind, priority, businessDays, at: request.now, by };
    await storage.setResponseAgreement(tx, agreed);
    return { ok: true, id: communityId };
  });
}
