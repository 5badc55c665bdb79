import { createHash } from 'node:crypto';
import {
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isPurpose, PURPOSES, purposesOf, type Actor, type Purpose } from '../platform/actor.ts';
import type { GatewayErrorCode } from './error-codes.ts';
import { PURPOSE_NOT_YOURS, type Identify } from './identity.ts';

/** An operation that the operator registered: what it asks, for which purpose, by which clients. */
export interface KnownOperation {
  /** `sha256:` and the digest of the document as graphql-js prints it: layout and comments count not. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly purpose: Purpose;
  /** `client_id` of the clients that may send it; empty: every one. */
  readonly clients: readonly string[];
}

export interface KnownOperations {
  /** Whether nothing else is answered. */
  readonly only: boolean;
  withId(id: string): KnownOperation | undefined;
  /** By the document itself, for transports that cannot send an id. */
  withText(text: string): KnownOperation | undefined;
}

export interface OperationFile {
  /** For messages. */
  readonly name: string;
  readonly text: string;
}

export type KnownOperationsRead =
  | { readonly ok: true; readonly operations: readonly KnownOperation[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads registered operations, one a file, each with a head of comments: `# purpose: TREATMENT` and, if
 * it is for some clients alone, `# clients: one, another`. All that is wrong with them is told.
 */
export function readKnownOperations(
  files: readonly OperationFile[],
  schema: GraphQLSchema,
): KnownOperationsRead {
  const problems: string[] = [];
  const operations = files.flatMap((file) => {
    const read = readFile(file, schema);
    if (typeof read !== 'string') return [read];
    problems.push(`${file.name}: ${read}`);
    return [];
  });
  const byId = new Map<string, string>();
  for (const { id, name } of operations) {
    const other = byId.get(id);
    if (other !== undefined) problems.push(`${name} is registered twice.`);
    byId.set(id, name);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, operations };
}

function readFile({ text }: OperationFile, schema: GraphQLSchema): KnownOperation | string {
  const head = headOf(text);
  const purpose = head.get('purpose');
  if (!isPurpose(purpose))
    return `the head must state its purpose, like \`# purpose: TREATMENT\`; one of ${PURPOSES.join(', ')}.`;
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true });
  } catch (error) {
    return `it is not a GraphQL document: ${(error as Error).message}`;
  }
  const [error] = validate(schema, document);
  if (error) return error.message;
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (operations.length !== 1 || operation?.name === undefined)
    return 'it must hold exactly one operation, with a name.';
  const printed = print(document);
  const clients = (head.get('clients') ?? '')
    .split(',')
    .map((client) => client.trim())
    .filter((client) => client !== '');
  return { id: idOf(printed), name: operation.name.value, text: printed, purpose, clients };
}

/** `# key: value` on the lines before the document. */
function headOf(text: string): ReadonlyMap<string, string> {
  const head = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    if (!line.startsWith('#')) break;
    const [, key, value] = /^#\s*(purpose|clients):(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) head.set(key, value.trim());
  }
  return head;
}

