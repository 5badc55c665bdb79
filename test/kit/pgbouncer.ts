import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether the command is there: Debian's package of that name. */
export const hasPgbouncer = spawnSync('pgbouncer', ['--version']).status === 0;

/** A real pgbouncer in transaction mode before the server of this URL, with these users' passwords. */
export async function startPgbouncer(
  serverUrl: string,
  users: readonly { readonly name: string; readonly password: string }[],
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new URL(serverUrl);
  const folder = mkdtempSync(path.join(tmpdir(), 'pgbouncer-'));
  // It refuses to be root.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const own = { name: server.username, password: decodeURIComponent(server.password) };
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const list = [own, ...users].map(({ name, password }) => `${quoted(name)} ${quoted(password)}\n`);
  writeFileSync(path.join(folder, 'users.txt'), list.join(''));
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: path.join(folder, 'users.txt'),
    pool_mode: 'transaction',
    // Fewer than the hub opens, so that its connections do share.
    default_pool_size: 2,
    max_client_conn: 200,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  const file = path.join(folder, 'pgbouncer.ini');
  const databases = `* = host=${server.hostname} port=${server.port}`;
  writeFileSync(file, `[databases]\n${databases}\n[pgbouncer]\n${lines.join('')}`);
  const user = userInfo().uid === 0 ? ['-u', 'nobody'] : [];
  const child = spawn('pgbouncer', [...user, file], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answersAt(port)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) {
      await stop();
      throw new Error('pgbouncer did not start');
    }
    await sleep(50);
  }
  const url = new URL(serverUrl);
  url.port = String(port);
  return { url: url.href, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
