/** What a change needs beside the right party in the right state. */
export type Need =
  /** The resident's yes to this case and target, or an emergency basis. */
  | 'AGREEMENT_OR_EMERGENCY'
  /** Words: what is asked, or what is answered. */
  | 'WORDS'
  /** Whoever hands over is responsible at this moment. */
  | 'SENDER_RESPONSIBLE'
  /** A reason, in words too where it is OTHER. */
  | 'REASON'
  /** The reason is that the resident declined. */
  | 'RESIDENT_DECLINED'
  /** What came of it. */
  | 'OUTCOME'
  /** Six weeks went by without an answer of the resident. */
  | 'SIX_WEEKS_UNANSWERED';

/** A row of a state machine: what may follow, by whose doing, and what it takes. */
export interface Transition<Status extends string, Party extends string> {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: readonly Party[];
  readonly needs: readonly Need[];
}

/** What the change takes; null where this party may not make it from here. */
export function needsOf<Status extends string, Party extends string>(
  table: readonly Transition<Status, Party>[],
  from: Status,
  to: Status,
  party: Party,
): readonly Need[] | null {
  const row = table.find(
    (entry) => entry.from.includes(from) && entry.to === to && entry.by.includes(party),
  );
  return row?.needs ?? null;
}

/** The states that this party can bring about from here, in the order of the table. */
export function allowedFrom<Status extends string, Party extends string>(
  table: readonly Transition<Status, Party>[],
  from: Status,
  party: Party,
): readonly Status[] {
  const reachable = table
    .filter((entry) => entry.from.includes(from) && entry.by.includes(party))
    .map((entry) => entry.to);
  return [...new Set(reachable)];
}
