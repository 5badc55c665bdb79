import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayAct, type Action } from '../../../disclosure/actions.ts';
import { createStory, type Organisation, type Resident } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import {
  REFERRAL_STATUSES,
  REFERRAL_TRANSITIONS,
  type ReferralParty,
  type ReferralStatus,
} from '../domain/referral-transitions.ts';
import { allowedFrom, needsOf } from '../domain/transitions.ts';
import { AGREEMENT, createMovementStory, type MovementStory } from '../testing/movement-story.ts';

/** Every change by id with an input that fits, and the state that it leads to. */
const CHANGES: readonly (readonly [Action, ReferralStatus, Readonly<Record<string, unknown>>])[] = [
  ['sendReferral', 'REQUESTED', {}],
  ['sendReferralInEmergency', 'REQUESTED', { reason: 'Gevallen, niemand in huis.' }],
  ['acceptReferral', 'ACCEPTED', {}],
  ['rejectReferral', 'REJECTED', { reason: 'NO_CAPACITY' }],
  ['startReferral', 'IN_PROGRESS', {}],
  ['holdReferral', 'ON_HOLD', { reason: 'WAITLIST' }],
  ['resumeReferral', 'IN_PROGRESS', {}],
  ['completeReferral', 'COMPLETED', { outcome: 'SHARED_SUPPORT' }],
  ['failReferral', 'FAILED', { reason: 'NO_CONTACT' }],
  ['cancelReferral', 'CANCELLED', { reason: 'DUPLICATE' }],
  ['withdrawReferral', 'CANCELLED', {}],
  ['markReferralEnteredInError', 'ENTERED_IN_ERROR', {}],
];

/** How a draft came to each state. */
const WAYS: Readonly<Record<ReferralStatus, readonly [who: 'gp' | 'worker', ...string[]][]>> = {
  DRAFT: [],
  REQUESTED: [['gp', 'sendReferral']],
  ACCEPTED: [
    ['gp', 'sendReferral'],
    ['worker', 'acceptReferral'],
  ],
  IN_PROGRESS: [
    ['gp', 'sendReferral'],
    ['worker', 'acceptReferral', 'startReferral'],
  ],
  ON_HOLD: [
    ['gp', 'sendReferral'],
    ['worker', 'acceptReferral', 'holdReferral'],
  ],
  COMPLETED: [
    ['gp', 'sendReferral'],
    ['worker', 'acceptReferral', 'completeReferral'],
  ],
  FAILED: [
    ['gp', 'sendReferral'],
    ['worker', 'acceptReferral', 'failReferral'],
  ],
  REJECTED: [
    ['gp', 'sendReferral'],
    ['worker', 'rejectReferral'],
  ],
  CANCELLED: [['gp', 'sendReferral', 'cancelReferral']],
  ENTERED_IN_ERROR: [['gp', 'sendReferral', 'markReferralEnteredInError']],
};

/** What the table does not say: where it comes from tells starting and resuming apart. */
const STARTS_FROM: Readonly<Record<string, ReferralStatus>> = {
  startReferral: 'ACCEPTED',
  resumeReferral: 'ON_HOLD',
};

let hub: TestHub;
let move: MovementStory;
let team: Organisation;
let resident: Resident;
let callers: Readonly<Record<string, { caller: Caller | null; party: ReferralParty | null }>>;

beforeAll(async () => {
  hub = await startTestHub();
  move = createMovementStory(hub);
  const story = createStory(hub);
  const gees = await story.village('gees');
  const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
  team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  const elsewhere = await story.careOrganisation('SOCIAL_TEAM', [gees]);
  resident = await story.resident(gees);
  callers = {
    gp: { caller: await story.staff(practice, 'GP'), party: 'REQUESTER' },
    worker: { caller: await story.staff(team, 'SOCIAL_WORKER'), party: 'TARGET' },
    // Of the target, and in no role that changes referrals.
    officer: { caller: await story.staff(team, 'HOUSING_OFFICER'), party: 'TARGET' },
    resident: { caller: resident.self, party: 'RESIDENT' },
    'a worker elsewhere': { caller: await story.staff(elsewhere, 'SOCIAL_WORKER'), party: null },
    coordinator: { caller: await story.staff(gees, 'COORDINATOR'), party: null },
    nobody: { caller: null, party: null },
  };
});
afterAll(() => hub.stop());

async function referralIn(status: ReferralStatus): Promise<string> {
  const gp = callers['gp']?.caller as Caller;
  const id = await move.draft(gp, resident, team, status === 'DRAFT' ? { agreement: null } : {});
  for (const [who, ...mutations] of WAYS[status])
    for (const mutation of mutations) {
      const [, , input] = CHANGES.find(([name]) => name === mutation) ?? [];
      await move.change(callers[who]?.caller as Caller, mutation, id, input);
    }
  return id;
}

function reaches(party: ReferralParty | null, status: ReferralStatus): boolean {
  return party !== null && (party !== 'TARGET' || status !== 'DRAFT');
}

