import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowsPerKey } from '../../../platform/per-key.ts';
import { DEFAULT_BUSINESS_DAYS, PRIORITIES, type Priority } from '../domain/response-terms.ts';
import type { HelpRequestKind, ReferralPriority } from '../generated/types.ts';

/** A public fact: read by everybody, without a decision. */
export interface ResponseAgreementRow {
  readonly kind: HelpRequestKind;
  readonly priority: ReferralPriority;
  readonly businessDays: number;
  readonly agreed: boolean;
}

interface StoredAgreement {
  readonly communityId: string;
  readonly priority: Priority;
  readonly businessDays: number;
}

/** Per village what holds for this kind, by urgency, also where nothing was agreed. */
export async function responseAgreementsOf(
  sql: Sql,
  communityIds: readonly string[],
  kind: HelpRequestKind,
): Promise<ResponseAgreementRow[][]> {
  const rows = await sql<StoredAgreement[]>`
    select a.community_id, a.priority, a.business_days
    from referrals.response_agreements a
    where a.community_id = any(${communityIds.filter(isUuid)}::uuid[]) and a.kind = ${kind}::text
  `;
  return rowsPerKey(communityIds, rows, (row) => row.communityId).map((agreed) =>
    PRIORITIES.map((priority) => {
      const found = agreed.find((row) => row.priority === priority);
      const businessDays = found?.businessDays ?? DEFAULT_BUSINESS_DAYS[priority];
      return { kind, priority, businessDays, agreed: found !== undefined };
    }),
  );
}

/** Business days within which an answer is expected in this village. */
export async function businessDaysOf(
  tx: Sql,
  about: {
    readonly communityId: string | null;
    readonly kind: HelpRequestKind;
    readonly priority: ReferralPriority;
  },
): Promise<number> {
  const [row] = await tx<{ businessDays: number }[]>`
    select a.business_days from referrals.response_agreements a
    where a.community_id = ${about.communityId}::uuid and a.kind = ${about.kind}::text
      and a.priority = ${about.priority}::text
  `;
  return row?.businessDays ?? DEFAULT_BUSINESS_DAYS[about.priority];
}

export async function setResponseAgreement(
  tx: Sql,
  agreed: {
    readonly communityId: string;
    readonly kind: HelpRequestKind;
    readonly priority: ReferralPriority;
    readonly businessDays: number;
    readonly at: Date;
    readonly by: string;
  },
): Promise<void> {
  await tx`
    insert into referrals.response_agreements (
      community_id, kind, priority, business_days, agreed_at, agreed_by
    ) values (
      ${agreed.communityId}::uuid, ${agreed.kind}::text, ${agreed.priority}::text,
      ${agreed.businessDays}::smallint, ${agreed.at}::timestamptz, ${agreed.by}::text
    )
    on conflict (community_id, kind, priority) do update set
      business_days = excluded.business_days, agreed_at = excluded.agreed_at,
      agreed_by = excluded.agreed_by
  `;
}
