import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { isActorRole, isPurpose, PUBLIC, purposesOf, type Actor } from './actor.ts';
import { systemClock, type Clock } from './clock.ts';
import type { RequestContext } from './request.ts';
import { deriveSecret } from './secrets.ts';
import { createUsedTokens } from './used-tokens.ts';

/**
 * The token by which a gateway proves itself to one subgraph, for one message. HS256, with a key per
 * subgraph that derives from the hub's secret: every process of the hub needs that secret anyway
 * (pseudonyms, roles), so a key pair would cost twenty times the CPU and protect nothing more.
 */
const ALGORITHM = 'HS256';
const TYPE = 'noaberhub-subgraph+jwt';
const ISSUER = 'noaberhub-gateway';
const LIFETIME_S = 10;
/** Seconds that the clocks of two machines may differ. */
const CLOCK_TOLERANCE_S = 2;
/** Tokens remembered until they expire: 20,000 messages a second for their whole life. */
const MAX_REMEMBERED = 250_000;

/** One message of the gateway to a subgraph. */
export interface GatewayMessage {
  readonly subgraph: string;
  /** Path of the URL that the message goes to. */
  readonly path: string;
  readonly body: string;
  readonly request: RequestContext;
  /** How long the gateway waits. A duration, since clocks differ; the lifetime of the token is apart. */
  readonly remainingMs: number;
}

export interface GatewayTokenSigner {
  sign(message: GatewayMessage): Promise<string>;
}

/** What an authentic token says; its body has yet to be compared. */
export interface GatewayProof {
  readonly request: RequestContext;
  readonly remainingMs: number;
  readonly id: string;
  readonly expiresAt: number;
  readonly bodyHash: string;
}

/** Why a message is refused; for the log of the subgraph, never for whoever sent it. */
export type Refusal = 'missing' | 'invalid' | 'expired' | 'other body' | 'replayed' | 'memory full';

export type Verified =
  | { readonly ok: true; readonly proof: GatewayProof }
  | { readonly ok: false; readonly refusal: Refusal };

export interface GatewayTokenVerifier {
  /** Reads the `Authorization` header of a message to this path. */
  verify(authorization: string | undefined, path: string): Promise<Verified>;
  /** Null once: when the body is the one that was signed and the token was not used before. */
  use(proof: GatewayProof, body: Uint8Array): Refusal | null;
}

export function createGatewayTokenSigner(
  hubSecret: string,
  clock: Clock = systemClock,
): GatewayTokenSigner {
  const keys = new Map<string, Promise<CryptoKey>>();

  function keyOf(subgraph: string): Promise<CryptoKey> {
    let key = keys.get(subgraph);
    if (!key) keys.set(subgraph, (key = keyFor(hubSecret, subgraph)));
    return key;
  }

  return {
    async sign({ subgraph, path, body, request, remainingMs }) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({
        path,
        body: hashOf(body),
        remaining: Math.floor(remainingMs),
        request: { ...request, now: request.now.toISOString() },
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(subgraph)
        .setJti(randomBytes(16).toString('base64url'))
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFETIME_S)
        .sign(await keyOf(subgraph));
    },
  };
}

export function createGatewayTokenVerifier(options: {
  readonly hubSecret: string;
  readonly subgraph: string;
  readonly clock?: Clock;
  readonly maxRemembered?: number;
}): GatewayTokenVerifier {
  const { subgraph, clock = systemClock } = options;
  const key = keyFor(options.hubSecret, subgraph);
  const used = createUsedTokens(options.maxRemembered ?? MAX_REMEMBERED);

  async function read(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, await key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: ISSUER,
      audience: subgraph,
      maxTokenAge: LIFETIME_S,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['jti', 'exp', 'iat'],
      currentDate: clock.now(),
    });
    return payload;
  }

  return {
    async verify(authorization, path) {
      const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined) return { ok: false, refusal: 'missing' };
      try {
        const proof = proofOf(await read(token), path);
        return proof ? { ok: true, proof } : { ok: false, refusal: 'invalid' };
      } catch (error) {
        const isExpired = (error as { code?: unknown }).code === 'ERR_JWT_EXPIRED';
        return { ok: false, refusal: isExpired ? 'expired' : 'invalid' };
      }
    },

    use({ id, expiresAt, bodyHash }, body) {
      if (hashOf(body) !== bodyHash) return 'other body';
      return used.take(id, expiresAt + CLOCK_TOLERANCE_S * 1000, clock.now().getTime());
    },
  };
}

/** Imported once: jose would import the bytes anew for each token, at the price of the signature itself. */
function keyFor(hubSecret: string, subgraph: string): Promise<CryptoKey> {
  const bytes = deriveSecret(hubSecret, `gateway token/${subgraph}`);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, hmac, false, ['sign', 'verify']);
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** Null where a claim is not as `sign` writes it: then another version of the hub signed it. */
function proofOf(payload: JWTPayload, path: string): GatewayProof | null {
  const { jti, exp, remaining, body } = payload;
  const request = requestOf(payload['request']);
  if (payload['path'] !== path || request === null || exp === undefined) return null;
  if (typeof jti !== 'string' || typeof body !== 'string') return null;
  if (typeof remaining !== 'number' || !(remaining > 0)) return null;
  return { request, remainingMs: remaining, id: jti, expiresAt: exp * 1000, bodyHash: body };
}

function requestOf(value: unknown): RequestContext | null {
  if (!isObject(value) || !isObject(value['operation'])) return null;
  const { requestId, traceId, now } = value;
  const { name, hash } = value['operation'];
  const actor = actorOf(value['actor']);
  const instant = new Date(typeof now === 'string' ? now : Number.NaN);
  if (actor === null || Number.isNaN(instant.getTime())) return null;
  if (typeof requestId !== 'string' || typeof traceId !== 'string') return null;
  if (!isTextOrNull(name) || typeof hash !== 'string') return null;
  return { actor, requestId, traceId, operation: { name, hash }, now: instant };
}

function actorOf(value: unknown): Actor | null {
  if (!isObject(value)) return null;
  const { kind, subject, role, organisationId, purpose, actingFor } = value;
  if (kind === 'PUBLIC') return PUBLIC;
  if (kind !== 'PERSON' && kind !== 'MACHINE') return null;
  if (!isActorRole(role) || !isPurpose(purpose) || !purposesOf(role).includes(purpose)) return null;
  if (typeof subject !== 'string' || subject === '') return null;
  if (!isTextOrNull(organisationId) || !isTextOrNull(actingFor)) return null;
  return Object.freeze({ kind, subject, role, organisationId, purpose, actingFor });
}

const isTextOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
