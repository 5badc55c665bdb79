import { createHash } from 'node:crypto';
import { closeSync, constants, openSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const RETRY_MS = 20;
const PATIENCE_MS = 120_000;
// From macOS's <fcntl.h>: open(2) takes a lock on the file, which ends with the process.
const O_EXLOCK = 0x20;

type Release = () => Promise<void>;

/**
 * Runs `work` while no other process of this machine does so for the same directory. The lock is the
 * kernel's and ends with its holder, however that dies: a lock file would need to be judged stale and
 * removed, which two processes can do to each other.
 */
export async function exclusively<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(directory);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(directory: string): Promise<Release> {
  const tryLock = process.platform === 'linux' ? lockBySocket : lockByFile;
  for (let waited = 0; waited < PATIENCE_MS; waited += RETRY_MS) {
    const release = await tryLock(directory);
    if (release) return release;
    await sleep(RETRY_MS);
  }
  throw new EmbeddedPostgresError(
    `Another process has been starting or stopping PostgreSQL in ${directory} for two minutes; stop it, then try again.`,
  );
}

/** Linux: a name in the abstract socket space, which the kernel gives to one process at a time. */
function lockBySocket(directory: string): Promise<Release | null> {
  const name = createHash('sha256').update(directory).digest('hex');
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ path: `\0noaberhub-${name}` }, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}

async function lockByFile(directory: string): Promise<Release | null> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK;
  try {
    const descriptor = openSync(path.join(directory, 'start.lock'), flags, 0o600);
    return async () => closeSync(descriptor);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK') return null;
    throw error;
  }
}
