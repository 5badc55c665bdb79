import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import postgres from 'postgres';
import { inject } from 'vitest';
import { createIdentify } from '../../gateway/identity.ts';
import { localSubgraphs } from '../../gateway/local-subgraphs.ts';
import { createGateway } from '../../gateway/server.ts';
import { openParts } from '../../hub/parts.ts';
import { INPUT_SCALARS } from '../../hub/scalars.ts';
import type { ActorRole, Purpose } from '../../platform/actor.ts';
import { silentLog } from '../../platform/log.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';
import { readSupergraphSdl } from '../../schema/subgraph-sdl.ts';

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
  /** As superuser: for arranging facts and looking behind the hub. */
  readonly admin: postgres.Sql;
  /** Asks as this caller; null is the public. */
  ask(caller: Caller | null, query: string, variables?: Variables): Promise<Answer>;
  /** Sends a body as it is. */
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  tokenFor(caller: Caller, claims?: Record<string, unknown>): Promise<string>;
  /** The SQL statements that the subgraphs send while `work` runs, begin and commit too. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startTestHub(): Promise<TestHub> {
  const { name, hubSecret } = inject('template');
  const database = await createScratchDatabase({ template: name });
  const admin = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  let statements: string[] = [];
  const parts = await openParts({
    url: database.adminUrl,
    hubSecret,
    poolSize: 4,
    statementTimeoutMs: 10_000,
    onStatement: (text) => statements.push(text),
  });
  const issuer = await createTestIssuer();
  const gateway = createGateway({
    supergraphSdl: readSupergraphSdl(),
    subgraphs: localSubgraphs(parts.subgraphs),
    identify: issuer.identify,
    scalars: INPUT_SCALARS,
    log: silentLog,
  });
  const started = await gateway.start({ host: '127.0.0.1', port: 0 });
  if (!started.ok) throw new Error(started.problem);

  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${started.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    const json = JSON.parse(text) as { data?: unknown; errors?: Answer['errors'] };
    const { status, headers: answered } = response;
    return { status, headers: answered, text, data: json.data, errors: json.errors ?? [] };
  };

  return {
    url: started.url,
    admin,
    post,
    tokenFor: issuer.tokenFor,
    async ask(caller, query, variables = {}) {
      return post(JSON.stringify({ query, variables }), await headersFor(caller, issuer));
    },
    async statementsDuring(work) {
      statements = [];
      await work();
      return statements;
    },
    async stop() {
      await started.stop();
      await parts.close();
      await admin.end();
      await database.drop();
    },
  };
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
