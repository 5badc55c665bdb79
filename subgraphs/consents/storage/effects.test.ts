import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStory, type Resident, type Story, type Village } from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';

const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) {
  ... on GiveConsentSuccess { effect { readableNow stillBlocked blockedBy { id } } }
  ... on InvalidInput { problems { path message } }
} }`;

describe('the effect of a consent', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
  });
  afterAll(() => hub.stop());

  const effect = async (resident: Resident, input: object) =>
    (await hub.ask(resident.self, GIVE, { input })).data.giveConsent.effect;
  const toKind = (organisationKind: string) => ({
    grantee: { kind: 'ORGANISATION_CATEGORY', organisationKind },
    categories: ['CONTACT'],
    purposes: ['COORDINATION_OF_CARE'],
  });
  const professionalId = async ({ subject }: Caller) =>
    (await hub.admin`select id from disclosure.staff where subject = ${subject} limit 1`)[0]?.[
      'id'
    ];

  test('is nothing where the network has no partner of that kind, and nothing is blocked', async () => {
    await story.careOrganisation('CHURCH', []);
    const resident = await story.resident(gees);
    expect(await effect(resident, toKind('CHURCH'))).toEqual({
      readableNow: [],
      stillBlocked: [],
      blockedBy: [],
    });
  });

  test('is what one partner reads, and tells the objection to the other', async () => {
    const [one, other] = [
      await story.careOrganisation('WELFARE', [gees]),
      await story.careOrganisation('WELFARE', [gees]),
    ];
    for (const partner of [one, other]) await story.staff(partner, 'WELFARE_WORKER');
    const resident = await story.resident(gees);
    const objection = await story.record(resident, { to: one, decision: 'DENY' });
    expect(await effect(resident, toKind('WELFARE'))).toEqual({
      readableNow: ['CONTACT'],
      stillBlocked: [],
      blockedBy: [{ id: objection }],
    });
  });

  test('is nothing under a restriction, which is named, whoever works there', async () => {
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const resident = await story.resident(gees);
    const restriction = await story.record(resident, { to: 'everybody', decision: 'RESTRICT' });
    const input = {
      grantee: { kind: 'ORGANISATION', organisationId: practice.id },
      categories: ['CONTACT', 'IDENTITY'],
      purposes: ['TREATMENT'],
    };
    expect(await effect(resident, input)).toEqual({
      readableNow: [],
      stillBlocked: ['CONTACT', 'IDENTITY'],
      blockedBy: [{ id: restriction }],
    });
  });

  test('is what somebody who works there reads, and nobody else: as explainDecision says', async () => {
    const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const input = {
      grantee: { kind: 'ORGANISATION', organisationId: team.id },
      categories: ['CONTACT'],
      purposes: ['CARE_MANAGEMENT'],
    };
    const explained = async (resident: Resident) =>
      (
        await hub.ask(
          resident.self,
          `{ explainDecision(category: CONTACT, purpose: CARE_MANAGEMENT) { readers { role } } }`,
        )
      ).data.explainDecision.readers;
    const nothing = { readableNow: [], stillBlocked: [], blockedBy: [] };
    const early = await story.resident(gees);
    expect(await effect(early, input)).toEqual(nothing);
    expect(await explained(early)).toEqual([]);
    // Somebody works there, who may not state the purpose.
    await story.staff(team, 'HOUSING_OFFICER');
    const still = await story.resident(gees);
    expect(await effect(still, input)).toEqual(nothing);
    expect(await explained(still)).toEqual([]);
    await story.staff(team, 'SOCIAL_WORKER');
    const late = await story.resident(gees);
    expect(await effect(late, input)).toEqual({ ...nothing, readableNow: ['CONTACT'] });
    expect(await explained(late)).toEqual([{ role: 'SOCIAL_WORKER' }]);
  });

  test('on a person counts wherever they work, for the purposes of their role there', async () => {
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const gp = await story.staff(practice, 'GP');
    const grantee = { kind: 'PERSON', professionalId: await professionalId(gp) };
    await hub.admin`
      insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
      values (gen_random_uuid(), ${gp.subject}, ${team.id}, 'SOCIAL_WORKER', 'Naam', '2020-01-01')`;
    const resident = await story.resident(gees);
    const input = { grantee, categories: ['CONTACT'], purposes: ['CARE_MANAGEMENT'] };
    expect(await effect(resident, input)).toEqual({
      readableNow: ['CONTACT'],
      stillBlocked: [],
      blockedBy: [],
    });
  });

  test('does not count what the same person may read as somebody else', async () => {
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const resident = await story.resident(gees);
    // The resident is the practice's own doctor.
    await hub.admin`
      insert into disclosure.staff (id, subject, organisation_id, role, name, valid_from)
      values (gen_random_uuid(), ${resident.self.subject}, ${practice.id}, 'GP', 'Naam', '2020-01-01')`;
    const objection = await story.record(resident, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT'],
      purposes: ['TREATMENT'],
      role: 'GP',
    });
    const input = {
      grantee: { kind: 'ORGANISATION', organisationId: practice.id },
      categories: ['CONTACT', 'IDENTITY'],
      purposes: ['TREATMENT'],
    };
    expect(await effect(resident, input)).toMatchObject({ blockedBy: [{ id: objection }] });
    const own = {
      grantee: { kind: 'PERSON', professionalId: await professionalId(resident.self) },
      categories: ['CONTACT', 'IDENTITY', 'HOUSEHOLD'],
      purposes: ['TREATMENT'],
    };
    expect(await effect(resident, own)).toEqual({
      readableNow: ['HOUSEHOLD', 'IDENTITY'],
      stillBlocked: ['CONTACT'],
      blockedBy: [{ id: objection }],
    });
  });

  test('tells apart what opens in an emergency access alone, and what opens in none', async () => {
    const practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    const gp = await story.staff(practice, 'GP');
    const inEmergency = async (resident: Resident, categories: string[], purposes: string[]) => {
      const grantee = { kind: 'ORGANISATION', organisationId: practice.id };
      const { data } = await hub.ask(
        resident.self,
        `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on GiveConsentSuccess {
          effect { readableNow readableInEmergency stillBlocked } } } }`,
        { input: { grantee, categories, purposes } },
      );
      return data.giveConsent.effect;
    };
    const free = await story.resident(gees);
    const both = ['CONTACT', 'HOUSEHOLD'];
    expect(await inEmergency(free, both, ['BREAK_GLASS'])).toEqual({
      readableNow: [],
      readableInEmergency: both,
      stillBlocked: [],
    });
    expect(await inEmergency(free, ['ADDRESS'], ['BREAK_GLASS', 'TREATMENT'])).toEqual({
      readableNow: ['ADDRESS'],
      readableInEmergency: [],
      stillBlocked: [],
    });
    expect(await inEmergency(free, ['ADDRESS', 'IDENTITY'], ['TREATMENT'])).toMatchObject({
      readableInEmergency: [],
    });
    // So it is: closed before, open in an emergency.
    const { data } = await hub.ask(
      gp,
      `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) {
        ... on OpenBreakGlassSuccess { residentId } } }`,
      {
        input: {
          person: { name: free.name, birthYear: free.birthYear, postcode: '7863 TA' },
          reason: 'Gevallen, niet aanspreekbaar.',
        },
      },
    );
    const read = await hub.ask(
      { ...gp, purpose: 'BREAK_GLASS' },
      `query ($id: ID!) { resident(id: $id) { telephone birthYear withheld } }`,
      { id: data.openBreakGlass.residentId },
    );
    expect(read.data.resident.withheld).not.toContain('CONTACT');
    expect(read.data.resident.withheld).not.toContain('HOUSEHOLD');

    const objects = await story.resident(gees);
    await story.record(objects, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT'],
      purposes: ['BREAK_GLASS'],
    });
    expect(await inEmergency(objects, both, ['BREAK_GLASS'])).toEqual({
      readableNow: [],
      readableInEmergency: ['HOUSEHOLD'],
      stillBlocked: ['CONTACT'],
    });
    const forbids = await story.resident(gees);
    await story.record(forbids, {
      to: practice,
      decision: 'DENY',
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    // A consent for just this opens an emergency that the resident forbade everybody.
    const excepts = await story.resident(gees);
    await story.record(excepts, {
      to: 'everybody',
      decision: 'DENY',
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    expect(await inEmergency(excepts, ['EMERGENCY_SET'], ['BREAK_GLASS'])).toEqual({
      readableNow: [],
      readableInEmergency: ['EMERGENCY_SET'],
      stillBlocked: [],
    });
    const restricted = await story.resident(gees);
    await story.record(restricted, { to: 'everybody', decision: 'RESTRICT' });
    for (const resident of [forbids, restricted])
      expect(await inEmergency(resident, both, ['BREAK_GLASS'])).toEqual({
        readableNow: [],
        readableInEmergency: [],
        stillBlocked: both,
      });
  });

  test('takes as many statements for a kind of organisation as for one', async () => {
    const resident = await story.resident(gees);
    for (let n = 0; n < 30; n += 1) await story.careOrganisation('HOME_CARE', [gees]);
    await story.careOrganisation('OTHER', [gees]);
    const forOne = await hub.statementsDuring(() => effect(resident, toKind('OTHER')));
    const forMany = await hub.statementsDuring(() => effect(resident, toKind('HOME_CARE')));
    expect(forMany.length).toBe(forOne.length);
  });
});
