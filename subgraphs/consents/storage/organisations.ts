import { idOrNobody } from '../../../disclosure/lookup.ts';
import { isUuid } from '../../../disclosure/subjects.ts';
import { asking } from '../../../disclosure/scope.ts';
import type { ActorRole } from '../../../platform/actor.ts';
import type { Sql } from '../../../platform/database.ts';
import { rowPerKey } from '../../../platform/per-key.ts';
import type { RequestContext } from '../../../platform/request.ts';
import type { OrganisationKind } from '../domain/grantee.ts';

/** A public fact: read by everybody, without a decision. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** In the order of `ids`, null for one that there is not. */
export async function organisationsById(
  sql: Sql,
  ids: readonly string[],
): Promise<(OrganisationRow | null)[]> {
  const rows = await sql<OrganisationRow[]>`
    select o.id, o.name, o.kind from disclosure.organisations o
    where o.id = any(${ids.filter(isUuid)}::uuid[])
  `;
  return rowPerKey(ids, rows, (row) => row.id);
}

/** In which roles somebody works now at the organisation named, and at any of the kind named. */
export async function rolesWorkedIn(
  sql: Sql,
  named: {
    readonly organisationId?: string | null | undefined;
    readonly organisationKind?: OrganisationKind | null | undefined;
  },
  at: Date,
): Promise<{ readonly ofOrganisation: ActorRole[]; readonly ofKind: ActorRole[] }> {
  const [row] = await sql<{ ofOrganisation: ActorRole[]; ofKind: ActorRole[] }[]>`
    select
      array(
        select distinct s.role from disclosure.staff s
        where s.organisation_id = ${idOrNobody(named.organisationId ?? '')}::uuid
          and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
      ) as of_organisation,
      array(
        select distinct s.role from disclosure.staff s
        join disclosure.organisations o on o.id = s.organisation_id
        where o.kind = ${named.organisationKind ?? null}::text
          and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
      ) as of_kind
  `;
  return row ?? { ofOrganisation: [], ofKind: [] };
}

/** The organisation for which the actor works at this instant; null when the hub knows of none. */
export async function employer(sql: Sql, request: RequestContext): Promise<string | null> {
  const [row] = await sql<{ organisation: string | null }[]>`
    with ${asking(sql, request)}
    select (asking.who).organisation from asking
  `;
  return row?.organisation ?? null;
}

/** Somebody whom a record names, as a resident sees them. */
export interface ProfessionalRow {
  readonly subject: string;
  readonly name: string;
  readonly organisationId: string;
}

/** In the order of `subjects`: their present or latest employment, null where there is none. */
export async function professionalsBySubject(
  sql: Sql,
  subjects: readonly string[],
  at: Date,
): Promise<(ProfessionalRow | null)[]> {
  const rows = await sql<ProfessionalRow[]>`
    select distinct on (s.subject) s.subject, s.name, s.organisation_id
    from disclosure.staff s
    where s.subject = any(${[...subjects]}::text[])
    order by s.subject, disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz) desc,
      s.valid_from desc, s.id
  `;
  return rowPerKey(subjects, rows, (row) => row.subject);
}

/** Who is behind a `Professional.id`, with all roles in which they work anywhere now. */
export async function professionalById(
  sql: Sql,
  id: string,
  at: Date,
): Promise<{ subject: string; roles: ActorRole[] } | null> {
  if (!isUuid(id)) return null;
  const [row] = await sql<{ subject: string; roles: ActorRole[] }[]>`
    select named.subject, array_agg(distinct s.role order by s.role) as roles
    from disclosure.staff named
    join disclosure.staff s on s.subject = named.subject
      and disclosure.holds(s.valid_from, s.valid_until, ${at}::timestamptz)
    where named.id = ${id}::uuid
      and disclosure.holds(named.valid_from, named.valid_until, ${at}::timestamptz)
    group by named.subject
  `;
  return row ?? null;
}
