import path from 'node:path';
import { z } from 'zod';
import { CONFIG_KEYS, type ConfigKeyName } from './config-keys.ts';
import { parseVersioned, type SecretHistory } from './secrets.ts';
import { parseSubgraphUrls, type SubgraphUrls } from './subgraph-urls.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SECRET_MIN_LENGTH = 32;

/** The whole configuration, validated. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly http: {
    readonly port: number;
    readonly host: string;
    /** Without a slash at the end; null: `http://host:port`. */
    readonly publicUrl: string | null;
    readonly corsOrigins: readonly string[];
    readonly shutdownGraceMs: number;
  };
  /** Absolute. */
  readonly dataDir: string;
  readonly database: {
    /** null: the private PostgreSQL in `dataDir`. */
    readonly url: string | null;
    readonly directUrl: string | null;
    readonly poolSize: number;
  };
  /** null: `loadHubSecret` keeps one in `dataDir`. */
  readonly hubSecret: string | null;
  readonly secretHistory: SecretHistory;
  readonly oidc: {
    /** null: the development issuer. */
    readonly issuer: string | null;
    readonly audience: string | null;
    readonly jwksUrl: string | null;
    readonly claims: { readonly role: string; readonly organisation: string };
  };
  readonly introspection: boolean;
  /** `directory` is absolute; null: none are registered. */
  readonly knownOperations: { readonly directory: string | null; readonly only: boolean };
  readonly limits: {
    readonly bodyBytes: number;
    readonly depth: number;
    readonly aliases: number;
    readonly rootFields: number;
    readonly tokens: number;
    readonly cost: number;
  };
  readonly subgraphTimeoutMs: number;
  /** By name of the subgraph, without a slash at the end; null: none was set. */
  readonly subgraphUrls: SubgraphUrls | null;
  readonly notices: NoticeConfig;
  /** Whether webhooks may lead into private networks, and over plain HTTP. */
  readonly privateWebhooks: boolean;
  /** What the access log says is kept so long, at least 5. */
  readonly logRetentionYears: number;
  readonly seedResidents: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** null: in development on the port of the hub, in production nowhere. */
  readonly metricsPort: number | null;
  /** null: no traces. */
  readonly otlpEndpoint: string | null;
}

/** Who brings notices by which channel; null: nobody is configured. */
export interface NoticeConfig {
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly sms: NoticeService | null;
  readonly letter: NoticeService | null;
}

export interface NoticeService {
  readonly url: string;
  readonly token: string | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: string[] };

type Environment = Readonly<Record<string, string | undefined>>;
type Values = z.infer<typeof schema>;

// `URL.parse` is not in every Node 20.
const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const wholeNumber = (min: number, max: number) => {
  const right = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, right)
    .transform(Number)
    .refine((value) => value >= min && value <= max, right);
};

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const urlOf = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => protocols.includes(parseUrl(text)?.protocol ?? ''),
      `must be a URL like ${example}`,
    );

const httpUrl = (example: string) => urlOf(['https:', 'http:'], example);
const postgresUrl = urlOf(
  ['postgres:', 'postgresql:'],
  'postgres://user:password@host:5432/noaberhub',
);

const isOrigin = (text: string) => parseUrl(text)?.origin === text && text !== 'null';

const TOO_SHORT = `must have at least ${SECRET_MIN_LENGTH} characters, for example from \`openssl rand -hex 32\``;
const NO_VERSION = 'must name versions from 1 to 255, like 2:secret';

const isLongEnough = (text: string) =>
  (parseVersioned(text)?.secret ?? '').length >= SECRET_MIN_LENGTH;

const hubSecret = z
  .string()
  .refine((text) => parseVersioned(text) !== null, NO_VERSION)
  .refine(isLongEnough, TOO_SHORT);

const secretsBefore = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((list) => list.every((secret) => parseVersioned(secret) !== null), NO_VERSION)
  .refine((list) => list.every(isLongEnough), TOO_SHORT);

