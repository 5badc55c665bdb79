import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdentify, remoteKeys, type Identify, type IdentityOptions } from './identity.ts';
import { serve, type RunningGateway } from './testing/running-gateway.ts';

const ISSUER = 'https://issuer.example.org';
const AUDIENCE = 'urn:hub';
const NOW = new Date('2026-11-22T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const clock = { now: () => NOW };

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let otherKeys: typeof keys;
let jwks: { keys: object[] };
let identify: Identify;

beforeAll(async () => {
  keys = await generateKeyPair('ES256');
  otherKeys = await generateKeyPair('ES256');
  jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }] };
  identify = identifyWith({});
});

function identifyWith(options: Partial<IdentityOptions>): Identify {
  const given = createLocalJWKSet(jwks);
  return createIdentify({ issuer: ISSUER, audience: AUDIENCE, keys: given, clock, ...options });
}

const GP: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'gp-1',
  iat: SECONDS - 10,
  exp: SECONDS + 600,
  noaber_role: 'GP',
  noaber_organisation: 'org-1',
};

/** A claim that is undefined is left out. */
function token(
  claims: Record<string, unknown> = {},
  header: object = {},
  key = keys.privateKey,
): Promise<string> {
  const payload = Object.fromEntries(
    Object.entries({ ...GP, ...claims }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header })
    .sign(key);
}

const ask = async (text: string, headers: http.IncomingHttpHeaders = {}, using = identify) =>
  using({ authorization: `Bearer ${text}`, ...headers });

describe('a valid token', () => {
  it('says who asks, in which role, for which organisation and purpose', async () => {
    expect(await ask(await token())).toEqual({
      ok: true,
      actor: {
        kind: 'PERSON',
        subject: 'gp-1',
        role: 'GP',
        organisationId: 'org-1',
        purpose: 'TREATMENT',
        actingFor: null,
      },
    });
  });

  it('is of a machine when it says so, or when its role is one of a machine', async () => {
    for (const claims of [
      { noaber_role: 'CARE_SYSTEM' },
      { noaber_role: 'VILLAGE_APP' },
      { noaber_kind: 'MACHINE' },
    ]) {
      expect(await ask(await token(claims))).toMatchObject({ actor: { kind: 'MACHINE' } });
    }
  });

  it('names the person behind a machine', async () => {
    const acting = await token({ noaber_role: 'CARE_SYSTEM', act: { sub: 'gp-7' } });
    expect(await ask(acting)).toMatchObject({ actor: { actingFor: 'gp-7' } });
  });

  it('may have its claims under other names', async () => {
    const using = identifyWith({
      claims: { role: 'https://example.org/role', organisation: 'org' },
    });
    const other = await token({
      'https://example.org/role': 'RESIDENT',
      org: 'o',
      noaber_role: undefined,
    });
    expect(await ask(other, {}, using)).toMatchObject({
      actor: { role: 'RESIDENT', organisationId: 'o', purpose: 'RESIDENT_REQUEST' },
    });
  });
});

describe('without a token', () => {
  it('the public asks, whatever purpose is stated', async () => {
    expect(await identify({})).toEqual({ ok: true, actor: { kind: 'PUBLIC' } });
    expect(await identify({ 'x-purpose-of-use': 'NONSENSE' })).toEqual({
      ok: true,
      actor: { kind: 'PUBLIC' },
    });
  });
});

describe('a token is refused, and says why, when it', () => {
  const cases: [string, () => Promise<string> | string, RegExp][] = [
    ['is no JWT', () => 'abc', /malformed/],
    ['is empty', () => '', /malformed/],
    [
      'is not signed',
      () => `${btoa('{"alg":"none","typ":"at+jwt"}')}.${btoa('{}')}.`.replaceAll('=', ''),
      /malformed/,
    ],
    ['has expired', () => token({ exp: SECONDS - 60 }), /expired/],
    ['is older than allowed', () => token({ iat: SECONDS - 4000 }), /expired/],
    ['is of the future', () => token({ iat: SECONDS + 60 }), /not valid yet/],
    [
      'is of another issuer',
      () => token({ iss: 'https://evil.example' }),
      /not of the expected issuer/,
    ],
    ['is for another audience', () => token({ aud: 'urn:other' }), /not meant for this audience/],
    [
      'is signed by another key',
      () => token({}, {}, otherKeys.privateKey),
      /not signed with a key/,
    ],
    [
      'names a key that the issuer does not have',
      () => token({}, { kid: 'k9' }),
      /not signed with a key/,
    ],
    ['is another kind of token', () => token({}, { typ: 'JWT' }), /not an access token/],
    ['lacks its subject', () => token({ sub: undefined }), /lacks the claim sub/],
    ['lacks its expiry', () => token({ exp: undefined }), /lacks the claim exp/],
    ['has an empty subject', () => token({ sub: '' }), /subject/],
    ['has a role that nobody knows', () => token({ noaber_role: 'KING' }), /role/],
    ['has the role of a prototype', () => token({ noaber_role: '__proto__' }), /role/],
    ['has no role', () => token({ noaber_role: undefined }), /role/],
  ];
  it.each(cases)('%s', async (_, make, why) => {
    const result = await ask(await make());
    expect(result).toMatchObject({ ok: false, code: 'UNAUTHENTICATED', invalidToken: true });
    expect(result).toMatchObject({ message: expect.stringMatching(why) as string });
    expect(JSON.stringify(result)).not.toMatch(/KING|evil|gp-1/);
  });

  it('is sent in another scheme', async () => {
    expect(await identify({ authorization: 'Basic YTpi' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Bearer') as string,
    });
  });

  it('is signed with a shared secret', async () => {
    const secret = new TextEncoder().encode('x'.repeat(32));
    const forged = await new SignJWT(GP)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })
      .sign(secret);
    expect(await ask(forged)).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' });
  });
});

