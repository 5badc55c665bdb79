import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from './make-directory.ts';

/**
 * A secret of its own for each purpose, from the hub's one secret, by HKDF-SHA256 (RFC 5869). The
 * same secret and purpose always give the same bytes; knowing one tells nothing about another.
 */
export function deriveSecret(hubSecret: string, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', hubSecret, 'noaberhub', purpose, bytes));
}

/** Which version the hub's secret is, and those before it, which are only read any more. */
export interface SecretHistory {
  /** From 1 on; a secret keeps its number for good. */
  readonly version: number;
  readonly before: ReadonlyMap<number, string>;
}

/** A hub whose secret was never rotated. */
export const FIRST_SECRET: SecretHistory = { version: 1, before: new Map() };

const MAX_VERSION = 255;

/** `<version>:<secret>`, or a secret alone, which is the first. Null for a version that cannot be. */
export function parseVersioned(text: string): { version: number; secret: string } | null {
  const [, number, secret] = /^(\d+):(.+)$/s.exec(text) ?? [];
  if (number === undefined || secret === undefined) return { version: 1, secret: text };
  const version = Number(number);
  return version >= 1 && version <= MAX_VERSION ? { version, secret } : null;
}

/** By what hubs tell their secrets apart without showing them. */
export function fingerprintOf(hubSecret: string): string {
  return deriveSecret(hubSecret, 'fingerprint', 8).toString('hex');
}

/**
 * The hub's secret: the configured one, else the one kept in `dataDir/hub-secret` (mode 0600), made
 * at random the first time. Hubs that start at the same moment get the same one.
 */
export function loadHubSecret(configured: string | null, dataDir: string): string {
  return configured ?? keepSecretFile(path.join(dataDir, 'hub-secret'));
}

/** The content of a secret file, made at random when it is not there. Throws what the file system throws. */
export function keepSecretFile(file: string): string {
  const kept = readSecretFile(file);
  if (kept !== null) return kept;
  makeDirectory(path.dirname(file));
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and never replaces the file of somebody who was first.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readSecretFile(file);
  if (secret === null) throw new Error(`${file} is empty; remove it, and a new secret is made.`);
  return secret;
}

function readSecretFile(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret === '') return null;
    chmodSync(file, 0o600);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
