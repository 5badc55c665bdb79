import { checkInput } from '../../../platform/input.ts';
import type { InputProblem } from '../../../platform/user-errors.ts';

/** An open movement or match that an objection would touch. */
export interface OpenMatter {
  readonly id: string;
  readonly kind: 'MATCH' | 'REFERRAL' | 'HANDOVER' | 'EMERGENCY_ACCESS';
  /** The other side; null for a match, which is with a person. */
  readonly organisationId: string | null;
  /** Of an emergency access: the organisations of the village whose privacy officer must judge it. */
  readonly judgedBy?: readonly string[];
  /** A handover whose receiver is at work can no longer be taken back: it can only be excepted. */
  readonly mayBeWithdrawn: boolean;
}

/** What the resident said about them, by id. */
export interface Answers {
  readonly withdraw: readonly string[];
  /** Null where nothing can go on. */
  readonly except: readonly string[] | null;
}

/** Every matter has one answer and every answer a matter; else what is wrong, or what is still asked. */
export type Answered =
  | { readonly kind: 'answered' }
  | { readonly kind: 'asks' }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

export function answered(
  matters: readonly OpenMatter[],
  answers: Answers,
  /** Ids in `withdraw` that are no matters: consents to withdraw beside them. */
  beside: ReadonlySet<string> = new Set(),
): Answered {
  const byId = new Map(matters.map((matter) => [matter.id, matter]));
  const check = checkInput();
  const except = answers.except ?? [];
  for (const [list, ids] of Object.entries({ withdraw: answers.withdraw, except })) {
    for (const [place, id] of ids.entries()) {
      if (list === 'withdraw' && beside.has(id)) continue;
      const path = `${list}.${String(place)}`;
      const matter = byId.get(id);
      if (matter === undefined) {
        const message = 'No open case or match that this touches has this id.';
        check.problem(
          path,
          'UNKNOWN',
          message,
          'Er is geen lopende zaak met dit nummer waar dit over gaat.',
        );
      } else if (list === 'withdraw' && except.includes(id)) {
        const message = 'Withdraw it, or except it; not both.';
        check.problem(path, 'NOT_ALLOWED', message, 'Kies: ook stoppen, of juist laten doorgaan.');
      } else if (list === 'withdraw' && !matter.mayBeWithdrawn) {
        check.problem(path, 'NOT_ALLOWED', ...whyNotWithdrawn(matter, answers.except !== null));
      }
    }
  }
  if (check.problems.length > 0) return { kind: 'problems', problems: check.problems };
  const said = new Set([...answers.withdraw, ...except]);
  return matters.every(({ id }) => said.has(id)) ? { kind: 'answered' } : { kind: 'asks' };
}

function whyNotWithdrawn(
  { kind }: OpenMatter,
  mayGoOn: boolean,
): readonly [message: string, messageNl: string] {
  if (kind === 'EMERGENCY_ACCESS')
    return [
      'An emergency access is judged first (`judgedBy`); nobody can withdraw it.',
      'Noodtoegang kunt u niet stoppen: die moet eerst worden beoordeeld. Dat doet de functionaris gegevensbescherming van uw dorp.',
    ];
  return mayGoOn
    ? [
        'The receiver is at work on it: it can only be excepted.',
        'Er wordt al aan gewerkt. U kunt dit alleen laten doorgaan.',
      ]
    : [
        'The receiver is at work on it: ask that organisation to end it first.',
        'Er wordt al aan gewerkt. Vraag de organisatie om het eerst af te ronden.',
      ];
}
