import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { Actor } from '../platform/actor.ts';
import { maskError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { RequestContext } from '../platform/request.ts';
import { publicErrors } from './client-errors.ts';
import { limitError } from './limits.ts';
import { compileCost, type OperationCost } from './operation-cost.ts';
import type { PlanExecutor } from './plan/executor.ts';
import { coerceVariables } from './plan/variables.ts';
import type { SeenRequest } from './seen-request.ts';
import type { Subgraphs } from './subgraphs.ts';

/** What is known of a request before its document is read. */
export interface Caller {
  readonly actor: Actor;
  readonly requestId: string;
  readonly traceId: string;
  readonly now: Date;
  /** Where to note what is found out of the request; absent where nobody asks for it. */
  readonly seen?: SeenRequest;
}

export interface Question {
  readonly document: DocumentNode;
  /** Undefined when the request does not say which of the document's operations it means. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

export type Answer = (question: Question, caller: Caller) => Promise<ExecutionResult>;

export interface AnswerOptions {
  readonly executor: PlanExecutor;
  readonly subgraphs: Pick<Subgraphs, 'settle'>;
  readonly maxCost: number;
  readonly log: Log;
}

/** The name stands in every line of the access log; a client may choose it as long as the document. */
const MAX_NAME_LENGTH = 200;

/** What is found out once per operation, beside its plan. */
interface OperationFacts {
  readonly hash: string;
  readonly cost: OperationCost;
}

/**
 * Answers validated operations. Nothing is answered before every line of the access log that the
 * request caused is durable; when one is not, the whole answer is withheld.
 */
export function createAnswer({ executor, subgraphs, maxCost, log }: AnswerOptions): Answer {
  const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

  function factsOf(document: DocumentNode, operation: OperationDefinitionNode): OperationFacts {
    let facts = known.get(operation);
    if (!facts) {
      const cost = compileCost(executor.apiSchema, document, operation);
      known.set(operation, (facts = { hash: hashOf(document, operation), cost }));
    }
    return facts;
  }

  async function runAndSettle(
    run: () => Promise<ExecutionResult>,
    request: RequestContext,
  ): Promise<ExecutionResult> {
    const masking = { log, requestId: request.requestId };
    let result: ExecutionResult;
    try {
      result = await run();
    } catch (error) {
      result = { data: null, errors: [maskError(error, masking)] };
    }
    try {
      await subgraphs.settle(request);
    } catch (error) {
      return { data: null, errors: [maskError(error, masking)] };
    }
    return result.errors ? { ...result, errors: publicErrors(result.errors, masking) } : result;
  }

  return async ({ document, operation, variables: given }, { seen, ...caller }) => {
    if (!operation) return refuse('OPERATION_RESOLUTION_FAILURE', nameOneOf(document));
    if (seen) seen.kind = operation.operation;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return refuse(
        'BAD_REQUEST',
        'Subscriptions are answered over WebSocket, or as a stream at /graphql/stream.',
      );
    }
    // Validation passes over an operation whose root type the schema does not have.
    if (!executor.apiSchema.getRootType(operation.operation)) {
      return refuse('BAD_REQUEST', `There is no ${operation.operation} in this schema.`);
    }
    const variables = coerceVariables(executor.apiSchema, operation, given);
    if (!variables.ok) return { errors: [variables.error] };
    const { hash, cost } = factsOf(document, operation);
    if (seen) seen.operationHash = hash;
    const estimate = cost(variables.values);
    if (estimate > maxCost) return { errors: [tooCostly(estimate, maxCost)] };
    const request: RequestContext = {
      ...caller,
      operation: { name: operation.name?.value.slice(0, MAX_NAME_LENGTH) ?? null, hash },
    };
    const run = () => executor.execute({ document, operation }, variables.values, request);
    return runAndSettle(run, request);
  };
}

function refuse(code: string, message: string): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

function nameOneOf(document: DocumentNode): string {
  const several =
    document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  return several
    ? 'The document has several operations; `operationName` must name one of them.'
    : 'The document has no operation of that name.';
}

export function tooCostly(estimate: number, limit: number): GraphQLError {
  const message = `The estimated cost of the operation is ${estimate}, more than the allowed ${limit}; ask smaller pages (first) or fewer fields.`;
  return limitError('OPERATION_TOO_COSTLY', message, limit);
}

/** Names an operation in logs. Literals are left out first: they may be personal, and easy to guess. */
function hashOf(document: DocumentNode, operation: OperationDefinitionNode): string {
  const bare = visit(document, {
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
    StringValue: (node) => ({ ...node, value: '', block: false }),
  });
  const text = `${operation.name?.value ?? ''}\n${print(bare)}`;
  return createHash('sha256').update(text).digest('hex');
}
