import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createStory, type Organisation, type Resident } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { CONTENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

let hub: TestHub;
let move: MovementStory;
let resident: Resident;
/** Three organisations that hand over to one another. */
let parties: readonly (Organisation & { readonly caller: Caller })[];

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  const gees = await story.village('gees');
  const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const care = await story.careOrganisation('HOME_CARE', [gees]);
  resident = await story.resident(gees);
  parties = [
    { ...gees, caller: await story.staff(gees, 'VILLAGE_SUPPORTER') },
    { ...team, caller: await story.staff(team, 'SOCIAL_WORKER') },
    { ...care, caller: await story.staff(care, 'HOME_CARE_NURSE') },
  ];
});
afterAll(() => hub.stop());

describe('the database itself refuses', () => {
  let handover: string;
  let caseId: string;
  beforeAll(async () => {
    handover = await move.offered(parties[0]!.caller, resident, parties[1]!);
    caseId = await move.caseOf(handover);
  });
  const constraintOf = async (work: (tx: postgres.TransactionSql) => Promise<unknown>) => {
    try {
      await hub.admin.begin(work);
      return null;
    } catch (error) {
      return (error as postgres.PostgresError).constraint_name ?? (error as Error).message;
    }
  };
  const accepted = (tx: postgres.TransactionSql) => tx`
    update referrals.handovers set status = 'ACCEPTED', accepted_at = now(), version = 2
    where id = ${handover}`;
  const event = (tx: postgres.TransactionSql) => tx`
    insert into referrals.handover_events (handover_id, version, at, to_status, actor_subject)
    values (${handover}, 2, now(), 'ACCEPTED', 'x')`;
  const topic = (tx: postgres.TransactionSql) => tx`
    update referrals.handover_topics set status = 'ACCEPTED' where handover_id = ${handover}`;
  const link = (tx: postgres.TransactionSql, from = parties[0]!.id, to = parties[1]!.id) => tx`
    insert into referrals.responsibilities (
      case_id, sequence, organisation_id, since, previous_organisation_id, handover_id,
      event_version, event_status
    ) values (${caseId}, 2, ${to}, now(), ${from}, ${handover}, 2, 'ACCEPTED')`;

  test('a case without a responsible organisation, or with one that is none', async () => {
    const open = (organisation: string | null) => (tx: postgres.TransactionSql) => tx`
      insert into referrals.cases (id, resident_key, topic, responsible_organisation_id, opened_at)
      values (${randomUUID()}, ${resident.key}, 'WALK', ${organisation}, now())`;
    expect(await constraintOf(open(null))).toContain('null value');
    expect(await constraintOf(open(randomUUID()))).toMatch(/organisation_known|responsible_known/);
  });

  test('another responsible organisation without a movement that was accepted', async () => {
    const name = await constraintOf(
      (tx) => tx`
        update referrals.cases set responsible_organisation_id = ${parties[2]!.id} where id = ${caseId}`,
    );
    expect(name).toBe('cases_responsible_is_last');
    expect(await constraintOf((tx) => link(tx))).toBe('responsibilities_by_event_of_handover');
  });

  test('an acceptance that moves nothing', async () => {
    const name = await constraintOf(async (tx) => {
      await accepted(tx);
      await event(tx);
      await topic(tx);
    });
    expect(name).toBe('handovers_accepted_move_responsibility');
    expect(await constraintOf((tx) => accepted(tx))).toBe('handovers_state_with_event');
  });

  test('what the sender does not have, or a party of another movement gets', async () => {
    const whole = async (tx: postgres.TransactionSql, from?: string, to?: string) => {
      await event(tx);
      await topic(tx);
      await link(tx, from, to);
    };
    const [, , other] = parties;
    expect(await constraintOf((tx) => whole(tx, other!.id))).toMatch(
      /from_the_last|between_parties/,
    );
    expect(await constraintOf((tx) => whole(tx, undefined, other!.id))).toBe(
      'responsibilities_between_parties',
    );
  });

  test('an event of an earlier transaction', async () => {
    const id = await move.offered(parties[0]!.caller, resident, parties[1]!);
    await move.change(parties[1]!.caller, 'acceptHandover', id);
    await move.change(parties[1]!.caller, 'cancelHandover', id, { reason: 'DUPLICATE' });
    const which = await move.caseOf(id);
    const name = await constraintOf(
      (tx) => tx`
        insert into referrals.responsibilities (
          case_id, sequence, organisation_id, since, previous_organisation_id, handover_id,
          event_version, event_status
        ) values (${which}, 3, ${parties[0]!.id}, now(), ${parties[1]!.id}, ${id}, 3, 'CANCELLED')`,
    );
    expect(name).toBe('responsibilities_in_transaction_of_event');
  });

  test('a link that is rewritten, a case that goes back', async () => {
    const rewrite = (tx: postgres.TransactionSql) =>
      tx`update referrals.responsibilities set since = now() where case_id = ${caseId}`;
    expect(await constraintOf(rewrite)).toBe('responsibilities_not_rewritten');
    expect(
      await constraintOf(
        (tx) => tx`update referrals.cases set responsibility_sequence = 0 where id = ${caseId}`,
      ),
    ).toBe('responsibilities_not_rewritten');
  });

  test('the subgraph’s role to change a case', async () => {
    const [row] = await hub.admin`
      select has_table_privilege('noaberhub_referrals', 'referrals.cases', 'update') as cases,
        has_table_privilege('noaberhub_referrals', 'referrals.responsibilities', 'update, delete') as links`;
    expect(row).toEqual({ cases: false, links: false });
  });
});

