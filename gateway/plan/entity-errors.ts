import type { GraphQLError } from 'graphql';
import { Explained } from './explained.ts';
import type { ResponsePath, WalkPath } from './paths.ts';
import type { PlanRun } from './plan-run.ts';
import type { DataRecord } from './records.ts';
import { errorFromSubgraph, missingValue } from './subgraph-errors.ts';

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

/**
 * Notes objects about which a subgraph could not be asked, since a value that it must know is null and must not
 * be. Where no error says why, one does now.
 */
export function tellMissing(
  run: PlanRun,
  skipped: readonly DataRecord[],
  keys: ReadonlySet<string>,
  walks: readonly WalkPath[],
): void {
  if (skipped.length === 0) return;
  for (const entity of skipped) run.leftOut.add(entity, keys);
  const explained = new Explained(run.errors);
  for (const place of placesOf(run, new Set(skipped), walks))
    if (!explained.has(place)) run.errors.push(missingValue(place, 'A key'));
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
