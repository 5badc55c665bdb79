import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs the tests of the npm package as they are published, which were written for jest. */
export default defineConfig({
  root: process.env['COMPATIBILITY_TESTS'] ?? '',
  resolve: {
    alias: {
      graphql: createRequire(import.meta.url).resolve('graphql'),
      'make-fetch-happen': here('make-fetch-happen.ts'),
      debug: here('nothing.ts'),
      execa: here('nothing.ts'),
    },
  },
  test: {
    include: ['src/tests/*.test.ts'],
    globals: true,
    maxWorkers: 1,
    testTimeout: 15_000,
    reporters: ['json'],
    outputFile: process.env['COMPATIBILITY_REPORT'] ?? '',
  },
});
