import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import {
  createMovementStory,
  type MovementStory,
} from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Answer, type Caller, type TestHub } from '../kit/test-hub.ts';

const REQUEST = `id kind state dueOn overdue receivedAt answeredAt answer wrong correction version
  madeByRole organisation { id } record { kind id } ground { code law textNl }
  history { state role reason organisation { id } }`;
const NOT_FOUND = '... on UserError { message } ... on NotFound { messageNl }';
const INVALID = '... on InvalidInput { problems { path code } }';
const MOVED = `... on InvalidTransition { from to allowed messageNl }
  ... on StaleVersion { currentVersion currentStatus }`;
const ASK = `mutation ($input: RequestRectificationInput!) { requestRectification(input: $input) {
  __typename ${NOT_FOUND} ${INVALID}
  ... on RequestRectificationSuccess { request { ${REQUEST} } }
  ... on AlreadyRequested { messageNl request { id dueOn } }
} }`;
const ANSWER = `mutation ($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) {
  __typename ${NOT_FOUND} ${INVALID} ${MOVED}
  ... on AnswerRightsRequestSuccess { request { ${REQUEST} } }
  ... on DeadlinePassed { dueOn messageNl }
} }`;
const WITHDRAW = `mutation ($input: WithdrawRightsRequestInput!) { withdrawRightsRequest(input: $input) {
  __typename ${NOT_FOUND} ${MOVED} ... on WithdrawRightsRequestSuccess { request { state } } } }`;
const MINE = `{ myRightsRequests { totalCount edges { node { ${REQUEST} } } } }`;
const WAITING = `query ($first: Int, $after: String) { rightsRequestsToAnswer(first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } edges { node { ${REQUEST} resident { id } withheld } } } }`;
const OWN_ID = `{ me { resident { id } } }`;

/** Of an operation that is refused; any other error is a mistake of this test. */
function codeOf(errors: Answer['errors']): { code: string } {
  const [error] = errors;
  if (error?.extensions.code !== 'FORBIDDEN') throw new Error(error?.message);
  return { code: 'FORBIDDEN' };
}

const DAY_MS = 86_400_000;
const day = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);

