import { toConnection, type PageArguments } from '../../../platform/pagination.ts';
import type { ConsentsContext } from '../context.ts';
import type { ConsentStatus } from '../domain/consent-status.ts';
import type { ConsentConnectionResolvers } from '../generated/types.ts';
import type { ConsentConnectionMapper } from '../mappers.ts';
import { pageOf, startOf } from './page-of.ts';

/** A page of the consents of a resident; `resident` null: of nobody, the empty list. */
export async function listConsents(
  context: ConsentsContext,
  field: string,
  resident: string | null,
  args: PageArguments,
  status: ConsentStatus | null,
): Promise<ConsentConnectionMapper> {
  const page = pageOf(context, [field, resident, status], args);
  const wanted = { limit: page.limit, after: startOf(page), status };
  const rows = resident === null ? [] : await context.loaders.consentPage(wanted).load(resident);
  const { edges, pageInfo } = toConnection(rows, page, {
    node: (row) => row,
    position: (row) => [row.instant, row.id],
    totalCount: 0,
  });
  return { resident, status, edges, pageInfo };
}

export const consentConnection: ConsentConnectionResolvers = {
  totalCount: ({ resident, status }, _args, { loaders }) =>
    resident === null ? 0 : loaders.consentCount(status).load(resident),
};
