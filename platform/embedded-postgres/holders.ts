import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './processes.ts';

/**
 * Who uses the server: one file per use, with the identity of the using process inside, so that the
 * last one to leave stops the server. Read and written under the start lock alone.
 */
export function join(holdersDirectory: string): string {
  mkdirSync(holdersDirectory, { recursive: true });
  const file = path.join(holdersDirectory, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, processIdentity(process.pid) ?? '', { mode: 0o600 });
  return file;
}

export function leave(file: string): void {
  rmSync(file, { force: true });
}

/** Whether a living process uses the server. Files of dead ones are removed. */
export function isHeld(holdersDirectory: string): boolean {
  let held = false;
  for (const name of readdirSync(holdersDirectory)) {
    const file = path.join(holdersDirectory, name);
    const identity = readFileSync(file, 'utf8');
    if (processIdentity(Number.parseInt(identity, 10)) === identity) held = true;
    else rmSync(file, { force: true });
  }
  return held;
}
