import { openDatabase, type Database } from '../../platform/database.ts';
import { createLog } from '../../platform/log.ts';
import { openHubDatabase } from '../database.ts';
import { loadConfig } from '../load-config.ts';
import { onMigrated } from '../not-migrated.ts';
import type { Derived, Finding } from '../reconcile/finding.ts';
import { helpRequestStatuses } from '../reconcile/help-request-status.ts';
import { referralsHelpRequests, volunteersHelpRequests } from '../reconcile/help-requests.ts';
import { relations } from '../reconcile/relations.ts';
import { createProgress } from './verify-progress.ts';

/** Facts before what is derived from them twice. */
const DERIVED: readonly Derived[] = [
  volunteersHelpRequests,
  referralsHelpRequests,
  relations,
  helpRequestStatuses,
];

/**
 * `hub reconcile`: compares everything that is derived from facts with them. 0 when all agrees or was
 * repaired, 1 when something is astray. Names nobody.
 */
export async function reconcileCommand(options: { readonly repair?: boolean }): Promise<number> {
  const config = loadConfig();
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const server = await openHubDatabase(config, log);
  const { adminUrl: url } = server;
  const database = openDatabase({ url, poolSize: 2, applicationName: 'noaberhub reconcile' });
  try {
    return await onMigrated(server, () => reconcile(database, options.repair ?? false));
  } finally {
    await database.close();
    await server.stop();
  }
}

async function reconcile({ sql }: Database, repair: boolean): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const progress = createProgress(process.stderr);
  let left = 0;
  for (const derived of DERIVED) {
    const findings = await derived.find(sql, progress.tell);
    progress.clear();
    if (findings.length === 0) {
      print(`${derived.name}: agrees with the facts`);
      continue;
    }
    for (const finding of findings) print(`${derived.name}: ${describe(finding)}`);
    if (!repair) left += 1;
    else left += await repairOne(derived, sql, print);
  }
  if (left > 0 && !repair)
    print('What to do: `npx hub reconcile --repair`, then look why (docs/operations.md).');
  return left === 0 ? 0 : 1;
}

/** Answers whether something is left that was not repaired. */
async function repairOne(
  derived: Derived,
  sql: Database['sql'],
  print: (line: string) => void,
): Promise<number> {
  const how = await derived.repair(sql);
  // What jobs were asked for counts as agreeing, since it is on its way.
  const after = await derived.find(sql, () => {});
  if (after.length === 0) {
    print(`${derived.name}: repaired (${how})`);
    return 0;
  }
  for (const finding of after) print(`${derived.name}: still ${describe(finding)}`);
  return 1;
}

function describe({ what, how, count, examples }: Finding): string {
  const named = examples.length === 0 ? '' : `: ${examples.join(', ')}`;
  const more = count > examples.length && examples.length > 0 ? ', …' : '';
  return `${count.toLocaleString('en')} ${how.toLowerCase()} (${what})${named}${more}`;
}
