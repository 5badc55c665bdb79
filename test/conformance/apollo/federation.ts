import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { remoteSubgraphs } from '../../../gateway/remote-subgraphs.ts';
import { PATHS } from '../../../gateway/remote/wire.ts';
import { createGateway } from '../../../gateway/server.ts';
import { createSubgraphServer } from '../../../hub/serve/subgraph-server.ts';
import { PUBLIC } from '../../../platform/actor.ts';
import { createGatewayTokenSigner } from '../../../platform/gateway-token.ts';
import { silentLog } from '../../../platform/log.ts';
import { buildProducts } from './products.ts';

const HUB_SECRET = 'a secret that guards nothing but these tests';
const HOST = '127.0.0.1';
const TIMEOUT_MS = 10_000;

/** What the compatibility tests talk to. */
export interface CompatibilityFederation {
  readonly gatewayUrl: string;
  /** The products as anybody but a gateway reaches them: 401. */
  readonly productsUrl: string;
  /** The same behind a proxy, of these tests alone, that adds a gateway's token. */
  readonly proxyUrl: string;
  stop(): Promise<void>;
}

/**
 * Our products subgraph, served as every subgraph of the hub is, beside the users and the inventory that
 * the npm package in this folder brings along, and our gateway in front of all three.
 */
export async function startFederation(folder: string): Promise<CompatibilityFederation> {
  const sdls = {
    products: readFileSync(path.join(folder, 'products.graphql'), 'utf8'),
    users: readFileSync(path.join(folder, 'dist/subgraphs/users/users.graphql'), 'utf8'),
    inventory: readFileSync(
      path.join(folder, 'dist/subgraphs/inventory/inventory.graphql'),
      'utf8',
    ),
  };
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  const serve = async (handle: RequestListener) => {
    const server = createServer(handle);
    await new Promise<void>((listening) => server.listen(0, HOST, listening));
    stops.push(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://${HOST}:${(server.address() as AddressInfo).port}`;
  };
  const bring = async (name: 'users' | 'inventory') => {
    const brought = await startBrought(folder, name);
    stops.push(() => brought.child.kill());
    return serve(withSchemaRoute(brought.url, sdls[name]));
  };
  try {
    const products = await createSubgraphServer({
      subgraph: buildProducts(sdls.products),
      sdl: sdls.products,
      hubSecret: HUB_SECRET,
      log: silentLog,
    }).start({ host: HOST, port: 0 });
    if (!products.ok) throw new Error(products.problem);
    stops.push(() => products.stop());
    const urls = {
      products: products.url,
      users: await bring('users'),
      inventory: await bring('inventory'),
    };
    const gateway = await startGateway(sdls, urls);
    stops.push(() => gateway.stop());
    const proxyUrl = await serve(withGatewayToken(products.url));
    return { gatewayUrl: gateway.url, productsUrl: products.url, proxyUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Sdls = Readonly<Record<'products' | 'users' | 'inventory', string>>;

async function startGateway(sdls: Sdls, urls: Sdls) {
  const services = Object.entries(sdls).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const subgraphs = remoteSubgraphs({
    supergraphSdl,
    subgraphs: {
      products: { urls: [urls.products], sdl: sdls.products },
      users: { urls: [urls.users], sdl: sdls.users },
      inventory: { urls: [urls.inventory], sdl: sdls.inventory },
    },
    hubSecret: HUB_SECRET,
    timeoutMs: TIMEOUT_MS,
    log: silentLog,
  });
  const gateway = createGateway({
    supergraphSdl,
    subgraphs,
    identify: () => Promise.resolve({ ok: true, actor: PUBLIC }),
    log: silentLog,
  });
  const started = await gateway.start({ host: HOST, port: 0 });
  if (!started.ok) throw new Error(started.problem);
  const stop = () => started.stop().then(() => subgraphs.close());
  return { url: started.url, stop };
}

/** A subgraph of the package, in a process of its own on any free port. */
async function startBrought(
  folder: string,
  name: 'users' | 'inventory',
): Promise<{ child: ChildProcess; url: string }> {
  const cwd = path.join(folder, 'dist/subgraphs', name);
  const port = String(await freePort());
  const env = { PATH: process.env['PATH'], USERS_PORT: port, INVENTORY_PORT: port };
  const child = spawn(process.execPath, ['index.js'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) =>
      reject(new Error(`The subgraph ${name} of the package ended with ${String(code)}.`)),
    );
  });
  return { child, url: `http://localhost:${port}/` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Our gateway compares schemas before it asks; other subgraphs do not tell theirs at this path. */
function withSchemaRoute(url: string, sdl: string): RequestListener {
  return answering(async (req) =>
    req.url === PATHS.schema ? Response.json({ sdl }) : pass(url, req, {}),
  );
}

/** What a gateway of this hub would add; every other header goes on as it came. */
function withGatewayToken(url: string): RequestListener {
  const signer = createGatewayTokenSigner(HUB_SECRET);
  return answering((req) =>
    pass(url + PATHS.graphql, req, async (body) => {
      const token = await signer.sign({
        subgraph: 'products',
        path: PATHS.graphql,
        body,
        remainingMs: TIMEOUT_MS,
        request: {
          actor: PUBLIC,
          requestId: randomUUID(),
          traceId: randomUUID().replaceAll('-', ''),
          operation: { name: null, hash: '' },
          now: new Date(),
        },
      });
      return { authorization: `Bearer ${token}` };
    }),
  );
}

function answering(answerTo: (req: IncomingMessage) => Promise<Response>): RequestListener {
  return (req, res) =>
    void answerTo(req).then(
      async (answer) => {
        res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        res.end(await answer.text());
      },
      () => res.destroy(),
    );
}

type Headers = Record<string, string>;

async function pass(
  url: string,
  req: IncomingMessage,
  more: Headers | ((body: string) => Promise<Headers>),
): Promise<Response> {
  const body = Buffer.concat(await req.toArray()).toString();
  const added = typeof more === 'function' ? await more(body) : more;
  const told = Object.entries(req.headers).filter(
    ([name]) => !/^(host|connection|content-length|transfer-encoding|expect)$/.test(name),
  );
  const headers = { ...Object.fromEntries(told), ...added } as Headers;
  return fetch(url, { method: 'POST', headers, body });
}
