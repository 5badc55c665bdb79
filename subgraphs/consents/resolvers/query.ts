import type { QueryResolvers } from '../generated/types.ts';
import { accessLogLine, followAccessLog } from '../storage/access-log.ts';
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
  async myAccessLogEntry(_parent, { id }, context) {
    const { sql, request, access } = context;
    const { subject, row } = await accessLogLine(sql, request, await context.ownResident(), id);
    if (row === null) access.refusedRow(subject, 'ACCESS_LOG', 'Query.myAccessLogEntry');
    return row;
  },
  async myAccessLogTopic(_parent, { until }, context) {
    const resident = await context.ownResident();
    return resident === null ? null : followAccessLog(context.sql, resident, until);
  },
};
