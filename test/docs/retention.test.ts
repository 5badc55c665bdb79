import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inWords } from '../../disclosure/retention/term.ts';
import { RETENTION_RULES } from '../../hub/retention/rules.ts';

test('docs/retention.md holds the classes as the program keeps them', () => {
  const rows = readFileSync('docs/retention.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    RETENTION_RULES.map(({ name, what, term, from, law, owner }) => [
      `\`${name}\``,
      what,
      inWords(term),
      from,
      law,
      owner,
    ]),
  );
});
