import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = [
  ...readFileSync('docs/federation.md', 'utf8').matchAll(
    /^\| [^|]+\| `(?<file>[^`]+\.test\.ts)`\s*\| (?<name>[^|]+?)\s*\|$/gm,
  ),
].map(({ groups }) => [groups?.['file'] ?? '', groups?.['name'] ?? ''] as const);

test('docs/federation.md names tests', () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)('%s has the test "%s"', (file, name) => {
  expect(readFileSync(file, 'utf8')).toContain(`('${name}'`);
});
