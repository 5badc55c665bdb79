import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GATEWAY_ERROR_CODES } from '../../gateway/error-codes.ts';
import { DEMO_IDENTITIES } from '../../hub/issuer/demo-identities.ts';
import { CONFIG_KEYS } from '../../platform/config-keys.ts';

const readme = readFileSync('README.md', 'utf8');

/** The rows of the table under a heading, cell by cell. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}

describe('the README', () => {
  test('names every setting, its default and its meaning', () => {
    const settings: readonly { name: string; default: string | null; meaning: string }[] =
      CONFIG_KEYS;
    expect(tableUnder('Configuration')).toEqual(
      settings.map(({ name, default: unset, meaning }) => [
        `\`${name}\``,
        unset === null ? '' : `\`${unset}\``,
        meaning,
      ]),
    );
  });

  test('names every code of an error, its HTTP status and its meaning', () => {
    expect(tableUnder('When something is wrong')).toEqual(
      Object.entries(GATEWAY_ERROR_CODES).map(([code, { status, meaning }]) => [
        `\`${code}\``,
        String(status),
        meaning,
      ]),
    );
  });

  test('names every demo identity', () => {
    for (const { name } of DEMO_IDENTITIES) expect(readme).toContain(`\`${name}\``);
  });
});
