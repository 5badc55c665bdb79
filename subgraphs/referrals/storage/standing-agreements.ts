import { asking } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { AgreementCourse } from '../domain/standing-agreement.ts';
import type { HelpRequestKind } from '../generated/types.ts';

/** Of two organisations, not of a person: read by both, without a decision. */
export interface StandingAgreementRow extends AgreementCourse {
  readonly id: string;
  readonly communityId: string;
  readonly kinds: readonly HelpRequestKind[];
  readonly proposedAt: Date;
  readonly endedBy: string | null;
  readonly version: number;
}

const columns = (sql: Sql) => sql`
  a.id, a.community_id, a.sender_organisation_id as sender,
  a.receiver_organisation_id as receiver, a.kinds, a.proposed_by_organisation_id as proposed_by,
  a.proposed_at, a.agreed_at, a.ended_by_organisation_id as ended_by, a.ended_at, a.version`;

/** Those of the actor's organisation, newest first; at most 200. */
export function ownAgreements(sql: Sql, request: RequestContext): Promise<StandingAgreementRow[]> {
  return sql<StandingAgreementRow[]>`
    with ${asking(sql, request)}
    select ${columns(sql)}
    from asking
    join referrals.standing_agreements a
      on (asking.who).organisation in (a.sender_organisation_id, a.receiver_organisation_id)
    order by a.proposed_at desc, a.id desc
    limit 200
  `;
}

/** For whoever reaches the event that names it; in the order of `ids`. */
export async function agreementsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(StandingAgreementRow | null)[]> {
  const rows = await sql<StandingAgreementRow[]>`
    select ${columns(sql)} from referrals.standing_agreements a
    where a.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** One of the actor's organisation, held until the end of the transaction. */
export async function ownAgreement(
  tx: Sql,
  request: RequestContext,
  id: string,
): Promise<(StandingAgreementRow & { readonly organisation: string }) | null> {
  const [row] = await tx<(StandingAgreementRow & { readonly organisation: string })[]>`
    with ${asking(tx, request)}
    select ${columns(tx)}, (asking.who).organisation as organisation
    from asking
    join referrals.standing_agreements a
      on (asking.who).organisation in (a.sender_organisation_id, a.receiver_organisation_id)
    where a.id = any(${isUuid(id) ? [id] : []}::uuid[])
    for no key update of a
  `;
  return row ?? null;
}

export interface NewAgreement {
  readonly id: string;
  readonly communityId: string;
  readonly sender: string;
  readonly receiver: string;
  readonly kinds: readonly HelpRequestKind[];
  readonly proposedBy: string;
  readonly subject: string;
  readonly at: Date;
}

export async function addAgreement(tx: Sql, made: NewAgreement): Promise<void> {
  await tx`
    insert into referrals.standing_agreements (
      id, community_id, sender_organisation_id, receiver_organisation_id, kinds,
      proposed_by_organisation_id, proposed_by_subject, proposed_at
    ) values (
      ${made.id}::uuid, ${made.communityId}::uuid, ${made.sender}::uuid, ${made.receiver}::uuid,
      ${[...made.kinds]}::text[], ${made.proposedBy}::uuid, ${made.subject}::text,
      ${made.at}::timestamptz
    )
  `;
}

export async function agreeTo(tx: Sql, id: string, subject: string, at: Date): Promise<void> {
  await tx`
    update referrals.standing_agreements set
      agreed_by_subject = ${subject}::text, agreed_at = ${at}::timestamptz, version = version + 1
    where id = ${id}::uuid
  `;
}

export async function endAgreement(
  tx: Sql,
  id: string,
  by: { readonly organisation: string; readonly subject: string },
  at: Date,
): Promise<void> {
  await tx`
    update referrals.standing_agreements set
      ended_by_organisation_id = ${by.organisation}::uuid, ended_by_subject = ${by.subject}::text,
      ended_at = ${at}::timestamptz, version = version + 1
    where id = ${id}::uuid
  `;
}

/** The oldest agreement in force by which this may be handed over; held, so that it ends after or before. */
export async function agreementFor(
  tx: Sql,
  handover: {
    readonly communityId: string | null;
    readonly sender: string;
    readonly receiver: string;
    readonly kinds: readonly HelpRequestKind[];
  },
): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select a.id from referrals.standing_agreements a
    where a.community_id = ${handover.communityId}::uuid
      and a.sender_organisation_id = ${handover.sender}::uuid
      and a.receiver_organisation_id = ${handover.receiver}::uuid
      and a.kinds @> ${[...handover.kinds]}::text[]
      and a.agreed_at is not null and a.ended_at is null
    order by a.agreed_at, a.id
    limit 1
    for share
  `;
  return row?.id ?? null;
}
