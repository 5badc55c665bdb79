import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

export interface EmergencySetDraft {
  readonly contactPerson?: string | null | undefined;
  readonly keyHolder?: string | null | undefined;
  readonly mobility?: string | null | undefined;
  readonly alerts: readonly string[];
}

const MOST_ALERTS = 20;

/** Everything that is wrong with what was written for emergencies. */
export function problemsOfEmergencySet(draft: EmergencySetDraft): readonly InputProblem[] {
  const check = checkInput();
  check.optionalText('contactPerson', draft.contactPerson, 200);
  check.optionalText('keyHolder', draft.keyHolder, 200);
  check.optionalText('mobility', draft.mobility, 200);
  for (const [place, alert] of draft.alerts.entries())
    check.text(`alerts.${String(place)}`, alert, 200);
  if (draft.alerts.length > MOST_ALERTS)
    check.problem(
      'alerts',
      'TOO_LONG',
      `Write at most ${String(MOST_ALERTS)} alerts.`,
      `Schrijf hooguit ${String(MOST_ALERTS)} aandachtspunten op.`,
    );
  return check.problems;
}
