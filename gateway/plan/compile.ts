import type { ConditionNode, PlanNode } from '@graphql-hive/router-query-planner';
import type { Subgraphs } from '../subgraphs.ts';
import { compileBatchStep } from './batch-step.ts';
import { compileEntityStep } from './entity-step.ts';
import type { SupergraphTypes } from './supergraph-types.ts';
import { isPromise, type PlanRun, type Step } from './plan-run.ts';
import { compileRootStep } from './root-step.ts';

/** Turns a plan into closures: everything that depends on the plan alone is done here, once. */
export function compilePlan(node: PlanNode, subgraphs: Subgraphs, types: SupergraphTypes): Step {
  const compile = (child: PlanNode): Step => compilePlan(child, subgraphs, types);
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map(compile));
    case 'Parallel':
      return parallel(node.nodes.map(compile));
    case 'Condition':
      return condition(node, compile);
    case 'Fetch':
      return compileRootStep(node, subgraphs, types);
    case 'Flatten':
      return compileEntityStep(node, subgraphs, types);
    case 'BatchFetch':
      return compileBatchStep(node, subgraphs, types);
    case 'Subscription':
    case 'Defer':
      throw new Error(`A plan with ${node.kind} is not supported.`);
  }
}

/** One after the other, without a turn of the event loop between steps that are not asynchronous. */
function sequence(steps: readonly Step[]): Step {
  function runFrom(run: PlanRun, first: number): void | Promise<void> {
    for (let i = first; i < steps.length; i += 1) {
      const pending = steps[i]?.(run);
      if (pending) return pending.then(() => runFrom(run, i + 1));
    }
  }
  return (run) => runFrom(run, 0);
}

function parallel(steps: readonly Step[]): Step {
  return (run) => {
    const pending: Promise<void>[] = [];
    for (const step of steps) {
      const started = step(run);
      if (isPromise(started)) pending.push(started);
    }
    if (pending.length <= 1) return pending[0];
    return Promise.all(pending).then(() => undefined);
  };
}

function condition(node: ConditionNode, compile: (child: PlanNode) => Step): Step {
  const whenTrue = node.ifClause && compile(node.ifClause);
  const whenFalse = node.elseClause && compile(node.elseClause);
  return (run) => (run.variables[node.condition] === true ? whenTrue?.(run) : whenFalse?.(run));
}
