import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createIdentify, type Identify } from '../gateway/identity.ts';
import type { ActorRole } from '../platform/actor.ts';

const ISSUER = 'https://issuer.bench';
const AUDIENCE = 'urn:noaberhub:bench';

/** Signs tokens as an issuer would: every one of them different. */
export async function createTokens() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk: JWK = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'bench' };
  return {
    jwk,
    tokenOf: (
      caller: { readonly subject: string; readonly role: ActorRole },
      organisationId: string | null,
      number: number,
    ) =>
      new SignJWT({
        noaber_role: caller.role,
        ...(organisationId === null ? {} : { noaber_organisation: organisationId }),
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(caller.subject)
        .setJti(String(number))
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
  };
}

/** Every server verifies them by the code of the product. */
export function identifyBy(jwk: JWK): Identify {
  return createIdentify({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: createLocalJWKSet({ keys: [jwk] }),
  });
}
