import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { createIdentify, remoteKeys, type Identify } from '../gateway/identity.ts';
import type { Config } from '../platform/config.ts';
import { inDataDirectory } from './database.ts';
import { DEFAULT_AUDIENCE } from './issuer/claims.ts';
import { createDevelopmentIssuer, type DevelopmentIssuer } from './issuer/development-issuer.ts';
import { StartProblem } from '../platform/start-problem.ts';

const DISCOVERY_TIMEOUT_MS = 5000;

/** Whose tokens the hub trusts: those of the configured issuer, else of its own for development. */
export interface HubIdentity {
  readonly identify: Identify;
  readonly issuer: string;
  /** Null where a configured issuer serves. */
  readonly development: DevelopmentIssuer | null;
}

export function openIdentity(config: Config, publicUrl: string): HubIdentity {
  const { issuer, audience, jwksUrl, claims } = config.oidc;
  if (issuer !== null) {
    // The configuration demands an audience wherever an issuer is set.
    const keys = jwksUrl === null ? discoveredKeys(issuer) : remoteKeys(jwksUrl);
    const identify = createIdentify({ issuer, audience: audience ?? '', keys, claims });
    return { identify, issuer, development: null };
  }
  const made = inDataDirectory(config, () =>
    createDevelopmentIssuer({
      environment: config.environment,
      publicUrl,
      audience: audience ?? DEFAULT_AUDIENCE,
      dataDir: config.dataDir,
    }),
  );
  if (!made.ok) throw new StartProblem(made.problem);
  const development = made.issuer;
  const identify = createIdentify({
    issuer: development.issuer,
    audience: development.audience,
    keys: createLocalJWKSet(development.jwks),
  });
  return { identify, issuer: development.issuer, development };
}

/**
 * The keys of an issuer, found through its discovery document (OpenID Connect Discovery 1.0, section
 * 4) at the first token. Failing to find them is asked again with the next token: an issuer may start
 * after the hub.
 */
export function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = () =>
    (keys ??= discoverJwksUrl(issuer)
      .then(remoteKeys)
      .catch((error: unknown) => {
        keys = undefined;
        throw error;
      }));
  return async (header, token) => (await find())(header, token);
}

async function discoverJwksUrl(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) });
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') {
    throw new Error('The discovery document is of another issuer, or names no keys.');
  }
  return found.jwks_uri;
}
