import { noteDeed } from '../../../disclosure/deeds.ts';
import { assertMayAct } from '../../../disclosure/actions.ts';
import { maskOf } from '../../../disclosure/categories.ts';
import { addressSubject, ownResident } from '../../../disclosure/subjects.ts';
import {
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
import type { VillagesContext } from '../context.ts';
import { problemsOfEmergencySet, type EmergencySetDraft } from '../domain/emergency-set.ts';
import { forgetWhatWasRead } from '../loaders.ts';
import { updateEmergencySet } from '../storage/residents.ts';

const EMERGENCY_SET = maskOf('EMERGENCY_SET');

export interface RecordEmergencySet extends EmergencySetDraft {
  readonly idempotencyKey?: string | null | undefined;
  /** Absent: the resident behind the token. */
  readonly residentId?: string | null | undefined;
}

export type RecordEmergencySetOutcome =
  | { readonly __typename: 'RecordEmergencySetSuccess'; readonly residentKey: string }
  | NotFound
  | InvalidInput
  | IdempotencyKeyReused;

/** Writes down anew what may be known of a resident in an emergency. */
export async function recordEmergencySet(
  context: VillagesContext,
  input: RecordEmergencySet,
): Promise<RecordEmergencySetOutcome> {
  const written = await writeOnce(context, 'recordEmergencySet', input, (tx) =>
    record(tx, context, input),
  );
  if (!written.ok) return written.refusal;
  forgetWhatWasRead(context.loaders);
  return { __typename: 'RecordEmergencySetSuccess', residentKey: written.id };
}

async function record(
  tx: Transaction,
  context: VillagesContext,
  input: RecordEmergencySet,
): Promise<Written<NotFound | InvalidInput>> {
  const { request, pseudonyms, access } = context;
  const { residentId } = input;
  const key = residentId == null ? await ownResident(tx, request) : pseudonyms.keyOf(residentId);
  const found = key === null ? null : await addressSubject(tx, request, key);
  if (key === null || found === null || !isReachedForWriting(found, EMERGENCY_SET)) {
    if (residentId != null)
      access.refusedRow(found?.subject ?? null, 'EMERGENCY_SET', 'Mutation.recordEmergencySet');
    return refused(notFound('resident'));
  }
  assertMayAct(request.actor, 'recordEmergencySet');
  const problems = problemsOfEmergencySet(input);
  if (problems.length > 0) return refused(invalidInput(problems));
  await updateEmergencySet(tx, key, input);
  noteDeed(context, 'recordEmergencySet', key, found);
  return { ok: true, id: key };
}
