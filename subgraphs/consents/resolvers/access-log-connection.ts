import { toConnection, type PageArguments } from '../../../platform/pagination.ts';
import type { ConsentsContext } from '../context.ts';
import type { AccessLogConnectionResolvers } from '../generated/types.ts';
import type { AccessLogConnectionMapper } from '../mappers.ts';
import type { AccessOutcome } from '../storage/access-log.ts';
import { pageOf, startOf } from './page-of.ts';

/** A page of the access log of a resident; `resident` null: of nobody, the empty list. */
export async function listAccessLog(
  context: ConsentsContext,
  field: string,
  resident: string | null,
  args: PageArguments,
  outcome: AccessOutcome | null,
): Promise<AccessLogConnectionMapper> {
  const page = pageOf(context, [field, resident, outcome], args);
  const wanted = { limit: page.limit, after: startOf(page), outcome };
  const rows = resident === null ? [] : await context.loaders.accessLogPage(wanted).load(resident);
  const { edges, pageInfo } = toConnection(rows, page, {
    node: (row) => row,
    position: (row) => [row.instant, row.id],
    totalCount: 0,
  });
  return { resident, outcome, edges, pageInfo };
}

export const accessLogConnection: AccessLogConnectionResolvers = {
  totalCount: ({ resident, outcome }, _args, { loaders }) =>
    resident === null ? 0 : loaders.accessLogCount(outcome).load(resident),
};