/** What the tables say has to be answered. */
function expected(
  status: ReferralStatus,
  who: string,
  [action, to]: (typeof CHANGES)[number],
): Readonly<Record<string, unknown>> {
  const { caller, party } = callers[who] ?? {};
  if (party == null || !reaches(party, status)) return { __typename: 'NotFound' };
  if (caller && !mayAct({ kind: 'PERSON', actingFor: null, ...caller } as never, action))
    return { code: 'FORBIDDEN' };
  const comesFrom = STARTS_FROM[action] ?? status;
  if (needsOf(REFERRAL_TRANSITIONS, status, to, party) === null || comesFrom !== status) {
    const allowed = allowedFrom(REFERRAL_TRANSITIONS, status, party);
    return { __typename: 'InvalidTransition', from: status, to, allowed };
  }
  if (action === 'sendReferral') return { __typename: 'ResidentDecisionMissing' };
  return { referral: { status: to } };
}

describe.each(REFERRAL_STATUSES)('a referral that is %s', (status) => {
  test('changes by whom the rules name and by nobody else', async () => {
    let id = await referralIn(status);
    for (const change of CHANGES) {
      const [mutation, , input] = change;
      for (const [who, { caller }] of Object.entries(callers)) {
        const answer = await move.ask(caller, mutation, id, input);
        const result = answer.data?.[mutation] ?? { code: answer.errors[0]?.extensions.code };
        const right = expected(status, who, change);
        expect({ who, mutation, ...result }).toMatchObject({ who, mutation, ...right });
        if ('referral' in right) id = await referralIn(status);
        else expect(await stored(id)).toMatchObject({ status });
      }
    }
  }, 60_000);
});

describe('the resident decides, and the requester records', () => {
  test.each(REFERRAL_STATUSES)(
    'of a referral that is %s, what is left to decide',
    async (status) => {
      const id = await referralIn(status);
      const gp = callers['gp']?.caller as Caller;
      const decide = await move.change(resident.self, 'decideReferral', id, { agree: true });
      const fresh = await referralIn(status);
      const record = await move.change(gp, 'recordSpokenAgreement', fresh, {
        agreement: AGREEMENT,
      });
      for (const result of [decide, record])
        expect(result).toMatchObject(
          status === 'DRAFT'
            ? { referral: { status: 'DRAFT', residentDecision: 'AGREED' } }
            : { __typename: 'InvalidTransition', from: status, allowed: [] },
        );
    },
  );
});

describe('what is happening', () => {
  test.each(REFERRAL_STATUSES)('is said by the target of a referral that is %s', async (status) => {
    const worker = callers['worker']?.caller as Caller;
    const id = await referralIn(status);
    const before = await stored(id);
    const input = { businessStatus: 'INTAKE_PLANNED', note: 'Dinsdag.' };
    const result = await move.change(worker, 'reportReferralProgress', id, input);
    if (['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'].includes(status)) {
      expect(result).toMatchObject({ referral: { status, businessStatus: 'INTAKE_PLANNED' } });
      expect(await stored(id)).toMatchObject({ status, reason: before?.['reason'] });
      const [last] = await hub.admin`
        select from_status, to_status, business_status, note from referrals.referral_events
        where referral_id = ${id} order by version desc limit 1`;
      expect(last).toEqual({
        from_status: status,
        to_status: status,
        business_status: 'INTAKE_PLANNED',
        note: 'Dinsdag.',
      });
    } else
      expect(result).toMatchObject({
        __typename: status === 'DRAFT' ? 'NotFound' : 'InvalidTransition',
      });
  });

  test('is not that somebody waits for the resident, nor told with a BSN', async () => {
    const worker = callers['worker']?.caller as Caller;
    const id = await referralIn('ACCEPTED');
    const waiting = { businessStatus: 'AWAITING_RESIDENT_DECISION' };
    for (const mutation of ['startReferral', 'reportReferralProgress'])
      expect(await move.change(worker, mutation, id, waiting)).toMatchObject({
        problems: [{ path: 'businessStatus', code: 'NOT_ALLOWED' }],
      });
    const bsn = { businessStatus: 'INTAKE_DONE', note: 'BSN 111222333' };
    expect(await move.change(worker, 'reportReferralProgress', id, bsn)).toMatchObject({
      problems: [{ path: 'note', code: 'CONTAINS_BSN' }],
    });
    expect(await stored(id)).toMatchObject({ status: 'ACCEPTED', version: 3 });
  });
});

test('an old version is told the version and the state of now, by every change', async () => {
  const id = await referralIn('ACCEPTED');
  for (const [mutation, , input] of CHANGES)
    for (const { caller, party } of Object.values(callers)) {
      if (party === null || caller === null) continue;
      if (!mayAct({ kind: 'PERSON', actingFor: null, ...caller } as never, mutation)) continue;
      expect(await move.change(caller, mutation, id, { ...input, version: 2 })).toMatchObject({
        __typename: 'StaleVersion',
        currentVersion: 3,
        currentStatus: 'ACCEPTED',
      });
    }
  expect(await stored(id)).toMatchObject({ version: 3 });
});

async function stored(id: string) {
  const [row] = await hub.admin`
    select status, version, status_reason as reason from referrals.referrals where id = ${id}`;
  return row;
}
