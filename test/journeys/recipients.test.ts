import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
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

const NOTICE = `id reason categories residentId caseIds lastReadAt toldAt acknowledgedAt acknowledgedByRole
  acknowledgedByName organisation { id } withheld`;
const NOTICES = `query ($first: Int, $after: String, $acknowledged: Boolean) {
  recipientNotices(first: $first, after: $after, acknowledged: $acknowledged) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${NOTICE} } } } }`;
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeRecipientNotice(input: { noticeId: $id }) {
  __typename ... on UserError { message } ... on NotFound { messageNl }
  ... on InvalidTransition { messageNl } ... on AcknowledgeRecipientNoticeSuccess { notice { ${NOTICE} } }
} }`;
const REVOKE = `mutation ($id: ID!) { revokeConsent(input: { consentId: $id, version: 1 }) {
  __typename ... on RevokeConsentSuccess { consent { recipients { ${NOTICE} } } } } }`;
const RESTRICT = `mutation { restrict(input: {}) { __typename } }`;
const REQUESTS = `{ myRightsRequests { edges { node { id kind recipients { ${NOTICE} } } } } }`;
const READ = `query ($id: ID!) { resident(id: $id) { telephone } }`;

describe('whoever read something is told what became of it', () => {
  let hub: TestHub;
  let story: Story;
  let moves: MovementStory;
  let gees: Village;
  let practice: Organisation;
  let team: Organisation;
  let coordinator: Caller;
  let gp: Caller & { name: string };
  let nurse: Caller;
  let officer: Caller;
  let worker: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    moves = createMovementStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    gp = await story.staff(practice, 'GP');
    nurse = await story.staff(practice, 'PRACTICE_NURSE');
    officer = await story.staff(practice, 'PRIVACY_OFFICER');
    worker = await story.staff(team, 'SOCIAL_WORKER');
  });
  afterAll(() => hub.stop());

  const ok = ({ data, errors }: Answer) => {
    expect(errors).toEqual([]);
    return data;
  };
  const noticesOf = async (caller: Caller | null, variables: object = {}) =>
    ok(await hub.ask(caller, NOTICES, { ...variables })).recipientNotices;
  const idsOf = async (caller: Caller | null): Promise<string[]> =>
    (await noticesOf(caller)).edges.map(({ node }: any) => node.id);
  const acknowledge = async (caller: Caller, id: string) =>
    ok(await hub.ask(caller, ACKNOWLEDGE, { id })).acknowledgeRecipientNotice;
  const revoke = async (resident: Resident, id: string) =>
    ok(await hub.ask(resident.self, REVOKE, { id })).revokeConsent.consent.recipients;
  const erase = async ({ self }: Resident) => {
    const { erasurePreview } = ok(await hub.ask(self, `{ erasurePreview { confirmation } }`));
    const { requestErasure } = ok(
      await hub.ask(
        self,
        `mutation ($confirmation: String!) { requestErasure(input: { confirmation: $confirmation }) { __typename } }`,
        { ...erasurePreview },
      ),
    );
    expect(requestErasure.__typename).toBe('RequestErasureSuccess');
  };
  const permitted = (resident: Resident, to: Organisation) =>
    story.record(resident, { to, categories: ['CONTACT', 'ADDRESS'], purposes: ['TREATMENT'] });
  /** The id under which an organisation knows a resident. */
  const idFor = ({ organisationId }: Caller, { key }: Resident): string =>
    createPseudonyms(inject('template').hubSecret)
      .forOrganisation(organisationId ?? '')
      .idOf(key);
  const telephone = async (caller: Caller, resident: Resident) =>
    ok(await hub.ask(caller, READ, { id: idFor(caller, resident) })).resident?.telephone;

  test('the log of the organisation does not say whose a notice was', async () => {
    const resident = await story.resident(gees);
    const consentId = await permitted(resident, practice);
    await telephone(gp, resident);
    await revoke(resident, consentId);
    const [id] = await idsOf(gp);
    const confirmed = await hub.ask(
      gp,
      `mutation ($id: ID!) { acknowledgeRecipientNotice(input: { noticeId: $id }) { __typename } }`,
      { id },
    );
    expect(ok(confirmed).acknowledgeRecipientNotice.__typename).toMatch(/Success$/);
    const log = ok(
      await hub.ask(
        { ...officer, purpose: 'LEGAL' },
        `{ organisationAccessLog(first: 10) { edges { node { residentId fields } } } }`,
      ),
    ).organisationAccessLog;
    const read = log.edges.filter(({ node }: any) =>
      node.fields.some((field: string) =>
        ['RecipientNotice.reason', 'Mutation.acknowledgeRecipientNotice'].includes(field),
      ),
    );
    expect(read.length).toBeGreaterThan(1);
    for (const { node } of read) expect(node.residentId).toBeNull();
  });

  describe('a consent is withdrawn', () => {
    test('the role that read on it and its officer are told, by what they had, and confirm it once', async () => {
      const resident = await story.resident(gees);
      const consentId = await permitted(resident, practice);
      await permitted(resident, team);
      expect(await telephone(gp, resident)).toBe(resident.telephone);
      const before = await idsOf(gp);
      const [told, ...others] = await revoke(resident, consentId);
      expect(others).toEqual([]);
      expect(told).toMatchObject({
        reason: 'CONSENT_WITHDRAWN',
        categories: ['CONTACT'],
        organisation: { id: practice.id },
        toldAt: expect.any(String),
        acknowledgedAt: null,
        // Another recipient's ids are nobody else's matter.
        residentId: null,
        caseIds: null,
      });

      expect((await idsOf(gp)).filter((id) => !before.includes(id))).toEqual([told.id]);
      expect(await idsOf(officer)).toContain(told.id);
      for (const caller of [nurse, worker, coordinator, null])
        expect(await idsOf(caller)).not.toContain(told.id);
      const { edges } = await noticesOf(gp, { first: 1 });
      expect(edges[0].node).toMatchObject({
        id: told.id,
        residentId: idFor(gp, resident),
        caseIds: [],
        categories: ['CONTACT'],
        withheld: [],
      });
      // It is told, and reads nothing more.
      expect(await telephone(gp, resident)).toBeUndefined();
      const notices = await hub.admin`
        select occasion, staff_subject as staff from disclosure.notices where about = ${told.id}
        order by staff_subject`;
      expect(notices.map(({ staff }) => staff)).toEqual([gp.subject, officer.subject].sort());
      expect(notices[0]).toMatchObject({ occasion: 'DATA_READ_BEFORE_WITHDRAWAL' });

      const confirmed = await acknowledge(gp, told.id);
      expect(confirmed.notice).toMatchObject({
        acknowledgedByRole: 'GP',
        acknowledgedByName: gp.name,
      });
      expect(await acknowledge(officer, told.id)).toMatchObject({
        __typename: 'InvalidTransition',
        messageNl: 'Dit bericht is al bevestigd.',
      });
      const open = await noticesOf(gp, { acknowledged: false });
      expect(open.edges.map(({ node }: any) => node.id)).not.toContain(told.id);
      const { myConsents } = ok(
        await hub.ask(
          resident.self,
          `{ myConsents { edges { node { id recipients { id acknowledgedAt acknowledgedByName } } } } }`,
        ),
      );
      const consents = new Map(myConsents.edges.map(({ node }: any) => [node.id, node.recipients]));
      expect(consents.get(consentId)).toEqual([
        { id: told.id, acknowledgedAt: expect.any(String), acknowledgedByName: gp.name },
      ]);
      expect([...consents.values()].flat()).toHaveLength(1);
    });

    test('or an objection takes its place, at once or later: the same is told', async () => {
      for (const validFrom of [undefined, new Date(Date.now() + 86_400_000).toISOString()]) {
        const resident = await story.resident(gees);
        const consentId = await permitted(resident, practice);
        expect(await telephone(gp, resident)).toBe(resident.telephone);
        const before = await idsOf(gp);
        const { giveObjection } = ok(
          await hub.ask(
            resident.self,
            `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
              ... on GiveObjectionSuccess { replaced { id recipients { ${NOTICE} } } } } }`,
            {
              input: {
                against: { kind: 'ORGANISATION', organisationId: practice.id },
                categories: ['CONTACT', 'ADDRESS'],
                purposes: ['TREATMENT'],
                validFrom,
              },
            },
          ),
        );
        const told = giveObjection.replaced.flatMap(({ recipients }: any) => recipients);
        expect(giveObjection.replaced.map(({ id }: any) => id)).toEqual([consentId]);
        expect(told).toMatchObject([
          {
            reason: 'CONSENT_WITHDRAWN',
            categories: ['CONTACT'],
            organisation: { id: practice.id },
          },
        ]);
        expect((await idsOf(gp)).filter((id) => !before.includes(id))).toEqual([told[0].id]);
        expect((await acknowledge(gp, told[0].id)).notice.acknowledgedByRole).toBe('GP');
      }
    });

    test('what was not read on it, or refused, is told to nobody', async () => {
      const resident = await story.resident(gees);
      const consentId = await permitted(resident, practice);
      await telephone(worker, resident);
      ok(
        await hub.ask(
          coordinator,
          `{ community(slug: "gees") { residents(first: 50) { edges { node { telephone } } } } }`,
        ),
      );
      expect(await revoke(resident, consentId)).toEqual([]);
    });

    test('a notice of another organisation is like one that is not there', async () => {
      const resident = await story.resident(gees);
      const consentId = await permitted(resident, practice);
      await telephone(gp, resident);
      const [{ id }] = await revoke(resident, consentId);
      const unknown = await acknowledge(worker, randomUUID());
      expect(unknown).toMatchObject({ __typename: 'NotFound' });
      expect(await acknowledge(worker, id)).toEqual(unknown);
      expect(await acknowledge(nurse, id)).toEqual(unknown);
      // Its village's officer oversees consents, and confirms for nobody else.
      for (const caller of [resident.self, await story.staff(gees, 'PRIVACY_OFFICER')]) {
        const { errors } = await hub.ask(caller, ACKNOWLEDGE, { id });
        expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const [row] = await hub.admin`
        select acknowledged_at from consents.recipient_notices where id = ${id}`;
      expect(row).toEqual({ acknowledged_at: null });
    });

    test('to many takes as many statements as to one', async () => {
      const statements = async (readers: number) => {
        const resident = await story.resident(gees);
        const id = await story.record(resident, { to: practice, categories: ['CONTACT'] });
        const ref = randomUUID();
        await hub.admin`insert into disclosure.subject_refs (subject, ref) values (${resident.key}, ${ref})`;
        for (let n = 0; n < readers; n += 1) {
          const { id: organisation } = await story.careOrganisation('WELFARE', []);
          await hub.admin`
            insert into disclosure.access_log (
              id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases,
              actor_kind, actor_subject, role, organisation_id, purpose, operation_hash, request_id, trace_id
            ) values (
              gen_random_uuid(), now(), 'villages', ${ref}, 'DISCLOSED', '{CONTACT}', '{CONSENT}',
              ${[id]}, '{Resident.telephone}', '{}', 'PERSON', 'somebody', 'WELFARE_WORKER',
              ${organisation}, 'COORDINATION_OF_CARE', 'test', gen_random_uuid(), 'test'
            )`;
        }
        let told: unknown[] = [];
        const sent = await hub.statementsDuring(async () => {
          told = await revoke(resident, id);
        });
        expect(told).toHaveLength(readers);
        return sent.length;
      };
      await statements(1);
      expect(await statements(5)).toBe(await statements(1));
    });
  });

  test('a restriction is told to whoever read anything, and to nobody who did not', async () => {
    const resident = await story.resident(gees);
    await permitted(resident, practice);
    await telephone(gp, resident);
    expect(await telephone(coordinator, resident)).toBe(resident.telephone);
    const before = { worker: await idsOf(worker), coordinator: await idsOf(coordinator) };
    ok(await hub.ask(resident.self, RESTRICT));
    const { myRightsRequests } = ok(await hub.ask(resident.self, REQUESTS));
    const [{ node }] = myRightsRequests.edges;
    const ofOrganisation = (id: string) =>
      node.recipients.find(({ organisation }: any) => organisation.id === id);
    expect(node.recipients).toHaveLength(2);
    expect(ofOrganisation(practice.id)).toMatchObject({ reason: 'RESTRICTED' });
    const village = ofOrganisation(gees.id);
    // The restriction does not hide that there is one.
    expect(await idsOf(coordinator)).toEqual([village.id, ...before.coordinator]);
    expect(await idsOf(worker)).toEqual(before.worker);
    expect((await acknowledge(coordinator, village.id)).notice.acknowledgedByRole).toBe(
      'COORDINATOR',
    );
    const again = ok(await hub.ask(resident.self, REQUESTS)).myRightsRequests.edges[0].node;
    expect(
      again.recipients.filter(({ acknowledgedAt }: any) => acknowledgedAt !== null),
    ).toMatchObject([{ id: village.id }]);
  });

  test('of an open request that was read without its person nobody is told', async () => {
    const resident = await story.resident(gees);
    await story.record(resident, { to: team, categories: ['CONTACT'] });
    expect(await telephone(worker, resident)).toBe(resident.telephone);
    const [{ ref }] = (await hub.admin`
      select ref from disclosure.subject_refs where subject = ${resident.key}`) as any;
    const welfare = await story.careOrganisation('WELFARE', [gees]);
    const welfareWorker = await story.staff(welfare, 'WELFARE_WORKER');
    const read = (by: Caller, fields: string[], categories: string[], bases: string[]) => hub.admin`
      insert into disclosure.access_log (
        id, at, subgraph, subject_ref, outcome, categories, bases, records, fields, cases,
        actor_kind, actor_subject, role, organisation_id, purpose, operation_hash, request_id, trace_id
      ) values (
        gen_random_uuid(), now(), 'referrals', ${ref}, 'DISCLOSED', ${categories}, ${bases},
        ${categories.map(() => null) as any}, ${fields}, ${[randomUUID()]}, 'PERSON', ${by.subject},
        ${by.role}, ${by.organisationId ?? null}, 'COORDINATION_OF_CARE', 'test', gen_random_uuid(), 'test'
      )`;
    await read(welfareWorker, ['Referral.status'], ['REFERRAL_STATUS'], ['CASE']);
    // With the person, whom it knows by another way, in the same request.
    const both = ['CONTACT', 'REFERRAL_STATUS'];
    await read(worker, ['Referral.status', 'Resident.telephone'], both, ['CONSENT', 'CASE']);
    ok(await hub.ask(resident.self, RESTRICT));
    expect(await idsOf(welfareWorker)).toEqual([]);
    const { edges } = await noticesOf(worker, { first: 1 });
    expect(edges[0].node).toMatchObject({
      reason: 'RESTRICTED',
      residentId: idFor(worker, resident),
      categories: ['CONTACT'],
      caseIds: [],
    });
  });

  test('a referral that was put right is told to who read it in that very referral', async () => {
    const resident = await story.resident(gees);
    const home = await story.careOrganisation('HOME_CARE', [gees]);
    const carer = await story.staff(home, 'HOME_CARE_NURSE');
    const sent = await moves.sent(gp, resident, team);
    const other = await moves.sent(gp, resident, home);
    const letter = async (caller: Caller, id: string) =>
      ok(await hub.ask(caller, `query ($id: ID!) { referral(id: $id) { letter } }`, { id }))
        .referral?.letter;
    for (const [caller, id] of [
      [worker, sent],
      [carer, other],
    ] as const) {
      const accept = `mutation ($id: ID!) { acceptReferral(input: { referralId: $id, version: 2 }) { __typename } }`;
      const { data } = await hub.ask(caller, accept, { id });
      expect(data.acceptReferral.__typename).toBe('AcceptReferralSuccess');
      expect(await letter(caller, id)).toEqual(expect.any(String));
    }
    const asked = ok(
      await hub.ask(
        resident.self,
        `mutation ($id: ID!) { requestRectification(input: {
          record: { kind: REFERRAL, id: $id }, wrong: "Te oud.", correction: "Jonger." }) {
          ... on RequestRectificationSuccess { request { id } } } }`,
        { id: sent },
      ),
    ).requestRectification.request;
    const before = { worker: await idsOf(worker), carer: await idsOf(carer), gp: await idsOf(gp) };
    const granted = ok(
      await hub.ask(
        officer,
        `mutation ($id: ID!) { answerRightsRequest(input: {
          requestId: $id, version: 1, decision: GRANT, answer: "De leeftijd is aangepast." }) {
          ... on AnswerRightsRequestSuccess { request { state recipients { id } } } } }`,
        { id: asked.id },
      ),
    ).answerRightsRequest.request;
    // Whom it was told to is the resident's to know.
    expect(granted).toEqual({ state: 'GRANTED', recipients: [] });
    const { edges } = await noticesOf(worker, { first: 1 });
    expect(edges[0].node).toMatchObject({
      reason: 'RECTIFIED',
      categories: ['REFERRAL_CONTENT'],
      caseIds: [sent],
    });
    expect(await idsOf(worker)).toHaveLength(before.worker.length + 1);
    expect(await idsOf(carer)).toEqual(before.carer);
    expect(await idsOf(gp)).toEqual(before.gp);
    const mine = ok(await hub.ask(resident.self, REQUESTS)).myRightsRequests.edges;
    expect(mine.find(({ node }: any) => node.id === asked.id).node.recipients).toMatchObject([
      { id: edges[0].node.id, organisation: { id: team.id } },
    ]);
  });

  test('once the resident is erased, a notice stays with the organisation and is of nobody', async () => {
    const resident = await story.resident(gees);
    const consentId = await permitted(resident, practice);
    await telephone(gp, resident);
    const [{ id }] = await revoke(resident, consentId);
    await erase(resident);
    const { edges } = await noticesOf(gp, { first: 2 });
    const residentId = idFor(gp, resident);
    expect(edges).toMatchObject([
      { node: { reason: 'ERASED', residentId, caseIds: [], categories: ['CONTACT'] } },
      { node: { id, reason: 'CONSENT_WITHDRAWN', residentId } },
    ]);
    const [row] = await hub.admin`
      select resident_key = id as of_nobody, consent_id from consents.recipient_notices where id = ${id}`;
    expect(row).toEqual({ of_nobody: true, consent_id: null });
    expect(await idsOf(nurse)).not.toContain(id);
    expect((await acknowledge(officer, id)).notice.acknowledgedByRole).toBe('PRIVACY_OFFICER');
    const astray = await hub.admin`
      with stands as (
        select subject, grantee, kind, case_id, case_categories from disclosure.relations
        where kind in ('RECIPIENT', 'RIGHTS_REQUEST')
      ), expected as (
        select subject, grantee, kind, case_id, case_categories from consents.expected_relations
        where kind in ('RECIPIENT', 'RIGHTS_REQUEST')
      )
      (select * from stands except select * from expected)
      union all (select * from expected except select * from stands)`;
    expect(astray).toEqual([]);
  });

  test('come in pages, newest first', async () => {
    const ids = await idsOf(officer);
    expect(ids.length).toBeGreaterThan(2);
    const first = await noticesOf(officer, { first: 2 });
    expect(first).toMatchObject({ totalCount: ids.length, pageInfo: { hasNextPage: true } });
    const rest = await noticesOf(officer, { after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }: any) => node.id)).toEqual(ids);
    const statements = (rows: number) =>
      hub.statementsDuring(() => hub.ask(officer, NOTICES, { first: rows }));
    expect(await statements(50)).toEqual(await statements(1));
  });
});
