import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // One graphql for the tests and the packages that `require` it, as in Node: Vite would take its `.mjs`.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['**/*.test.ts'],
    // Proofs by many tries and by killing take minutes: `npm run proof`, and its short form in `.ci/run`.
    exclude: ['node_modules/**', '.data/**', 'test/noninterference/**', 'test/proof/**'],
    globalSetup: ['test/kit/template-database.ts'],
    // Tests share one PostgreSQL and two or more cores with it.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
