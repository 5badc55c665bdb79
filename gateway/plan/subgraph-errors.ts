import { GraphQLError, Kind, print, type ASTNode } from 'graphql';
import { SubgraphUnavailable } from '../subgraphs.ts';
import type { ResponsePath } from './paths.ts';

/**
 * A subgraph's error at its place in the gateway's answer. Keeps message, code and cause; drops the
 * nodes, which are of a document that the client never wrote.
 */
export function errorFromSubgraph(
  error: GraphQLError,
  path: ResponsePath | null | undefined,
): GraphQLError {
  const refused = refusedInput(error);
  return new GraphQLError(refused ?? error.message, {
    path: path ?? null,
    extensions: refused ? { code: 'BAD_USER_INPUT' } : error.extensions,
    originalError: error.originalError ?? error,
  });
}

/** The error of a subgraph that did not answer at all. */
export function unreachable(
  service: string,
  cause: unknown,
  path: ResponsePath | undefined,
): GraphQLError {
  if (cause instanceof SubgraphUnavailable) {
    return new GraphQLError(cause.message, {
      path: path ?? null,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
  }
  return new GraphQLError(`Subgraph "${service}" did not answer.`, {
    path: path ?? null,
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
  });
}

/** The error of a null in a place that must not be null; `of`: what answered it, for the log. */
export function missingValue(path: ResponsePath, of: string): GraphQLError {
  return new GraphQLError('A value that must be there is missing.', {
    path,
    originalError: new Error(`${of} answered null.`),
    extensions: { code: 'NULL_IN_NON_NULL_FIELD' },
  });
}

/**
 * graphql-js echoes a refused value; a value may be personal. The name of the variable or argument
 * is enough to find it. Null for every other error.
 */
function refusedInput(error: GraphQLError): string | null {
  if (error.extensions['code'] !== undefined) return null;
  const variable = /^Variable "\$(\w+)" (?:got|has|of) /.exec(error.message)?.[1];
  if (variable !== undefined) return `Variable "$${variable}" must be ${typeOf(error.nodes?.[0])}.`;
  const argument = /^Argument "(\w+)" (?:has|of) /.exec(error.message)?.[1];
  return argument === undefined ? null : `The value of argument "${argument}" is not valid.`;
}

function typeOf(node: ASTNode | undefined): string {
  return node?.kind === Kind.VARIABLE_DEFINITION ? `a valid ${print(node.type)}` : 'valid';
}
