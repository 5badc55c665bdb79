import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../hub/bin.js', import.meta.url));

/** A command of the hub that runs in a process of its own. */
export interface HubProcess {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Resolves with the first group of the pattern when it is printed; rejects when the process ends before. */
  until(pattern: RegExp): Promise<string>;
  /** Its exit code; with a signal it is asked to end. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `hub …` with these settings and no others. */
export function spawnHub(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): HubProcess {
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  const child = spawn(process.execPath, [BIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const ended = once(child, 'close') as Promise<[number | null]>;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  }
  return {
    child,
    output: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found) resolve(found[1] ?? '');
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then(() => reject(new Error(`The process ended: ${text}`)));
        look();
      }),
    async end(signal) {
      if (signal) child.kill(signal);
      return (await ended)[0];
    },
  };
}
