import {
  GraphQLError,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../../platform/request.ts';
import { withinSpan, type Traces } from '../../platform/traces.ts';
import type { Subgraphs } from '../subgraphs.ts';
import { BoundedCache } from './bounded-cache.ts';
import { compilePlan } from './compile.ts';
import { introspect, splitOperation, type SplitOperation } from './introspection.ts';
import { LeftOut } from './left-out.ts';
import { createPlanner, type Planner } from './planner.ts';
import { isPromise, type PlanRun, type Step } from './plan-run.ts';
import { readSupergraph } from './public-schema.ts';
import { newRecord, type DataRecord } from './records.ts';
import { typesOf } from './supergraph-types.ts';
import { compileShape, type Shape } from './shape.ts';

export interface PlanExecutorOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: Subgraphs;
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>> | undefined;
  readonly planTimeoutMs?: number | undefined;
  /** Of this same supergraph; default: one of its own, which waits for `planTimeoutMs`. */
  readonly planner?: Planner | undefined;
  /** Operations whose compiled plan is kept. */
  readonly planCacheSize?: number | undefined;
  /** Told how long an operation took to plan; one that is known already takes no time. */
  readonly traces?: Traces | undefined;
}

/** A validated operation of a validated document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface PlanExecutor {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** `variables` must come from `coerceVariables` for the same operation. */
  execute(
    operation: Operation,
    variables: DataRecord,
    request: RequestContext,
  ): Promise<ExecutionResult>;
}

/** All that can be done once per operation. */
interface Prepared extends SplitOperation {
  /** Null: there is nothing to fetch. */
  readonly step: Step | null;
  readonly shape: Shape;
}

/** Plans with the Rust planner, runs the plan over the subgraphs, answers in the operation's shape. */
export function createPlanExecutor(options: PlanExecutorOptions): PlanExecutor {
  const { api, supergraph } = readSupergraph(options.supergraphSdl, options.scalars);
  const types = typesOf(supergraph);
  const { planner = createPlanner(options.supergraphSdl, options.planTimeoutMs ?? 5000) } = options;
  const cache = new BoundedCache<OperationDefinitionNode, Prepared | Promise<Prepared>>(
    options.planCacheSize ?? 1000,
  );

  async function prepare({ document, operation }: Operation): Promise<Prepared> {
    const split = splitOperation(document, operation);
    const shape = compileShape(api, document, operation);
    if (!split.planned) return { ...split, step: null, shape };
    const plan = await planner.plan(print(split.planned), operation.name?.value);
    if (!plan.ok) throw notPlanned(plan.reason);
    const step = plan.node && compilePlan(plan.node, options.subgraphs, types);
    return { ...split, step, shape };
  }

  function prepared(asked: Operation): Prepared | Promise<Prepared> {
    const known = cache.get(asked.operation);
    if (known) return known;
    const pending = prepare(asked);
    cache.set(asked.operation, pending);
    pending.then(
      (ready) => cache.set(asked.operation, ready),
      () => cache.delete(asked.operation),
    );
    return pending;
  }

  function planned(pending: Promise<Prepared>, request: RequestContext): Promise<Prepared> {
    const { traces } = options;
    return traces ? withinSpan(traces.begin('plan', request), () => pending) : pending;
  }

  async function run(
    { operation }: Operation,
    { introspection, planned, step, shape }: Prepared,
    variables: DataRecord,
    request: RequestContext,
  ): Promise<ExecutionResult> {
    const own = introspection && (await introspect(api, introspection, operation, variables));
    if (own && !planned) return own;
    const run: PlanRun = {
      data: null,
      errors: [...(own?.errors ?? [])],
      leftOut: new LeftOut(),
      hasFailedChange: false,
      variables,
      request,
    };
    const pending = step?.(run);
    if (pending) await pending;
    const data = run.data ?? newRecord();
    for (const key in own?.data) data[key] = own.data[key];
    return shape(data, run, variables);
  }

  return {
    apiSchema: api,
    async execute(asked, variables, request) {
      let ready = prepared(asked);
      if (isPromise(ready)) {
        try {
          ready = await planned(ready, request);
        } catch (error) {
          if (error instanceof GraphQLError) return { errors: [error] };
          throw error;
        }
      }
      return run(asked, ready, variables, request);
    },
  };
}

function notPlanned(reason: string): GraphQLError {
  const message =
    'The operation cannot be planned: give a field that is asked with different arguments names of its own (aliases), or ask for less at once.';
  return new GraphQLError(message, {
    // What the planner says may repeat values of the document.
    originalError: new Error(`The planner answered ${reason}.`),
    extensions: { code: 'OPERATION_NOT_PLANNED' },
  });
}