/** The document of a file without its head, which says for whom it is. */
export function documentOf(text: string): string {
  return text.replace(/^(?:\s*(?:#[^\n]*)?\n)+/, '').trimEnd();
}

/** A document under the head that states purpose and clients. */
export function headed(
  document: string,
  { purpose, clients }: Pick<KnownOperation, 'purpose' | 'clients'>,
): string {
  const head = [
    `# purpose: ${purpose}`,
    ...(clients.length > 0 ? [`# clients: ${clients.join(', ')}`] : []),
  ];
  return `${[...head, document].join('\n')}\n`;
}

function idOf(printed: string): string {
  return `sha256:${createHash('sha256').update(printed).digest('hex')}`;
}

export function knownOperations(
  operations: readonly KnownOperation[],
  only: boolean,
): KnownOperations {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const byText = new Map(operations.map((operation) => [operation.text, operation]));
  const names = operations.map(({ name }) => name);
  return {
    only,
    withId: (id) => byId.get(id),
    withText(text) {
      const exact = byText.get(text);
      // Each has a name: a text without any of them need not be parsed here, and once more where it is answered.
      if (exact || !names.some((name) => text.includes(name))) return exact;
      try {
        return byText.get(print(parse(text, { noLocation: true, maxTokens: 10_000 })));
      } catch {
        return undefined;
      }
    },
  };
}

export const NO_KNOWN_OPERATIONS: KnownOperations = knownOperations([], false);

export interface Refusal {
  readonly ok: false;
  readonly code: GatewayErrorCode;
  readonly message: string;
  /** The same in plain Dutch (level B1), where the code alone says too little. */
  readonly messageNl?: string;
}

/** A request with the document in it, whichever way it was asked. */
export interface Recognised {
  readonly ok: true;
  readonly body: unknown;
  readonly search: string;
  /** Null: a document that the client wrote, and nobody registered. */
  readonly operation: KnownOperation | null;
}

/**
 * Puts the document of a known operation in the place of its id (`documentId`, in body or address). A document
 * that is registered is that operation, however it was sent.
 */
export function recognise(
  known: KnownOperations,
  request: { readonly method: string; readonly body: unknown; readonly search: string },
): Recognised | Refusal {
  const { method, body, search } = request;
  if (method === 'GET') {
    const parameters = new URLSearchParams(search);
    const id = parameters.get('documentId');
    const found = find(known, id, parameters.get('query') ?? undefined);
    if (!found.ok || !found.byId) return found.ok ? { ...request, ...found } : found;
    parameters.delete('documentId');
    parameters.set('query', found.operation.text);
    return { ...found, body, search: `?${parameters.toString()}` };
  }
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const { documentId: id, ...rest } = fields;
  const found = find(known, id, fields['query']);
  if (!found.ok || !found.byId) return found.ok ? { ...request, ...found } : found;
  return { ...found, body: { ...rest, query: found.operation.text }, search };
}

function find(
  known: KnownOperations,
  id: unknown,
  text: unknown,
):
  | { readonly ok: true; readonly byId: false; readonly operation: KnownOperation | null }
  | { readonly ok: true; readonly byId: true; readonly operation: KnownOperation }
  | Refusal {
  if (id === undefined || id === null) {
    if (!known.only) {
      const operation = typeof text === 'string' ? known.withText(text) : undefined;
      return { ok: true, byId: false, operation: operation ?? null };
    }
    return notKnown('This hub answers registered operations alone; send the `documentId` of one.');
  }
  if (text !== undefined)
    return refuse('BAD_REQUEST', 'Send either `query` or `documentId`, not both.');
  const operation = typeof id === 'string' ? known.withId(id) : undefined;
  return operation
    ? { ok: true, byId: true, operation }
    : notKnown('No operation is registered under this id.');
}

/** Who asks a known operation: for the purpose that it carries, whatever the role's own default; no other may be stated. */
export function identifyFor(identify: Identify, operation: KnownOperation | null): Identify {
  if (operation === null) return identify;
  const { name, purpose } = operation;
  return async (headers) => {
    const stated = headers['x-purpose-of-use'];
    if (stated !== undefined && stated !== purpose)
      return {
        ok: false,
        code: 'BAD_USER_INPUT',
        ...otherPurpose(operation),
        invalidToken: false,
      };
    const identity = await identify({ ...headers, 'x-purpose-of-use': purpose });
    if (identity.ok && isEmergencyOfNobody(operation, identity.actor))
      return { ...NOBODY_IN_EMERGENCY, invalidToken: false };
    if (identity.ok || identity.role === undefined) return identity;
    const { role } = identity;
    return {
      ...identity,
      message: `The operation ${name} is registered for the purpose ${purpose}, which the role ${role} may not state; this role may state: ${purposesOf(role).join(', ')}.`,
      messageNl: PURPOSE_NOT_YOURS,
    };
  };
}

/** The public reads what is public in any operation; an emergency is opened and used by somebody. */
const isEmergencyOfNobody = ({ purpose }: KnownOperation, actor: Actor): boolean =>
  actor.kind === 'PUBLIC' && purpose === 'BREAK_GLASS';

const NOBODY_IN_EMERGENCY = {
  ok: false,
  code: 'UNAUTHENTICATED',
  message: 'The operation is registered for the purpose BREAK_GLASS, which takes a token.',
} as const;

/** Null: this client may send it. */
export function refuseClient(
  operation: KnownOperation | null,
  client: string | null,
): Refusal | null {
  if (operation === null || operation.clients.length === 0) return null;
  if (client !== null && operation.clients.includes(client)) return null;
  return refuse(
    'FORBIDDEN',
    `The operation ${operation.name} is registered for other clients; ${client === null ? 'this request names none' : `this token names ${client}`}.`,
  );
}

/** For a connection that has stated its purpose already, and sends documents as text. */
export function refuseText(
  known: KnownOperations,
  text: string,
  { actor, client }: { readonly actor: Actor; readonly client: string | null },
): Refusal | null {
  const operation = known.withText(text);
  if (!operation)
    return known.only ? notKnown('This hub answers registered operations alone.') : null;
  if (isEmergencyOfNobody(operation, actor)) return NOBODY_IN_EMERGENCY;
  if (actor.kind !== 'PUBLIC' && actor.purpose !== operation.purpose)
    return { ok: false, code: 'BAD_USER_INPUT', ...otherPurpose(operation) };
  return refuseClient(operation, client);
}

function otherPurpose({ name, purpose }: KnownOperation) {
  return {
    message: `The operation ${name} is registered for the purpose ${purpose} and for no other.`,
    messageNl:
      'Deze app vraagt dit voor een ander doel dan afgesproken. Meld dit aan de maker van de app.',
  };
}

function notKnown(message: string): Refusal {
  return refuse('OPERATION_NOT_KNOWN', message);
}

function refuse(code: GatewayErrorCode, message: string): Refusal {
  return { ok: false, code, message };
}
