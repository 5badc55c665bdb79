import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Noninterference takes minutes, so that `npm test` leaves it out: see `run.ts` and `.ci/run`. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['test/noninterference/**/*.test.ts'],
    globalSetup: ['test/kit/template-database.ts'],
    maxWorkers: 2,
    // Each question leaves much behind that is needed for its own answer alone.
    execArgv: ['--max-semi-space-size=64'],
    maxConcurrency: 3,
    hookTimeout: 120_000,
    // Failures that nobody waits for are counted by the tests themselves.
    dangerouslyIgnoreUnhandledErrors: true,
  },
});
