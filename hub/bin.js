#!/usr/bin/env node
// The one file that Node runs as it is: the rest is TypeScript, which newer Node reads by itself
// and Node 20 through tsx.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv);
