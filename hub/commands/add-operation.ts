import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { documentOf, headed, type KnownOperation } from '../../gateway/known-operations.ts';
import { ACTIONS, type Action } from '../../disclosure/actions.ts';
import { purposesOf, type Purpose } from '../../platform/actor.ts';
import { StartProblem } from '../../platform/start-problem.ts';
import { operationsIn, readOperation } from '../known-operations.ts';
import { loadConfig } from '../load-config.ts';

/**
 * `hub operations add`: puts one operation into KNOWN_OPERATIONS_DIR, under a head that states its purpose
 * and clients. 0 when it is registered now, 1 when it is not; then nothing was written.
 */
export function addOperationCommand(
  file: string,
  { purpose, client }: { readonly purpose: Purpose; readonly client?: readonly string[] },
): number {
  const { directory } = loadConfig().knownOperations;
  if (directory === null)
    throw new StartProblem('Set KNOWN_OPERATIONS_DIR to the directory of registered operations.');
  const clients = [...new Set(client ?? [])];
  const misnamed = clients.find((name) => !/^[^\s,]+$/.test(name));
  if (misnamed !== undefined)
    throw new StartProblem('A client is named by its client_id, without spaces and commas.');
  const text = headed(documentOf(readText(file)), { purpose, clients });
  const operation = readOperation({ name: file, text });
  refuseUnstatable(operation);
  mkdirSync(directory, { recursive: true });
  refuseTwice(operation, operationsIn(directory));
  const target = path.join(directory, fileNameOf(operation));
  // Nothing that is there is replaced.
  writeFileSync(target, text, { flag: 'wx' });
  process.stdout.write(`${operation.id}\n`);
  process.stderr.write(
    `${operation.name} is registered for ${purpose} and ${clients.length > 0 ? clients.join(', ') : 'any client'}: ${target}\n` +
      'Gateways read it when they start: restart them one after the other.\n',
  );
  return 0;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new StartProblem(`The operation ${file} cannot be read (${code}).`);
  }
}

/** Nobody could ever ask a mutation for a purpose that none of its roles may state. */
function refuseUnstatable({ name, purpose, text }: KnownOperation): void {
  for (const field of mutationsOf(text)) {
    if (!isAction(field)) continue;
    if (ACTIONS[field].some((role) => (purposesOf(role) as readonly Purpose[]).includes(purpose)))
      continue;
    throw new StartProblem(
      `${name} asks ${field}, and no role that it is for may state ${purpose}; it is for ${ACTIONS[field].join(', ')}.`,
    );
  }
}

/** The mutations that an operation asks, at its root. */
function mutationsOf(text: string): string[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.flatMap((one) =>
          one.kind === Kind.FIELD ? [one.name.value] : [],
        )
      : [],
  );
}

function isAction(field: string): field is Action {
  return Object.hasOwn(ACTIONS, field);
}

/** One document has one purpose: under another it would be another reading of the same people. */
function refuseTwice({ id, purpose }: KnownOperation, registered: readonly KnownOperation[]): void {
  const known = registered.find((one) => one.id === id);
  if (known === undefined) return;
  throw new StartProblem(
    known.purpose === purpose
      ? `This operation is registered already, as ${known.name} for ${purpose} (${id}).`
      : `This operation is registered for the purpose ${known.purpose}, as ${known.name}; one document has one purpose. Write another operation for ${purpose}.`,
  );
}

/** `ReferralStatus` → `referral-status-1a2b3c4d.graphql`: another version of it has another name. */
function fileNameOf({ name, id }: KnownOperation): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
  return `${words}-${id.slice('sha256:'.length, 'sha256:'.length + 8)}.graphql`;
}
