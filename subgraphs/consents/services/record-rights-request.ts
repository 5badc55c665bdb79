import { identified } from '../../../disclosure/writing.ts';
import type { CategoryMask } from '../../../disclosure/categories.ts';
import type { Transaction } from '../../../platform/database.ts';
import { dutchHolidays } from '../../../platform/dutch-holidays.ts';
import type { ConsentsContext } from '../context.ts';
import type { LegalGroundCode } from '../domain/legal-grounds.ts';
import {
  lastDayOf,
  MONTHS_TO_ANSWER,
  type RightsRequestKind,
  type RightsRequestState,
} from '../domain/rights-request.ts';
import {
  addRightsRequest,
  type Rectification,
  type RightsRequestPartRow,
} from '../storage/rights-requests.ts';

export interface RightsRequestFacts {
  readonly residentKey: string;
  readonly kind: RightsRequestKind;
  /** Received, or what became of it at once. */
  readonly state: RightsRequestState;
  /** What the request itself tells of the person; nothing by default. */
  readonly categories?: CategoryMask;
  /** Who answers it; without one the hub does. */
  readonly organisationId?: string | null;
  /** The restriction or objection that follows from it. */
  readonly consentId?: string | null;
  readonly rectification?: Rectification | null;
  readonly parts?: readonly RightsRequestPartRow[];
  /** Of a refusal. */
  readonly ground?: LegalGroundCode | null;
}

/** Records a request of the actor, who is the resident or acts for them, with its deadline; answers its id. */
export async function recordRightsRequest(
  tx: Transaction,
  { request, ids }: ConsentsContext,
  facts: RightsRequestFacts,
): Promise<string> {
  const { now } = request;
  const { subject: by, role } = identified(request);
  const id = ids.uuid();
  const year = now.getUTCFullYear();
  const dueOn = lastDayOf(now, MONTHS_TO_ANSWER, await dutchHolidays([year, year + 1]));
  const { categories = 0, organisationId = null, consentId = null, parts = [] } = facts;
  const { residentKey, kind, state, ground = null, rectification = null } = facts;
  await addRightsRequest(
    tx,
    {
      ...{ id, residentKey, kind, state, dueOn, categories, organisationId, consentId, parts },
      ...{ ground, rectification },
    },
    { by, role: role === 'REPRESENTATIVE' ? role : 'RESIDENT', at: now },
  );
  return id;
}
