import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportSchema } from '../../gateway/export/export-schema.ts';
import { readSupergraph } from '../../gateway/plan/public-schema.ts';
import { buildContract } from '../../schema/contract.ts';
import { whoMaySee } from '../who-may-see.ts';

/**
 * `hub compose`: the supergraph and what is generated from it, out of the SDL of the subgraphs, and the
 * table of who may see what and the JSON Schema of an export. Refuses a schema that breaks a disclosure rule; `check` compares and writes
 * nothing.
 */
export function composeCommand(options: { readonly check?: boolean }): number {
  const contract = buildContract();
  if (!contract.ok) {
    process.stderr.write('The subgraphs cannot be composed:\n');
    for (const problem of contract.problems) process.stderr.write(`- ${problem}\n`);
    return 1;
  }
  const files = [
    ...[...contract.files].map(([file, content]) => [`schema/${file}`, content] as const),
    ['docs/who-may-see.md', whoMaySee(contract.supergraphSdl)] as const,
    ['docs/export.schema.json', exportSchemaText(contract.supergraphSdl)] as const,
  ];
  const stale = files.filter(([file, content]) => readOrEmpty(file) !== content);
  if (stale.length === 0) {
    process.stdout.write('schema/, docs/who-may-see.md and docs/export.schema.json are current.\n');
    return 0;
  }
  const names = stale.map(([file]) => file).join(', ');
  if (options.check) {
    process.stderr.write(`Not current: ${names}. Run \`npx hub compose\` and commit the result.\n`);
    return 1;
  }
  for (const [file, content] of stale) {
    mkdirSync(path.dirname(inRepository(file)), { recursive: true });
    writeFileSync(inRepository(file), content);
  }
  process.stdout.write(`Written: ${names}. Run \`npm run generate\` for the types of resolvers.\n`);
  return 0;
}

function exportSchemaText(supergraphSdl: string): string {
  return `${JSON.stringify(exportSchema(readSupergraph(supergraphSdl).api), null, 2)}\n`;
}

function inRepository(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(inRepository(file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
