import type { QueryResolvers } from '../generated/types.ts';
import { listAccessLog, listConsents } from './lists.ts';

export const query: QueryResolvers = {
  me: (_parent, _args, { request }) => request.actor,
  myConsents: async (_parent, { status, ...page }, context) =>
    listConsents(context, 'Query.myConsents', await context.ownResident(), page, {
      status: status ?? null,
    }),
  myAccessLog: async (_parent, { outcome, ...page }, context) =>
    listAccessLog(context, 'Query.myAccessLog', await context.ownResident(), page, {
      outcome: outcome ?? null,
    }),
};
