import { randomUUID } from 'node:crypto';
import type { ActorKind, ActorRole, Purpose } from '../../platform/actor.ts';
import type { Database, Transaction } from '../../platform/database.ts';
import {
  decide,
  decideDeed,
  type Decision,
  type DecisionBasis,
  type Facts,
  type Path,
  type Relation,
  type Standing,
} from '../decide.ts';
import { purposeMaskOf } from '../purposes.ts';

/** One question to the decision, with everything that is known about its subject. */
export interface DecisionCase {
  readonly who: Standing;
  readonly facts: Omit<Facts, 'paths'>;
  readonly inCase: string | null;
  /** Of a row that says which organisation acted, that one: oversight by its privacy officer. */
  readonly byOrganisation?: string | null | undefined;
}

/** The policy that both implementations read. */
export async function readPaths(sql: Database['sql']): Promise<Path[]> {
  return sql<Path[]>`
    select position, kind, basis, purposes, ceiling, objectionable, survives_restriction
    from disclosure.paths order by position, kind
  `;
}

/** The reference's answer. */
export function decideCase(one: DecisionCase, paths: readonly Path[]): Decision {
  const { who, facts, inCase, byOrganisation = null } = one;
  const all = { ...facts, paths };
  return byOrganisation === null ? decide(who, all, inCase) : decideDeed(who, all, byOrganisation);
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
export function decideInSql(
  database: Database,
  cases: readonly DecisionCase[],
): Promise<Decision[]> {
  return answersTo(
    database,
    cases,
    (tx) => tx`
      select * from disclosure.decide(asking.who, q.about, q.in_case)
      where q.by_organisation is null
      union all
      select * from disclosure.decide_deed(asking.who, q.about, q.by_organisation)
      where q.by_organisation is not null`,
  );
}

/** What production foresees of an emergency access that nobody opened yet; reached where one can be opened. */
export function foreseeInSql(
  database: Database,
  cases: readonly DecisionCase[],
): Promise<Decision[]> {
  return answersTo(
    database,
    cases,
    (tx) => tx`
      select coalesce(max(f.permitted), 0) as permitted, count(*) > 0 as reached,
        coalesce((array_agg(f.grounds))[1], '[]') as grounds
      from disclosure.decide_in_emergency(asking.who, q.about) f`,
  );
}

async function answersTo(
  database: Database,
  cases: readonly DecisionCase[],
  decision: (tx: Transaction) => ReturnType<Transaction>,
): Promise<Decision[]> {
  const worlds = cases.map((one, place) => isolate(one, place));
  const originals = new Map<string, string>(
    worlds.flatMap(({ records }) => records.map((r) => [r.id ?? '', r.original] as const)),
  );
  const answers = await undone(database, async (tx) => {
    await write(
      tx,
      'relations',
      worlds.flatMap(({ relations }) => relations),
    );
    await write(
      tx,
      'records',
      worlds.flatMap(({ records }) => records),
    );
    await write(
      tx,
      'network_partners',
      worlds.flatMap(({ partners }) => partners),
    );
    await write(
      tx,
      'partner_notices',
      worlds.flatMap(({ notices }) => notices),
    );
    return tx<AnsweredCase[]>`
      select d.permitted, d.reached, d.grounds
      from jsonb_to_recordset(${tx.json(worlds.map(({ question }) => question))}) as q (
        place integer, about uuid, in_case uuid, organisation uuid, purpose integer,
        grantees text[], ceiling integer, at timestamptz, by_organisation uuid
      )
      cross join lateral (
        select row(null, q.organisation, q.purpose, q.grantees, q.ceiling, q.at)
          ::disclosure.standing as who
      ) asking
      cross join lateral (${decision(tx)}) d
      order by q.place`;
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

/** What the token says of somebody who asks. */
export interface Token {
  readonly kind: ActorKind;
  readonly subject: string;
  readonly role: ActorRole;
  readonly organisation: string | null;
  readonly purpose: Purpose;
  readonly acting: string | null;
}

/** Where production says that somebody stands, who has these relations with these subjects. */
export async function standingInSql(
  database: Database,
  token: Token,
  at: Date,
  known: readonly { readonly subject: string; readonly relations: readonly Relation[] }[],
): Promise<Standing> {
  const rows = known.flatMap(({ subject, relations }) =>
    relations.map((relation) => relationRow(subject, relation)),
  );
  const [row] = await undone(database, async (tx) => {
    await write(tx, 'relations', rows);
    return tx<(Omit<Standing, 'grantees'> & { grantees: string[] })[]>`
      select (s).organisation, (s).purpose, (s).grantees, (s).ceiling, (s).at
      from disclosure.standing(${token.kind}, ${token.subject}, ${token.role},
        ${token.organisation}::uuid, ${purposeMaskOf(token.purpose)}, ${token.acting}, ${at}) s`;
  });
  if (row === undefined) throw new Error('nobody stands anywhere');
  return { ...row, grantees: new Set(row.grantees) };
}

/** Runs in a transaction of which nothing stays. */
async function undone<T>({ sql }: Database, ask: (tx: Transaction) => Promise<T>): Promise<T> {
  const answers: T[] = [];
  const rollback = new Error('undone');
  await sql
    .begin(async (tx) => {
      answers.push(await ask(tx));
      throw rollback;
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error;
    });
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

async function write(tx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  const into = tx(`disclosure.${table}`);
  await tx`
    insert into ${into}
    select (jsonb_populate_recordset(null::${into}, ${tx.json(rows as never)})).*`;
}

/** The rows of one case; ids that it may share with another case are replaced by its own. */
function isolate({ who, facts, inCase, byOrganisation = null }: DecisionCase, place: number) {
  const subject = randomUUID();
  const own = new Map<string, ReturnType<typeof randomUUID>>();
  const ownCommunity = (id: string | null) => {
    if (id === null) return null;
    const known = own.get(id) ?? randomUUID();
    own.set(id, known);
    return known;
  };
  const originalIds = facts.records.map(({ id }) => id).sort();
  // In the order of the original ones: of two consents for one category the first is logged.
  const newIds = originalIds.map(() => randomUUID()).sort();
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
      by_organisation: byOrganisation,
    },
    relations: facts.relations.map((relation) => relationRow(subject, relation)),
    records: facts.records.map((record) => ({
      original: record.id,
      id: newIds[originalIds.indexOf(record.id)],
      subject,
      decision: record.decision,
      grantee_rank: record.granteeRank,
      grantee: record.grantee,
      categories: record.categories,
      purposes: record.purposes,
      community_id: ownCommunity(record.communityId),
      given_at: record.givenAt.toISOString(),
      given_by: 'test',
      given_by_representative: false,
      revoked_at: record.revokedAt?.toISOString() ?? null,
      version: 1,
      ...period(record),
    })),
    partners: facts.partners.map((partner) => ({
      community_id: ownCommunity(partner.communityId),
      organisation_id: partner.organisationId,
      ...period(partner),
    })),
    notices: facts.notices.map((notice) => ({
      subject,
      community_id: ownCommunity(notice.communityId),
      organisation_id: notice.organisationId,
      partner_since: notice.partnerSince.toISOString(),
      notice_id: null,
      told_at: notice.toldAt.toISOString(),
    })),
  };
}

function relationRow(subject: string, relation: Relation) {
  return {
    subject,
    grantee: relation.grantee,
    kind: relation.kind,
    case_id: relation.caseId,
    categories: relation.categories,
    case_categories: relation.caseCategories,
    agreed: relation.agreed,
    reaches_subject: relation.reachesSubject,
    ...period(relation),
  };
}

function period({ validFrom, validUntil }: { validFrom: Date; validUntil: Date | null }) {
  return {
    valid_from: validFrom.toISOString(),
    valid_until: validUntil?.toISOString() ?? null,
  };
}

/** The same decision whichever way it was reached: grounds of one path have no order of their own. */
export function inOrder(decision: Decision): Decision {
  const grounds = [...decision.grounds];
  const isSame = (a: number, b: number) =>
    grounds[a]?.basis === grounds[b]?.basis && grounds[a]?.record === grounds[b]?.record;
  for (let begin = 0, end = 1; begin < grounds.length; begin = end, end += 1) {
    while (end < grounds.length && isSame(begin, end)) end += 1;
    const run = grounds.slice(begin, end).sort((a, b) => a.categories - b.categories);
    grounds.splice(begin, run.length, ...run);
  }
  return { ...decision, grounds };
}