test('a handover that is offered while somebody waits for its case is held with the others', async () => {
  const [supporter, , nurse] = parties;
  const first = await move.offered(supporter!.caller, resident, parties[1]!);
  const caseId = await move.caseOf(first);
  const session = () => postgres(hub.databaseUrl, { max: 1, onnotice: () => {} });
  const [holder, waiting, accepting] = [session(), session(), session()] as const;
  const sessions = [holder, waiting, accepting];
  const holdRow = (sql: postgres.Sql, id: string) =>
    sql`select from referrals.handovers where id = ${id} for no key update`;
  const holdCases = () => waiting`select referrals.hold_cases(array[${caseId}::uuid])`;
  try {
    for (const sql of sessions) await sql`begin`;
    const [whoWaits] = await waiting<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await holdRow(holder, first);
    const held = holdCases().execute();
    await vi.waitFor(async () => {
      const [row] = await hub.admin`select cardinality(pg_blocking_pids(${whoWaits!.pid})) as by`;
      expect(row).toEqual({ by: 1 });
    });
    const topics = [{ caseId, content: CONTENT }];
    const second = await move.offered(supporter!.caller, resident, nurse!, { topics });
    await holdRow(accepting, second);
    await holder`commit`;
    const heldAgain = held.then(holdCases).then(() => waiting`commit`);
    const accepted = accepting`select referrals.hold_handover(${second})`.then(
      () => accepting`commit`,
    );
    await Promise.all([heldAgain, accepted]);
  } finally {
    await Promise.all(sessions.map((sql) => sql.end({ timeout: 0 })));
  }
});

/** One thing that somebody tries, of a few handovers and referrals on a few cases. */
interface Attempt {
  readonly what:
    | 'offer'
    | 'refer'
    | 'accept'
    | 'accept-in-part'
    | 'reject'
    | 'cancel'
    | 'return'
    | 'start'
    | 'withdraw';
  readonly by: number;
  readonly to: number;
  readonly on: number;
}

const attempts = fc.array(
  fc.record<Attempt>({
    what: fc.constantFrom(
      'offer',
      'offer',
      'refer',
      'accept',
      'accept',
      'accept',
      'accept-in-part',
      'reject',
      'cancel',
      'return',
      'start',
      'withdraw',
    ),
    by: fc.nat(2),
    to: fc.nat(2),
    on: fc.nat(7),
  }),
  { minLength: 10, maxLength: 30 },
);

