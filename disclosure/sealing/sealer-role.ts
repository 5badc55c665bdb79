import { openDatabase, type Database } from '../../platform/database.ts';
import { deriveSecret } from '../../platform/secrets.ts';

/** The database role that seals the log: it reads lines and adds to the tree, and can do nothing else. */
export function sealerRole(hubSecret: string) {
  return {
    name: 'noaberhub_sealer',
    password: deriveSecret(hubSecret, 'database role sealer').toString('base64url'),
    standsAlone: true,
  };
}

const POOL_SIZE = 3;
const STATEMENT_TIMEOUT_MS = 30_000;

/** `url` may lead through a pooler; a batch is one transaction. */
export function openSealerDatabase(url: string, hubSecret: string): Database {
  const { name: role, password } = sealerRole(hubSecret);
  return openDatabase({
    url,
    role,
    password,
    poolSize: POOL_SIZE,
    applicationName: 'noaberhub sealer',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
}
