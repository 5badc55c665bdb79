import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { startTestJobs } from '../kit/jobs.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const OPEN = `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) {
  __typename
  ... on OpenBreakGlassSuccess { sessionId residentId expiresAt reviewDueOn }
  ... on BreakGlassRefused { message messageNl }
  ... on BreakGlassAlreadyOpen { sessionId residentId expiresAt messageNl }
  ... on InvalidInput { problems { path code messageNl } }
} }`;
const CLOSE = `mutation ($input: CloseBreakGlassInput!) { closeBreakGlass(input: $input) {
  __typename ... on InvalidTransition { from to }
} }`;
const REVIEW = `mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) {
  __typename
  ... on ReviewBreakGlassSuccess { session { reviews { side justified note role } } }
  ... on InvalidTransition { from allowed messageNl }
  ... on InvalidInput { problems { path code messageNl } }
} }`;
const READ = `query ($id: ID!) { resident(id: $id) { name telephone emergencySet { name keyHolder } } }`;
const TO_REVIEW = `{ breakGlassSessionsToReview { id reason actorName reviewDueOn resident { name } } }`;

describe('emergency access', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller & { name: string };
  let coordinator: Caller;
  let officer: Caller;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    coordinator = await story.staff(gees, 'COORDINATOR');
    officer = await story.staff(gees, 'PRIVACY_OFFICER');
    resident = await story.resident(gees);
    await hub.admin`update villages.residents set emergency_key_holder = 'De buurvrouw'`;
  });
  afterAll(() => hub.stop());

  const person = ({ name, birthYear }: Resident) => ({ name, birthYear, postcode: '7863ta' });
  const reason = 'Gevallen, niet aanspreekbaar.';
  const open = async (caller: Caller, input: object) => {
    const { data, errors } = await hub.ask(caller, OPEN, { input: { reason, ...input } });
    expect(errors).toEqual([]);
    return data.openBreakGlass;
  };
  const read = async (caller: Caller, id: string) =>
    (await hub.ask({ ...caller, purpose: 'BREAK_GLASS' }, READ, { id })).data.resident;
  const idFor = (caller: Caller, { key }: Resident) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: caller.subject,
        role: caller.role,
        organisationId: caller.organisationId ?? null,
        purpose: 'TREATMENT',
        actingFor: null,
      })
      .idOf(key);

  test('without any access open says to open one first, whoever is asked about, and logs the try', async () => {
    const nobody = 'AcxN7jHKpeeCgCzKqyPe5sE';
    const nurse = await story.staff(practice, 'PRACTICE_NURSE');
    const answers = [];
    for (const id of [idFor(nurse, resident), nobody])
      answers.push(await hub.ask({ ...nurse, purpose: 'BREAK_GLASS' }, READ, { id }));
    for (const { data, errors } of answers) {
      expect(data).toEqual({ resident: null });
      expect(errors).toMatchObject([
        {
          path: ['resident'],
          extensions: {
            code: 'FORBIDDEN',
            messageNl: 'U heeft geen noodtoegang open. Open eerst noodtoegang, met een reden.',
          },
        },
      ]);
      expect(errors[0]?.message).toContain('openBreakGlass');
    }
    expect(answers[0]?.text).toBe(answers[1]?.text);
    const lines = await hub.admin`
      select outcome, fields from disclosure.access_log where actor_subject = ${nurse.subject}`;
    expect([...lines]).toEqual([
      { outcome: 'REFUSED', fields: ['Query.resident'] },
      { outcome: 'REFUSED', fields: ['Query.resident'] },
    ]);
  });

  test('opens what may be known in an emergency, and nothing else, until it is closed', async () => {
    const opened = await open(gp, { person: person(resident) });
    expect(opened.__typename).toBe('OpenBreakGlassSuccess');
    expect(new Date(opened.expiresAt).getTime() - Date.now()).toBeGreaterThan(3.9 * 3_600_000);
    expect(await read(gp, opened.residentId)).toEqual({
      name: null,
      telephone: null,
      emergencySet: { name: resident.name, keyHolder: 'De buurvrouw' },
    });
    const withoutPurpose = await hub.ask(gp, READ, { id: opened.residentId });
    expect(withoutPurpose.data.resident).toBeNull();
    const colleague = await story.staff(practice, 'GP');
    expect(await read(colleague, opened.residentId)).toBeNull();

    const input = { sessionId: opened.sessionId };
    const other = await hub.ask(colleague, CLOSE, { input });
    expect(other.data.closeBreakGlass.__typename).toBe('NotFound');
    const closed = await hub.ask(gp, CLOSE, { input });
    expect(closed.data.closeBreakGlass.__typename).toBe('CloseBreakGlassSuccess');
    expect(await read(gp, opened.residentId)).toBeNull();
    expect((await hub.ask(gp, CLOSE, { input })).data.closeBreakGlass).toEqual({
      __typename: 'InvalidTransition',
      from: 'CLOSED',
      to: 'CLOSED',
    });
  });

  test('is open once: a second of the same person for the same resident answers with the first', async () => {
    const one = await story.resident(gees);
    const first = await open(gp, { person: person(one) });
    const sessions = () => hub.admin`
      select id from consents.break_glass_sessions where resident_key = ${one.key}`;
    for (const input of [{ person: person(one) }, { residentId: first.residentId }])
      expect(await open(gp, input)).toEqual({
        __typename: 'BreakGlassAlreadyOpen',
        sessionId: first.sessionId,
        residentId: first.residentId,
        expiresAt: first.expiresAt,
        messageNl:
          'U heeft al noodtoegang voor deze inwoner open. Gebruik die, of sluit die eerst.',
      });
    expect(await sessions()).toHaveLength(1);
    const told = await hub.admin`
      select from disclosure.notices where occasion = 'BREAK_GLASS_OPENED' and resident = ${one.key}`;
    expect(told).toHaveLength(1);
    const lines = await hub.admin`
      select l.outcome, l.purpose, l.fields from disclosure.access_log l
      join disclosure.subject_refs s on s.ref = l.subject_ref
      where s.subject = ${one.key} order by l.at, l.id`;
    // The requests stated none, and stand for treatment.
    const opening = { outcome: 'EMERGENCY', purpose: 'BREAK_GLASS' };
    const again = { ...opening, fields: ['BreakGlassAlreadyOpen.sessionId'] };
    expect([...lines]).toEqual([{ ...opening, fields: ['Mutation.openBreakGlass'] }, again, again]);
    const log = await hub.ask(
      one.self,
      `{ myAccessLog(outcome: EMERGENCY) { edges { node { categories { textNl } } } } }`,
    );
    expect(log.data.myAccessLog.edges.map(({ node }: any) => node.categories[0].textNl)).toEqual([
      'Nog eens om noodtoegang gevraagd die al open was (noodgegevens). Er is toen niets geopend en niets getoond.',
      'Nog eens om noodtoegang gevraagd die al open was (noodgegevens). Er is toen niets geopend en niets getoond.',
      'Noodtoegang geopend (noodgegevens). Dat wordt achteraf beoordeeld.',
    ]);

    const colleague = await story.staff(practice, 'GP');
    expect((await open(colleague, { person: person(one) })).__typename).toBe(
      'OpenBreakGlassSuccess',
    );
    await hub.ask(gp, CLOSE, { input: { sessionId: first.sessionId } });
    expect((await open(gp, { person: person(one) })).__typename).toBe('OpenBreakGlassSuccess');
    expect(await sessions()).toHaveLength(3);
    // An objection made since answers as it does for everybody.
    await story.record(one, { decision: 'DENY', to: practice, purposes: ['BREAK_GLASS'] });
    expect((await open(gp, { person: person(one) })).__typename).toBe('BreakGlassRefused');
  });

  test('of one person at the same moment opens once', async () => {
    const one = await story.resident(gees);
    const answers = await Promise.all([1, 2, 3].map(() => open(gp, { person: person(one) })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'BreakGlassAlreadyOpen',
      'BreakGlassAlreadyOpen',
      'OpenBreakGlassSuccess',
    ]);
    expect(new Set(answers.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  test('gives no right to write', async () => {
    const { residentId } = await open(gp, { residentId: idFor(gp, resident) });
    const { data } = await hub.ask(
      { ...gp, purpose: 'BREAK_GLASS' },
      `mutation ($id: ID!) { createHelpRequest(input: { residentId: $id, kind: WALK, text: "x" }) { __typename } }`,
      { id: residentId },
    );
    expect(data.createHelpRequest.__typename).toBe('NotFound');
  });

  test('is told at once to the resident and the village, and stands in the log as an emergency', async () => {
    const one = await story.resident(gees);
    const { sessionId } = await open(gp, { person: person(one) });
    const told = await hub.admin`
      select resident, staff_subject from disclosure.notices
      where occasion = 'BREAK_GLASS_OPENED' and about = ${sessionId}`;
    expect(told.map(({ resident, staff_subject }) => resident ?? staff_subject).sort()).toEqual(
      [one.key, coordinator.subject, officer.subject].sort(),
    );
    const { data } = await hub.ask(
      one.self,
      `{ myAccessLog(outcome: EMERGENCY) { edges { node { actorName fields categories { category basis } } } }
         myBreakGlassSessions { id reason actorName role status organisation { name } textNl } }`,
    );
    expect(data.myAccessLog.edges[0].node).toEqual({
      actorName: gp.name,
      fields: ['Mutation.openBreakGlass'],
      categories: [{ category: 'EMERGENCY_SET', basis: 'BREAK_GLASS' }],
    });
    expect(data.myBreakGlassSessions).toEqual([
      {
        id: sessionId,
        reason,
        actorName: gp.name,
        role: 'GP',
        status: 'OPEN',
        organisation: { name: practice.name },
        textNl: expect.stringMatching(
          `^${gp.name} \\(Huisarts\\) bij ${practice.name.replaceAll(/[()]/g, '\\$&')} opende op .* noodtoegang tot uw gegevens\\. Die is nu open, .* Nog te beoordelen, `,
        ),
      },
    ]);
    const jobs = await startTestJobs(hub);
    await jobs.idle();
    await jobs.stop();
    expect(jobs.parcels.map(({ text }) => text).join(' ')).not.toContain(reason);
  });

  test('nobody, two of one name, somebody elsewhere and somebody who forbade it get one answer', async () => {
    const wedde = await story.village('wedde');
    const elsewhere = await story.resident(wedde);
    const twins = [
      await story.resident(gees, { name: 'Twee Gelijk' }),
      await story.resident(gees, { name: 'Twee Gelijk' }),
    ] as const;
    const forbade = await story.resident(gees);
    await story.record(forbade, { decision: 'DENY', to: practice, purposes: ['BREAK_GLASS'] });
    const restricted = await story.resident(gees);
    await story.record(restricted, { decision: 'RESTRICT', to: 'everybody' });
    const doctor = await story.staff(practice, 'GP');
    const answers = [];
    for (const input of [
      { person: { ...person(resident), name: 'Niemand' } },
      { person: { ...person(resident), birthYear: 1941 } },
      { person: person(twins[0]) },
      { person: person(elsewhere) },
      { person: person(forbade) },
      { person: person(restricted) },
      { residentId: idFor(coordinator, resident) },
      { residentId: 'no id at all' },
    ])
      answers.push(JSON.stringify(await open(doctor, input)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('BreakGlassRefused');
    const lines = await hub.admin`
      select s.subject from disclosure.access_log l
      left join disclosure.subject_refs s on s.ref = l.subject_ref
      where l.actor_subject = ${doctor.subject} and l.outcome = 'REFUSED'
        and l.categories = '{EMERGENCY_SET}' and l.fields = '{Mutation.openBreakGlass}'`;
    expect(lines).toHaveLength(8);
    expect(lines.map(({ subject }) => subject)).toContain(forbade.key);
    const sessions = await hub.admin`
      select from consents.break_glass_sessions where actor_subject = ${doctor.subject}`;
    expect(sessions).toHaveLength(0);
  });

  test('takes as many statements for nobody as for somebody who forbade it', async () => {
    const forbade = await story.resident(gees);
    await story.record(forbade, { decision: 'DENY', to: practice, purposes: ['BREAK_GLASS'] });
    const doctor = await story.staff(practice, 'GP');
    const taken = [];
    for (const name of ['Niemand', forbade.name, 'Niemand', forbade.name])
      taken.push(
        await hub.statementsDuring(async () => {
          const input = { person: { ...person(forbade), name } };
          expect((await open(doctor, input)).__typename).toBe('BreakGlassRefused');
        }),
      );
    // The first of each prepares.
    expect(taken[3]).toEqual(taken[2]);
  });

  test('an objection made while it is open closes it at once', async () => {
    const one = await story.resident(gees);
    const { residentId } = await open(gp, { person: person(one) });
    expect(await read(gp, residentId)).not.toBeNull();
    await story.record(one, { decision: 'DENY', to: practice, purposes: ['BREAK_GLASS'] });
    expect(await read(gp, residentId)).toBeNull();
  });

  test('is closed by an objection or a restriction, and stays so when that is withdrawn', async () => {
    const nurse = await story.staff(practice, 'PRACTICE_NURSE');
    const decide = {
      giveObjection: `mutation { giveObjection(input: {
        against: { kind: EVERYBODY } categories: [EMERGENCY_SET] purposes: [BREAK_GLASS]
      }) { ... on GiveObjectionSuccess { given: objection { id version } } } }`,
      restrict: `mutation { restrict(input: {}) {
        ... on RestrictSuccess { given: restriction { id version } }
      } }`,
    } as const;
    const REVOKE = `mutation ($input: RevokeConsentInput!) {
      revokeConsent(input: $input) { __typename } }`;
    for (const [action, document] of Object.entries(decide)) {
      const one = await story.resident(gees);
      const first = await open(gp, { person: person(one) });
      const { sessionId, residentId } = await open(nurse, { person: person(one) });
      expect(await read(nurse, residentId)).not.toBeNull();
      const { data } = await hub.ask(one.self, document);
      const { id, version } = data[action].given;
      expect(await read(nurse, residentId)).toBeNull();
      const revoked = await hub.ask(one.self, REVOKE, { input: { consentId: id, version } });
      expect(revoked.data.revokeConsent.__typename).toBe('RevokeConsentSuccess');
      expect(await read(nurse, residentId)).toBeNull();
      expect(await read(gp, first.residentId)).toBeNull();
      const seen = await hub.ask(
        one.self,
        `{ me { resident { breakGlassSessions { id status closedAt reviewDueOn } } } }`,
      );
      expect(seen.data.me.resident.breakGlassSessions).toHaveLength(2);
      expect(seen.data.me.resident.breakGlassSessions).toContainEqual({
        id: sessionId,
        status: 'CLOSED',
        closedAt: expect.any(String),
        reviewDueOn: expect.any(String),
      });
      const waiting = await hub.ask(officer, TO_REVIEW);
      expect(waiting.data.breakGlassSessionsToReview.map((due: any) => due.id)).toContain(
        sessionId,
      );
      // Whoever needs it opens it anew, with a reason.
      const again = await open(nurse, { person: person(one) });
      expect(again.__typename).toBe('OpenBreakGlassSuccess');
      expect(await read(nurse, residentId)).not.toBeNull();
    }
  });

  describe('with an objection that begins later', () => {
    const OBJECT = `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
      __typename ... on GiveObjectionSuccess { objection { id version } } } }`;
    const REVOKE = `mutation ($input: RevokeConsentInput!) {
      revokeConsent(input: $input) { __typename } }`;
    const OWN = `{ me { resident { breakGlassSessions { id status closedAt expiresAt } } } }`;
    const fromNow = (ms: number) => new Date(Date.now() + ms);
    const until = (moment: Date) =>
      new Promise((done) => setTimeout(done, moment.getTime() - Date.now() + 100));
    const object = async (one: Resident, validFrom: Date, validUntil?: Date) => {
      const against = { kind: 'EVERYBODY' };
      const period = { validFrom: validFrom.toISOString(), validUntil: validUntil?.toISOString() };
      const { data } = await hub.ask(one.self, OBJECT, {
        input: {
          ...{ against, categories: ['EMERGENCY_SET'], purposes: ['BREAK_GLASS'] },
          ...period,
        },
      });
      expect(data.giveObjection.__typename).toBe('GiveObjectionSuccess');
      return data.giveObjection.objection as { id: string; version: number };
    };
    const revoke = async (one: Resident, { id, version }: { id: string; version: number }) => {
      const { data } = await hub.ask(one.self, REVOKE, { input: { consentId: id, version } });
      expect(data.revokeConsent.__typename).toBe('RevokeConsentSuccess');
    };
    const sessions = async (one: Resident) =>
      (await hub.ask(one.self, OWN)).data.me.resident.breakGlassSessions;
    const judge = async (sessionId: string) =>
      (await hub.ask(officer, REVIEW, { input: { sessionId, justified: true } })).data
        .reviewBreakGlass.__typename;
    /** Somebody who has nothing else open: to them it is said that nothing is. */
    const doctorWith = async () => {
      const one = await story.resident(gees);
      return { one, doctor: await story.staff(practice, 'GP') };
    };
    const isClosed = async (doctor: Caller, one: Resident, opened: any, begins: Date) => {
      const asked = { ...doctor, purpose: 'BREAK_GLASS' } as const;
      const { errors } = await hub.ask(asked, READ, { id: opened.residentId });
      expect(errors[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        messageNl: 'U heeft geen noodtoegang open. Open eerst noodtoegang, met een reden.',
      });
      expect(await sessions(one)).toEqual([
        {
          id: opened.sessionId,
          status: 'CLOSED',
          closedAt: begins.toISOString(),
          expiresAt: opened.expiresAt,
        },
      ]);
      const { data } = await hub.ask(doctor, CLOSE, { input: { sessionId: opened.sessionId } });
      expect(data.closeBreakGlass).toEqual({
        __typename: 'InvalidTransition',
        from: 'CLOSED',
        to: 'CLOSED',
      });
    };
    const isOpen = async (doctor: Caller, one: Resident, opened: any) => {
      expect(await read(doctor, opened.residentId)).not.toBeNull();
      expect(await sessions(one)).toEqual([
        {
          id: opened.sessionId,
          status: 'OPEN',
          closedAt: null,
          expiresAt: opened.expiresAt,
        },
      ]);
      expect(await judge(opened.sessionId)).toBe('InvalidTransition');
      expect(await open(doctor, { person: person(one) })).toMatchObject({
        __typename: 'BreakGlassAlreadyOpen',
        sessionId: opened.sessionId,
        expiresAt: opened.expiresAt,
      });
    };

    const plannedEnd = async ({ sessionId }: { sessionId: string }) => {
      const [session] = await hub.admin`
        select closed_at from consents.break_glass_sessions where id = ${sessionId}`;
      return session?.['closed_at']?.getTime() ?? null;
    };

    test.each(['before', 'after'])(
      'one opened %s it was given goes on as ever until then, and stays closed when it is withdrawn',
      async (order) => {
        const { one, doctor } = await doctorWith();
        const begins = fromNow(2_500);
        let given = order === 'after' ? await object(one, begins) : null;
        const opened = await open(doctor, { person: person(one) });
        given ??= await object(one, begins);
        await isOpen(doctor, one, opened);
        await until(begins);
        await isClosed(doctor, one, opened, begins);
        await revoke(one, given);
        await isClosed(doctor, one, opened, begins);
        expect(await judge(opened.sessionId)).toBe('ReviewBreakGlassSuccess');
        const again = await open(doctor, { person: person(one) });
        expect(again.__typename).toBe('OpenBreakGlassSuccess');
      },
    );

    test('it stays closed when the objection has ended, though nobody asked meanwhile', async () => {
      const { one, doctor } = await doctorWith();
      const opened = await open(doctor, { person: person(one) });
      const begins = fromNow(1_000);
      const ends = fromNow(1_500);
      await object(one, begins, ends);
      await until(ends);
      await isClosed(doctor, one, opened, begins);
    });

    test('it goes on when every objection is withdrawn before it begins', async () => {
      const { one, doctor } = await doctorWith();
      const opened = await open(doctor, { person: person(one) });
      const begins = fromNow(2_500);
      const first = await object(one, begins);
      // Of another scope: the period is its own.
      const second = await object(one, fromNow(3_600_000), fromNow(7_200_000));
      expect(await plannedEnd(opened)).toBe(begins.getTime());
      await revoke(one, { ...first, version: first.version + 1 });
      expect(await plannedEnd(opened)).toBeGreaterThan(begins.getTime());
      await revoke(one, second);
      expect(await plannedEnd(opened)).toBeNull();
      await until(begins);
      await isOpen(doctor, one, opened);
      await hub.ask(doctor, CLOSE, { input: { sessionId: opened.sessionId } });
      expect((await sessions(one))[0].status).toBe('CLOSED');
    });

    test('it may be closed before, and then stays closed at that moment', async () => {
      const { one, doctor } = await doctorWith();
      const opened = await open(doctor, { person: person(one) });
      const given = await object(one, fromNow(3_600_000));
      const { data } = await hub.ask(doctor, CLOSE, { input: { sessionId: opened.sessionId } });
      expect(data.closeBreakGlass.__typename).toBe('CloseBreakGlassSuccess');
      const [{ closedAt }] = await sessions(one);
      await revoke(one, given);
      await isClosed(doctor, one, opened, new Date(closedAt));
    });

    test('a consent to just this lets it go on, and no longer once that is withdrawn', async () => {
      const { one, doctor } = await doctorWith();
      const opened = await open(doctor, { person: person(one) });
      const { data } = await hub.ask(
        one.self,
        `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
          __typename ... on GiveConsentSuccess { consent { id version } } } }`,
        {
          input: {
            grantee: { kind: 'ORGANISATION', organisationId: practice.id },
            categories: ['EMERGENCY_SET'],
            purposes: ['BREAK_GLASS'],
          },
        },
      );
      const begins = fromNow(1_500);
      await object(one, begins);
      expect(await plannedEnd(opened)).toBeNull();
      await revoke(one, data.giveConsent.consent);
      expect(await plannedEnd(opened)).toBe(begins.getTime());
      await until(begins);
      await isClosed(doctor, one, opened, begins);
    });

    test('opening takes as many statements as where none is to begin', async () => {
      const taken = [];
      for (const objects of [false, true, false, true]) {
        const { one, doctor } = await doctorWith();
        if (objects) await object(one, fromNow(3_600_000));
        taken.push(
          await hub.statementsDuring(async () => {
            const opened = await open(doctor, { person: person(one) });
            expect(opened.__typename).toBe('OpenBreakGlassSuccess');
          }),
        );
      }
      // The first of each prepares.
      expect(taken[3]).toEqual(taken[2]);
    });

    test('an objection to somebody else leaves it as it is', async () => {
      const { one, doctor } = await doctorWith();
      const opened = await open(doctor, { person: person(one) });
      const other = await story.careOrganisation('GP_PRACTICE', [gees]);
      const { data } = await hub.ask(one.self, OBJECT, {
        input: {
          against: { kind: 'ORGANISATION', organisationId: other.id },
          categories: ['EMERGENCY_SET'],
          purposes: ['BREAK_GLASS'],
          validFrom: fromNow(3_600_000).toISOString(),
        },
      });
      expect(data.giveObjection.__typename).toBe('GiveObjectionSuccess');
      expect(await plannedEnd(opened)).toBeNull();
    });
  });

  test('stays open under an objection to somebody else, or to something else', async () => {
    const one = await story.resident(gees);
    const { sessionId, residentId } = await open(gp, { person: person(one) });
    const other = await story.careOrganisation('GP_PRACTICE', [gees]);
    const OBJECT = `mutation ($input: GiveObjectionInput!) {
      giveObjection(input: $input) { __typename } }`;
    for (const rest of [
      {
        against: { kind: 'ORGANISATION', organisationId: other.id },
        categories: ['EMERGENCY_SET'],
      },
      { against: { kind: 'EVERYBODY' }, categories: ['CONTACT'] },
    ]) {
      const { data } = await hub.ask(one.self, OBJECT, {
        input: { ...rest, purposes: ['BREAK_GLASS'] },
      });
      expect(data.giveObjection.__typename).toBe('GiveObjectionSuccess');
    }
    expect(await read(gp, residentId)).not.toBeNull();
    const [session] = await hub.admin`
      select closed_at from consents.break_glass_sessions where id = ${sessionId}`;
    expect(session?.['closed_at']).toBeNull();
  });

  test('after ten tries nothing opens any more', async () => {
    const guesser = await story.staff(practice, 'HOME_CARE_NURSE');
    for (let turn = 0; turn < 10; turn += 1)
      await open(guesser, { person: { ...person(resident), name: `Naam ${String(turn)}` } });
    const refusals = [1, 2].map(() => open(guesser, { person: person(resident) }));
    for (const right of await Promise.all(refusals)) {
      expect(right.__typename).toBe('BreakGlassRefused');
      expect(right.messageNl).toMatch(
        /^U heeft dit te vaak geprobeerd\..* Vanaf \d+ \w+ om \d\d:\d\d uur kunt u het weer proberen\./,
      );
    }
    await hub.admin`
      update consents.tries set at = at - interval '24 hours' where actor_subject = ${guesser.subject}`;
    const again = await open(guesser, { person: person(resident) });
    expect(again.__typename).toBe('OpenBreakGlassSuccess');
  });

  test.each([
    ['without a reason', { reason: ' ' }, 'reason EMPTY'],
    ['with a reason that nobody can judge', { reason: '  gevallen  ' }, 'reason TOO_SHORT'],
    ['without anybody', { person: null }, 'residentId REQUIRED'],
    [
      'with a name that is no name',
      { person: { name: '', birthYear: 1940, postcode: '7863 TA' } },
      'person.name EMPTY',
    ],
    [
      'with a postcode that is none',
      { person: { name: 'A', birthYear: 1940, postcode: 'Gees' } },
      'person.postcode OUT_OF_RANGE',
    ],
  ])('%s is refused in words, and no try is counted', async (_what, wrong, problem) => {
    const doctor = await story.staff(practice, 'GP');
    const refused = await open(doctor, { person: person(resident), ...wrong });
    expect(refused.problems.map(({ path, code }: any) => `${path} ${code}`)).toEqual([problem]);
    const tries = await hub.admin`
      select from consents.tries where actor_subject = ${doctor.subject}`;
    expect(tries).toHaveLength(0);
  });

  test('to oneself is refused in words', async () => {
    const doctor = await story.staff(practice, 'GP');
    const self = await story.resident(gees);
    await hub.admin`update villages.residents set account = ${doctor.subject} where key = ${self.key}`;
    await hub.admin`select villages.refresh_relations(${self.key})`;
    const refused = await open(doctor, { person: person(self) });
    expect(refused.problems).toEqual([
      {
        path: 'person',
        code: 'NOT_ALLOWED',
        messageNl: 'U kunt geen noodtoegang tot uw eigen gegevens openen. Log in als inwoner.',
      },
    ]);
  });

  test('is for three roles alone', async () => {
    const worker = await story.staff(
      await story.careOrganisation('SOCIAL_TEAM', [gees]),
      'SOCIAL_WORKER',
    );
    for (const caller of [worker, coordinator, resident.self, null]) {
      const { errors } = await hub.ask(caller, OPEN, {
        input: { reason, person: person(resident) },
      });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  test('is reviewed by the privacy officer, and by the coordinator or the resident', async () => {
    const one = await story.resident(gees);
    const { sessionId, reviewDueOn } = await open(gp, { person: person(one) });
    const waiting = async (caller: Caller) =>
      (await hub.ask(caller, TO_REVIEW)).data.breakGlassSessionsToReview.find(
        ({ id }: any) => id === sessionId,
      );
    expect(await waiting(coordinator)).toEqual({
      id: sessionId,
      reason,
      actorName: gp.name,
      reviewDueOn,
      resident: { name: one.name },
    });
    expect(await waiting(officer)).toMatchObject({ id: sessionId, reason });
    const elsewhere = await story.staff(await story.village('peize'), 'COORDINATOR');
    for (const stranger of [elsewhere, resident.self]) {
      expect(await waiting(stranger)).toBeUndefined();
      const answer = await hub.ask(stranger, REVIEW, { input: { sessionId, justified: true } });
      expect(answer.data.reviewBreakGlass.__typename).toBe('NotFound');
    }
    expect(await waiting(gp)).toBeUndefined();
    const own = await hub.ask(gp, REVIEW, { input: { sessionId, justified: true } });
    expect(own.errors[0]).toMatchObject({
      message: 'Nobody reviews an access of their own: somebody else does.',
      extensions: { code: 'FORBIDDEN' },
    });

    const judge = async (caller: Caller, input: object) =>
      (await hub.ask(caller, REVIEW, { input: { sessionId, ...input } })).data.reviewBreakGlass;
    expect(await judge(officer, { justified: true })).toEqual({
      __typename: 'InvalidTransition',
      from: 'OPEN',
      allowed: ['CLOSED', 'EXPIRED'],
      messageNl:
        'Deze noodtoegang is nog open. U kunt hem beoordelen als hij gesloten is, of na 4 uur.',
    });
    await hub.ask(gp, CLOSE, { input: { sessionId } });
    expect((await judge(officer, { justified: false })).problems).toEqual([
      {
        path: 'note',
        code: 'REQUIRED',
        messageNl: 'Schrijf op waarom er niet genoeg reden voor was.',
      },
    ]);
    expect((await judge(officer, { justified: false, note: ' ' })).problems).toMatchObject([
      { path: 'note', code: 'EMPTY' },
    ]);
    expect(await waiting(officer)).toBeDefined();
    expect((await judge(officer, { justified: true })).__typename).toBe('ReviewBreakGlassSuccess');
    expect(await waiting(officer)).toBeUndefined();
    expect((await judge(officer, { justified: false })).messageNl).toContain('al beoordeeld');
    const last = await judge(one.self, { justified: false, note: 'Ik was er gewoon.' });
    expect(last.session.reviews).toEqual([
      { side: 'OVERSIGHT', justified: true, note: null, role: 'PRIVACY_OFFICER' },
      {
        side: 'VILLAGE_OR_RESIDENT',
        justified: false,
        note: 'Ik was er gewoon.',
        role: 'RESIDENT',
      },
    ]);
    expect(await waiting(coordinator)).toBeUndefined();
    expect((await judge(coordinator, { justified: true })).__typename).toBe('InvalidTransition');
  });

  test('is judged by nobody who reads of it on a consent, for a village or an office that is not theirs', async () => {
    const one = await story.resident(gees);
    const { sessionId } = await open(gp, { person: person(one) });
    await hub.ask(gp, CLOSE, { input: { sessionId } });
    const elsewhere = await story.village('borger');
    for (const [role, purpose] of [
      ['COORDINATOR', 'SUPPORT_NETWORK'],
      ['PRIVACY_OFFICER', 'LEGAL'],
    ] as const) {
      const caller = { ...(await story.staff(elsewhere, role)), purpose };
      await story.record(one, { to: elsewhere, categories: ['ACCESS_LOG'], purposes: [purpose] });
      const { data } = await hub.ask(caller, REVIEW, { input: { sessionId, justified: true } });
      expect([role, data.reviewBreakGlass.__typename]).toEqual([role, 'NotFound']);
    }
    const reviews = await hub.admin`
      select from consents.break_glass_reviews where session_id = ${sessionId}`;
    expect(reviews).toHaveLength(0);
    const { data } = await hub.ask(officer, REVIEW, { input: { sessionId, justified: true } });
    expect(data.reviewBreakGlass.__typename).toBe('ReviewBreakGlassSuccess');
  });

  test('leaves relations exactly as its facts say', async () => {
    const astray = await hub.admin`
      (select * from consents.expected_relations except select * from disclosure.relations)
      union all
      (select * from disclosure.relations r
       where r.kind in ('REPRESENTATIVE', 'BREAK_GLASS', 'BREAK_GLASS_REVIEW')
       except select * from consents.expected_relations)`;
    expect([...astray]).toEqual([]);
  });
});
