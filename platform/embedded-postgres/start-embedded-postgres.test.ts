import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EmbeddedPostgresKit, query, recall, remember } from '../testing/embedded-postgres-kit.ts';
import { beginHolder, spawnHolder } from '../testing/embedded-postgres-process.ts';
import { processIdentity } from './processes.ts';

const kit = new EmbeddedPostgresKit();

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 10_000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a start', () => {
  test('on an empty directory makes a database that a later start finds again', async () => {
    const first = await kit.start();
    expect(first).toMatchObject({ adopted: false, version: expect.stringMatching(/^18\./) });
    await remember(first.url);
    await first.stop();
    expect(existsSync(kit.inData('postmaster.pid'))).toBe(false);
    const second = await kit.start();
    expect(await recall(second.url)).toEqual([{ village: 'Gees' }]);
  });

  test('gives a durable server that listens on loopback alone and keeps no values in its log', async () => {
    const { url } = await kit.start();
    const settings = await query<{ name: string; setting: string }>(
      url,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit',
        'listen_addresses', 'unix_socket_directories', 'max_connections', 'data_checksums')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      data_checksums: 'on',
    });
    await query(url, `select 'CANARY'::int`).catch(() => {});
    expect(readFileSync(path.join(kit.dataDir, 'postgres', 'server.log'), 'utf8')).not.toContain(
      'CANARY',
    );
    await expect(query(url.replace(/:[0-9a-f]{64}@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password',
    );
  });

  test('leaves nothing open to others', async () => {
    await kit.start();
    const mode = (name: string) => statSync(path.join(kit.dataDir, 'postgres', name)).mode & 0o777;
    expect([mode('data'), mode('password'), mode('server.log')]).toEqual([0o700, 0o600, 0o600]);
  });

  test('clears up after an initdb that was interrupted', async () => {
    mkdirSync(kit.inData(), { recursive: true });
    rmSync(kit.inData(), { recursive: true });
    const draft = path.join(kit.dataDir, 'postgres', 'data.init-dead');
    mkdirSync(path.join(draft, 'base'), { recursive: true });
    await kit.start();
    expect(existsSync(draft)).toBe(false);
  });

  test('works when a former one was killed in the middle of initdb', async () => {
    const dying = beginHolder(kit.dataDir);
    const parent = path.join(kit.dataDir, 'postgres');
    await until(
      () => existsSync(parent) && readdirSync(parent).some((name) => /init-\w+$/.test(name)),
    );
    dying.kill('SIGKILL');
    const { url, adopted } = await kit.start();
    expect(adopted).toBe(false);
    await remember(url);
  });

  test('ignores a pid file that names a living stranger', async () => {
    const first = await kit.start();
    await remember(first.url);
    await first.stop();
    writeFileSync(
      kit.inData('postmaster.pid'),
      `${process.pid}\n${kit.inData()}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const second = await kit.start();
    expect(second.adopted).toBe(false);
    expect(await recall(second.url)).toEqual([{ village: 'Gees' }]);
  });

  test('recovers after kill -9 of the hub and of the server', async () => {
    const victim = await spawnHolder(kit.dataDir);
    await remember(victim.url);
    process.kill(kit.postmasterPid(), 'SIGKILL');
    await victim.kill();
    const { adopted, url } = await kit.start();
    expect(adopted).toBe(false);
    expect(await recall(url)).toEqual([{ village: 'Gees' }]);
  });
});

describe('several hubs on one directory', () => {
  test('of two that start together on an empty directory one starts and the other adopts', async () => {
    const [one, other] = await Promise.all([kit.startElsewhere(), kit.startElsewhere()]);
    expect([one.adopted, other.adopted].sort()).toEqual([false, true]);
    expect(one.url).toBe(other.url);
  });

  test('the server of a hub that was killed is adopted, and stopped by who adopted it', async () => {
    const victim = await spawnHolder(kit.dataDir);
    await victim.kill();
    const { adopted, url, stop } = await kit.start();
    expect({ adopted, url }).toEqual({ adopted: true, url: victim.url });
    const pid = kit.postmasterPid();
    await stop();
    expect(processIdentity(pid)).toBeNull();
  });

  test('the last one to leave stops the server, whoever started it', async () => {
    const starter = await kit.startElsewhere();
    const { adopted, url, stop } = await kit.start();
    expect(adopted).toBe(true);
    const pid = kit.postmasterPid();
    await starter.stop();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await stop();
    expect(processIdentity(pid)).toBeNull();
  });

  test('stopping twice does not stop it under another', async () => {
    const { stop } = await kit.start();
    const other = await kit.startElsewhere();
    await stop();
    await stop();
    expect(await query(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('data that cannot be used', () => {
  test('of another major version are refused and kept', async () => {
    await (await kit.start()).stop();
    writeFileSync(kit.inData('PG_VERSION'), '17\n');
    await expect(kit.start({ systemDirectories: [] })).rejects.toThrow(
      /The data were made by PostgreSQL 17, but this is PostgreSQL 18\./,
    );
    expect(existsSync(kit.inData('base'))).toBe(true);
  });

  test('without their password are refused and kept', async () => {
    await (await kit.start()).stop();
    rmSync(path.join(kit.dataDir, 'postgres', 'password'));
    await expect(kit.start()).rejects.toThrow('put the file back');
  });

  test('because something else stands in their place are left alone', async () => {
    mkdirSync(kit.inData(), { recursive: true });
    await expect(kit.start()).rejects.toThrow('holds no PostgreSQL database');
  });

  test('because the data directory is a file are refused', async () => {
    writeFileSync(kit.dataDir, '');
    await expect(kit.start()).rejects.toThrow('is not a directory; set DATA_DIR to one');
  });
});
