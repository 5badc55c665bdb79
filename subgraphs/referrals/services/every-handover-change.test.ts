import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayAct, type Action } from '../../../disclosure/actions.ts';
import { createStory, type Organisation, type Resident } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import {
  HANDOVER_STATUSES,
  HANDOVER_TRANSITIONS,
  mayWriteContent,
  type HandoverParty,
  type HandoverStatus,
} from '../domain/handover-transitions.ts';
import { allowedFrom, needsOf } from '../domain/transitions.ts';
import { CONTENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

/** Every change by id with an input that fits, and the state that it leads to; null: it stays. */
const CHANGES: readonly (readonly [
  Action,
  HandoverStatus | null,
  Readonly<Record<string, unknown>>,
])[] = [
  ['sendHandover', 'REQUESTED', {}],
  ['requestHandoverInformation', 'ON_HOLD', { question: 'Welke medicijnen?' }],
  ['supplyHandoverInformation', 'REQUESTED', { answer: 'Geen.' }],
  ['updateHandoverContent', null, { content: { ...CONTENT, situation: 'Anders.' } }],
  ['acceptHandover', 'ACCEPTED', {}],
  ['rejectHandover', 'REJECTED', { reason: 'NO_CAPACITY' }],
  ['startHandover', 'IN_PROGRESS', {}],
  ['completeHandover', 'COMPLETED', {}],
  ['cancelHandover', 'CANCELLED', { reason: 'DUPLICATE' }],
  ['withdrawHandover', 'CANCELLED', {}],
];

type Who = 'supporter' | 'worker';
const ACCEPTED = ['worker', 'acceptHandover'] as const;
const STARTED = ['worker', 'startHandover'] as const;

/** How an offer came to each state. */
const WAYS: Readonly<Record<HandoverStatus, readonly (readonly [Who, string])[]>> = {
  DRAFT: [],
  REQUESTED: [],
  ON_HOLD: [['worker', 'requestHandoverInformation']],
  ACCEPTED: [ACCEPTED],
  IN_PROGRESS: [ACCEPTED, STARTED],
  COMPLETED: [ACCEPTED, STARTED, ['worker', 'completeHandover']],
  REJECTED: [['worker', 'rejectHandover']],
  CANCELLED: [['supporter', 'cancelHandover']],
};

/** What the table does not say: which mutation leads to REQUESTED from where. */
const COMES_FROM: Readonly<Record<string, HandoverStatus>> = {
  sendHandover: 'DRAFT',
  supplyHandoverInformation: 'ON_HOLD',
};

let hub: TestHub;
let move: MovementStory;
let team: Organisation;
let resident: Resident;
let callers: Readonly<Record<string, { caller: Caller | null; party: HandoverParty | null }>>;

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  const gees = await story.village('gees');
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const elsewhere = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  resident = await story.resident(gees);
  callers = {
    supporter: { caller: await story.staff(gees, 'VILLAGE_SUPPORTER'), party: 'SENDER' },
    worker: { caller: await story.staff(team, 'SOCIAL_WORKER'), party: 'RECEIVER' },
    // Of the receiver, and in no role that changes handovers.
    officer: { caller: await story.staff(team, 'HOUSING_OFFICER'), party: 'RECEIVER' },
    resident: { caller: resident.self, party: 'RESIDENT' },
    'a worker elsewhere': { caller: await story.staff(elsewhere, 'SOCIAL_WORKER'), party: null },
    nobody: { caller: null, party: null },
  };
});
afterAll(() => hub.stop());

async function inputOf(id: string, action: string): Promise<Readonly<Record<string, unknown>>> {
  const [, , input = {}] = CHANGES.find(([name]) => name === action) ?? [];
  if (action !== 'updateHandoverContent') return input;
  const [row] = await hub.admin`select id from referrals.handover_topics where handover_id = ${id}`;
  return { ...input, topicId: row?.['id'] };
}

async function handoverIn(status: HandoverStatus): Promise<string> {
  const supporter = callers['supporter']?.caller as Caller;
  const draft = status === 'DRAFT' ? { agreement: null } : {};
  const id = await move.offered(supporter, resident, team, draft);
  for (const [who, mutation] of WAYS[status])
    await move.change(callers[who]?.caller as Caller, mutation, id, await inputOf(id, mutation));
  return id;
}

/** What the tables say has to be answered. */
function expected(
  status: HandoverStatus,
  who: string,
  [action, to]: (typeof CHANGES)[number],
): Readonly<Record<string, unknown>> {
  const { caller, party = null } = callers[who] ?? {};
  if (party === null || (party === 'RECEIVER' && status === 'DRAFT'))
    return { __typename: 'NotFound' };
  if (caller && !mayAct({ kind: 'PERSON', actingFor: null, ...caller } as never, action))
    return { code: 'FORBIDDEN' };
  if (to === null) {
    const course = { status, acceptedAt: null, returnedAt: null };
    return mayWriteContent(course, party)
      ? { handover: { status } }
      : { __typename: 'InvalidTransition', from: status };
  }
  const wrongWay = (COMES_FROM[action] ?? status) !== status;
  if (wrongWay || needsOf(HANDOVER_TRANSITIONS, status, to, party) === null)
    return { __typename: 'InvalidTransition', from: status, to };
  if (action === 'sendHandover') return { __typename: 'ResidentDecisionMissing' };
  return { handover: { status: to } };
}

describe.each(HANDOVER_STATUSES)('a handover that is %s', (status) => {
  test('is changed as the table says, by whom it says, and by nobody else', async () => {
    // One handover serves every change that is refused; a change that succeeds takes a new one.
    let id = await handoverIn(status);
    for (const change of CHANGES)
      for (const who of Object.keys(callers)) {
        const [action, to] = change;
        const before = await stored(id);
        const answer = await move.ask(
          callers[who]?.caller ?? null,
          action,
          id,
          await inputOf(id, action),
        );
        const result = answer.data?.[action] ?? { code: answer.errors[0]?.extensions.code };
        const wanted = expected(status, who, change);
        expect(result, `${action} by ${who}`).toMatchObject(wanted);
        if ('handover' in wanted) id = await handoverIn(status);
        else expect(await stored(id), `${action} by ${who}`).toEqual(before);
        if (result.__typename === 'InvalidTransition' && to !== null && !(action in COMES_FROM)) {
          const party = callers[who]?.party as HandoverParty;
          expect(result.allowed).toEqual(allowedFrom(HANDOVER_TRANSITIONS, status, party));
        }
      }
  }, 120_000);
});

async function stored(id: string) {
  return hub.admin`
    select h.status, h.version, (select count(*) from referrals.handover_events e where e.handover_id = h.id) as events,
      array(select c.responsible_organisation_id::text from referrals.handover_topics t
        join referrals.cases c on c.id = t.case_id where t.handover_id = h.id) as responsible
    from referrals.handovers h where h.id = ${id}`;
}
