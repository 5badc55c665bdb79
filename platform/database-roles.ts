import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { DatabaseProblem } from './database-problem.ts';

/** A login role of one subgraph, named `noaberhub_<subgraph>`. */
export interface SubgraphRole {
  readonly name: string;
  readonly password: string;
  /** True: no subgraph's, so it gets nothing of what all of them may do. */
  readonly standsAlone?: boolean;
}

/** From which secret the passwords derive, by its fingerprint, and from which they may have until now. */
export interface RoleSecret {
  readonly fingerprint: string;
  readonly before: readonly string[];
}

/** Every subgraph's role is a member; what all of them may do is granted to it. */
export const SUBGRAPH_GROUP = 'noaberhub_subgraph';

/**
 * A plan per statement instead of one per call, and the same for everybody: no value shapes it. And an
 * end to every statement, for connections through a pooler, which cannot bring a limit of their own.
 */
const SETTINGS = { plan_cache_mode: 'force_generic_plan', statement_timeout: '30s' };
const ATTEMPTS = 20;
// Roles belong to the whole server, and an advisory lock to one database: a hub on another database
// of the same server may touch them at the same moment.
const CONFLICTS = new Set(['42710', '23505', 'XX000', '40001']);

/** Creates the roles that are not there, and gives each its password and its settings. */
export async function ensureRoles(
  client: Client,
  roles: readonly SubgraphRole[],
  secret?: RoleSecret,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ensureOnce(client, roles, secret);
      return;
    } catch (error) {
      const conflict = CONFLICTS.has((error as { code?: string }).code ?? '');
      if (!conflict || attempt === ATTEMPTS) throw error;
    }
  }
}

interface RoleRow {
  readonly name: string;
  readonly mighty: boolean;
  readonly settings: string[] | null;
  readonly member: boolean;
}

async function ensureOnce(
  client: Client,
  roles: readonly SubgraphRole[],
  secret: RoleSecret | undefined,
): Promise<void> {
  const known = await readRoles(client, [SUBGRAPH_GROUP, ...roles.map(({ name }) => name)]);
  const mighty = [...known.values()].find((row) => row.mighty);
  if (mighty) {
    throw new DatabaseProblem(
      `The database role ${mighty.name} is SUPERUSER or BYPASSRLS; take that from it (ALTER ROLE), row level security would not bind it.`,
    );
  }
  if (!known.has(SUBGRAPH_GROUP)) await client.query(`create role ${SUBGRAPH_GROUP} nologin`);
  if (secret) await claimRoles(client, secret);
  for (const role of roles) {
    const { name } = role;
    const row = known.get(name);
    const verb = row ? 'alter' : 'create';
    // The verifier, not the password: the server may log the statement.
    await client.query(
      `${verb} role ${name} login password '${await scramVerifier(role.password)}'`,
    );
    if (!row?.member && !role.standsAlone) await client.query(`grant ${SUBGRAPH_GROUP} to ${name}`);
    for (const [setting, value] of Object.entries(SETTINGS)) {
      // One that somebody changed stays as it is.
      if (row?.settings?.some((kept) => kept.startsWith(`${setting}=`))) continue;
      await client.query(`alter role ${name} set ${setting} = '${value}'`);
    }
  }
}

const CLAIM = 'noaberhub, passwords from the secret ';

/**
 * Roles belong to the whole server: a second hub with another secret would take the first one's passwords
 * away without a word. Which secret they derive from stands in a comment, by its fingerprint.
 */
async function claimRoles(client: Client, { fingerprint, before }: RoleSecret): Promise<void> {
  const { rows } = await client.query<{ claim: string | null }>(
    `select shobj_description(oid, 'pg_authid') as claim from pg_roles where rolname = $1`,
    [SUBGRAPH_GROUP],
  );
  const claim = rows[0]?.claim ?? null;
  if (claim === CLAIM + fingerprint) return;
  if (claim?.startsWith(CLAIM) && !before.includes(claim.slice(CLAIM.length))) {
    throw new DatabaseProblem(
      'The database roles of this PostgreSQL server belong to a hub with another HUB_SECRET, which would lose its passwords. Give this hub the same HUB_SECRET or a server of its own; after a rotation, name the earlier secret in HUB_SECRETS_BEFORE.',
    );
  }
  await client.query(`comment on role ${SUBGRAPH_GROUP} is '${CLAIM}${fingerprint}'`);
}

async function readRoles(client: Client, names: string[]): Promise<Map<string, RoleRow>> {
  const malformed = names.find((name) => !/^noaberhub_[a-z0-9_]{1,50}$/.test(name));
  if (malformed !== undefined) throw new Error(`${malformed} is not a name of a subgraph role`);
  const { rows } = await client.query<RoleRow>(
    `select r.rolname as name, r.rolsuper or r.rolbypassrls as mighty, r.rolconfig as settings,
      exists (
        select from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid and g.rolname = '${SUBGRAPH_GROUP}'
      ) as member
    from pg_roles r where r.rolname = any($1)`,
    [names],
  );
  return new Map(rows.map((row) => [row.name, row]));
}

const ITERATIONS = 4096;
const derive = promisify(pbkdf2);

/** What PostgreSQL keeps of a password (RFC 5803); the password must be ASCII, which ours are. */
async function scramVerifier(password: string): Promise<string> {
  const salt = randomBytes(16);
  const salted = await derive(password, salt, ITERATIONS, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64');
  const serverKey = sign('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
