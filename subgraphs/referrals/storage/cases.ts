import { lookUp, type Found, type Lookup } from '../../../disclosure/lookup.ts';
import { asking, type Decided } from '../../../disclosure/scope.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import type { Sql } from '../../../platform/database.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { HelpRequestKind } from '../generated/types.ts';
import { REACHED } from './referrals.ts';

export interface CaseRow extends Decided {
  readonly id: string;
  /** Whose it is: an unlinked person's when it was not found who that is. */
  readonly residentKey: string;
  /** By whom it is decided, and what its movements carry. */
  readonly personKey: string;
  readonly unlinked: boolean;
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
): Promise<Lookup<CaseRow>[]> {
  const found = await sql<Found<CaseRow>[]>`
    with ${asking(sql, request)}
    select sought.id as sought,
      coalesce(sought.linked_resident_key, sought.resident_key) as subject, reached.*
    from asking
    join referrals.cases sought on sought.id = any(${ids.filter(isUuid)}::uuid[])
    left join lateral (
      select c.id, coalesce(c.linked_resident_key, c.resident_key) as resident_key,
        c.resident_key as person_key, c.unlinked, c.id as case_id, c.topic, c.responsible_organisation_id,
        c.opened_at, c.version, d.permitted, d.grounds
      from referrals.cases c
      cross join lateral disclosure.decide(asking.who, c.resident_key, c.id) d
      where c.id = sought.id and d.permitted & ${REACHED} <> 0
    ) reached on true
  `;
  return lookUp(ids, found);
}

export async function openCase(
  tx: Sql,
  opened: {
    readonly id: string;
    readonly residentKey: string;
    /** Whether nobody knows yet who it is about. */
    readonly unlinked?: boolean;
    readonly topic: HelpRequestKind;
    readonly responsible: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx`
    insert into referrals.cases (
      id, resident_key, unlinked, topic, responsible_organisation_id, opened_at
    ) values (
      ${opened.id}::uuid, ${opened.residentKey}::uuid, ${opened.unlinked ?? false}::boolean,
      ${opened.topic}::text, ${opened.responsible}::uuid, ${opened.at}::timestamptz
    )
  `;
}

/** Brings what decisions read in line with the case and its referrals; last in the transaction. */
export async function refreshRelations(tx: Sql, caseId: string): Promise<void> {
  await tx`select referrals.refresh_relations(${caseId}::uuid)`;
}
