import type { NoteProblem } from '../checkpoint.ts';

/** Where in the log: `leaf` counts from 0 in the order of sealing, `line` is the id of the log line. */
interface OfLine {
  readonly leaf: number;
  readonly line: string;
  readonly at: string | null;
}

/** What is wrong with a log. */
export type Problem =
  | ({ readonly kind: 'LINE_CHANGED' } & OfLine)
  | ({ readonly kind: 'LINE_GONE' } & OfLine)
  /** Its place, its hash or its line is not what was sealed: moved, put in, or rewritten. */
  | ({ readonly kind: 'LEAF_CHANGED' } & OfLine)
  | ({ readonly kind: 'LEAF_TWICE' } & OfLine)
  | ({ readonly kind: 'LINE_NOT_PRUNED' } & OfLine)
  /** It says it is from before a moment up to which everything had been sealed already. */
  | ({ readonly kind: 'LINE_BACKDATED' } & OfLine)
  /** Whom it is about was taken away, and no line of the log says that this person was erased. */
  | ({ readonly kind: 'SUBJECT_GONE'; readonly count: number } & OfLine)
  /** Its number leads to somebody else, and no line of the log says that this person was erased. */
  | ({ readonly kind: 'SUBJECT_CHANGED'; readonly count: number } & OfLine)
  | { readonly kind: 'LEAVES_GONE'; readonly leaf: number; readonly last: number }
  /** Nothing stands in the log, and so many persons have a number that only its lines give. */
  | { readonly kind: 'EMPTIED'; readonly persons: number }
  | { readonly kind: 'LEAVES_UNSIGNED'; readonly leaf: number; readonly last: number }
  | { readonly kind: 'LINE_PUT_IN'; readonly line: string }
  | { readonly kind: 'WAITING_LINE_GONE'; readonly line: string }
  | { readonly kind: 'NODE_CHANGED'; readonly leaf: number; readonly last: number }
  | { readonly kind: 'NODES_PUT_IN'; readonly count: number }
  | { readonly kind: 'CHECKPOINT_CHANGED'; readonly size: number; readonly reason: NoteProblem }
  /**
   * The key signed another tree of this size; it differs from `leaf` on or later. `proven` says less and
   * holds also when whoever did it has the key: from the last checkpoint kept elsewhere that agrees.
   */
  | {
      readonly kind: 'ROOT_DIFFERS';
      readonly source: string;
      readonly proven: number;
      readonly leaf: number;
      readonly last: number;
    }
  | { readonly kind: 'PRUNED_RECORD_CHANGED'; readonly count: number }
  | { readonly kind: 'HANDOVER_CHANGED'; readonly count: number }
  | { readonly kind: 'KEPT_CHECKPOINT_UNREADABLE'; source: string; readonly reason: NoteProblem }
  /** The log was longer when this checkpoint was handed out. */
  | {
      readonly kind: 'CUT_BACK';
      readonly source: string;
      readonly leaf: number;
      readonly last: number;
    };

/** One line for the person who verifies: what, where. Ids of lines are random and tell nothing. */
export function describeProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'LINE_CHANGED':
      return `${lineIn(problem)} was changed after it was sealed.`;
    case 'LINE_GONE':
      return `${lineIn(problem)} was deleted; no signed record of pruning covers it.`;
    case 'LEAF_CHANGED':
      return `${lineIn(problem)} is not what was sealed in this place: it was moved, put in or rewritten.`;
    case 'LEAF_TWICE':
      return `${lineIn(problem)} stands there twice.`;
    case 'LINE_NOT_PRUNED':
      return `${lineIn(problem)} is there although a signed record says that it was removed by policy.`;
    case 'LINE_BACKDATED':
      return `${lineIn(problem)} was added long after the time that it bears.`;
    case 'SUBJECT_GONE':
      return problem.count === 1
        ? `${lineIn(problem)}: whom it is about was removed, without an erasure in the log.`
        : `${lineIn(problem)} and ${problem.count - 1} more: whom they are about was removed, without an erasure in the log.`;
    case 'SUBJECT_CHANGED':
      return problem.count === 1
        ? `${lineIn(problem)}: its number leads to another person than when it was sealed.`
        : `${lineIn(problem)} and ${problem.count - 1} more: their number leads to another person than when they were sealed.`;
    case 'LEAVES_GONE':
      return `Gone: ${places(problem)}, without a trace in the tree.`;
    case 'EMPTIED':
      return `No line is left, and the log had lines: ${problem.persons} ${problem.persons === 1 ? 'person has' : 'persons have'} a number that the log gives with the first line about somebody.`;
    case 'LEAVES_UNSIGNED':
      return `${capital(places(problem))} ${isOne(problem) ? 'comes' : 'come'} after the last signed checkpoint: ${isOne(problem) ? 'it was' : 'they were'} put in, or the checkpoint that signed ${isOne(problem) ? 'it' : 'them'} was removed.`;
    case 'LINE_PUT_IN':
      return `Line ${problem.line} was put into the log without the hub: it is neither sealed nor waiting for it.`;
    case 'WAITING_LINE_GONE':
      return `Line ${problem.line} was deleted before it could be sealed.`;
    case 'NODE_CHANGED':
      return `A node of the tree over ${places(problem)} was changed or removed; the lines below it are judged by themselves.`;
    case 'NODES_PUT_IN':
      return problem.count === 1
        ? '1 node of the tree belongs to no lines.'
        : `${problem.count} nodes of the tree belong to no lines.`;
    case 'CHECKPOINT_CHANGED':
      return `The checkpoint of ${problem.size} ${problem.size === 1 ? 'line' : 'lines'} ${NOTE_PROBLEMS[problem.reason]}.`;
    case 'ROOT_DIFFERS':
      return `${problem.source} shows another log: it differs within ${places(problem)}${problem.proven < problem.leaf ? `, or from line ${problem.proven} on if HUB_SECRET is in the wrong hands` : ''}.`;
    case 'PRUNED_RECORD_CHANGED':
      return problem.count === 1
        ? '1 record of pruning is not signed by this hub.'
        : `${problem.count} records of pruning are not signed by this hub.`;
    case 'HANDOVER_CHANGED':
      return problem.count === 1
        ? '1 record of signing over does not lead to this HUB_SECRET, or is not signed by both keys.'
        : `${problem.count} records of signing over do not lead to this HUB_SECRET, or are not signed by both keys.`;
    case 'KEPT_CHECKPOINT_UNREADABLE':
      return `${problem.source} ${NOTE_PROBLEMS[problem.reason]}.`;
    case 'CUT_BACK':
      return `${problem.source} is of a longer log: gone since ${isOne(problem) ? 'is' : 'are'} ${places(problem)}.`;
  }
}

const NOTE_PROBLEMS: Readonly<Record<NoteProblem, string>> = {
  NO_NOTE: 'is not a checkpoint of a log',
  OTHER_KEY:
    'is not of this log, or was signed with a key that the log was not signed over to, or no longer has',
  WRONG_SIGNATURE: 'was changed after it was signed',
};

const lineIn = ({ leaf, line, at }: OfLine) =>
  `Line ${leaf} (id ${line}${at === null ? '' : `, of ${at}`})`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isOne = ({ leaf, last }: { leaf: number; last: number }) => leaf === last;
const places = (span: { leaf: number; last: number }) =>
  isOne(span) ? `line ${span.leaf}` : `lines ${span.leaf} to ${span.last}`;
