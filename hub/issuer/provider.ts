import type { KoaContextWithOIDC, Provider, Configuration, ClientMetadata } from 'oidc-provider';
import { accessTokenClaims, mayActFor, PERSON_CLIENT_ID, PERSON_REDIRECT_URI } from './claims.ts';
import { DEMO_IDENTITIES, demoIdentityBySubject, type DemoIdentity } from './demo-identities.ts';
import { publicPart, type ClientKeys, type PrivateJwk } from './keys.ts';
import { errorPage } from './login-page.ts';

const TOKEN_SECONDS = 3600;
const SIGN_IN_SECONDS = 600;

export interface ProviderOptions {
  /** The issuer's URL, with its path. */
  readonly issuer: string;
  readonly audience: string;
  readonly signingKeys: readonly PrivateJwk[];
  readonly clientKeys: ClientKeys;
  readonly cookieSecret: string;
}

type Library = typeof import('oidc-provider');

/** The OpenID Connect provider over the demo identities; sign-ins in progress live in memory. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const provider = await withoutMeantWarnings(async () => {
    const library = await import('oidc-provider');
    return new library.Provider(options.issuer, configuration(library, options));
  });
  // Behind a proxy that ends TLS the request itself is plain http.
  provider.proxy = options.issuer.startsWith('https:');
  return provider;
}

function configuration(library: Library, options: ProviderOptions): Configuration {
  const actingPersons = new WeakMap<object, string>();
  return {
    clients: [personClient(), ...machineClients(options.clientKeys)],
    jwks: { keys: [...options.signingKeys] },
    cookies: { keys: [options.cookieSecret] },
    clientAuthMethods: ['none', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      ClientCredentials: TOKEN_SECONDS,
      Grant: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: SIGN_IN_SECONDS,
      Session: SIGN_IN_SECONDS,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== options.audience) throw new library.errors.InvalidTarget();
          return {
            scope: '',
            audience: options.audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: TOKEN_SECONDS,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    interactions: {
      policy: signInPolicy(library),
      url: (ctx, interaction) => `${new URL(ctx.oidc.issuer).pathname}/login/${interaction.uid}`,
    },
    findAccount: (_ctx, subject) => {
      const identity = demoIdentityBySubject(subject);
      if (identity?.kind !== 'PERSON') return undefined;
      return { accountId: subject, claims: () => ({ sub: subject }) };
    },
    loadExistingGrant: (ctx) => grantEverything(ctx, options.audience),
    assertJwtClientAuthClaimsAndHeader: (ctx, claims, _header, client) => {
      const person = namedPerson(claims);
      if (person === undefined) return;
      const machine = demoIdentityBySubject(client.clientId);
      if (!machine || person === null || !mayActFor(machine, demoIdentityBySubject(person))) {
        throw new library.errors.InvalidClientAuth('act names nobody of the same organisation');
      }
      actingPersons.set(ctx, person);
    },
    extraTokenClaims: (ctx, token) => {
      const subject = 'accountId' in token ? token.accountId : token.clientId;
      const identity = demoIdentityBySubject(subject ?? '');
      return identity && accessTokenClaims(identity, actingPersons.get(ctx) ?? null);
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(out.error, out.error_description ?? '');
    },
  };
}

function personClient(): ClientMetadata {
  return {
    client_id: PERSON_CLIENT_ID,
    client_name: 'Noaberhub (demo)',
    // "native": RFC 8252 lets the port of a loopback address vary.
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [PERSON_REDIRECT_URI],
  };
}

function machineClients(keys: ClientKeys): ClientMetadata[] {
  const withKey = (machine: DemoIdentity): ClientMetadata[] => {
    const key = keys[machine.name];
    if (machine.kind !== 'MACHINE' || !key) return [];
    return [
      {
        client_id: machine.subject,
        client_name: machine.english,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        jwks: { keys: [publicPart(key)] },
      },
    ];
  };
  return DEMO_IDENTITIES.flatMap(withKey);
}

/** Each sign-in asks who it is, also in a browser that has signed in before; nobody is asked to consent. */
function signInPolicy({ interactionPolicy: { base, Check } }: Library): ReturnType<typeof base> {
  const policy = base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new Check('choose', 'every sign-in chooses an identity', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

async function grantEverything(ctx: KoaContextWithOIDC, audience: string) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(audience, '');
  await grant.save();
  return grant;
}

/**
 * The person whom a machine names in its signed assertion (`act.sub`): undefined when it names
 * nobody, null when the claim is malformed.
 */
function namedPerson(claims: Record<string, unknown>): string | null | undefined {
  const act = claims['act'];
  if (act === undefined) return undefined;
  if (typeof act !== 'object' || act === null || !('sub' in act)) return null;
  return typeof act.sub === 'string' ? act.sub : null;
}

/** Two things the library warns of are meant here: the runtime may be Node 20, and memory is enough. */
const MEANT = ['Unsupported runtime', 'in-memory adapter'];

/** Runs what loads and makes the provider, without the warnings that would only worry the reader. */
async function withoutMeantWarnings<T>(make: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...line: unknown[]) => {
    if (!MEANT.some((text) => String(line[0]).includes(text))) warn(...line);
  };
  try {
    return await make();
  } finally {
    console.warn = warn;
  }
}
