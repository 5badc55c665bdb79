import type { IncomingHttpHeaders } from 'node:http';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import {
  isActorRole,
  isPurpose,
  PUBLIC,
  purposesOf,
  type Actor,
  type ActorRole,
  type IdentifiedActor,
  type Purpose,
} from '../platform/actor.ts';
import { systemClock, type Clock } from '../platform/clock.ts';
import type { GatewayErrorCode } from './error-codes.ts';
import { explainTokenError } from './token-errors.ts';

export type IdentityResult =
  | {
      readonly ok: true;
      readonly actor: Actor;
      /** The client that sends the token (`client_id`, RFC 9068, or `azp`). */
      readonly client?: string | undefined;
    }
  | IdentityRefusal;

/** `invalidToken`: the answer carries `WWW-Authenticate: Bearer error="invalid_token"`. */
export interface IdentityRefusal {
  readonly ok: false;
  readonly code: GatewayErrorCode & ('UNAUTHENTICATED' | 'BAD_USER_INPUT' | 'IDENTITY_UNAVAILABLE');
  readonly message: string;
  /** The same in plain Dutch (level B1), where the code alone says too little. */
  readonly messageNl?: string;
  readonly invalidToken: boolean;
  /** Whose token it is, where nothing but the purpose is wrong. */
  readonly role?: ActorRole;
}

export type Identify = (headers: IncomingHttpHeaders) => Promise<IdentityResult>;

export interface IdentityOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys: `remoteKeys(url)`, or a given set (`createLocalJWKSet`). */
  readonly keys: JWTVerifyGetKey;
  /** The `typ` of an access token; RFC 9068 says `at+jwt`. */
  readonly typ?: string;
  /** Seconds since `iat`, whatever `exp` says. */
  readonly maxTokenAge?: number;
  /** Seconds that the issuer's clock may differ. */
  readonly clockTolerance?: number;
  readonly claims?: Partial<ClaimNames>;
  readonly clock?: Clock;
}

/** Where an issuer writes what the hub must know. */
export interface ClaimNames {
  readonly role: string;
  readonly organisation: string;
  /** `PERSON` or `MACHINE`; a token without it gets its kind from the role. */
  readonly kind: string;
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const REQUIRED_CLAIMS = ['sub', 'exp', 'iat', 'aud', 'iss'];
const MACHINE_ROLES: readonly ActorRole[] = ['VILLAGE_APP', 'CARE_SYSTEM'];
const CLAIMS: ClaimNames = {
  role: 'noaber_role',
  organisation: 'noaber_organisation',
  kind: 'noaber_kind',
};

/** Keys fetched from the issuer, kept, and fetched again for a key id that is not known. */
export function remoteKeys(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: 5000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
}

/**
 * Who asks, from the bearer token alone. Without a token: the public. A token that cannot be trusted
 * is refused and never treated as none, also while the issuer cannot be reached.
 */
export function createIdentify(options: IdentityOptions): Identify {
  // An unset audience would make jose skip the check silently.
  if (!options.audience) throw new Error('An audience is required to verify tokens.');
  if (!options.issuer) throw new Error('An issuer is required to verify tokens.');
  const claims = { ...CLAIMS, ...options.claims };
  const clock = options.clock ?? systemClock;

  async function verify(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, options.keys, {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: ALGORITHMS,
      typ: options.typ ?? 'at+jwt',
      maxTokenAge: options.maxTokenAge ?? 3600,
      clockTolerance: options.clockTolerance ?? 5,
      requiredClaims: REQUIRED_CLAIMS,
      currentDate: clock.now(),
    });
    return payload;
  }

  return async (headers) => {
    const { authorization } = headers;
    if (authorization === undefined) return { ok: true, actor: PUBLIC };
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1];
    if (!token)
      return refuseToken('The token is malformed: expected `Authorization: Bearer <JWT>`.');
    let payload: JWTPayload;
    try {
      payload = await verify(token);
    } catch (error) {
      return refusalOf(error);
    }
    return actorOf(payload, claims, headers['x-purpose-of-use']);
  };
}

function refusalOf(error: unknown): IdentityRefusal {
  const reason = explainTokenError(error);
  if (reason !== null) return refuseToken(reason);
  return {
    ok: false,
    code: 'IDENTITY_UNAVAILABLE',
    message: 'Tokens cannot be checked now, because their issuer does not answer.',
    invalidToken: false,
  };
}

function refuseToken(message: string): IdentityRefusal {
  return { ok: false, code: 'UNAUTHENTICATED', message, invalidToken: true };
}

function actorOf(
  payload: JWTPayload,
  claims: ClaimNames,
  stated: string | string[] | undefined,
): IdentityResult {
  const role = payload[claims.role];
  if (!isActorRole(role)) {
    return refuseToken('The token is not usable: its role is not one that this hub knows.');
  }
  const organisation = payload[claims.organisation] ?? null;
  if (organisation !== null && typeof organisation !== 'string') {
    return refuseToken('The token is malformed: its organisation is not a text.');
  }
  if (typeof payload.sub !== 'string' || payload.sub === '') {
    return refuseToken('The token is malformed: its subject is empty.');
  }
  const purpose = purposeOf(role, stated);
  if (!purpose) return refusePurpose(role);
  return {
    ok: true,
    client: clientOf(payload),
    actor: Object.freeze<IdentifiedActor>({
      kind: kindOf(payload[claims.kind], role),
      subject: payload.sub,
      role,
      organisationId: organisation,
      purpose,
      actingFor: actingFor(payload),
    }),
  };
}

function purposeOf(role: ActorRole, stated: string | string[] | undefined): Purpose | null {
  const allowed = purposesOf(role);
  if (stated === undefined) return allowed[0];
  return isPurpose(stated) && allowed.includes(stated) ? stated : null;
}

/** In Dutch for the person who reads it, who chose no purpose; the maker of the app reads `message`. */
export const PURPOSE_NOT_YOURS =
  'Deze app vraagt dit voor een doel dat niet bij u past. Meld dit aan de maker van de app.';

function refusePurpose(role: ActorRole): IdentityRefusal {
  const allowed = purposesOf(role).join(', ');
  return {
    ok: false,
    code: 'BAD_USER_INPUT',
    message: `The header x-purpose-of-use must be a purpose that this role may state: ${allowed}.`,
    messageNl: PURPOSE_NOT_YOURS,
    invalidToken: false,
    role,
  };
}

function kindOf(claim: unknown, role: ActorRole): 'PERSON' | 'MACHINE' {
  if (claim === 'PERSON' || claim === 'MACHINE') return claim;
  return MACHINE_ROLES.includes(role) ? 'MACHINE' : 'PERSON';
}

function clientOf({ client_id: client, azp }: JWTPayload): string | undefined {
  if (typeof client === 'string') return client;
  return typeof azp === 'string' ? azp : undefined;
}

/** The person behind a machine (RFC 8693, section 4.1). */
function actingFor({ act }: JWTPayload): string | null {
  if (typeof act !== 'object' || act === null || !('sub' in act)) return null;
  return typeof act.sub === 'string' ? act.sub : null;
}
