import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { maskOf } from '../../../disclosure/categories.ts';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  __typename
  ... on GiveConsentSuccess {
    consent { id decision allCategories categories purposes status version validUntil grantee {
      kind label role organisationKind organisation { __typename id name }
    } }
    effect { readableNow stillBlocked blockedBy { id decision } }
    replaced { id decision status }
  }
  ... on UserError { message }
  ... on InvalidInput { problems { path code } }
} }`;
const MINE = `{ myConsents { totalCount edges { node { id decision status version } } } }`;
const READ = `query ($id: ID!) { resident(id: $id) { telephone functionalNeeds } }`;

describe('giveConsent', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller & { name: string };
  let nurse: Caller;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
    nurse = await story.staff(practice, 'PRACTICE_NURSE');
  });
  afterAll(() => hub.stop());

  const toPractice = (rest: object = {}) => ({
    grantee: { kind: 'ORGANISATION', organisationId: practice.id },
    categories: ['CONTACT'],
    purposes: ['TREATMENT'],
    ...rest,
  });
  const give = async (caller: Caller | null, input: object) => {
    const { data, errors } = await hub.ask(caller, GIVE, { input });
    expect(errors).toEqual([]);
    return data.giveConsent;
  };
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
  const read = async (caller: Caller, resident: Resident) =>
    (await hub.ask(caller, READ, { id: idFor(caller, resident) })).data.resident;
  const professionalId = async ({ subject }: Caller) =>
    (await hub.admin`select id from disclosure.staff where subject = ${subject}`)[0]?.['id'];

  test('opens what it names to the very next query of the practice', async () => {
    const resident = await story.resident(gees);
    expect(await read(gp, resident)).toBeNull();
    const given = await give(resident.self, toPractice());
    expect(given).toEqual({
      __typename: 'GiveConsentSuccess',
      consent: {
        id: expect.any(String),
        decision: 'PERMIT',
        allCategories: false,
        categories: ['CONTACT'],
        purposes: ['TREATMENT'],
        status: 'ACTIVE',
        version: 1,
        validUntil: null,
        grantee: {
          kind: 'ORGANISATION',
          label: practice.name,
          role: null,
          organisationKind: null,
          organisation: { __typename: 'CareOrganisation', id: practice.id, name: practice.name },
        },
      },
      effect: { readableNow: ['CONTACT'], stillBlocked: [], blockedBy: [] },
      replaced: [],
    });
    expect(await read(gp, resident)).toEqual({
      telephone: resident.telephone,
      functionalNeeds: null,
    });
  });

  test.each([
    ['a person', 'PERSON', (name: string) => name],
    ['a role', 'ROLE_IN_ORGANISATION', (_: string, at: string) => `Huisarts bij ${at}`],
    [
      'a kind of organisation',
      'ORGANISATION_CATEGORY',
      () => 'Huisartsenpraktijken in het lokale netwerk',
    ],
  ])('to %s opens it to them, with a name to show', async (_what, kind, label) => {
    const resident = await story.resident(gees);
    const grantee = {
      PERSON: { professionalId: await professionalId(gp) },
      ROLE_IN_ORGANISATION: { organisationId: practice.id, role: 'GP' },
      ORGANISATION_CATEGORY: { organisationKind: 'GP_PRACTICE' },
    }[kind];
    const given = await give(resident.self, toPractice({ grantee: { kind, ...grantee } }));
    expect(given.effect).toEqual({ readableNow: ['CONTACT'], stillBlocked: [], blockedBy: [] });
    expect(given.consent.grantee).toMatchObject({ kind, label: label(gp.name, practice.name) });
    expect(await read(gp, resident)).toMatchObject({ telephone: resident.telephone });
    const byNurse = await read(nurse, resident);
    if (kind === 'ORGANISATION_CATEGORY') expect(byNurse).not.toBeNull();
    else expect(byNurse).toBeNull();
  });

  test('tells which objections still block it, of a part of the practice too', async () => {
    const resident = await story.resident(gees);
    const all = { to: practice, decision: 'DENY', purposes: ['TREATMENT'] } as const;
    const wider = await story.record(resident, { ...all, categories: ['CONTACT', 'IDENTITY'] });
    const equal = await story.record(resident, {
      ...all,
      categories: ['CONTACT', 'FUNCTIONAL_NEEDS'],
      role: 'GP',
    });
    const other = await story.record(resident, { ...all, categories: ['HOUSEHOLD'] });
    const given = await give(
      resident.self,
      toPractice({ categories: ['CONTACT', 'FUNCTIONAL_NEEDS'] }),
    );
    expect(given.effect).toEqual({
      readableNow: ['FUNCTIONAL_NEEDS'],
      stillBlocked: ['CONTACT'],
      blockedBy: expect.arrayContaining([
        { id: wider, decision: 'DENY' },
        { id: equal, decision: 'DENY' },
      ]),
    });
    expect(given.effect.blockedBy.map(({ id }: { id: string }) => id)).not.toContain(other);
    expect(await read(gp, resident)).toBeNull();
    expect(await read(nurse, resident)).toEqual({ telephone: null, functionalNeeds: ['VISION'] });
  });

  test('replaces an objection of equal scope, and an older consent', async () => {
    const resident = await story.resident(gees);
    const purposes = ['TREATMENT'] as const;
    const categories = ['CONTACT'] as const;
    const objection = await story.record(resident, {
      to: practice,
      decision: 'DENY',
      purposes,
      categories,
    });
    const first = await give(resident.self, toPractice());
    expect(first.effect).toEqual({ readableNow: ['CONTACT'], stillBlocked: [], blockedBy: [] });
    const second = await give(resident.self, toPractice());
    const { data } = await hub.ask(resident.self, MINE);
    expect(data.myConsents.edges.map(({ node }: any) => node)).toEqual([
      { id: second.consent.id, decision: 'PERMIT', status: 'ACTIVE', version: 1 },
      { id: first.consent.id, decision: 'PERMIT', status: 'REVOKED', version: 2 },
      { id: objection, decision: 'DENY', status: 'REVOKED', version: 2 },
    ]);
  });

  test('that begins later leaves an objection of equal scope until then', async () => {
    const resident = await story.resident(gees);
    const objection = await story.record(resident, {
      to: { id: gees.id, name: '' },
      decision: 'DENY',
      categories: ['CONTACT'],
      purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE', 'TREATMENT', 'CARE_MANAGEMENT'],
    });
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const validFrom = new Date(Date.now() + 3_600_000).toISOString();
    const given = await give(resident.self, {
      grantee: { kind: 'ORGANISATION', organisationId: gees.id },
      categories: ['CONTACT'],
      purposes: ['SUPPORT_NETWORK', 'COORDINATION_OF_CARE'],
      validFrom,
    });
    expect(given.consent.status).toBe('FUTURE');
    expect(given.effect).toEqual({ readableNow: [], stillBlocked: ['CONTACT'], blockedBy: [] });
    expect(await read({ ...coordinator }, resident)).toMatchObject({ telephone: null });
    const { data } = await hub.ask(resident.self, MINE);
    expect(data.myConsents.edges[1].node).toMatchObject({ id: objection, status: 'ACTIVE' });
  });

  test('says what it replaces: the same given before, or an objection of equal scope', async () => {
    const resident = await story.resident(gees);
    const first = await give(resident.self, toPractice());
    expect(first.replaced).toEqual([]);
    await give(resident.self, toPractice({ categories: ['CONTACT', 'ADDRESS'] }));
    const input = toPractice({ idempotencyKey: 'second' });
    const second = await give(resident.self, input);
    const ended = [{ id: first.consent.id, decision: 'PERMIT', status: 'REVOKED' }];
    expect(second.replaced).toEqual(ended);
    expect((await give(resident.self, input)).replaced).toEqual(ended);

    const object = await hub.ask(
      resident.self,
      `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
        ... on GiveObjectionSuccess { objection { id } replaced { id decision status } } } }`,
      {
        input: {
          against: { kind: 'ORGANISATION', organisationId: practice.id },
          categories: ['CONTACT'],
          purposes: ['TREATMENT'],
        },
      },
    );
    const { objection, replaced } = object.data.giveObjection;
    expect(replaced).toEqual([{ id: expect.any(String), decision: 'PERMIT', status: 'REVOKED' }]);
    expect(objection.id).toBeDefined();
    const later = new Date(Date.now() + 86_400_000).toISOString();
    const third = await give(resident.self, toPractice({ validFrom: later }));
    expect(third.replaced.map(({ status }: any) => status)).toEqual(['ACTIVE']);
  });

  test('happens once per key; a replay tells today’s effect', async () => {
    const resident = await story.resident(gees);
    const input = toPractice({ idempotencyKey: 'once' });
    const first = await give(resident.self, input);
    await story.record(resident, {
      to: practice,
      role: 'GP',
      decision: 'DENY',
      categories: ['CONTACT'],
    });
    await story.record(resident, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT', 'IDENTITY'],
      purposes: ['BREAK_GLASS', 'TREATMENT'],
    });
    const again = await give(resident.self, input);
    expect(again.consent.id).toBe(first.consent.id);
    expect(again.effect.blockedBy).not.toHaveLength(0);
    expect((await hub.ask(resident.self, MINE)).data.myConsents.totalCount).toBe(3);
    const other = await give(resident.self, { ...input, categories: ['IDENTITY'] });
    expect(other.__typename).toBe('IdempotencyKeyReused');
    const neighbour = await story.resident(gees);
    expect((await give(neighbour.self, input)).__typename).toBe('GiveConsentSuccess');
  });

  test('of an input with problems writes nothing, tells all of them and leaves the key free', async () => {
    const resident = await story.resident(gees);
    const wrong = {
      idempotencyKey: 'free',
      grantee: { kind: 'PERSON', professionalId: gp.subject, role: 'GP' },
      categories: [],
      purposes: ['RESEARCH'],
      validUntil: '2020-01-01T00:00:00Z',
    };
    const refused = await give(resident.self, wrong);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.problems).toEqual([
      { path: 'grantee.role', code: 'NOT_ALLOWED' },
      { path: 'grantee.professionalId', code: 'UNKNOWN' },
      { path: 'categories', code: 'REQUIRED' },
      { path: 'validUntil', code: 'OUT_OF_RANGE' },
    ]);
    expect(JSON.stringify(refused)).not.toContain(gp.subject);
    expect((await hub.ask(resident.self, MINE)).data.myConsents.totalCount).toBe(0);
    const right = await give(resident.self, toPractice({ idempotencyKey: 'free' }));
    expect(right.__typename).toBe('GiveConsentSuccess');
  });

  test('is for the resident alone: whoever else reaches them is forbidden, the rest finds nobody', async () => {
    const resident = await story.resident(gees);
    const neighbour = await story.resident(gees);
    const coordinator = await story.staff(gees, 'COORDINATOR');
    const representative: Caller = { subject: 'nobody-yet', role: 'REPRESENTATIVE' };

    const forbidden = await hub.ask(coordinator, GIVE, {
      input: toPractice({ residentId: idFor(coordinator, resident) }),
    });
    expect(forbidden.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);

    for (const [caller, residentId] of [
      [gp, idFor(gp, resident)],
      [coordinator, idFor(gp, resident)],
      [coordinator, 'no id at all'],
      [neighbour.self, idFor(neighbour.self, resident)],
      [neighbour.self, idFor(resident.self, neighbour)],
      [representative, idFor(representative, resident)],
      [gp, null],
      [representative, null],
      [null, null],
      [null, 'x'],
    ] as const) {
      expect((await give(caller, toPractice({ residentId }))).__typename).toBe('NotFound');
    }
    const own = await give(
      resident.self,
      toPractice({ residentId: idFor(resident.self, resident) }),
    );
    expect(own.__typename).toBe('GiveConsentSuccess');
  });

  test('by somebody who is a volunteer too is about them as a resident', async () => {
    for (const volunteerKey of ['0', 'f'].map(
      (digit) => `${digit.repeat(8)}-0000-4000-8000-00000000beef`,
    )) {
      const resident = await story.resident(gees);
      await hub.admin`
        insert into disclosure.relations
          (subject, grantee, kind, categories, case_categories, valid_from)
        values (${volunteerKey}, ${`self:${resident.self.subject}`}, 'SELF',
          ${maskOf('VOLUNTEER_CONTACT', 'VOLUNTEER_AGREEMENT')}, 0, '2020-01-01')`;
      const given = await give(resident.self, toPractice());
      const [record] = await hub.admin`
        select subject, given_by from disclosure.records where id = ${given.consent.id}`;
      expect(record).toEqual({ subject: resident.key, given_by: resident.self.subject });
    }
  });

  test('for an id that is not reached leaves a line with its resident, and none with a key of nobody', async () => {
    const resident = await story.resident(gees);
    const forged = createPseudonyms(inject('template').hubSecret)
      .for({
        kind: 'PERSON',
        subject: gp.subject,
        role: 'GP',
        organisationId: practice.id,
        purpose: 'TREATMENT',
        actingFor: null,
      })
      .idOf('00000000-0000-4000-8000-00000000dead');
    await give(gp, toPractice({ residentId: idFor(gp, resident) }));
    await give(gp, toPractice({ residentId: forged }));
    const lines = await hub.admin`
      select s.subject, l.outcome, l.fields
      from disclosure.access_log l left join disclosure.subject_refs s on s.ref = l.subject_ref
      where l.actor_subject = ${gp.subject} and l.fields = '{Mutation.giveConsent}'
      order by l.at desc limit 2`;
    const fields = ['Mutation.giveConsent'];
    expect([...lines]).toEqual([
      { subject: null, outcome: 'REFUSED', fields },
      { subject: resident.key, outcome: 'REFUSED', fields },
    ]);
    const known = await hub.admin`
      select from disclosure.subject_refs where subject = '00000000-0000-4000-8000-00000000dead'`;
    expect(known).toHaveLength(0);
  });

  test('given twice at the same moment stands once', async () => {
    const resident = await story.resident(gees);
    await Promise.all([1, 2, 3, 4].map(() => give(resident.self, toPractice())));
    const live = await hub.admin`
      select from disclosure.records where subject = ${resident.key} and revoked_at is null`;
    expect(live).toHaveLength(1);
  });
});