const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine(
    (list) => list.every(isOrigin),
    'must be origins like https://app.example.org, separated by commas',
  );

const claimName = z.string().regex(/^\S{1,200}$/, 'must be the name of a claim, without spaces');

const subgraphUrls = z.string().transform((text, context) => {
  const result = parseSubgraphUrls(text);
  if (result.ok) return result.urls;
  context.addIssue({ code: 'custom', message: result.problem });
  return z.NEVER;
});

const schema = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production']),
  PORT: wholeNumber(0, 65_535),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name, like 127.0.0.1 or 0.0.0.0'),
  PUBLIC_URL: httpUrl('https://hub.example.org').optional(),
  CORS_ORIGINS: origins.optional(),
  DATA_DIR: z.string(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 200),
  HUB_SECRET: hubSecret.optional(),
  HUB_SECRETS_BEFORE: secretsBefore.optional(),
  OIDC_ISSUER: httpUrl('https://login.example.org/realms/care').optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URL: httpUrl('https://login.example.org/realms/care/jwks').optional(),
  OIDC_CLAIM_ROLE: claimName,
  OIDC_CLAIM_ORGANISATION: claimName,
  INTROSPECTION: oneOf(['on', 'off']).optional(),
  KNOWN_OPERATIONS_DIR: z.string().optional(),
  KNOWN_OPERATIONS_ONLY: oneOf(['on', 'off']),
  LIMIT_BODY_BYTES: wholeNumber(1024, 16_777_216),
  LIMIT_DEPTH: wholeNumber(1, 100),
  LIMIT_ALIASES: wholeNumber(0, 10_000),
  LIMIT_ROOT_FIELDS: wholeNumber(1, 1000),
  LIMIT_TOKENS: wholeNumber(100, 1_000_000),
  LIMIT_COST: wholeNumber(1, 10_000_000),
  SUBGRAPH_TIMEOUT_MS: wholeNumber(1, 600_000),
  SUBGRAPH_URLS: subgraphUrls.optional(),
  SHUTDOWN_GRACE_MS: wholeNumber(0, 600_000),
  // Less than five the law does not allow (Wabvpz 15e, NEN 7513); disclosure/retention/term.ts.
  LOG_RETENTION_YEARS: wholeNumber(5, 100),
  SEED_RESIDENTS: wholeNumber(0, 1_000_000),
  LOG_LEVEL: oneOf(LOG_LEVELS),
  WEBHOOK_PRIVATE_ADDRESSES: oneOf(['on', 'off']).optional(),
  NOTICE_SMTP_URL: urlOf(
    ['smtp:', 'smtps:'],
    'smtps://user:password@mail.example.org:465',
  ).optional(),
  NOTICE_SMTP_FROM: z
    .string()
    .regex(/^[^@\s<>]+@[^@\s<>]+$/, 'must be an address like noaberhub@example.org')
    .optional(),
  NOTICE_SMS_URL: httpUrl('https://sms.example.org/messages').optional(),
  NOTICE_SMS_TOKEN: z.string().optional(),
  NOTICE_LETTER_URL: httpUrl('https://letters.example.org/letters').optional(),
  NOTICE_LETTER_TOKEN: z.string().optional(),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl('http://127.0.0.1:4318').optional(),
} satisfies Record<ConfigKeyName, z.ZodType>);

/**
 * Reads and validates the environment whole. All problems are told, one line each: the name, and
 * what would be right; never the value, since it may be a secret.
 */
export function readConfig(env: Environment): ConfigResult {
  const given = textValues(env);
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    ...combinationProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(parsed.data) };
}

/** An empty text counts as unset: that is what `PORT= npm start` and empty lines of an env file mean. */
function textValues(env: Environment): Partial<Record<ConfigKeyName, string>> {
  const values: Partial<Record<ConfigKeyName, string>> = {};
  for (const key of CONFIG_KEYS) {
    const value = env[key.name]?.trim() || key.default;
    if (value !== null && value !== '') values[key.name] = value;
  }
  return values;
}

