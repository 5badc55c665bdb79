import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../../platform/make-directory.ts';
import { DEMO_IDENTITIES } from './demo-identities.ts';

/** The part of an ES256 key that anybody may know. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** An ES256 key with its private part, as it is kept on disk. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

/** The private key of each machine, by the machine's name. */
export type ClientKeys = Readonly<Record<string, PrivateJwk>>;

/**
 * The issuer's signing keys: made the first time, kept in `<dataDir>/issuer/jwks.json` (0600), so
 * that a token outlives a restart of the hub.
 */
export function loadSigningKeys(dataDir: string): readonly PrivateJwk[] {
  const kept = keepJson(path.join(dataDir, 'issuer', 'jwks.json'), () => ({ keys: [makeKey()] }));
  return kept.keys;
}

/** The keys with which the demo machines sign in, kept beside the signing keys for `hub token`. */
export function loadClientKeys(dataDir: string): ClientKeys {
  return keepJson(clientKeysFile(dataDir), () =>
    Object.fromEntries(
      DEMO_IDENTITIES.filter((known) => known.kind === 'MACHINE').map((machine) => [
        machine.name,
        makeKey(),
      ]),
    ),
  );
}

/** The key of one demo machine; null where no hub has ever made it in this directory. */
export function readClientKey(dataDir: string, name: string): PrivateJwk | null {
  return (readJson(clientKeysFile(dataDir)) as ClientKeys | null)?.[name] ?? null;
}

export function publicPart(key: PrivateJwk): PublicJwk {
  const { kty, crv, x, y, kid, alg, use } = key;
  return { kty, crv, x, y, kid, alg, use };
}

function clientKeysFile(dataDir: string): string {
  return path.join(dataDir, 'issuer', 'clients.json');
}

function makeKey(): PrivateJwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, d, kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError) {
      throw new Error(`${file} is damaged; remove it, and new keys are made.`, { cause: error });
    }
    throw error;
  }
}

function keepJson<T extends object>(file: string, make: () => T): T {
  const kept = readJson(file) as T | null;
  if (kept !== null) return kept;
  makeDirectory(path.dirname(file), 0o700);
  const draft = `${file}.${process.pid}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(make(), null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  try {
    // A link appears whole or not at all: of two hubs that start at once, both read the same keys.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readJson(file) as T;
}