describe('the purpose of use', () => {
  it('is the one that is stated, when the role may state it', async () => {
    expect(await ask(await token(), { 'x-purpose-of-use': 'BREAK_GLASS' })).toMatchObject({
      actor: { purpose: 'BREAK_GLASS' },
    });
  });

  it.each(['RESEARCH', 'treatment', 'geheim', ''])(
    '%j is refused, with those allowed',
    async (stated) => {
      expect(await ask(await token(), { 'x-purpose-of-use': stated })).toEqual({
        ok: false,
        code: 'BAD_USER_INPUT',
        message:
          'The header x-purpose-of-use must be a purpose that this role may state: TREATMENT, COORDINATION_OF_CARE, BREAK_GLASS.',
        messageNl:
          'Deze app vraagt dit voor een doel dat niet bij u past. Meld dit aan de maker van de app.',
        invalidToken: false,
        role: 'GP',
      });
    },
  );
});

describe('an unset audience', () => {
  it('is refused at start', () => {
    expect(() => identifyWith({ audience: '' })).toThrow('An audience is required');
  });
});

describe('through the gateway', () => {
  let hub: RunningGateway;
  let issuer: http.Server;
  beforeAll(async () => {
    issuer = http.createServer((_, res) => res.end(JSON.stringify(jwks)));
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const { port } = issuer.address() as AddressInfo;
    hub = await serve(
      { a: { sdl: 'type Query { role: String }', resolvers: { Query: { role } } } },
      { identify: identifyWith({ keys: remoteKeys(`http://127.0.0.1:${port}/jwks`) }) },
    );
  });
  afterAll(async () => {
    issuer.close();
    await hub.stop();
  });

  const role = (_: unknown, __: unknown, context: { request: { actor: object } }) =>
    'role' in context.request.actor ? context.request.actor.role : 'PUBLIC';

  it('keys are fetched from the issuer', async () => {
    const answer = await hub.post(
      { query: '{ role }' },
      { authorization: `Bearer ${await token()}` },
    );
    expect(answer.json).toEqual({ data: { role: 'GP' } });
    expect((await hub.post({ query: '{ role }' })).json).toEqual({ data: { role: 'PUBLIC' } });
  });

  it('a bad token is 401 with a challenge, a bad purpose 400', async () => {
    const bad = await hub.post({ query: '{ role }' }, { authorization: 'Bearer x' });
    expect([bad.status, bad.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect(bad.json).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(bad.json).not.toHaveProperty('data');
    const purpose = await hub.post(
      { query: '{ role }' },
      { authorization: `Bearer ${await token()}`, 'x-purpose-of-use': 'RESEARCH' },
    );
    expect([purpose.status, purpose.headers.get('www-authenticate')]).toEqual([400, null]);
  });

  it('an issuer that cannot be reached is 503, and nobody becomes the public', async () => {
    const alone = await serve(
      { a: { sdl: 'type Query { role: String }', resolvers: { Query: { role } } } },
      { identify: identifyWith({ keys: remoteKeys('http://127.0.0.1:9/jwks') }) },
    );
    const answer = await alone.post(
      { query: '{ role }' },
      { authorization: `Bearer ${await token()}` },
    );
    await alone.stop();
    expect(answer.status).toBe(503);
    expect(answer.json).toEqual({
      errors: [
        {
          message: 'Tokens cannot be checked now, because their issuer does not answer.',
          extensions: {
            code: 'IDENTITY_UNAVAILABLE',
            messageNl: 'Inloggen lukt nu niet. Probeer het later nog een keer.',
          },
        },
      ],
    });
  });
});
