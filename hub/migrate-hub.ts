import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { postmanRole } from '../disclosure/notices/postman-role.ts';
import { sealerRole } from '../disclosure/sealing/sealer-role.ts';
import type { Log } from '../platform/log.ts';
import { migrate, type MigrationSet } from '../platform/migrations.ts';
import {
  deriveSecret,
  fingerprintOf,
  FIRST_SECRET,
  type SecretHistory,
} from '../platform/secrets.ts';
import { SUBGRAPHS, type SubgraphName } from '../schema/subgraph-sdl.ts';

/** The database role of a subgraph, with a password that only this hub's secret gives. */
export function subgraphRole(name: SubgraphName, hubSecret: string) {
  return {
    name: `noaberhub_${name}`,
    password: deriveSecret(hubSecret, `database role ${name}`).toString('base64url'),
  };
}

/** Brings every schema to the version of this hub; answers what was applied. */
export async function migrateHub(options: {
  readonly adminUrl: string;
  readonly hubSecret: string;
  /** Default: it was never rotated. */
  readonly secretHistory?: SecretHistory;
  readonly log: Log;
}): Promise<readonly string[]> {
  const { hubSecret, secretHistory = FIRST_SECRET } = options;
  return migrate({
    adminUrl: options.adminUrl,
    // Disclosure first: the tables of the subgraphs refer to its functions.
    sets: [
      migrationSet('disclosure', '../disclosure/migrations'),
      ...SUBGRAPHS.map((name) => migrationSet(name, `../subgraphs/${name}/migrations`)),
    ].filter((set) => existsSync(set.directory)),
    roles: [
      ...SUBGRAPHS.map((name) => subgraphRole(name, hubSecret)),
      sealerRole(hubSecret),
      postmanRole(hubSecret),
    ],
    secret: {
      fingerprint: fingerprintOf(hubSecret),
      before: [...secretHistory.before.values()].map(fingerprintOf),
    },
    log: options.log,
  });
}

function migrationSet(schema: string, directory: string): MigrationSet {
  return { schema, directory: fileURLToPath(new URL(directory, import.meta.url)) };
}
