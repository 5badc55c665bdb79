import type { Hash } from './merkle-tree.ts';
import { openNote, type NoteSigner, type NoteVerifier, type OpenedNote } from './signed-note.ts';

/** What the hub says of its log at one moment. */
export interface Checkpoint {
  readonly size: number;
  readonly root: Hash;
  /** The minute in which it was sealed: finer would tell the world when somebody looked at something. */
  readonly minute: Date;
  /** No line from before this minute was still waiting to be sealed. */
  readonly completeUntil: Date;
}

export type OpenedCheckpoint =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly reason: NoteProblem };

export type NoteProblem = Extract<OpenedNote, { ok: false }>['reason'];

const MINUTE_MS = 60_000;

export const minuteOf = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);

/** A signed checkpoint after c2sp.org/tlog-checkpoint, with two extension lines of our own. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  const { size, root, minute, completeUntil } = checkpoint;
  const lines = [
    signer.name,
    String(size),
    root.toString('base64'),
    `sealed ${writeMinute(minute)}`,
    `complete ${writeMinute(completeUntil)}`,
  ];
  return signer.sign(lines.map((line) => `${line}\n`).join(''));
}

export function openCheckpoint(note: string, verifier: NoteVerifier): OpenedCheckpoint {
  const opened = openNote(note, verifier);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.text, verifier.name);
  return checkpoint ? { ok: true, checkpoint } : { ok: false, reason: 'NO_NOTE' };
}

const MINUTE = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\dZ`;
const TEXT = new RegExp(
  String.raw`^(?<origin>\S+)\n(?<size>0|[1-9]\d{0,15})\n(?<root>[A-Za-z0-9+/]{43}=)\n` +
    String.raw`sealed (?<minute>${MINUTE})\ncomplete (?<completeUntil>${MINUTE})\n$`,
);

function parseCheckpoint(text: string, origin: string): Checkpoint | null {
  const found = TEXT.exec(text)?.groups;
  if (found?.['origin'] !== origin) return null;
  return {
    size: Number(found['size']),
    root: Buffer.from(found['root'] ?? '', 'base64'),
    minute: new Date(found['minute'] ?? ''),
    completeUntil: new Date(found['completeUntil'] ?? ''),
  };
}

const writeMinute = (at: Date) => `${at.toISOString().slice(0, 16)}Z`;
