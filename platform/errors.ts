import { GraphQLError, Kind } from 'graphql';
import type { Log } from './log.ts';

/**
 * The codes that a client may find in `extensions.code`, the HTTP status that goes with them when the
 * whole request is refused, and what they mean. The gateway passes nothing that is not in here.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The token is missing, malformed, expired, or of another issuer or audience.',
  },
  FORBIDDEN: { status: 403, meaning: 'The role of the caller may not do this.' },
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'An argument is not valid; the message names it and says what is.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning:
      'The document does not have the operation that was named, or has several and none was named.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The HTTP request is not one that GraphQL over HTTP knows.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A bug or a part that does not answer; quote `requestId` when you report it.',
  },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a masked error says; never anything about the cause. */
export const MASKED_MESSAGE = 'Something went wrong.';

export function unauthenticated(message: string): GraphQLError {
  return codedError('UNAUTHENTICATED', message);
}

export function forbidden(message: string): GraphQLError {
  return codedError('FORBIDDEN', message);
}

/** `message` names what is wrong and what would be right, and never repeats the submitted value. */
export function badUserInput(
  message: string,
  extensions: { argument?: string } = {},
): GraphQLError {
  return codedError('BAD_USER_INPUT', message, extensions);
}

/** Whether this error was made for the caller, by the code it carries; `codes` is the table to judge by. */
export function isPublicError(
  error: unknown,
  codes: Readonly<Record<string, unknown>> = ERROR_CODES,
): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  const code = error.extensions['code'];
  return typeof code === 'string' && Object.hasOwn(codes, code) && code !== 'INTERNAL_SERVER_ERROR';
}

/** Writes the bug to the log and gives what a client may see of it: where, and a request id to quote. */
export function maskError(
  error: unknown,
  { log, requestId }: { log: Log; requestId: string },
): GraphQLError {
  const located = error instanceof GraphQLError ? error : null;
  log.error(
    { err: located?.originalError ?? error, requestId, field: fieldOf(located) },
    'bug masked',
  );
  return new GraphQLError(MASKED_MESSAGE, {
    nodes: located?.nodes ?? null,
    path: located?.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId },
  });
}

/** The field's name in the schema; the path would hold aliases, which are the client's own text. */
function fieldOf(error: GraphQLError | null): string | undefined {
  const node = error?.nodes?.[0];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

function codedError(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}
