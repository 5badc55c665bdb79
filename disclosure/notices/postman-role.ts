import { openDatabase, type Database } from '../../platform/database.ts';
import { deriveSecret } from '../../platform/secrets.ts';

/**
 * The database role that brings notices: it reads them, marks what became of them, and asks the owners
 * of addresses for one at a time. It can do nothing else.
 */
export function postmanRole(hubSecret: string) {
  return {
    name: 'noaberhub_postman',
    password: deriveSecret(hubSecret, 'database role postman').toString('base64url'),
    standsAlone: true,
  };
}

const POOL_SIZE = 2;
const STATEMENT_TIMEOUT_MS = 10_000;

export function openPostmanDatabase(url: string, hubSecret: string): Database {
  const { name: role, password } = postmanRole(hubSecret);
  return openDatabase({
    url,
    role,
    password,
    poolSize: POOL_SIZE,
    applicationName: 'noaberhub postman',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
}
