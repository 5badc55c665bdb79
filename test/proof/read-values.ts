import type postgres from 'postgres';
import type { Pseudonyms } from '../../disclosure/pseudonyms.ts';

/** A personal value that a client holds in its hands. */
export interface ReadValue {
  readonly requestId: string;
  readonly subject: string;
  /** `Type.field`. */
  readonly field: string;
}

/** What `answeredValues` reads out of answers. */
export const READ = `query Read {
  community(slug: "gees") {
    residents(first: 20) { edges { node { id name telephone helpRequests(first: 5) { edges { node { text } } } } } }
  }
}`;

interface Resident {
  readonly id: string;
  readonly name: string | null;
  readonly telephone: string | null;
  readonly helpRequests: { readonly edges: readonly { node: { text: string | null } }[] } | null;
}

/** Every personal value in an answer to `READ`. */
export function answeredValues(
  requestId: string,
  data: { community: { residents: { edges: { node: Resident }[] } | null } | null } | null,
  pseudonyms: Pseudonyms,
): ReadValue[] {
  const residents = data?.community?.residents?.edges ?? [];
  return residents.flatMap(({ node }) => {
    const subject = pseudonyms.keyOf(node.id);
    const fields: string[] = [];
    if (node.name !== null) fields.push('Resident.name');
    if (node.telephone !== null) fields.push('Resident.telephone');
    if (node.helpRequests?.edges.some(({ node: { text } }) => text !== null))
      fields.push('HelpRequest.text');
    return fields.map((field) => ({ requestId, subject, field }));
  });
}

/** Those of the values for which no line is committed. */
export async function withoutLine(
  admin: postgres.Sql,
  values: readonly ReadValue[],
): Promise<ReadValue[]> {
  const lines = await admin<{ requestId: string; subject: string; fields: string[] }[]>`
    select l.request_id::text as "requestId", s.subject::text, l.fields
    from disclosure.access_log l join disclosure.subject_refs s on s.ref = l.subject_ref
    where l.outcome = 'DISCLOSED'`;
  const logged = new Set(
    lines.flatMap(({ requestId, subject, fields }) =>
      fields.map((field) => `${requestId} ${subject} ${field}`),
    ),
  );
  return values.filter(
    ({ requestId, subject, field }) => !logged.has(`${requestId} ${subject} ${field}`),
  );
}
