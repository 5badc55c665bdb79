import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spawnHub } from '../kit/processes.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

test('every command of `hub --help` stands in the list of README.md', async () => {
  const help = spawnHub(['--help'], {});
  expect(await help.end()).toBe(0);
  const listed = help.output().split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '';
  const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? '');
  expect(commands).toContain('start');
  const list =
    /`npx hub --help` lists the commands:[\s\S]*?\n\n/.exec(read('README.md'))?.[0] ?? '';
  const missing = commands.filter((name) => name !== 'help' && !list.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