describe('a resident asks that something is put right', () => {
  let hub: TestHub;
  let story: Story;
  let moves: MovementStory;
  let gees: Village;
  let practice: Organisation;
  let team: Organisation;
  let coordinator: Caller;
  let villageOfficer: Caller;
  let practiceOfficer: Caller;
  let gp: Caller & { name: string };
  let resident: Resident;
  let entry: { id: string };

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    moves = createMovementStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    villageOfficer = await story.staff(gees, 'PRIVACY_OFFICER');
    practiceOfficer = await story.staff(practice, 'PRIVACY_OFFICER');
    gp = await story.staff(practice, 'GP');
    resident = await story.resident(gees);
    entry = await story.logEntry(await story.helpRequest(resident), coordinator);
  });
  afterAll(() => hub.stop());

  const ask = async (caller: Caller | null, record: object, rest: object = {}) => {
    const input = { record, wrong: 'Ik woon niet alleen.', correction: 'Ik woon samen.', ...rest };
    const { data, errors } = await hub.ask(caller, ASK, { input });
    return errors.length > 0 ? codeOf(errors) : data.requestRectification;
  };
  let wrongs = 0;
  const asked = async (record: object, by: Caller = resident.self) => {
    const { request } = await ask(by, record, { wrong: `Fout nummer ${String((wrongs += 1))}.` });
    return request as { id: string; dueOn: string; version: number };
  };
  const answer = async (caller: Caller, input: object) => {
    const { data, errors } = await hub.ask(caller, ANSWER, {
      input: { version: 1, decision: 'GRANT', answer: 'Wij hebben het aangepast.', ...input },
    });
    return errors.length > 0 ? codeOf(errors) : data.answerRightsRequest;
  };
  const waiting = async (caller: Caller | null) => {
    const { data, errors } = await hub.ask(caller, WAITING, {});
    expect(errors).toEqual([]);
    return data.rightsRequestsToAnswer;
  };
  const idsOf = (list: any): string[] => list.edges.map(({ node }: any) => node.id);
  const mine = async (caller: Caller) => (await hub.ask(caller, MINE)).data.myRightsRequests;
  const mineById = async (id: string, caller: Caller = resident.self) =>
    (await mine(caller)).edges.find(({ node }: any) => node.id === id)?.node;
  const count = async () => (await hub.admin`select from consents.rights_requests`).length;
  const told = (about: string) => hub.admin`
    select occasion, resident is not null as resident, staff_subject as staff
    from disclosure.notices where about = ${about} order by created_at, staff_subject`;
  const logEntry = () => ({ kind: 'LOG_ENTRY', id: entry.id });

  test('in the log of the village: its coordinator and officer are told, and answer it', async () => {
    const { request } = await ask(resident.self, logEntry());
    expect(request).toMatchObject({
      kind: 'RECTIFICATION',
      state: 'RECEIVED',
      overdue: false,
      answeredAt: null,
      wrong: 'Ik woon niet alleen.',
      correction: 'Ik woon samen.',
      madeByRole: 'RESIDENT',
      organisation: { id: gees.id },
      record: logEntry(),
      version: 1,
    });
    const staff = [coordinator.subject, villageOfficer.subject].sort();
    expect(await told(request.id)).toEqual(
      staff.map((subject) => ({
        occasion: 'RIGHTS_REQUEST_RECEIVED',
        resident: false,
        staff: subject,
      })),
    );
    for (const caller of [coordinator, villageOfficer])
      expect(idsOf(await waiting(caller))).toContain(request.id);

    const longer = await answer(coordinator, {
      requestId: request.id,
      decision: 'EXTEND',
      answer: 'Wij vragen het na.',
    });
    expect(longer.request).toMatchObject({ state: 'EXTENDED', answer: null, version: 2 });
    expect(longer.request.dueOn > request.dueOn).toBe(true);
    const refusal = await answer(villageOfficer, {
      requestId: request.id,
      version: 2,
      decision: 'REFUSE',
      answer: 'Zo zag de coördinator het toen.',
      ground: 'PROFESSIONAL_FINDING',
    });
    expect(refusal.request.state).toBe('REFUSED');
    expect(idsOf(await waiting(coordinator))).not.toContain(request.id);
    expect(await mineById(request.id)).toMatchObject({
      state: 'REFUSED',
      answer: 'Zo zag de coördinator het toen.',
      // What they said of it stands.
      wrong: 'Ik woon niet alleen.',
      correction: 'Ik woon samen.',
      ground: { code: 'PROFESSIONAL_FINDING', law: 'BW 7:454(2)' },
      history: [
        { state: 'RECEIVED', role: 'RESIDENT', reason: null, organisation: null },
        { state: 'EXTENDED', role: 'COORDINATOR', reason: 'Wij vragen het na.' },
        { state: 'REFUSED', role: 'PRIVACY_OFFICER', organisation: { id: gees.id } },
      ],
    });
    const occasions = (await told(request.id)).filter((notice) => notice['resident']);
    expect(occasions.map(({ occasion }) => occasion)).toEqual([
      'RIGHTS_REQUEST_ANSWERED',
      'RIGHTS_REQUEST_ANSWERED',
    ]);
  });

  test('in a referral: the officer of its sender, and nobody else, not even of the village', async () => {
    const id = await moves.sent(gp, resident, team);
    const request = await asked({ kind: 'REFERRAL', id });
    const { edges } = await waiting(practiceOfficer);
    expect(edges).toMatchObject([
      { node: { id: request.id, record: { kind: 'REFERRAL', id }, resident: null } },
    ]);
    for (const caller of [
      villageOfficer,
      coordinator,
      gp,
      await story.staff(team, 'SOCIAL_WORKER'),
    ])
      expect(idsOf(await waiting(caller))).not.toContain(request.id);
    const other = await answer(villageOfficer, { requestId: request.id });
    const unknown = await answer(villageOfficer, { requestId: randomUUID() });
    expect(other).toMatchObject({ __typename: 'NotFound' });
    expect(other).toEqual(unknown);
    // Nor does the explanation of what may be read tell them that there is one.
    const forVillage = createPseudonyms(inject('template').hubSecret)
      .forOrganisation(gees.id)
      .idOf(resident.key);
    const { data } = await hub.ask(
      villageOfficer,
      `query ($id: ID!) { explainDecision(category: CONSENTS, purpose: LEGAL, residentId: $id) {
        readers { role organisation { id } } } }`,
      { id: forVillage },
    );
    expect(data.explainDecision.readers).toEqual([
      { role: 'PRIVACY_OFFICER', organisation: { id: gees.id } },
    ]);
    const granted = await answer(practiceOfficer, { requestId: request.id });
    expect(granted.request).toMatchObject({
      state: 'GRANTED',
      answer: 'Wij hebben het aangepast.',
    });
  });

  test('in their own data, however they objected to the village or restricted it', async () => {
    const other = await story.resident(gees);
    await story.record(other, { decision: 'DENY', to: gees });
    await story.record(other, { decision: 'RESTRICT', to: 'everybody' });
    const { data } = await hub.ask(other.self, OWN_ID);
    const record = { kind: 'PERSON', id: data.me.resident.id };
    const { request } = await ask(other.self, record);
    expect(request.record).toEqual(record);
    const { edges } = await waiting(coordinator);
    const { node } = edges.find((edge: any) => edge.node.id === request.id);
    expect(node).toMatchObject({ wrong: 'Ik woon niet alleen.', resident: null });
    expect(node.record.id).not.toBe(record.id);
  });

  test('by a representative whose mandate holds the record, and no other', async () => {
    const whole = await representativeOf(hub, resident);
    const request = await asked(logEntry(), whole.self);
    expect(await mineById(request.id)).toMatchObject({ madeByRole: 'REPRESENTATIVE' });
    const { data } = await hub.ask(
      resident.self,
      `{ myAccessLog(first: 20) { edges { node { role fields } } } }`,
    );
    expect(data.myAccessLog.edges).toContainEqual({
      node: {
        role: 'REPRESENTATIVE',
        fields: expect.arrayContaining(['Mutation.requestRectification']),
      },
    });
    const narrow = await representativeOf(hub, resident, { categories: ['CONSENTS', 'CONTACT'] });
    expect(await ask(narrow.self, logEntry())).toMatchObject({ __typename: 'NotFound' });
    const requests = await hub.ask(
      narrow.self,
      `query ($id: ID!) { resident(id: $id) { rightsRequests { totalCount edges { node { kind } } } } }`,
      { id: narrow.residentId },
    );
    expect(requests.data.resident.rightsRequests.edges).toEqual([]);
    const withdraw = { requestId: request.id, version: 1 };
    const input = { input: withdraw };
    expect((await hub.ask(narrow.self, WITHDRAW, input)).data.withdrawRightsRequest).toMatchObject({
      __typename: 'NotFound',
    });
    const { data: withdrawn } = await hub.ask(whole.self, WITHDRAW, input);
    expect(withdrawn.withdrawRightsRequest.request).toEqual({ state: 'WITHDRAWN' });
    expect(idsOf(await waiting(coordinator))).not.toContain(request.id);
  });

  test('a record that is another’s, withheld from them or not there is answered alike', async () => {
    const stranger = await story.resident(gees);
    const withheld = await story.logEntry(await story.helpRequest(resident), coordinator);
    await hub.admin`
      update villages.log_entries set withheld_ground = 'SAFETY_OF_ANOTHER', withheld_review_on = '2030-01-01'
      where id = ${withheld.id}`;
    const before = await count();
    const unknown = await ask(resident.self, { kind: 'LOG_ENTRY', id: randomUUID() });
    expect(unknown).toMatchObject({ __typename: 'NotFound' });
    expect(await ask(stranger.self, logEntry())).toEqual(unknown);
    expect(await ask(resident.self, { kind: 'LOG_ENTRY', id: withheld.id })).toEqual(unknown);
    expect(await ask(resident.self, { kind: 'REFERRAL', id: entry.id })).toEqual(unknown);
    expect(await ask(resident.self, { kind: 'PERSON', id: resident.key })).toEqual(unknown);
    expect(await ask(resident.self, { kind: 'HANDOVER', id: 'no id' })).toEqual(unknown);
    expect(await ask(gp, logEntry())).toEqual(unknown);
    expect(await ask(null, logEntry())).toEqual(unknown);
    expect(await ask(coordinator, logEntry())).toEqual({ code: 'FORBIDDEN' });
    expect(await count()).toBe(before);
  });

  test('of the same twice while it waits, only the first is written', async () => {
    const texts = { wrong: 'Twee keer.', correction: 'Een keer.' };
    const answers = await Promise.all([1, 2, 3].map(() => ask(resident.self, logEntry(), texts)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'AlreadyRequested',
      'AlreadyRequested',
      'RequestRectificationSuccess',
    ]);
    const again = await ask(resident.self, logEntry(), texts);
    const { id } = answers.find(({ __typename }) => __typename.endsWith('Success')).request;
    expect(again).toMatchObject({ messageNl: 'U heeft dit al gevraagd. U krijgt nog antwoord.' });
    expect(again.request.id).toBe(id);
    await answer(coordinator, { requestId: id });
    expect((await ask(resident.self, logEntry(), texts)).__typename).toBe(
      'RequestRectificationSuccess',
    );
  });

  test('texts that are empty, too long or hold a BSN are told, all at once', async () => {
    const before = await count();
    const wrong = await ask(resident.self, logEntry(), {
      wrong: ' ',
      correction: 'x'.repeat(2001),
    });
    expect(wrong.problems).toEqual([
      { path: 'wrong', code: 'EMPTY' },
      { path: 'correction', code: 'TOO_LONG' },
    ]);
    const bsn = await ask(resident.self, logEntry(), { wrong: 'Mijn nummer is 111222333.' });
    expect(bsn.problems).toEqual([{ path: 'wrong', code: 'CONTAINS_BSN' }]);
    expect(await count()).toBe(before);
  });

  describe('an answer', () => {
    test('comes once, and extends once', async () => {
      const { id: requestId } = await asked(logEntry());
      const extend = { requestId, decision: 'EXTEND', answer: 'Het duurt langer.' };
      expect((await answer(coordinator, extend)).__typename).toBe('AnswerRightsRequestSuccess');
      expect(await answer(coordinator, extend)).toMatchObject({
        __typename: 'StaleVersion',
        currentVersion: 2,
        currentStatus: 'EXTENDED',
      });
      expect(await answer(coordinator, { ...extend, version: 2 })).toMatchObject({
        __typename: 'InvalidTransition',
        from: 'EXTENDED',
        to: 'EXTENDED',
        allowed: ['GRANTED', 'REFUSED'],
      });
      expect((await answer(coordinator, { requestId, version: 2 })).request.state).toBe('GRANTED');
      expect(await answer(coordinator, { requestId, version: 3 })).toMatchObject({
        __typename: 'InvalidTransition',
        from: 'GRANTED',
        allowed: [],
      });
      const withdraw = { input: { requestId, version: 3 } };
      const { data } = await hub.ask(resident.self, WITHDRAW, withdraw);
      expect(data.withdrawRightsRequest).toMatchObject({
        __typename: 'InvalidTransition',
        messageNl: 'Dit verzoek is al afgehandeld. U kunt het niet meer intrekken.',
      });
    });

    test('extends no deadline that has passed', async () => {
      const { id: requestId } = await asked(logEntry());
      await hub.admin`update consents.rights_requests set due_on = ${day(-2)} where id = ${requestId}`;
      const extend = { requestId, decision: 'EXTEND', answer: 'Het duurt langer.' };
      expect(await answer(coordinator, extend)).toMatchObject({
        __typename: 'DeadlinePassed',
        dueOn: day(-2),
        messageNl: 'De termijn is voorbij en kan niet meer langer worden. Geef nu antwoord.',
      });
      expect(await mineById(requestId)).toMatchObject({ state: 'RECEIVED', overdue: true });
      expect((await answer(coordinator, { requestId })).request.overdue).toBe(false);
    });

    test('says why, and a refusal on which ground that fits', async () => {
      const { id: requestId } = await asked(logEntry());
      const refuse = { requestId, decision: 'REFUSE', answer: 'Nee.' };
      expect((await answer(coordinator, { ...refuse, answer: '' })).problems).toEqual([
        { path: 'answer', code: 'EMPTY' },
        { path: 'ground', code: 'REQUIRED' },
      ]);
      expect((await answer(coordinator, { ...refuse, ground: 'CARE_RECORD' })).problems).toEqual([
        { path: 'ground', code: 'NOT_ALLOWED' },
      ]);
      expect((await answer(coordinator, { requestId, ground: 'ACCURATE' })).problems).toEqual([
        { path: 'ground', code: 'NOT_ALLOWED' },
      ]);
      expect(await mineById(requestId)).toMatchObject({ state: 'RECEIVED', version: 1 });
    });

    test('is not for whoever else reads the request, nor for the resident themself', async () => {
      const { id: requestId } = await asked(logEntry());
      expect(await answer(resident.self, { requestId })).toEqual({ code: 'FORBIDDEN' });
      const both = { ...coordinator, subject: resident.self.subject };
      await hub.admin`
        insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
        values (${randomUUID()}, ${both.subject}, ${gees.id}, 'COORDINATOR', 'Inwoner en coördinator', '2020-01-01')`;
      expect(await answer(both, { requestId })).toEqual({ code: 'FORBIDDEN' });
      expect(await answer(gp, { requestId })).toMatchObject({ __typename: 'NotFound' });
      const supporter = await story.staff(gees, 'VILLAGE_SUPPORTER');
      expect(await answer(supporter, { requestId })).toMatchObject({ __typename: 'NotFound' });
    });
  });

  test('what waits is listed by its deadline, overdue before all, in pages', async () => {
    const village = await story.village('zwiggelte');
    const officer = await story.staff(village, 'PRIVACY_OFFICER');
    const person = await story.resident(village);
    const { data } = await hub.ask(person.self, OWN_ID);
    const record = { kind: 'PERSON', id: data.me.resident.id };
    const [late, soon, later] = [
      await asked(record, person.self),
      await asked(record, person.self),
      await asked(record, person.self),
    ] as const;
    for (const [{ id }, due] of [
      [late, day(-1)],
      [soon, day(3)],
    ] as const)
      await hub.admin`update consents.rights_requests set due_on = ${due} where id = ${id}`;
    expect(idsOf(await waiting(officer))).toEqual([late.id, soon.id, later.id]);
    const page = (after: string | null) =>
      hub
        .ask(officer, WAITING, { first: 2, after })
        .then((asked) => asked.data.rightsRequestsToAnswer);
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(idsOf(await page(first.pageInfo.endCursor))).toEqual([later.id]);
    const statements = (rows: number) =>
      hub.statementsDuring(() => hub.ask(officer, WAITING, { first: rows }));
    expect(await statements(3)).toEqual(await statements(1));
    expect(await waiting(coordinator)).not.toMatchObject({ totalCount: 0 });
    for (const caller of [gp, person.self, null])
      expect(await waiting(caller)).toMatchObject({ totalCount: 0, edges: [] });
  });
});
