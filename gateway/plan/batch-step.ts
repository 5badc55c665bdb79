import type { BatchFetchNode, EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Subgraphs } from '../subgraphs.ts';
import { tellEntityError, tellMissing } from './entity-errors.ts';
import { compileFetch } from './fetch.ts';
import type { IsInstance, SupergraphTypes } from './supergraph-types.ts';
import { ALL_FAILED, askedKeys, WHOLE } from './left-out.ts';
import { compilePath, type WalkPath } from './paths.ts';
import type { PlanRun, Step } from './plan-run.ts';
import { newRecord } from './records.ts';
import { compileAddEntity, Representations, type AddEntity } from './representations.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import { errorFromSubgraph } from './subgraph-errors.ts';

interface Part {
  readonly alias: string;
  readonly variable: string;
  readonly walks: readonly WalkPath[];
  readonly add: AddEntity;
  readonly rewrite: Rewrite | null;
  readonly keys: ReadonlySet<string>;
}

/** What was sent for one alias: its own entities, and where each stands in the shared variable. */
interface SentPart {
  readonly part: Part;
  readonly own: Representations;
  readonly positions: readonly number[];
}

/** Several `_entities` fields in one document; aliases may share a variable of representations. */
export function compileBatchStep(
  node: BatchFetchNode,
  subgraphs: Subgraphs,
  types: SupergraphTypes,
): Step {
  const send = compileFetch(node, subgraphs);
  const parts = node.entityBatch.aliases.map((alias) => compilePart(alias, node, types));
  return (run) => {
    const shared = new Map<string, Representations>();
    const sent = parts.map((part) => collect(run, part, shared));
    if (sent.every(({ own }) => own.list.length === 0)) return;
    const variables = newRecord();
    for (const [name, representations] of shared) variables[name] = representations.list;
    return send(
      run,
      variables,
      (result) => receive(run, sent, result, types.isInstance),
      () => {
        for (const { part, own } of sent) own.leaveOut(run.leftOut, part.keys, null, ALL_FAILED);
      },
    );
  };
}

function compilePart(
  alias: EntityBatchAlias,
  { operation }: BatchFetchNode,
  types: SupergraphTypes,
): Part {
  const { isInstance } = types;
  return {
    alias: alias.alias,
    variable: alias.representationsVariableName,
    walks: alias.paths.map((path) => compilePath(path, isInstance)),
    add: compileAddEntity(alias.requires, alias.inputRewrites, types),
    rewrite: compileRewrites(alias.outputRewrites, isInstance),
    keys: askedKeys(operation, alias.outputRewrites, alias.alias),
  };
}

function collect(run: PlanRun, part: Part, shared: Map<string, Representations>): SentPart {
  const own = new Representations();
  const { data } = run;
  if (data) for (const walk of part.walks) walk(data, (entity) => part.add(entity, own), null);
  tellMissing(run, own.skipped, part.keys, part.walks);
  let all = shared.get(part.variable);
  if (!all) shared.set(part.variable, (all = new Representations()));
  const sharedBy = all;
  return { part, own, positions: own.list.map((representation) => sharedBy.add(representation)) };
}

function receive(
  run: PlanRun,
  sent: readonly SentPart[],
  result: ExecutionResult,
  isInstance: IsInstance,
): void {
  const failed = new Map(sent.map((one) => [one, new Set<unknown>()]));
  for (const error of result.errors ?? []) {
    const { of, position } = tellError(run, sent, error);
    for (const one of of ? [of] : sent) failed.get(one)?.add(position);
  }
  for (const one of sent) {
    const { part, own, positions } = one;
    const entities: unknown = result.data?.[part.alias];
    if (Array.isArray(entities)) part.rewrite?.(entities);
    const told = Array.isArray(entities)
      ? positions.map((position) => entities[position] as unknown)
      : [];
    own.merge(told, isInstance);
    own.leaveOut(run.leftOut, part.keys, told, failed.get(one) ?? ALL_FAILED);
  }
}

/** Answers whose error it was: of one alias and its own position there, or of the whole fetch. */
function tellError(
  run: PlanRun,
  sent: readonly SentPart[],
  error: GraphQLError,
): { readonly of: SentPart | null; readonly position: unknown } {
  const [alias, place] = error.path ?? [];
  const of = sent.find(({ part }) => part.alias === alias);
  const position = of?.positions.indexOf(place as number) ?? -1;
  const targets = of?.own.targets[position];
  if (of && targets) {
    tellEntityError(run, error, targets, of.part.walks);
    return { of, position };
  }
  run.errors.push(errorFromSubgraph(error, null));
  return { of: null, position: WHOLE };
}