/** What must hold between settings. Works on the texts, so that it speaks even when one is malformed. */
function combinationProblems(given: Partial<Record<ConfigKeyName, string>>): string[] {
  const problems: string[] = [];
  const production = given.NODE_ENV === 'production';
  if (given.DATABASE_DIRECT_URL && !given.DATABASE_URL) {
    problems.push('DATABASE_DIRECT_URL is set without DATABASE_URL; set both, or neither.');
  }
  if (given.OIDC_JWKS_URL && !given.OIDC_ISSUER) {
    problems.push('OIDC_JWKS_URL is set without OIDC_ISSUER; set both, or neither.');
  }
  if ((production || given.OIDC_ISSUER) && !given.OIDC_AUDIENCE) {
    const when = production ? 'in production' : 'where OIDC_ISSUER is set';
    problems.push(
      `OIDC_AUDIENCE is required ${when}: the audience that your issuer puts in tokens for this hub.`,
    );
  }
  if (given.KNOWN_OPERATIONS_ONLY === 'on' && !given.KNOWN_OPERATIONS_DIR) {
    problems.push(
      'KNOWN_OPERATIONS_ONLY is on without KNOWN_OPERATIONS_DIR: nothing would be answered; set both, or neither.',
    );
  }
  problems.push(...noticeProblems(given, production));
  problems.push(...secretProblems(given));
  if (production) problems.push(...productionProblems(given));
  return problems;
}

function noticeProblems(
  given: Partial<Record<ConfigKeyName, string>>,
  production: boolean,
): string[] {
  const problems: string[] = [];
  if (Boolean(given.NOTICE_SMTP_URL) !== Boolean(given.NOTICE_SMTP_FROM)) {
    problems.push('NOTICE_SMTP_URL and NOTICE_SMTP_FROM belong together; set both, or neither.');
  }
  for (const name of ['NOTICE_SMS', 'NOTICE_LETTER'] as const) {
    const url = given[`${name}_URL`];
    if (given[`${name}_TOKEN`] && !url) {
      problems.push(`${name}_TOKEN is set without ${name}_URL; set both, or neither.`);
    }
    if (production && url && parseUrl(url)?.protocol !== 'https:') {
      problems.push(`${name}_URL must be https in production: addresses of people go there.`);
    }
  }
  return problems;
}

function secretProblems(given: Partial<Record<ConfigKeyName, string>>): string[] {
  if (!given.HUB_SECRETS_BEFORE) return [];
  if (!given.HUB_SECRET) {
    return ['HUB_SECRETS_BEFORE is set without HUB_SECRET; set both, or neither.'];
  }
  const newest = parseVersioned(given.HUB_SECRET)?.version ?? 0;
  const versions = given.HUB_SECRETS_BEFORE.split(',').map(
    (text) => parseVersioned(text.trim())?.version ?? 0,
  );
  if (new Set(versions).size === versions.length && versions.every((one) => one < newest))
    return [];
  return [
    'HUB_SECRETS_BEFORE must name each version once, all lower than that of HUB_SECRET: HUB_SECRET=2:new HUB_SECRETS_BEFORE=1:old.',
  ];
}

function productionProblems(given: Partial<Record<ConfigKeyName, string>>): string[] {
  const problems: string[] = [];
  if (!given.HUB_SECRET) {
    problems.push(
      'HUB_SECRET is required in production: keep the output of `openssl rand -hex 32` as a secret.',
    );
  }
  if (!given.OIDC_ISSUER) {
    problems.push(
      'OIDC_ISSUER is required in production: the URL of your OpenID Connect issuer; the development issuer does not run there.',
    );
  } else if (isDevelopmentIssuer(given.OIDC_ISSUER, given.PUBLIC_URL)) {
    problems.push(
      'OIDC_ISSUER must be an https issuer of its own in production; the development issuer of this hub is refused.',
    );
  }
  return problems;
}

