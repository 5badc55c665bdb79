import type { ServerResponse } from 'node:http';
import { execute, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import type { Subgraph } from '../../disclosure/subgraph.ts';
import { errorFromSubgraph } from '../../gateway/plan/subgraph-errors.ts';
import { isPublicError, maskError } from '../../platform/errors.ts';
import type { GatewayProof } from '../../platform/gateway-token.ts';
import type { Log } from '../../platform/log.ts';
import { outsideTimeLimit, startTimeLimit } from './time-limit.ts';

/** The answer as JSON; null when the time was over before. Rejects when its log lines are not durable. */
export type AnswerDocument = (
  document: DocumentNode,
  variables: Record<string, unknown>,
  proof: GatewayProof,
  res: ServerResponse,
) => Promise<object | null>;

/** Part of the time that is left to tell the gateway that it is over. */
const TELLING_SHARE = 0.05;

export function createAnswerDocument(subgraph: Subgraph, log: Log): AnswerDocument {
  return async (document, variableValues, { request, remainingMs }, res) => {
    const limit = startTimeLimit(remainingMs * (1 - TELLING_SHARE));
    res.once('close', limit.end);
    const work = limit.bind(async () => {
      const opened = subgraph.open(request);
      const { contextValue } = opened;
      try {
        return await execute({ schema: subgraph.schema, document, variableValues, contextValue });
      } finally {
        // What was refused is written down even when there was no time to answer.
        await outsideTimeLimit(() => opened.settle());
      }
    });
    const answered = work.then((result) => toJson(result, { log, requestId: request.requestId }));
    // Nobody hears of it when the time is over first.
    answered.catch(() => undefined);
    try {
      return await Promise.race([answered, limit.over.then(() => null)]);
    } finally {
      void work.finally(limit.release).catch(() => undefined);
    }
  };
}

function toJson(result: ExecutionResult, masking: { log: Log; requestId: string }): object {
  const { data, errors } = result;
  if (!errors) return { data };
  return {
    // Absent when nothing was executed.
    ...(data === undefined ? {} : { data }),
    errors: errors.map((error) => toldError(error, masking)),
  };
}

/** Message, place and code of what is meant for callers; of the rest only that and where. */
function toldError(error: GraphQLError, masking: { log: Log; requestId: string }): object {
  const told = errorFromSubgraph(error, error.path);
  const { message, path, extensions } = isPublicError(told) ? told : maskError(error, masking);
  return { message, ...(path ? { path } : {}), extensions };
}
