import type { FetchNode } from '@graphql-hive/router-query-planner';
import { Kind, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Subgraphs } from '../subgraphs.ts';
import type { ResponsePath } from './paths.ts';
import { isPromise, type PlanRun } from './plan-run.ts';
import { newRecord, type DataRecord } from './records.ts';
import { unreachable } from './subgraph-errors.ts';

/** The part that every kind of fetch has in common. */
export type FetchPart = Pick<
  FetchNode,
  'serviceName' | 'operation' | 'operationKind' | 'variableUsages'
>;

/** Sends one document of the plan and hands the answer to `done`; what fails becomes an error, and then `failed` is called. */
export type Send = (
  run: PlanRun,
  representations: DataRecord | null,
  done: (result: ExecutionResult) => void,
  failed: () => void,
) => void | Promise<void>;

/**
 * A fetch with its document parsed once. `path` is where an error of the whole fetch is told; by
 * default the first field of the document.
 */
export function compileFetch(node: FetchPart, subgraphs: Subgraphs, path?: ResponsePath): Send {
  const document = parse(node.operation, { noLocation: true });
  const kind = node.operationKind ?? 'query';
  const used = node.variableUsages ?? [];
  const errorPath = path ?? firstField(document);

  function variablesOf(run: PlanRun, representations: DataRecord | null): DataRecord {
    const variables = representations ?? newRecord();
    for (const name of used) if (name in run.variables) variables[name] = run.variables[name];
    return variables;
  }

  return (run, representations, done, failed) => {
    const fail = (cause: unknown): void => {
      run.errors.push(unreachable(node.serviceName, cause, errorPath));
      failed();
    };
    try {
      const result = subgraphs.fetch({
        service: node.serviceName,
        document,
        text: node.operation,
        kind,
        variables: variablesOf(run, representations),
        request: run.request,
      });
      if (isPromise(result)) return result.then(done).catch(fail);
      done(result);
    } catch (cause) {
      fail(cause);
    }
  };
}

export function firstField(document: DocumentNode): ResponsePath | undefined {
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const first = operation.selectionSet.selections[0];
  return first?.kind === Kind.FIELD ? [first.alias?.value ?? first.name.value] : undefined;
}
