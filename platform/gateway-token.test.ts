import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { PUBLIC, type Actor } from './actor.ts';
import {
  createGatewayTokenSigner,
  createGatewayTokenVerifier,
  type GatewayMessage,
} from './gateway-token.ts';
import type { RequestContext } from './request.ts';
import { deriveSecret } from './secrets.ts';

const SECRET = 'a secret of the hub that is long enough';
const START = Date.parse('2026-11-22T12:00:00.500Z');

const GP: Actor = {
  kind: 'PERSON',
  subject: 'demo:gp',
  role: 'GP',
  organisationId: '5a3c0a26-5d1c-4a8e-8f6d-1f0a6a0f2f11',
  purpose: 'TREATMENT',
  actingFor: null,
};

function request(actor: Actor = GP): RequestContext {
  return {
    actor,
    requestId: 'c7e2a1b0-0000-4000-8000-000000000001',
    traceId: 'a'.repeat(32),
    operation: { name: 'Status', hash: 'f'.repeat(64) },
    now: new Date('2026-11-22T11:59:59.123Z'),
  };
}

const MESSAGE: GatewayMessage = {
  subgraph: 'villages',
  path: '/graphql',
  body: '{"query":"{ __typename }"}',
  request: request(),
  remainingMs: 1234.5,
};

/** A gateway and a subgraph on one clock that the test moves. */
function pair(options: { subgraph?: string; secret?: string; maxRemembered?: number } = {}) {
  let now = START;
  const clock = { now: () => new Date(now) };
  const signer = createGatewayTokenSigner(SECRET, clock);
  const verifier = createGatewayTokenVerifier({
    hubSecret: options.secret ?? SECRET,
    subgraph: options.subgraph ?? 'villages',
    clock,
    ...(options.maxRemembered === undefined ? {} : { maxRemembered: options.maxRemembered }),
  });
  return {
    sign: (message: Partial<GatewayMessage> = {}) => signer.sign({ ...MESSAGE, ...message }),
    verify: (token: string, path = '/graphql') => verifier.verify(`Bearer ${token}`, path),
    header: (authorization: string | undefined) => verifier.verify(authorization, '/graphql'),
    receive: async (token: string, body = MESSAGE.body) => {
      const verified = await verifier.verify(`Bearer ${token}`, '/graphql');
      return verified.ok ? verifier.use(verified.proof, Buffer.from(body)) : verified.refusal;
    },
    later: (ms: number) => {
      now += ms;
    },
  };
}

describe('the token of the gateway', () => {
  test.each([GP, PUBLIC, { ...GP, kind: 'MACHINE', role: 'CARE_SYSTEM', actingFor: 'demo:gp' }])(
    'carries the whole request, %j, and the time that is left',
    async (actor) => {
      const { sign, verify } = pair();
      const verified = await verify(await sign({ request: request(actor as Actor) }));
      expect(verified).toMatchObject({
        ok: true,
        proof: { request: request(actor as Actor), remainingMs: 1234 },
      });
    },
  );

  test('lives for ten seconds at most', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(await pair().sign());
    expect(exp - iat).toBe(10);
  });

  test('is accepted once, with the body that was signed', async () => {
    const { sign, receive } = pair();
    const token = await sign();
    expect(await receive(token)).toBe(null);
    expect(await receive(token)).toBe('replayed');
  });

  test('is refused with another body, and stays good for its own', async () => {
    const { sign, receive } = pair();
    const token = await sign();
    expect(await receive(token, '{"query":"{ secrets }"}')).toBe('other body');
    expect(await receive(token)).toBe(null);
  });

  test('is refused when it is stale, or of a time to come', async () => {
    const { sign, receive, later } = pair();
    const token = await sign();
    later(12_001);
    expect(await receive(token)).toBe('expired');
    later(-30_000);
    expect(await receive(token)).toBe('invalid');
  });

  test('is refused by another subgraph, by another hub and at another path', async () => {
    const token = await pair().sign();
    expect(await pair({ subgraph: 'housing' }).receive(token)).toBe('invalid');
    expect(await pair({ secret: `${SECRET}!` }).receive(token)).toBe('invalid');
    expect(await pair().verify(token, '/schema')).toEqual({ ok: false, refusal: 'invalid' });
  });

  test('is refused for an audience that is not this subgraph, though the key is', async () => {
    const { sign, verify } = pair();
    const claims = decodeJwt(await sign());
    const forged = await new SignJWT({ ...claims, aud: 'housing' })
      .setProtectedHeader({ alg: 'HS256', typ: 'noaberhub-subgraph+jwt' })
      .sign(deriveSecret(SECRET, 'gateway token/villages'));
    expect(await verify(forged)).toEqual({ ok: false, refusal: 'invalid' });
  });

  test('is refused with any part changed, and without a signature', async () => {
    const { sign, receive } = pair();
    const token = await sign();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace('demo:gp', 'demo:mp'),
    ).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"noaberhub-subgraph+jwt"}').toString('base64url');
    for (const forged of [
      `${header}.${other}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${none}.${payload}.`,
      `${header}.${payload}`,
      'x',
    ]) {
      expect(await receive(forged)).toBe('invalid');
    }
  });

  test.each([undefined, '', 'Bearer', 'Basic dXNlcjpwYXNz', 'Bearer a b'])(
    'is missing in the header %s',
    async (authorization) => {
      expect(await pair().header(authorization)).toEqual({ ok: false, refusal: 'missing' });
    },
  );

  test.each([
    ['a role that nobody has', { role: 'ADMIN' }],
    ['a purpose that the role may not state', { purpose: 'RESEARCH' }],
    ['a kind that there is not', { kind: 'GHOST' }],
    ['no subject', { subject: '' }],
  ])('is refused with %s, whoever signed it', async (_, changed) => {
    const { sign, receive } = pair();
    const token = await sign({ request: request({ ...GP, ...changed } as Actor) });
    expect(await receive(token)).toBe('invalid');
  });
});

describe('the memory of used tokens', () => {
  test('forgets what has expired and refuses what is more than it holds', async () => {
    const { sign, receive, later } = pair({ maxRemembered: 2 });
    expect(await receive(await sign())).toBe(null);
    expect(await receive(await sign())).toBe(null);
    expect(await receive(await sign())).toBe('memory full');
    later(13_000);
    expect(await receive(await sign())).toBe(null);
  });
});
