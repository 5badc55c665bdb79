import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { demoIdentity, type DemoIdentity } from '../../hub/issuer/demo-identities.ts';
import { fetchToken } from '../../hub/issuer/fetch-token.ts';

/** Three parties that hand one case to one another. */
const NAMES = ['supporter-gees', 'social-team-coevorden', 'home-care-coevorden'] as const;
const CONTENT = {
  situation: 'Bewijs.',
  background: 'Bewijs.',
  assessment: 'Bewijs.',
  recommendation: 'Bewijs.',
};
const AGREEMENT = { givenOn: '2026-01-05', how: 'Aan de keukentafel.' };

export interface Done {
  readonly caseId: string;
  /** Mutations that got an answer. */
  readonly asked: number;
  /** Calls that were repeated with the same key, since no answer came. */
  readonly repeated: number;
  /** Per handover the changes that were acknowledged. */
  readonly changes: ReadonlyMap<string, number>;
  readonly messages: number;
}

export interface Writers {
  /** Lets every writer end what it began. */
  stop(): Promise<Done>;
}

interface Answer {
  readonly __typename: string;
  readonly handover?: { readonly id: string; readonly version: number } | null;
  readonly currentVersion?: number;
}

export async function startWriters(options: {
  readonly url: string;
  readonly dataDir: string;
  readonly count: number;
}): Promise<Writers> {
  const identities = NAMES.map((name) => demoIdentity(name) as DemoIdentity);
  const tokens = new Map<string, string>();
  const versions = new Map<string, number>();
  const changes = new Map<string, number>();
  const sides = new Map<string, { readonly from: DemoIdentity; readonly to: DemoIdentity }>();
  let [asked, repeated, messages, stopping] = [0, 0, 0, false];

  const tokenOf = async (identity: DemoIdentity): Promise<string> => {
    const known = tokens.get(identity.name);
    if (known !== undefined) return known;
    const result = await fetchToken({ identity, actingFor: null, ...options });
    if (!result.ok) throw new Error(result.problem);
    tokens.set(identity.name, result.token);
    return result.token;
  };

  const post = async (identity: DemoIdentity, query: string, variables: unknown) => {
    const response = await fetch(`${options.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(identity)}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status === 401) tokens.delete(identity.name);
    const body = (await response.json()) as { data?: any; errors?: unknown[] };
    if (!body.data || body.errors) throw new Error(JSON.stringify(body.errors ?? body));
    return body.data;
  };

  /** Until there is an answer: what happened before a crash is answered again by its key. */
  const mutate = async (identity: DemoIdentity, mutation: string, input: object) => {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename ... on ${type}Success { handover { id version } }
      ${mutation === 'offerHandover' || mutation === 'sendMessage' ? '' : '... on StaleVersion { currentVersion }'}
    } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    for (;;) {
      try {
        const data = await post(identity, query, variables);
        asked += 1;
        return data[mutation] as Answer;
      } catch {
        repeated += 1;
        await sleep(100 + Math.random() * 200);
      }
    }
  };

  const note = (id: string, answer: Answer): void => {
    if (answer.currentVersion !== undefined) versions.set(id, answer.currentVersion);
    if (!answer.__typename.endsWith('Success')) return;
    changes.set(id, (changes.get(id) ?? 0) + 1);
    versions.set(id, Math.max(versions.get(id) ?? 0, answer.handover?.version ?? 0));
  };

  const offer = async (from: DemoIdentity, topics: readonly object[], rest: object = {}) => {
    const others = identities.filter(({ name }) => name !== from.name);
    const to = others[Math.floor(Math.random() * others.length)] as DemoIdentity;
    const receiverId = to.organisation?.id;
    const input = { receiverId, topics, agreement: AGREEMENT, ...rest };
    const answer = await mutate(from, 'offerHandover', input);
    if (answer.handover) {
      note(answer.handover.id, answer);
      sides.set(answer.handover.id, { from, to });
    }
    return answer.handover?.id;
  };

  const [supporter] = identities as [DemoIdentity, ...DemoIdentity[]];
  const listed = await post(
    supporter,
    '{ community(slug: "gees") { residents(first: 1) { edges { node { id } } } } }',
    {},
  );
  const residentId = listed.community.residents.edges[0].node.id as string;
  const first = await offer(supporter, [{ kind: 'RESPITE', content: CONTENT }], {
    resident: { residentId },
  });
  const read = await post(
    supporter,
    'query ($id: ID!) { handover(id: $id) { topics { case { id } } } }',
    { id: first },
  );
  const caseId = read.handover.topics[0].case.id as string;

  const write = async (): Promise<void> => {
    const known = [...versions.keys()].slice(-6);
    const id = known[Math.floor(Math.random() * known.length)] as string;
    const move = MOVES[Math.floor(Math.random() * MOVES.length)] as string;
    // Mostly whoever may; else anybody, who is refused.
    const side = move === 'confirmHandoverReturn' ? sides.get(id)?.from : sides.get(id)?.to;
    const anybody = identities[Math.floor(Math.random() * identities.length)] as DemoIdentity;
    const who = (Math.random() < 0.8 ? side : null) ?? anybody;
    if (move === 'offerHandover') {
      await offer(who, [{ caseId, content: CONTENT }]);
    } else if (move === 'sendMessage') {
      const answer = await mutate(who, move, { handoverId: id, text: 'Bewijs.' });
      if (answer.__typename === 'SendMessageSuccess') messages += 1;
    } else {
      const reason = move === 'cancelHandover' ? { reason: 'WAITLIST' } : {};
      const input = { handoverId: id, version: versions.get(id), ...reason };
      note(id, await mutate(who, move, input));
    }
  };
  const running = Array.from({ length: options.count }, async () => {
    while (!stopping) await write();
  });
  return {
    async stop() {
      stopping = true;
      await Promise.all(running);
      return { caseId, asked, repeated, changes, messages };
    },
  };
}

const MOVES = [
  'offerHandover',
  'acceptHandover',
  'acceptHandover',
  'acceptHandover',
  'startHandover',
  'completeHandover',
  'cancelHandover',
  'confirmHandoverReturn',
  'sendMessage',
];

/** What is wrong with who was responsible for this case; nothing when the list is empty. */
export async function chainProblems(sql: postgres.Sql, caseId: string): Promise<string[]> {
  const rows = await sql<{ problem: string }[]>`
    with chain as (
      select r.*, lag(r.organisation_id) over w as had, row_number() over w as place
      from referrals.responsibilities r where r.case_id = ${caseId}
      window w as (order by r.sequence)
    )
    select 'a gap, or somebody gave what it did not have' as problem from chain
    where sequence <> place or previous_organisation_id is distinct from had
    union all
    select 'the case names another than the last' from referrals.cases c
    where c.id = ${caseId} and c.responsible_organisation_id is distinct from (
      select x.organisation_id from chain x order by x.sequence desc limit 1)
    union all
    select 'an acceptance did not move it once'
    from referrals.handovers h join referrals.handover_topics t on t.handover_id = h.id
    where t.case_id = ${caseId} and t.status = 'ACCEPTED' and (
      select count(*) from chain x where x.handover_id = h.id and x.event_status = 'ACCEPTED') <> 1
    union all
    select 'decisions read something else than the facts' from referrals.expected_relations e
    where e.case_id = ${caseId} and not exists (
      select from disclosure.relations d
      where (d.subject, d.grantee, d.kind, d.case_id) = (e.subject, e.grantee, e.kind, e.case_id)
        and d.case_categories = e.case_categories)`;
  return rows.map(({ problem }) => problem);
}
