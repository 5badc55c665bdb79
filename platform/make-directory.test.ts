import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDirectory } from './make-directory.ts';

describe('makeDirectory', () => {
  test('makes every level that is missing, and may be called again', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'noaberhub-directory-'));
    try {
      const deep = path.join(root, 'a', 'b');
      makeDirectory(deep, 0o711);
      makeDirectory(deep, 0o711);
      expect(statSync(deep).mode & 0o777).toBe(0o711);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test.runIf(process.platform === 'linux')('fails at once where nothing can be made', () => {
    expect(() => makeDirectory('/proc/noaberhub/deep')).toThrow(/ENOENT|EACCES|EPERM/);
  });
});
