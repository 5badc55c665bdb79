import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveSecret, loadHubSecret } from './secrets.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'noaberhub-secrets-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('a derived secret depends on the secret and on the purpose, and on nothing else', () => {
  const secret = deriveSecret('hub', 'cursors');
  expect(secret).toHaveLength(32);
  expect(deriveSecret('hub', 'cursors')).toEqual(secret);
  expect(deriveSecret('hub', 'pseudonyms')).not.toEqual(secret);
  expect(deriveSecret('other', 'cursors')).not.toEqual(secret);
  expect(deriveSecret('hub', 'cursors', 64)).toHaveLength(64);
});

test('the configured secret is used as it is', () => {
  expect(loadHubSecret('configured', path.join(directory, 'nothing'))).toBe('configured');
});

test('without a configured secret one is made once, readable by its owner alone', () => {
  const dataDir = path.join(directory, 'data');
  const secret = loadHubSecret(null, dataDir);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(loadHubSecret(null, dataDir)).toBe(secret);
  expect(statSync(path.join(dataDir, 'hub-secret')).mode & 0o777).toBe(0o600);
});

test('an emptied secret file is refused instead of being used as a secret', () => {
  writeFileSync(path.join(directory, 'hub-secret'), '');
  expect(() => loadHubSecret(null, directory)).toThrow('is empty');
});
