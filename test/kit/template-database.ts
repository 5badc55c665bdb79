import type { TestProject } from 'vitest/node';
import { migrateHub } from '../../hub/migrate-hub.ts';
import { silentLog } from '../../platform/log.ts';
import { createScratchDatabase } from '../../platform/testing/scratch-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database to copy, and the secret that its roles were made with. */
    template: { name: string; hubSecret: string };
  }
}

/** The same in every run: database roles belong to the server, which parallel runs share. */
const TEST_SECRET = 'a secret that guards nothing but test databases';

/** Migrates once per run; each test file copies the result in a few milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await createScratchDatabase();
  await migrateHub({ adminUrl: database.adminUrl, hubSecret: TEST_SECRET, log: silentLog });
  project.provide('template', { name: database.name, hubSecret: TEST_SECRET });
  return () => database.drop();
}
