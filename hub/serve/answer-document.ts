import type { ServerResponse } from 'node:http';
import { execute, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import type { Subgraph } from '../../disclosure/subgraph.ts';
import { errorFromSubgraph } from '../../gateway/plan/subgraph-errors.ts';
import { inOrder } from '../../gateway/plan/told-errors.ts';
import { isPublicError, maskError } from '../../platform/errors.ts';
import type { GatewayProof } from '../../platform/gateway-token.ts';
import type { Log } from '../../platform/log.ts';
import { outsideTimeLimit, startTimeLimit } from './time-limit.ts';

/** What became of a document; `answer` is JSON. */
export type Answered =
  | { readonly kind: 'ANSWERED'; readonly answer: object }
  | { readonly kind: 'OUT_OF_TIME' }
  /** Its lines of the access log are not durable. */
  | { readonly kind: 'NOT_LOGGED' };

export type AnswerDocument = (
  document: DocumentNode,
  variables: Record<string, unknown>,
  proof: GatewayProof,
  res: ServerResponse,
) => Promise<Answered>;

/** Part of the time that is left to tell the gateway that it is over. */
const TELLING_SHARE = 0.05;

export function createAnswerDocument(subgraph: Subgraph, log: Log): AnswerDocument {
  return async (document, variableValues, { request, remainingMs }, res) => {
    const { requestId } = request;
    const limit = startTimeLimit(remainingMs * (1 - TELLING_SHARE));
    res.once('close', limit.end);
    let isLogging = false;

    async function settle(opened: ReturnType<Subgraph['open']>): Promise<void> {
      isLogging = true;
      try {
        await outsideTimeLimit(() => opened.settle());
      } catch (error) {
        log.error({ err: error, subgraph: subgraph.name, requestId }, 'access log not written');
        throw new NotLogged();
      }
    }

    const work = limit.bind(async () => {
      const opened = subgraph.open(request);
      const { contextValue } = opened;
      try {
        return await execute({ schema: subgraph.schema, document, variableValues, contextValue });
      } finally {
        // What was refused is written down even when there was no time to answer.
        await settle(opened);
      }
    });
    const answered = work.then(
      (result): Answered => ({ kind: 'ANSWERED', answer: toJson(result, { log, requestId }) }),
      (error: unknown): Answered => {
        if (error instanceof NotLogged) return { kind: 'NOT_LOGGED' };
        throw error;
      },
    );
    // Nobody hears of it when the time is over first.
    answered.catch(() => undefined);
    const over = limit.over.then((): Answered => ({
      kind: isLogging ? 'NOT_LOGGED' : 'OUT_OF_TIME',
    }));
    try {
      return await Promise.race([answered, over]);
    } finally {
      void work.finally(limit.release).catch(() => undefined);
    }
  };
}

class NotLogged extends Error {}

function toJson(result: ExecutionResult, masking: { log: Log; requestId: string }): object {
  const { data, errors } = result;
  if (!errors) return { data };
  return {
    // Absent when nothing was executed.
    ...(data === undefined ? {} : { data }),
    errors: inOrder(errors).map((error) => toldError(error, masking)),
  };
}

/** Message, place and code of what is meant for callers; of the rest only that and where. */
function toldError(error: GraphQLError, masking: { log: Log; requestId: string }): object {
  const told = errorFromSubgraph(error, error.path);
  const { message, path, extensions } = isPublicError(told) ? told : maskError(error, masking);
  return { message, ...(path ? { path } : {}), extensions };
}
