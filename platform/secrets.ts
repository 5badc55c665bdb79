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
