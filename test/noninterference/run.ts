import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

// npm run noninterference [-- --minutes 60] [--seed 2] [--case file]: the last line is its figures, and
// it exits 1 on a leak.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2.5' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'noninterference-'));
const figures = path.join(folder, 'figures');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/noninterference/vitest.config.ts',
    'test/noninterference/noninterference.test.ts',
    '--disable-console-intercept',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NI_MINUTES: values.minutes,
      NI_SEED: values.seed,
      NI_FIGURES: figures,
      ...(values.case === undefined ? {} : { NI_CASE: values.case }),
    },
  },
);
if (existsSync(figures)) process.stdout.write(`${readFileSync(figures, 'utf8')}\n`);
rmSync(folder, { recursive: true });
process.exitCode = status === 0 ? 0 : 1;
