import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Difference } from './round.ts';
import type { Step } from './steps.ts';

/** A counterexample, as it is kept: it is asked first, ever after. */
export interface Case {
  /** Whose eyes; see `actors.ts`. */
  readonly name: string;
  /** From which the hidden changes follow. */
  readonly seed: number;
  readonly changes: readonly string[];
  readonly steps: readonly Step[];
}

const FOLDER = fileURLToPath(new URL('../regressions', import.meta.url));

export function readCases(only: string | undefined): { file: string; kept: Case }[] {
  const files = only
    ? [path.resolve(only)]
    : existsSync(FOLDER)
      ? readdirSync(FOLDER)
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => path.join(FOLDER, name))
      : [];
  return files.map((file) => ({ file, kept: JSON.parse(readFileSync(file, 'utf8')) as Case }));
}

/** Writes the counterexample down and answers its file. */
export function keepCase({ name, seed, changes, steps }: Difference): string {
  const text = `${JSON.stringify({ name, seed, changes, steps } satisfies Case, null, 2)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name.replaceAll(/\W+/g, '-')}-${hash}.json`);
  writeFileSync(file, text);
  return file;
}

/** What differed, for whoever reads the failure. */
export function tell(difference: Difference, file: string): string {
  const { name, changes, steps, one, two } = difference;
  let place = 0;
  while (place < one.length && one[place] === two[place]) place += 1;
  const around = (text: string) => text.slice(Math.max(0, place - 200), place + 200);
  return [
    `${name} is answered otherwise when what it may not see is changed.`,
    `Again: npm run noninterference -- --case ${path.relative('.', file)}`,
    `Hidden changes: ${changes.join(', ')}`,
    ...steps.map((step) => `${step.kind}: ${JSON.stringify(step.question)}`),
    `As it is:       …${around(one)}`,
    `Hidden changed: …${around(two)}`,
  ].join('\n');
}
