import { createLog } from '../../platform/log.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { loadConfig } from '../load-config.ts';
import { migrateHub } from '../migrate-hub.ts';

/** `hub migrate`: for a deployment that migrates before its hubs start. */
export async function migrateCommand(): Promise<number> {
  const config = loadConfig();
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const hubSecret = openHubSecret(config);
  const database = await openHubDatabase(config, log);
  try {
    const applied = await migrateHub({
      adminUrl: database.adminUrl,
      hubSecret,
      secretHistory: config.secretHistory,
      log,
    });
    for (const migration of applied) process.stdout.write(`applied ${migration}\n`);
    process.stdout.write(
      `${applied.length === 0 ? 'The database is up to date' : 'The database is migrated'}; \`npm start\` starts the hub.\n`,
    );
    return 0;
  } finally {
    await database.stop();
  }
}
