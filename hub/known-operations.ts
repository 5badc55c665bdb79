import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  knownOperations,
  readKnownOperations,
  type KnownOperation,
  type KnownOperations,
  type OperationFile,
} from '../gateway/known-operations.ts';
import { readSupergraph } from '../gateway/plan/public-schema.ts';
import type { Config } from '../platform/config.ts';
import { StartProblem, UsageProblem } from '../platform/start-problem.ts';
import { readSupergraphSdl } from '../schema/subgraph-sdl.ts';

/** What a gateway of this configuration answers beside, or instead of, what clients write. */
export function openKnownOperations(config: Pick<Config, 'knownOperations'>): KnownOperations {
  const { directory, only } = config.knownOperations;
  return knownOperations(directory === null ? [] : operationsIn(directory), only);
}

/** Every registered operation, by file name; throws a StartProblem that names all that is wrong. */
export function operationsIn(directory: string): readonly KnownOperation[] {
  const files = filesIn(directory).map((name) => ({
    name,
    text: readFileSync(path.join(directory, name), 'utf8'),
  }));
  const read = readKnownOperations(files, readSupergraph(readSupergraphSdl()).api);
  if (!read.ok) throw new StartProblem(read.problems.join('\n'));
  return read.operations;
}

/** One operation that is not registered yet; throws a StartProblem that says what is wrong with it. */
export function readOperation(file: OperationFile): KnownOperation {
  const read = readKnownOperations([file], readSupergraph(readSupergraphSdl()).api);
  if (!read.ok) throw new StartProblem(read.problems.join('\n'));
  const [operation] = read.operations;
  if (operation === undefined) throw new Error('an operation was read to nothing');
  return operation;
}

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { encoding: 'utf8' })
      .filter((name) => name.endsWith('.graphql'))
      .sort();
  } catch {
    throw new UsageProblem(`KNOWN_OPERATIONS_DIR is no directory that can be read: ${directory}.`);
  }
}
