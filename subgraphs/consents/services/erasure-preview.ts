import { createHash } from 'node:crypto';
import { ALL_CATEGORIES } from '../../../disclosure/categories.ts';
import type { Sql } from '../../../platform/database.ts';
import { invalidInput, type InvalidInput, type NotFound } from '../../../platform/user-errors.ts';
import type { ConsentsContext } from '../context.ts';
import { keptByLaw, partsOfErasure, type ErasurePart, type KeptCase } from '../domain/erasure.ts';
import { mattersBeforeErasure, whatMayBeKept } from '../storage/erasures.ts';
import type { OpenMatterRow } from '../storage/open-matters.ts';
import { noteBeyondMandate, residentFor, type OwnedResident } from './resident-for.ts';

/** What an erasure comes to at this moment. */
export interface ErasurePlan {
  readonly resident: OwnedResident;
  readonly parts: readonly ErasurePart[];
  readonly kept: readonly KeptCase[];
  readonly matters: readonly OpenMatterRow[];
  /** That somebody saw what goes and what is kept: the same as long as that is the same. */
  readonly confirmation: string;
}

/** Plans an erasure, for the resident or a representative whose mandate reaches everything. */
export async function planErasure(
  sql: Sql,
  context: ConsentsContext,
  residentId: string | null | undefined,
  query?: 'Query.erasurePreview',
): Promise<{ ok: true; plan: ErasurePlan } | { ok: false; refusal: NotFound | InvalidInput }> {
  const { request } = context;
  const found = await residentFor(sql, context, 'requestErasure', residentId, query);
  if (!found.ok) return found;
  const { resident } = found;
  if (resident.mandate !== ALL_CATEGORIES) {
    noteBeyondMandate(context, resident, query ?? 'Mutation.requestErasure');
    return { ok: false, refusal: invalidInput([MANDATE_TOO_NARROW]) };
  }
  const matters = await mattersBeforeErasure(sql, request, resident.key);
  const { parties, hasConsentProofs } = await whatMayBeKept(sql, resident.key);
  const kept = keptByLaw(parties);
  const parts = partsOfErasure({ kept, hasConsentProofs, at: request.now });
  const confirmation = confirmationOf(resident.key, kept, hasConsentProofs);
  return { ok: true, plan: { resident, parts, kept, matters, confirmation } };
}

/** The key, which nobody outside knows, keeps it from being made without looking. */
function confirmationOf(key: string, kept: readonly KeptCase[], hasProofs: boolean): string {
  const seen = kept.map(({ caseId, organisationIds, ground }) => [caseId, organisationIds, ground]);
  return createHash('sha256')
    .update(JSON.stringify([key, seen, hasProofs]))
    .digest('base64url')
    .slice(0, 22);
}

const MANDATE_TOO_NARROW = {
  path: 'residentId',
  code: 'NOT_ALLOWED',
  message: 'Your mandate does not reach every category, and an erasure does: the resident asks it.',
  messageNl: 'Uw machtiging geldt niet voor alle gegevens. De inwoner moet dit zelf vragen.',
} as const;
