// `npm run readme`: writes the README's tables of settings and of error codes from the constants that the
// program uses. test/docs/readme.test.ts fails while they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { GATEWAY_ERROR_CODES } from '../gateway/error-codes.ts';
import { CONFIG_KEYS } from '../platform/config-keys.ts';

const settings: readonly { name: string; default: string | null; meaning: string }[] = CONFIG_KEYS;

const TABLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'When something is wrong': [
    ['code', 'HTTP', 'meaning'],
    ...Object.entries(GATEWAY_ERROR_CODES).map(([code, { status, meaning }]) => [
      `\`${code}\``,
      String(status),
      meaning,
    ]),
  ],
  Configuration: [
    ['variable', 'default', 'meaning'],
    ...settings.map(({ name, default: unset, meaning }) => [
      `\`${name}\``,
      unset === null ? '' : `\`${unset}\``,
      meaning,
    ]),
  ],
};

let readme = readFileSync('README.md', 'utf8');
for (const [heading, [head = [], ...rows]] of Object.entries(TABLES)) {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const [before = '', section = '', ...after] = readme.split(
    new RegExp(`(?<=\\n## ${heading}\\n)([\\s\\S]*?)(?=\\n## )`),
  );
  const table = section.replace(/(^\|.*\n)+/m, `${lines.join('\n')}\n`);
  readme = [before, table, ...after].join('');
}
writeFileSync('README.md', readme);
