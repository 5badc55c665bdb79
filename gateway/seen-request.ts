import type { Log } from '../platform/log.ts';
import { answeredRequests } from '../platform/observations.ts';

/**
 * What is found out of a request to `/graphql` on its way, for the log, the metrics and the traces. It
 * holds names from closed lists and a hash: never the name of the operation, which is the client's text.
 */
export interface SeenRequest {
  readonly requestId: string;
  readonly traceId: string;
  role: string | null;
  kind: string | null;
  operationHash: string | null;
  /** Of each error in the answer. */
  codes: readonly string[];
}

export function newSeenRequest(requestId: string, traceId: string): SeenRequest {
  return { requestId, traceId, role: null, kind: null, operationHash: null, codes: [] };
}

/** One line in the log per answer, and an event for the metrics. */
export function reportAnswered(
  seen: SeenRequest,
  answered: { readonly status: number; readonly durationMs: number },
  log: Log,
): void {
  const { requestId, traceId, role, kind, operationHash, codes } = seen;
  const { status, durationMs } = answered;
  answeredRequests.tell({ kind, role, status, durationMs, codes });
  log.info(
    {
      requestId,
      traceId,
      role: role ?? undefined,
      kind: kind ?? undefined,
      operationHash: operationHash ?? undefined,
      status,
      code: codes[0],
      durationMs: Math.round(durationMs * 10) / 10,
    },
    'request answered',
  );
}