/** Does them eight at a time, as they come; nothing but a typed refusal may happen. */
async function tryAll(all: readonly Attempt[], caseIds: readonly string[]): Promise<void> {
  const movements: { id: string; kind: 'Handover' | 'Referral' }[] = [];
  const one = async ({ what, by, to, on }: Attempt) => {
    const { caller } = parties[by]!;
    if (what === 'offer') {
      const topics = caseIds
        .slice(0, 1 + (on % caseIds.length))
        .map((caseId) => ({ caseId, content: CONTENT }));
      const answer = await move.offer(caller, { topics, receiverId: parties[to]!.id });
      expect(answer.errors).toEqual([]);
      const id = answer.data.offerHandover.handover?.id as string | undefined;
      if (id !== undefined) movements.push({ id, kind: 'Handover' });
      return;
    }
    if (what === 'refer') {
      const answer = await move.create(caller, {
        caseId: caseIds[on % caseIds.length],
        target: { organisationId: parties[to]!.id },
        transfersResponsibility: true,
        agreement: { givenOn: '2026-01-05', how: 'Aan tafel.' },
      });
      expect(answer.errors).toEqual([]);
      const id = answer.data.createReferral.referral?.id as string | undefined;
      if (id === undefined) return;
      await move.change(caller, 'sendReferral', id);
      movements.push({ id, kind: 'Referral' });
      return;
    }
    const movement = movements[on % Math.max(1, movements.length)];
    if (movement === undefined) return;
    const { id, kind } = movement;
    if (kind === 'Referral') {
      if (what === 'accept') await move.change(caller, 'acceptReferral', id);
      return;
    }
    if (what === 'accept-in-part') {
      const [topic] = await hub.admin`
        select id from referrals.handover_topics where handover_id = ${id} and position = 1`;
      const returned = [{ topicId: topic?.['id'], reason: 'WAITLIST' }];
      await move.change(caller, 'acceptHandover', id, { returned });
    } else if (what === 'return') await move.change(caller, 'confirmHandoverReturn', id);
    else if (what === 'withdraw') await move.change(resident.self, 'withdrawHandover', id);
    else
      await move.change(
        caller,
        `${what}Handover`,
        id,
        what === 'reject' || what === 'cancel' ? { reason: 'WAITLIST' } : {},
      );
  };
  for (let start = 0; start < all.length; start += 8)
    await Promise.all(all.slice(start, start + 8).map(one));
}

/** What must hold of these cases, whatever was tried. */
async function violations(caseIds: readonly string[]): Promise<unknown[]> {
  const rows = await hub.admin`
    with chain as (
      select r.*, lag(r.organisation_id) over w as had, count(*) over w as place
      from referrals.responsibilities r where r.case_id = any(${[...caseIds]}::uuid[])
      window w as (partition by r.case_id order by r.sequence)
    )
    select 'a gap in the chain' as wrong, case_id from chain
    where sequence <> place or previous_organisation_id is distinct from had
    union all
    select 'the case names another than the last', c.id
    from referrals.cases c
    where c.id = any(${[...caseIds]}::uuid[]) and c.responsible_organisation_id is distinct from (
      select x.organisation_id from chain x where x.case_id = c.id order by x.sequence desc limit 1)
    union all
    select 'accepted and not moved', t.case_id
    from referrals.handovers h join referrals.handover_topics t on t.handover_id = h.id
    where t.case_id = any(${[...caseIds]}::uuid[]) and t.status = 'ACCEPTED' and (
      select count(*) from chain x
      where x.case_id = t.case_id and x.handover_id = h.id and x.event_status = 'ACCEPTED') <> 1
    union all
    select 'a version without its event', t.case_id
    from referrals.handovers h join referrals.handover_topics t on t.handover_id = h.id
    where t.case_id = any(${[...caseIds]}::uuid[])
      and h.version <> (select count(*) from referrals.handover_events e where e.handover_id = h.id)
    union all
    select 'a relation astray', e.case_id from referrals.expected_relations e
    where e.subject = ${resident.key} and not exists (
      select from disclosure.relations d where (d.subject, d.grantee, d.kind) = (e.subject, e.grantee, e.kind)
        and d.case_id = e.case_id and d.case_categories = e.case_categories and d.categories = e.categories)`;
  return [...rows];
}

test('whatever is tried at once, each case has one responsible organisation and a whole chain', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (all) => {
      const first = await move.offered(parties[0]!.caller, resident, parties[1]!, {
        topics: [
          { kind: 'COMPANY', content: CONTENT },
          { kind: 'MEAL', content: CONTENT },
        ],
        resident: { referralCode: await move.codeOf(resident) },
      });
      const rows = await hub.admin<{ id: string }[]>`
        select case_id as id from referrals.handover_topics where handover_id = ${first}`;
      const caseIds = rows.map(({ id }) => id);
      await tryAll(all, caseIds);
      expect(await violations(caseIds)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 180_000);
