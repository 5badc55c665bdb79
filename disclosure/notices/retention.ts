import { notRestricted, rowsDue, type RetentionRule } from '../retention/retention.ts';

const NOTICES: RetentionRule = {
  name: 'NOTICES',
  what: 'Messages that there was something to see, delivered or given up',
  term: { months: 24 },
  from: 'its delivery or last try',
  law: 'GDPR 5(2): proof that somebody was told; as the log of a village. One about a case goes with it',
};

export const noticeRetention = rowsDue(NOTICES, {
  due: (sql, due) => sql`
    select n.id, n.changed_at::timestamptz as since from disclosure.notices n
    where n.status <> 'QUEUED' and n.changed_at < ${due.before}::timestamptz
      and ${notRestricted(sql, sql`array[n.resident]`, due)}`,
  remove: (sql) => sql`disclosure.delete_notice(d.id)`,
});
