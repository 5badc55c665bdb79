import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import postgres from 'postgres';
import { inject } from 'vitest';
import { createIdentify } from '../../gateway/identity.ts';
import type { KnownOperations } from '../../gateway/known-operations.ts';
import { localSubgraphs } from '../../gateway/local-subgraphs.ts';
import { remoteSubgraphs, type RemoteSubgraphs } from '../../gateway/remote-subgraphs.ts';
import type { LiveLimits } from '../../gateway/live/live-limits.ts';
import { createGateway } from '../../gateway/server.ts';
import type { Subgraphs } from '../../gateway/subgraphs.ts';
import { LIVE_FIELDS } from '../../hub/live.ts';
import { openParts } from '../../hub/parts.ts';
import { SCALARS } from '../../disclosure/scalars.ts';
import type { ActorRole, Purpose } from '../../platform/actor.ts';
import { databaseLocks } from '../../platform/held-locks.ts';
import { startLiveEvents } from '../../platform/live-events.ts';
import { createLog, type Log } from '../../platform/log.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { readSupergraphSdl, SUBGRAPHS, subgraphSdl } from '../../schema/subgraph-sdl.ts';
import { createCanary } from '../canary/canary.ts';
import { serveSubgraphs, type ApartOptions, type ServedSubgraphs } from './apart.ts';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'urn:noaberhub:test';

/** Somebody with a token of the test's issuer. */
export interface Caller {
  readonly subject: string;
  readonly role: ActorRole;
  readonly organisationId?: string | null;
  readonly purpose?: Purpose;
  readonly actingFor?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it was sent, byte for byte. */
  readonly text: string;
  // Tests read answers of every shape.
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown; extensions: { code: string } }[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** A whole hub on a database of its own: real HTTP, real tokens, real PostgreSQL. */
export interface TestHub {
  readonly url: string;
  /** Of each gateway. */
  readonly gateways: readonly string[];
  /** The subgraphs' own servers; null in one process. */
  readonly served: ServedSubgraphs | null;
  readonly databaseUrl: string;
  /** Whose tokens it trusts. */
  readonly issuer: { readonly issuer: string; readonly audience: string; readonly publicKey: JWK };
  /** As superuser: for arranging facts and looking behind the hub. */
  readonly admin: postgres.Sql;
  /** Asks as this caller; null is the public. */
  ask(caller: Caller | null, query: string, variables?: Variables): Promise<Answer>;
  /** Sends a body as it is. */
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  tokenFor(caller: Caller, claims?: Record<string, unknown>): Promise<string>;
  /** The SQL statements that the subgraphs send while `work` runs, begin and commit too. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
  /** Fails when a personal value of its database stood in a log line, an error or a job. */
  stop(): Promise<void>;
}

export interface TestHubOptions {
  /** Gateway and subgraphs behind HTTP of their own; default: one process, unless `runApart` was called. */
  readonly apart?: ApartOptions;
  readonly log?: Log;
  /** With subscriptions, and these limits in the place of the usual ones. */
  readonly live?: Partial<LiveLimits>;
  /** Registered operations. */
  readonly operations?: KnownOperations;
  /** A migrated database on a server of the test's own; it is not dropped. */
  readonly databaseUrl?: string;
  /** In one process: what opens the subgraphs, for a hub that is wrong on purpose. */
  readonly open?: typeof openParts;
  /** In one process: what stands between gateway and subgraphs, for the same. */
  readonly between?: (subgraphs: Subgraphs) => Subgraphs;
}

let apartByDefault: ApartOptions | undefined;

/** From here on every hub of this test file runs apart. */
export function runApart(): void {
  apartByDefault = {};
}

export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const { apart = apartByDefault } = options;
  const canary = createCanary();
  const log = options.log ?? createLog({ level: 'trace', write: (line) => canary.hear(line) });
  const { name, hubSecret } = inject('template');
  const database = options.databaseUrl
    ? { adminUrl: options.databaseUrl, drop: () => Promise.resolve() }
    : await createScratchDatabase({ template: name });
  const admin = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  let statements: string[] = [];
  const shared = {
    url: database.adminUrl,
    hubSecret,
    log,
    live: options.live,
    operations: options.operations,
    onStatement: (text: string) => void statements.push(text),
  };
  const issuer = await createTestIssuer();
  const { gateways, served, stop } = apart
    ? await startApart(apart, issuer, shared)
    : await startWhole(issuer, shared, options);
  let turn = 0;
  const nextUrl = () => gateways[turn++ % gateways.length] ?? '';

  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${nextUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    const json = JSON.parse(text) as { data?: unknown; errors?: Answer['errors'] };
    const { status, headers: answered } = response;
    if (json.errors) canary.hear(JSON.stringify(json.errors));
    return { status, headers: answered, text, data: json.data, errors: json.errors ?? [] };
  };

  return {
    url: gateways[0] ?? '',
    gateways,
    served,
    databaseUrl: database.adminUrl,
    issuer: { issuer: ISSUER, audience: AUDIENCE, publicKey: issuer.publicKey },
    admin,
    post,
    tokenFor: issuer.tokenFor,
    async ask(caller, query, variables = {}) {
      return post(JSON.stringify({ query, variables }), await headersFor(caller, issuer));
    },
    async statementsDuring(work) {
      statements = [];
      await work();
      return [...statements];
    },
    async stop() {
      await stop();
      const escaped = await canary.escaped(admin);
      await admin.end();
      await database.drop();
      if (escaped.length > 0)
        throw new Error(`Personal values stand outside of answers: ${escaped.join(', ')}`);
    },
  };
}