/** The development issuer stands below the hub itself (`/oidc`); any issuer over plain http is refused with it. */
function isDevelopmentIssuer(issuer: string, publicUrl: string | undefined): boolean {
  const url = parseUrl(issuer);
  if (!url) return false;
  const hub = publicUrl === undefined ? null : parseUrl(publicUrl);
  return (
    url.protocol !== 'https:' || (url.origin === hub?.origin && /\/oidc\/?$/.test(url.pathname))
  );
}

function toConfig(values: Values): Config {
  return {
    environment: values.NODE_ENV,
    http: {
      port: values.PORT,
      host: values.HOST,
      publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      corsOrigins: values.CORS_ORIGINS ?? [],
      shutdownGraceMs: values.SHUTDOWN_GRACE_MS,
    },
    dataDir: path.resolve(values.DATA_DIR),
    database: {
      url: values.DATABASE_URL ?? null,
      directUrl: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL ?? null,
      poolSize: values.DATABASE_POOL_SIZE,
    },
    hubSecret: values.HUB_SECRET === undefined ? null : secretOf(values.HUB_SECRET),
    secretHistory: historyOf(values.HUB_SECRET, values.HUB_SECRETS_BEFORE ?? []),
    oidc: {
      issuer: values.OIDC_ISSUER ?? null,
      audience: values.OIDC_AUDIENCE ?? null,
      jwksUrl: values.OIDC_JWKS_URL ?? null,
      claims: { role: values.OIDC_CLAIM_ROLE, organisation: values.OIDC_CLAIM_ORGANISATION },
    },
    privateWebhooks: values.WEBHOOK_PRIVATE_ADDRESSES === 'on',
    introspection: (values.INTROSPECTION ?? defaultIntrospection(values.NODE_ENV)) === 'on',
    knownOperations: {
      directory:
        values.KNOWN_OPERATIONS_DIR === undefined
          ? null
          : path.resolve(values.KNOWN_OPERATIONS_DIR),
      only: values.KNOWN_OPERATIONS_ONLY === 'on',
    },
    limits: {
      bodyBytes: values.LIMIT_BODY_BYTES,
      depth: values.LIMIT_DEPTH,
      aliases: values.LIMIT_ALIASES,
      rootFields: values.LIMIT_ROOT_FIELDS,
      tokens: values.LIMIT_TOKENS,
      cost: values.LIMIT_COST,
    },
    subgraphTimeoutMs: values.SUBGRAPH_TIMEOUT_MS,
    subgraphUrls: values.SUBGRAPH_URLS ?? null,
    notices: toNoticeConfig(values),
    logRetentionYears: values.LOG_RETENTION_YEARS,
    seedResidents: values.SEED_RESIDENTS,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT ?? null,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  };
}

function toNoticeConfig(values: Values): NoticeConfig {
  const { NOTICE_SMTP_URL: smtp, NOTICE_SMTP_FROM: from } = values;
  const service = (url: string | undefined, token: string | undefined): NoticeService | null =>
    url === undefined ? null : { url, token: token ?? null };
  return {
    smtp: smtp === undefined || from === undefined ? null : { url: smtp, from },
    sms: service(values.NOTICE_SMS_URL, values.NOTICE_SMS_TOKEN),
    letter: service(values.NOTICE_LETTER_URL, values.NOTICE_LETTER_TOKEN),
  };
}

const secretOf = (text: string): string => parseVersioned(text)?.secret ?? text;

function historyOf(newest: string | undefined, before: readonly string[]): SecretHistory {
  const secrets = before.flatMap((text) => parseVersioned(text) ?? []);
  return {
    version: (newest === undefined ? null : parseVersioned(newest)?.version) ?? 1,
    before: new Map(secrets.map(({ version, secret }) => [version, secret])),
  };
}

const defaultIntrospection = (environment: Config['environment']): 'on' | 'off' =>
  environment === 'production' ? 'off' : 'on';
