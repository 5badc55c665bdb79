import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { isPublicError, MASKED_MESSAGE, maskError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { GATEWAY_ERROR_CODES, type GatewayErrorCode } from './error-codes.ts';

/** What a client is told in its own code, and whoever runs the hub must hear of too. */
const SAID_IN_THE_LOG: Readonly<Record<string, string | undefined>> = {
  // Either a resolver forgot a value, or what it stood in went between the answers of two subgraphs.
  NULL_IN_NON_NULL_FIELD: 'a value that must be there is missing',
  OPERATION_NOT_PLANNED: 'an operation could not be planned',
};

/** The errors of an answer as a client may see them; what is masked, or is a bug all the same, is logged. */
export function publicErrors(
  errors: readonly GraphQLError[],
  context: { log: Log; requestId: string },
): GraphQLError[] {
  return errors.map((error) => {
    const { log, requestId } = context;
    const said = SAID_IN_THE_LOG[error.extensions['code'] as string];
    if (said) log.warn({ err: error.originalError, requestId }, said);
    return isPublicError(error, GATEWAY_ERROR_CODES) || isMasked(error)
      ? error
      : maskError(error, context);
  });
}

/**
 * An error as it leaves past Apollo Server (over WebSocket and as server-sent events): it too says in
 * Dutch what it is, in its own words or in those of its code.
 */
export function inDutchToo(error: GraphQLError): GraphQLError {
  const { message, nodes, path, originalError, extensions } = error;
  if (extensions['messageNl'] !== undefined) return error;
  const code = isKnown(extensions['code']) ? extensions['code'] : 'INTERNAL_SERVER_ERROR';
  const { messageNl } = GATEWAY_ERROR_CODES[code];
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { messageNl, ...extensions },
  });
}

/** A subgraph masks and logs its own bugs; they need no second line. */
function isMasked(error: GraphQLError): boolean {
  return error.extensions['code'] === 'INTERNAL_SERVER_ERROR' && error.message === MASKED_MESSAGE;
}

/**
 * The last gate before a client, for whatever made the error. Apollo Server's own errors come through
 * here alone: those of parsing and validation lose the submitted values that they repeat. Every error
 * says in Dutch too what it is, in its own words or in those of its code.
 */
export function formatForClient(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const told = formatWithCode(formatted, error, log);
  const code = told.extensions?.['code'] as GatewayErrorCode;
  const { messageNl } = GATEWAY_ERROR_CODES[code];
  return { ...told, extensions: { messageNl, ...told.extensions } };
}

function formatWithCode(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const { refusedAs, ...extensions } = formatted.extensions ?? {};
  const code = refusedAs ?? extensions['code'];
  if (code === 'GRAPHQL_PARSE_FAILED') return formatSyntaxError(formatted);
  if (code === 'GRAPHQL_VALIDATION_FAILED') {
    const message = withoutLiteral(formatted.message, error);
    return { ...formatted, message, extensions: { code } };
  }
  if (isKnown(code)) return { ...formatted, extensions: { ...extensions, code } };
  if (formatted.message !== MASKED_MESSAGE) {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.error({ err: cause }, 'error outside a subgraph masked');
  }
  const { requestId } = extensions;
  return {
    message: MASKED_MESSAGE,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId ? { requestId } : {}) },
  };
}

function isKnown(code: unknown): code is GatewayErrorCode {
  return (
    typeof code === 'string' &&
    Object.hasOwn(GATEWAY_ERROR_CODES, code) &&
    code !== 'INTERNAL_SERVER_ERROR'
  );
}

function formatSyntaxError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = formatted;
  const limit = /contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
  if (limit !== undefined) {
    return {
      message: `The document has more than the allowed ${limit} tokens.`,
      extensions: { code: 'OPERATION_TOO_LONG', limit: Number(limit) },
    };
  }
  // "… found String "123456782"." → "… found String."
  const safe = message.replace(/\b(String|BlockString|Int|Float) ".*"/s, '$1');
  return { ...formatted, message: safe, extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
}

const LITERALS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** What graphql-js says about a literal repeats it; the place and the expected type are enough. */
function withoutLiteral(message: string, error: unknown): string {
  if (message.startsWith('GraphQL introspection is not allowed')) {
    return 'Introspection is switched off here.';
  }
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (!node || !LITERALS.has(node.kind)) return message;
  if (/^Field "[\w.]+" of required type "[^"]+" was not provided\.$/.test(message)) return message;
  const type =
    /^Expected value of type "([^"]+)"/.exec(message)?.[1] ??
    /^Value "\w+" does not exist in "(\w+)" enum/.exec(message)?.[1] ??
    /^Enum "(\w+)" cannot represent/.exec(message)?.[1] ??
    /^(\w+) cannot represent/.exec(message)?.[1];
  return type === undefined
    ? 'This value is not valid for its type.'
    : `This value must be a valid ${type}.`;
}
