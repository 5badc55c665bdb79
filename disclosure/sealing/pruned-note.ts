import type { Sql } from '../../platform/database.ts';
import type { Hash } from './merkle-tree.ts';
import { openNote, type NoteSigner, type NoteVerifier } from './signed-note.ts';

/** That the lines from `first` up to `end` were removed by policy, whole batches of them. */
export interface Pruned {
  readonly first: number;
  readonly end: number;
  /** Of the tree of `end` leaves. */
  readonly root: Hash;
  /** A code, like ACCESS_LOG_5_YEARS. */
  readonly policy: string;
  readonly at: Date;
  /** Of whom the removed lines said that they were erased, and the log goes on: their numbers in it. */
  readonly erased: readonly string[];
}

/** The first line differs from a checkpoint's, so that neither can pass for the other. */
const titleOf = ({ name }: NoteVerifier) => `${name}/pruned`;

export function signPruned(pruned: Pruned, signer: NoteSigner): string {
  const { first, end, root, policy, at, erased } = pruned;
  const lines = [
    titleOf(signer),
    `${first} ${end}`,
    root.toString('base64'),
    `policy ${policy}`,
    `pruned ${at.toISOString()}`,
    ...erased.map((ref) => `erased ${ref}`),
  ];
  return signer.sign(lines.map((line) => `${line}\n`).join(''));
}

const TEXT =
  /^(?<title>\S+)\n(?<first>\d{1,16}) (?<end>\d{1,16})\n(?<root>[A-Za-z0-9+/]{43}=)\npolicy (?<policy>[A-Z0-9_]+)\npruned (?<at>\S+)\n(?<erased>(?:erased [0-9a-f-]{36}\n)*)$/;

/** Null for what this key did not sign. */
export function openPruned(note: string, verifier: NoteVerifier): Pruned | null {
  const opened = openNote(note, verifier);
  const found = opened.ok ? TEXT.exec(opened.text)?.groups : undefined;
  if (found?.['title'] !== titleOf(verifier)) return null;
  return {
    first: Number(found['first']),
    end: Number(found['end']),
    root: Buffer.from(found['root'] ?? '', 'base64'),
    policy: found['policy'] ?? '',
    at: new Date(found['at'] ?? ''),
    erased: (found['erased'] ?? '').match(/[0-9a-f-]{36}/g) ?? [],
  };
}

/** Whether one of these records says that this line was removed. */
export const isPruned = (leaf: number, records: readonly Pruned[]): boolean =>
  records.some(({ first, end }) => first <= leaf && leaf < end);

/** Every record of pruning, in the order of the leaves; null stands for one that was not signed. */
export async function readPruned(
  sql: Sql,
  open: (note: string) => Pruned | null,
): Promise<(Pruned | null)[]> {
  const rows = await sql<{ note: string }[]>`
    select note from disclosure.access_log_pruned order by first_leaf`;
  return rows.map(({ note }) => open(note));
}
