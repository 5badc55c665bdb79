import type { Sql } from '../../platform/database.ts';
import { minuteOf, openCheckpoint, type OpenedCheckpoint } from './checkpoint.ts';
import type { LogKey } from './log-key.ts';
import type { Hash } from './merkle-tree.ts';
import { openPruned, type Pruned } from './pruned-note.ts';
import { openNote, parseVerifierKey, type NoteSigner, type NoteVerifier } from './signed-note.ts';

/** That a log goes on under another key, from a tree that both keys signed. */
export interface Handover {
  readonly size: number;
  readonly root: Hash;
  /** How far lines were removed by policy: a record of the old key about more is not of its time. */
  readonly prunedUpTo: number;
  readonly minute: Date;
}

/** A part of the log, and the key that speaks for it. */
interface Era {
  readonly verifier: NoteVerifier;
  /** Its trees are larger than `after` and not larger than `upTo`. */
  readonly after: number;
  readonly upTo: number;
  readonly prunedUpTo: number;
}

/** The keys of a log one after the other, as far as each signed the log over to the next. */
export interface LogEras {
  /** Trees that were signed by two keys. */
  readonly handovers: readonly Handover[];
  /** Records that do not lead to the key at hand, or are not signed by both. */
  readonly wrong: number;
  /** A checkpoint must be signed by the key whose part of the log it ends in. */
  openCheckpoint(note: string): OpenedCheckpoint;
  openPruned(note: string): Pruned | null;
  /** Whether this key spoke for a part of the log. */
  knows(verifierKey: string): boolean;
  /** The key of a place, among these; null: its secret is not at hand any more. */
  keyOf(leaf: number, keys: readonly LogKey[]): LogKey | null;
}

const titleOf = ({ name }: NoteVerifier) => `${name}/handed-over`;

export function signHandover(
  { size, root, prunedUpTo, minute }: Handover,
  from: NoteSigner,
  to: NoteSigner,
): string {
  const lines = [
    titleOf(to),
    String(size),
    root.toString('base64'),
    `pruned ${prunedUpTo}`,
    `from ${from.verifierKey}`,
    `to ${to.verifierKey}`,
    `handed over ${minuteOf(minute).toISOString()}`,
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  return from.sign(text) + to.sign(text).slice(text.length + 1);
}

const TEXT =
  /^(?<title>\S+)\n(?<size>\d{1,16})\n(?<root>[A-Za-z0-9+/]{43}=)\npruned (?<pruned>\d{1,16})\nfrom (?<from>\S+)\nto (?<to>\S+)\nhanded over (?<at>\S+)\n$/;

/** Null unless `to` and the key that the note names before it have both signed. */
function openHandover(
  note: string,
  to: NoteVerifier,
): { handover: Handover; from: NoteVerifier } | null {
  const opened = openNote(note, to);
  const found = opened.ok ? TEXT.exec(opened.text)?.groups : undefined;
  const from = parseVerifierKey(found?.['from'] ?? '');
  if (!found || from?.name !== to.name || !openNote(note, from).ok) return null;
  if (found['title'] !== titleOf(to) || found['to'] !== to.verifierKey) return null;
  return {
    from,
    handover: {
      size: Number(found['size']),
      root: Buffer.from(found['root'] ?? '', 'base64'),
      prunedUpTo: Number(found['pruned']),
      minute: new Date(found['at'] ?? ''),
    },
  };
}

/** Goes back from the key at hand to the one before it, and so on. */
export async function readEras(sql: Sql, newest: NoteVerifier): Promise<LogEras> {
  return erasOfNotes(await readHandoverNotes(sql), newest);
}

/** The same from the records themselves, from the first. */
export function erasOfNotes(notes: readonly string[], newest: NoteVerifier): LogEras {
  const eras: Era[] = [];
  const handovers: Handover[] = [];
  let [verifier, upTo, prunedUpTo] = [newest, Infinity, Infinity];
  for (const note of [...notes].reverse()) {
    const opened = openHandover(note, verifier);
    if (!opened || opened.handover.size > upTo) break;
    const { handover, from } = opened;
    eras.push({ verifier, after: handover.size, upTo, prunedUpTo });
    handovers.push(handover);
    [verifier, upTo, prunedUpTo] = [from, handover.size, handover.prunedUpTo];
  }
  eras.push({ verifier, after: 0, upTo, prunedUpTo });
  return erasOf(eras, handovers, notes.length - handovers.length);
}

function erasOf(eras: readonly Era[], handovers: readonly Handover[], wrong: number): LogEras {
  return {
    handovers,
    wrong,
    knows: (verifierKey) => eras.some(({ verifier }) => verifier.verifierKey === verifierKey),
    openCheckpoint(note) {
      for (const { verifier, after, upTo } of eras) {
        const opened = openCheckpoint(note, verifier);
        if (!opened.ok && opened.reason === 'OTHER_KEY') continue;
        if (!opened.ok) return opened;
        const { size } = opened.checkpoint;
        // A key that was handed over speaks for nothing that came after.
        return size > after && size <= upTo ? opened : { ok: false, reason: 'OTHER_KEY' };
      }
      return { ok: false, reason: 'OTHER_KEY' };
    },
    openPruned(note) {
      for (const { verifier, prunedUpTo } of eras) {
        const pruned = openPruned(note, verifier);
        if (pruned) return pruned.end <= prunedUpTo ? pruned : null;
      }
      return null;
    },
    keyOf(leaf, keys) {
      const era = eras.find(({ after, upTo }) => leaf >= after && leaf < upTo);
      return keys.find(({ signer }) => signer.verifierKey === era?.verifier.verifierKey) ?? null;
    },
  };
}

/** Every record of signing over, from the first; for whoever keeps an earlier key of this log. */
export async function readHandoverNotes(sql: Sql): Promise<string[]> {
  const rows = await sql<{ note: string }[]>`
    select note from disclosure.access_log_handovers order by position`;
  return rows.map(({ note }) => note);
}

/**
 * The key at hand, which also knows the seals of earlier ones by their places. Of a place whose secret
 * is not at hand any more a seal is not judged: the trees that were signed over still bind its leaf.
 */
export function keyThroughEras(key: LogKey, earlier: readonly LogKey[], eras: LogEras): LogKey {
  const keys = [key, ...earlier];
  return {
    ...key,
    isSeal: (seal, index, leaf, person) =>
      eras.keyOf(index, keys)?.isSeal(seal, index, leaf, person) ?? true,
    isPersonSeal: (seal, digest, index) =>
      eras.keyOf(index, keys)?.isPersonSeal(seal, digest, index) ?? true,
  };
}
