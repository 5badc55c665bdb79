import type { ActorRole } from '../../../platform/actor.ts';
import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';
import type { HelpRequestOrigin } from '../generated/types.ts';

const MAX_TEXT = 2000;

export type NewHelpRequestResult =
  | { readonly ok: true; readonly origin: HelpRequestOrigin; readonly text: string }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * Whoever asks for themselves, or is their representative, asks SELF. Everybody else says how the
 * question came in: to guess it would spoil the village's own figures.
 */
export function checkNewHelpRequest(
  role: ActorRole,
  input: { readonly text: string; readonly origin?: HelpRequestOrigin | null | undefined },
): NewHelpRequestResult {
  const check = checkInput();
  check.text('text', input.text, MAX_TEXT);
  const theirOwn = role === 'RESIDENT' || role === 'REPRESENTATIVE';
  const origin = input.origin ?? (theirOwn ? 'SELF' : null);
  if (origin === null) {
    check.problem('origin', 'REQUIRED', 'Say how the question came in.');
  } else if (theirOwn && origin !== 'SELF') {
    const message = 'A question of your own has the origin SELF; leave it out or write SELF.';
    check.problem('origin', 'NOT_ALLOWED', message);
  }
  if (origin === null || check.problems.length > 0) return { ok: false, problems: check.problems };
  return { ok: true, origin, text: input.text };
}
