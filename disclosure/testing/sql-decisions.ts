import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database.ts';
import type { Decision, DecisionBasis, Facts, Path, Standing } from '../decide.ts';

/** One question to the decision, with everything that is known about its subject. */
export interface DecisionCase {
  readonly who: Standing;
  readonly facts: Omit<Facts, 'paths'>;
  readonly inCase: string | null;
}

/** The policy that both implementations read. */
export async function readPaths(sql: Database['sql']): Promise<Path[]> {
  return sql<Path[]>`
    select position, kind, basis, purposes, ceiling, objectionable, survives_restriction
    from disclosure.paths order by position, kind
  `;
}

interface AnsweredCase {
  readonly permitted: number;
  readonly reached: boolean;
  readonly grounds: readonly {
    readonly basis: DecisionBasis;
    readonly categories: number;
    readonly record: string | null;
  }[];
}

/**
 * Asks the production decision, all cases in one statement. Each case is a subject of its own, in
 * communities of its own, and nothing of it stays in the database.
 */
export async function decideInSql(
  { sql }: Database,
  cases: readonly DecisionCase[],
): Promise<Decision[]> {
  const worlds = cases.map((one, place) => isolate(one, place));
  const originals = new Map<string, string>(
    worlds.flatMap(({ records }) => records.map((r) => [r.id, r.original])),
  );
  let answers: readonly AnsweredCase[] = [];
  const undone = new Error('undone');
  await sql
    .begin(async (tx) => {
      await tx`
        insert into disclosure.relations
        select * from jsonb_populate_recordset(
          null::disclosure.relations, ${tx.json(worlds.flatMap(({ relations }) => relations))}
        )`;
      await tx`
        insert into disclosure.records
        select * from jsonb_populate_recordset(
          null::disclosure.records, ${tx.json(worlds.flatMap(({ records }) => records))}
        )`;
      await tx`
        insert into disclosure.network_partners
        select * from jsonb_populate_recordset(
          null::disclosure.network_partners, ${tx.json(worlds.flatMap(({ partners }) => partners))}
        )`;
      answers = await tx<AnsweredCase[]>`
        select d.permitted, d.reached, d.grounds
        from jsonb_to_recordset(${tx.json(worlds.map(({ question }) => question))}) as q (
          place integer, about uuid, in_case uuid, organisation uuid, purpose integer,
          grantees text[], ceiling integer, at timestamptz
        )
        cross join lateral disclosure.decide(
          row(null, q.organisation, q.purpose, q.grantees, q.ceiling, q.at)::disclosure.standing,
          q.about, q.in_case
        ) d
        order by q.place`;
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return answers.map(({ permitted, reached, grounds }) => ({
    permitted,
    reached,
    grounds: grounds.map((ground) => ({
      ...ground,
      record: ground.record === null ? null : (originals.get(ground.record) ?? 'unknown'),
    })),
  }));
}

/** The rows of one case; ids that it may share with another case are replaced by its own. */
function isolate({ who, facts, inCase }: DecisionCase, place: number) {
  const subject = randomUUID();
  const own = new Map<string, ReturnType<typeof randomUUID>>();
  const ownCommunity = (id: string | null) => {
    if (id === null) return null;
    const known = own.get(id) ?? randomUUID();
    own.set(id, known);
    return known;
  };
  return {
    question: {
      place,
      about: subject,
      in_case: inCase,
      organisation: who.organisation,
      purpose: who.purpose,
      grantees: [...who.grantees],
      ceiling: who.ceiling,
      at: who.at.toISOString(),
    },
    relations: facts.relations.map((relation) => ({
      subject,
      grantee: relation.grantee,
      kind: relation.kind,
      case_id: relation.caseId,
      categories: relation.categories,
      case_categories: relation.caseCategories,
      agreed: relation.agreed,
      reaches_subject: relation.reachesSubject,
      ...period(relation),
    })),
    records: facts.records.map((record) => ({
      original: record.id,
      id: randomUUID(),
      subject,
      decision: record.decision,
      grantee_rank: record.granteeRank,
      grantee: record.grantee,
      categories: record.categories,
      purposes: record.purposes,
      community_id: ownCommunity(record.communityId),
      given_at: record.givenAt.toISOString(),
      given_by: 'test',
      revoked_at: record.revokedAt?.toISOString() ?? null,
      version: 1,
      ...period(record),
    })),
    partners: facts.partners.map((partner) => ({
      community_id: ownCommunity(partner.communityId),
      organisation_id: partner.organisationId,
      ...period(partner),
    })),
  };
}

function period({ validFrom, validUntil }: { validFrom: Date; validUntil: Date | null }) {
  return {
    valid_from: validFrom.toISOString(),
    valid_until: validUntil?.toISOString() ?? null,
  };
}

/** The same decision whichever way it was reached: grounds of one rank have no order of their own. */
export function inOrder(decision: Decision): Decision {
  const text = ({ basis, categories, record }: Decision['grounds'][number]) =>
    `${basis} ${record ?? ''} ${String(categories)}`;
  return {
    ...decision,
    grounds: [...decision.grounds].sort((a, b) => (text(a) < text(b) ? -1 : 1)),
  };
}
