import type { FetchNode } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import type { Subgraphs } from '../subgraphs.ts';
import { compileFetch, firstField } from './fetch.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { askedKeys } from './left-out.ts';
import type { PlanRun, Step } from './plan-run.ts';
import { isRecord, mergeRecord } from './records.ts';
import { compileRewrites } from './rewrites.ts';
import { errorFromSubgraph } from './subgraph-errors.ts';

/**
 * A fetch of root fields. Changes are made one after the other (specification, 6.2.2); one that fails nulls all that
 * is answered, so none is made after it: nobody would hear of it.
 */
export function compileRootStep(
  node: FetchNode,
  subgraphs: Subgraphs,
  { isInstance }: SupergraphTypes,
): Step {
  const path = firstField(parse(node.operation, { noLocation: true }));
  const send = compileFetch(node, subgraphs, path);
  const rewrite = compileRewrites(node.outputRewrites, isInstance);
  const keys = askedKeys(node.operation, node.outputRewrites);
  const isChange = node.operationKind === 'mutation';

  function fail(run: PlanRun): void {
    run.leftOut.add(null, keys);
    if (isChange) run.hasFailedChange = true;
  }

  return (run) => {
    if (isChange && run.hasFailedChange) {
      run.leftOut.add(null, keys);
      return;
    }
    return send(
      run,
      null,
      ({ data, errors = [] }) => {
        for (const error of errors) run.errors.push(errorFromSubgraph(error, error.path ?? path));
        if (!isRecord(data)) {
          if (errors.length > 0) fail(run);
          return;
        }
        rewrite?.(data);
        if (run.data) mergeRecord(run.data, data);
        else run.data = data;
      },
      () => fail(run),
    );
  };
}
