import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** Who can check a note: the name of the key and its public half. */
export interface NoteVerifier {
  readonly name: string;
  /** `name+id+key`, as people hand it to each other (vkey of c2sp.org/signed-note). */
  readonly verifierKey: string;
  verifies(text: string, signature: Buffer): boolean;
  readonly id: Buffer;
}

export interface NoteSigner extends NoteVerifier {
  /** The text with its signature. Every line of it ends in a newline, and none is empty. */
  sign(text: string): string;
}

export type OpenedNote =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'NO_NOTE' | 'OTHER_KEY' | 'WRONG_SIGNATURE' };

// c2sp.org/signed-note: the byte that stands for Ed25519.
const ED25519 = Buffer.of(1);
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const ID_BYTES = 4;
const LONGEST_NOTE = 10_000;

/** A key of this name from 32 secret bytes. */
export function createNoteSigner(name: string, seed: Buffer): NoteSigner {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const verifier = verifierOf(name, publicKey);
  return {
    ...verifier,
    sign(text) {
      if (!/^(?:[^\n]+\n)+$/.test(text))
        throw new Error('a note consists of lines that say something');
      const signature = Buffer.concat([verifier.id, sign(null, Buffer.from(text), privateKey)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/** Null for what is not a verifier key of Ed25519. */
export function parseVerifierKey(verifierKey: string): NoteVerifier | null {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifierKey) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || key.length !== KEY_BYTES + 1 || key[0] !== ED25519[0]) return null;
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, key.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const verifier = verifierOf(name, publicKey);
  return verifier.id.toString('hex') === id ? verifier : null;
}

/**
 * The text of a note that this key signed. Signatures of others may stand beside it and are passed
 * over; one under this key's name and id must be right.
 */
export function openNote(note: string, verifier: NoteVerifier): OpenedNote {
  const end = note.length > LONGEST_NOTE ? -1 : note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return { ok: false, reason: 'NO_NOTE' };
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseSignature);
  if (signatures.includes(null)) return { ok: false, reason: 'NO_NOTE' };
  const own = signatures.find(
    (found) => found?.name === verifier.name && found.id.equals(verifier.id),
  );
  if (!own) return { ok: false, reason: 'OTHER_KEY' };
  return verifier.verifies(text, own.signature)
    ? { ok: true, text }
    : { ok: false, reason: 'WRONG_SIGNATURE' };
}

function parseSignature(line: string) {
  const [, name, encoded] = /^— ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length <= ID_BYTES) return null;
  return { name, id: bytes.subarray(0, ID_BYTES), signature: bytes.subarray(ID_BYTES) };
}

function verifierOf(name: string, publicKey: KeyObject): NoteVerifier {
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  const key = Buffer.concat([ED25519, raw]);
  const id = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, ID_BYTES);
  return {
    name,
    id,
    verifierKey: `${name}+${id.toString('hex')}+${key.toString('base64')}`,
    verifies: (text, signature) => verify(null, Buffer.from(text), publicKey, signature),
  };
}
