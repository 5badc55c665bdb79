import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HelpRequestKind } from '../generated/types.ts';
import { addressed, REACHED, type Addressed } from './referrals.ts';
import { rowPerKey } from './rows-per-key.ts';

export interface CaseRow extends Decided {
  readonly id: string;
  readonly residentKey: string;
  readonly caseId: string;
  readonly topic: HelpRequestKind;
  readonly responsibleOrganisationId: string;
  readonly openedAt: Date;
  readonly version: number;
}

/** In the order of `ids`. */
export async function casesById(
  sql: Sql,
  request: RequestContext,
  ids: readonly string[],
): Promise<Addressed<CaseRow>[]> {
  const rows = await sql<(CaseRow & { readonly reached: boolean })[]>`
    with ${asking(sql, request)}
    select c.id, c.resident_key, c.id as case_id, c.topic, c.responsible_organisation_id,
      c.opened_at, c.version, d.permitted, d.grounds, d.permitted & ${REACHED} <> 0 as reached
    from asking
    cross join referrals.cases c
    cross join lateral disclosure.decide(asking.who, c.resident_key, c.id) d
    where c.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id).map(addressed);
}

export async function openCase(
  tx: Sql,
  opened: {
    readonly id: string;
    readonly residentKey: string;
    readonly topic: HelpRequestKind;
    readonly responsible: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx`
    insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
    values (
      ${opened.id}::uuid, ${opened.residentKey}::uuid, ${opened.topic}::text,
      ${opened.responsible}::uuid, ${opened.at}::timestamptz
    )
  `;
}

/** Moves responsibility, if `from` is responsible at this moment; else nothing happens. */
export async function moveResponsibility(
  tx: Sql,
  caseId: string,
  from: string,
  to: string,
): Promise<void> {
  await tx`
    update referrals.cases set responsible_organisation_id = ${to}::uuid, version = version + 1
    where id = ${caseId}::uuid and responsible_organisation_id = ${from}::uuid
  `;
}

/** Brings what decisions read in line with the case and its movements; last in the transaction. */
export async function refreshRelations(tx: Sql, caseId: string): Promise<void> {
  await tx`select referrals.refresh_relations(${caseId}::uuid)`;
}
