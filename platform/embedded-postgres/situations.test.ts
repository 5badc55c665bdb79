import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EmbeddedPostgresKit, query, recall, remember } from '../testing/embedded-postgres-kit.ts';
import { spawnHolder } from '../testing/embedded-postgres-process.ts';
import { thisHost } from './host.ts';

const ROOT = process.getuid?.() === 0;
const SYSTEM_15 = '/usr/lib/postgresql/15/bin';
const NOBODY = 65_534;
const PROJECT_FILE = fileURLToPath(new URL('../../package.json', import.meta.url));

/** Whether this machine lets root make user namespaces; containers often do not. */
const NAMESPACES = spawnSync('unshare', ['-U', '--map-user=1', 'true']).status === 0;
/** Whether another user could run the hub from this checkout at all. */
const OTHERS_REACH_US =
  ROOT &&
  spawnSync(process.execPath, ['-e', `require(${JSON.stringify(PROJECT_FILE)})`], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
  }).status === 0;

const kit = new EmbeddedPostgresKit();

describe.runIf(ROOT && process.platform === 'linux')('as root', () => {
  test.runIf(NAMESPACES)(
    'PostgreSQL runs in a user namespace, and the files stay root’s',
    async () => {
      const { how, url } = await kit.start();
      expect(how).toBe('in a user namespace');
      expect(statSync(kit.inData()).uid).toBe(0);
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
  );

  test('without namespaces it runs as another user, below a directory of its own if it must', async () => {
    const sharedDirectory = await openDirectory();
    const host = { userNamespaces: false, sharedDirectory };
    const first = await kit.start(host);
    expect(first).toMatchObject({ how: 'as another user', adopted: false });
    expect(first.dataDirectory.startsWith(sharedDirectory)).toBe(true);
    expect(statSync(first.dataDirectory).uid).not.toBe(0);
    await remember(first.url);
    const second = await kit.startElsewhere({ host });
    expect(second.adopted).toBe(true);
    await second.stop();
    await first.stop();
    expect(await recall((await kit.start(host)).url)).toEqual([{ village: 'Gees' }]);
  });

  test('programs that the other user cannot reach are copied to where it can', async () => {
    const sharedDirectory = await openDirectory();
    const closed = path.join(kit.base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    cpSync(nativeDirectory(), path.join(closed, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const host = {
      packageName: '@embedded-postgres/absent',
      systemDirectories: [path.join(closed, 'native', 'bin')],
      userNamespaces: false,
      sharedDirectory,
    };
    expect(await query((await kit.start(host)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.runIf(NAMESPACES)(
    'data made in a namespace serve the other user later, and the other way round',
    async () => {
      await chmod(kit.base, 0o755);
      const first = await kit.start();
      await remember(first.url);
      await first.stop();
      const sharedDirectory = await openDirectory();
      const second = await kit.start({ userNamespaces: false, sharedDirectory });
      expect(second.how).toBe('as another user');
      expect(await recall(second.url)).toEqual([{ village: 'Gees' }]);
      await second.stop();
      const third = await kit.start();
      expect(await recall(third.url)).toEqual([{ village: 'Gees' }]);
    },
  );

  test.runIf(NAMESPACES)(
    'data that the other user cannot reach are not silently begun anew',
    async () => {
      await (await kit.start()).stop();
      const host = { userNamespaces: false, sharedDirectory: await openDirectory() };
      await expect(kit.start(host)).rejects.toThrow('chmod o+x');
    },
  );

  test.runIf(OTHERS_REACH_US)(
    'an ordinary user starts one below a directory of its own',
    async () => {
      kit.giveBaseTo(NOBODY);
      const holder = await kit.startElsewhere({ uid: NOBODY });
      expect(holder).toMatchObject({ how: 'as this user', adopted: false });
      expect(statSync(kit.inData()).uid).toBe(NOBODY);
    },
  );

  test.runIf(OTHERS_REACH_US && NAMESPACES)('a user without a name does so too', async () => {
    kit.giveBaseTo(54_321);
    const holder = await kit.startElsewhere({ uid: 54_321 });
    expect(holder).toMatchObject({ how: 'in a user namespace', adopted: false });
  });

  test.runIf(OTHERS_REACH_US)(
    'a directory that the user may not write is told with what to do',
    async () => {
      await chmod(kit.base, 0o755);
      const { error } = await spawnHolder(kit.dataDir, { uid: NOBODY });
      expect(error).toBe(
        `EmbeddedPostgresError: The data directory ${kit.dataDir} cannot be written by this user; change its owner, or set DATA_DIR to a directory of your own (EACCES).`,
      );
    },
  );
});

describe('the binaries', () => {
  test('of a package whose install scripts did not run are completed', async () => {
    const root = path.join(kit.base, 'package');
    cpSync(path.dirname(nativeDirectory()), root, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) rmSync(path.join(root, target), { force: true });
    await chmod(path.join(root, 'native/bin/postgres'), 0o644);
    const { url } = await kit.start({
      packageName: path.join(root, 'dist/index.js'),
      systemDirectories: [],
    });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.runIf(existsSync(SYSTEM_15))(
    'of the system serve where the package is not there',
    async () => {
      const host = { packageName: '@embedded-postgres/absent', systemDirectories: [SYSTEM_15] };
      expect((await kit.start(host)).version).toMatch(/^15\./);
    },
  );

  test.runIf(existsSync(SYSTEM_15))('are those of the version that made the data', async () => {
    const systemDirectories = [SYSTEM_15];
    await (await kit.start({ packageName: '@embedded-postgres/absent', systemDirectories })).stop();
    expect((await kit.start({ systemDirectories })).version).toMatch(/^15\./);
  });

  test('that are not there are told with what to do', async () => {
    const host = { packageName: '@embedded-postgres/absent', systemDirectories: [] };
    await expect(kit.start(host)).rejects.toThrow(
      /There is no PostgreSQL for this platform.*set DATABASE_URL/,
    );
  });
});

function nativeDirectory(): string {
  const entry = createRequire(import.meta.url).resolve(thisHost.packageName);
  return path.resolve(entry, '../../native');
}

/** A directory that others can reach although the test's base is closed to them. */
/** A directory that other users can reach, as the test's own is not. */
async function openDirectory(): Promise<string> {
  const directory = kit.directory();
  await chmod(directory, 0o755);
  return directory;
}
