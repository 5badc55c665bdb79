// `npm run readme`: writes the README's tables of settings and of error codes, and the table of
// docs/retention.md, from the constants that the program uses. Tests in test/docs fail while they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { GATEWAY_ERROR_CODES } from '../gateway/error-codes.ts';
import { inWords } from '../disclosure/retention/term.ts';
import { RETENTION_RULES } from '../hub/retention/rules.ts';
import { CONFIG_KEYS } from '../platform/config-keys.ts';

const settings: readonly { name: string; default: string | null; meaning: string }[] = CONFIG_KEYS;

type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

const README: Tables = {
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

const RETENTION: Tables = {
  Classes: [
    ['class', 'what', 'kept', 'from', 'law or reason', 'owner'],
    ...RETENTION_RULES.map(({ name, what, term, from, law, owner }) => [
      `\`${name}\``,
      what,
      inWords(term),
      from,
      law,
      owner,
    ]),
  ],
};

function update(file: string, tables: Tables): void {
  let text = readFileSync(file, 'utf8');
  for (const [heading, rows] of Object.entries(tables)) text = withTable(text, heading, rows);
  writeFileSync(file, text);
}

function withTable(
  text: string,
  heading: string,
  [head = [], ...rows]: readonly (readonly string[])[],
): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const [before = '', section = '', ...after] = text.split(
    new RegExp(`(?<=\\n## ${heading}\\n)([\\s\\S]*?)(?=\\n## )`),
  );
  const table = section.replace(/(^\|.*\n)+/m, `${lines.join('\n')}\n`);
  return [before, table, ...after].join('');
}

update('README.md', README);
update('docs/retention.md', RETENTION);
