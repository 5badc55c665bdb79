import { createLog } from '../../platform/log.ts';
import { openHubDatabase, openHubSecret } from '../database.ts';
import { seedWhenEmpty } from '../demo-region.ts';
import { createProgress } from '../seed/progress.ts';
import { seedMessage } from '../seed/seed-message.ts';
import { loadConfig } from '../load-config.ts';
import { migrateHub } from '../migrate-hub.ts';

/**
 * `hub seed`: the demo region into an empty database; one that holds data stays as it is, and one that
 * was interrupted goes on.
 */
export async function seedCommand(options: { readonly residents?: number }): Promise<number> {
  const config = loadConfig();
  const log = createLog({ level: 'warn', pretty: config.environment !== 'production' });
  const hubSecret = openHubSecret(config);
  const database = await openHubDatabase(config, log);
  try {
    const { adminUrl } = database;
    await migrateHub({ adminUrl, hubSecret, secretHistory: config.secretHistory, log });
    const residents = options.residents ?? config.seedResidents;
    const resume = { onProgress: createProgress(process.stderr) };
    const seeded = await seedWhenEmpty({ adminUrl, residents, log, resume });
    if (seeded === null) {
      process.stderr.write(
        'The database holds data already; the demo region goes into an empty one (another DATA_DIR or DATABASE_URL).\n',
      );
      return 1;
    }
    process.stdout.write(seedMessage(seeded.rows));
    return 0;
  } finally {
    await database.stop();
  }
}
