import type { DemoIdentity } from './demo-identities.ts';

/** The audience of the development issuer's access tokens, unless OIDC_AUDIENCE names another. */
export const DEFAULT_AUDIENCE = 'urn:noaberhub:api';

/** The public client for people: authorization code with PKCE, on any port of the loopback address. */
export const PERSON_CLIENT_ID = 'noaberhub-demo';
export const PERSON_REDIRECT_URI = 'http://127.0.0.1/callback';

/**
 * What an access token says beside the standard claims: who asks and for which organisation. No
 * consent, no list of residents and no BSN ever stands in a token.
 */
export function accessTokenClaims(
  identity: DemoIdentity,
  actingFor: string | null,
): Record<string, unknown> {
  return {
    noaber_role: identity.role,
    noaber_kind: identity.kind,
    ...(identity.organisation ? { noaber_organisation: identity.organisation.id } : {}),
    ...(actingFor ? { act: { sub: actingFor } } : {}),
  };
}

/** Whether this machine may name that person: only somebody of its own organisation. */
export function mayActFor(machine: DemoIdentity, person: DemoIdentity | undefined): boolean {
  return (
    machine.kind === 'MACHINE' &&
    person?.kind === 'PERSON' &&
    machine.organisation !== null &&
    machine.organisation.id === person.organisation?.id
  );
}
