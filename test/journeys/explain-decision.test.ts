import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPseudonyms } from '../../disclosure/pseudonyms.ts';
import { representativeOf } from '../../subgraphs/consents/testing/mandate-story.ts';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import { matchInState } from '../../subgraphs/volunteers/testing/match-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';

const EXPLAIN = `query ($category: DataCategory!, $purpose: PurposeOfUse!, $id: ID) {
  explainDecision(category: $category, purpose: $purpose, residentId: $id) {
    readers { organisation { name } role name basis onCasesAlone consent { id } text textNl }
  }
}`;

describe('explainDecision', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let socialTeam: Organisation;
  let gp: Caller & { name: string };
  let worker: Caller & { name: string };
  let coordinator: Caller;
  let officer: Caller;
  let resident: Resident;

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    socialTeam = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    gp = await story.staff(practice, 'GP');
    worker = await story.staff(socialTeam, 'SOCIAL_WORKER');
    coordinator = await story.staff(gees, 'COORDINATOR');
    officer = await story.staff(gees, 'PRIVACY_OFFICER');
    resident = await story.resident(gees);
  });
  afterAll(() => hub.stop());

  const readers = async (caller: Caller | null, category: string, purpose: string, id?: string) => {
    const { data, errors } = await hub.ask(caller, EXPLAIN, { category, purpose, id });
    expect(errors).toEqual([]);
    return data.explainDecision?.readers ?? null;
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
  const who = (list: any[]) =>
    list.map(({ role, name, basis }) => `${role ?? '-'} ${name ?? '-'} ${basis}`).sort();

  test('names the people of the village on their rule, in Dutch and English', async () => {
    const [first, ...rest] = await readers(resident.self, 'CONTACT', 'SUPPORT_NETWORK');
    expect(rest).toEqual([]);
    expect(first).toEqual({
      organisation: { name: gees.name },
      role: 'COORDINATOR',
      name: null,
      basis: 'HOME_VILLAGE',
      onCasesAlone: false,
      consent: null,
      text: `Coordinator at ${gees.name} could see this (telephone number and how messages arrive) for support in the village, because you live in this village, which keeps this itself.`,
      textNl: `Coördinator bij ${gees.name} kan dit zien (telefoonnummer en hoe berichten aankomen) voor hulp uit het dorp, omdat u in dit dorp woont en het dorp deze gegevens zelf bijhoudt.`,
    });
  });

  test('follows consents, objections and cases as the decision does', async () => {
    const one = await story.resident(gees);
    expect(await readers(one.self, 'CONTACT', 'TREATMENT')).toEqual([]);
    const consent = await story.record(one, { to: practice, categories: ['CONTACT'] });
    const [permitted] = await readers(one.self, 'CONTACT', 'TREATMENT');
    expect(permitted).toMatchObject({ role: 'GP', basis: 'CONSENT', consent: { id: consent } });
    expect(permitted.textNl).toMatch(/omdat u daar op \d+ \w+ \d{4} toestemming voor gaf\.$/);
    await story.record(one, {
      to: practice,
      role: 'GP',
      decision: 'DENY',
      categories: ['CONTACT'],
    });
    expect(await readers(one.self, 'CONTACT', 'TREATMENT')).toEqual([]);

    const moves = createMovementStory(hub);
    const id = await moves.sent(gp, one, socialTeam);
    await moves.change(worker, 'acceptReferral', id);
    const onCase = await readers(one.self, 'REFERRAL_CONTENT', 'COORDINATION_OF_CARE');
    expect(who(onCase)).toEqual(['GP - CASE', 'SOCIAL_WORKER - CASE']);
    expect(onCase.map(({ onCasesAlone }: any) => onCasesAlone)).toEqual([true, true]);
    // That there is a referral is not for oversight to know, nor for whose mandate does not reach it.
    const ofOfficer = idFor(officer, one);
    const overseen = await readers(officer, 'IDENTITY', 'COORDINATION_OF_CARE', ofOfficer);
    expect(who(overseen)).toEqual(['COORDINATOR - HOME_VILLAGE']);
    const { self, residentId } = await representativeOf(hub, one, { categories: ['CONSENTS'] });
    expect(await readers(self, 'IDENTITY', 'COORDINATION_OF_CARE', residentId)).toEqual([]);
  });

  const blocks = async (caller: Caller | null, category: string, purpose: string, id?: string) => {
    const { data, errors } = await hub.ask(
      caller,
      `query ($category: DataCategory!, $purpose: PurposeOfUse!, $id: ID) {
        explainDecision(category: $category, purpose: $purpose, residentId: $id) {
          blocks { grantee { kind label } consent { id } text textNl withheld }
        }
      }`,
      { category, purpose, id },
    );
    expect(errors).toEqual([]);
    return data.explainDecision?.blocks ?? null;
  };

  test('says who is blocked, by which record, in words', async () => {
    const one = await story.resident(gees);
    expect(await blocks(one.self, 'CONTACT', 'TREATMENT')).toEqual([]);
    const objection = await story.record(one, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT'],
      purposes: ['TREATMENT'],
    });
    const [block, ...others] = await blocks(one.self, 'CONTACT', 'TREATMENT');
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      grantee: { kind: 'ORGANISATION', label: expect.stringContaining(practice.name) },
      consent: { id: objection },
      withheld: [],
    });
    expect(block.textNl).toMatch(
      /kan dit niet zien \(telefoonnummer en hoe berichten aankomen\).* bezwaar tegen maakte\./,
    );
    expect(block.text).toMatch(
      /cannot see this \(telephone number and how messages arrive\).* because you objected/,
    );
    // An objection to one of the care purposes is one to all of them; to another category it is none.
    expect(await blocks(one.self, 'CONTACT', 'COORDINATION_OF_CARE')).toHaveLength(1);
    expect(await blocks(one.self, 'ADDRESS', 'TREATMENT')).toEqual([]);
    expect(await blocks(one.self, 'CONTACT', 'BREAK_GLASS')).toEqual([]);
    // The resident reads on, and so does oversight: for them nothing is blocked.
    for (const purpose of ['RESIDENT_REQUEST', 'REPRESENTATIVE', 'LEGAL'])
      expect(await blocks(one.self, 'CONTACT', purpose)).toEqual([]);
  });

  test('says that a restriction keeps everybody out, until it is lifted', async () => {
    const one = await story.resident(gees);
    const restriction = await story.record(one, { to: 'everybody', decision: 'RESTRICT' });
    expect(await readers(one.self, 'CONTACT', 'SUPPORT_NETWORK')).toEqual([]);
    const [block] = await blocks(one.self, 'CONTACT', 'SUPPORT_NETWORK');
    expect(block).toMatchObject({ grantee: { kind: 'EVERYBODY' }, consent: { id: restriction } });
    expect(block.textNl).toMatch(
      /^Behalve u, en wie met een machtiging namens u handelt, kan niemand dit zien/,
    );
    expect(await blocks(one.self, 'CONTACT', 'LEGAL')).toEqual([]);
    await hub.admin`update disclosure.records set revoked_at = now() where id = ${restriction}`;
    expect(await blocks(one.self, 'CONTACT', 'SUPPORT_NETWORK')).toEqual([]);
  });

  test('tells a representative of no block beyond the mandate, and strangers of none', async () => {
    const one = await story.resident(gees);
    await story.record(one, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT', 'SUBSTANCE_OR_MENTAL'],
      purposes: ['TREATMENT'],
    });
    const { self, residentId } = await representativeOf(hub, one, {
      categories: ['CONSENTS', 'CONTACT'],
    });
    expect(await blocks(self, 'CONTACT', 'TREATMENT', residentId)).toHaveLength(1);
    expect(await blocks(self, 'SUBSTANCE_OR_MENTAL', 'TREATMENT', residentId)).toEqual([]);
    expect(await blocks(officer, 'CONTACT', 'TREATMENT', idFor(officer, one))).toHaveLength(1);
    for (const stranger of [gp, coordinator])
      expect(await blocks(stranger, 'CONTACT', 'TREATMENT', idFor(stranger, one))).toBeNull();
    expect(await blocks(null, 'CONTACT', 'TREATMENT')).toBeNull();
  });

  test('names a person for what is theirs alone: a volunteer, a representative, a professional', async () => {
    const one = await story.resident(gees);
    const volunteer = await story.volunteer(gees);
    const { id } = await story.helpRequest(one);
    await matchInState(hub, id, volunteer, 'ACCEPTED');
    const near = await readers(one.self, 'ADDRESS', 'SUPPORT_NETWORK');
    expect(who(near)).toEqual(['- - MATCH', 'COORDINATOR - HOME_VILLAGE']);
    expect(near.find(({ basis }: any) => basis === 'MATCH').textNl).toMatch(/^Uw vrijwilliger kan/);

    const { name } = await representativeOf(hub, one);
    expect(who(await readers(one.self, 'ADDRESS', 'REPRESENTATIVE'))).toEqual([
      `- ${name} REPRESENTATIVE`,
    ]);

    const [staff] = await hub.admin`select id from disclosure.staff where subject = ${gp.subject}`;
    await hub.ask(
      one.self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }`,
      {
        input: {
          grantee: { kind: 'PERSON', professionalId: staff?.['id'] },
          categories: ['ADDRESS'],
          purposes: ['TREATMENT'],
        },
      },
    );
    expect(who(await readers(one.self, 'ADDRESS', 'TREATMENT'))).toEqual([`GP ${gp.name} CONSENT`]);
  });

  test('agrees with the decision for every caller it names, and for those it does not', async () => {
    const one = await story.resident(gees);
    await story.record(one, { to: practice, role: 'GP', categories: ['HOUSEHOLD'] });
    const named = who(await readers(one.self, 'HOUSEHOLD', 'COORDINATION_OF_CARE'));
    for (const caller of [gp, worker, coordinator]) {
      const [row] = await hub.admin`
        select d.permitted & disclosure.mask('HOUSEHOLD') <> 0 as permitted
        from disclosure.standing('PERSON', ${caller.subject}, ${caller.role},
          ${caller.organisationId ?? null}, disclosure.purpose_mask('COORDINATION_OF_CARE'), null, now()) s
        cross join lateral disclosure.decide(s, ${one.key}::uuid, null) d`;
      const isNamed = named.some((entry) => entry.startsWith(`${caller.role} `));
      expect(isNamed).toBe(row?.['permitted']);
    }
  });

  const inEmergency = async (caller: Caller | null, category: string, id?: string) => {
    const { data, errors } = await hub.ask(
      caller,
      `query ($category: DataCategory!, $id: ID) {
        explainDecision(category: $category, purpose: TREATMENT, residentId: $id) {
          inEmergency { organisation { name } role name basis consent { id } text textNl }
        }
      }`,
      { category, id },
    );
    expect(errors).toEqual([]);
    return data.explainDecision?.inEmergency ?? null;
  };
  const openEmergency = async ({ name, birthYear }: Resident) =>
    (
      await hub.ask(
        gp,
        `mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { __typename } }`,
        {
          input: {
            person: { name, birthYear, postcode: '7863 TA' },
            reason: 'Gevallen, niet aanspreekbaar.',
          },
        },
      )
    ).data.openBreakGlass.__typename;

  test('says who could see something in an emergency before anybody opens one, in Dutch and English', async () => {
    const one = await story.resident(gees);
    expect(await readers(one.self, 'EMERGENCY_SET', 'BREAK_GLASS')).toEqual([]);
    // A social worker opens none, whatever stands in a consent.
    await story.record(one, { to: socialTeam, purposes: ['BREAK_GLASS'] });
    expect(await inEmergency(one.self, 'EMERGENCY_SET')).toEqual([
      {
        organisation: { name: practice.name },
        role: 'GP',
        name: null,
        basis: 'BREAK_GLASS',
        consent: null,
        text: `GP at ${practice.name} could see this in an emergency (details for emergencies), on opening emergency access with a reason. No consent is needed for that, but you may object to it. You are told of it at once, and it is reviewed afterwards.`,
        textNl: `Huisarts bij ${practice.name} kan dit in een noodgeval zien (noodgegevens), als deze persoon noodtoegang opent met een reden. Daar is geen toestemming voor nodig. U kunt er wel bezwaar tegen maken. U krijgt daar meteen bericht van, en het wordt achteraf beoordeeld.`,
      },
    ]);
    expect(await inEmergency(one.self, 'HOUSEHOLD')).toEqual([]);
    const consent = await story.record(one, {
      to: practice,
      categories: ['HOUSEHOLD'],
      purposes: ['BREAK_GLASS'],
    });
    const [permitted, ...others] = await inEmergency(one.self, 'HOUSEHOLD');
    expect(others).toEqual([]);
    expect(permitted).toMatchObject({ role: 'GP', basis: 'CONSENT', consent: { id: consent } });
    expect(permitted.textNl).toMatch(
      /noodtoegang opent met een reden, omdat u daar op \d+ \w+ \d{4} toestemming voor gaf\. U krijgt/,
    );
    // And so it is.
    expect(await openEmergency(one)).toBe('OpenBreakGlassSuccess');
    expect(who(await readers(one.self, 'HOUSEHOLD', 'BREAK_GLASS'))).toEqual([
      `GP ${gp.name} CONSENT`,
    ]);
    // That there is an emergency is in the log, which this mandate does not reach.
    const { self, residentId } = await representativeOf(hub, one, { categories: ['CONSENTS'] });
    expect(await readers(self, 'HOUSEHOLD', 'BREAK_GLASS', residentId)).toEqual([]);
  });

  test('names nobody for an emergency that the resident forbade', async () => {
    const one = await story.resident(gees);
    await story.record(one, {
      to: practice,
      categories: ['HOUSEHOLD', 'CONTACT'],
      purposes: ['BREAK_GLASS'],
    });
    await story.record(one, {
      to: practice,
      decision: 'DENY',
      categories: ['CONTACT'],
      purposes: ['BREAK_GLASS'],
    });
    expect(await inEmergency(one.self, 'CONTACT')).toEqual([]);
    expect(await inEmergency(one.self, 'HOUSEHOLD')).toHaveLength(1);
    const forbids = await story.record(one, {
      to: 'everybody',
      decision: 'DENY',
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    for (const category of ['EMERGENCY_SET', 'HOUSEHOLD'])
      expect(await inEmergency(one.self, category)).toEqual([]);
    expect(await openEmergency(one)).toBe('BreakGlassRefused');
    // A consent for just this goes before it, for whom it names alone.
    await story.record(one, {
      to: practice,
      role: 'GP',
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    expect(who(await inEmergency(one.self, 'HOUSEHOLD'))).toEqual(['GP - CONSENT']);
    expect(await openEmergency(one)).toBe('OpenBreakGlassSuccess');
    await hub.admin`update disclosure.records set revoked_at = now() where id = ${forbids}`;
    await story.record(one, { to: 'everybody', decision: 'RESTRICT' });
    for (const category of ['EMERGENCY_SET', 'HOUSEHOLD'])
      expect(await inEmergency(one.self, category)).toEqual([]);
  });

  test('names a person for an emergency where the consent does', async () => {
    const one = await story.resident(gees);
    await story.staff(practice, 'PRACTICE_NURSE');
    await hub.admin`
      insert into disclosure.records (id, subject, decision, grantee_rank, grantee, categories, purposes,
        community_id, valid_from, given_at, given_by)
      select gen_random_uuid(), ${one.key}, 'PERMIT', 1, ${`person:${gp.subject}`},
        disclosure.mask('ADDRESS'), disclosure.purpose_mask('BREAK_GLASS'), ${gees.communityId},
        now() - interval '1 hour', now() - interval '1 hour', 'x'`;
    expect(who(await inEmergency(one.self, 'ADDRESS'))).toEqual([`GP ${gp.name} CONSENT`]);
    expect(who(await inEmergency(one.self, 'EMERGENCY_SET'))).toEqual([
      'GP - BREAK_GLASS',
      'PRACTICE_NURSE - BREAK_GLASS',
    ]);
  });

  test('tells of emergencies nobody who may not be told, nor where the village is whoever may not know', async () => {
    const one = await story.resident(gees);
    for (const caller of [gp, coordinator])
      expect(await inEmergency(caller, 'EMERGENCY_SET', idFor(caller, one))).toBeNull();
    expect(await inEmergency(null, 'EMERGENCY_SET')).toBeNull();
    expect(
      (await inEmergency(officer, 'EMERGENCY_SET', idFor(officer, one))).length,
    ).toBeGreaterThan(0);
    const { self, residentId } = await representativeOf(hub, one, {
      categories: ['CONSENTS', 'EMERGENCY_SET'],
    });
    expect(await inEmergency(self, 'EMERGENCY_SET', residentId)).toEqual([]);
    await story.record(one, {
      to: practice,
      categories: ['EMERGENCY_SET'],
      purposes: ['BREAK_GLASS'],
    });
    expect(await inEmergency(self, 'EMERGENCY_SET', residentId)).toMatchObject([
      { basis: 'CONSENT' },
      { basis: 'CONSENT' },
    ]);
  });

  test('is null for whoever may not read the resident’s consents, and leaves a line', async () => {
    const began = new Date();
    for (const caller of [coordinator, gp])
      expect(
        await readers(caller, 'CONTACT', 'SUPPORT_NETWORK', idFor(caller, resident)),
      ).toBeNull();
    expect(await readers(null, 'CONTACT', 'SUPPORT_NETWORK', 'x')).toBeNull();
    expect(await readers(coordinator, 'CONTACT', 'SUPPORT_NETWORK')).toBeNull();
    expect(
      await readers(officer, 'CONTACT', 'SUPPORT_NETWORK', idFor(officer, resident)),
    ).toHaveLength(1);
    const lines = await hub.admin`
      select l.actor_subject, l.outcome from disclosure.access_log l
      where l.fields = '{Query.explainDecision}' and l.at >= ${began} order by l.at, l.actor_subject`;
    expect(lines.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
  });

  test('nobody is told that the resident gave what a representative gave for them', async () => {
    const one = await story.resident(gees);
    const acting = await representativeOf(hub, one);
    await hub.ask(
      acting.self,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }`,
      {
        input: {
          residentId: acting.residentId,
          grantee: { kind: 'ORGANISATION', organisationId: practice.id },
          categories: ['CONTACT'],
          purposes: ['TREATMENT'],
        },
      },
    );
    await hub.ask(gp, `query ($id: ID!) { resident(id: $id) { telephone } }`, {
      id: idFor(gp, one),
    });
    const { data } = await hub.ask(
      one.self,
      `{
        myAccessLog(category: CONTACT, organisationId: "${practice.id}") {
          edges { node { categories { textNl } } }
        }
        explainDecision(category: CONTACT, purpose: TREATMENT) { readers { basis textNl } }
      }`,
    );
    const byOther = / omdat daar op .* namens u toestemming voor is gegeven\.$/;
    expect(data.myAccessLog.edges[0].node.categories[0].textNl).toMatch(byOther);
    const read = data.explainDecision.readers.filter(({ basis }: any) => basis === 'CONSENT');
    expect(read.length).toBeGreaterThan(0);
    for (const { textNl } of read) expect(textNl).toMatch(byOther);
  });

  test('each line of the log says why, and can be found by period, organisation and category', async () => {
    const one = await story.resident(gees);
    const before = new Date().toISOString();
    await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents(first: 100) { edges { node { telephone informalNetwork { name } } } } } }`,
    );
    const log = async (filter: string) =>
      (
        await hub.ask(
          one.self,
          `{ myAccessLog(${filter}) { totalCount edges { node { outcome categories { category text textNl } } } } }`,
        )
      ).data.myAccessLog;
    const shown = await log(`category: CONTACT, since: "${before}"`);
    expect(shown.edges[0].node.categories).toContainEqual({
      category: 'CONTACT',
      text: 'Shown (telephone number and how messages arrive), because you live in this village, which keeps this itself.',
      textNl:
        'Getoond (telefoonnummer en hoe berichten aankomen), omdat u in dit dorp woont en het dorp deze gegevens zelf bijhoudt.',
    });
    const refused = await log(`category: INFORMAL_NETWORK, outcome: REFUSED`);
    expect(refused.edges[0].node.categories[0].textNl).toMatch(/^Niet getoond/);
    expect((await log(`organisationId: "${gees.id}", category: CONTACT`)).totalCount).toBe(1);
    expect((await log(`organisationId: "${practice.id}"`)).totalCount).toBe(0);
    expect((await log(`until: "${before}", category: CONTACT`)).totalCount).toBe(0);
    expect((await log(`organisationId: "nothing at all"`)).totalCount).toBe(0);
  });
});
