import { noticeRetention } from '../../disclosure/notices/retention.ts';
import type { RetentionClass, RetentionRule } from '../../disclosure/retention/retention.ts';
import { ACCESS_LOG } from '../../disclosure/sealing/retention.ts';
import { retention as consents } from '../../subgraphs/consents/storage/retention.ts';
import { retention as referrals } from '../../subgraphs/referrals/storage/retention.ts';
import { retention as villages } from '../../subgraphs/villages/storage/retention.ts';

const of = (owner: string, classes: readonly RetentionClass[]) =>
  classes.map(({ rule }) => ({ owner, ...rule }));

/** Every rule with its owner, as docs/retention.md tells them. */
export const RETENTION_RULES: readonly (RetentionRule & { readonly owner: string })[] = [
  ...of('villages', villages),
  ...of('referrals', referrals),
  ...of('consents', consents),
  ...of('notices', [noticeRetention]),
  { owner: 'log', ...ACCESS_LOG },
];
