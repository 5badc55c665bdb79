import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Proofs with processes that are killed: they take minutes, so that `npm test` leaves them out. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['test/proof/**/*.test.ts'],
    globalSetup: ['test/kit/template-database.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
