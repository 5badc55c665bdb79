import type { FetchNode } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import type { Subgraphs } from '../subgraphs.ts';
import { compileFetch, firstField } from './fetch.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { askedKeys } from './left-out.ts';
import type { Step } from './plan-run.ts';
import { isRecord, mergeRecord } from './records.ts';
import { compileRewrites } from './rewrites.ts';
import { errorFromSubgraph } from './subgraph-errors.ts';

/** A fetch of root fields. */
export function compileRootStep(
  node: FetchNode,
  subgraphs: Subgraphs,
  { isInstance }: SupergraphTypes,
): Step {
  const path = firstField(parse(node.operation, { noLocation: true }));
  const send = compileFetch(node, subgraphs, path);
  const rewrite = compileRewrites(node.outputRewrites, isInstance);
  const keys = askedKeys(node.operation, node.outputRewrites);
  return (run) =>
    send(
      run,
      null,
      ({ data, errors = [] }) => {
        for (const error of errors) run.errors.push(errorFromSubgraph(error, error.path ?? path));
        if (!isRecord(data)) {
          if (errors.length > 0) run.leftOut.add(null, keys);
          return;
        }
        rewrite?.(data);
        if (run.data) mergeRecord(run.data, data);
        else run.data = data;
      },
      () => run.leftOut.add(null, keys),
    );
}
