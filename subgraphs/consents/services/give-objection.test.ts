import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../../disclosure/pseudonyms.ts';
import type { Purpose } from '../../../platform/actor.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../../../test/kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../../../test/kit/test-hub.ts';
import { representativeOf } from '../testing/mandate-story.ts';

const OBJECT = `mutation ($input: GiveObjectionInput!) { giveObjection(input: $input) {
  __typename
  ... on GiveObjectionSuccess {
    objection { id textNl text }
    replaced { id }
    effect { closed stillReadable despite { id } }
  }
  ... on InvalidInput { problems { path code message } }
} }`;
const EXCEPT_TELEPHONE =
  /Behalve uw telefoonnummer[^,]*, omdat daar eerder toestemming voor is gegeven\. Trek die toestemming in om ook dat te stoppen\.$/;

describe('giveObjection', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let gp: Caller & { name: string };

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    gp = await story.staff(practice, 'GP');
  });
  afterAll(() => hub.stop());

  const object = async (caller: Caller, input: object) => {
    const { data, errors } = await hub.ask(caller, OBJECT, {
      input: {
        against: { kind: 'ORGANISATION', organisationId: practice.id },
        categories: ['CONTACT'],
        purposes: ['TREATMENT'],
        ...input,
      },
    });
    expect(errors).toEqual([]);
    expect(data.giveObjection.__typename).toBe('GiveObjectionSuccess');
    return data.giveObjection;
  };
  const permit = (resident: Resident, purposes: readonly Purpose[], to: Organisation = practice) =>
    story.record(resident, { to, categories: ['CONTACT'], purposes });
  const telephoneForGp = async ({ key }: Resident) => {
    const id = createPseudonyms(inject('template').hubSecret)
      .forOrganisation(practice.id)
      .idOf(key);
    const query = `query ($id: ID!) { resident(id: $id) { telephone } }`;
    return (await hub.ask(gp, query, { id })).data.resident?.telephone;
  };

  const ended = async (resident: Resident) => {
    const { data } = await hub.ask(
      resident.self,
      `{ myConsents { edges { node { id status recipients { reason } } } } }`,
    );
    return data.myConsents.edges.map(({ node }: any) => node);
  };

  test.each([
    ['fewer purposes', ['TREATMENT', 'COORDINATION_OF_CARE'], {}],
    ['one purpose', ['TREATMENT'], { purposes: ['TREATMENT', 'COORDINATION_OF_CARE'] }],
    ['more categories', ['TREATMENT'], { categories: ['CONTACT', 'ADDRESS'] }],
    ['all categories', ['TREATMENT'], { categories: [], allCategories: true }],
  ] as const)('beside a consent that is more specific says so: %s', async (_, purposes, input) => {
    const resident = await story.resident(gees);
    const consent = await permit(resident, purposes);
    const { objection, replaced, effect } = await object(resident.self, input);
    expect(replaced).toEqual([]);
    expect(await telephoneForGp(resident)).toBe(resident.telephone);
    expect(effect.stillReadable).toEqual(['CONTACT']);
    expect(effect.closed).not.toContain('CONTACT');
    expect(effect.despite).toEqual([{ id: consent }]);
    expect(objection.textNl).toMatch(EXCEPT_TELEPHONE);
    expect(objection.text).toMatch(/Withdraw that consent to end that too\.$/);
  });

  test('without one says that it is closed, and a consent that is withdrawn stands no more', async () => {
    const resident = await story.resident(gees);
    const consent = await permit(resident, ['TREATMENT']);
    await hub.ask(
      resident.self,
      `mutation ($id: ID!) { revokeConsent(input: { consentId: $id, version: 1 }) { __typename } }`,
      { id: consent },
    );
    const { objection, effect } = await object(resident.self, {});
    expect(effect).toEqual({ closed: ['CONTACT'], stillReadable: [], despite: [] });
    expect(objection.textNl).not.toMatch(/Behalve/);
  });

  test('names a consent to a person or role of whom it is against, and a kind of them', async () => {
    const resident = await story.resident(gees);
    const toRole = await story.record(resident, {
      to: practice,
      role: 'GP',
      categories: ['CONTACT'],
      purposes: ['TREATMENT'],
    });
    const { effect } = await object(resident.self, {});
    expect(effect).toEqual({ closed: [], stillReadable: ['CONTACT'], despite: [{ id: toRole }] });
    const kind = await object(resident.self, {
      against: { kind: 'ORGANISATION_CATEGORY', organisationKind: 'GP_PRACTICE' },
    });
    expect(kind.effect.despite).toEqual([{ id: toRole }]);
    const [person] = await hub.admin`
      select id from disclosure.staff where subject = ${gp.subject}`;
    const toPerson = await object(resident.self, {
      against: { kind: 'PERSON', professionalId: person?.['id'] },
    });
    expect(toPerson.effect).toEqual({ closed: ['CONTACT'], stillReadable: [], despite: [] });
  });

  test('to emergencies, by everybody, names the consent that opens there all the same', async () => {
    const resident = await story.resident(gees);
    const consent = await story.record(resident, {
      to: practice,
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    const { effect, objection } = await object(resident.self, {
      against: { kind: 'EVERYBODY' },
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    expect(effect).toEqual({
      closed: [],
      stillReadable: ['EMERGENCY_SET'],
      despite: [{ id: consent }],
    });
    expect(objection.textNl).toMatch(/Behalve uw noodgegevens, omdat daar eerder toestemming/);
  });

  test('that begins later tells what will still be open then, of the own village too', async () => {
    const resident = await story.resident(gees);
    await story.staff(gees, 'COORDINATOR');
    const consent = await permit(resident, ['SUPPORT_NETWORK'], gees);
    const { effect, objection } = await object(resident.self, {
      against: { kind: 'HOME_VILLAGE' },
      purposes: ['SUPPORT_NETWORK'],
      validFrom: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(effect.despite).toEqual([{ id: consent }]);
    expect(objection.textNl).toMatch(/^Vanaf .* mag uw eigen dorp dit niet zien: .* Behalve uw/);
  });

  test('by a representative tells of the categories of the mandate', async () => {
    const resident = await story.resident(gees);
    const consent = await permit(resident, ['TREATMENT']);
    const { self, residentId } = await representativeOf(hub, resident, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    const { effect, objection } = await object(self, {
      residentId,
      purposes: ['TREATMENT', 'COORDINATION_OF_CARE'],
    });
    expect(effect.despite).toEqual([{ id: consent }]);
    expect(objection.textNl).toMatch(/omdat daar eerder toestemming voor is gegeven/);

    const own = await object(resident.self, { categories: ['CONTACT', 'ADDRESS'] });
    await story.record(resident, {
      to: practice,
      categories: ['ADDRESS'],
      purposes: ['TREATMENT'],
    });
    const read = await hub.ask(
      self,
      `query ($id: ID!) { resident(id: $id) { consents { edges { node { id textNl } } } } }`,
      { id: residentId },
    );
    const { node } = read.data.resident.consents.edges.find(
      ({ node }: any) => node.id === own.objection.id,
    );
    expect(node.textNl).toMatch(/Behalve telefoonnummer[^,;]*, omdat/);
  });

  test('against the home village tells a representative nothing who may not know which it is', async () => {
    const resident = await story.resident(gees);
    await story.staff(gees, 'COORDINATOR');
    const consent = await permit(resident, ['SUPPORT_NETWORK'], gees);
    const against = { kind: 'HOME_VILLAGE' };
    for (const [categories, effect] of [
      [['CONSENTS', 'CONTACT'], { closed: [], stillReadable: [], despite: [] }],
      [
        ['CONSENTS', 'CONTACT', 'ADDRESS'],
        { closed: [], stillReadable: ['CONTACT'], despite: [{ id: consent }] },
      ],
    ] as const) {
      const { self, residentId } = await representativeOf(hub, resident, { categories });
      const given = await object(self, { residentId, against, purposes: ['SUPPORT_NETWORK'] });
      expect(given.effect).toEqual(effect);
      expect(/Behalve/.test(given.objection.textNl)).toBe(effect.despite.length > 0);
    }
  });

  test('withdraws in the same step the consents that it names, and tells who read on them', async () => {
    const resident = await story.resident(gees);
    const consent = await permit(resident, ['TREATMENT', 'COORDINATION_OF_CARE']);
    expect(await telephoneForGp(resident)).toBe(resident.telephone);
    const { effect, objection } = await object(resident.self, { withdraw: [consent] });
    expect(effect).toEqual({ closed: ['CONTACT'], stillReadable: [], despite: [] });
    expect(objection.textNl).not.toMatch(/Behalve/);
    expect(await telephoneForGp(resident)).not.toBe(resident.telephone);
    expect(await ended(resident)).toEqual([
      { id: objection.id, status: 'ACTIVE', recipients: [] },
      { id: consent, status: 'REVOKED', recipients: [{ reason: 'CONSENT_WITHDRAWN' }] },
    ]);
  });

  test('that withdraws the very consent it would replace tells of it once', async () => {
    const resident = await story.resident(gees);
    const purposes = [
      'TREATMENT',
      'COORDINATION_OF_CARE',
      'CARE_MANAGEMENT',
      'SUPPORT_NETWORK',
    ] as const;
    const consent = await permit(resident, purposes);
    await telephoneForGp(resident);
    await object(resident.self, { withdraw: [consent] });
    const [, told] = await ended(resident);
    expect(told.recipients).toHaveLength(1);
  });

  test('withdraws no consent of somebody else, that it does not meet, or beyond the mandate', async () => {
    const [resident, neighbour] = [await story.resident(gees), await story.resident(gees)];
    const { self, residentId } = await representativeOf(hub, resident, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    const theirs = await permit(neighbour, ['TREATMENT']);
    const address = await story.record(resident, { to: practice, categories: ['ADDRESS'] });
    const wider = await story.record(resident, {
      to: practice,
      categories: ['ADDRESS', 'CONTACT'],
    });
    for (const [caller, id, input] of [
      [resident.self, theirs, {}],
      [resident.self, address, {}],
      [self, wider, { residentId }],
    ] as const) {
      const { data } = await hub.ask(caller, OBJECT, {
        input: {
          against: { kind: 'ORGANISATION', organisationId: practice.id },
          categories: ['CONTACT'],
          withdraw: [id],
          ...input,
        },
      });
      expect(data.giveObjection.problems).toMatchObject([{ path: 'withdraw.0', code: 'UNKNOWN' }]);
    }
    const records = await hub.admin`
      select revoked_at from disclosure.records where id in (${theirs}, ${address}, ${wider})`;
    expect(records.map((row) => row['revoked_at'])).toEqual([null, null, null]);
  });

  test('is told in a list too, of that objection alone', async () => {
    const resident = await story.resident(gees);
    for (const category of ['CONTACT', 'ADDRESS', 'IDENTITY'])
      await object(resident.self, { categories: [category, 'HOUSEHOLD'] });
    await permit(resident, ['TREATMENT']);
    const { data } = await hub.ask(
      resident.self,
      `{ myConsents { edges { node { textNl decision } } } }`,
    );
    const excepted = data.myConsents.edges.filter(({ node }: any) => /Behalve/.test(node.textNl));
    expect(excepted).toHaveLength(1);
  });
});
