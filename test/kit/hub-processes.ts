import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { SUBGRAPHS, type SubgraphName } from '../../schema/subgraph-sdl.ts';
import { spawnHub, type HubProcess } from './processes.ts';
import type { TestHub } from './test-hub.ts';

export interface ServedProcess {
  readonly process: HubProcess;
  readonly url: string;
}

/** Gateways and subgraphs as processes of their own, on the database and with the issuer of a test hub. */
export interface HubProcesses {
  /** What each process of this hub is told by its environment, `SUBGRAPH_URLS` apart. */
  readonly settings: Readonly<Record<string, string>>;
  readonly gateways: readonly ServedProcess[];
  readonly subgraphs: Map<SubgraphName, ServedProcess>;
  /** For `SUBGRAPH_URLS`. */
  urls(): string;
  /** Starts a subgraph that was ended once more, at its old address. */
  startAgain(name: SubgraphName): Promise<void>;
  /** The same for a gateway. */
  startGatewayAgain(place: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startHubProcesses(
  hub: TestHub,
  { gateways: count = 1 }: { readonly gateways?: number } = {},
): Promise<HubProcesses> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-apart-'));
  const issuer = createServer((_, res) =>
    res.end(JSON.stringify({ keys: [hub.issuer.publicKey] })),
  );
  await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
  const { port } = issuer.address() as AddressInfo;
  const settings = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: hub.databaseUrl,
    HUB_SECRET: inject('template').hubSecret,
    OIDC_ISSUER: hub.issuer.issuer,
    OIDC_AUDIENCE: hub.issuer.audience,
    OIDC_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
  };
  const subgraphs = new Map<SubgraphName, ServedProcess>();
  const gateways: ServedProcess[] = [];
  const urls = () => [...subgraphs].map(([name, at]) => `${name}=${at.url}`).join(',');
  const serve = async (part: string, more: Record<string, string>): Promise<ServedProcess> => {
    const process = spawnHub(['serve', part], { ...settings, ...more });
    return { process, url: await process.until(/is ready at (\S+)/) };
  };
  const stop = async () => {
    for (const { process } of [...subgraphs.values(), ...gateways]) {
      const { exitCode, signalCode } = process.child;
      if (exitCode === null && signalCode === null) await process.end('SIGTERM');
    }
    issuer.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all(SUBGRAPHS.map(async (name) => subgraphs.set(name, await serve(name, {}))));
    const started = Array.from({ length: count }, () =>
      serve('gateway', { SUBGRAPH_URLS: urls() }),
    );
    gateways.push(...(await Promise.all(started)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    settings,
    gateways,
    subgraphs,
    urls,
    async startAgain(name) {
      const old = new URL(subgraphs.get(name)?.url ?? '');
      subgraphs.set(name, await serve(name, { PORT: old.port }));
    },
    async startGatewayAgain(place) {
      const { port: old } = new URL(gateways[place]?.url ?? '');
      gateways[place] = await serve('gateway', { SUBGRAPH_URLS: urls(), PORT: old });
    },
    stop,
  };
}
