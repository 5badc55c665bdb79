import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../../platform/request.ts';
import type { LeftOut } from './left-out.ts';
import type { DataRecord } from './records.ts';

/** One run of a plan: what the subgraphs have answered so far, and what went wrong. */
export interface PlanRun {
  /** Null until the first subgraph has answered. */
  data: DataRecord | null;
  readonly errors: GraphQLError[];
  readonly leftOut: LeftOut;
  /** A change failed: none may be made after it. */
  hasFailedChange: boolean;
  readonly variables: DataRecord;
  readonly request: RequestContext;
}

/** A part of a plan, compiled. Never rejects and never throws: what fails becomes an error of the run. */
export type Step = (run: PlanRun) => void | Promise<void>;

export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
