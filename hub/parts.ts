import { maskOf } from '../disclosure/categories.ts';
import { createNoticeCodes } from '../disclosure/notices/notice-codes.ts';
import { createPseudonyms } from '../disclosure/pseudonyms.ts';
import type { Subgraph, SubgraphParts } from '../disclosure/subgraph.ts';
import { createCursors, CURSOR_SECRET_BYTES } from '../platform/cursors.ts';
import { assertSafeDatabase, openDatabase, type Database } from '../platform/database.ts';
import { forgetOldKeys } from '../platform/idempotency.ts';
import { randomIds, type Ids } from '../platform/ids.ts';
import { observedDatabase } from '../platform/observed-database.ts';
import { deriveSecret, type SecretHistory } from '../platform/secrets.ts';
import { createWebhookSender } from '../platform/webhook-sender.ts';
import { CATEGORIES_OF_TYPE } from '../schema/generated/categories-of-type.ts';
import { SUBGRAPHS, type SubgraphName } from '../schema/subgraph-sdl.ts';
import { buildConsents } from '../subgraphs/consents/subgraph.ts';
import { buildHousing } from '../subgraphs/housing/subgraph.ts';
import { buildReferrals } from '../subgraphs/referrals/subgraph.ts';
import { buildVillages } from '../subgraphs/villages/subgraph.ts';
import { buildVolunteers } from '../subgraphs/volunteers/subgraph.ts';
import { subgraphRole } from './migrate-hub.ts';
import { assertMigrated } from './not-migrated.ts';

const BUILDERS: Readonly<Record<SubgraphName, (parts: SubgraphParts) => Subgraph>> = {
  villages: buildVillages,
  volunteers: buildVolunteers,
  referrals: buildReferrals,
  housing: buildHousing,
  consents: buildConsents,
};

/** The subgraphs of this process, each with the pool of its own database role. */
export interface Parts {
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** Removes idempotency keys that are older than 7 days; answers how many. */
  forgetOldKeys(): Promise<number>;
  /** Lets running statements end, then closes every pool. */
  close(): Promise<void>;
}

export interface PartsOptions {
  readonly url: string;
  readonly hubSecret: string;
  /** Default: it was never rotated. */
  readonly secretHistory?: SecretHistory;
  readonly poolSize: number;
  /** Whether webhooks may lead into private networks; default: no. */
  readonly privateWebhooks?: boolean;
  /** What one statement may take; no request may hold a connection for longer. */
  readonly statementTimeoutMs: number;
  /** Which subgraphs; default: all. */
  readonly names?: readonly SubgraphName[];
  /** What each subgraph gets in the place of its own database. */
  readonly wrap?: (database: Database) => Database;
  readonly ids?: Ids;
  /** Called with each statement's text; for tests that count them. */
  readonly onStatement?: (text: string) => void;
}

/** Opens subgraphs. Throws a StartProblem where the database is not migrated, or a role or a setting of it unsafe. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { url, hubSecret, names = SUBGRAPHS, wrap, ids = randomIds } = options;
  const privateAddresses = options.privateWebhooks ?? false;
  const shared = {
    pseudonyms: createPseudonyms(hubSecret, options.secretHistory),
    cursors: createCursors(deriveSecret(hubSecret, 'cursors', CURSOR_SECRET_BYTES)),
    ids,
    noticeCodes: createNoticeCodes(hubSecret),
    webhooks: { send: createWebhookSender({ privateAddresses }), privateAddresses },
    categoriesOfType: Object.fromEntries(
      Object.entries(CATEGORIES_OF_TYPE).map(([type, names]) => [type, maskOf(...names)]),
    ),
  };
  const databases = names.map((name) => openSubgraphDatabase(name, options));
  const close = async () => {
    await Promise.all(databases.map((database) => database.close()));
  };
  try {
    await Promise.all(databases.map((database) => assertSafeDatabase(database, url)));
    const [any] = databases;
    if (any) await assertMigrated(any.sql);
    const subgraphs = names.map((name, place) => {
      const own = observedDatabase(databases[place] as Database);
      const database = wrap ? wrap(own) : own;
      return [name, BUILDERS[name]({ ...shared, database })] as const;
    });
    return {
      subgraphs: Object.fromEntries(subgraphs),
      async forgetOldKeys() {
        const counts = await Promise.all(databases.map(({ sql }) => forgetOldKeys(sql)));
        return counts.reduce((sum, count) => sum + count, 0);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function openSubgraphDatabase(name: SubgraphName, options: PartsOptions): Database {
  const { name: role, password } = subgraphRole(name, options.hubSecret);
  return openDatabase({
    url: options.url,
    role,
    password,
    poolSize: options.poolSize,
    statementTimeoutMs: options.statementTimeoutMs,
    applicationName: `noaberhub ${name}`,
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  });
}
