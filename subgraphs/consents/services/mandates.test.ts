import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { ACCEPT_MANDATE, GIVE_MANDATE, representativeOf } from '../testing/mandate-story.ts';

const RECORD = `mutation ($input: RecordMandateInput!) { recordMandate(input: $input) {
  __typename
  ... on GiveMandateSuccess { code mandate { id version basis documentReference status } }
  ... on InvalidInput { problems { path code } }
} }`;
const END = `mutation ($input: EndMandateInput!) { endMandate(input: $input) {
  __typename
  ... on EndMandateSuccess { mandate { status version } }
  ... on InvalidTransition { from to allowed messageNl }
  ... on StaleVersion { currentVersion }
} }`;
const READ = `query ($id: ID!) { resident(id: $id) { name telephone consents { totalCount } } }`;
const GIVE_CONSENT = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  __typename ... on InvalidInput { problems { path code messageNl } }
} }`;

describe('a mandate', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let officer: Caller;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    officer = await story.staff(gees, 'PRIVACY_OFFICER');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const give = async (caller: Caller | null, input: object) =>
    (await hub.ask(caller, GIVE_MANDATE, { input: { representativeName: 'Naaste', ...input } }))
      .data.giveMandate;
  const accept = async (caller: Caller, code: string) =>
    (await hub.ask(caller, ACCEPT_MANDATE, { input: { code } })).data.acceptMandate;
  const end = async (caller: Caller | null, input: object) => hub.ask(caller, END, { input });
  const someone = (): Caller => ({ subject: `someone-${randomUUID()}`, role: 'REPRESENTATIVE' });
  const idFor = (caller: Caller, { key }: Resident) =>
    createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: caller.subject,
        role: caller.role,
        organisationId: caller.organisationId ?? null,
        purpose: 'LEGAL',
        actingFor: null,
      })
      .idOf(key);

  test('is accepted by its code, and opens what it names to the representative', async () => {
    const given = await give(resident.self, { categories: ['IDENTITY', 'CONSENTS'] });
    expect(given).toMatchObject({
      __typename: 'GiveMandateSuccess',
      code: expect.stringMatching(/^[0-9A-Z]{10}$/),
      mandate: {
        status: 'OFFERED',
        representativeName: 'Naaste',
        categories: ['CONSENTS', 'IDENTITY'],
        allCategories: false,
        basis: 'GIVEN_BY_RESIDENT',
        documentReference: null,
      },
    });
    const naaste = someone();
    const accepted = await accept(naaste, ` ${given.code.toLowerCase()} `);
    const { id } = accepted.mandate.resident;
    expect((await hub.ask(naaste, READ, { id })).data.resident).toMatchObject({
      name: resident.name,
      telephone: null,
    });
    const mine = await hub.ask(resident.self, `{ myMandates { id status } }`);
    expect(mine.data.myMandates).toContainEqual({ id: given.mandate.id, status: 'ACTIVE' });
    expect((await accept(someone(), given.code)).__typename).toBe('NotFound');
  });

  test('is told in words: to the resident, and to who acts in the third person', async () => {
    const one = await story.resident(gees);
    const naaste = await representativeOf(hub, one, { categories: ['IDENTITY', 'CONSENTS'] });
    const mine = await hub.ask(one.self, `{ myMandates { textNl } }`);
    const words = (own: string, you: string, gave: string) =>
      new RegExp(
        `^${naaste.name} mag namens ${you} handelen en dit${own} zien: [^;]*toestemmingen en bezwaren; [^;]*naam\\. Deze machtiging geldt vanaf .*\\. ${gave} gaf deze machtiging op .*\\.$`,
      );
    expect(mine.data.myMandates).toEqual([{ textNl: expect.stringMatching(words('', 'u', 'U')) }]);
    const theirs = await hub.ask(
      naaste.self,
      `query ($id: ID!) { resident(id: $id) { mandates { text textNl } } }`,
      { id: naaste.residentId },
    );
    expect(theirs.data.resident.mandates).toEqual([
      {
        text: expect.stringContaining(`${naaste.name} may act for the resident and see this`),
        textNl: expect.stringMatching(words(' van de inwoner', 'de inwoner', 'De inwoner')),
      },
    ]);
  });

  test('for all categories does not reach the silent ones, unless they are named', async () => {
    const all = await story.resident(gees);
    const { self } = await representativeOf(hub, all);
    const named = await story.resident(gees);
    const other = await representativeOf(hub, named, {
      allCategories: true,
      categories: ['SAFETY_CONCERNS'],
    });
    const reach = async (caller: Caller, { key }: Resident) => {
      const [row] = await hub.admin`
        select disclosure.category_names(d.permitted) as names
        from disclosure.standing('PERSON', ${caller.subject}, 'REPRESENTATIVE', null,
          disclosure.purpose_mask('REPRESENTATIVE'), null, now()) s
        cross join lateral disclosure.decide(s, ${key}::uuid, null) d`;
      return row?.['names'];
    };
    const silent = ['SAFETY_CONCERNS', 'SIGNALS', 'SUBSTANCE_OR_MENTAL'];
    const first = await reach(self, all);
    expect(first).toContain('HEALTH_SUMMARY');
    expect(silent.filter((name) => first.includes(name))).toEqual([]);
    const second = await reach(other.self, named);
    expect(second).toContain('HEALTH_SUMMARY');
    expect(silent.filter((name) => second.includes(name))).toEqual(['SAFETY_CONCERNS']);
  });

  test('for oneself is refused in words, and the code stays good for somebody else', async () => {
    const { code } = await give(resident.self, { allCategories: true });
    const refused = await accept({ ...resident.self, role: 'REPRESENTATIVE' }, code);
    expect(refused).toEqual({
      __typename: 'InvalidInput',
      problems: [
        {
          path: 'code',
          code: 'NOT_ALLOWED',
          message: 'Nobody can be their own representative: give the code to somebody else.',
          messageNl: 'U kunt niet uw eigen vertegenwoordiger zijn. Geef de code aan iemand anders.',
        },
      ],
    });
    expect((await accept(someone(), code)).__typename).toBe('AcceptMandateSuccess');
  });

  test('that is ended is gone from the very next query, and cannot be ended twice', async () => {
    const { self, residentId, mandateId } = await representativeOf(hub, resident);
    expect((await hub.ask(self, READ, { id: residentId })).data.resident.name).toBe(resident.name);
    const stale = await end(resident.self, { mandateId, version: 1 });
    expect(stale.data.endMandate).toEqual({ __typename: 'StaleVersion', currentVersion: 2 });
    const ended = await end(resident.self, { mandateId, version: 2 });
    expect(ended.data.endMandate).toEqual({
      __typename: 'EndMandateSuccess',
      mandate: { status: 'ENDED', version: 3 },
    });
    expect((await hub.ask(self, READ, { id: residentId })).data.resident).toBeNull();
    expect((await hub.ask(self, `{ heldMandates { id } }`)).data.heldMandates).toEqual([]);
    const again = await end(resident.self, { mandateId, version: 3 });
    expect(again.data.endMandate).toEqual({
      __typename: 'InvalidTransition',
      from: 'ENDED',
      messageNl: 'Deze machtiging is al gestopt.',
      to: 'ENDED',
      allowed: [],
    });
  });

  test('may be laid down by its representative, and by no other', async () => {
    const { mandateId, self } = await representativeOf(hub, resident, { categories: ['IDENTITY'] });
    const other = await representativeOf(hub, resident);
    for (const stranger of [other.self, someone(), null]) {
      const answer = await end(stranger, { mandateId, version: 2 });
      expect(answer.data?.endMandate?.__typename).toBe('NotFound');
    }
    expect((await end(self, { mandateId, version: 2 })).data.endMandate).toEqual({
      __typename: 'EndMandateSuccess',
      mandate: null,
    });
  });

  test('recorded by the privacy officer rests on a document, and is not the resident’s to end', async () => {
    const one = await story.resident(gees);
    const input = {
      residentId: idFor(officer, one),
      representativeName: 'Mentor',
      allCategories: true,
      basis: 'MENTORSHIP',
      documentReference: 'Beschikking 2026/123',
    };
    const blank = await hub.ask(officer, RECORD, { input: { ...input, documentReference: ' ' } });
    expect(blank.data.recordMandate).toEqual({
      __typename: 'InvalidInput',
      problems: [{ path: 'documentReference', code: 'EMPTY' }],
    });
    const recorded = (await hub.ask(officer, RECORD, { input })).data.recordMandate;
    expect(recorded.mandate).toMatchObject({
      basis: 'MENTORSHIP',
      documentReference: 'Beschikking 2026/123',
      status: 'OFFERED',
    });
    const mandateId = recorded.mandate.id;
    const { errors } = await end(one.self, { mandateId, version: 1 });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: 'FORBIDDEN',
        messageNl:
          'Een functionaris gegevensbescherming legde deze machtiging vast. Alleen de functionaris of uw vertegenwoordiger kan die stoppen. Vraag het aan een van hen.',
      },
    ]);
    const ended = await end(officer, { mandateId, version: 1 });
    expect(ended.data.endMandate.mandate.status).toBe('ENDED');

    const elsewhere = await story.staff(await story.village('wedde'), 'PRIVACY_OFFICER');
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const recordAs = (caller: Caller) =>
      hub.ask(caller, RECORD, { input: { ...input, residentId: idFor(caller, one) } });
    expect((await recordAs(elsewhere)).data.recordMandate.__typename).toBe('NotFound');
    // Who reaches the resident is told that the role may not.
    const [refused] = (await recordAs(coordinator)).errors;
    expect(refused?.extensions.code).toBe('FORBIDDEN');
  });

  test('that has passed by itself is told so to who would end it', async () => {
    const one = await story.resident(gees);
    const { mandateId } = await representativeOf(hub, one);
    await hub.admin`
      update consents.mandates set valid_from = now() - interval '2 days',
        valid_until = now() - interval '1 day'
      where id = ${mandateId}`;
    await hub.admin`select consents.refresh_relations(${one.key}::uuid)`;
    expect((await end(one.self, { mandateId, version: 2 })).data.endMandate).toMatchObject({
      __typename: 'InvalidTransition',
      messageNl: 'Deze machtiging is al verlopen. U hoeft niets meer te stoppen.',
    });
  });

  test('stands on one line: a name holds no line break and no control character', async () => {
    for (const representativeName of ['Jan\nde Vries', 'Jan\tde Vries', 'Jan\u202e', 'Jan\u2028de'])
      expect(await give(resident.self, { representativeName, allCategories: true })).toMatchObject({
        __typename: 'InvalidInput',
        problems: [
          {
            path: 'representativeName',
            code: 'NOT_ALLOWED',
            messageNl: 'Schrijf dit op één regel, zonder enters, tabs of onzichtbare tekens.',
          },
        ],
      });
  });

  test('is asked of who acts: for whom, where they do not say so', async () => {
    const { self } = await representativeOf(hub, await story.resident(gees));
    const answered = await hub.ask(
      self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on NotFound { messageNl } } }`,
      {
        input: {
          grantee: { kind: 'ORGANISATION', organisationId: practice.id },
          categories: ['CONTACT'],
          purposes: ['TREATMENT'],
        },
      },
    );
    expect(answered.data.giveConsent).toEqual({ messageNl: 'Kies eerst voor wie u dit doet.' });
  });

  test('is never for oneself: neither by name nor by its code', async () => {
    const one = await story.resident(gees);
    await hub.admin`update villages.residents set name = 'Zoë van  Dürèn' where key = ${one.key}`;
    for (const representativeName of ['Zoë van Dürèn', ' zoe  VAN duren ', 'ZOE\u0308 van Duren']) {
      const refused = await give(one.self, { representativeName, allCategories: true });
      expect(refused.problems).toMatchObject([
        {
          path: 'representativeName',
          code: 'NOT_ALLOWED',
          messageNl: expect.stringMatching(/^Dit is uw eigen naam\. .*‘junior’/),
        },
      ]);
    }
    expect(
      await hub.admin`select from consents.mandates where resident_key = ${one.key}`,
    ).toHaveLength(0);
    const junior = { representativeName: 'Zoë van Dürèn junior', allCategories: true };
    const { code } = await give(one.self, junior);

    const { errors } = await hub.ask((await story.resident(gees)).self, ACCEPT_MANDATE, {
      input: { code },
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const own = await hub.ask(one.self, ACCEPT_MANDATE, { input: { code } });
    expect(own.data.acceptMandate).toMatchObject({ __typename: 'InvalidInput' });
    const wrong = await hub.ask(one.self, ACCEPT_MANDATE, { input: { code: 'ABCDEFGHJK' } });
    expect(wrong.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await accept(someone(), code)).__typename).toBe('AcceptMandateSuccess');
  });

  test('is never given by a representative', async () => {
    const { self } = await representativeOf(hub, resident);
    expect((await give(self, { allCategories: true })).__typename).toBe('NotFound');
    const asResident = await give({ ...self, role: 'RESIDENT' }, { allCategories: true });
    expect(asResident.__typename).toBe('NotFound');
  });

  test('for everything lets decide about everything at once, and undo it', async () => {
    const one = await story.resident(gees);
    const { self, residentId } = await representativeOf(hub, one, {
      allCategories: true,
      categories: ['SIGNALS', 'SAFETY_CONCERNS', 'SUBSTANCE_OR_MENTAL'],
    });
    const ask = async (who: Caller, mutation: string, input: object, told: string) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const { data } = await hub.ask(
        who,
        `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
          __typename ... on ${type}Success { ${told} } } }`,
        { input },
      );
      return data[mutation];
    };
    const grantee = { kind: 'ORGANISATION', organisationId: practice.id };
    const everything = { allCategories: true, purposes: ['TREATMENT'] };
    const revoke = (consentId: string) =>
      ask(self, 'revokeConsent', { consentId, version: 1 }, 'consent { status }');

    const restricted = await ask(self, 'restrict', { residentId }, 'restriction { id }');
    expect(await revoke(restricted.restriction.id)).toMatchObject({
      consent: { status: 'REVOKED' },
    });
    const given = await ask(one.self, 'giveConsent', { grantee, ...everything }, 'consent { id }');
    expect(await revoke(given.consent.id)).toMatchObject({ consent: { status: 'REVOKED' } });
    const onBehalf = { residentId, grantee, ...everything };
    const again = await ask(self, 'giveConsent', onBehalf, 'consent { id allCategories }');
    expect(again).toMatchObject({ consent: { allCategories: true } });
    const objection = { residentId, against: grantee, ...everything, withdraw: [again.consent.id] };
    expect((await ask(self, 'giveObjection', objection, '__typename')).__typename).toBe(
      'GiveObjectionSuccess',
    );
  });

  test('is tried beyond what it reaches: the resident sees that it was', async () => {
    const one = await story.resident(gees);
    const { self, residentId } = await representativeOf(hub, one, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    const organisation = { kind: 'ORGANISATION', organisationId: practice.id };
    const wide = { residentId, categories: ['HEALTH_SUMMARY'], purposes: ['TREATMENT'] };
    const tries = {
      giveConsent: { ...wide, grantee: organisation },
      giveObjection: { ...wide, against: organisation },
      restrict: { residentId },
      requestErasure: { residentId, confirmation: 'x' },
    };
    for (const [name, input] of Object.entries(tries)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
      const answer = await hub.ask(self, mutation, { input: { ...input } });
      expect(answer.data[name]).toEqual({ __typename: 'InvalidInput' });
      const { data } = await hub.ask(
        one.self,
        `{ myAccessLog(first: 2) { edges { node { role outcome fields categories { category textNl } } } } }`,
      );
      expect(data.myAccessLog.edges.map(({ node }: any) => node)).toContainEqual({
        role: 'REPRESENTATIVE',
        outcome: 'REFUSED',
        fields: [`Mutation.${name}`],
        categories: [
          {
            category: 'CONSENTS',
            textNl: expect.stringMatching(
              /^Geprobeerd iets te wijzigen of vast te leggen, en geweigerd \(toestemmingen en bezwaren\)/,
            ),
          },
        ],
      });
    }
  });

  test('bounds what its representative permits, who stands in the log by name, on the resident’s behalf', async () => {
    const one = await story.resident(gees);
    const { self, name, residentId } = await representativeOf(hub, one, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    const consent = {
      residentId,
      grantee: { kind: 'ORGANISATION', organisationId: practice.id },
      purposes: ['TREATMENT'],
    };
    const wide = await hub.ask(self, GIVE_CONSENT, {
      input: { ...consent, categories: ['CONTACT', 'HEALTH_SUMMARY'] },
    });
    expect(wide.data.giveConsent.problems).toEqual([
      {
        path: 'categories',
        code: 'NOT_ALLOWED',
        messageNl:
          'Uw machtiging geldt niet voor al deze gegevens. Kies alleen gegevens waarvoor die wel geldt.',
      },
    ]);
    const given = await hub.ask(self, GIVE_CONSENT, {
      input: { ...consent, categories: ['CONTACT'] },
    });
    expect(given.data.giveConsent).toEqual({ __typename: 'GiveConsentSuccess' });

    const { data } = await hub.ask(
      one.self,
      `{ myAccessLog { edges { node { actorName role onBehalfOfResident fields categories { category basis } } } } }`,
    );
    expect(data.myAccessLog.edges.map(({ node }: any) => node)).toContainEqual({
      actorName: name,
      role: 'REPRESENTATIVE',
      onBehalfOfResident: true,
      fields: ['Mutation.giveConsent'],
      categories: [{ category: 'CONSENTS', basis: 'REPRESENTATIVE' }],
    });

    const selected = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
      ... on GiveConsentSuccess { consent { status } } } }`;
    await hub.ask(self, selected, { input: { ...consent, categories: ['CONTACT'] } });
    const read = await hub.ask(
      one.self,
      `{ myAccessLog(first: 2) { edges { node { fields categories { textNl } } } } }`,
    );
    expect(read.data.myAccessLog.edges.map(({ node }: any) => node)).toContainEqual({
      fields: ['Consent.status', 'Mutation.giveConsent'],
      categories: [
        {
          textNl:
            'Gewijzigd of vastgelegd, en getoond (toestemmingen en bezwaren), omdat deze persoon met een machtiging namens u mag handelen.',
        },
      ],
    });
  });

  test.each([
    ['an end before its start', { validUntil: '2020-01-01T00:00:00Z' }, 'validUntil OUT_OF_RANGE'],
    ['a start in the past', { validFrom: '2020-01-01T00:00:00Z' }, 'validFrom OUT_OF_RANGE'],
    ['no categories', { allCategories: false }, 'categories REQUIRED'],
    ['no name', { representativeName: ' ' }, 'representativeName EMPTY'],
  ])('with %s is refused, and nothing is written', async (_what, wrong, problem) => {
    const one = await story.resident(gees);
    const refused = await give(one.self, { allCategories: true, ...wrong });
    expect(refused.problems.map(({ path, code }: any) => `${path} ${code}`)).toEqual([problem]);
    expect(refused.problems[0].messageNl).not.toBe('');
    const rows = await hub.admin`select from consents.mandates where resident_key = ${one.key}`;
    expect(rows).toHaveLength(0);
  });

  test('is not found by guessing: after ten tries even its code is unknown', async () => {
    const guesser = someone();
    const { code } = await give(resident.self, { allCategories: true });
    const wrong = await accept(guesser, 'AAAAAAAAAA');
    expect(wrong).toEqual({
      __typename: 'NotFound',
      message: expect.stringContaining('No mandate waits under this code'),
      messageNl: expect.stringContaining('Deze code klopt niet'),
    });
    for (let turn = 1; turn < 10; turn += 1)
      expect((await accept(guesser, 'AAAAAAAAAA')).__typename).toBe('NotFound');
    // The right code then gets the same words.
    expect(await accept(guesser, code)).toEqual(wrong);
    expect((await accept(someone(), code)).__typename).toBe('AcceptMandateSuccess');
  });

  test('of the same representative takes the place of the one before', async () => {
    const one = await story.resident(gees);
    const { self, residentId } = await representativeOf(hub, one);
    const { code } = await give(one.self, { categories: ['IDENTITY'] });
    expect((await accept(self, code)).__typename).toBe('AcceptMandateSuccess');
    expect((await hub.ask(self, READ, { id: residentId })).data.resident).toEqual({
      name: one.name,
      telephone: null,
      consents: { totalCount: 0 },
    });
    const held = (await hub.ask(self, `{ heldMandates { id } }`)).data.heldMandates;
    expect(held).toHaveLength(1);
  });

  test('that is to come lets the one before hold until it begins', async () => {
    const one = await story.resident(gees);
    const { self, residentId, mandateId } = await representativeOf(hub, one);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const [soon, later] = [inDays(30), inDays(60)];
    const next = await give(one.self, { categories: ['CONTACT'], validFrom: later });
    await accept(self, next.code);
    const before = (await hub.ask(self, READ, { id: residentId })).data.resident;
    expect(before).toMatchObject({ name: one.name });
    const mine = async () =>
      (
        await hub.ask(one.self, `{ myMandates { id status validFrom validUntil } }`)
      ).data.myMandates.map(({ id, status, validUntil }: any) => [id, status, validUntil]);
    expect(await mine()).toEqual([
      [next.mandate.id, 'FUTURE', null],
      [mandateId, 'ACTIVE', later],
    ]);
    // One in between takes the place of the first, and leaves its place to the last.
    const between = await give(one.self, { categories: ['IDENTITY'], validFrom: soon });
    await accept(self, between.code);
    expect(await mine()).toEqual([
      [between.mandate.id, 'FUTURE', later],
      [next.mandate.id, 'FUTURE', null],
      [mandateId, 'ACTIVE', soon],
    ]);
    const permitted = async (at: string) => {
      const [row] = await hub.admin`
        select disclosure.category_names(d.permitted) as names
        from disclosure.standing('PERSON', ${self.subject}, 'REPRESENTATIVE', null,
          disclosure.purpose_mask('REPRESENTATIVE'), null, ${at}::timestamptz) s
        cross join lateral disclosure.decide(s, ${one.key}::uuid, null) d`;
      return row?.['names'];
    };
    expect(await permitted(inDays(29))).toContain('CONTACT');
    expect(await permitted(inDays(31))).toEqual(['IDENTITY']);
    expect(await permitted(inDays(61))).toEqual(['CONTACT']);
  });

  test('that was recorded stands beside one that the resident gives to the same representative', async () => {
    const one = await story.resident(gees);
    const input = {
      residentId: idFor(officer, one),
      representativeName: 'Mentor',
      categories: ['IDENTITY', 'CONSENTS'],
      basis: 'MENTORSHIP',
      documentReference: 'Beschikking 2026/124',
    };
    const mentor = someone();
    const first = await give(one.self, { representativeName: 'Zus', categories: ['ADDRESS'] });
    await accept(mentor, first.code);
    const recorded = (await hub.ask(officer, RECORD, { input })).data.recordMandate;
    await accept(mentor, recorded.code);
    const given = await give(one.self, { representativeName: 'Zus', categories: ['CONTACT'] });
    const { id } = (await accept(mentor, given.code)).mandate.resident;
    const mine = await hub.ask(one.self, `{ myMandates { id status } }`);
    expect(mine.data.myMandates).toEqual([
      { id: given.mandate.id, status: 'ACTIVE' },
      { id: recorded.mandate.id, status: 'ACTIVE' },
      { id: first.mandate.id, status: 'ENDED' },
    ]);
    const read = await hub.ask(mentor, `query ($id: ID!) { resident(id: $id) { name withheld } }`, {
      id,
    });
    expect(read.data.resident.name).toBe(one.name);
    expect(read.data.resident.withheld).toContain('ADDRESS');
    expect(read.data.resident.withheld).not.toContain('CONTACT');
    const { data, errors } = await hub.ask(
      one.self,
      `{ explainDecision(category: CONSENTS, purpose: REPRESENTATIVE) { readers { textNl } } }`,
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('Zus');
    await end(one.self, { mandateId: given.mandate.id, version: 2 });
    const left = (await hub.ask(mentor, READ, { id })).data.resident;
    expect(left).toMatchObject({ name: one.name, telephone: null });
  });

  test('accepted twice at the same moment holds once', async () => {
    const one = await story.resident(gees);
    const naaste = someone();
    const offers = [];
    for (let turn = 0; turn < 4; turn += 1)
      offers.push(await give(one.self, { categories: ['IDENTITY', 'CONSENTS'] }));
    await Promise.all(offers.map(({ code }) => accept(naaste, code)));
    const mine = await hub.ask(one.self, `{ myMandates { status } }`);
    const active = mine.data.myMandates.filter(({ status }: any) => status === 'ACTIVE');
    expect(mine.data.myMandates).toHaveLength(4);
    expect(active).toHaveLength(1);
  });

  test('leaves relations exactly as its facts say', async () => {
    const astray = await hub.admin`
      (select * from consents.expected_relations
       except select * from disclosure.relations)
      union all
      (select * from disclosure.relations r where r.kind in ('REPRESENTATIVE', 'BREAK_GLASS')
       except select * from consents.expected_relations)`;
    expect([...astray]).toEqual([]);
  });
});
