/** One setting of the environment. `default` is the text used when it is unset; null: see `meaning`. */
export interface ConfigKey {
  readonly name: string;
  readonly default: string | null;
  readonly meaning: string;
}

/** Every setting that the hub reads, in the order of the table in the README. */
export const CONFIG_KEYS = [
  {
    name: 'NODE_ENV',
    default: 'development',
    meaning: '`development`, `test` or `production`.',
  },
  {
    name: 'PORT',
    default: '4000',
    meaning: 'Port of the HTTP server; 0 takes any free one.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address that the HTTP server listens on.',
  },
  {
    name: 'PUBLIC_URL',
    default: null,
    meaning: 'Address under which clients reach the hub. Without it: `http://HOST:PORT`.',
  },
  {
    name: 'CORS_ORIGINS',
    default: null,
    meaning:
      'Origins of browser clients that may call the hub, separated by commas. Without it: none.',
  },
  {
    name: 'DATA_DIR',
    default: '.data',
    meaning: 'Directory of the private PostgreSQL and of what the hub keeps for itself.',
  },
  {
    name: 'DATABASE_URL',
    default: null,
    meaning:
      'PostgreSQL 15 or later, as a role that may create roles; or a transaction pool before it, see `DATABASE_DIRECT_URL`. Without it: a private one in `DATA_DIR`.',
  },
  {
    name: 'DATABASE_DIRECT_URL',
    default: null,
    meaning:
      'The same database without a pooler between, for migrations, jobs, locks and live events; required where `DATABASE_URL` is a pooler. Without it: `DATABASE_URL`.',
  },
  {
    name: 'DATABASE_POOL_SIZE',
    default: '8',
    meaning: 'Connections per subgraph.',
  },
  {
    name: 'HUB_SECRET',
    default: null,
    meaning:
      'At least 32 characters; passwords of roles, pseudonyms, cursors and the tokens between gateway and subgraphs derive from it. Required in production, otherwise made once in `DATA_DIR/hub-secret`.',
  },
  {
    name: 'HUB_SECRETS_BEFORE',
    default: null,
    meaning:
      'After a rotation: the secrets that `HUB_SECRET` had before, like `1:old` or `1:oldest,2:old`. `HUB_SECRET` then names its own version: `2:new`. See docs/operations.md.',
  },
  {
    name: 'OIDC_ISSUER',
    default: null,
    meaning:
      'Issuer of the access tokens. Required in production; without it the hub runs its development issuer.',
  },
  {
    name: 'OIDC_AUDIENCE',
    default: null,
    meaning:
      'Audience that a token must name. Required in production and wherever `OIDC_ISSUER` is set.',
  },
  {
    name: 'OIDC_JWKS_URL',
    default: null,
    meaning: "The issuer's public keys. Without it: found by the issuer's discovery document.",
  },
  {
    name: 'OIDC_CLAIM_ROLE',
    default: 'noaber_role',
    meaning: 'Name of the claim that holds the role.',
  },
  {
    name: 'OIDC_CLAIM_ORGANISATION',
    default: 'noaber_organisation',
    meaning: 'Name of the claim that holds the id of the organisation.',
  },
  {
    name: 'INTROSPECTION',
    default: null,
    meaning: '`on` or `off`. Without it: on, in production off.',
  },
  {
    name: 'KNOWN_OPERATIONS_DIR',
    default: null,
    meaning:
      'Directory of registered operations, one `.graphql` file each (docs/operations.md). Without it: none.',
  },
  {
    name: 'KNOWN_OPERATIONS_ONLY',
    default: 'off',
    meaning: '`on`: registered operations alone are answered, by their id. `off`: any valid one.',
  },
  {
    name: 'LIMIT_BODY_BYTES',
    default: '262144',
    meaning: 'Size of a request body.',
  },
  {
    name: 'LIMIT_DEPTH',
    default: '12',
    meaning: 'Levels of fields in an operation.',
  },
  {
    name: 'LIMIT_ALIASES',
    default: '30',
    meaning: 'Aliases in an operation.',
  },
  {
    name: 'LIMIT_ROOT_FIELDS',
    default: '20',
    meaning: 'Fields at the root of an operation.',
  },
  {
    name: 'LIMIT_TOKENS',
    default: '4000',
    meaning: 'Lexical tokens in a document.',
  },
  {
    name: 'LIMIT_COST',
    default: '50000',
    meaning: 'Estimated cost of an operation.',
  },
  {
    name: 'SUBGRAPH_TIMEOUT_MS',
    default: '10000',
    meaning:
      'Milliseconds that the subgraphs may take for one answer; no SQL statement may take longer.',
  },
  {
    name: 'SUBGRAPH_URLS',
    default: null,
    meaning:
      'For `hub serve gateway`: where each subgraph listens, like `villages=http://10.0.0.5:4001,…`, replicas separated by `|`; or JSON, `{"villages": ["http://…"], …}`.',
  },
  {
    name: 'SHUTDOWN_GRACE_MS',
    default: '10000',
    meaning: 'Milliseconds that requests in flight get when the hub stops.',
  },
  {
    name: 'LOG_RETENTION_YEARS',
    default: '5',
    meaning:
      'Years that lines of the access log, ended consents and judged emergency accesses are kept; at least 5 (docs/retention.md).',
  },
  {
    name: 'SEED_RESIDENTS',
    default: '2000',
    meaning: 'Residents in the demo region, made when the database is empty; not in production.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
  },
  {
    name: 'NOTICE_SMTP_URL',
    default: null,
    meaning:
      'Server that sends notices by e-mail, like `smtps://user:password@mail.example.org:465`. Without it: printed in development, in production they wait.',
  },
  {
    name: 'NOTICE_SMTP_FROM',
    default: null,
    meaning: 'Sender of notices by e-mail. Required where `NOTICE_SMTP_URL` is set.',
  },
  {
    name: 'NOTICE_SMS_URL',
    default: null,
    meaning:
      'Service that sends notices as text messages (`docs/operations.md` says what it is sent). Without it: as with e-mail.',
  },
  {
    name: 'NOTICE_SMS_TOKEN',
    default: null,
    meaning: 'Bearer token for `NOTICE_SMS_URL`. Without it: none is sent.',
  },
  {
    name: 'NOTICE_LETTER_URL',
    default: null,
    meaning: 'Service that prints and sends notices as letters. Without it: as with e-mail.',
  },
  {
    name: 'NOTICE_LETTER_TOKEN',
    default: null,
    meaning: 'Bearer token for `NOTICE_LETTER_URL`. Without it: none is sent.',
  },
  {
    name: 'WEBHOOK_PRIVATE_ADDRESSES',
    default: 'off',
    meaning:
      '`on` lets webhooks lead into private networks, and over plain HTTP: in development, or where every receiver is inside.',
  },
  {
    name: 'METRICS_PORT',
    default: null,
    meaning:
      'Port on which `/metrics` stands alone; 0 takes any free one. Without it: on the port of the hub, in production nowhere.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: null,
    meaning:
      'Collector of OpenTelemetry traces over HTTP, like `http://127.0.0.1:4318`. Without it: no traces.',
  },
] as const satisfies readonly ConfigKey[];

export type ConfigKeyName = (typeof CONFIG_KEYS)[number]['name'];
