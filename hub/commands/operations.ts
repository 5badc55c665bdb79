import { UsageProblem } from '../../platform/start-problem.ts';
import { operationsIn } from '../known-operations.ts';
import { loadConfig } from '../load-config.ts';

/** `hub operations`: the registered operations, a line each: id, purpose, name and clients. */
export function operationsCommand(): number {
  const { directory } = loadConfig().knownOperations;
  if (directory === null)
    throw new UsageProblem('No operations are registered: KNOWN_OPERATIONS_DIR is not set.');
  for (const { id, purpose, name, clients } of operationsIn(directory))
    process.stdout.write(
      `${id}  ${purpose}  ${name}  ${clients.length > 0 ? clients.join(',') : 'any client'}\n`,
    );
  return 0;
}
