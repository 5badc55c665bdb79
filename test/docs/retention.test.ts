import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inWords } from '../../disclosure/retention/term.ts';
import { RETENTION_RULES } from '../../hub/retention/rules.ts';
import { EXPORTED } from '../journeys/exported-tables.ts';
import { KEPT_BY_CLASS, WITHOUT_A_TERM } from '../journeys/kept-tables.ts';

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

test('every table about persons has a term, or is named as one that has none', () => {
  const named = [...Object.keys(KEPT_BY_CLASS), ...Object.keys(WITHOUT_A_TERM)];
  expect(named.sort()).toEqual(Object.keys(EXPORTED).sort());
  const classes = RETENTION_RULES.map(({ name }) => name);
  expect(classes).toEqual(expect.arrayContaining(Object.values(KEPT_BY_CLASS).flat()));
});
