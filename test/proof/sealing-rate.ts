import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Lines of the access log per second, sustained for a minute, with the sealer beside it and without: on
// a database of its own. See disclosure/sealing/testing/measure-sealing.ts.

const seconds = process.argv[2] ?? '60';
const dataDir = mkdtempSync(path.join(tmpdir(), 'noaberhub-rate-'));
const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
try {
  const migrated = spawnSync(process.execPath, ['hub/bin.js', 'migrate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const measured = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'disclosure/sealing/testing/measure-sealing.ts', '--seconds', seconds],
    { stdio: 'inherit', env },
  );
  if (migrated.status !== 0 || measured.status !== 0) process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