interface Shared {
  readonly url: string;
  readonly hubSecret: string;
  readonly log: Log;
  readonly live?: Partial<LiveLimits> | undefined;
  readonly operations?: KnownOperations | undefined;
  readonly onStatement: (text: string) => void;
}

interface Running {
  /** The URL of each gateway. */
  readonly gateways: readonly string[];
  readonly served: ServedSubgraphs | null;
  readonly stop: () => Promise<void>;
}

async function startWhole(
  issuer: TestIssuer,
  shared: Shared,
  { open = openParts, between = (subgraphs) => subgraphs }: TestHubOptions,
): Promise<Running> {
  const parts = await open({
    ...shared,
    poolSize: 4,
    statementTimeoutMs: 10_000,
    privateWebhooks: true,
  });
  const gateway = await startGateway(between(localSubgraphs(parts.subgraphs)), issuer, shared);
  return {
    gateways: [gateway.url],
    served: null,
    async stop() {
      await gateway.stop();
      await parts.close();
    },
  };
}

async function startApart(
  apart: ApartOptions,
  issuer: TestIssuer,
  shared: Shared,
): Promise<Running> {
  const served = await serveSubgraphs({ ...shared, replicas: apart.replicas ?? 1 });
  const gateways: { url: string; remote: RemoteSubgraphs; stop: () => Promise<void> }[] = [];
  for (let i = 0; i < (apart.gateways ?? 1); i += 1) {
    const remote = openRemote(apart, served, shared);
    gateways.push({ remote, ...(await startGateway(remote, issuer, shared)) });
  }
  return {
    gateways: gateways.map(({ url }) => url),
    served,
    async stop() {
      for (const { remote, stop } of gateways) await stop().then(() => remote.close());
      await served.stop();
    },
  };
}

function openRemote(apart: ApartOptions, served: ServedSubgraphs, shared: Shared): RemoteSubgraphs {
  const subgraphs = SUBGRAPHS.map((name) => {
    const instead = apart.instead?.[name];
    const urls = instead === undefined ? served.urls[name] : [instead];
    return [name, { urls, sdl: subgraphSdl(name) }] as const;
  });
  return remoteSubgraphs({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: Object.fromEntries(subgraphs),
    hubSecret: shared.hubSecret,
    timeoutMs: apart.timeoutMs ?? 10_000,
    scalars: SCALARS,
    log: shared.log,
    ...(apart.breaker ? { breaker: apart.breaker } : {}),
  });
}

async function startGateway(subgraphs: Subgraphs, issuer: TestIssuer, shared: Shared) {
  const { url, log, live: limits, operations } = shared;
  const events = limits ? await startLiveEvents({ url, log }) : null;
  const locks = databaseLocks(url);
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs,
    locks,
    identify: issuer.identify,
    scalars: SCALARS,
    log,
    ...(operations ? { operations } : {}),
    live: events && limits ? { events, fields: LIVE_FIELDS, limits } : null,
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);
  const stop = async () => {
    await started.stop();
    await events?.stop();
    await locks.close();
  };
  return { url: started.url, stop };
}

type TestIssuer = Awaited<ReturnType<typeof createTestIssuer>>;

async function headersFor(
  caller: Caller | null,
  issuer: TestIssuer,
): Promise<Record<string, string>> {
  if (caller === null) return {};
  return {
    authorization: `Bearer ${await issuer.tokenFor(caller)}`,
    ...(caller.purpose ? { 'x-purpose-of-use': caller.purpose } : {}),
  };
}

/** Signs tokens as the hub's issuer would; the hub verifies them by the same code as any other. */
async function createTestIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' };
  return {
    publicKey: jwk,
    identify: createIdentify({
      issuer: ISSUER,
      audience: AUDIENCE,
      keys: createLocalJWKSet({ keys: [jwk] }),
    }),
    tokenFor: (caller: Caller, claims: Record<string, unknown> = {}) =>
      new SignJWT({
        sub: caller.subject,
        iss: ISSUER,
        aud: AUDIENCE,
        iat: Math.floor(Date.now() / 1000),
        exp: Math.floor(Date.now() / 1000) + 600,
        noaber_role: caller.role,
        ...(caller.organisationId ? { noaber_organisation: caller.organisationId } : {}),
        ...(caller.actingFor ? { act: { sub: caller.actingFor } } : {}),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .sign(privateKey),
  };
}
