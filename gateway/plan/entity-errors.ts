import type { GraphQLError } from 'graphql';
import type { ResponsePath, WalkPath } from './paths.ts';
import type { PlanRun } from './plan-run.ts';
import type { DataRecord } from './records.ts';
import { errorFromSubgraph } from './subgraph-errors.ts';

/**
 * Tells an error of one entity at every place of the answer that it stands for. Errors are rare, so
 * the places are looked up only now, by walking again; nobody pays for paths in the good case.
 */
export function tellEntityError(
  run: PlanRun,
  error: GraphQLError,
  targets: readonly DataRecord[],
  walks: readonly WalkPath[],
): void {
  const below = (error.path ?? []).slice(2);
  for (const place of placesOf(run, new Set(targets), walks)) {
    run.errors.push(errorFromSubgraph(error, [...place, ...below]));
  }
}

function placesOf(
  run: PlanRun,
  targets: ReadonlySet<DataRecord>,
  walks: readonly WalkPath[],
): ResponsePath[] {
  const places: ResponsePath[] = [];
  if (!run.data) return places;
  for (const walk of walks) {
    const path: (string | number)[] = [];
    walk(run.data, (entity) => targets.has(entity) && places.push([...path]), path);
  }
  return places;
}
