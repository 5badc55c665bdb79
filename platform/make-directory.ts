import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a directory and those above it that are missing. Level by level: where a file system answers
 * that an existing parent is not there (`/proc` does), Node's own recursive mkdir never returns.
 */
export function makeDirectory(directory: string, mode = 0o777): void {
  const missing: string[] = [];
  let at = path.resolve(directory);
  while (statSync(at, { throwIfNoEntry: false }) === undefined) {
    missing.push(at);
    at = path.dirname(at);
  }
  for (const next of missing.reverse()) {
    try {
      mkdirSync(next, { mode });
    } catch (error) {
      // Somebody else was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
