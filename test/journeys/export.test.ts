import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseLocks } from '../../platform/held-locks.ts';
import {
  representativeOf,
  type Representative,
} from '../../subgraphs/consents/testing/mandate-story.ts';
import { createMovementStory } from '../../subgraphs/referrals/testing/movement-story.ts';
import {
  createStory,
  type Organisation,
  type Resident,
  type Story,
  type Village,
  type Volunteer,
} from '../kit/story.ts';
import { startTestHub, type Caller, type TestHub } from '../kit/test-hub.ts';
import { EXPORTED, NOT_EXPORTED } from './exported-tables.ts';

describe('the export of what the hub has about somebody', () => {
  let hub: TestHub;
  let story: Story;
  let gees: Village;
  let practice: Organisation;
  let coordinator: Caller & { name: string };
  let resident: Resident;
  let other: Resident;
  let volunteer: Volunteer;
  let helpRequest: { id: string; text: string };
  const entries: string[] = [];
  const schema = JSON.parse(readFileSync('docs/export.schema.json', 'utf8'));
  const fits = new Ajv2020({ strict: false }).compile(schema);

  beforeAll(async () => {
    hub = await startTestHub();
    story = createStory(hub);
    gees = await story.village('gees');
    practice = await story.careOrganisation('GP_PRACTICE', [gees]);
    coordinator = await story.staff(gees, 'COORDINATOR');
    resident = await story.resident(gees);
    other = await story.resident(gees);
    volunteer = await story.volunteer(gees);
    helpRequest = await story.helpRequest(resident);
    await story.helpRequest(other);
    // More than come with their question, so that the rest is asked.
    for (let n = 0; n < 45; n += 1)
      entries.push((await story.logEntry(helpRequest, coordinator)).text);
    for (let n = 0; n < 120; n += 1) await story.helpRequest(resident, 'WALK');
    await story.record(resident, { to: practice, categories: ['CONTACT'] });
    await story.housingInterest(resident);
    await hub.admin`
      insert into volunteers.offers (volunteer_key, kind, hours_a_week) values (${volunteer.key}, 'WALK', 2)`;
    await hub.admin`
      insert into volunteers.agreements (id, volunteer_key, text_version, signed_on, valid_until, covers)
      values (gen_random_uuid(), ${volunteer.key}, '2023-1', '2023-02-01', '2024-02-01', '{WALK}')`;
    await hub.ask(
      coordinator,
      `{ community(slug: "gees") { residents { edges { node { name } } } } }`,
    );
  }, 120_000);
  afterAll(() => hub.stop());

  const exportAs = async (caller: Caller | null, query = '') =>
    fetch(`${hub.url}/export${query}`, {
      headers: caller ? { authorization: `Bearer ${await hub.tokenFor(caller)}` } : {},
    });
  const exported = async (caller: Caller, query = ''): Promise<any> => {
    const response = await exportAs(caller, query);
    expect(response.status).toBe(200);
    const document = await response.json();
    expect(fits(document), JSON.stringify(fits.errors)).toBe(true);
    return document;
  };
  const codeOf = async (caller: Caller | null, query = '') => {
    const response = await exportAs(caller, query);
    const { errors } = (await response.json()) as any;
    return [response.status, errors[0].extensions.code];
  };

  test('is everything about a resident, whole lists, and nothing about anybody else', async () => {
    const document = await exported(resident.self);
    expect(document).toMatchObject({
      format: 'noaberhub-export-1',
      role: 'RESIDENT',
      complete: true,
    });
    expect(document.person).toMatchObject({
      name: resident.name,
      telephone: resident.telephone,
      address: { street: resident.street },
      housingInterests: [{ fromYear: 2028 }],
      withheld: [],
    });
    expect(document.helpRequests).toHaveLength(121);
    const asked = document.helpRequests.find(({ id }: any) => id === helpRequest.id);
    expect(asked.text).toBe(helpRequest.text);
    expect(asked.log.map(({ text }: any) => text).sort()).toEqual([...entries].sort());
    expect(document.consents).toMatchObject([{ categories: ['CONTACT'] }]);
    expect(document.notices).toEqual([]);
    expect(document).not.toHaveProperty('volunteerRecords');
    const text = JSON.stringify(document);
    for (const hidden of [other.name, other.key, resident.key, volunteer.name])
      expect(text).not.toContain(hidden);
  });

  test('holds who looked, the readings of the export itself too', async () => {
    const { accessLog } = await exported(resident.self);
    expect(accessLog.map(({ actorName }: any) => actorName)).toContain(coordinator.name);
    const own = accessLog.filter(({ role }: any) => role === 'RESIDENT');
    expect(own.flatMap(({ fields }: any) => fields)).toContain('LogEntry.text');
  });

  test('is for a representative what the mandate covers', async () => {
    const mandate = { categories: ['IDENTITY', 'HELP_REQUESTS'], allCategories: false };
    const { self, residentId } = await representativeOf(hub, resident, mandate);
    const document = await exported(self, `?resident=${residentId}`);
    expect(document.person).toMatchObject({ name: resident.name, telephone: null });
    expect(document.helpRequests).toHaveLength(121);
    expect(document.helpRequests[0].log).toBeNull();
    expect([document.consents, document.accessLog]).toEqual([[], []]);
    expect(await codeOf(self)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await codeOf(self, '?resident=nobody')).toEqual([404, 'NOT_FOUND']);
  });

  test('is for a volunteer the own record', async () => {
    const document = await exported(volunteer.self);
    expect(document.volunteerRecords).toMatchObject([
      {
        name: volunteer.name,
        offers: [{ kind: 'WALK' }],
        agreement: { textVersion: '2025-1' },
        agreements: [
          { textVersion: '2025-1', validUntil: null },
          {
            textVersion: '2023-1',
            signedOn: '2023-02-01',
            validUntil: '2024-02-01',
            covers: ['WALK'],
          },
        ],
      },
    ]);
    expect(document.matches).toEqual([]);
    expect(document).not.toHaveProperty('person');
    const strangers = await hub.ask(coordinator, '{ myVolunteerRecords { name } }');
    expect(strangers.data.myVolunteerRecords).toEqual([]);
  });

  test('holds the judgements of an emergency once both sides have judged, and not who judged it', async () => {
    const moves = createMovementStory(hub);
    const gp = await story.staff(practice, 'GP');
    const officer = await story.staff(gees, 'PRIVACY_OFFICER');
    const team = await story.careOrganisation('SOCIAL_TEAM', [gees]);
    const patient = await story.resident(gees);
    const id = await moves.draft(gp, patient, team, { agreement: null });
    await moves.ask(gp, 'sendReferralInEmergency', id, { reason: 'Gevallen.' });
    for (const [caller, justified] of [
      [officer, true],
      [patient.self, false],
    ] as const)
      await hub.ask(
        caller,
        `mutation ($input: ReviewEmergencyReferralInput!) { reviewEmergencyReferral(input: $input) { __typename } }`,
        { input: { referralId: id, justified, note: `Oordeel ${String(justified)}` } },
      );
    const emergencyReferral = {
      reason: 'Gevallen.',
      role: 'GP',
      reviews: [
        { side: 'OVERSIGHT', justified: true, note: 'Oordeel true' },
        { side: 'RESIDENT', justified: false, note: 'Oordeel false' },
      ],
    };
    const document = await exported(patient.self);
    expect(document.referrals).toMatchObject([{ id, emergencyReferral }]);
    expect(JSON.stringify(document)).not.toContain(officer.subject);
    const whole = await representativeOf(hub, patient);
    const mandate = { categories: ['REFERRAL_STATUS', 'REFERRAL_CONTENT'], allCategories: false };
    const partly = await representativeOf(hub, patient, mandate);
    const as = async ({ self, residentId }: Representative) =>
      (await exported(self, `?resident=${residentId}`)).referrals;
    expect(await as(whole)).toMatchObject([{ id, emergencyReferral }]);
    expect(await as(partly)).toMatchObject([{ id, emergencyReferral: null }]);
  });

  test('is for nobody else, and for one resident alone', async () => {
    expect(await codeOf(null)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(coordinator)).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf({ subject: 'stranger', role: 'RESIDENT' })).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(resident.self, '?resident=nobody')).toEqual([404, 'NOT_FOUND']);
  });

  test('says in English and in Dutch, each by itself, why there is none', async () => {
    const told = async (caller: Caller, query = '') => {
      const { errors } = (await (await exportAs(caller, query)).json()) as any;
      return [errors[0].message, errors[0].extensions.messageNl];
    };
    expect(await told(coordinator)).toEqual([
      'An export is for residents, their representatives and volunteers.',
      'Een kopie van gegevens is voor inwoners, hun vertegenwoordigers en vrijwilligers.',
    ]);
    expect(await told(resident.self, '?resident=nobody')).toEqual([
      'There is nobody under this id whose data you may export.',
      'Er is niemand met dit nummer van wie u gegevens mag opvragen.',
    ]);
    const { self } = await representativeOf(hub, resident);
    expect(await told(self)).toEqual([
      'A representative names the resident: /export?resident=<id>.',
      'Kies de inwoner van wie u de gegevens wilt.',
    ]);
  });

  test('runs once at a time for one person', async () => {
    const [first, second] = await Promise.all([exportAs(resident.self), exportAs(resident.self)]);
    const [running, refused] = first.status === 200 ? [first, second] : [second, first];
    expect([running.status, refused.status]).toEqual([200, 429]);
    const { errors } = (await refused.json()) as any;
    expect(errors).toEqual([
      {
        message: 'An export of yours is running; wait until it ends.',
        extensions: {
          code: 'EXPORT_RUNNING',
          messageNl: 'Er wordt al een kopie van uw gegevens gemaakt. Wacht tot die klaar is.',
        },
      },
    ]);
    expect(((await running.json()) as any).complete).toBe(true);
    expect((await exported(resident.self)).complete).toBe(true);
  });

  test('runs once at a time among all gateways, and again when the one that ran it is gone', async () => {
    const apart = await startTestHub({ apart: { gateways: 2 } });
    try {
      const story = createStory(apart);
      const { self } = await story.resident(await story.village('gees'));
      const headers = { authorization: `Bearer ${await apart.tokenFor(self)}` };
      const from = (gateway: number) =>
        fetch(`${apart.gateways[gateway] ?? ''}/export`, { headers });
      const elsewhere = databaseLocks(apart.databaseUrl);
      expect(await elsewhere.take(`export of ${self.subject}`)).toBe(true);
      for (const gateway of [0, 1]) {
        const refused = await from(gateway);
        expect(refused.status).toBe(429);
        expect(((await refused.json()) as any).errors[0].extensions).toEqual({
          code: 'EXPORT_RUNNING',
          messageNl: 'Er wordt al een kopie van uw gegevens gemaakt. Wacht tot die klaar is.',
        });
      }
      await elsewhere.close();
      for (const gateway of [0, 1])
        expect(((await (await from(gateway)).json()) as any).complete).toBe(true);
    } finally {
      await apart.stop();
    }
  });

  test('ends with what may be read no longer, as after the withdrawal of a mandate', async () => {
    const { self, residentId, mandateId } = await representativeOf(hub, resident);
    expect((await exported(self, `?resident=${residentId}`)).person.name).toBe(resident.name);
    await hub.admin`update consents.mandates set ended_at = now(), ended_by = ${resident.self.subject} where id = ${mandateId}`;
    await hub.admin`select consents.refresh_relations(${resident.key})`;
    expect(await codeOf(self, `?resident=${residentId}`)).toEqual([404, 'NOT_FOUND']);
  });

  test('leaves no table out that is not named with its reason', async () => {
    const tables = await hub.admin<{ name: string }[]>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in (
        'villages', 'volunteers', 'referrals', 'housing', 'consents', 'disclosure', 'platform'
      ) order by 1`;
    const named = [...Object.keys(EXPORTED), ...Object.keys(NOT_EXPORTED)].sort();
    expect(named).toEqual(tables.map(({ name }) => name));
  });

  test.each(Object.entries(EXPORTED))('holds what is in %s, as %s', (_table, place) => {
    const whole = (part: any): any => part?.anyOf?.[0] ?? part;
    const found = place.split('.').reduce((part, step) => {
      const of = whole(part);
      return whole(of?.items ?? of)?.properties?.[step];
    }, schema);
    expect(found).toBeDefined();
  });
});
