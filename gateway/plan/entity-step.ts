import type { FlattenNode } from '@graphql-hive/router-query-planner';
import type { ExecutionResult } from 'graphql';
import type { Subgraphs } from '../subgraphs.ts';
import { tellEntityError, tellMissing } from './entity-errors.ts';
import { compileFetch } from './fetch.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { ALL_FAILED, askedKeys, WHOLE } from './left-out.ts';
import { compilePath, fieldsOfPath } from './paths.ts';
import type { PlanRun, Step } from './plan-run.ts';
import { newRecord } from './records.ts';
import { compileAddEntity, Representations } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import { errorFromSubgraph } from './subgraph-errors.ts';

const ENTITIES = '_entities';

/** A fetch of `_entities` for the objects at one path of the answer. */
export function compileEntityStep(
  { node, path }: FlattenNode,
  subgraphs: Subgraphs,
  types: SupergraphTypes,
): Step {
  const { isInstance } = types;
  if (node.kind !== 'Fetch') throw new Error(`A plan that flattens ${node.kind} is not supported.`);
  const where = fieldsOfPath(path);
  const send = compileFetch(node, subgraphs, where);
  const walk = compilePath(path, isInstance);
  const add = compileAddEntity(node.requires ?? [], node.inputRewrites, types);
  const rewrite = compileRewrites(node.outputRewrites, isInstance);
  const keys = askedKeys(node.operation, node.outputRewrites, ENTITIES);

  function receive(run: PlanRun, sent: Representations, result: ExecutionResult): void {
    const failed = new Set<unknown>();
    for (const error of result.errors ?? []) {
      const position = error.path?.[0] === ENTITIES ? error.path[1] : undefined;
      const targets = typeof position === 'number' ? sent.targets[position] : undefined;
      if (targets) tellEntityError(run, error, targets, [walk]);
      else run.errors.push(errorFromSubgraph(error, where));
      failed.add(targets ? position : WHOLE);
    }
    rewrite?.(result.data);
    const entities: unknown = result.data?.[ENTITIES];
    if (Array.isArray(entities)) sent.merge(entities, isInstance);
    sent.leaveOut(run.leftOut, keys, entities, failed);
  }

  return (run) => {
    if (!run.data) return;
    const sent = new Representations();
    walk(run.data, (entity) => add(entity, sent), null);
    tellMissing(run, sent.skipped, keys, [walk]);
    if (sent.list.length === 0) return;
    const variables = newRecord();
    variables['representations'] = sent.list;
    return send(
      run,
      variables,
      (result) => receive(run, sent, result),
      () => sent.leaveOut(run.leftOut, keys, null, ALL_FAILED),
    );
  };
}
