import { GraphQLError, Kind } from 'graphql';
import type { Log } from './log.ts';

/** What a code says to whom: to a program, and to the resident who meets it. */
export interface CodeMeaning {
  /** HTTP, when the whole request is refused. */
  readonly status: number;
  readonly meaning: string;
  /** In plain Dutch (level B1): `extensions.messageNl`, where the error has no words of its own. */
  readonly messageNl: string;
}

/**
 * The codes that a client may find in `extensions.code`, the HTTP status that goes with them when the
 * whole request is refused, and what they mean. The gateway passes nothing that is not in here.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The token is missing, malformed, expired, or of another issuer or audience.',
    messageNl: 'U bent niet (meer) ingelogd. Log opnieuw in.',
  },
  FORBIDDEN: {
    status: 403,
    meaning: 'The role of the caller may not do this.',
    messageNl: 'U mag dit niet doen.',
  },
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'An argument is not valid; the message names it and says what is.',
    messageNl: 'Er is iets niet goed ingevuld. Kijk het na en probeer het nog een keer.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not GraphQL.',
    messageNl: 'De vraag van deze app is niet te lezen. Meld dit aan de maker van de app.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not fit the schema.',
    messageNl: 'De vraag van deze app past niet bij Noaberhub. Meld dit aan de maker van de app.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning:
      'The document does not have the operation that was named, or has several and none was named.',
    messageNl: 'De vraag van deze app is niet duidelijk. Meld dit aan de maker van de app.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The HTTP request is not one that GraphQL over HTTP knows.',
    messageNl: 'De vraag van deze app klopt niet. Meld dit aan de maker van de app.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A bug or a part that does not answer; quote `requestId` when you report it.',
    messageNl: 'Er ging iets mis bij ons. Probeer het later nog een keer.',
  },
} as const satisfies Record<string, CodeMeaning>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a masked error says; never anything about the cause. */
export const MASKED_MESSAGE = 'Something went wrong.';

export function unauthenticated(message: string): GraphQLError {
  return codedError('UNAUTHENTICATED', message);
}

/** `messageNl`: the same in plain Dutch (level B1), for a screen. */
export function forbidden(message: string, messageNl: string): GraphQLError {
  return codedError('FORBIDDEN', message, { messageNl });
}

/**
 * `message` names what is wrong and what would be right, and never repeats the submitted value; `messageNl` as in
 * `forbidden`, where the code alone says too little.
 */
export function badUserInput(
  message: string,
  extensions: { argument?: string; messageNl?: string } = {},
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
